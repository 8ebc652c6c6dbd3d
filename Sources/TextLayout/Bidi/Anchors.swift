// Marks that keep a text in its place beside others, where a line goes as plain text to whatever program shows it.
//
// Isolates (FSI … PDI) are made for that, but what is pasted goes into programs that pass over them, as Word does, and
// U+200E and U+200F are obeyed by all.
extension String {
  /// For a line of fields: without a mark the day in «CNN، 20 أكتوبر» is written beside CNN as a part of it
  /// (UAX #9, W7), and so is what stands before a name of the other direction that begins or ends with digits or signs.
  ///
  /// - Parameter line: the direction of the line; nil where the text begins it and says that by its first letter.
  /// - Parameter isLast: nothing stands behind it.
  public func anchored(in line: Direction? = nil, isLast: Bool = false) -> String {
    let strong = unicodeScalars.lazy.compactMap(Direction.init(strong:))
    guard let first = strong.first, let last = unicodeScalars.reversed().lazy.compactMap(Direction.init(strong:)).first
    else { return self }
    let line = line ?? first
    var text = self
    if strong.allSatisfy({ $0 != line }) {
      if unicodeScalars.first.flatMap(Direction.init(strong:)) == nil { text = first.mark + text }
      if let end = unicodeScalars.last, !end.properties.isDigit, Direction(strong: end) == nil { text += first.mark }
    }
    return isLast || last == line ? text : text + line.mark
  }

  /// A line that whoever pastes it shows in this direction, also where it begins with a name in the other: by a mark
  /// before it (UAX #9, P2).
  public func beginning(in direction: Direction) -> String {
    let first = unicodeScalars.lazy.compactMap(Direction.init(strong:)).first
    return isEmpty || (first ?? .leftToRight) == direction ? self : direction.mark + self
  }
}

extension [String] {
  /// One line of fields, each in its place.
  public func anchored(in direction: Direction, separator: String) -> String {
    enumerated().map { $0.element.anchored(in: direction, isLast: $0.offset == count - 1) }
      .joined(separator: separator).beginning(in: direction)
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isDigit: Bool { generalCategory == .decimalNumber }
}

extension Direction {
  /// That of a letter or a mark; nil for what has none of its own.
  fileprivate init?(strong scalar: Unicode.Scalar) {
    switch ScalarProperties(of: scalar.value).bidiClass {
    case .L: self = .leftToRight
    case .R, .AL: self = .rightToLeft
    default: return nil
    }
  }

  /// U+200E or U+200F.
  fileprivate var mark: String { self == .leftToRight ? "\u{200E}" : "\u{200F}" }
}
