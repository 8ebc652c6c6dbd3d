extension PlainWords {
  static let english = Self(
    unread: "unread", starred: "starred", flagged: "flagged", chosen: "chosen", folded: "folded",
    unfolded: "unfolded", failed: "failed")
}
