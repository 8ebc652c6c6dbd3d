import TextAnalysis
import TextLayout

@testable import ArticleParsing

extension FuzzTarget {
  static let layout = FuzzTarget(
    name: "layout", longest: 600,
    tokens: [
      "لا", "لله", "بِسْمِ", "ـ", "\u{200C}", "\u{200D}", "\u{200F}", "\u{202E}", "\u{2067}", "\u{2069}", "abc", "123",
      "٤٥", "(", ")", "[", "«", "»", ".", "،",
      " ", "\u{A0}", "\u{3000}", "漢字", "👩‍👩‍👧", "🏽", "🇪🇬", "한", "ᄒ", "ᅡ", "\u{301}", "\u{20DD}", "\u{AD}", "\u{2028}", "\n",
      "\u{0}", "\u{E0001}", "\u{FFFE}", "-", "/",
    ],
    seeds: [
      "\u{10}\u{1}\0\0\0\0بِسْمِ اللَّهِ لا إله (abc 12٫3) «نص»",
      "\u{50}\u{1}\0\0\0\0 السعر ﷼ وقال ﷺ ثم ۝١٢ هنا",
      "\u{3}\u{2}\u{4}\u{2}\u{5}\u{1}漢字 👩‍👩‍👧 🇪🇬 한국 \u{2067}ab\u{2069}\u{202E}cd",
    ]
  ) { bytes in
    var choices = Choices(bytes)
    let width = choices.byte() % 90
    let flags = choices.byte()
    let options = LayoutOptions(shaping: flags & 1 == 0, stripsMarks: flags & 2 != 0, justifies: flags & 4 != 0)
    let start = choices.byte()
    let spans = [
      Span(start..<start + choices.byte(), tag: 1), Span(0..<choices.byte(), tag: 2), Span(5..<Int.max, tag: 3),
    ].prefix(flags >> 3 & 3)
    let direction = [nil, Direction.leftToRight, .rightToLeft, nil][flags >> 5 & 3]
    choices = Choices(choices.rest.count > 1 ? Array(choices.rest.dropFirst()) : [])
    let text = choices.text
    let paragraph = Paragraph(text, spans: Array(spans), direction: direction)
    let size = text.utf8.count
    let lines = paragraph.lines(width: width, options: options)
    try expect(
      lines.first?.range.lowerBound == 0 && lines.last?.range.upperBound == size, "text before or after the lines")
    for (line, next) in zip(lines, lines.dropFirst()) {
      try expect(line.range.upperBound == next.range.lowerBound, "text between two lines")
    }
    for line in lines { try expectSound(line, width: max(1, width), size: size, stretched: options.justifies) }
    let short = paragraph.line(width: width, options: options)
    try expectSound(short, width: width, size: size, stretched: false)
    let whole = paragraph.line(width: .max, options: options)
    try expectSound(whole, width: .max, size: size, stretched: false)
    try expect(whole.columns == paragraph.columns(options: options), "the columns are others than the line's")
    // Each byte is in the range of one glyph, or of all those that one character is written out in, unless nothing of the
    // text is drawn.
    var (end, last) = (0, 0..<0)
    for glyph in whole.glyphs.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      try expect(
        glyph.range.lowerBound == end || glyph.range == last,
        "a glyph begins at \(glyph.range.lowerBound), not at \(end)")
      (end, last) = (glyph.range.upperBound, glyph.range)
    }
    try expect(whole.glyphs.isEmpty || end == size, "the glyphs end at \(end) of \(size)")
  }

  static let words = FuzzTarget(
    name: "words", longest: 1_024,
    tokens: [
      "ال", "وال", "كتاب", "ون", "ـ", "َ", "ّ", "ٱ", "آ", "ى", "ة", "ء", "\u{200C}", "می‌روم", "ک", "ی", "צה\"ל",
      "don't", "Ⅷ", "ﷺ", "ﻻ", "①", "3.5", "٣", "\n", "-", "[12]",
    ],
    seeds: ["كتاب\nالكتابان والمكتبة وُضعت في 3.5 كتب صה\"ل", "ون ا\nﻻ إله ﷺ don't ٣أيام"]
  ) { bytes in
    let parts = String(decoding: bytes, as: UTF8.self).split(separator: "\n", maxSplits: 1).map(String.init)
    let text = parts.last ?? ""
    let size = text.utf8.count
    var end = 0
    for word in Analyzer.words(in: text) {
      try expect(
        word.range.lowerBound >= end && word.range.upperBound <= size && !word.range.isEmpty, "a word out of order")
      try expect(!word.key.isEmpty, "a word without a key")
      end = word.range.upperBound
      _ = Analyzer.stem(word.key)
    }
    end = 0
    for hit in Matcher(words: parts.first ?? "").hits(in: text) {
      try expect(
        hit.range.lowerBound >= end && hit.range.upperBound <= size && !hit.range.isEmpty, "a hit out of order")
      end = hit.range.upperBound
    }
    _ = Analyzer.foldedText(text)
    _ = Analyzer.titleKey(text)
    _ = Analyzer.nameAlias(text)
    _ = Direction.ofLanguage(in: [text])
    let isBlank = text.allSatisfy(\.isWhitespace)
    try expect(isBlank || !Analyzer.nameKey(text).isEmpty, "a name without a key")
  }

  static let addresses = FuzzTarget(
    name: "addresses", longest: 512,
    tokens: [
      "http://", "https://a.example/b/c?d#e", "//", "/", "..", ".", "?", "#", "mailto:", "javascript:", "tag:", "%",
      "\u{202E}", "\u{A0}", "\t", "ftp:", ":", "@", "[::1]",
    ],
    seeds: ["https://a.example/b/c?d#e\n../x?y#z", "http://a.example\n//b/../..", "tag:a,2025:b\nc d\u{202E}"]
  ) { bytes in
    let parts = String(decoding: bytes, as: UTF8.self).split(separator: "\n", maxSplits: 1).map(String.init)
    let (address, reference) = (parts.first ?? "", parts.last ?? "")
    let base = WebAddress.Base(address)
    guard let whole = WebAddress.resolve(reference, base: base) else { return }
    try expectClean(whole, "an address")
    try expect(!whole.unicodeScalars.contains(" "), "an address has a space")
    try expect(
      whole.utf8.count <= address.utf8.count * 9 + WebAddress.longest + 16, "an address of \(whole.utf8.count) bytes")
    if base != nil {
      let scheme = whole.prefix { $0 != ":" }.lowercased()
      try expect(["http", "https", "ftp", "mailto"].contains(scheme), "an address of the scheme \(scheme)")
    }
    if whole.utf8.count <= WebAddress.longest {
      try expect(WebAddress.resolve(whole, base: base) == whole, "an address resolves to another: \(whole)")
    }
    _ = WebAddress.absolute(reference, against: address)
  }
}

private func expectSound(_ line: Line, width: Int, size: Int, stretched: Bool) throws {
  try expect(line.columns <= width, "\(line.columns) columns in a width of \(width)")
  for glyph in line.glyphs {
    try expect(glyph.columns > 0, "a glyph without a column")
    try expect(stretched || !glyph.range.isEmpty, "a glyph without a text")
    try expect(
      line.range.lowerBound <= glyph.range.lowerBound && glyph.range.upperBound <= line.range.upperBound,
      "a glyph of another line")
    try expectClean(String(glyph.character), "a glyph")
  }
  for index in 0...size {
    try expect((-1...line.columns).contains(line.caretColumn(at: index)), "a caret outside the line")
  }
  for column in 0..<line.columns {
    try expect(line.range.contains(line.index(at: column)) || size == 0, "a column leads to another line's text")
  }
  try expect(
    line.columns(of: line.range).reduce(0) { $0 + $1.count } == line.columns || stretched,
    "the line's text has not all of its columns")
}
