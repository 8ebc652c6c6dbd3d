/// What a piece of the screen is for; a theme gives each role a style.
public enum Role: UInt8, CaseIterable, Sendable {
  case text
  case dim
  case title
  case heading
  case unread
  case starred
  case source
  case date
  case tag
  /// A tag in an article's head, which has a ground of its own where the theme has one.
  case chip
  case link
  case quote
  case match
  case border
  case bar
  case prompt
  case error

  /// One letter for the pictures of tests; all differ.
  public var letter: Character {
    switch self {
    case .text: "."
    case .dim: "d"
    case .title: "T"
    case .heading: "H"
    case .unread: "u"
    case .starred: "*"
    case .source: "s"
    case .date: "t"
    case .tag: "#"
    case .chip: "c"
    case .link: "l"
    case .quote: "q"
    case .match: "m"
    case .border: "|"
    case .bar: "b"
    case .prompt: "p"
    case .error: "!"
    }
  }
}
