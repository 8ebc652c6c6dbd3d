internal import Screen
internal import TextLayout

/// The box in front of the list in which tags, feeds and keys are shown: a border, a head, and rows.
struct OverlayFrame {
  /// Where the title stands.
  let head: Rect
  /// Everything under the head.
  let body: Rect

  /// A lower box would look like a mistake.
  private static let leastRows = 8

  /// In fewer columns no window stands in one of several rooms.
  private static let leastColumns = 50

  /// Draws an empty box in front of the rooms, as high as it takes for so many rows where that is known: in the last of
  /// them where there are several, else where the selected headline stays in view if it can. All else is
  /// dim. Of a row what is beside the box in its room goes: half of a joined word is none, and half of a date is another
  /// date.
  /// - Parameter least: in fewer columns it does not stand in one of several rooms.
  init(
    in rect: Rect, columns: Int, rows: Int? = nil, least: Int = Self.leastColumns, over state: State,
    of frame: inout Frame
  ) {
    frame.dim(rect)
    let room = Self.room(in: rect, least: least, state)
    let height = rows.map { min(rect.rows, max($0, Self.leastRows) + 3) } ?? rect.rows
    let top = Self.top(of: height, in: rect.rows, state)
    let place = room.splitTop(rows: top).rest.splitTop(rows: height).top
    frame.fill(place, .text)
    let (head, body) = frame.border(place.centered(columns: columns)).splitTop(rows: 1)
    frame.mark(.window, in: rect)
    self.head = head.inset(columns: 1)
    self.body = body
  }

  /// A box that takes all there is.
  init(filling rect: Rect, of frame: inout Frame) {
    frame.fill(rect, .text)
    let (head, body) = frame.border(rect).splitTop(rows: 1)
    frame.mark(.window, in: rect)
    self.init(head: head.inset(columns: 1), body: body)
  }

  private init(head: Rect, body: Rect) { (self.head, self.body) = (head, body) }

  /// Beside the list the article gives way, beside the sections the list, so that nobody loses his place.
  private static func room(in rect: Rect, least: Int, _ state: State) -> Rect {
    let panes = state.panes
    guard panes.isSplit, let last = panes.split(rect, state.interface.direction).panes.last?.rect,
      last.columns >= least
    else { return rect }
    return last
  }

  /// The row where a box of so many begins: in the upper part, unless it would hide where the reader is in the list.
  private static func top(of height: Int, in rows: Int, _ state: State) -> Int {
    let top = (rows - height) / 3
    guard state.panes.columns.keys.first == .list, !state.panes.isSplit else { return top }
    let (list, shape) = (state.list, state.listShape)
    let selected = shape.rows(of: list.articles, from: list.scroll.top).first {
      $0.content == .article(list.scroll.selected)
    }
    guard let row = selected?.row, (top..<top + height).contains(row) else { return top }
    let below = row + shape.lines
    if below + height <= rows { return below }
    return row >= height ? row - height : top
  }

  /// Columns within a box that has so many where there is room.
  static func columns(_ columns: Int, over state: State) -> Int {
    let rect = Rect(row: 0, column: 0, columns: state.size.columns, rows: 1)
    return max(1, min(columns, room(in: rect, least: leastColumns, state).columns) - 2)
  }

  /// Parts rows off at the top of the body.
  func splitTop(rows: Int) -> (top: Rect, rest: OverlayFrame) {
    let (top, rest) = body.splitTop(rows: rows)
    return (top, OverlayFrame(head: head, body: rest))
  }

  /// Rows under the head where `rows` are between the two bars.
  static func rows(in rows: Int) -> Int { max(1, rows - 3) }

  /// Gives each row in view its index, its place, and whether the reader is at it.
  func drawRows(
    of count: Int, _ scroll: Scroll, in frame: inout Frame, draw: (Int, Rect, Bool, inout Frame) -> Void
  ) {
    for row in 0..<body.rows {
      let index = scroll.top + row
      guard index < count else { break }
      let area = Rect(row: body.row + row, column: body.column, columns: body.columns, rows: 1)
      let isSelected = index == scroll.selected
      if isSelected { frame.fill(area, .text, isSelected: true) }
      frame.mark(.row(index), in: area)
      draw(index, area.inset(columns: 1), isSelected, &frame)
    }
  }
}

/// Two columns of numbers at the end of each row, articles and unread ones, with their names over them.
struct CountColumns {
  private static let gap = 2
  /// In a narrower box the names of the rows need the room.
  private static let leastForNames = 40

  private let articles: Int
  private let unread: Int
  private let names: (articles: String, unread: String)?
  private let strings: Strings

  init(_ counts: [(articles: Int, unread: Int)], head: Rect, _ strings: Strings, _ frame: Frame) {
    self.strings = strings
    names = head.columns < Self.leastForNames ? nil : (strings.articlesColumn, strings.unreadColumn)
    func width(_ name: String?, _ most: Int) -> Int {
      max(name.map { frame.width(of: $0) } ?? 0, frame.width(of: strings.number(most)))
    }
    articles = width(names?.articles, counts.map(\.articles).max() ?? 0)
    unread = width(names?.unread, counts.map(\.unread).max() ?? 0)
  }

  /// Draws the names of the columns, and returns the room that is left in the head.
  func drawNames(in head: Rect, of frame: inout Frame) -> Rect {
    let (rest, articles, unread) = split(head, frame.direction)
    guard let names else { return head }
    frame.draw(names.articles, .dim, in: articles, .units)
    frame.draw(names.unread, .dim, in: unread, .units)
    return rest
  }

  /// Draws the numbers of a row, and returns the room that is left in it.
  func draw(articles count: Int, unread new: Int, in row: Rect, isSelected: Bool, of frame: inout Frame) -> Rect {
    let (rest, articles, unread) = split(row, frame.direction)
    frame.draw(strings.number(count), .text, in: articles, .units, isSelected: isSelected)
    if new > 0 { frame.draw(strings.number(new), .unread, in: unread, .units, isSelected: isSelected) }
    return rest
  }

  private func split(_ row: Rect, _ direction: Direction) -> (rest: Rect, articles: Rect, unread: Rect) {
    let (others, last) = row.splitTrailing(columns: unread + Self.gap, direction)
    let (rest, first) = others.splitTrailing(columns: articles + Self.gap, direction)
    return (
      rest, first.splitLeading(columns: Self.gap, direction).rest, last.splitLeading(columns: Self.gap, direction).rest
    )
  }
}

extension State {
  /// Rows of an overlay in view.
  var overlayRows: Int { OverlayFrame.rows(in: bodyRows) }
}
