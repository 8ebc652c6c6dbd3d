import ReaderUI

extension Setting {
  /// How articles and dates are read; the window of the reader has the same.
  static let reading: [Setting] = TasteSetting.allCases.map { taste in
    Setting(
      name: taste.rawValue, aliases: taste.rawValue.contains("_") ? [taste.rawValue.replacing("_", with: "-")] : [],
      value: taste.value, example: taste.value(in: ReadingTaste()), english: taste.english, arabic: taste.arabic
    ) { (node, path, configuration) throws(Configuration.Problem) in
      guard taste.set(try scalar(node, taste.rawValue, path), in: &configuration.taste) else {
        throw .malformed(path: path, line: line(node), reason: Messages.badTaste(taste.rawValue))
      }
    }
  }
}

extension TasteSetting {
  /// What its value is, as manuals say it.
  fileprivate var value: String {
    switch self {
    case .measure, .margin: "NUMBER"
    default: allowed.replacing(", ", with: "|").replacing(" or ", with: "|")
    }
  }

  fileprivate var english: String {
    switch self {
    case .measure: "Cells of a line of an article: \(allowed)."
    case .margin: "Cells that stay free beside an article: \(allowed)."
    case .lineSpacing: "Whether rows of an article stand apart."
    case .justify: "Lines of articles fill both margins, by tatweel where Arabic has it."
    case .harakat: "Whether vowel marks are shown; texts keep theirs."
    case .digits: "The digits of dates and counts; texts keep theirs."
    case .months: "The names of the Gregorian months in Arabic."
    case .calendar: "The calendar of dates; `both` has the Hijri one beside."
    case .hours: "Whether times count to twelve or to twenty-four."
    }
  }

  fileprivate var arabic: String {
    switch self {
    case .measure: "خانات سطر المقال، من 40 إلى 120."
    case .margin: "الخانات الفارغة بجانب المقال، من 1 إلى 20."
    case .lineSpacing: "هل تتباعد سطور المقال."
    case .justify: "تملأ سطور المقالات الهامشين، بالتطويل حيث يصح."
    case .harakat: "هل تظهر الحركات؛ والنصوص تحفظ حركاتها."
    case .digits: "أرقام التواريخ والأعداد؛ والنصوص تحفظ أرقامها."
    case .months: "أسماء الأشهر الميلادية بالعربية."
    case .calendar: "تقويم التواريخ؛ و both يضع الهجري بجانب الميلادي."
    case .hours: "ساعات اليوم اثنتا عشرة أم أربع وعشرون."
    }
  }
}
