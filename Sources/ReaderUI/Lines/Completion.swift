internal import Screen

/// What may stand in a line in place of what is typed at the caret.
struct Candidates: Equatable, Sendable {
  /// UTF-8 bytes of the line that one of them takes the place of.
  var range: Range<Int>
  var items: [Candidate]

  static let none = Candidates(range: 0..<0, items: [])
}

struct Candidate: Equatable, Sendable {
  /// What is put into the line.
  var text: String
  /// What is shown of it, and what it is for.
  var name: String
  var keys = ""
  var note = ""

  init(_ text: String, name: String? = nil, keys: String = "", note: String = "") {
    (self.text, self.name, self.keys, self.note) = (text, name ?? text, keys, note)
  }
}

/// The way through candidates; the last step leads back to what was typed.
struct Completion: Equatable, Sendable {
  let typed: LineField
  let candidates: Candidates
  private(set) var index: Int?

  init(field: LineField, candidates: Candidates) {
    (typed, self.candidates) = (field, candidates)
  }

  mutating func go(_ step: Int) -> Bool {
    let count = candidates.items.count
    guard count > 0 else { return false }
    // One more place for what was typed, unless there is but one candidate.
    let places = count == 1 ? 1 : count + 1
    let before = index ?? count
    let place = ((before + step) % places + places) % places
    index = place == count ? nil : place
    return true
  }

  /// The line with the candidate in its place, the caret behind it.
  var field: LineField {
    guard let index else { return typed }
    let bytes = Array(typed.text.utf8)
    let new = candidates.items[index].text
    let low = max(0, min(candidates.range.lowerBound, bytes.count))
    let high = max(low, min(candidates.range.upperBound, bytes.count))
    let text = String(decoding: bytes[..<low], as: UTF8.self) + new + String(decoding: bytes[high...], as: UTF8.self)
    return LineField(text, caret: low + new.utf8.count)
  }
}
