/// What is done with something that stands behind its name. Those that are commands of the table as well do without it
/// what the command does.
enum LineVerb: String, CaseIterable, Sendable {
  case filter, find, tag, source, feed, open, go, save, export, mark, interface, today, pipe, narrow
  case editTags = "edit-tags"
  case quit

  /// The command of the table that stands for it where nothing follows.
  var command: Command? {
    switch self {
    case .filter: .filter
    case .tag: .chooseTags
    case .feed: .chooseFeed
    case .open: .open
    case .save: .save
    case .today: .showToday
    case .pipe: .pipe
    case .narrow: .narrow
    case .editTags: .editTags
    case .interface: .switchLanguage
    case .find, .source, .go, .export, .mark, .quit: nil
    }
  }

  /// Other English names, which the command line has for the same.
  static let aliases: [String: LineVerb] = ["list": .filter, "search": .filter]
}
