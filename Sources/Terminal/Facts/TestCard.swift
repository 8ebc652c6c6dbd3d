public import Screen
internal import TextLayout

/// Rows of mixed text and, in words, what one should see: right on the screen only if the emitter is.
public nonisolated enum TestCard {
  struct Sample {
    var text: String
    var english: String
    var arabic: String
    var isSelected = false
  }

  static let samples = [
    Sample(
      text: "أخبار لبنان والعالم", english: "begins at the right edge; letters are joined",
      arabic: "يبدأ عند الحافة اليمنى، والحروف متصلة"),
    Sample(
      text: "لا للإلغاء، الآلات أولا", english: "lam-alef is one narrow sign; no holes in words",
      arabic: "لام ألف في خانة واحدة، ولا فراغ داخل الكلمات"),
    Sample(
      text: "ارتفاع 12.5% في 2022/02/24", english: "reads 12.5 and 2022/02/24, % left of 12.5",
      arabic: "تقرأ 12.5 ثم 2022/02/24، والنسبة عن يسار 12.5"),
    Sample(
      text: "«اقتباس» (قوسان) [معقوفان]", english: "each bracket opens towards its own word",
      arabic: "كل قوس ينفتح نحو كلمته"),
    Sample(
      text: "وكالة Reuters عن \"NATO\"", english: "Reuters and NATO read from left to right",
      arabic: "تقرأ الأسماء اللاتينية من اليسار"),
    Sample(
      text: "قِفا نَبكِ مِن ذِكرى", english: "marks on their letters, or no marks at all",
      arabic: "الحركات على حروفها، أو لا حركات البتة"),
    Sample(
      text: "٢٠٢٢ و۲۰۲۲ پچگژ ٹڈے", english: "both numbers read 2022 from left to right",
      arabic: "يقرأ العددان 2022 من اليسار"),
    Sample(
      text: "שלום עולם (2022)", english: "begins at the right edge; (2022) at its left end",
      arabic: "تبدأ العبرية عند الحافة اليمنى و(2022) في يسارها"),
    Sample(
      text: "● سطر مختار: 3 من 10", english: "one unbroken bar from border to border",
      arabic: "شريط واحد متصل من إطار إلى إطار", isSelected: true),
  ]

  /// The card on a whole screen, at its best from 80 columns and 24 rows on.
  public static func grid(_ choice: BidiChoice, size: Size) -> CellGrid {
    var frame = Frame(size: size, direction: .rightToLeft, options: choice.layout)
    let (head, rest) = frame.area.splitTop(rows: 1)
    frame.fill(head, .bar)
    frame.draw("nashra doctor: \(choice.terminalName), --bidi \(choice.mode.rawValue)", .bar, in: head, .trailing)
    frame.draw("بطاقة فحص الطرفية", .bar, in: head, .leading)
    let (body, foot) = rest.splitBottom(rows: 1)
    frame.draw("q: إنهاء · end", .dim, in: foot, .leading)
    var room = frame.border(body)
    for sample in samples where room.rows > 0 {
      let (pair, below) = room.splitTop(rows: 2)
      let (first, second) = pair.splitTop(rows: 1)
      let (words, text) = first.splitLeading(columns: first.columns * 5 / 8, .leftToRight)
      if sample.isSelected { frame.fill(first, .text, isSelected: true) }
      frame.draw(sample.text, .title, in: text, .leading, direction: .rightToLeft, isSelected: sample.isSelected)
      frame.draw(sample.english, .text, in: words, .trailing, direction: .leftToRight, isSelected: sample.isSelected)
      frame.draw(sample.arabic, .dim, in: second, .leading, direction: .rightToLeft)
      room = below
    }
    return frame.grid
  }
}
