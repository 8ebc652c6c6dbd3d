/// A table while it is read: which blocks its cells have become.
struct HTMLTable {
  /// Wider ones are no tables but mistakes; the rest of a row is dropped from the picture of columns, not from the text.
  static let mostColumns = 40
  /// More text in a cell is a column of a page rather than a table's cell.
  static let longestCell = 300

  static let mostCells = 20_000

  struct Cell {
    var blocks: Range<Int>
    var isHeader: Bool
    var columns: Int
    var rows: Int
  }

  /// How many blocks stood before the table.
  let blockStart: Int
  private(set) var rows: [[Cell]] = []
  private var cells = 0

  init(blockStart: Int) { self.blockStart = blockStart }

  mutating func startRow() { rows.append([]) }

  mutating func startCell(_ attributes: HTMLAttributes, isHeader: Bool, at block: Int) {
    if rows.isEmpty { startRow() }
    cells += 1
    // What follows counts as the last cell's.
    if cells > Self.mostCells { return }
    rows[rows.count - 1].append(
      Cell(
        blocks: block..<block, isHeader: isHeader,
        columns: max(1, min(attributes.number(.colspan) ?? 1, Self.mostColumns)),
        rows: max(1, min(attributes.number(.rowspan) ?? 1, 1_000))))
  }

  mutating func endCell(at block: Int) {
    guard let last = rows.last?.indices.last else { return }
    let start = rows[rows.count - 1][last].blocks.lowerBound
    rows[rows.count - 1][last].blocks = start..<max(start, block)
  }

  /// Rows of cells, where the table is one and not a page's columns: short texts in two columns at least, and in two
  /// rows or with headings.
  ///
  /// `direction` is the table's own; cells of another one are isolated, for a table has no other place for it.
  func table(of blocks: [Block], direction: Block.Direction?) -> Block? {
    guard rows.count > 1 || rows.joined().contains(where: \.isHeader) else { return nil }
    guard rows.contains(where: { $0.count > 1 }) else { return nil }
    for cell in rows.joined() {
      var length = 0
      for block in blocks[cell.blocks] {
        length += block.text.utf8.count
        switch block.kind {
        case .paragraph, .heading, .list: break
        default: return nil
        }
      }
      if length > Self.longestCell || cell.blocks.count > 4 { return nil }
    }
    let lines = lines(of: blocks, direction)
    guard lines.contains(where: { $0.contains { !$0.isEmpty } }) else { return nil }
    let headers = rows.prefix { !$0.isEmpty && $0.allSatisfy(\.isHeader) }.count
    let text = lines.map { $0.joined(separator: "\t") }.joined(separator: "\n")
    return Block(.table, text, number: headers == 0 ? nil : headers)
  }

  /// Each cell in its column, empty ones where another reaches over.
  private func lines(of blocks: [Block], _ direction: Block.Direction?) -> [[String]] {
    var reaching: [Int] = []
    return rows.map { row in
      var line: [String] = []
      func skipReached() {
        while line.count < reaching.count, reaching[line.count] > 0 {
          reaching[line.count] -= 1
          line.append("")
        }
      }
      for cell in row where line.count < Self.mostColumns {
        skipReached()
        let text = blocks[cell.blocks].map { block in
          let line = block.text.split(separator: "\n").joined(separator: " ")
          return block.direction == direction ? line : DirectionMarks.isolated(line, block.direction)
        }
        for column in 0..<cell.columns {
          if reaching.count <= line.count { reaching.append(0) }
          reaching[line.count] = cell.rows - 1
          line.append(column == 0 ? text.joined(separator: " ") : "")
        }
      }
      skipReached()
      while line.last == "" { line.removeLast() }
      return line
    }.filter { !$0.isEmpty }
  }
}

extension HTMLBlocks {
  mutating func endTable() {
    guard let table = tables.popLast(), var block = table.table(of: blocks, direction: context.direction) else {
      return
    }
    let inCells = table.rows.joined().map(\.blocks)
    var outside: [Block] = []
    var next = table.blockStart
    for range in inCells {
      outside += blocks[next..<max(next, range.lowerBound)]
      next = max(next, range.upperBound)
    }
    outside += blocks[next...]
    blocks.removeLast(blocks.count - table.blockStart)
    block.level = context.depth
    block.direction = context.direction
    blocks += outside
    blocks.append(block)
  }
}
