/// Numbers that somebody types: each has a range, and what is outside of it is refused with the range's ends.
enum NumberArgument {
  /// More articles than any store holds.
  static let counts = 0...1_000_000_000
  static let days = 0...36_500
  /// Columns; no terminal is wider.
  static let widths = 1...10_000

  /// Columns or rows of a window.
  static let cells = 1...2_000

  struct OutOfRange: Error, CustomStringConvertible {
    var range: ClosedRange<Int>
    var description: String { Messages.outOfRange(range) }
  }

  struct NoArticle: Error, CustomStringConvertible {
    var description: String { Messages.noArticleNumber }
  }

  /// Of an article, as lists print it; dates before 1970 make negative ones.
  static let id: @Sendable (String) throws -> Int64 = { text in
    guard let number = Int64(text) else { throw NoArticle() }
    return number
  }

  /// For `@Option(transform:)`.
  static func within(_ range: ClosedRange<Int>) -> @Sendable (String) throws -> Int {
    { text in
      guard let number = Int(text), range.contains(number) else { throw OutOfRange(range: range) }
      return number
    }
  }
}
