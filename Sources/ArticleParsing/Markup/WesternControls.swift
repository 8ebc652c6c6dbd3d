/// U+0080 to U+009F, controls that no text has: what was windows-1252 and was taken for Latin 1 on its way.
enum WesternControls {
  /// What stands at that place in windows-1252, as browsers read `&#146;` (WHATWG HTML, “numeric character reference end
  /// state”); other code points are themselves.
  static func meaning(of code: UInt32) -> UInt32 {
    (0x80...0x9F).contains(code) ? windows1252[Int(code - 0x80)] : code
  }

  /// UTF-8 with the letters and signs that the controls in it were meant to be.
  static func replaced(in text: [UInt8]) -> [UInt8] {
    let span = text.span
    guard var place = next(in: span, from: 0) else { return text }
    var result: [UInt8] = []
    var start = 0
    while true {
      result.append(contentsOf: span, in: start..<place)
      let meaning = Unicode.Scalar(meaning(of: UInt32(span[place + 1]))) ?? "\u{FFFD}"
      result += String(Character(meaning)).utf8
      start = place + 2
      guard let found = next(in: span, from: start) else { break }
      place = found
    }
    result.append(contentsOf: span, in: start..<span.count)
    return result
  }

  private static func next(in text: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while let lead = text.firstIndex(of: 0xC2, from: index) {
      if lead + 1 < text.count, (0x80...0x9F).contains(text[lead + 1]) { return lead }
      index = lead + 1
    }
    return nil
  }

  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]
}
