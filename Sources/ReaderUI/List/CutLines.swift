internal import TextLayout

extension Paragraph {
  /// Its lines, of which the last that there is room for ends in an ellipsis where more would follow.
  func lines(width: Int, most: Int, options: LayoutOptions) -> [Line] {
    guard most > 1 else { return [line(width: width, options: options)] }
    // As much as could be seen, however long it is.
    let lines = Paragraph(
      String(text.prefix(8 * most * width)), spans: spans, direction: direction, tag: tag
    ).lines(width: width, options: options)
    guard lines.count > most else { return lines }
    let start = lines[most - 1].range.lowerBound
    let rest = spans.filter { $0.range.upperBound > start }
      .map { Span(max(0, $0.range.lowerBound - start)..<$0.range.upperBound - start, tag: $0.tag) }
    let last = Paragraph(
      String(decoding: text.utf8.dropFirst(start), as: UTF8.self), spans: rest, direction: direction, tag: tag)
    return lines.prefix(most - 1) + [last.line(width: width, options: options)]
  }
}
