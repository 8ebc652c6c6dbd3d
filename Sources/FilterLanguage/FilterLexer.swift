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
    /// Where a quotation mark opens in it that nothing closes.
    var openQuote: Int?
  }

  enum Token: Equatable {
    case open(isNegated: Bool, position: Int)
    case close(position: Int)
    case or(position: Int)
    case item(Item)

    var position: Int {
      switch self {
      case .open(_, let position), .close(let position), .or(let position): position
      case .item(let item): item.position
      }
    }

    var isOr: Bool { if case .or = self { true } else { false } }
    var isClose: Bool { if case .close = self { true } else { false } }
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
      let position = offset(of: start)
      switch line[index] {
      case "(":
        depth += 1
        tokens.append(.open(isNegated: isNegated, position: position))
        index = line.index(after: index)
      case ")":
        depth = max(0, depth - 1)
        tokens.append(.close(position: offset(of: index)))
        index = line.index(after: index)
      case "|":
        tokens.append(.or(position: offset(of: index)))
        index = line.index(after: index)
      case let character where Self.isGap(character): index = line.index(after: index)
      default:
        var item = readItem()
        item.isNegated = isNegated
        item.position = position
        if !isNegated, Self.isOr(item.text), mayJoin {
          tokens.append(.or(position: position))
        } else {
          tokens.append(.item(item))
        }
      }
    }
  }

  /// `أو` stands between two; at the beginning of a line or bracket it is a word.
  private var mayJoin: Bool {
    switch tokens.last {
    case .item, .close: true
    case .open, .or, nil: false
    }
  }

  private mutating func readItem() -> Item {
    let start = index
    var closing: Character?
    var quote: String.Index?
    var mayOpen = true
    var brackets = 0
    reading: while index < line.endIndex {
      let character = line[index]
      if let mark = closing {
        if character == mark { (closing, quote) = (nil, nil) }
      } else if mayOpen, let mark = Self.quotes[character] {
        (closing, quote) = (mark, index)
      } else if Self.isGap(character) && !Self.isMark(character) || character == "|" {
        break reading
      } else if character == "(" {
        brackets += 1
      } else if character == ")" {
        // `مصر(صور)` has its own, and `1)` begins a list.
        if brackets > 0 { brackets -= 1 } else if depth > 0 || !Self.mayNumber(line[start..<index]) { break reading }
      }
      if !Self.isMark(character) { mayOpen = Self.isColon(character) || Self.isHash(character) }
      index = line.index(after: index)
    }
    var text = line[start..<index]
    while let last = text.last, Self.isMark(last) { text.removeLast() }
    return Item(
      text: text, isNegated: false, position: 0, isLast: index == line.endIndex,
      openQuote: quote.map { offset(of: $0) })
  }

  private func offset(of index: String.Index) -> Int { line.utf8.distance(from: line.startIndex, to: index) }

  private func character(after index: String.Index) -> Character? {
    let next = line.index(after: index)
    return next < line.endIndex ? line[next] : nil
  }

  private static func mayNumber(_ text: Substring) -> Bool {
    text.count < 3 && !text.isEmpty || text.allSatisfy { !$0.isLetter }
  }

  private static func isOr(_ text: Substring) -> Bool { ors.contains(String(text)) }
  // Arabic, English, Persian and Urdu, Hebrew.
  private static let ors: Set<String> = ["OR", "أو", "او", "یا", "או"]

  private static func isGap(_ character: Character) -> Bool {
    character.isWhitespace || character == "،" || isMark(character)
  }

  /// Marks of direction, which headlines bring along unseen.
  static func isMark(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return false }
    return switch scalar.value {
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  static func isColon(_ character: Character) -> Bool { character == ":" || character == "：" }
  static func isHash(_ character: Character) -> Bool { character == "#" || character == "＃" }
}
