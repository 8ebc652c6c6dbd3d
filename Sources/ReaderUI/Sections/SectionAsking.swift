internal import FilterLanguage
internal import Screen
internal import Store

extension SectionList {
  /// Which numbers are known to be old, and what the store is being asked. One question at a time: changes that come
  /// meanwhile make one more, however many they are.
  struct Asking: Equatable, Sendable {
    var isStale = true
    /// A mark was counted ahead, or taken back, since the store was asked: the answer may be of before.
    var isOvertaken = false
    var question: Effect?
    /// What is still to be counted after that.
    var waiting: [Section.ID] = []
  }

  /// What a saved filter finds is walked, so not far; today's and starred articles are few.
  static func bound(of id: Section.ID) -> Int {
    if case .filter = id { CountBound.section } else { CountBound.last }
  }
}

extension State {
  /// Asks for numbers that are old. What a key waits for goes first: a question that is being answered is given up for
  /// it and asked again behind it.
  mutating func askForSections(beside effects: [Effect]) -> [Effect] {
    guard showsSections else { return [] }
    // An answer of before would take back for a moment what is shown already. It is asked for again, and who goes on
    // marking has it once he stops.
    let isLate = sections.asking.isOvertaken && sections.asking.question != nil && sections.counts != nil
    sections.asking.isOvertaken = false
    if isLate || sections.asking.question == nil && sections.asking.isStale {
      sections.asking.isStale = false
      sections.asking.question = .loadSections(tags: sections.order.pinnedTags)
      return sections.asking.question.map { [$0] } ?? []
    }
    guard let question = sections.asking.question, effects.contains(where: \.isUrgent) else { return [] }
    return effects.contains(question) ? [] : [question]
  }

  mutating func take(_ counts: SectionCounts) -> [Effect] {
    sections.counts = counts
    // Those that wait since the last time go first: where much changes, all would wait for the first ones.
    let all: [Section.ID] = [.today, .starred] + filters.map { .filter($0.name) }
    sections.asking.waiting += all.filter { !sections.asking.waiting.contains($0) }
    layOutSections()
    adoptListedSection()
    return followShownSection() + countNext()
  }

  /// A number of yesterday's articles is nobody's.
  mutating func take(_ count: Int, of id: Section.ID, _ asked: Query, bound: Int) -> [Effect] {
    guard sections.asking.question == .countSection(id, asked, atMost: bound) else { return [] }
    if id != .today || asked == countedQuery(of: id) {
      sections.counted[id] = SectionCount(unread: count, isBounded: count >= bound)
    }
    return countNext()
  }

  mutating func take(_ clock: Clock) -> [Effect] {
    let today = query(of: .today)
    self.clock = clock
    if query(of: .today) != today {
      sections.counted[.today] = nil
      sections.asking.isStale = true
      layOutSections()
    }
    return followShownSection()
  }

  /// Keeps what is selected in view after the window has changed.
  mutating func fitSections() {
    sections.scroll.select(sections.scroll.selected, of: sections.rows.count, rows: sectionRowsInView)
  }

  /// What the line asks is the section's, as when the reader was left there the last time.
  private mutating func adoptListedSection() {
    let line = filterText.trimmingSpaces
    guard shownSection == nil, !line.isEmpty, query.tags.isEmpty, query.source == nil else { return }
    let rows = sections.rows.compactMap(\.section).filter { self.mayAsk(line, $0) }
    guard let id = rows.first(where: { self.line(of: $0.id) == line })?.id else { return }
    sections.chosen = .init(id: id, query: query)
  }

  /// Looked at before its line is made: there may be thousands of feeds.
  private func mayAsk(_ line: String, _ section: Section) -> Bool {
    switch section.id {
    case .feed, .folder, .source: line.contains(section.name)
    case .today, .filter: true
    default: false
    }
  }

  private mutating func countNext() -> [Effect] {
    sections.asking.question = nil
    while !sections.asking.waiting.isEmpty, !sections.asking.isStale {
      let id = sections.asking.waiting.removeFirst()
      guard let query = countedQuery(of: id) else { continue }
      sections.asking.question = .countSection(id, query, atMost: SectionList.bound(of: id))
      break
    }
    layOutSections()
    return sections.asking.question.map { [$0] } ?? []
  }

  /// What is shown follows its section where that means something else by now: the day has ended, a feed has come into
  /// the folder.
  mutating func followShownSection() -> [Effect] {
    guard let chosen = sections.chosen, shownSection == chosen.id else { return [] }
    switch chosen.id {
    case .today, .folder: break
    default: return []
    }
    guard var new = self.query(of: chosen.id), new != chosen.query else { return [] }
    sections.chosen?.query = new
    (new.isUnreadOnly, new.isStarredOnly) = (query.isUnreadOnly, query.isStarredOnly)
    return show(new)
  }
}

extension Action {
  /// Numbers of articles may be others after it.
  var changesCounts: Bool {
    switch self {
    case .marked, .notMarked, .markedAll, .markedSeveral, .removed, .undone, .tagsSet, .tagsEdited, .notWritten,
      .refreshed,
      .changedElsewhere, .storePresence(nil), .feeds:
      true
    default: false
    }
  }
}
