import Foundation
import ReaderUI
import Screen
import Store
import Terminal

/// All words that the command line says to people, in one place, where a language can be chosen.
enum Messages {
  static let abstract = "A news reader for the terminal that is right to left first."
  static let readHelp = "Open the reader (the default)."
  static let plainHelp = "For screen readers and Braille: logical order, no frames, one thing a line."
  static let listHelp = "List articles, newest first."
  static let searchHelp = "Search articles for any of some words, the best first."
  static let queryHelp = "Words, of which one is enough."
  static let searchNeedsQuery = "Say what to search for."
  static let showHelp = "Show one article."
  static let tagsHelp = "List tags, and set those of an article."
  static let tagsListHelp = "List tags with their articles and unread articles."
  static let tagsDiscussion = "Without “list” or “set” the arguments are a filter: those of “list”."
  static let tagsSetHelp = "Give an article its tags."
  static let tagsSetDiscussion = """
    Each argument is a tag: nashra tags set 1751542200 روسيا "الحرب الروسية الأوكرانية". They replace those that the
    article has, and stay whatever is imported later. Words that were one tag and are two now, or the other way round,
    are split likewise in the keywords of other articles. Without a tag the article has none.
    """
  static let tagsSetTagHelp = "A tag; quote one of several words."
  static let copyHelp = "With --raw: another file that has the same article, from 2 on; 0 lists them."
  static let versionsHelp = "What the article says, and what it said before it was corrected; newest first."
  static let versionsAlone = "--versions goes with neither --raw nor --visual."
  static func version(_ number: Int, stored: String) -> String { "version \(number), stored \(stored)" }
  static let copyNeedsRaw = "--copy needs --raw."
  static func noCopy(_ number: Int, of count: Int) -> String {
    "the article is in \(count) \(count == 1 ? "file" : "files"), there is no number \(number)"
  }
  static let lostFile = "the bytes of that file were lost"
  static let markHelp = "Mark articles as read, unread, starred or unstarred."

  static let themesHelp = "List themes, or check them."
  static let themesListHelp = "List the themes that --theme takes by name."
  static let themesCheckHelp = "Load themes and tell the contrast of their text and of their selected row."
  static let themesArgumentHelp = "Names or files; all that list prints unless told."

  static let storeHelp = "The SQLite file that holds the articles."
  static let configHelp = "The settings file."
  static let themeHelp = "A theme's name or file."
  static let interfaceHelp = "The language of the interface."
  static let bidiHelp = "How right-to-left text is written to the terminal; nashra doctor tells the names."

  static let formatHelp = "How to print."
  static let sortHelp = "The order; by relevance at most 300 are listed."
  static let limitHelp = "Print at most so many."
  static let idHelp = "The article's number, as list prints it."
  static let rawHelp = "Print the imported file, byte for byte; into a file or a pipe."
  static let forceRawHelp = "With --raw: also to a terminal, which obeys what it finds in it."
  static let forceNeedsRaw = "--force needs --raw."
  static let rawToTerminal = """
    a terminal could obey what is in an imported file; redirect it (show ID --raw > FILE), or add --force
    """
  static let visualHelp = "Print the rows as the screen composes them, in visual order."
  static let widthHelp = "Columns; the terminal's unless told, 80 for --visual."
  static let undoHelp = """
    Take back the last change, whoever made it: a mark, tags, a removal, or one of subscriptions; a hundred are remembered.
    """
  static func undone(_ change: String, _ count: Int) -> String { "taken back: \(change), \(count)" }
  static func changed(_ count: Int) -> String { count == 1 ? "1 article changed" : "\(count) articles changed" }
  static let nothingToUndo = "there is nothing to take back"
  static let markOlderHelp = "Only what is older than a date, or stands below an article in the list."
  static let markArgumentHelp = "The mark."
  static let markFilterHelp = "Numbers of articles, or a filter as for list."

  static let noArticleNumber = "it should be the number of an article, as list prints it"
  static func badVariable(_ name: String, _ value: Int, _ range: ClosedRange<Int>) -> String {
    "\(name)=\(value) in the environment: \(outOfRange(range))"
  }
  static func outOfRange(_ range: ClosedRange<Int>) -> String {
    "it should be a number from \(range.lowerBound) to \(range.upperBound)"
  }
  static let rawOrVisual = "--raw and --visual exclude each other."
  static let markNeedsFilter = "Say which articles: numbers or a filter ('' for all)."
  static let noTerminal = "the reader needs a terminal; to print articles, use nashra list or nashra show"

  private static func list(_ names: [String]) -> String {
    names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
  }
  static func unknownCommand(_ name: String, nearest: String?, _ names: [String]) -> String {
    "there is no command “\(PlainText.name(name))”; "
      + (nearest.map { "did you mean “\($0)”?" } ?? "there are \(list(names))")
  }
  static func unknownInterface(_ name: String) -> String {
    "there is no interface “\(PlainText.name(name))”; there are \(list(Interface.allCases.map(\.rawValue)))"
  }
  static func badTaste(_ name: String) -> String {
    "`\(PlainText.name(name))` should be \(TasteSetting(name: name)?.allowed ?? "")"
  }
  static func unknownBidi(_ name: String) -> String {
    "there is no way “\(PlainText.name(name))” to write text; there are \(BidiMode.allCases.map(\.rawValue).joined(separator: ", "))"
  }
  static func unknownKeyboard(_ name: String) -> String {
    "there is no keyboard “\(PlainText.name(name))”; there are \(list(KeyboardLayout.allCases.map(\.rawValue) + ["auto"]))"
  }
  static func unknownTerminal(_ name: String) -> String {
    "ncurses does not know this terminal (TERM=\(PlainText.name(name)))"
  }
  static func plainTerminal(_ name: String) -> String {
    "the reader needs a terminal whose cursor can be moved, and this one's cannot (TERM=\(PlainText.name(name))); "
      + "to print articles, use nashra list or nashra show"
  }
  static func welcomeFailed(_ reason: String) -> String {
    "the welcome edition was not imported: \(PlainText.line(reason))"
  }
  static func noArticle(_ id: Int64) -> String { "there is no article \(id)" }
  static func outputFailed(_ reason: String) -> String { "cannot write: \(reason)" }

  static func text(for error: StoreError) -> String {
    switch error {
    case .cannotOpen(let path, let reason): "cannot open the store \(PlainText.name(path)): \(PlainText.line(reason))"
    case .notAStore(let path, let reason):
      "\(PlainText.name(path)) is not a nashra store: \(PlainText.line(reason)); it was not touched"
    case .tooNew(let path, let version):
      "the store \(PlainText.name(path)) was written by a newer nashra (version \(version)); it was not touched"
    case .cannotWrite(let reason): "the store cannot be written: \(PlainText.line(reason))"
    case .lost(let path, let isReplaced):
      (isReplaced
        ? "another file stands at \(PlainText.name(path)) since it was opened"
        : "the store \(PlainText.name(path)) is not there any longer") + "; nothing is written until it is back"
    case .failed(let reason): "the store failed: \(PlainText.line(reason))"
    }
  }
  static let tightened = "others on this computer could read the store; now only you can"
  static func readOnly(_ reason: ReadOnlyReason) -> String { "the store can only be read now: \(reason)" }

  static func text(for error: ThemeError) -> String {
    func place(_ path: String, _ line: Int? = nil) -> String {
      PlainText.name(path) + (line.map { ":\($0)" } ?? "")
    }
    return switch error {
    case .notFound(let name, let folders):
      "there is no theme “\(PlainText.name(name))” in " + folders.map(PlainText.name).joined(separator: ", ")
    case .unreadable(let path, let reason): "cannot read the theme \(place(path)): \(PlainText.line(reason))"
    case .notYAML(let path, let line, let reason): "\(place(path, line)): \(PlainText.line(reason))"
    case .notAScheme(let path): "\(place(path)) is not a base16 or base24 scheme"
    case .badColor(let path, let line, let value):
      "\(place(path, line)): “\(PlainText.name(value))” is not a colour (rrggbb)"
    case .missing(let path, let key): "\(place(path)): \(PlainText.name(key)) is missing"
    }
  }

  /// A line on standard error, with the program's name before it.
  static func report(_ line: String) { write("nashra: " + line) }

  static func write(_ text: String) {
    // Standard error may be closed; then nobody is there to be told, and the exit status says it.
    _ = StandardStream.error.write(Array((StandardStream.error.passed(text) + "\n").utf8))
  }
}
