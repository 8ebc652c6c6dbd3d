internal import Screen

/// What is typed in a line; each has a history of its own. The names stand in the store.
enum LineKind: String, CaseIterable, Sendable {
  case filter, find, command, tags, save, pipe
}

/// A line that is being typed: its text and caret, the way through its history, and through what may follow.
struct LineEditor: Equatable, Sendable {
  let kind: LineKind
  var field: LineField
  private(set) var recall: Recall?
  /// Set while Tab goes through what may follow.
  private(set) var completion: Completion?

  init(_ kind: LineKind, _ text: String = "") {
    (self.kind, field) = (kind, LineField(text))
  }

  /// A place in the history, and what was typed before it was looked at.
  struct Recall: Equatable, Sendable {
    var index: Int
    var typed: LineField
  }

  /// Another text: what was recalled or completed is now typed.
  mutating func take(_ new: LineField) {
    guard new != field else { return }
    if new.text != field.text { recall = nil }
    (field, completion) = (new, nil)
  }

  /// Goes to an earlier line, or to a later one and at last back to what was typed; false where there is none.
  mutating func recall(_ step: Int, of history: [String]) -> Bool {
    let before = recall ?? Recall(index: history.count, typed: field)
    let index = before.index + step
    guard (0...history.count).contains(index), index != before.index else { return false }
    completion = nil
    if index == history.count {
      (field, recall) = (before.typed, nil)
    } else {
      (field, recall) = (LineField(history[index]), Recall(index: index, typed: before.typed))
    }
    return true
  }

  /// Takes the next of what may follow, or the one before; false where nothing may.
  mutating func complete(_ step: Int, of candidates: Candidates) -> Bool {
    var completion = completion ?? Completion(field: field, candidates: candidates)
    guard completion.go(step) else { return false }
    (field, recall, self.completion) = (completion.field, nil, completion)
    return true
  }
}

/// A prompt with a line.
protocol LinePrompt {
  var line: LineEditor { get set }
}

extension LinePrompt {
  var field: LineField {
    get { line.field }
    set { line.take(newValue) }
  }
}
