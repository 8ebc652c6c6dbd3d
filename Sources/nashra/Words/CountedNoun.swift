/// What Arabic counts, in the forms that a number asks for (CLDR).
enum CountedNoun {
  case article, newArticle, feed, file, address, byte, table, row, sharedWord, time

  /// For one, two, 3 to 10, 11 to 99, and any other number.
  fileprivate var forms: (one: String, two: String, few: String, many: String, other: String) {
    switch self {
    case .article: ("مقال واحد", "مقالان", "مقالات", "مقالًا", "مقال")
    case .newArticle: ("مقال جديد واحد", "مقالان جديدان", "مقالات جديدة", "مقالًا جديدًا", "مقال جديد")
    case .feed: ("خلاصة واحدة", "خلاصتان", "خلاصات", "خلاصة", "خلاصة")
    case .file: ("ملف واحد", "ملفان", "ملفات", "ملفًا", "ملف")
    case .address: ("عنوان واحد", "عنوانان", "عناوين", "عنوانًا", "عنوان")
    case .byte: ("بايت واحد", "بايتان", "بايتات", "بايتًا", "بايت")
    case .table: ("جدول واحد", "جدولان", "جداول", "جدولًا", "جدول")
    case .row: ("صف واحد", "صفان", "صفوف", "صفًّا", "صف")
    case .sharedWord: ("كلمة مشتركة", "كلمتان مشتركتان", "كلمات مشتركة", "كلمة مشتركة", "كلمة مشتركة")
    case .time: ("مرة واحدة", "مرتين", "مرات", "مرة", "مرة")
    }
  }
}

extension Messages {
  static func counted(_ count: Int, _ noun: CountedNoun) -> String {
    let forms = noun.forms
    switch (count, count % 100) {
    case (1, _): return forms.one
    case (2, _): return forms.two
    case (_, 3...10): return "\(count) \(forms.few)"
    case (_, 11...99): return "\(count) \(forms.many)"
    default: return "\(count) \(forms.other)"
    }
  }
}
