import ReaderUI
import Screen
import Terminal
import TextLayout

/// Words of many languages and every letter of the Arabic script, for terminals that take letters from several fonts:
/// kitty may turn a word around at each of them.
enum LetterCard {
  /// Each word has letters that the fonts of terminals lack.
  static let samples = [
    ("Urdu", "پاکستان میں ٹکڑے نئے تھے، ڈھونڈ کے لیے"), ("Kurdish", "سلێمانی و هەولێر، ڕۆژێکی گەورە، ڵ"),
    ("Uyghur", "ئۇيغۇر خەۋەرلىرى، يېڭى كىتاب"), ("Sindhi, Pashto", "سنڌي ٻولي ڄاڻ ڳوٺ · پښتو ژبه ډېر ټول څوک"),
    ("Kashmiri, Balochi", "کٲشُر کِتابہٕ · بلۏچی ڈݔہ"), ("Jawi, Hausa", "ڤرڠتاون ڽاڽي ݢاجه · ڟَٻَ ڢِڧِ"),
    ("Koran", "بِسْمِ ٱللَّهِ ٱلرَّحْمَٰنِ ۝١ ۞"),
  ]

  /// Letters of the blocks Arabic, Supplement, Extended-B and Extended-A.
  static let letters = [0x620...0x6FF, 0x750...0x77F, 0x870...0x88E, 0x8A0...0x8C9].joined().compactMap { value in
    UInt32(exactly: value).flatMap(Unicode.Scalar.init).flatMap {
      $0.properties.generalCategory == .otherLetter ? $0 : nil
    }
  }

  /// At its best from 80 columns and 24 rows on; letters that have no room are left out.
  static func grid(_ choice: BidiChoice, size: Size, interface: Interface) -> CellGrid {
    let english = Interface.english.strings.doctor.card
    let other = interface == .english ? Interface.arabic : interface
    let words = other.strings.doctor.card
    var frame = Frame(size: size, direction: .rightToLeft, options: choice.layout)
    let (head, rest) = frame.area.splitTop(rows: 1)
    frame.fill(head, .bar)
    frame.draw("nashra doctor: \(choice.terminalName), --bidi \(choice.mode.rawValue)", .bar, in: head, .trailing)
    frame.draw(words.letters, .bar, in: head, .leading)
    var room = rest
    for (name, text) in samples {
      let (row, below) = room.splitTop(rows: 1)
      frame.draw(text, .text, in: row, .leading, direction: .rightToLeft)
      frame.draw(name, .dim, in: row, .trailing, direction: .leftToRight)
      room = below
    }
    for (text, direction) in [(words.order, other.direction), (english.order, .leftToRight)] {
      let (row, below) = room.splitTop(rows: 1)
      frame.draw(text, .dim, in: row, .leading, direction: direction)
      room = below
    }
    // Neither letter joins to the next one, so each word is seen to begin and to end.
    let line = letters.map { "د\($0)ر" }.joined(separator: " ")
    for row in Paragraph(line, direction: .rightToLeft).lines(width: room.columns, options: choice.layout).prefix(
      room.rows)
    {
      let (place, below) = room.splitTop(rows: 1)
      frame.draw(row, in: place, .leading)
      room = below
    }
    return frame.grid
  }
}
