internal import FilterLanguage
internal import Screen
internal import Store
internal import TextLayout

/// What the mouse is doing.
struct Pointing: Equatable, Sendable {
  /// The reader has it; else it is the terminal's, which selects text with it.
  var isOn = true
  /// The room whose edge is being dragged.
  var edge: Pane?
}

// What is under the pointer is asked of the frame that is shown, in which the views have marked it.
extension State {
  /// A turn of the wheel is so many rows, as in terminals that make arrows of it.
  private static let wheelRows = 3

  mutating func take(_ event: MouseEvent) -> [Effect] {
    guard pointing.isOn else { return [] }
    switch event.kind {
    case .release:
      pointing.edge = nil
      return []
    case .drag:
      if let pane = pointing.edge { drag(pane, to: event.position) }
      return []
    case .press(let times):
      pointing.edge = nil
      message = nil
      guard let hit = draw(self).target(at: event.position) else { return [] }
      return press(hit.target, in: hit.around, isDouble: times > 1)
    case .wheel(let isDown):
      message = nil
      guard let around = draw(self).target(at: event.position)?.around else { return [] }
      return turn(around, by: isDown ? Self.wheelRows : -Self.wheelRows)
    }
  }

  /// What the settings say at the start.
  public mutating func setMouse(isOn: Bool) { pointing = Pointing(isOn: isOn) }

  /// Gives the mouse to the terminal, or takes it back.
  mutating func toggleMouse() -> [Effect] {
    pointing = Pointing(isOn: !pointing.isOn)
    let words = pointing.isOn ? strings.mouse.isOurs : strings.mouse.isTheTerminals
    message = .text(words.replacing("{}", with: keyName(of: .toggleMouse) ?? ""))
    return [.takeMouse(pointing.isOn)]
  }

  /// Whether the mouse can do something in a room: what is asked in front of it is answered first.
  private var roomsAreOpen: Bool { overlay == nil && mode != .selecting }

  private mutating func press(_ target: Region.Target, in around: Region.Target?, isDouble: Bool) -> [Effect] {
    switch (target, around) {
    case (.key(let key), _): return take(key)
    case (.row(let index), .window): return pressRow(index, isDouble: isDouble)
    case (.sign(let index), .window):
      _ = pressRow(index, isDouble: false)
      return Command.choose.entry.handlers[mode]?(&self, .character(" ")) ?? []
    default: break
    }
    guard roomsAreOpen else { return [] }
    switch (target, around) {
    case (.edge(let number), _): pointing.edge = Pane(rawValue: number)
    case (.row(let index), .room(Pane.list.rawValue)): return pressArticle(index, isDouble: isDouble)
    case (.row(let index), .room(Pane.sections.rawValue)): return pressSection(index, isDouble: isDouble)
    case (.sign(let index), .room(Pane.sections.rawValue)):
      sections.select(index, visible: sectionRowsInView)
      return focus(on: .sections) + fold(by: .character(" "))
    case (_, .room(Pane.article.rawValue)): return pressInArticle(target)
    case (_, .room(let number)):
      // Beside the rows: the room alone.
      if let pane = Pane(rawValue: number) { return focus(on: pane) }
    default: break
    }
    return []
  }

  /// A row of the window in front.
  private mutating func pressRow(_ index: Int, isDouble: Bool) -> [Effect] {
    let wasSelected: Bool
    switch overlay {
    case .tags(var picker):
      wasSelected = picker.scroll.selected == index
      picker.scroll.select(index, of: picker.shown.count, rows: overlayRows)
      overlay = .tags(picker)
    case .feeds(var picker):
      wasSelected = picker.scroll.selected == index
      picker.scroll.select(index, of: picker.feeds.count, rows: overlayRows)
      overlay = .feeds(picker)
    case .subscribing(.starters(let picker)):
      wasSelected = picker.scroll.selected == index
      _ = changeStarters { picker, rows in picker.scroll.select(index, of: StarterFeed.all.count, rows: rows) }
    case .filters(var scroll):
      wasSelected = scroll.selected == index
      scroll.select(index, of: filters.count, rows: overlayRows)
      overlay = .filters(scroll)
    case .story(var page):
      wasSelected = page.selected == index
      page.selected = index
      overlay = .story(page)
    case .today(var page):
      wasSelected = page.selected == index
      page.selected = index
      overlay = .today(page)
    default: return []
    }
    // A row that was not there at the first press is not meant by the second.
    return isDouble && wasSelected ? take(.enter) : []
  }

  private mutating func pressArticle(_ index: Int, isDouble: Bool) -> [Effect] {
    let wasSelected = list.scroll.selected == index
    list.awaitsOldest = false
    list.anchor = nil
    focus = .list
    layOutArticles()
    selectInList(index)
    let effects = missingPage()
    return isDouble && wasSelected ? effects + openSelected() : effects
  }

  private mutating func pressSection(_ index: Int, isDouble: Bool) -> [Effect] {
    let wasSelected = sections.scroll.selected == index
    focus = .sections
    sections.select(index, visible: sectionRowsInView)
    return isDouble && wasSelected ? openSection() : previewSelectedSection()
  }

  /// Links, headlines and tags lead where they say at once; anything else is the article, which is read by that.
  private mutating func pressInArticle(_ target: Region.Target) -> [Effect] {
    let effects = isReading ? [] : focus(on: .article)
    guard isReading, let last = opened.indices.last else { return effects }
    switch target {
    case .link(let number): return effects + open(link: number)
    case .tag(let name): return effects + go(to: Query(tags: [name]), line: "")
    case .headline(let index):
      opened[last].related = index
      return effects + openRelated()
    default: return effects
    }
  }

  // MARK: The wheel

  private mutating func turn(_ around: Region.Target, by rows: Int) -> [Effect] {
    switch around {
    case .window: return turnWindow(by: rows)
    case .room(let number):
      guard let pane = Pane(rawValue: number), roomsAreOpen || mode == .filterLine && pane == .list else { return [] }
      return turn(pane, by: rows)
    default: return []
    }
  }

  /// What is selected stays so as long as it is in view.
  private mutating func turn(_ pane: Pane, by rows: Int) -> [Effect] {
    switch pane {
    case .sections:
      sections.scroll.turn(by: rows, of: sections.rows.count, rows: sectionRowsInView)
      // Between the groups nothing can be selected.
      sections.select(sections.scroll.selected, step: rows, visible: sectionRowsInView)
      return []
    case .list:
      list.awaitsOldest = false
      listShape.turn(by: rows, in: list.articles, &list.scroll)
      return missingPage()
    case .article:
      let height = articleRows
      if let last = opened.indices.last {
        opened[last].scroll(by: rows, rows: height)
      } else {
        preview?.scroll(by: rows, rows: height)
      }
      return []
    }
  }

  private mutating func turnWindow(by rows: Int) -> [Effect] {
    switch overlay {
    case .tags(var picker):
      picker.scroll.turn(by: rows, of: picker.shown.count, rows: overlayRows)
      overlay = .tags(picker)
    case .feeds(var picker):
      picker.scroll.turn(by: rows, of: picker.feeds.count, rows: overlayRows)
      overlay = .feeds(picker)
    case .subscribing(.starters):
      return changeStarters { picker, height in
        picker.scroll.turn(by: rows, of: StarterFeed.all.count, rows: height)
      }
    case .filters(var scroll):
      scroll.turn(by: rows, of: filters.count, rows: overlayRows)
      overlay = .filters(scroll)
    case .help, .printed: return go(.rows(rows))
    case .story, .today: return go(.rows(rows > 0 ? 1 : -1))
    default: break
    }
    return []
  }

  // MARK: Edges

  /// Makes a room as wide as it is up to the pointer.
  private mutating func drag(_ pane: Pane, to position: Position) {
    let frame = draw(self)
    guard let room = frame.regions.first(where: { $0.target == .room(pane.rawValue) })?.rect else { return }
    let columns =
      frame.direction == .rightToLeft
      ? room.column + room.columns - 1 - position.column : position.column - room.column
    setWidth(of: pane, to: max(1, columns))
  }
}

extension Scroll {
  /// Moves the view, and the selection no further than it takes to keep it in view.
  mutating func turn(by step: Int, of count: Int, rows: Int) {
    top = max(0, min(top + step, count - rows))
    selected = max(top, min(selected, top + rows - 1, count - 1))
  }
}

extension ListShape {
  /// The same for articles, whose rows are of several heights.
  func turn(by step: Int, in articles: [Article], _ scroll: inout Scroll) {
    guard !articles.isEmpty else { return }
    var top = max(0, min(scroll.top + step, articles.count - 1))
    // Below the last article no row stays empty that those before it would fill.
    while top > 0, top - 1 + count(of: articles, from: top - 1) >= articles.count { top -= 1 }
    scroll.top = top
    scroll.selected = max(top, min(scroll.selected, top + count(of: articles, from: top) - 1, articles.count - 1))
  }
}
