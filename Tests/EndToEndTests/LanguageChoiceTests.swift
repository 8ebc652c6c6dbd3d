import Foundation
import Testing

/// One rule for what commands say and for what they show; the reader alone is Arabic where nothing names a language.
struct LanguageChoiceTests {
  private let cli: CommandLine

  init() throws {
    cli = try CommandLine()
    let text = String(repeating: "نص الخبر ", count: 20)
    try cli.write("افتتاح جسر\nالخميس 3 تموز 2025\n\n\(text).\n", to: "a.txt")
    try #require(try cli.nashra("import", "--store", "S", "a.txt").status == 0)
    for language in ["ar", "en"] { try cli.write("interface: \(language)\n", to: "\(language).yaml") }
  }

  @Test(arguments: [
    ("", "", false), ("LC_ALL=C.UTF-8", "", false), ("LANG=C LC_ALL=", "", false), ("LANG=de_DE.UTF-8", "", false),
    ("LC_ALL=ar_EG.UTF-8", "", true), ("LC_ALL=C LC_MESSAGES=ar LANG=ar", "", false),
    ("LC_MESSAGES=ar LANG=en", "", true), ("LC_MESSAGES=en LANG=ar", "", false), ("LANG=ar", "", true),
    ("LANG=C.UTF-8", "--interface ar", true), ("LANG=ar", "--interface en", false),
    ("LANG=C.UTF-8", "--config ar.yaml", true), ("LANG=ar", "--config en.yaml", false),
    ("LANG=C.UTF-8", "--config en.yaml --interface ar", true), ("LANG=ar", "--config ar.yaml --interface en", false),
  ])
  func `what a command shows is in the language in which it speaks`(
    environment: String, option: String, isArabic: Bool
  ) throws {
    func run(_ line: String) throws -> (shown: String, said: String) {
      let result = try cli.shell("unset LC_ALL LC_MESSAGES LANG; \(environment) nashra \(line) \(option)")
      return (result.output, result.errors)
    }
    #expect(try run("lst").said.contains("أمر") == isArabic)
    #expect(try run("doctor").shown.contains("الطرفية") == isArabic)
    #expect(try run("config --default").shown.contains("لغة") == isArabic)
    #expect(try run("manual filter").shown.contains("التصفية") == isArabic)
    #expect(try run("cat --visual --width 40 a.txt").shown.contains("  ") || !isArabic)
    let article = try run("export --store S --format markdown ''").shown
    #expect(article.contains(isArabic ? "3 يوليو 2025" : "3 Jul 2025"), "\(article)")
  }
}
