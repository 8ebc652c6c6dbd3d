extension PlainWords {
  static let arabic = Self(
    unread: "غير مقروء", starred: "مفضّل", flagged: "مختار", chosen: "مختار", folded: "مطوي", unfolded: "مفتوح",
    failed: "تعذّر")
}
