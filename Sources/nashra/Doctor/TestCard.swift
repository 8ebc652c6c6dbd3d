import ReaderUI
import Screen
import Terminal
import TextLayout

/// Rows of mixed text and, in words, what one should see: right on the screen only if the emitter is.
enum TestCard {
  private typealias Words = DoctorWords.Card

  private static var samples: [(text: String, words: KeyPath<Words, String>)] {
    [
      ("أخبار لبنان والعالم", \.joined),
      ("لا للإلغاء، الآلات أولا", \.lamAlef),
      ("ارتفاع 12.5% في 2022/02/24", \.numbers),
      ("«اقتباس» (قوسان) [معقوفان]", \.brackets),
      ("وكالة Reuters عن \"NATO\"", \.latin),
      ("قِفا نَبكِ مِن ذِكرى", \.marks),
      ("٢٠٢٢ و۲۰۲۲ پچگژ ٹڈے", \.digits),
      ("שלום עולם (2022)", \.hebrew),
      ("● سطر مختار: 3 من 10", \.selected),
    ]
  }

  /// The card on a whole screen, at its best from 80 columns and 24 rows on.
  ///
  /// It speaks English beside the samples, which any terminal shows, and below them the interface's language, or Arabic
  /// where that is English.
  static func grid(_ choice: BidiChoice, size: Size, interface: Interface) -> CellGrid {
    let english = Interface.english.strings.doctor.card
    let other = interface == .english ? Interface.arabic : interface
    let words = other.strings.doctor.card
    var frame = Frame(size: size, direction: .rightToLeft, options: choice.layout)
    let (head, rest) = frame.area.splitTop(rows: 1)
    frame.fill(head, .bar)
    frame.draw("nashra doctor: \(choice.terminalName), --bidi \(choice.mode.rawValue)", .bar, in: head, .trailing)
    frame.draw(words.title, .bar, in: head, .leading)
    let (body, foot) = rest.splitBottom(rows: 1)
    frame.draw(
      "q: \(words.end) · \(english.end); \(words.more) · \(english.more)", .dim, in: foot, .leading)
    var room = frame.border(body)
    for sample in samples where room.rows > 0 {
      let (pair, below) = room.splitTop(rows: 2)
      let (first, second) = pair.splitTop(rows: 1)
      let (beside, text) = first.splitLeading(columns: first.columns * 5 / 8, .leftToRight)
      let isSelected = sample.words == \.selected
      if isSelected { frame.fill(first, .text, isSelected: true) }
      frame.draw(sample.text, .title, in: text, .leading, direction: .rightToLeft, isSelected: isSelected)
      frame.draw(
        english[keyPath: sample.words], .text, in: beside, .trailing, direction: .leftToRight, isSelected: isSelected)
      frame.draw(words[keyPath: sample.words], .dim, in: second, .leading, direction: other.direction)
      room = below
    }
    return frame.grid
  }
}
