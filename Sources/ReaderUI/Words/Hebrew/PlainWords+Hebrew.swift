extension PlainWords {
  static let hebrew = Self(
    unread: "לא נקרא", starred: "מסומן בכוכב", flagged: "נבחר", chosen: "נבחר", folded: "מקופל", unfolded: "פתוח",
    failed: "נכשל")
}
