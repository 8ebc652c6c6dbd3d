import FilterLanguage
import Foundation
import Ingest
import Screen
import Store
import TestSupport
import Testing
import TextLayout

@testable import ReaderUI

/// What holds of the words of every language.
@Suite struct LanguageTests {
  /// The text between braces, as often as it stands there.
  private static func places(in text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { String($0.prefix { $0 != "}" }) }
      .sorted()
  }

  @Test(arguments: Interface.allCases.filter { $0 != .english })
  func `why a store can only be read is said in the language`(interface: Interface) {
    for reason in [ReadOnlyReason.diskFull, .permission, .readOnlyFileSystem] {
      #expect(interface.text(ofSystem: reason.description) != reason.description)
    }
  }

  @Test(arguments: Interface.allCases) func `no word is missing, and each has a place for what belongs in it`(
    interface: Interface
  ) throws {
    let (own, english) = (interface.words, Interface.english.words)
    for word in own { #expect(!word.text.trimmingSpaces.isEmpty, "\(word.place)") }
    // The examples of the help are as many as a language likes.
    func compared(_ words: [LanguageWord]) -> [LanguageWord] {
      words.filter { !$0.place.hasPrefix(".filterWords.help") }
    }
    let pairs = zip(compared(own), compared(english))
    #expect(compared(own).map(\.place) == compared(english).map(\.place))
    for (word, other) in pairs where !word.place.hasPrefix("filter.") && !word.place.hasPrefix("fetch.") {
      // A number may be a word: مقالان, שתי כתבות.
      let (mine, theirs) = (Self.places(in: word.text), Self.places(in: other.text))
      let isDate = word.place.hasPrefix(".short.date")
      #expect(isDate || Set(mine).union(["n"]) == Set(theirs).union(["n"]), "\(word.place): \(word.text)")
      let isNumbered = [".few", ".many", ".other"].contains { word.place.hasSuffix($0) }
      #expect(!isNumbered || mine.contains("n") == theirs.contains("n"), "\(word.place): \(word.text)")
    }
  }

  @Test func `no language speaks another's words`() {
    // Forms of dates, what is typed, and words that French and English share, or Persian and Urdu.
    let shared: Set = ["articles", "{n} articles", "{n} sources", "Terminal", "on:{day}", "شاید: {}"]
    let languages = Interface.allCases.map { interface in
      Set(interface.words.filter { $0.text.count > 7 && !$0.place.hasPrefix(".filterWords") }.map(\.text))
        .subtracting(shared).filter { !$0.hasPrefix("{da") }
    }
    for (index, words) in languages.enumerated() {
      for other in languages.dropFirst(index + 1) {
        #expect(words.isDisjoint(with: other), "\(words.intersection(other))")
      }
    }
  }

  /// Letters that a language does not have, of the scripts that the interface's languages are written in.
  private static func foreign(to interface: Interface) -> (Unicode.Scalar) -> Bool {
    let arabicScript = { (scalar: Unicode.Scalar) in
      (0x620...0x6FF).contains(scalar.value) && scalar.properties.isAlphabetic
    }
    let hebrewScript = { (scalar: Unicode.Scalar) in (0x5D0...0x5EA).contains(scalar.value) }
    switch interface {
    case .arabic: return { "پچژگکیہےٹڈڑںھۀ".unicodeScalars.contains($0) || hebrewScript($0) }
    case .persian: return { "يكىةہےٹڈڑںھ".unicodeScalars.contains($0) || hebrewScript($0) }
    case .urdu: return { "يكىةهۀ".unicodeScalars.contains($0) || hebrewScript($0) }
    case .hebrew: return arabicScript
    // Its test card names two Arabic letters.
    case .english, .french: return { arabicScript($0) && $0 != "د" && $0 != "ر" || hebrewScript($0) }
    }
  }

  @Test(arguments: Interface.allCases) func `no word has letters of another language`(interface: Interface) {
    let isForeign = Self.foreign(to: interface)
    for word in interface.words {
      #expect(!word.text.unicodeScalars.contains(where: isForeign), "\(word.place): \(word.text)")
    }
  }

  /// Names that are the same everywhere, and what is typed.
  private static let latin = Set(
    """
    nashra import feeds add show FILE ADDRESS NAME filters Enter lp fg PAGER y tmux ssh UTF LANG C HTTP libcurl JSON \
    OPML XML Markdown HTML AZERTY OLPC CRULP NLA LyX Mac Navees Buckwalter n host reason bytes limit line address \
    program day month date time age sources key OR html xml name year other https places markdown export PuTTY putty screen
    """.split(separator: " ").map(String.init))

  @Test(arguments: Interface.allCases.filter { $0.direction == .rightToLeft })
  func `Latin words in a language from right to left are names alone`(interface: Interface) {
    for word in interface.words where !word.place.hasPrefix(".doctor") {
      let words = word.text.split { !($0.isASCII && $0.isLetter) }.map(String.init)
      #expect(words.allSatisfy(Self.latin.contains), "\(word.place): \(word.text)")
    }
  }

  @Test(arguments: Interface.allCases) func `what a filter line is given, it understands`(interface: Interface) throws {
    let words = interface.strings.filterWords
    #expect(try Query(filter: words.condition(\.feed, "a b")) == Query(filter: .feed("a b")))
    #expect(try Query(filter: words.condition(\.source, "a b")).source != nil)
    for line in [words.conditions.today, interface.strings.stories.onDay.replacing("{day}", with: "2026-11-20")] {
      guard case .dates? = try Query(filter: line, now: noon.date).conditions.first else {
        Issue.record("\(line)")
        continue
      }
    }
    let example = try #require(words.help.first { $0.line.contains("3 ") })
    guard case .dates? = try Query(filter: example.line, now: noon.date).conditions.first else {
      Issue.record("\(example.line)")
      return
    }
  }

  @Test(arguments: Interface.allCases, Mode.allCases) func `the last row ends with a whole word at 40 columns`(
    interface: Interface, mode: Mode
  ) {
    var state = CommandTests.reader(in: mode, interface: interface)
    _ = update(&state, .resized(Size(columns: 40, rows: 12)))
    let row = picture(draw(state).grid).split(separator: "\n").last ?? ""
    // A question may be longer than that by itself; keys are never cut.
    let isAsking = [.question, .saveFormat, .copyChoice, .hints, .linkNumber, .feedRemoval].contains(mode)
    #expect(!row.contains("…") || isAsking, "\(row)")
  }
}

extension Clock {
  fileprivate var date: Date { Date(timeIntervalSince1970: TimeInterval(seconds)) }
}
