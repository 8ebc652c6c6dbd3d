import FilterLanguage
import ReaderUI

/// nashra-filter(7): the examples of the reader's help, and every name that a condition has.
struct FilterManual {
  private var page: Roff

  init(_ words: ManualWords, _ interface: Interface) {
    page = Roff(title: "NASHRA-FILTER", section: 7, isArabic: interface == .arabic)
    page.section(words.name)
    page.name("nashra-filter", words.filterAbstract)
    page.section(words.description)
    for paragraph in words.filterIntroduction { page.paragraph(paragraph) }
    page.section(words.examples)
    for (line, meaning) in interface.filterExamples { page.term(line, meaning) }
    page.section(words.conditionNames)
    page.paragraph(words.namesAreFolded)
    for names in FilterVocabulary.conditions { page.term(names[0] + ":", names.dropFirst().joined(separator: ", ")) }
    page.section(words.stateNames)
    for names in FilterVocabulary.states { page.term("is:" + names[0], names.dropFirst().joined(separator: ", ")) }
    page.section(words.seeAlso)
    page.line("nashra(1), nashra-config(5)")
  }

  var roff: Roff { page }
}

/// nashra-config(5): the table of settings.
struct ConfigManual {
  /// Each begins with a Latin letter.
  static let example = [
    "theme: nashra-dark", "filters: {جديد غزة: غزة غير_مقروء منذ:3 أيام}", "rules: [{match: '#رياضة', do: read}]",
  ]

  private var page: Roff

  init(_ words: ManualWords, _ interface: Interface) {
    page = Roff(title: "NASHRA-CONFIG", section: 5, isArabic: interface == .arabic)
    page.section(words.name)
    page.name("nashra-config", words.configAbstract)
    page.section(words.description)
    for paragraph in words.configIntroduction { page.paragraph(paragraph) }
    page.section(words.settings)
    for setting in Setting.all {
      page.term("\(setting.name): \(setting.value)", setting.words(in: interface))
    }
    page.section(words.examples)
    page.example(Self.example)
    page.section(words.files)
    for (path, meaning) in words.paths { page.term(path, meaning) }
    page.section(words.seeAlso)
    page.line("nashra(1), nashra-filter(7)")
  }

  var roff: Roff { page }
}
