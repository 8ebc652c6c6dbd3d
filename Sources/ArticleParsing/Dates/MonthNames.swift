/// The months as papers call them: from right to left (Arabic, Persian, Urdu, Hebrew) and in Europe, and those of the
/// Persian calendar.
public enum MonthNames {
  public struct Month: Equatable, Sendable {
    public var calendar: CivilDay.Calendar
    /// From 1.
    public var number: Int
  }

  /// `name` is folded as labels are, and in small letters.
  public static func month(_ name: String) -> Month? {
    // English abbreviations are most of what feeds have, and need no table.
    if name.utf8.count == 3, let number = english[name] { return Month(calendar: .gregorian, number: number) }
    return name.utf8.count < 3 ? nil : table[name] ?? withHebrewPrefix(name)
  }

  static func mayBecome(_ beginning: String) -> Bool { table.keys.contains { $0.hasPrefix(beginning) } }

  /// The months of two words: تشرين الأول, كانون الثاني.
  static func month(_ first: String, _ second: String) -> Month? {
    guard first == "تشرين" || first == "كانون" else { return nil }
    switch second {
    case "الاول", "اول": return Month(calendar: .gregorian, number: first == "تشرين" ? 10 : 12)
    case "الثاني", "ثاني": return Month(calendar: .gregorian, number: first == "تشرين" ? 11 : 1)
    default: return nil
    }
  }

  /// בנובמבר, in November; לנובמבר, of November
  private static func withHebrewPrefix(_ name: String) -> Month? {
    name.hasPrefix("ב") || name.hasPrefix("ל") ? table[String(name.dropFirst())] : nil
  }

  private static let english = [
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11,
    "dec": 12,
  ]

  private static let table: [String: Month] = {
    var table: [String: Month] = [:]
    for (index, list) in european.enumerated() {
      let month = Month(calendar: .gregorian, number: index + 1)
      for beginning in beginnings(list) { table[beginning] = table[beginning] ?? month }
    }
    // What two months begin with is neither's; but a whole name is clear, though another month's begins with it.
    for beginning in unclearBeginnings { table[beginning] = nil }
    for (calendar, lists) in [(CivilDay.Calendar.gregorian, european), (.gregorian, rightToLeft), (.persian, persian)] {
      for (index, list) in lists.enumerated() {
        for name in list.split(separator: " ") {
          table[LabelKey.fold(String(name))] = Month(calendar: calendar, number: index + 1)
        }
      }
    }
    return table
  }()

  private static func beginnings(_ list: String) -> Set<String> {
    Set(list.split(separator: " ").flatMap { name in (3...max(3, name.count)).map { String(name.prefix($0)) } })
  }

  private static var unclearBeginnings: Set<String> {
    var seen: Set<String> = []
    var unclear: Set<String> = []
    for list in european {
      let beginnings = beginnings(list)
      unclear.formUnion(seen.intersection(beginnings))
      seen.formUnion(beginnings)
    }
    return unclear
  }
}

extension MonthNames {
  /// Arabic (eastern, Egyptian and Gulf, Maghrebi), Persian, Hebrew, Urdu, Dari.
  private static let rightToLeft = [
    "يناير جانفي ژانویه ינואר جنوری جنوري",
    "فبراير شباط فيفري فوریه פברואר فروری فبروری",
    "مارس آذار مارچ מרץ מרס",
    "أبريل إبريل نيسان أفريل آوریل אפריל اپریل",
    "مايو أيار ماي مه می מאי مئی",
    "يونيو يونيه حزيران جوان ژوئن יוני جون",
    "يوليو يوليه تموز يوليوز جويلية ژوئیه יולי جولائی جولای",
    "أغسطس آب غشت أوت اوت אוגוסט اگست",
    "سبتمبر أيلول شتنبر سپتامبر ספטמבר ستمبر سپتمبر",
    "أكتوبر اکتبر אוקטובר اکتوبر",
    "نوفمبر نونبر نوامبر נובמבר نومبر",
    "ديسمبر دجنبر دسامبر דצמבר دسمبر",
  ]

  /// Of Iran, of Afghanistan.
  private static let persian = [
    "فروردین حمل", "اردیبهشت ثور", "خرداد جوزا", "تیر سرطان", "مرداد امرداد اسد", "شهریور سنبله", "مهر میزان",
    "آبان عقرب", "آذر قوس", "دی جدی", "بهمن دلو", "اسفند حوت",
  ]

  /// English, French, German, Spanish, Italian, Portuguese, Dutch, Turkish, Russian, Polish, Hungarian, Greek and what
  /// their neighbours share with them; with and without accents where both are met. Any beginning of three letters or
  /// more that only one month has will do: `juil`, `März`, `авг`.
  private static let european = [
    "january janvier januar jänner enero gennaio janeiro januari ocak января январь stycznia január ιανουαρίου",
    """
    february février fevrier fév februar febrero febbraio fevereiro februari şubat февраля февраль lutego február \
    φεβρουαρίου
    """,
    "march mars märz mär mrz marzo março marco maart mart марта март marca március μαρτίου μάρτιος",
    "april avril avr abril abr aprile nisan апреля апрель kwietnia április απριλίου",
    "may mai mayo maggio maio mei mayıs мая май maja május maj μαΐου μάιος",
    "june juin juni junio giugno junho haziran июня июнь czerwca június ιουνίου ιούνιος",
    "july juillet juli julio luglio julho temmuz июля июль lipca július ιουλίου ιούλιος",
    "august août aout agosto augustus augusti ağustos августа август sierpnia augusztus αυγούστου αύγουστος",
    """
    september sept septembre septiembre setiembre settembre setembro eylül сентября сентябрь września szeptember \
    σεπτεμβρίου
    """,
    "october octobre oktober octubre ottobre outubro ekim октября октябрь października október οκτωβρίου",
    "november novembre noviembre novembro kasım ноября ноябрь listopada νοεμβρίου νοέμβριος",
    "december décembre decembre dezember diciembre dicembre dezembro aralık декабря декабрь grudnia δεκεμβρίου",
  ]
}
