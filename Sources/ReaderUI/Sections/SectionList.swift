internal import FilterLanguage
internal import Screen
internal import Store

/// The sidebar: what stands in it, and where the reader is.
public struct SectionList: Equatable, Sendable {
  /// So many sources that are no feeds, and tags, have rows; there may be thousands of each.
  static let mostSources = 50
  static let mostTags = 200

  /// What was moved, and what is folded: to be remembered for the next time.
  public var order = SectionsOrder()
  public var folded: Set<Section.ID> = []

  /// Nil until the store has told.
  var counts: SectionCounts?
  /// Of sections that are counted as any query is.
  var counted: [Section.ID: SectionCount] = [:]
  /// Marks were counted that the rows do not show yet.
  var isAhead = false
  var rows: [SectionRow] = []
  var scroll = Scroll()
  /// What was selected the last time, until the store has told whether it is there still or a key has moved on.
  var resume: Section.ID?
  /// Narrows the rows while it is typed; nil when it is not in use.
  var narrow: LineField?
  /// What was chosen last, and the query that shows its articles.
  var chosen: Chosen?
  var asking = Asking()

  struct Chosen: Equatable, Sendable {
    var id: Section.ID
    var query: Query
  }

  var selected: Section? { rows.indices.contains(scroll.selected) ? rows[scroll.selected].section : nil }

  /// Goes to a row, past what stands between the groups.
  mutating func select(_ row: Int, step: Int = 1, visible: Int) {
    var row = max(0, min(row, rows.count - 1))
    if rows.indices.contains(row), rows[row] == .gap { row += step < 0 ? -1 : 1 }
    scroll.select(row, of: rows.count, rows: visible)
    resume = nil
  }

  mutating func select(_ id: Section.ID, visible: Int) {
    guard let row = rows.firstIndex(where: { $0.section?.id == id }) else { return }
    select(row, visible: visible)
  }

  /// Takes other rows; what was selected stays so, or else what it was in, or what has come to its place.
  mutating func take(_ new: [SectionRow], parents: [Section.ID], visible: Int) {
    let resumed = resume
    let wanted = [resumed, selected?.id].compactMap(\.self) + parents
    let (place, top) = (scroll.selected, scroll.top)
    // Where the window stands is not for what comes above to change.
    let before = rows.indices.contains(place) ? place - top : 0
    rows = new
    let row = wanted.lazy.compactMap { id in new.firstIndex { $0.section?.id == id } }.first ?? place
    scroll.top = max(0, row - before)
    select(row, visible: visible)
    // What comes from the store is still to come.
    if counts == nil, resumed != selected?.id { resume = resumed }
  }
}
