import FilterLanguage
import Ingest
import Store
import TestSupport

@testable import ReaderUI

/// A word of a language: where it stands, and what it says.
struct LanguageWord {
  var place: String
  var text: String
}

extension Interface {
  /// All that the language says, those parts too that are functions. Of names of commands a language has as many as it
  /// likes.
  var words: [LanguageWord] {
    var words: [LanguageWord] = []
    Self.collect(strings.words, at: "", into: &words)
    words += Command.allCases.map { LanguageWord(place: "help.\($0)", text: strings.help($0)) }
    words += KeyboardLayout.allCases.map { LanguageWord(place: "keyboard.\($0)", text: strings.keyboard($0)) }
    words += FilterError.Reason.all.map {
      LanguageWord(place: "filter.\($0.code)", text: strings.filterWords.error($0))
    }
    words += [StoryWords.StoryRoleName.report, .copy, .update].map {
      LanguageWord(place: "role.\($0)", text: strings.stories.role($0))
    }
    words += FetchError.Code.allCases.map { code in
      let error = FetchError(CodedError(code: code.rawValue, parameters: ["12", "34"]))
      return LanguageWord(place: "fetch.\(code.rawValue)", text: strings.fetchError(error))
    }
    return words
  }

  private static func collect(_ value: Any, at place: String, into words: inout [LanguageWord]) {
    for (index, child) in Mirror(reflecting: value).children.enumerated() {
      let place = place + "." + (child.label ?? "\(index)")
      if let text = child.value as? String {
        words.append(LanguageWord(place: place, text: text))
      } else if !(child.value is Interface), !(child.value is CommandNames) {
        collect(child.value, at: place, into: &words)
      }
    }
  }
}

extension FilterError.Reason {
  static let all: [FilterError.Reason] = [
    .missingValue("1"), .unknownState("1"), .badDate("1"), .badLength("1"), .unknownName("1", nearest: "2"),
    .secondSource, .tooDeep, .openBracket, .strayBracket, .emptyBrackets, .openQuote("1"), .danglingOr, .asksNothing,
  ]
}
