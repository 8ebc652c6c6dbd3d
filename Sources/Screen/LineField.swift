public import TextLayout

/// A one-line text field that edits logical text and shows it in visual order.
///
/// The caret is a place in the logical text, between two scalars; the layout says which cell that is.
public struct LineField: Equatable, Sendable {
  public private(set) var text: String
  /// The caret, as a UTF-8 offset into `text`.
  public private(set) var caret: Int

  public init(_ text: String = "") {
    self.text = text
    caret = text.utf8.count
  }

  /// With the caret before the character at a UTF-8 offset.
  public init(_ text: String, caret: Int) {
    self.text = text
    self.caret = max(0, min(caret, text.utf8.count))
  }

  private var caretIndex: String.Index { text.utf8.index(text.utf8.startIndex, offsetBy: caret) }

  /// Types `character`; a control character types nothing.
  public mutating func insert(_ character: Character) {
    guard character.unicodeScalars.allSatisfy(Self.isTyped) else { return }
    text.insert(contentsOf: String(character), at: caretIndex)
    caret += character.utf8.count
  }

  /// Types a text; its control characters type nothing.
  public mutating func insert(contentsOf new: String) {
    let kept = String(String.UnicodeScalarView(new.unicodeScalars.filter(Self.isTyped)))
    text.insert(contentsOf: kept, at: caretIndex)
    caret += kept.utf8.count
  }

  private static func isTyped(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
  }

  /// Takes back what looks like one sign before the caret: a family or a flag is of many scalars, none of which is seen
  /// alone. In right-to-left scripts first a mark, then its letter, for each is a key of its own.
  public mutating func deleteBackward() {
    let end = caretIndex
    guard let sign = text[..<end].last, let first = sign.unicodeScalars.first, let last = sign.unicodeScalars.last
    else {
      return
    }
    let isMark = (0x590...0x8FF).contains(last.value)
    let count = isMark || BidiLine.isRightToLeft(first.value) ? last.utf8.count : sign.utf8.count
    caret -= count
    text.removeSubrange(caretIndex..<end)
  }

  /// Deletes the whole cluster after the caret.
  public mutating func deleteForward() {
    let index = caretIndex
    guard index < text.endIndex else { return }
    let end = text.index(after: index)
    text.removeSubrange(index..<end)
  }

  public mutating func moveForward() {
    let index = caretIndex
    guard index < text.endIndex else { return }
    caret += text[index..<text.index(after: index)].utf8.count
  }

  public mutating func moveBackward() {
    guard caret > 0 else { return }
    let index = caretIndex
    caret -= text[text.index(before: index)..<index].utf8.count
  }

  public mutating func moveToStart() { caret = 0 }
  public mutating func moveToEnd() { caret = text.utf8.count }

  /// What is laid out, and where it begins: of a pasted book no more than can be seen, with enough around it for the
  /// order of its words.
  private func part(for columns: Int) -> (text: String, offset: Int) {
    let reach = 16 * columns + 1024
    guard text.utf8.count > 2 * reach else { return (text, 0) }
    let bytes = text.utf8
    var start = bytes.index(bytes.startIndex, offsetBy: max(0, caret - reach))
    var end = bytes.index(bytes.startIndex, offsetBy: min(bytes.count, caret + reach))
    while start > bytes.startIndex, bytes[start] & 0xC0 == 0x80 { start = bytes.index(before: start) }
    while end < bytes.endIndex, bytes[end] & 0xC0 == 0x80 { end = bytes.index(after: end) }
    return (String(text[start..<end]), bytes.distance(from: bytes.startIndex, to: start))
  }

  /// Draws the field in the first row of `rect` and puts the frame's cursor on the caret's cell.
  /// A text that is too long shows the part around the caret. What stands from the offset `error` on is drawn as wrong.
  /// `direction` is the side from which the text begins, where that is not the frame's.
  public func draw(
    in rect: Rect, _ role: Role, error: Int? = nil, direction: Direction? = nil, of frame: inout Frame
  ) {
    guard rect.rows > 0, rect.columns > 0 else { return }
    frame.fill(Rect(row: rect.row, column: rect.column, columns: rect.columns, rows: 1), role)
    let base = direction ?? frame.direction
    let (text, offset) = part(for: rect.columns)
    let (caret, error) = (caret - offset, error.map { max(0, $0 - offset) })
    let wrong = error.map { Span(min($0, text.utf8.count)..<text.utf8.count, tag: Role.error.rawValue) }
    let paragraph = Paragraph(text, spans: wrong.map { [$0] } ?? [], direction: base, tag: role.rawValue)
    let line = paragraph.line(width: .max, options: frame.options)
    // Distances from the edge where the text starts, in cells.
    let column = line.caretColumn(at: caret)
    let distance = base == .rightToLeft ? line.columns - 1 - column : column
    let shift = max(0, distance - (rect.columns - 1))
    var visual = 0
    for glyph in line.glyphs {
      let width = Int(glyph.columns)
      let place = (base == .rightToLeft ? line.columns - visual - width : visual) - shift
      if place >= 0, place + width <= rect.columns {
        let offset = base == .rightToLeft ? rect.columns - place - width : place
        frame.put(glyph, row: rect.row, column: rect.column + offset)
      }
      visual += width
    }
    let caretOffset = distance - shift
    frame.cursor = Position(
      row: rect.row,
      column: rect.column + (base == .rightToLeft ? rect.columns - 1 - caretOffset : caretOffset))
  }
}
