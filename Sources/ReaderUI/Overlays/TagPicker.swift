internal import FilterLanguage
internal import Screen
internal import Store
internal import TextAnalysis

/// The tag list with its counts, of which several can be chosen.
struct TagPicker: Equatable, Sendable {
  /// The query whose articles are counted: the present one without its tags.
  var query: Query
  var tags: [TagCount] = []
  var isLoaded = false
  /// So many more are to come.
  var more = 0
  /// Chosen names, in the order they were chosen.
  var chosen: [String]
  var needsAll: Bool
  var scroll = Scroll()
  /// The tags are those of an article or near others, and not all of the query.
  var way: TagWay?
  /// Narrows the list while it is typed; nil when it is not in use.
  var narrow: LineField?

  /// More than a window shows; of 50,000 tags all take twenty milliseconds.
  static let first = 200

  init(query: Query) {
    chosen = query.tags
    needsAll = query.needsAllTags
    self.query = query
    self.query.tags = []
    self.query.needsAllTags = false
  }

  /// The tags in view of `narrow`.
  var shown: [TagCount] {
    let key = Analyzer.nameKey(narrow?.text ?? "")
    return key.isEmpty ? tags : tags.filter { Analyzer.nameKey($0.name).contains(key) }
  }

  var selected: TagCount? { shown.indices.contains(scroll.selected) ? shown[scroll.selected] : nil }

  mutating func toggle() {
    guard let name = selected?.name else { return }
    if let index = chosen.firstIndex(of: name) { chosen.remove(at: index) } else { chosen.append(name) }
  }
}

extension State {
  mutating func take(_ tags: [TagCount], of query: Query, more: Int) -> [Effect] {
    guard case .tags(var picker) = overlay, picker.way == nil, picker.query == query else { return [] }
    picker.take(tags, rows: overlayRows)
    picker.more = more
    overlay = .tags(picker)
    return more == 0 ? [] : [.loadTags(query)]
  }

  mutating func chooseTags() -> [Effect] {
    let picker = TagPicker(query: query)
    overlay = .tags(picker)
    return [.loadTags(picker.query, first: TagPicker.first)]
  }

  mutating func chooseTag() -> [Effect] { changeTags { $0.toggle() } }

  mutating func toggleAllOrAny() -> [Effect] { changeTags { $0.needsAll.toggle() } }

  mutating func searchTags() -> [Effect] { changeTags { $0.narrow = LineField() } }

  mutating func endTagSearch() -> [Effect] { changeTags { $0.narrow = nil } }

  /// A letter of the tags that are looked for.
  mutating func type(_ key: Key, in picker: TagPicker) -> [Effect]? {
    guard var field = picker.narrow, edit(&field, key) else { return nil }
    return changeTags { $0.narrow = field }
  }

  private mutating func changeTags(_ change: (inout TagPicker) -> Void) -> [Effect] {
    guard case .tags(var picker) = overlay else { return [] }
    let isSearching = picker.narrow != nil
    change(&picker)
    if isSearching { picker.scroll.select(0, of: picker.shown.count, rows: overlayRows) }
    overlay = .tags(picker)
    return []
  }

  /// Shows the articles of the tags that are chosen.
  mutating func applyTags() -> [Effect] {
    guard case .tags(var picker) = overlay else { return [] }
    if let way = picker.way { return follow(way, picker) }
    overlay = nil
    let left = leaveAll()
    focus = .list
    // Enter without a choice takes the tag it stands on.
    if picker.chosen.isEmpty, query.tags.isEmpty { picker.toggle() }
    var new = query
    new.tags = picker.chosen
    new.needsAllTags = picker.needsAll && picker.chosen.count > 1
    return left + show(new)
  }
}
