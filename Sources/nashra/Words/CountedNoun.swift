import ReaderUI

/// What the command line counts, in the forms that a number asks for (CLDR).
struct CountedNouns: Sendable {
  var article, newArticle, feed, file, address, byte, table, row, sharedWord, time: Plural

  static func of(_ interface: Interface) -> CountedNouns {
    switch interface {
    case .arabic: .arabic
    case .english: .english
    case .persian: .persian
    case .urdu: .urdu
    case .hebrew: .hebrew
    case .french: .french
    }
  }

  private static let english = CountedNouns(
    article: Plural(one: "1 article", other: "{n} articles"),
    newArticle: Plural(one: "1 new article", other: "{n} new articles"),
    feed: Plural(one: "1 feed", other: "{n} feeds"), file: Plural(one: "1 file", other: "{n} files"),
    address: Plural(one: "1 address", other: "{n} addresses"), byte: Plural(one: "1 byte", other: "{n} bytes"),
    table: Plural(one: "1 table", other: "{n} tables"), row: Plural(one: "1 row", other: "{n} rows"),
    sharedWord: Plural(one: "1 shared word", other: "{n} shared words"), time: Plural(one: "once", other: "{n} times"))

  private static let arabic = CountedNouns(
    article: Plural(one: "مقال واحد", two: "مقالان", few: "{n} مقالات", many: "{n} مقالًا", other: "{n} مقال"),
    newArticle: Plural(
      one: "مقال جديد واحد", two: "مقالان جديدان", few: "{n} مقالات جديدة", many: "{n} مقالًا جديدًا",
      other: "{n} مقال جديد"),
    feed: Plural(one: "خلاصة واحدة", two: "خلاصتان", few: "{n} خلاصات", many: "{n} خلاصة", other: "{n} خلاصة"),
    file: Plural(one: "ملف واحد", two: "ملفان", few: "{n} ملفات", many: "{n} ملفًا", other: "{n} ملف"),
    address: Plural(one: "عنوان واحد", two: "عنوانان", few: "{n} عناوين", many: "{n} عنوانًا", other: "{n} عنوان"),
    byte: Plural(one: "بايت واحد", two: "بايتان", few: "{n} بايتات", many: "{n} بايتًا", other: "{n} بايت"),
    table: Plural(one: "جدول واحد", two: "جدولان", few: "{n} جداول", many: "{n} جدولًا", other: "{n} جدول"),
    row: Plural(one: "صف واحد", two: "صفان", few: "{n} صفوف", many: "{n} صفًّا", other: "{n} صف"),
    sharedWord: Plural(
      one: "كلمة مشتركة", two: "كلمتان مشتركتان", few: "{n} كلمات مشتركة", many: "{n} كلمة مشتركة",
      other: "{n} كلمة مشتركة"),
    time: Plural(one: "مرة واحدة", two: "مرتين", few: "{n} مرات", many: "{n} مرة", other: "{n} مرة"))

  private static let persian = CountedNouns(
    article: Plural(one: "یک مقاله", other: "{n} مقاله"),
    newArticle: Plural(one: "یک مقالهٔ تازه", other: "{n} مقالهٔ تازه"),
    feed: Plural(one: "یک خوراک", other: "{n} خوراک"), file: Plural(one: "یک پرونده", other: "{n} پرونده"),
    address: Plural(one: "یک نشانی", other: "{n} نشانی"), byte: Plural(one: "یک بایت", other: "{n} بایت"),
    table: Plural(one: "یک جدول", other: "{n} جدول"), row: Plural(one: "یک ردیف", other: "{n} ردیف"),
    sharedWord: Plural(one: "یک واژهٔ مشترک", other: "{n} واژهٔ مشترک"), time: Plural(one: "یک بار", other: "{n} بار"))

  private static let urdu = CountedNouns(
    article: Plural(one: "ایک مضمون", other: "{n} مضامین"),
    newArticle: Plural(one: "ایک نیا مضمون", other: "{n} نئے مضامین"),
    feed: Plural(one: "ایک فیڈ", other: "{n} فیڈز"), file: Plural(one: "ایک فائل", other: "{n} فائلیں"),
    address: Plural(one: "ایک پتا", other: "{n} پتے"), byte: Plural(one: "ایک بائٹ", other: "{n} بائٹ"),
    table: Plural(one: "ایک جدول", other: "{n} جدول"), row: Plural(one: "ایک قطار", other: "{n} قطاریں"),
    sharedWord: Plural(one: "ایک مشترک لفظ", other: "{n} مشترک الفاظ"), time: Plural(one: "ایک بار", other: "{n} بار"))

  private static let hebrew = CountedNouns(
    article: Plural(one: "כתבה אחת", two: "שתי כתבות", other: "{n} כתבות"),
    newArticle: Plural(one: "כתבה חדשה אחת", two: "שתי כתבות חדשות", other: "{n} כתבות חדשות"),
    feed: Plural(one: "הזנה אחת", two: "שתי הזנות", other: "{n} הזנות"),
    file: Plural(one: "קובץ אחד", two: "שני קבצים", other: "{n} קבצים"),
    address: Plural(one: "כתובת אחת", two: "שתי כתובות", other: "{n} כתובות"),
    byte: Plural(one: "בית אחד", two: "שני בתים", other: "{n} בתים"),
    table: Plural(one: "טבלה אחת", two: "שתי טבלאות", other: "{n} טבלאות"),
    row: Plural(one: "שורה אחת", two: "שתי שורות", other: "{n} שורות"),
    sharedWord: Plural(one: "מילה משותפת אחת", two: "שתי מילים משותפות", other: "{n} מילים משותפות"),
    time: Plural(one: "פעם אחת", two: "פעמיים", other: "{n} פעמים"))

  /// None is said as one is (CLDR).
  private static let french = CountedNouns(
    article: Plural(zero: "0 article", one: "1 article", other: "{n} articles"),
    newArticle: Plural(zero: "0 nouvel article", one: "1 nouvel article", other: "{n} nouveaux articles"),
    feed: Plural(one: "1 flux", other: "{n} flux"),
    file: Plural(zero: "0 fichier", one: "1 fichier", other: "{n} fichiers"),
    address: Plural(zero: "0 adresse", one: "1 adresse", other: "{n} adresses"),
    byte: Plural(zero: "0 octet", one: "1 octet", other: "{n} octets"),
    table: Plural(zero: "0 table", one: "1 table", other: "{n} tables"),
    row: Plural(zero: "0 ligne", one: "1 ligne", other: "{n} lignes"),
    sharedWord: Plural(zero: "0 mot commun", one: "1 mot commun", other: "{n} mots communs"),
    time: Plural(one: "{n} fois", other: "{n} fois"))
}

extension Messages {
  static func counted(_ count: Int, _ noun: KeyPath<CountedNouns, Plural>) -> String {
    CountedNouns.of(language)[keyPath: noun].text(count, in: language)
  }
}
