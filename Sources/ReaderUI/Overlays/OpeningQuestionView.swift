internal import ArticleParsing
internal import Screen
internal import TextLayout

/// Where a link leads that seems to lead somewhere else: the whole address, over as many rows as it takes.
struct OpeningQuestionView {
  let question: OpeningQuestion
  let strings: Strings

  func draw(in rect: Rect, of frame: inout Frame) {
    frame.fill(rect, .text)
    var rest = rect.splitTop(rows: rect.rows / 4).rest.inset(columns: 2)
    let words = strings.opening
    let reason =
      switch question.reason {
      case .disagrees: words.disagrees
      case .userInfo: words.userInfo
      case .lookAlike: words.lookAlike
      case .notStored: strings.pageFetch.notStored
      }
    draw(reason, frame.direction, question.isWarning ? .error : .text, in: &rest, of: &frame)
    rest = rest.splitTop(rows: 1).rest
    // The host last, so that it is in view however long the address is.
    let host = question.address.host.map { "\(words.host) \($0.isolatedFromLeft)" }
    let (top, bottom) = rest.splitBottom(rows: host == nil ? 0 : 2)
    rest = top
    let shown = SecretAddress.masked(question.address.shown)
    draw(ReadableAddress(shown).text, .leftToRight, .text, in: &rest, of: &frame)
    guard let host else { return }
    var last = Rect(row: rest.row + 1, column: rest.column, columns: rest.columns, rows: bottom.rows)
    draw(host, frame.direction, .unread, in: &last, of: &frame)
  }

  private func draw(
    _ text: String, _ direction: Direction, _ role: Role, in rect: inout Rect, of frame: inout Frame
  ) {
    let paragraph = Paragraph(text, direction: direction, tag: role.rawValue)
    let lines = paragraph.lines(width: max(1, rect.columns), options: frame.options)
    for (number, line) in lines.enumerated() where rect.rows > 0 {
      // What does not fit is not passed over in silence.
      if rect.rows == 1, number < lines.count - 1 {
        frame.draw("…", role, in: rect, direction: direction)
      } else {
        frame.draw(line, in: rect, .natural)
      }
      rect = rect.splitTop(rows: 1).rest
    }
  }
}
