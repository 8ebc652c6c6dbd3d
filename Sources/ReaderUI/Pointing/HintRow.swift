internal import Screen
internal import TextLayout

extension Frame {
  /// Draws hints in a row, behind what is said before them; each of them is its key to the mouse.
  mutating func draw(
    _ hints: [Hint], of state: State, behind said: String = "", _ role: Role, in rect: Rect,
    _ alignment: Alignment = .leading
  ) {
    guard rect.rows > 0, rect.columns > 0 else { return }
    let text = said + state.text(of: hints)
    let line = Paragraph(text, direction: direction, tag: role.rawValue)
      .line(width: rect.columns, options: options)
    draw(line, in: rect, alignment)
    var start = said.utf8.count
    for hint in hints {
      let end = start + state.text(of: hint).utf8.count
      // Of several keys none is meant more than the others.
      if hint.commands.count == 1, let key = state.key(of: hint.commands[0]) {
        mark(.key(key), range: start..<end, of: line, in: rect, alignment)
      }
      start = end + State.betweenHints.utf8.count
    }
  }
}
