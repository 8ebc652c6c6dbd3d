/// The Gregorian months as Arabic papers call them outside of Egypt and the Gulf.
enum ArabicMonths {
  /// Syria, Lebanon, Jordan, Palestine, Iraq.
  static let levantine = Words.Months(
    "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني",
    "كانون الأول")
  /// Algeria, Tunisia.
  static let algerian = Words.Months(
    "جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر")
  /// Morocco.
  static let moroccan = Words.Months(
    "يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر")
}
