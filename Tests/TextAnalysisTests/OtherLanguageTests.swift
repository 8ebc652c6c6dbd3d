import Testing

@testable import TextAnalysis

/// Words of languages beside Arabic are found in the forms of their own language and never by the Arabic stem.
struct OtherLanguageTests {
  @Test(arguments: [
    // Persian; some with ZWNJ, some written apart or together.
    ("کتاب", "کتاب‌ها کتابها کتاب‌های کتاب‌هایی", not: "کاتب مکتب کتب"),
    ("کتاب‌ها", "کتاب کتاب‌های", not: "کت"),
    ("می‌خواهم", "میخواهم می‌خواهم", not: "می‌خواست خواهم خو می‌خوا"),
    ("کشور", "کشورها کشورهای", not: "کشو کوشش"),
    ("دانشگاه", "دانشگاه‌ها دانشگاه‌های", not: "دانش دانشگا"),
    ("بزرگ", "بزرگ‌تر بزرگترین", not: "بزر گربز"),
    ("ایران", "ایران", not: "ایر تیران"),
    ("گفته", "گفته", not: "گفت"),
    // Urdu.
    ("ہے", "ہے", not: "ہیں تھے"),
    ("گھر", "گھر", not: "گھڑی"),
    ("لڑکیاں", "لڑکیاں", not: "لڑک"),
    ("پاکستان", "پاکستان", not: "پاکس پاک"),
    // Hebrew; final letters and points as well.
    ("ממשלה", "הממשלה בממשלה לממשלה והממשלה וממשלה שהממשלה מממשלה", not: "משל ממשל משלה"),
    ("הממשלה", "ממשלה הממשלה בממשלה והממשלה", not: "משלה"),
    ("ירושלים", "בירושלים לירושלים וירושלים מירושלים", not: "שלום ירוש"),
    ("שלום", "שָׁלוֹם השלום ושלום", not: "שלם לום"),
    ("הוא", "הוא והוא", not: "וא"),
    ("בית", "הבית בבית לבית", not: "ית בת"),
    // With gershayim or what stands for them on a keyboard, and without.
    ("מנכ״ל", "מנכ״ל מנכ\"ל מנכל המנכ״ל המנכ\"ל למנכל", not: "מנכ ל"),
    ("מנכ\"ל", "מנכ״ל מנכ\"ל מנכל והמנכל שהמנכל", not: "מנכ"),
    ("מנכל", "מנכ״ל מנכ\"ל מנכל המנכ\"ל מנכ”ל", not: "מנהל"),
    ("צה\"ל", "צה״ל צהל וצה\"ל", not: "צהוב"),
    ("צהל", "צה\"ל צה״ל צהל", not: "צהוב"),
    ("צ׳אד", "צ'אד צ׳אד צאד צ’אד בצ'אד", not: "צ"),
    ("צ'אד", "צ'אד צ׳אד צאד", not: "אד"),
    ("ג'ורג'", "ג׳ורג׳ ג'ורג' גורג", not: "ורג"),
    ("שלה", "שלה", not: "של"),
  ])
  func `a word is found in its own forms`(query: String, found: String, not others: String) {
    let matcher = Matcher(words: query + " ")
    for word in found.split(separator: " ") { #expect(matcher.ranges(in: String(word)).count == 1, "\(word)") }
    for word in others.split(separator: " ") {
      #expect(matcher.isEmpty == false && matcher.ranges(in: String(word)).isEmpty, "\(word)")
    }
  }

  /// Some write the particle of the verb and the ending of the plural apart.
  @Test(arguments: [
    ("می‌رود", "او می رود", 1), ("می رود", "او می‌رود", 1), ("می رود", "او می رود", 1), ("میرود", "می رود", 1),
    ("کتاب‌ها", "این کتاب ها", 1), ("کتاب ها", "این کتاب‌ها", 1), ("نمی‌خواهم", "نمی خواهم", 1),
    ("می رود", "او رود می", 0), ("مي زيادة", "زيادة", 1),
  ])
  func `a Persian word is found together and apart`(query: String, text: String, hits: Int) {
    #expect(Matcher(words: query + " ").ranges(in: text).count == hits)
  }

  /// Letters that look alike and have several code points, and tatweel, hamza and final ى.
  @Test(arguments: [
    ("ہے", "هے"), ("یہ", "يه"), ("کیا", "كيا"), ("ملک", "ملك"), ("على", "علي"), ("العمل", "العـــمل"),
    ("مسؤول", "مسئول"),
    ("شؤون", "شئون"), ("إسلام", "اسلام"), ("مدرسة", "مدرسه"), ("پاکستان", "پاكستان"),
  ])
  func `two spellings find each other`(one: String, other: String) {
    #expect(Matcher(words: one + " ").ranges(in: other).count == 1)
    #expect(Matcher(words: other + " ").ranges(in: one).count == 1)
  }

  /// A text that writes ی and ک for the Arabic letters is found by Arabic words in all their forms.
  @Test(arguments: [("حكومة", "الحکومة"), ("عربي", "العربیة"), ("مكتب", "بمکتبه"), ("ڤيديو", "الڤيديو")])
  func `Arabic typed with Persian letters stays Arabic`(query: String, word: String) {
    let ranges = Matcher(words: query + " ").ranges(in: word)
    #expect(ranges == [0..<word.utf8.count])
  }
}
