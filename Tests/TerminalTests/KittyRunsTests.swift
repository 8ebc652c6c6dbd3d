import Testing
import TextLayout

@testable import Terminal

/// kitty and HarfBuzz: runs of one font that begin with a right-to-left script are turned around whole.
struct KittyModel {
  /// From which fonts letters come, besides those that bold and italic choose.
  enum Fonts: CaseIterable {
    /// The window's font has all letters, or another has.
    case one, another
    /// Arabic and Persian from the window's font, each other letter from one of several.
    case several
    /// The same, but digits and marked letters from others as well.
    case scattered
  }

  var fonts: Fonts

  func show(_ row: [EmittedCell]) -> [EmittedCell] {
    var result: [EmittedCell] = []
    var start = 0
    while start < row.count {
      var end = start + 1
      while end < row.count, let own = font(row[start]), font(row[end]) == own { end += 1 }
      let run = row[start..<end]
      // HarfBuzz takes the direction from the first letter whose script says one.
      let first = run.first { isTurned($0) || $0.base != 0x640 && $0.character.isLetter }
      result += (first.map(isTurned) ?? false) ? run.reversed() : Array(run)
      start = end
    }
    return result
  }

  private func font(_ cell: EmittedCell) -> [UInt32]? {
    if cell.character == " " || (0x2500...0x259F).contains(cell.base) { return nil }
    let isLetter = isTurned(cell) || cell.base == 0x640
    let isDigit = [0x609...0x60B, 0x660...0x66D, 0x6F0...0x6F9].map { $0 as ClosedRange<UInt32> }.contains {
      $0.contains(cell.base)
    }
    let isPlain = Self.isPlain(cell.base) && cell.character.unicodeScalars.count == 1
    let fallback: UInt32 =
      switch fonts {
      case .one: 0
      case .another: isLetter ? 1 : 0
      case .several: isLetter && !isDigit && !Self.isPlain(cell.base) ? 1 + cell.base % 3 : 0
      case .scattered:
        isDigit ? 9 : !isLetter || isPlain ? 0 : 1 + cell.base % 2 * 4 + UInt32(cell.character.unicodeScalars.count)
      }
    return [cell.style.attributes & 5, fallback]
  }

  /// What a font for Arabic has.
  private static func isPlain(_ base: UInt32) -> Bool {
    let persian = Set("\u{67E}\u{686}\u{698}\u{6A9}\u{6AF}\u{6CC}".unicodeScalars.map(\.value))
    let forms: [ClosedRange<UInt32>] = [
      0xFB56...0xFB59, 0xFB7A...0xFB7D, 0xFB8A...0xFB8B, 0xFB8E...0xFB95, 0xFBFC...0xFBFF,
    ]
    // Other scripts have a font each.
    if (0x700...0x74F).contains(base) || (0x780...0x85F).contains(base) { return true }
    return (0x621...0x64A).contains(base) || (0xFE80...0xFEFC).contains(base) || persian.contains(base)
      || forms.contains { $0.contains(base) } || (0x5D0...0x5EA).contains(base)
  }

  /// Of a right-to-left script by Scripts.txt; ، ؛ ؟ and tatweel are Common.
  func isTurned(_ cell: EmittedCell) -> Bool {
    switch cell.base {
    case 0x60C, 0x61B, 0x61F, 0x640: false
    case 0x590...0x8FF, 0xFB1D...0xFD3D, 0xFD40...0xFDFF, 0xFE70...0xFEFC: true
    default: false
    }
  }
}

@Suite struct KittyRunsTests {
  static func emitter(hasItalic: Bool = true) -> Emitter {
    var emitter = Emitter()
    emitter.model = .kittyRuns
    emitter.hasItalic = hasItalic
    return emitter
  }

  /// Words in which letters that fonts lack stand alone, beside each other, and beside digits, brackets and Latin.
  static let words = [
    "ہم نے ٹکڑے ڈھونڈے (نئے) ہیں", "لە هەولێرەوە ٢٠٢٥ڵ ڕۆژێکی", "ئۇيغۇر خەۋەرلىرى", "ٱلله ٱلرحمن ۞ـ",
    "ڄاڻ ڳوٺ، ڪتاب", "ښځه او څوک؟ ډېر", "قِفا نَبكِ مِن ذِكرى", "PDFےنڈ C++ڑ", "«ٱلحمد»، [ڤي]", "שלום ٱלא ڵא",
  ]

  static let letters: [EmittedCell] = (UInt32(0x600)...0x8C9).compactMap { value in
    guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory == .otherLetter
    else { return nil }
    return EmittedCell(character: Character(scalar))
  }

  static let rows: [[EmittedCell]] =
    EmitterRows.all + EmitterRows.random(1000)
    + words.flatMap { word in
      [false, true].map { EmitterRows.cells(word, width: 60, styles: $0) }
    }
    // Each letter between two that every font has, and letters in pairs.
    + letters.map { [EmittedCell(character: "ر"), $0, EmittedCell(character: "د")] }
    + zip(letters, letters.dropFirst(7)).map { [$0, $1, EmittedCell(character: "ﺑ")] }

  @Test(arguments: KittyModel.Fonts.allCases, [true, false])
  func `kitty shows each row as the views composed it, whichever fonts letters come from`(
    fonts: KittyModel.Fonts, hasItalic: Bool
  ) {
    let (model, emitter) = (KittyModel(fonts: fonts), Self.emitter(hasItalic: hasItalic))
    for row in Self.rows {
      let emitted = emitter.emit(row)
      #expect(model.show(emitted).map(\.base) == row.map(\.base), "\(EmitterRows.text(row))")
      let mayChange: UInt32 = hasItalic ? 5 : 1
      for (sent, wanted) in zip(emitted, row) {
        #expect(sent.style.attributes & ~mayChange == wanted.style.attributes & ~mayChange)
      }
    }
  }

  /// They are written once more, over what stands there.
  @Test(arguments: KittyModel.Fonts.allCases)
  func `links leave the looks that part the runs`(fonts: KittyModel.Fonts) {
    let addresses = ["https://a.example/1--خبر-جديد-اليوم", "خبر-جديد https://a.example/", "https://مثال.إختبار/a/ب"]
    for row in addresses.map({ EmitterRows.cells($0, width: 50) }) + EmitterRows.random(200) {
      let emitter = Self.emitter()
      var written = emitter.emit(row)
      for piece in emitter.linkPieces(of: row, columns: 0..<row.reduce(0) { $0 + $1.columns }) {
        for (offset, character) in piece.text.enumerated() {
          let index = Self.index(of: piece.column + offset, in: written)
          written[index].character = character
          written[index].style = piece.style
        }
      }
      #expect(KittyModel(fonts: fonts).show(written).map(\.base) == row.map(\.base), "\(EmitterRows.text(row))")
    }
  }

  private static func index(of column: Int, in row: [EmittedCell]) -> Int {
    var start = 0
    for (index, cell) in row.enumerated() {
      if start == column { return index }
      start += cell.columns
    }
    return 0
  }

  @Test(arguments: ["أخبار لبنان اليوم", "ایران: گزارش پژوهش", "من و تو", "שלום עולם"])
  func `words of letters that one font has keep their look`(text: String) {
    let row = EmitterRows.cells(text, width: 30)
    for cell in Self.emitter().emit(row) where cell.character != ":" { #expect(cell.style == CursesStyle()) }
  }

  @Test func `a letter that fonts lack is italic and its neighbours are not`() {
    let row = EmitterRows.cells("بٹب ٹ", width: 5)
    let italic = Self.emitter().emit(row).map { $0.style.attributes == 4 }
    #expect(italic == [false, false, false, true, false])
  }

  @Test func `marks stay as far as a font has them with their letter`() {
    let row = [
      EmittedCell(character: "ﺑ\u{64E}"), EmittedCell(character: "ﻠ\u{651}\u{64E}\u{6E1}"),
      EmittedCell(character: "ﺖ\u{6D6}"), EmittedCell(character: "e\u{306}"),
    ]
    let sent = Self.emitter().emit(row).map { $0.character.unicodeScalars.map(\.value) }
    #expect(sent == [[0xFE91, 0x64E], [0xFEE0, 0x651, 0x64E], [0xFE96], [0x65, 0x306]])
  }

  @Test func `a spacing mark goes to its letter, and none is sent through tmux`() {
    var emitter = Self.emitter()
    let row = EmitterRows.cells("हिन्दी", width: 6, direction: .leftToRight)
    emitter.joinsSpacingMarks = true
    #expect(EmitterRows.text(emitter.emit(row)) == "हि न्दी  ")
    emitter.joinsSpacingMarks = false
    #expect(emitter.emit(row).count == row.count && !EmitterRows.text(emitter.emit(row)).contains("ि"))
  }
}
