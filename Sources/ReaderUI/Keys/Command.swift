internal import Screen

/// Everything that a key can ask for. The help screen is made from this table.
public enum Command: String, CaseIterable, Hashable, Sendable {
  case down, up, pageDown, pageUp, first, last
  case open, back, nextRelated, previousRelated
  case nextUnread, previousUnread
  case toggleRead, markAllRead, toggleStar, undo
  case chooseTags, editTags, chooseFeed, filter, chooseFilter, unreadOnly, starredOnly, clear
  case refresh, refreshAll
  case copy, switchLanguage, help, redraw, suspend

  /// The keys that give the command, the one to teach first.
  var keys: [Key] {
    switch self {
    case .down: [.character("j"), .down]
    case .up: [.character("k"), .up]
    case .pageDown: [.character(" "), .pageDown, .control("f")]
    case .pageUp: [.pageUp, .control("b"), .character("b")]
    case .first: [.character("g"), .home]
    case .last: [.character("G"), .end]
    case .open: [.enter]
    case .back: [.character("q"), .backspace, .control("q")]
    case .nextRelated: [.tab, .character("l")]
    case .previousRelated: [.backTab, .character("h")]
    case .nextUnread: [.character("n")]
    case .previousUnread: [.character("N")]
    case .toggleRead: [.character("m")]
    case .markAllRead: [.character("A")]
    case .undo: [.character("z")]
    case .toggleStar: [.character("s")]
    case .chooseTags: [.character("t")]
    case .editTags: [.character("e")]
    case .chooseFeed: [.character("c")]
    case .filter: [.character("/"), .control("s"), .function(3)]
    case .chooseFilter: [.character("v")]
    case .unreadOnly: [.character("u")]
    case .starredOnly: [.character("f")]
    case .clear: [.escape]
    case .refresh: [.character("r")]
    case .refreshAll: [.character("R")]
    case .copy: [.character("y")]
    case .switchLanguage: [.character("i")]
    case .help: [.character("?"), .function(1)]
    case .redraw: [.control("l")]
    case .suspend: [.control("z")]
    }
  }
}
