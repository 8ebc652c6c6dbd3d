internal import FilterLanguage
internal import Screen
internal import Store

/// The articles that the next command of the list is for, in place of the selected one.
///
/// By their numbers, so that they outlast pages, and other queries too: what is looked for in several ways is gathered.
/// How many there are stands in the bar as long as there are any.
struct Flags: Equatable, Sendable {
  /// So many at most are taken by a range.
  static let mostInRange = 10_000

  var ids: Set<Article.ID> = []
  /// Where a range began; the rows from there to the selected one are flagged when it ends.
  var start: Article.ID?

  /// Lists are newest first, and a number is a time.
  var ordered: [Article.ID] { ids.sorted { $0.rawValue > $1.rawValue } }
}

extension State {
  /// The flagged articles, in the order of the list.
  var flagged: [Article.ID] { flags.ordered }

  /// The range that is open, as far as it is in memory.
  var openRange: ClosedRange<Article.ID>? {
    guard let start = flags.start, let selected = list.selectedArticle?.id else { return nil }
    return min(start, selected)...max(start, selected)
  }

  func isFlagged(_ id: Article.ID) -> Bool { flags.ids.contains(id) || openRange?.contains(id) == true }

  /// Flags the selected article or takes its flag off, and goes on; or ends a range.
  mutating func flag() -> [Effect] {
    guard flags.start == nil else { return endRange() }
    guard let article = list.selectedArticle else { return [] }
    if flags.ids.contains(article.id) { flags.ids.subtract(article.row) } else { flags.ids.formUnion(article.row) }
    return goInList(.rows(1))
  }

  /// Begins a range at the selected article, or ends it.
  mutating func flagRange() -> [Effect] {
    guard flags.start == nil else { return endRange() }
    flags.start = list.selectedArticle?.id
    return []
  }

  /// Flags all from where the range began to the selected article; what is not in memory is asked for.
  mutating func endRange() -> [Effect] {
    defer { flags.start = nil }
    guard let start = flags.start, let range = openRange else { return [] }
    let isInMemory = list.articles.contains { $0.id == start }
    guard isInMemory else { return [.readRange(listed, from: range.upperBound, to: range.lowerBound)] }
    flags.ids.formUnion(list.articles.lazy.filter { range.contains($0.id) }.flatMap(\.row))
    return []
  }

  mutating func clearFlags() -> [Effect] {
    flags = Flags()
    return []
  }

  mutating func take(range ids: [Article.ID], of query: Query) {
    guard query == listed else { return }
    if ids.count > Flags.mostInRange {
      message = .text(strings.count(strings.flagWords.tooMany, Flags.mostInRange))
    } else {
      flags.ids.formUnion(ids)
    }
  }
}
