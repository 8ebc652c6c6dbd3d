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
  /// Chosen names, in the order they were chosen.
  var chosen: [String]
  var needsAll: Bool
  var scroll = Scroll()
  /// Narrows the list while it is typed; nil when it is not in use.
  var narrow: LineField?

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

  mutating func toggle() {
    guard shown.indices.contains(scroll.selected) else { return }
    let name = shown[scroll.selected].name
    if let index = chosen.firstIndex(of: name) { chosen.remove(at: index) } else { chosen.append(name) }
  }
}
