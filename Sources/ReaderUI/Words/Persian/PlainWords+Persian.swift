extension PlainWords {
  static let persian = Self(
    unread: "نخوانده", starred: "ستاره‌دار", flagged: "برگزیده", chosen: "انتخاب‌شده", folded: "بسته", unfolded: "باز",
    failed: "ناموفق")
}
