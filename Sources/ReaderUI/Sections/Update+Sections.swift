internal import FilterLanguage
internal import Ingest
internal import Screen
internal import Store
internal import TextLayout

// Keys in the sidebar. What is selected is shown at once: a section is a query, and a query is a page.
extension State {
  mutating func goInSections(_ step: Step) -> [Effect] {
    let (before, rows) = (sections.scroll.selected, sectionRowsInView)
    var scroll = sections.scroll
    scroll.take(step, of: sections.rows.count, rows: rows)
    sections.select(scroll.selected, step: scroll.selected - before, visible: rows)
    return previewSelectedSection()
  }

  mutating func previewSelectedSection() -> [Effect] {
    guard let id = sections.selected?.id, id != shownSection else { return [] }
    return show(id)
  }

  /// Lists the articles of a section in place of all that was asked before.
  private mutating func show(_ id: Section.ID) -> [Effect] {
    guard let new = query(of: id) else { return [] }
    sections.chosen = .init(id: id, query: new)
    filterText = line(of: id)
    let left = leaveAll()
    list.awaitsOldest = false
    layOutArticles()
    let effects = show(new)
    // From its first article, whatever was selected before: the section that was passed over may have had it or not.
    if !effects.isEmpty { list.anchor = Article.ID(.max) }
    if case .feed(let number) = id, let feed = sections.feed(number) {
      chosenFeed = ChosenFeed(query: query, feed: feed)
    }
    return left + effects
  }

  /// Goes to the articles of what is selected; a head folds or unfolds.
  mutating func openSection() -> [Effect] {
    guard let section = sections.selected else { return [] }
    switch section.id {
    case .filters, .sources, .tags: return setFold(of: section, to: section.isFolded == false)
    case .moreTags:
      return chooseTags()
    case .filter(let name) where section.hasFailed:
      // Where it can be mended.
      endSectionSearch()
      focus = .list
      return mendFilter(name)
    default:
      let effects = section.id == shownSection ? [] : show(section.id)
      endSectionSearch()
      focus = .list
      layOutArticles()
      return effects
    }
  }

  /// The arrow that leads on, as the text reads, unfolds or goes to what is beneath; the other one folds, or goes to what
  /// this is in. Another key does either.
  mutating func fold(by key: Key) -> [Effect] {
    guard let section = sections.selected else { return [] }
    guard key == .left || key == .right else {
      return section.isFolded.map { setFold(of: section, to: !$0) } ?? openSection()
    }
    let leadsOn = (key == .left) == (interface.direction == .rightToLeft)
    if leadsOn {
      guard let isFolded = section.isFolded else { return [] }
      if isFolded { return setFold(of: section, to: false) }
      return goInSections(.rows(1))
    }
    if section.isFolded == false { return setFold(of: section, to: true) }
    guard let parent = parents(of: section.id).first else { return [] }
    sections.select(parent, visible: sectionRowsInView)
    return previewSelectedSection()
  }

  private mutating func setFold(of section: Section, to isFolded: Bool) -> [Effect] {
    if isFolded { sections.folded.insert(section.id) } else { sections.folded.remove(section.id) }
    layOutSections()
    return remember()
  }

  /// Moves what is selected among those beside it.
  mutating func moveSection(by step: Int) -> [Effect] {
    guard sections.narrow == nil, let id = sections.selected?.id else { return [] }
    let isMoved =
      switch id {
      case .tag: sections.order.moveTag(id, by: step)
      case .filter, .folder, .feed, .source: sections.order.move(id, by: step, among: siblings(of: id))
      case .all, .today, .unread, .starred, .filters, .sources, .tags, .moreTags: false
      }
    guard isMoved else { return [] }
    layOutSections()
    return remember()
  }

  /// Those of its kind in the same folder, in the order in which they stand.
  private func siblings(of id: Section.ID) -> [Section.ID] {
    let parents = parents(of: id)
    return sections.rows.compactMap(\.section?.id).filter { other in
      let isSameKind =
        switch (id, other) {
        case (.filter, .filter), (.folder, .folder), (.feed, .feed), (.source, .source): true
        default: false
        }
      return isSameKind && self.parents(of: other) == parents
    }
  }

  mutating func searchSections() -> [Effect] {
    sections.narrow = LineField()
    layOutSections()
    fitSections()
    return []
  }

  @discardableResult mutating func endSectionSearch() -> [Effect] {
    guard sections.narrow != nil else { return [] }
    sections.narrow = nil
    // What was found is where it stands among the others.
    if let id = sections.selected?.id { sections.folded.subtract(parents(of: id)) }
    layOutSections()
    fitSections()
    return []
  }

  /// A letter of the sections that are looked for.
  mutating func typeInSections(_ key: Key) -> [Effect]? {
    guard var field = sections.narrow, edit(&field, key) else { return nil }
    sections.narrow = field
    layOutSections()
    sections.select(0, visible: sectionRowsInView)
    return []
  }

  /// Fetches the feed that is selected; elsewhere all that are due.
  mutating func refreshSection() -> [Effect] {
    guard case .feed(let number)? = sections.selected?.id, let feed = sections.feed(number) else {
      return refresh(.all)
    }
    return refresh(.feed(feed.id))
  }

  /// Why what is selected could not be fetched; nil where it could.
  var failureOfSelectedSection: String? {
    guard case .feed(let number)? = sections.selected?.id else { return nil }
    return sections.feed(number)?.fetch.failure.map(strings.fetchError)
  }
}

/// What is remembered of the sidebar.
public struct KeptSections: Equatable, Codable, Sendable {
  public var order: SectionsOrder
  public var folded: Set<Section.ID>
  /// Nil where it stood at the first.
  public var selected: Section.ID?

  public init(order: SectionsOrder = SectionsOrder(), folded: Set<Section.ID> = [], selected: Section.ID? = nil) {
    (self.order, self.folded, self.selected) = (order, folded, selected)
  }
}

extension SectionList {
  public var kept: KeptSections {
    KeptSections(order: order, folded: folded, selected: resume ?? (scroll.selected == 0 ? nil : selected?.id))
  }
}

extension State {
  /// Takes up what was remembered of the sidebar.
  public mutating func restore(_ kept: KeptSections) {
    (sections.order, sections.folded, sections.resume) = (kept.order, kept.folded, kept.selected)
    layOutSections()
  }
}
