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

  private func write(_ link: Hyperlink, in grid: CellGrid, number: Int32?) {
    guard link.row < min(grid.size.rows, size.rows), link.isPlain else {
      return
    }
    let end = min(link.columns.upperBound, grid.size.columns, size.columns)
    guard link.columns.lowerBound < end else { return }
    let row = EmittedCell.row(grid.row(link.row), caret: nil) { palette[$0] }
    for piece in emitter.linkPieces(of: row, columns: link.columns.lowerBound..<end) {
      let style = piece.style
      if let number {
        unsafe terminal_link(
          Int32(link.row), Int32(piece.column), piece.text, style.attributes, style.pair, link.address, number)
      } else {
        unsafe terminal_link(Int32(link.row), Int32(piece.column), piece.text, style.attributes, style.pair, nil, 0)
      }
    }
  }
}

/// Letters of a link that are written over themselves.
nonisolated struct LinkPiece: Equatable {
  var column: Int
  var text: String
  var style: CursesStyle
}

extension Emitter {
  /// Letters of ASCII alone: of others nobody knows that they stay in their cells. Each has the look in which the row was
  /// sent, which in kitty is more than what the views ask for: it parts the runs that kitty turns around.
  nonisolated func linkPieces(of row: [EmittedCell], columns: Range<Int>) -> [LinkPiece] {
    var pieces: [LinkPiece] = []
    var column = 0
    for cell in emit(row) {
      defer { column += cell.columns }
      guard columns.contains(column), cell.columns == 1, let ascii = cell.character.asciiValue,
        (0x20...0x7E).contains(ascii)
      else { continue }
      if let last = pieces.last, last.style == cell.style, last.column + last.text.utf8.count == column {
        pieces[pieces.count - 1].text.append(cell.character)
      } else {
        pieces.append(LinkPiece(column: column, text: String(cell.character), style: cell.style))
      }
    }
    return pieces
  }
}
