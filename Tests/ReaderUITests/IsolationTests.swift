import ArticleParsing
import ArticleWriting
import FilterLanguage
import Ingest
import Screen
import Store
import TestSupport
import Testing
import TextLayout

@testable import ReaderUI

/// Names in a sentence: what stands around them does not move when they are of the other direction.
@Suite struct IsolationTests {
  /// A sentence of the interface with two names in it.
  private typealias Sentence = (what: String, text: @Sendable (Strings, _ first: String, _ second: String) -> String)

  private static let sentences: [Sentence] = [
    (
      "why articles are related",
      { strings, first, second in
        let reason = FoundRelation.Reason(terms: [first, second], termCount: 4, tags: [second, first], source: nil)
        return strings.reason(of: FoundRelation(article: article("x"), reason: reason, score: 1), at: noon)
      }
    ),
    (
      "a store that fails",
      {
        $0.message(for: StoreError.cannotOpen(path: "/", reason: $1)) + " · "
          + $0.message(for: StoreError.failed(reason: $2))
      }
    ),
    ("a store that is not written", { $0.message(for: StoreError.cannotWrite(reason: $1)) + $2.isolated }),
    ("a store that can only be read", { $0.message(for: ReadOnlyReason.other($1)) + " · " + $2.isolated }),
    ("what was copied", { Self.text($0.message(forCopying: $1, .sent)) + " · " + $2.isolated }),
    (
      "programs that open nothing",
      { $0.message(for: OpeningFailure.notThere($1)) + " · " + $0.message(for: OpeningFailure.failed($2, status: 3)) }
    ),
    (
      "files that are not saved",
      { $0.message(for: SaveError.other($1)) + " · " + $0.message(for: SaveError.other($2)) }
    ),
    ("a filter with no such state", { $0.filterWords.error(.unknownState($1)) + $2.isolated }),
    ("a filter with no such condition", { $0.filterWords.error(.unknownName($1, nearest: $2)) }),
    (
      "a filter with no such date",
      { $0.filterWords.error(.badDate($1)) + " · " + $0.filterWords.error(.badLength($2)) }
    ),
    ("the tags that are listed", { Self.header($0) { $0.query.tags = [$1, $2] }($1, $2) }),
    (
      "a filter that is listed",
      {
        Self.header($0) {
          $0.filterText = $1; $0.query.tags = [$2]
        }($1, $2)
      }
    ),
    (
      "lists that were left",
      { strings, first, second in
        var state = reader([article("x")], interface: strings.interface)
        state.query.tags = [first, second]
        let bar = TopBar(state: state).listed
        return [bar, second.isolated, bar].joined(separator: " ‹ ")
      }
    ),
    (
      "a feed that failed",
      {
        $0.interface == .english
          ? $1.isolated + $2.isolated : $0.fetchError(.noTLS($1)) + " · " + $0.fetchError(.command(status: 3, says: $2))
      }
    ),
    (
      "a file that is no page",
      {
        $0.interface == .english
          ? $1.isolated + $2.isolated : $0.fetchError(.file(.page(.notAPage(format: $1)))) + $2.isolated
      }
    ),
  ]

  private static func text(_ message: State.Message) -> String {
    switch message {
    case .text(let text), .error(let text): text
    }
  }

  private static func header(
    _ strings: Strings, _ change: @escaping (inout State, String, String) -> Void
  ) -> (String, String) -> String {
    { first, second in
      var state = reader([article("x")], interface: strings.interface)
      change(&state, first, second)
      return TopBar(state: state).listed
    }
  }

  /// The row from the left, the letters of names as one sign.
  private func row(_ text: String, _ interface: Interface) -> String {
    let line = Paragraph(text, direction: interface.direction).line(width: 2_000)
    return String(
      line.glyphs.map { glyph in
        glyph.character.unicodeScalars.contains { Self.signs.contains($0) } ? "*" : glyph.character
      })
  }

  /// Cherokee and N'Ko: one from left to right, one from right to left, a cell each, and no language of ours.
  private static let leftToRight = (0x13A0...0x13AF).compactMap(Unicode.Scalar.init)
  private static let rightToLeft = (0x7CA...0x7D9).compactMap(Unicode.Scalar.init)
  private static let signs = Set(leftToRight + rightToLeft)

  private func name(of shape: String, _ letters: [Unicode.Scalar]) -> String {
    String(
      String.UnicodeScalarView(shape.unicodeScalars.enumerated().map { $1 == "x" ? letters[$0 % letters.count] : $1 }))
  }

  @Test(arguments: Interface.allCases) func `what stands around a name stays where it is`(interface: Interface) {
    let (own, other) =
      interface.direction == .rightToLeft ? (Self.rightToLeft, Self.leftToRight) : (Self.leftToRight, Self.rightToLeft)
    for (what, sentence) in Self.sentences {
      for (first, second) in [("xxx", "xxxxx"), ("xxxxxx", "x"), ("x", "xx")] {
        func row(_ firstLetters: [Unicode.Scalar], _ secondLetters: [Unicode.Scalar]) -> String {
          self.row(
            sentence(interface.strings, name(of: first, firstLetters), name(of: second, secondLetters)), interface)
        }
        let expected = row(own, own)
        #expect(expected.contains("*"), "\(what)")
        for (one, two) in [(other, other), (own, other), (other, own)] {
          // The sign of a tag stands before its name, which is another side in each direction.
          #expect(row(one, two).filter { $0 != "#" } == expected.filter { $0 != "#" }, "\(what)")
        }
      }
    }
  }

  @Test func `two Latin tags do not break an Arabic header, nor two Arabic ones an English one`() {
    var state = reader([article("A")], interface: .arabic)
    state.query.tags = ["gaza", "oil"]
    let line = Paragraph(TopBar(state: state).listed, direction: .rightToLeft).line(width: 80)
    #expect(String(line.glyphs.map(\.character)).hasPrefix("#oil #gaza "))
    state = reader([article("A")], interface: .english)
    state.query.tags = [rtl("AB"), rtl("CD")]
    let other = Paragraph(TopBar(state: state).listed, direction: .leftToRight).line(width: 80)
    #expect(picture(of: other) == "any of BA# DC#")
  }

  private func picture(of line: Line) -> String {
    var frame = Frame(size: Size(columns: line.columns, rows: 1), direction: .leftToRight, options: LayoutOptions())
    frame.draw(line, in: frame.area, .leading)
    return String(TestSupport.picture(frame.grid).dropFirst().dropLast())
  }

  @Test(
    arguments: [
      ("a\u{2069}b", "\u{2068}ab\u{2069}"), ("\u{2067}a", "\u{2068}\u{2067}a\u{2069}\u{2069}"),
      ("\u{2066}a\u{2069}\u{2069}", "\u{2068}\u{2066}a\u{2069}\u{2069}"), ("a\nb\u{2029}", "\u{2068}a b \u{2069}"),
      ("", "\u{2068}\u{2069}"),
    ])
  func `a name neither ends its isolation nor outlasts it`(name: String, isolated: String) {
    #expect(name.isolated == isolated)
    #expect(name.isolatedFromLeft.dropFirst() == isolated.dropFirst())
  }
}
