import Foundation
import TextLayout

@testable import Terminal

/// Rows as the views compose them: visual order, whole screen wide.
enum EmitterRows {
  static let headlines = [
    "ارتفاع أسعار النفط بنسبة 12.5% في عام 2022", "«المركزي»: الدولار عند 1,234.56 ليرة",
    "لا جديد في ملف الحدود (تحديث)", "وصول 14 سفينة إلى مرفأ بيروت في 2022/02/24",
    "Apple تطلق هاتفا جديدا بسعر 999$", "شركة Google تستثمر في مصر", "اجتماع في NATO عند 12:30-14:45",
    "وزير الصحة: «اللقاح آمن»، والجرعة الثالثة قريبا؛ ماذا بعد؟", "نقلا عن (AFP) و\"رويترز\"",
    "الأرقام ١٢٣٫٥٪ و٢٠٢٢/٠٢/٢٤", "قِفا نَبكِ مِن ذِكرى حَبيبٍ ومَنزِلِ", "درجة الحرارة −5° غدا",
    "آلاف الزوار… والإقبال +20% عن 2019", "اليونيسف - UNICEF: مساعدة 1.5 مليون طفل", "قرار رقم 12/أ لسنة 2021",
    "https://example.org/خبر?id=12 رابط الخبر", "ایران: بهای نفت به ۱۱۰ دلار رسید (۲۰۲۲)",
    "وزیرِ اعظم نے ۲۵ فیصد اضافے کا اعلان کیا", "הכנסת אישרה את התקציב ל-2022 (70%)", "Beirut: the paper النهار said so",
    "The word سلام means peace (12%)", "فيلم \"C++ وأنا\" يفوز", "سعر الذهب [12-14%] هذا الأسبوع", "a plain line, 100%",
    "💡 فكرة اليوم", "日本 واليابان 2022",
  ]

  /// One unit per cluster; `styles` gives every word its own style in turn.
  static func cells(_ text: String, width: Int, direction: Direction? = .rightToLeft, styles: Bool = false)
    -> [EmittedCell]
  {
    let line = Paragraph(text, direction: direction).line(width: width)
    var word: UInt32 = 0
    var cells = line.glyphs.map { glyph in
      if glyph.character == " " { word += 1 }
      let style = CursesStyle(attributes: styles ? word % 3 * 8 : 0, pair: 0)
      return EmittedCell(character: glyph.character, columns: Int(glyph.columns), style: style)
    }
    let blanks = Array(repeating: EmittedCell(character: " "), count: max(0, width - line.columns))
    if line.direction == .rightToLeft { cells = blanks + cells } else { cells += blanks }
    return cells
  }

  static func panes(_ first: String, _ second: String, styles: Bool = false) -> [EmittedCell] {
    cells(second, width: 48, direction: nil, styles: styles) + [EmittedCell(character: "│")]
      + cells(first, width: 40, direction: nil, styles: styles)
  }

  /// What the reader shows: headlines alone, beside a mark and a date, and in two panes.
  static let all: [[EmittedCell]] = {
    var rows: [[EmittedCell]] = []
    for (i, headline) in headlines.enumerated() {
      let next = headlines[(i + 7) % headlines.count]
      for styles in [false, true] {
        rows.append(cells(headline, width: 80, direction: nil, styles: styles))
        rows.append(cells(headline, width: 80, styles: styles))
        rows.append(cells("  الأحد", width: 14) + cells("● " + headline, width: 66, styles: styles))
        rows.append(panes(headline, next, styles: styles))
      }
    }
    return rows
  }()

  static func text(_ row: [EmittedCell]) -> String { String(row.map(\.character)) }

  /// Any cells in any order, from a fixed seed.
  static func random(_ count: Int) -> [[EmittedCell]] {
    var generator = SplitMix(state: 3)
    let alphabet = Array("ﺑﺎﻼאבـabZ0123٤٥٪ ۱ ( ) [ ] « » % $ . , : / - + | │ ! ؟ ،  日").map(EmittedCell.init(any:))
    return (0..<count).map { _ in
      (0..<Int.random(in: 1...24, using: &generator)).map { _ in alphabet.randomElement(using: &generator)! }
    }
  }
}

extension EmittedCell {
  fileprivate init(any character: Character) { self.init(character: character, columns: character == "日" ? 2 : 1) }
}

struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
