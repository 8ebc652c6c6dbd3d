internal import Screen
internal import TextLayout

extension Emitter {
  /// For kitty, which gives each run of one font to HarfBuzz: if the run's first letter is of a right-to-left
  /// script, HarfBuzz turns the whole run around, whatever else is in it. Blanks and box drawing end a run,
  /// and so does bold, since it is another font.
  ///
  /// So right-to-left letters are sent turned around, and what touches them is made bold, or not bold where
  /// they are. Colours belong to the columns and stay.
  nonisolated func turnKittyRuns(_ row: [EmittedCell]) -> [EmittedCell] {
    guard row.contains(where: { KittyRun($0) == .letters }) else { return row }
    var result = row
    var start = 0
    while start < row.count {
      let kind = KittyRun(row[start])
      var end = start + 1
      while end < row.count, KittyRun(row[end]) == kind, row[end].style.font == row[start].style.font { end += 1 }
      defer { start = end }
      guard kind != .none else { continue }
      let touchesPrevious = start > 0 && KittyRun(row[start - 1]) != .none
      let touchesLetters = end < row.count && KittyRun(row[end]) == .letters
      let needsCut =
        touchesPrevious
        ? result[start - 1].style.font == row[start].style.font
        : kind == .other && touchesLetters && row[end].style.font == row[start].style.font
      for i in start..<end {
        if kind == .letters { result[i].character = row[start + end - 1 - i].character }
        if needsCut { result[i].style.attributes ^= KittyRun.bold }
      }
    }
    return result
  }
}

/// What a cell is to kitty's runs.
nonisolated enum KittyRun: Equatable {
  /// Ends a run.
  case none
  /// Turned around: right-to-left letters, and the digits and signs whose script is Arabic (Scripts.txt).
  case letters
  case other

  static let bold = UInt32(Style.Attributes.bold.rawValue)

  init(_ cell: EmittedCell) {
    if cell.isBlank || cell.isBox {
      self = .none
    } else {
      let isArabic = [0x609...0x60B, 0x660...0x66D, 0x6F0...0x6F9].contains { $0.contains(cell.base) }
      // ؛ and ؟ are written from right to left, but of no script.
      let isCommon = cell.base == 0x61B || cell.base == 0x61F
      self = isArabic || BidiLine.isRightToLeft(cell.base) && !isCommon ? .letters : .other
    }
  }
}

extension CursesStyle {
  /// What chooses the font: bold and italic.
  nonisolated var font: UInt32 { attributes & UInt32(Style.Attributes([.bold, .italic]).rawValue) }
}
