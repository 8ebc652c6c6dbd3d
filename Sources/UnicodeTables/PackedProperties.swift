/// What the layout needs to know of each code point, in 32 bits. The bits and the order of the names
/// are those of `ScalarProperties`, `BidiClass`, `LineBreakClass`, `JoiningType` and `Appearance`.
struct PackedProperties {
  var values = [UInt32](repeating: 0, count: 0x110000)

  static let bidiClasses = [
    "L", "R", "AL", "EN", "ES", "ET", "AN", "CS", "NSM", "BN", "B", "S", "WS", "ON",
    "LRE", "LRO", "RLE", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI",
  ]
  static let longBidiClasses = [
    "Left_To_Right": "L", "Right_To_Left": "R", "Arabic_Letter": "AL", "European_Terminator": "ET",
  ]
  static let joiningTypes = ["U", "R", "L", "D", "C", "T"]
  static let lineBreakClasses = [
    "AL", "HL", "NU", "SP", "OP", "CL", "CP", "EX", "IS", "SY", "QU", "GL", "NS", "BA", "BB", "HY", "B2", "PR",
    "PO", "IN", "ID", "EB", "EM", "CB", "JL", "JV", "JT", "H2", "H3", "RI", "CM", "ZWJ", "ZW", "WJ", "BK", "CR",
    "LF", "NL", "wideOP", "wideCP", "unassignedPictograph",
  ]
  enum Appearance: UInt32 { case base, mark, hidden, space, unknown, modifier, regional, jamo }

  init(_ characters: CharacterList, in folder: String) throws {
    let bidi = try Self.bidi(characters, in: folder)
    let lineBreak = try Self.lineBreak(characters, in: folder)
    let wide = try Self.set("extracted/DerivedEastAsianWidth.txt", ["W", "F"], in: folder)
    let halfWide = try Self.set("EastAsianWidth.txt", ["W", "F", "H"], in: folder)
    let ignorable = try Self.set("DerivedCoreProperties.txt", ["Default_Ignorable_Code_Point"], in: folder)
    let pictographs = try Self.set("emoji/emoji-data.txt", ["Extended_Pictographic"], in: folder)
    let modifiers = try Self.set("emoji/emoji-data.txt", ["Emoji_Modifier"], in: folder)
    var joining = [String](repeating: "U", count: 0x110000)
    for row in try UnicodeFile("extracted/DerivedJoiningType.txt", in: folder).rows {
      for code in row.range { joining[code] = row.fields[0] }
    }
    for code in values.indices {
      let category = characters.categories[code]
      var breakClass = lineBreak[code]
      if breakClass == "OP", halfWide[code] { breakClass = "wideOP" }
      if breakClass == "CP", halfWide[code] { breakClass = "wideCP" }
      if breakClass == "ID", category == "Cn", pictographs[code] { breakClass = "unassignedPictograph" }
      let appearance = Self.appearance(
        code, category, bidi: bidi[code], isIgnorable: ignorable[code], isModifier: modifiers[code])
      let width: UInt32 = wide[code] && appearance != .unknown ? 2 : 1
      var bits = UInt32(Self.bidiClasses.firstIndex(of: bidi[code])!)
      bits |= UInt32(Self.joiningTypes.firstIndex(of: joining[code])!) << 5
      bits |= UInt32(Self.lineBreakClasses.firstIndex(of: breakClass)!) << 8
      bits |= width << 14
      bits |= appearance.rawValue << 16
      if pictographs[code] { bits |= 1 << 22 }
      values[code] = bits
    }
    for row in try UnicodeFile("BidiBrackets.txt", in: folder).rows {
      for code in row.range { values[code] |= row.fields[1] == "o" ? 1 << 19 : 1 << 20 }
    }
    for row in try UnicodeFile("BidiMirroring.txt", in: folder).rows {
      for code in row.range { values[code] |= 1 << 21 }
    }
  }

  private static func appearance(
    _ code: Int, _ category: String, bidi: String, isIgnorable: Bool, isModifier: Bool
  ) -> Appearance {
    switch category {
    case "Zs", "Zl", "Zp": return .space
    case "Cc": return ["B", "S", "WS"].contains(bidi) ? .space : .hidden
    case "Cf": return .hidden
    default: break
    }
    if isIgnorable { return .hidden }
    if category == "Cn" || category == "Cs" { return .unknown }
    if category == "Mn" || category == "Me" { return .mark }
    if isModifier { return .modifier }
    if (0x1F1E6...0x1F1FF).contains(code) { return .regional }
    if (0x1160...0x11FF).contains(code) || (0xD7B0...0xD7FF).contains(code) { return .jamo }
    return .base
  }

  private static func bidi(_ characters: CharacterList, in folder: String) throws -> [String] {
    let file = try UnicodeFile("extracted/DerivedBidiClass.txt", in: folder)
    var classes = [String](repeating: "L", count: 0x110000)
    for row in file.missing {
      for code in row.range { classes[code] = longBidiClasses[row.fields[0]]! }
    }
    for row in file.rows { for code in row.range { classes[code] = row.fields[0] } }
    return classes
  }

  /// Line_Break after LB1; the defaults of unassigned code points stand in UAX #14, not in the file.
  private static func lineBreak(_ characters: CharacterList, in folder: String) throws -> [String] {
    var classes = [String](repeating: "XX", count: 0x110000)
    let ideographic = [
      0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x2FFFD, 0x30000...0x3FFFD, 0x1F000...0x1FAFF,
      0x1FC00...0x1FFFD,
    ]
    for range in ideographic { for code in range { classes[code] = "ID" } }
    for code in 0x20A0...0x20CF { classes[code] = "PR" }
    for row in try UnicodeFile("LineBreak.txt", in: folder).rows {
      for code in row.range { classes[code] = row.fields[0] }
    }
    for code in classes.indices {
      switch classes[code] {
      case "AI", "SG", "XX": classes[code] = "AL"
      case "SA": classes[code] = ["Mn", "Mc"].contains(characters.categories[code]) ? "CM" : "AL"
      case "CJ": classes[code] = "NS"
      default: break
      }
    }
    return classes
  }

  private static func set(_ name: String, _ values: Set<String>, in folder: String) throws -> [Bool] {
    var set = [Bool](repeating: false, count: 0x110000)
    for row in try UnicodeFile(name, in: folder).rows where values.contains(row.fields[0]) {
      for code in row.range { set[code] = true }
    }
    return set
  }
}
