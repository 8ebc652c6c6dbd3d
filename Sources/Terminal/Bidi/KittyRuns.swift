internal import Screen
internal import TextLayout

extension Emitter {
  /// For kitty, which gives each run of one font to HarfBuzz: if the run's first letter is of a right-to-left
  /// script, HarfBuzz turns the whole run around, whatever else is in it. Blanks and box drawing end a run, and so
  /// does any other font: a letter's that the font of the window lacks, and bold or italic, which are fonts of their
  /// own to kitty even where they are the same file (fonts.c of 0.26 and of 0.48: `font_for_cell`, `render_line`).
  ///
  /// Which letters come from another font is known to kitty alone. So letters that every font has or lacks together
  /// are sent turned around, and each other letter is cut from what it touches: it is sent italic, which hardly a font
  /// has for Arabic, so that it comes upright from the font that kitty falls back to. Other signs are cut by bold.
  /// Colours belong to the columns and stay.
  nonisolated func turnKittyRuns(_ row: [EmittedCell]) -> [EmittedCell] {
    guard row.contains(where: { KittyGroup($0).isTurned }) else { return row }
    let row = row.map(\.withKittyMarks)
    var result = row
    let units = KittyUnit.all(of: row)
    /// The font of the unit before, as it is sent.
    var font: UInt32 = 0
    for (i, unit) in units.enumerated() where unit.group != .none {
      let before = i > 0 ? units[i - 1] : nil
      let next = i + 1 < units.count ? units[i + 1] : nil
      let choices = unit.group.looks.filter { hasItalic || $0 & KittyUnit.italic == 0 }
      let allowed = choices.filter { before?.mustPart(from: unit) != true || unit.font ^ $0 != font }
      // What stands before a unit that should keep its look gives way.
      let polite = allowed.first { unit.font ^ $0 != next?.font || !unit.mustYield(to: next) }
      let look = polite ?? allowed.first ?? 0
      font = unit.font ^ look
      for place in unit.range {
        if unit.group.isTurned {
          result[place].character = row[unit.range.lowerBound + unit.range.upperBound - 1 - place].character
        }
        result[place].style.attributes ^= look
      }
    }
    return result
  }
}

/// Cells that kitty surely draws from one font, or, where they are not turned, whose fonts don't matter.
private nonisolated struct KittyUnit {
  static let bold = UInt32(Style.Attributes.bold.rawValue)
  static let italic = UInt32(Style.Attributes.italic.rawValue)

  var group: KittyGroup
  var range: Range<Int>
  /// The font that the views ask for.
  var font: UInt32

  static func all(of row: [EmittedCell]) -> [KittyUnit] {
    var units: [KittyUnit] = []
    for (i, cell) in row.enumerated() {
      let group = KittyGroup(cell)
      if let last = units.last, last.group == group, group != .single, group != .wasla, last.font == cell.style.font {
        units[units.count - 1].range = last.range.lowerBound..<(i + 1)
      } else {
        units.append(KittyUnit(group: group, range: i..<(i + 1), font: cell.style.font))
      }
    }
    return units
  }

  /// In one run, one of them would be in the wrong place.
  func mustPart(from other: KittyUnit?) -> Bool {
    guard let other, group != .none, other.group != .none else { return false }
    return group.isTurned || other.group.isTurned
  }

  func mustYield(to next: KittyUnit?) -> Bool {
    switch next?.group {
    case .letters, .block: mustPart(from: next)
    case .digits: group == .other
    case .single, .wasla, .other, .some(.none), nil: false
    }
  }
}

/// What a cell is to kitty's runs.
nonisolated enum KittyGroup: Equatable {
  /// Ends a run.
  case none
  /// Arabic and Persian letters and their forms: a font for Arabic has all of them.
  case letters
  /// Letters of another right-to-left script, which have a font together.
  case block(UInt32)
  /// Arabic digits of one kind and signs among them.
  case digits(UInt32)
  /// A letter for which a font may differ from that of its neighbours, or one with marks.
  case single
  /// The same, but slanted it is no more to be told from a stroke.
  case wasla
  /// Not turned around.
  case other

  /// HarfBuzz turns it around.
  var isTurned: Bool { self != .none && self != .other }

  /// Changes of the look, as attributes to be toggled, the best first.
  var looks: [UInt32] {
    let (bold, italic) = (KittyUnit.bold, KittyUnit.italic)
    return switch self {
    case .none, .letters, .block, .wasla, .other: [0, bold, italic | bold, italic]
    case .digits, .single: [0, italic, italic | bold, bold]
    }
  }

  init(_ cell: EmittedCell) {
    let base = cell.base
    let isLetter = BidiLine.isRightToLeft(base)
    self =
      if cell.isBlank || cell.isBox {
        .none
      } else if [0x609...0x60B, 0x660...0x66D, 0x6F0...0x6F9].contains(where: { $0.contains(base) }) {
        .digits(base >> 4)
      } else if !Self.isArabicScript(base), !isLetter || base == 0x61B || base == 0x61F {
        // ؛ and ؟ are written from right to left, but of no script (Scripts.txt).
        .other
      } else if cell.character.unicodeScalars.count > 1, base != 0x671, base != 0xFB50, base != 0xFB51 {
        .single
      } else if base == 0x671 || base == 0xFB50 || base == 0xFB51 {
        .wasla
      } else if Self.isCommon(base) {
        .letters
      } else if (0x600...0x6FF).contains(base) || (0x750...0x77F).contains(base) || base >= 0x860 && base < 0x900
        || (0xFB1D...0xFEFF).contains(base)
      {
        .single
      } else {
        .block(base >> 8)
      }
  }

  /// Letters of Arabic and Persian and the presentation forms of both; Persian's stand in blocks beside others.
  private static func isCommon(_ base: UInt32) -> Bool {
    switch base {
    case 0x621...0x63A, 0x640...0x64A, 0x67E, 0x686, 0x698, 0x6A9, 0x6AF, 0x6CC: true
    case 0xFB56...0xFB59, 0xFB7A...0xFB7D, 0xFB8A...0xFB8B, 0xFB8E...0xFB95, 0xFBFC...0xFBFF: true
    case 0xFE80...0xFEFC: true
    default: false
    }
  }

  /// Signs of the Arabic script that have no direction of their own.
  private static func isArabicScript(_ base: UInt32) -> Bool {
    switch base {
    case 0x606...0x607, 0x60E...0x60F, 0x6DE, 0x6E9, 0xFD40...0xFD4F, 0xFDCF, 0xFDFD...0xFDFF: true
    default: false
    }
  }
}

extension [EmittedCell] {
  /// A blank in the place of each spacing mark, which goes to the letter before.
  nonisolated func withoutSpacingMarks(joined: Bool) -> [EmittedCell] {
    var row = self
    for i in row.indices {
      guard let mark = row[i].character.unicodeScalars.first, mark.properties.generalCategory == .spacingMark else {
        continue
      }
      if joined, let letter = row[..<i].lastIndex(where: { !$0.isBlank }) {
        let whole = String(row[letter].character) + String(row[i].character)
        if whole.count == 1, let joined = whole.first { row[letter].character = joined }
      }
      row[i].character = " "
    }
    return row
  }
}

extension EmittedCell {
  /// With two of the common vowel marks at most: kitty shows a box instead of the letter if no font has it and all of
  /// its marks. Other scripts keep theirs.
  fileprivate nonisolated var withKittyMarks: EmittedCell {
    guard character.unicodeScalars.count > 1, KittyGroup(self).isTurned, base < 0x700 || base >= 0xFB1D else {
      return self
    }
    var cell = self
    var scalars = String.UnicodeScalarView(character.unicodeScalars.prefix(1))
    let marks = character.unicodeScalars.dropFirst().filter { (0x64B...0x655).contains($0.value) || $0.value == 0x670 }
    scalars.append(contentsOf: marks.prefix(2))
    if let few = String(scalars).first { cell.character = few }
    return cell
  }
}

extension CursesStyle {
  /// What chooses the font: bold and italic.
  nonisolated var font: UInt32 { attributes & UInt32(Style.Attributes([.bold, .italic]).rawValue) }
}
