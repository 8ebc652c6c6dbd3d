internal import FilterLanguage
internal import Screen
internal import Store

/// A way through tags, each step to one that goes with those before it; it begins at the tags of an article.
public struct TagWay: Equatable, Sendable {
  /// The tags that were gone through, whose nearest are shown; none while the article's own are.
  var path: [String]
  /// The article's own.
  var start: [String]

  /// The way back by a step; nil at its beginning.
  var back: TagWay? {
    guard !path.isEmpty, path.count > 1 || !start.isEmpty else { return nil }
    return TagWay(path: path.dropLast(), start: start)
  }
}

extension State {
  /// The tags nearest to the one that the cursor is on; to those of the list, or the current article's own.
  mutating func showNearTags() -> [Effect] {
    if case .tags(let picker) = overlay {
      guard let tag = picker.selected else { return [] }
      return show(TagWay(path: (picker.way?.path ?? []) + [tag.name], start: picker.way?.start ?? []))
    }
    let start = current?.tags ?? []
    if !isReading, !query.tags.isEmpty {
      return show(TagWay(path: query.needsAllTags ? query.tags : query.tags.suffix(1), start: start))
    }
    guard !start.isEmpty else {
      message = .text(strings.noTags)
      return []
    }
    return show(TagWay(path: [], start: start))
  }

  mutating func show(_ way: TagWay) -> [Effect] {
    overlay = .tags(TagPicker(query: query, way: way))
    return [.loadNearTags(way)]
  }

  mutating func take(_ tags: [TagCount], of way: TagWay) {
    guard case .tags(var picker) = overlay, picker.way == way else { return }
    picker.take(tags, rows: overlayRows)
    overlay = .tags(picker)
  }

  /// What leads to the articles that have the tags of the way and those that are chosen.
  mutating func follow(_ way: TagWay, _ picker: TagPicker) -> [Effect] {
    let tags = way.path + picker.meant.filter { !way.path.contains($0) }
    guard !tags.isEmpty else { return close() }
    return go(to: Query(tags: tags, needsAllTags: tags.count > 1), line: "")
  }

  /// The days of the tag that the cursor is on, with those of the way.
  mutating func showTagTimeline() -> [Effect] {
    guard case .tags(let picker) = overlay, let tag = picker.selected else { return [] }
    let tags = (picker.way?.path ?? []) + [tag.name]
    let query = Query(tags: tags, needsAllTags: tags.count > 1)
    keepPage()
    overlay = .timeline(TimelinePage(query: query))
    return [.readTimeline(query)]
  }
}

extension TagPicker {
  init(query: Query, way: TagWay) {
    self.init(query: query)
    self.way = way
    chosen = []
  }

  /// What is chosen, else the tag that the cursor is on.
  var meant: [String] { chosen.isEmpty ? selected.map { [$0.name] } ?? [] : chosen }

  /// Takes the tags; the cursor stays at the one it is on, wherever its count has moved it.
  mutating func take(_ new: [TagCount], rows: Int) {
    let before = selected?.name
    tags = new
    isLoaded = true
    let place = before.flatMap { name in shown.firstIndex { $0.name == name } } ?? scroll.selected
    scroll.select(place, of: shown.count, rows: rows)
  }
}
