internal import Store
internal import Screen
internal import TextAnalysis

/// What is being found in an open article, and which of its places the reader is at.
struct Find: Equatable, Sendable {
  enum Wanted: Equatable, Sendable {
    case line(FindLine)
    /// What the filter looked for, which it was typed as.
    case filter(String)
  }

  let wanted: Wanted
  /// All places, in order and apart.
  private(set) var hits: [TextRange]
  private(set) var areApart = false
  /// Which of the hits.
  private(set) var current: Int?
  /// What finds the words in all of their forms, once the store has told of them.
  private(set) var matchers: [Matcher]?
  /// Of the question to the store, so that a late answer is known.
  let number: Int

  init(_ wanted: Wanted, _ hits: [TextRange], from place: TextPlace, number: Int = 0) {
    (self.wanted, self.hits, self.number) = (wanted, hits, number)
    go(to: place)
  }

  var currentHit: TextRange? { current.map { hits[$0] } }

  /// The words as they were typed.
  var text: String {
    switch wanted {
    case .line(let line): line.typed
    case .filter(let text): text
    }
  }

  /// Goes to the first place at `place` or behind it, else to the first of all.
  mutating func go(to place: TextPlace) {
    current = hits.isEmpty ? nil : hits.firstIndex { $0.start >= place } ?? 0
  }

  /// Goes to the next place, or to the one before; true where that goes on at the other end.
  mutating func step(_ step: Int) -> Bool {
    guard let old = current else { return false }
    let next = (old + step % hits.count + hits.count) % hits.count
    current = next
    return step > 0 ? next <= old : next >= old
  }

  /// Takes what is found by now, and stays at the place where the reader is.
  mutating func take(_ found: FindLine.Found, by matchers: [Matcher]?) {
    let place = currentHit?.start
    (hits, areApart) = (found.hits, found.areApart)
    self.matchers = matchers ?? self.matchers
    go(to: place ?? TextPlace(text: 0, offset: 0))
  }

  /// Of a text, in order.
  func ranges(inText text: Int) -> [Range<Int>] {
    var (low, high) = (0, hits.count)
    while low < high {
      let middle = low + (high - low) / 2
      if hits[middle].text < text { low = middle + 1 } else { high = middle }
    }
    return hits[low...].prefix { $0.text == text }.map(\.range)
  }

  /// `3/17`
  var place: String { current.map { "\(grouped($0 + 1))/\(grouped(hits.count))" } ?? "" }
}

/// Asks in which forms the words that are looked for stand, and where.
public struct FindQuestion: Equatable, Sendable {
  let line: FindLine
  let texts: FoldedTexts
  let number: Int

  /// Of a pasted book no more words are looked for in all of their forms.
  static let mostWords = 16
}

/// The answer: what finds each word in all of its forms, and what that is in the texts of the question.
public struct FindAnswer: Equatable, Sendable {
  let number: Int
  let matchers: [Matcher]
  let found: FindLine.Found

  init(_ question: FindQuestion, _ matchers: [Matcher]) {
    number = question.number
    self.matchers = matchers
    found = question.line.found(in: question.texts, by: matchers)
  }
}

/// The line in which is typed what is to be found, and what to go back to.
struct FindPrompt: LinePrompt, Equatable, Sendable {
  var line = LineEditor(.find)
  let before: Find?
  let place: Place

  /// Where the article was scrolled to.
  struct Place: Equatable, Sendable {
    var top: Int
    var anchor: TextPlace
  }
}

extension OpenArticle {
  /// The texts of its rows in the letters that they are compared by, kept as long as they are the same.
  mutating func foldTexts() -> FoldedTexts {
    if let folded { return folded }
    let new = FoldedTexts(rows.texts)
    folded = new
    return new
  }

  /// What the filter found, as its rows mark it; nothing where they mark what was changed.
  var filterHits: [TextRange] {
    guard versions.isEmpty else { return [] }
    var hits: [TextRange] = []
    for row in rows {
      for range in row.marks {
        let hit = TextRange(text: row.anchor.text, range: range)
        // One that goes over two rows is marked in both.
        if hits.last != hit { hits.append(hit) }
      }
    }
    return hits
  }

  /// Finds again in rows that were laid out anew.
  mutating func findAgain() {
    guard var find else { return }
    switch find.wanted {
    case .line(let line): find.take(line.found(in: foldTexts(), by: find.matchers ?? line.matchers), by: nil)
    case .filter: find.take(.init(hits: filterHits), by: nil)
    }
    self.find = find
  }

  /// Brings a place into view, a third from the top where it was not.
  mutating func show(_ place: TextRange, last: Bool = false, rows height: Int) {
    guard let row = rows.row(of: place, last: last), !(top..<top + height).contains(row) else { return }
    top = max(0, min(row - height / 3, lastTop(rows: height)))
  }

  var viewedPlace: FindPrompt.Place {
    .init(top: top, anchor: rows.indices.contains(top) ? rows[top].anchor : .init(text: 0, offset: 0))
  }

  /// Scrolls back to a place, also where the article was laid out again since.
  mutating func scroll(to place: FindPrompt.Place, rows height: Int) {
    let isSame = rows.indices.contains(place.top) && rows[place.top].anchor == place.anchor
    top = isSame ? place.top : rows.lastIndex { $0.anchor <= place.anchor } ?? 0
    top = min(top, lastTop(rows: height))
  }
}
