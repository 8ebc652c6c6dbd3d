internal import Screen
internal import TextLayout

/// The rooms of the reader, in their order from the leading edge.
enum Pane: Int, CaseIterable, Codable, Sendable {
  case sections, list, article
}

/// How the reader has set the rooms up; what he has not set follows the window.
struct Arrangement: Equatable, Codable, Sendable {
  /// The sections are not wanted, where there is room for all three.
  var hidesSections = false
  /// The article alone, as long as it is read.
  var isZen = false
  /// Columns, where they were set.
  var sections: Int?
  var list: Int?
}

/// Which rooms are seen, and how wide they are. One that does not fit is behind the others, not gone.
struct PaneLayout: Equatable, Sendable {
  /// Below, one room is seen at a time; from the second on all three are.
  static let columnsForTwo = 100
  static let columnsForThree = 150
  /// In fewer columns no room is drawn.
  private static let leastSections = 16
  private static let leastList = 30
  private static let leastArticle = 40
  /// In more columns names of sections have no use for the room, nor headlines.
  private static let mostSections = 30
  private static let mostList = 96

  /// Columns of each room that is seen. Between two of them stands a line of one column.
  private(set) var columns: [Pane: Int] = [:]

  /// - Parameters:
  ///   - measure: columns that an article has a use for; what is more goes to headlines.
  ///   - isSingle: one room is seen at a time in any window.
  init(
    size: Size, arrangement: Arrangement, focus: Pane, measure: Int = ReadingTaste().columns, isSingle: Bool = false
  ) {
    let all = size.columns
    if isSingle {
      columns = [focus: all]
      return
    }
    if focus == .article, arrangement.isZen || all < Self.columnsForTwo {
      columns = [.article: all]
      return
    }
    let wanted = arrangement.sections ?? min(all / 6, Self.mostSections)
    if all < Self.columnsForTwo {
      guard focus == .sections else {
        columns = [.list: all]
        return
      }
      // Beside the list, where that leaves headlines.
      let sections = Self.fit(max(wanted, 22), Self.leastSections, all - 1 - Self.leastList)
      columns = all >= 60 ? [.sections: sections, .list: all - 1 - sections] : [.sections: all]
      return
    }
    let sections = Self.fit(wanted, Self.leastSections, all - 2 - Self.leastList - Self.leastArticle)
    if all < Self.columnsForThree, focus == .sections {
      let sections = Self.fit(max(wanted, 24), Self.leastSections, all - 1 - Self.leastList)
      columns = [.sections: sections, .list: all - 1 - sections]
      return
    }
    var rest = all
    if all >= Self.columnsForThree, !arrangement.hidesSections || focus == .sections {
      columns[.sections] = sections
      rest -= sections + 1
    }
    let beside = max(rest * 2 / 5, rest - 1 - measure)
    let list = Self.fit(arrangement.list ?? min(beside, Self.mostList), Self.leastList, rest - 1 - Self.leastArticle)
    columns[.list] = list
    columns[.article] = rest - 1 - list
  }

  private static func fit(_ columns: Int, _ least: Int, _ most: Int) -> Int { max(least, min(columns, most)) }

  func shows(_ pane: Pane) -> Bool { columns[pane] != nil }

  var isSplit: Bool { columns.count > 1 }

  /// The rooms that are seen, from the leading edge, and the lines behind all but the last.
  func split(_ rect: Rect, _ direction: Direction) -> (panes: [(pane: Pane, rect: Rect)], lines: [Rect]) {
    var rest = rect
    var panes: [(pane: Pane, rect: Rect)] = []
    var lines: [Rect] = []
    for pane in Pane.allCases {
      guard let columns = columns[pane] else { continue }
      let parts = rest.splitLeading(columns: columns, direction)
      panes.append((pane, parts.leading))
      let others = parts.rest.splitLeading(columns: 1, direction)
      if others.leading.columns > 0 { lines.append(others.leading) }
      rest = others.rest
    }
    return (panes, lines)
  }
}
