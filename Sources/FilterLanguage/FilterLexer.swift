/// The parts of a filter line: brackets, ors and items, each with its place.
struct FilterLexer {
  struct Item: Equatable {
    /// As it stands in the line, without the sign before it.
    var text: Substring
    var isNegated: Bool
    /// The UTF-8 offset in the line, of the sign where there is one.
    var position: Int
    /// Nothing follows it, so that it is still being typed.
    var isLast: Bool
  }

  enum Token: Equatable {
    case open(isNegated: Bool, position: Int)
    case close
    case or
    case item(Item)
  }

  /// A quote opens at the start of an item or of its value only: צה"ל has one inside a word.
  static let quotes: [Character: Character] = ["\"": "\"", "“": "”", "«": "»", "”": "”", "„": "“"]

  static func tokens(of line: String) -> [Token] {
    var lexer = FilterLexer(line: line, index: line.startIndex)
    lexer.read()
    return lexer.tokens
  }

  private let line: String
  private var index: String.Index
  private var depth = 0
  private var tokens: [Token] = []

  private init(line: String, index: String.Index) {
    self.line = line
    self.index = index
  }

  private mutating func read() {
    while index < line.endIndex {
      let start = index
      var isNegated = false
      if line[index] == "-", let next = character(after: index), !Self.isGap(next), next != "-" {
        isNegated = true
        index = line.index(after: index)
      }
      let position = line.utf8.distance(from: line.startIndex, to: start)
      switch line[index] {
      case "(":
        depth += 1
        tokens.append(.open(isNegated: isNegated, position: position))
        index = line.index(after: index)
      case ")" where depth > 0:
        depth -= 1
        tokens.append(.close)
        index = line.index(after: index)
      case "|":
        tokens.append(.or)
        index = line.index(after: index)
      case let character where Self.isGap(character): index = line.index(after: index)
      default:
        let text = readItem()
        if !isNegated, Self.isOr(text), !tokens.isEmpty {
          tokens.append(.or)
        } else {
          tokens.append(
            .item(Item(text: text, isNegated: isNegated, position: position, isLast: index == line.endIndex)))
        }
      }
    }
  }

  private mutating func readItem() -> Substring {
    let start = index
    var closing: Character?
    var mayOpen = true
    while index < line.endIndex {
      let character = line[index]
      if let quote = closing {
        if character == quote { closing = nil }
      } else if mayOpen, let quote = Self.quotes[character] {
        closing = quote
      } else if Self.isGap(character) || character == "|" || character == ")" && depth > 0 {
        break
      }
      mayOpen = Self.isColon(character) || Self.isHash(character)
      index = line.index(after: index)
    }
    return line[start..<index]
  }

  private func character(after index: String.Index) -> Character? {
    let next = line.index(after: index)
    return next < line.endIndex ? line[next] : nil
  }

  private static func isOr(_ text: Substring) -> Bool { text == "OR" || text == "أو" || text == "او" }
  private static func isGap(_ character: Character) -> Bool { character.isWhitespace || character == "،" }
  static func isColon(_ character: Character) -> Bool { character == ":" || character == "：" }
  static func isHash(_ character: Character) -> Bool { character == "#" || character == "＃" }
}
