internal import Screen

/// The help of a place: what stands in it, how far it is scrolled, and what is looked for.
struct HelpPage: Equatable, Sendable {
  /// Where the keys work that it tells of.
  var place: Mode
  var top = 0
  /// Narrows the help while it is typed; nil when it is not in use.
  var search: LineField?
  /// The window that it was opened from, or none.
  private(set) var behind: [State.Overlay] = []

  init(of place: Mode, before window: State.Overlay? = nil) {
    self.place = place
    behind = window.map { [$0] } ?? []
  }
}

extension State {
  /// The keys of where one is.
  mutating func help() -> [Effect] {
    overlay = .help(HelpPage(of: mode, before: overlay))
    return []
  }

  /// Back to where it was opened.
  mutating func closeHelp() -> [Effect] {
    guard case .help(let page) = overlay else { return [] }
    overlay = page.behind.last
    // What came meanwhile was not for the help.
    if case .feeds = overlay { return [.loadFeeds] }
    return []
  }

  mutating func searchHelp() -> [Effect] {
    guard case .help(var page) = overlay else { return [] }
    (page.search, page.top) = (LineField(), 0)
    overlay = .help(page)
    return []
  }

  mutating func endHelpSearch() -> [Effect] {
    guard case .help(var page) = overlay else { return [] }
    (page.search, page.top) = (nil, 0)
    overlay = .help(page)
    return []
  }

  /// A letter of what is looked for.
  mutating func type(_ key: Key, in page: HelpPage) -> [Effect]? {
    guard var field = page.search, edit(&field, key) else { return nil }
    var page = page
    (page.search, page.top) = (field, 0)
    overlay = .help(page)
    return []
  }

  mutating func scrollHelp(_ step: Step, in page: HelpPage) {
    var page = page
    switch step {
    case .rows(let number): page.top += number
    case .pages(let number): page.top += number * overlayRows
    case .toFirst: page.top = 0
    case .toLast: page.top = .max
    }
    overlay = .help(fitted(page))
  }

  /// Scrolled no further than to where the end is in view.
  func fitted(_ page: HelpPage) -> HelpPage {
    var page = page
    page.top = max(0, min(page.top, HelpLayout(HelpView(page: page, state: self)).rows.count - helpRows(of: page)))
    return page
  }

  /// What is looked for takes a row.
  private func helpRows(of page: HelpPage) -> Int { max(1, overlayRows - (page.search == nil ? 0 : 1)) }
}
