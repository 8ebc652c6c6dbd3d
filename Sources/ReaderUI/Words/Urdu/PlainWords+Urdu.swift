extension PlainWords {
  static let urdu = Self(
    unread: "نہ پڑھا گیا", starred: "پسندیدہ", flagged: "چنا ہوا", chosen: "منتخب", folded: "بند", unfolded: "کھلا",
    failed: "ناکام")
}
