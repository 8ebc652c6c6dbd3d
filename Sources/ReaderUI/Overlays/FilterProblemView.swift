internal import FilterLanguage
internal import Screen
internal import Store
internal import TextLayout

/// A filter line that cannot be read, in the place of articles.
struct FilterProblem: Equatable, Sendable {
  var line: String
  var error: FilterError
  /// Not merely unfinished.
  var isWrong: Bool
  /// That of the settings, for a line of theirs.
  var name: String?
}

extension State {
  /// Why the list has nothing to show for the line that is being typed: it is wrong, or says nothing so far.
  var filterProblem: FilterProblem? {
    guard case .filter(let prompt) = overlay else { return nil }
    if let error = prompt.error {
      return FilterProblem(line: prompt.field.text, error: error, isWrong: true, name: prompt.name)
    }
    guard let missing = prompt.missing, query.conditions.isEmpty else { return nil }
    return FilterProblem(line: prompt.field.text, error: missing, isWrong: false)
  }

  /// That something else is listed than the line asks for; nil where it is not so.
  var looseText: String? {
    guard let loose, !loose.query.conditions.isEmpty, loose.query.conditions == query.conditions else { return nil }
    return loose.phrases.isEmpty ? strings.filterWords.wholeLine : strings.filterWords.phrasesApart
  }
}

/// The line, a mark under the letter that is wrong, and what is wrong with it.
struct FilterProblemView {
  let problem: FilterProblem
  let strings: Strings

  func draw(in rect: Rect, of frame: inout Frame) {
    let cursor = frame.cursor
    defer { frame.cursor = cursor }
    var rest = rect.splitTop(rows: rect.rows / 3).rest.inset(columns: 2)
    let role = problem.isWrong ? Role.error : .dim
    // A field lays the line out as the prompt does and knows the cell of each letter, so that the mark stands under the
    // same letter whatever the directions.
    LineField(problem.line, caret: problem.error.position).draw(in: rest, .text, of: &frame)
    rest = rest.splitTop(rows: 1).rest
    if let column = frame.cursor?.column, rest.rows > 0 {
      frame.draw("^", role, in: Rect(row: rest.row, column: column, columns: 1, rows: 1))
    }
    rest = rest.splitTop(rows: 1).rest
    let reason = strings.filterWords.error(problem.error.reason)
    let text = problem.name.map { FilterWords.quoted($0) + strings.colon + reason } ?? reason
    let paragraph = Paragraph(text, direction: frame.direction, tag: role.rawValue)
    for line in paragraph.lines(width: max(1, rest.columns), options: frame.options) {
      frame.draw(line, in: rest, .leading)
      rest = rest.splitTop(rows: 1).rest
    }
  }
}
