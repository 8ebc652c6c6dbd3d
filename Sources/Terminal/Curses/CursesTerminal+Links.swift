internal import CNcurses
internal import Screen

extension CursesTerminal {
  var showsLinks: Bool { emitter.keepsColumns && facts.hasHyperlinks }

  /// Writes the links that are seen over themselves, and what has been one and is none now. ncurses may have written any
  /// of them anew, so it is done after each flush.
  func writeLinks() {
    guard !links.isEmpty || !writtenLinks.isEmpty, let grid = shown else { return }
    terminal_links_begin()
    for old in writtenLinks where !links.contains(old) { write(old, in: grid, number: nil) }
    var numbers: [String: Int32] = [:]
    for link in links {
      let number = numbers[link.address] ?? Int32(numbers.count)
      numbers[link.address] = number
      write(link, in: grid, number: number)
    }
    terminal_links_end()
    writtenLinks = links
  }

  /// Letters of ASCII alone: of others nobody knows that they stay in their cells.
  private func write(_ link: Hyperlink, in grid: CellGrid, number: Int32?) {
    guard link.row < min(grid.size.rows, size.rows), link.isPlain else {
      return
    }
    var column = link.columns.lowerBound
    let end = min(link.columns.upperBound, grid.size.columns, size.columns)
    while column < end {
      let cell = grid[link.row, column]
      var text = ""
      let start = column
      while column < end, let ascii = grid[link.row, column].character.asciiValue, (0x20...0x7E).contains(ascii),
        !grid[link.row, column].isContinuation, palette[grid[link.row, column]] == palette[cell]
      {
        text.append(grid[link.row, column].character)
        column += 1
      }
      guard !text.isEmpty else {
        column += 1
        continue
      }
      let style = palette[cell]
      if let number {
        unsafe terminal_link(
          Int32(link.row), Int32(start), text, style.attributes, style.pair, link.address, number)
      } else {
        unsafe terminal_link(Int32(link.row), Int32(start), text, style.attributes, style.pair, nil, 0)
      }
    }
  }
}
