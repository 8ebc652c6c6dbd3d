/// A line of a page that has something on it.
struct PageLine: Equatable {
  /// From 1, as an editor counts.
  var number: Int
  /// Without bullet, surrounding space and marks of direction, by which no rule goes.
  var text: String
  /// The same with its marks of direction, where those say something.
  var marked: String?
  /// In code points; what the rules of the grammar count.
  var length: Int
  var bullet: Bullet?
  /// A blank line, or the start of the page, stands above.
  var isAfterBlank: Bool

  enum Bullet: Equatable {
    case sign
    /// `1.` or `1)`, part of the text outside a list of headlines.
    case number(String)
  }

  /// Longer than a headline or a label ever is.
  var isLong: Bool { length > 160 }

  /// A full stop, not two.
  var endsSentence: Bool { text.utf8.last == 0x2E && !text.hasSuffix("..") }

  /// Every space is single and stands between words.
  var words: Int { text.utf8.count { $0 == 0x20 } + 1 }

  /// The text with its number, which is the writer's own, but without a bullet.
  var bodyText: String {
    let text = marked ?? text
    return if case .number(let number) = bullet { number + " " + text } else { text }
  }
}

extension PageLine {
  /// `end`, in which the line's text ends, with its marks of direction: what stands behind a label.
  func marked(_ end: String) -> String {
    guard let marked, text.hasSuffix(end) else { return end }
    return Self.marked(Array(marked.utf8)[...], behind: length - Self.length(of: Array(end.utf8)[...])) ?? end
  }

  static let limit = 200_000
  /// Laying out a longer paragraph would hold up the screen.
  static let longestParagraph = 20_000

  /// The lines of a page that are not blank; paragraphs beyond `longestParagraph` come in parts.
  static func lines(of clean: CleanText, _ warnings: inout [PageWarning]) throws(PageError) -> [PageLine] {
    let text = clean.bytes
    var lines: [PageLine] = []
    var number = 0
    var start = 0
    var isAfterBlank = true
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      number += 1
      guard number <= limit else { throw .tooManyLines(limit: limit) }
      let line = text[start..<end]
      // Marks alone are nothing.
      let bare = clean.hasMarks ? unmarked(line) : nil
      let isBlank = bare?.isEmpty ?? line.isEmpty
      if !isBlank {
        let isTooLong = line.count > longestParagraph && length(of: line) > longestParagraph
        let parts = isTooLong ? split(line) : [line]
        if parts.count > 1 { warnings.append(.splitParagraph(line: number)) }
        for part in clean.hasBullets ? parts.flatMap({ items($0, bare: clean.hasMarks) }) : parts {
          let bare = clean.hasMarks ? unmarked(part) : nil
          if let line = PageLine(part, unmarked: bare, number: number, isAfterBlank: isAfterBlank) {
            lines.append(line)
          }
        }
      }
      isAfterBlank = isBlank
      start = end + 1
    }
    return lines
  }

  /// The items of a list on one line, each with its bullet.
  private static func items(_ line: ArraySlice<UInt8>, bare isMarked: Bool) -> [ArraySlice<UInt8>] {
    // Marks may stand beside the bullets.
    guard let list = InlineBullets.split(line) ?? (isMarked ? unmarked(line).flatMap(InlineBullets.split) : nil) else {
      return [line]
    }
    return (list.before.isEmpty ? [] : [list.before]) + list.items.map { [0xE2, 0x80, 0xA2, 0x20] + $0 }
  }

  private static func unmarked(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    // The first bytes of the marks.
    guard line.contains(0xE2) || line.contains(0xD8) else { return nil }
    let bare = CleanText(Array(line)).bytes
    return bare.count == line.count ? nil : bare[...]
  }

  private init?(_ bytes: ArraySlice<UInt8>, unmarked: ArraySlice<UInt8>?, number: Int, isAfterBlank: Bool) {
    var line = unmarked ?? bytes
    if line.last == 0x20 { line = line.dropLast() }
    let (bullet, rest) = Bullet.remove(from: line)
    guard !rest.isEmpty else { return nil }
    self.init(
      number: number, text: String(decoding: rest, as: UTF8.self), length: Self.length(of: rest),
      bullet: bullet, isAfterBlank: isAfterBlank)
    if unmarked != nil { marked = Self.marked(bytes, behind: Self.length(of: line) - length) }
  }

  /// The line behind so many letters of it, which were its bullet.
  private static func marked(_ line: ArraySlice<UInt8>, behind letters: Int) -> String? {
    var scalars = String(decoding: line, as: UTF8.self).unicodeScalars[...]
    var left = letters
    while left > 0, let first = scalars.popFirst() { if !DirectionMarks.isMark(first) { left -= 1 } }
    return DirectionMarks.settled(String(scalars))
  }

  private static func length(of text: ArraySlice<UInt8>) -> Int {
    text.reduce(0) { $0 &+ ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  /// Cuts behind the last sentence, else the last word, else the last character that fits.
  static func split(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = line.startIndex
    var length = 0
    var sentence: Int?
    var word: Int?
    var index = start
    while index < line.endIndex {
      let byte = line[index]
      if byte & 0xC0 != 0x80 {
        if length == longestParagraph {
          let cut = sentence ?? word ?? index
          parts.append(line[start..<cut])
          start = cut
          index = cut
          (length, sentence, word) = (0, nil, nil)
          continue
        }
        length += 1
        if byte == 0x20 {
          word = index + 1
          if endsSentence(line[start..<index]) { sentence = index + 1 }
        }
      }
      index += 1
    }
    return parts + [line[start...]]
  }

  /// `. ! ؟ ۔ …`
  private static func endsSentence(_ text: ArraySlice<UInt8>) -> Bool {
    text.last == 0x2E || text.last == 0x21 || text.last == 0x3F || text.hasSuffix([0xD8, 0x9F])
      || text.hasSuffix([0xDB, 0x94]) || text.hasSuffix([0xE2, 0x80, 0xA6])
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ end: [UInt8]) -> Bool { count >= end.count && suffix(end.count).elementsEqual(end) }
}

extension PageLine.Bullet {
  private static let signs: Set<Unicode.Scalar> = [
    "•", "●", "▪", "◦", "‣", "∙", "·", "*", "–", "—", "-", "■", "►", "○",
  ]

  /// A bullet must be followed by space or a joiner: `-5` and `*word*` are text. Digits of any script count.
  static func remove(from line: ArraySlice<UInt8>) -> (PageLine.Bullet?, ArraySlice<UInt8>) {
    if beginsWithLetter(line) { return (nil, line) }
    let head = String(decoding: line.prefix(24), as: UTF8.self).unicodeScalars
    var scalars = head[...]
    scalars = scalars.drop { isFiller($0) }
    func rest() -> ArraySlice<UInt8> { line.dropFirst(head[..<scalars.startIndex].utf8Count) }
    guard let first = scalars.first else { return (nil, line.dropFirst(head.utf8Count)) }
    let text = rest()

    if signs.contains(first) {
      scalars.removeFirst()
      guard let next = scalars.first else { return (nil, text) }
      guard isFiller(next) || first == "•" else { return (nil, text) }
      scalars = scalars.drop { isFiller($0) }
      return (.sign, rest())
    }
    let digits = scalars.prefix { $0.properties.numericType == .decimal }
    guard (1...2).contains(digits.count) else { return (nil, text) }
    scalars = scalars.dropFirst(digits.count)
    guard let mark = scalars.first, [".", ")", "-"].contains(mark) else { return (nil, text) }
    scalars.removeFirst()
    guard let next = scalars.first, isFiller(next) else { return (nil, text) }
    scalars = scalars.drop { isFiller($0) }
    return (.number(String(digits) + String(mark)), rest())
  }

  /// As most lines do: an Arabic letter, or an English one.
  private static func beginsWithLetter(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, let second = line.dropFirst().first else { return false }
    switch first {
    case 0x41...0x5A, 0x61...0x7A: return true
    case 0xD8: return second >= 0xA0
    case 0xD9: return second <= 0x8A
    default: return false
    }
  }

  /// Space and the joiners that some sites put beside their bullets.
  private static func isFiller(_ scalar: Unicode.Scalar) -> Bool { [" ", "\u{200C}", "\u{200D}"].contains(scalar) }
}

extension Sequence<Unicode.Scalar> {
  fileprivate var utf8Count: Int { reduce(0) { $0 + UTF8.width($1) } }
}
