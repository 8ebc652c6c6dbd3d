import FilterLanguage
import Screen
import TestSupport
import Testing

@testable import ReaderUI

/// Conditions that the command line writes for the reader.
@Suite struct NamedConditionTests {
  @Test(arguments: Interface.allCases)
  func `a source named on the command line is asked for as the filter line would in that language`(
    interface: Interface
  ) throws {
    var state = reader([article("A")], interface: interface)
    state.press(.character(":"))
    state.type("source A b")
    state.press(.enter)
    #expect(state.filterText == interface.strings.filterWords.condition(\.source, "A b"))
    #expect(state.query.conditions == (try Query().with(filterText: "source:\"A b\" ", now: state.now)).conditions)
  }
}
