/// Characters that are wider than a cell, as the letters that they stand for: ligatures of several letters or words
/// (﷼ ﷲ ﷺ), which terminals draw over their neighbours, clip, or leave out; and the end of a verse, ۝, which encloses
/// the digits behind it, as no terminal can. Lam-alef is no such ligature: it has a cell.
enum WrittenOut {
  typealias Place = (scalar: UInt32, offset: Int32)

  @inline(__always) static func isNeeded(for text: String) -> Bool {
    // The first bytes of U+06C0–06FF, U+08C0–08FF and of U+F000–FFFF: most texts have none.
    text.utf8.contains { $0 == 0xDB || $0 == 0xE0 || $0 == 0xEF }
      && text.unicodeScalars.contains { isVerseEnd($0.value) || !letters(for: $0.value).isEmpty }
  }

  /// All scalars of a text and where they stand in it, in UTF-8 bytes; several may stand at one place.
  static func places(in text: String) -> [Place] {
    var places: [Place] = []
    var offset: Int32 = 0
    var isInVerseNumber = false
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if isInVerseNumber, !isDigit(value) {
        places.append((0xFD3E, places.last?.offset ?? offset))
        isInVerseNumber = false
      }
      let letters = letters(for: value)
      if isVerseEnd(value) {
        places.append((0xFD3F, offset))
        isInVerseNumber = true
      } else if letters.isEmpty {
        places.append((value, offset))
      } else {
        places += letters.map { (UInt32($0), offset) }
      }
      offset += Int32(UTF8.width(scalar))
    }
    if isInVerseNumber { places.append((0xFD3E, places.last?.offset ?? 0)) }
    return places
  }

  private static func isVerseEnd(_ scalar: UInt32) -> Bool { scalar == 0x6DD || scalar == 0x8E2 }

  private static func isDigit(_ scalar: UInt32) -> Bool {
    [0x30...0x39, 0x660...0x669, 0x6F0...0x6F9].contains { $0.contains(scalar) }
  }

  /// Nothing for what is no such ligature.
  private static func letters(for scalar: UInt32) -> ArraySlice<UInt16> {
    let index = Int(scalar) - Int(LigatureTable.first)
    guard index >= 0, index + 1 < LigatureTable.starts.count else { return [] }
    let (start, end) = (Int(LigatureTable.starts[index]), Int(LigatureTable.starts[index + 1]))
    if start < end { return LigatureTable.letters[start..<end] }
    return phrases[scalar]?[...] ?? []
  }

  /// For which the database has no letters, by their names there.
  private static let phrases: [UInt32: [UInt16]] = [
    0xFD40: "رحمه الله", 0xFD41: "رضي الله عنه", 0xFD42: "رضي الله عنها", 0xFD43: "رضي الله عنهم",
    0xFD44: "رضي الله عنهما", 0xFD45: "رضي الله عنهن", 0xFD46: "صلى الله عليه وآله", 0xFD47: "عليه السلام",
    0xFD48: "عليهم السلام", 0xFD49: "عليهما السلام", 0xFD4A: "عليه الصلاة والسلام", 0xFD4B: "قدس سره",
    0xFD4C: "صلى الله عليه وآله وسلم", 0xFD4D: "عليها السلام", 0xFD4E: "تبارك وتعالى", 0xFD4F: "رحمهم الله",
    0xFDCF: "سلامه علينا", 0xFDFD: "بسم الله الرحمن الرحيم", 0xFDFE: "سبحانه وتعالى", 0xFDFF: "عز وجل",
  ].mapValues { Array($0.utf16) }
}
