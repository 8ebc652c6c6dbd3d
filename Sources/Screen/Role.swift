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
  case border
  case bar
  case prompt
  case error
  /// Letters to be typed, in the place of something that they choose.
  case hint

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
    case .border: "|"
    case .bar: "b"
    case .prompt: "p"
    case .error: "!"
    case .hint: "h"
    }
  }
}
