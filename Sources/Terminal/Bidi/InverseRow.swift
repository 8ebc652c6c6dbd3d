internal import Screen
internal import TextLayout

extension Inverse {
  /// The row that the terminal turns into `row`. `isExact` is false where none was found; then it is the one
  /// that comes nearest.
  ///
  /// UAX #9 undoes itself on nearly every row. Where it doesn't, blanks serve as anchors: U+2800 is as empty as
  /// a space, but counts as a left-to-right letter.
  nonisolated func inverse(of row: [EmittedCell]) -> (cells: [EmittedCell], isExact: Bool) {
    let scalars = row.map(\.base)
    guard scalars.contains(where: BidiLine.reorders) else { return (row, true) }
    guard byFragment else { return inverse(of: row[...], scalars[...]) }
    var result: (cells: [EmittedCell], isExact: Bool) = ([], true)
    var start = 0
    for end in row.indices.dropFirst() + [row.count] {
      let isInside = end < row.count && row[end].style == row[start].style && row[end].isBox == row[start].isBox
      if isInside { continue }
      let part = inverse(of: row[start..<end], scalars[start..<end])
      result = (result.cells + part.cells, result.isExact && part.isExact)
      start = end
    }
    return result
  }

  private nonisolated func inverse(
    of row: ArraySlice<EmittedCell>, _ scalars: ArraySlice<UInt32>
  ) -> (cells: [EmittedCell], isExact: Bool) {
    var nearest: (sent: ForeseenRow, errors: Int)?
    for wanted in Anchors.variants(of: Array(scalars)) {
      for direction in base.map({ [$0] }) ?? [.rightToLeft, .leftToRight] {
        let sent = foresee(wanted, direction)
        let errors = foresee(sent.scalars, base).countErrors(sending: sent, for: wanted)
        if errors < nearest?.errors ?? .max { nearest = (sent, errors) }
        if errors == 0 { return (sent.apply(to: row), true) }
      }
    }
    return (nearest?.sent.apply(to: row) ?? Array(row), false)
  }

  /// What this terminal makes of scalars.
  private nonisolated func foresee(_ scalars: [UInt32], _ direction: Direction?) -> ForeseenRow {
    let classes = boxIsLeft ? scalars.map { (0x2500...0x25FF).contains($0) ? 0x41 : $0 } : scalars
    let line = BidiLine(classes, direction: direction)
    var result = ForeseenRow(order: line.order, scalars: [])
    result.scalars = line.order.map { i in
      mirrors && line.levels[Int(i)] & 1 == 1 ? BidiLine.mirror(of: scalars[Int(i)]) : scalars[Int(i)]
    }
    return result
  }
}

/// Scalars put in another order, some of them mirrored.
private nonisolated struct ForeseenRow {
  /// Where each was before.
  var order: [Int32]
  var scalars: [UInt32]

  /// In how many columns the terminal, sent `sent`, would show something else than `wanted`: another scalar, or
  /// the same one from another cell, whose marks and look would come along.
  func countErrors(sending sent: ForeseenRow, for wanted: [UInt32]) -> Int {
    wanted.indices.count { column in
      let source = Int(sent.order[Int(order[column])])
      return scalars[column] != wanted[column] || source != column
    }
  }

  func apply(to row: ArraySlice<EmittedCell>) -> [EmittedCell] {
    order.indices.map { column in
      var cell = row[row.startIndex + Int(order[column])]
      if cell.base != scalars[column] { cell.setBase(scalars[column]) }
      return cell
    }
  }
}

/// Blanks that part what UAX #9 would join.
private nonisolated enum Anchors {
  /// The row with ever more anchors: none, the first blank (for terminals that look for the first letter),
  /// one more in any stretch of blanks, and all.
  static func variants(of row: [UInt32]) -> some Sequence<[UInt32]> {
    let blanks = row.indices.filter { row[$0] == 0x20 }
    let stretches = blanks.filter { $0 == 0 || row[$0 - 1] != 0x20 }
    let single = stretches.dropFirst().map { [$0] } + stretches.dropFirst().map { [stretches[0], $0] }
    return ([[], Array(stretches.prefix(1))] + single + [blanks]).lazy.map { anchors in
      var result = row
      for i in anchors { result[i] = 0x2800 }
      return result
    }
  }
}

extension [EmittedCell] {
  /// Konsole takes forms apart and joins letters anew, so a heh that is not to join its next letter (ە of Kurdish, or
  /// before a ZWNJ) would. U+06D5 looks like it and never does.
  nonisolated var keepingFinalHeh: [EmittedCell] {
    var row = self
    for i in row.indices.dropFirst() where row[i].base == 0xFEE9 || row[i].base == 0xFEEA {
      if BidiLine.isRightToLeft(row[i - 1].base) { row[i].setBase(0x6D5) }
    }
    return row
  }
}

extension EmittedCell {
  fileprivate nonisolated mutating func setBase(_ base: UInt32) {
    guard let scalar = Unicode.Scalar(base) else { return }
    var scalars = String.UnicodeScalarView([scalar])
    scalars.append(contentsOf: character.unicodeScalars.dropFirst())
    character = Character(String(scalars))
  }
}
