import TestSupport
import Testing

@testable import ReaderUI

/// What stands between thousands.
@Suite struct GroupingTests {
  @Test(arguments: [
    (Interface.french, "1\u{A0}234\u{A0}567"), (.english, "1,234,567"), (.arabic, "1,234,567"), (.hebrew, "1,234,567"),
  ])
  func `thousands are parted as the language does it`(interface: Interface, text: String) {
    #expect(interface.strings.number(1_234_567) == text)
    #expect(interface.strings.number(999) == "999")
    #expect(interface.strings.count(interface.strings.articles, 1_234_567).contains(text))
  }

  @Test func `a comma that is no part of a number stays in French`() {
    #expect(Strings.french.digits("30 novembre, 22:43") == "30 novembre, 22:43")
    #expect(Strings.french.digits("a,1,b 1,2") == "a,1,b 1\u{A0}2")
  }

  @Test(arguments: Interface.allCases)
  func `the reader's digits are those of all its words`(interface: Interface) {
    var strings = interface.strings
    strings.taste.digits = .western
    let words = strings.digits(strings.tasteWords.twentyFour)
    #expect(words.unicodeScalars.allSatisfy { $0.properties.numericType == nil || $0.isASCII })
  }
}
