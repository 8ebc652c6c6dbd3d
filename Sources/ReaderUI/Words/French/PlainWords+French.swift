extension PlainWords {
  static let french = Self(
    unread: "non lu", starred: "favori", flagged: "sélectionné", chosen: "choisi", folded: "replié", unfolded: "déplié",
    failed: "échec")
}
