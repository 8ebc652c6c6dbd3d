import Testing

@testable import Terminal

/// Which variable says that the locale is another than UTF-8 (POSIX, 8.2).
@Suite struct LocaleVariableTests {
  @Test(arguments: [
    (["LC_ALL": "C", "LANG": "C.UTF-8"], "LC_ALL"), (["LC_ALL": "", "LC_CTYPE": "C", "LANG": "C.UTF-8"], "LC_CTYPE"),
    (["LANG": "ar_EG"], "LANG"), ([:], "LANG"),
  ])
  func `the first that is not empty`(environment: [String: String], variable: String) {
    // Where the process itself has such a locale, none is wrong.
    let other = TerminalFacts.otherLocale(environment)
    #expect(other == variable || other == nil)
    #expect(TerminalFacts.otherLocale([variable: "ar_EG.utf8"]) == nil)
  }
}
