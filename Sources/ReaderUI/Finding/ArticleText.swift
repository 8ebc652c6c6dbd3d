internal import TextAnalysis
internal import TextLayout

/// A title, a paragraph or another text of an article, as its rows show it.
struct ArticleText: Equatable, Sendable {
  /// As in the places of its rows.
  var index: Int
  var text: String
  /// What copying all of it takes; nil for words of the interface.
  var source: String?
  var related: Int?
  /// What stands before it where more than it is copied.
  var mark: String
  var isBody: Bool

  /// It is the article's own, to be selected and copied.
  var isSelectable: Bool { related == nil && source?.isEmpty == false && !text.isEmpty }
}

/// Bytes of one of an article's texts.
struct TextRange: Equatable, Sendable {
  var text: Int
  var range: Range<Int>

  var start: TextPlace { TextPlace(text: text, offset: range.lowerBound) }
  var end: TextPlace { TextPlace(text: text, offset: range.upperBound) }
}

/// All texts of an article, in the letters that they are compared by.
struct FoldedTexts: Equatable, Sendable {
  let texts: [ArticleText]
  let folded: [FoldedText]

  init(_ texts: [ArticleText]) {
    self.texts = texts
    folded = texts.map { FoldedText($0.text) }
  }
}

extension [ArticleRow] {
  var texts: [ArticleText] {
    var texts: [ArticleText] = []
    for row in self where texts.last?.index != row.anchor.text {
      guard let text = row.text else { continue }
      texts.append(
        ArticleText(
          index: row.anchor.text, text: text, source: row.source, related: row.related, mark: row.mark,
          isBody: row.isBody))
    }
    return texts
  }

  /// The rows that show a text, and the empty ones before it.
  func rows(ofText text: Int) -> Range<Int> {
    let first = firstIndex(from: TextPlace(text: text, offset: 0))
    return first..<Swift.max(first, firstIndex(from: TextPlace(text: text + 1, offset: 0)))
  }

  /// The first row at a place or behind it.
  private func firstIndex(from place: TextPlace) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle].anchor < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The row that shows the first letter of a range, or its last one; nil where no row shows any.
  func row(of place: TextRange, last: Bool = false) -> Int? {
    let rows = rows(ofText: place.text)
    func shows(_ index: Int) -> Bool {
      self[index].text != nil && self[index].line?.glyphs.contains { $0.range.overlaps(place.range) } == true
    }
    return last ? rows.last(where: shows) : rows.first(where: shows)
  }

  /// The first letter that a row shows.
  func place(ofRow index: Int) -> TextPlace {
    guard indices.contains(index) else { return TextPlace(text: 0, offset: 0) }
    let row = self[index]
    let first = row.text == nil ? nil : row.line?.glyphs.filter { !$0.range.isEmpty }.map(\.range.lowerBound).min()
    return TextPlace(text: row.anchor.text, offset: first ?? row.anchor.offset)
  }
}
