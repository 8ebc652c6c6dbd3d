internal import FilterLanguage
internal import Screen
internal import Store
internal import TextAnalysis

/// What stands in the sidebar, from what is known.
struct SectionRows {
  private let state: State
  private let list: SectionList
  private let tree: FolderTree
  private var sections: [Section] = []
  private let muted: Set<Feed.ID>
  /// How many feeds have a name.
  private let names: [String: Int]
  /// All sections are wanted, whatever is folded.
  private let isFlat: Bool

  static func rows(of state: State) -> [SectionRow] {
    let key = Analyzer.nameKey(state.sections.narrow?.text ?? "")
    guard key.isEmpty else {
      // Heads are no answer to what is looked for.
      return SectionRows(state, isFlat: true).sections
        .filter { !$0.isHead && Analyzer.nameKey($0.name).contains(key) }.map(SectionRow.section)
    }
    var rows: [SectionRow] = []
    for section in SectionRows(state, isFlat: false).sections {
      if section.isHead { rows.append(.gap) }
      rows.append(.section(section))
    }
    return rows
  }

  private init(_ state: State, isFlat: Bool) {
    self.state = state
    list = state.sections
    self.isFlat = isFlat
    tree = FolderTree(list.counts?.feeds ?? [])
    muted = Set((list.counts?.feeds ?? []).lazy.filter(\.settings.isHidden).map(\.id))
    names = (list.counts?.feeds ?? []).reduce(into: [:]) { $0[$1.name, default: 0] += 1 }
    addFixed()
    addFilters()
    addSources()
    addTags()
  }

  private mutating func addFixed() {
    let words = state.strings.sections
    let all = list.counts.map { SectionCount(unread: $0.unread) }
    sections += [
      Section(id: .all, name: words.all, count: all),
      Section(id: .today, name: words.today, count: list.counted[.today]),
      Section(id: .unread, name: words.unread, count: all),
      Section(id: .starred, name: words.starred, count: list.counted[.starred]),
    ]
  }

  private mutating func addFilters() {
    let filters = state.filters.map { filter in
      let id = Section.ID.filter(filter.name)
      return Section(id: id, name: filter.name, count: list.counted[id], hasFailed: state.query(of: id) == nil)
    }
    add(
      list.order.sorted(filters, \.id), under: .filters, state.strings.sections.filters,
      count: SectionCount.least(of: filters.map(\.count)))
  }

  private mutating func addSources() {
    let sources = (list.counts?.sources ?? []).map {
      Section(id: .source($0.name), name: $0.name, count: SectionCount(unread: $0.unread))
    }
    let feeds = entries(of: [], depth: 0)
    // Of all feeds together the number is known, each article once.
    let all = count(of: Set((list.counts?.feeds ?? []).map(\.id)))
    add(
      feeds + list.order.sorted(sources, \.id), under: .sources, state.strings.sections.sources,
      count: SectionCount.least(of: [all] + sources.map(\.count)))
  }

  /// Folders first, then feeds.
  private func entries(of path: [String], depth: Int) -> [Section] {
    let folder = tree[path]
    var entries: [Section] = []
    let folders = folder.folders.map { path + [$0] }
    for inner in list.order.sorted(folders, Section.ID.folder) {
      let id = Section.ID.folder(inner)
      let isFolded = list.folded.contains(id)
      entries.append(
        Section(
          id: id, name: inner.last ?? "", count: count(of: tree[inner].all), depth: depth, isFolded: isFolded,
          hasFailed: isFolded && hasFailed(tree[inner].all)))
      if isFlat || !isFolded { entries += self.entries(of: inner, depth: depth + 1) }
    }
    let feeds = folder.feeds.map { feed in
      Section(
        id: .feed(feed.id.rawValue), name: feed.name,
        address: names[feed.name, default: 0] > 1 ? feed.shownAddress : nil, count: count(of: [feed.id]), depth: depth,
        hasFailed: feed.fetch.error != nil)
    }
    return entries + list.order.sorted(feeds, \.id)
  }

  private func count(of feeds: Set<Feed.ID>) -> SectionCount? {
    // Of what is muted no number is told.
    let feeds = feeds.subtracting(muted)
    if feeds.isEmpty, !muted.isEmpty { return nil }
    return list.counts.map { counts in
      let (unread, isExact) = counts.unread(of: feeds)
      return SectionCount(unread: unread, isBounded: !isExact)
    }
  }

  private func hasFailed(_ feeds: Set<Feed.ID>) -> Bool {
    list.counts?.feeds.contains { feeds.contains($0.id) && $0.fetch.error != nil } ?? false
  }

  private mutating func addTags() {
    let counts = list.counts
    let tags = (counts?.tags ?? []).map {
      Section(id: .tag($0.name), name: $0.name, count: SectionCount(unread: $0.unread))
    }
    var rows = list.order.sorted(tags, \.id)
    if counts?.hasMoreTags == true, !isFlat {
      rows.append(Section(id: .moreTags, name: state.strings.sections.moreTags))
    }
    var count = SectionCount.least(of: tags.map(\.count))
    if counts?.hasMoreTags == true, count?.unread ?? 0 > 0 { count?.isBounded = true }
    add(rows, under: .tags, state.strings.sections.tags, count: count)
  }

  /// `count` is the head's own, which stands there while its rows do not.
  private mutating func add(_ entries: [Section], under id: Section.ID, _ name: String, count: SectionCount?) {
    guard !entries.isEmpty else { return }
    let isFolded = list.folded.contains(id)
    sections.append(
      Section(
        id: id, name: name, count: isFolded ? count : nil, isFolded: isFolded,
        hasFailed: isFolded && entries.contains(where: \.hasFailed)))
    if isFlat || !isFolded { sections += entries }
  }
}

extension State {
  /// Makes the rows anew from what is known by now.
  mutating func layOutSections() {
    let parents = sections.selected.map { self.parents(of: $0.id) } ?? []
    let rows = SectionRows.rows(of: self)
    guard rows != sections.rows else { return }
    sections.take(rows, parents: parents, visible: sectionRowsInView)
  }

  /// Shows the numbers of marks that are not stored yet.
  mutating func showCountedMarks() {
    guard sections.isAhead else { return }
    sections.isAhead = false
    if showsSections { layOutSections() }
  }

  /// What a section is in, the nearest first.
  func parents(of id: Section.ID) -> [Section.ID] {
    switch id {
    case .filter: [.filters]
    case .source: [.sources]
    case .tag, .moreTags: [.tags]
    case .folder(let path): folders(of: path.dropLast()) + [.sources]
    case .feed(let number):
      folders(of: sections.feed(number).map { FolderTree.path(of: $0)[...] } ?? []) + [.sources]
    case .all, .today, .unread, .starred, .filters, .sources, .tags: []
    }
  }

  private func folders(of path: ArraySlice<String>) -> [Section.ID] {
    (0..<path.count).map { .folder(Array(path.dropLast($0))) }
  }
}

extension SectionList {
  func feed(_ number: Int64) -> Feed? { counts?.feeds.first { $0.id.rawValue == number } }
}
