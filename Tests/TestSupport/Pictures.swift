public import Screen

/// Right-to-left text for tests that any editor shows as typed: each capital stands for an Arabic
/// letter, as in the examples of UAX #9; everything else stays.
public func rtl(_ text: String) -> String {
  String(String.UnicodeScalarView(text.unicodeScalars.map { arabicByCapital[$0] ?? $0 }))
}

private let arabicByCapital: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
  uniqueKeysWithValues: zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars, "ابجدعفغهحخكلمنوصقرستطثشضيز".unicodeScalars))
private let capitalByArabic = Dictionary(uniqueKeysWithValues: arabicByCapital.map { ($1, $0) })

/// What the screen shows, a line per row, cell by cell from the left; Arabic letters are mapped back
/// to their capitals, and lam-alef, one cell, is `&`. Trailing blanks are kept within the bars.
public func picture(_ grid: CellGrid) -> String {
  (0..<grid.size.rows).map { row in
    "|" + grid.row(row).filter { !$0.isContinuation }.map { letter(of: $0.character) }.joined() + "|"
  }.joined(separator: "\n")
}

/// The roles of the cells, a letter each; a selected cell's letter is followed by nothing, so a row
/// that is selected reads the same: see `selection`.
public func roles(_ grid: CellGrid) -> String {
  (0..<grid.size.rows).map { row in
    "|" + String(grid.row(row).map(\.role.letter)) + "|"
  }.joined(separator: "\n")
}

private func letter(of character: Character) -> String {
  String(
    String.UnicodeScalarView(
      character.unicodeScalars.map { scalar in
        switch scalar.value {
        case 0xFEF5...0xFEFC: return "&"
        case 0xFE70...0xFEFC:
          let letter = baseLetters[scalar.value] ?? scalar
          return capitalByArabic[letter] ?? letter
        default: return capitalByArabic[scalar] ?? scalar
        }
      }))
}

/// The letter of each form in Arabic Presentation Forms-B, U+FE80–U+FEF4, in the block's own order.
private let baseLetters: [UInt32: Unicode.Scalar] = {
  // Letters with two forms (isolated, final) and with four (and initial, medial), in code order.
  let two = Set("آأؤإاةدذرزوى".unicodeScalars)
  var table: [UInt32: Unicode.Scalar] = [0xFE80: "ء"]
  var form: UInt32 = 0xFE81
  for letter in "آأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي".unicodeScalars {
    for _ in 0..<(two.contains(letter) ? 2 : 4) {
      table[form] = letter
      form += 1
    }
  }
  return table
}()
