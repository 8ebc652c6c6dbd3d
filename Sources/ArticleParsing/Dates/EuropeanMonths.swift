/// The months as papers of Europe call them, by any beginning of three letters or more that only one month has: `juil`,
/// `März`, `авг`. English ones are among them.
enum EuropeanMonths {
  /// `name` in small letters.
  static func number(of name: String) -> Int? { numbers[name] }

  private static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    var unclear: Set<String> = []
    for (index, list) in names.enumerated() {
      for name in list.split(separator: " ") {
        for length in 3...max(3, name.count) {
          let beginning = String(name.prefix(length))
          if let other = numbers[beginning], other != index + 1 { unclear.insert(beginning) }
          numbers[beginning] = index + 1
        }
      }
    }
    // A whole name is clear, though another month's begins with it.
    for name in unclear { numbers[name] = nil }
    for (index, list) in names.enumerated() {
      for name in list.split(separator: " ") { numbers[String(name)] = index + 1 }
    }
    return numbers
  }()

  /// English, French, German, Spanish, Italian, Portuguese, Dutch, Turkish, Russian, Polish, Hungarian, Greek and what
  /// their neighbours share with them; with and without accents where both are met.
  private static let names = [
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
    """
    october octobre oktober octubre ottobre outubro ekim октября октябрь października október οκτωβρίου
    """,
    "november novembre noviembre novembro kasım ноября ноябрь listopada νοεμβρίου νοέμβριος",
    """
    december décembre decembre dezember diciembre dicembre dezembro aralık декабря декабрь grudnia δεκεμβρίου
    """,
  ]
}
