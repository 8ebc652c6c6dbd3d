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
  case link
  case quote
  case match
  /// Of several matches the one that the reader is at.
  case found
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
    case .link: "l"
    case .quote: "q"
    case .match: "m"
    case .found: "M"
    case .border: "|"
    case .bar: "b"
    case .prompt: "p"
    case .error: "!"
    }
  }
}
