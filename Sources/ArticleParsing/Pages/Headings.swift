/// Which lines of a body are headings. Pages don't mark them: a heading is short, ends openly and stands above a
/// paragraph that is much longer.
enum Headings {
  /// Of the first `top` none is a heading.
  static func kinds(of lines: [PageLine], behind top: Int) -> [Block.Kind] {
    var kinds: [Block.Kind] = []
    kinds.reserveCapacity(lines.count)
    // From the end, for a heading never stands above a heading.
    for (place, line) in lines.enumerated().reversed() {
      if line.bullet != nil {
        kinds.append(.list)
      } else if place >= top, place + 1 < lines.count, kinds.last == .paragraph,
        isHeading(line, above: lines[place + 1])
      {
        kinds.append(.heading)
      } else {
        kinds.append(.paragraph)
      }
    }
    return kinds.reversed()
  }

  /// The first line of a page without a label for its title. More is a title there than would be a heading in the
  /// text: a long headline above a short lede.
  static func isTitle(_ lines: ArraySlice<PageLine>) -> Bool {
    guard let first = lines.first, first.bullet == nil, first.length <= 140 else { return false }
    guard isOpenEnded(first.text) || isQuotation(first.text), !isByline(first.text), !MetaLine.saysWhen(first) else {
      return false
    }
    return lines.dropFirst().prefix(3).contains { line in
      let isLede = line.length >= 60 && line.length > first.length
      return line.bullet == nil && (isLede || line.isAfterBlank && line.endsSentence)
    }
  }

  /// Says when, where or by whom, and so is never the headline, which may stand below.
  static func standsAboveTitle(_ line: PageLine) -> Bool {
    line.bullet == nil && line.length <= 100 && (isByline(line.text) || MetaLine.saysWhen(line))
  }

  private static func isHeading(_ line: PageLine, above next: PageLine) -> Bool {
    guard line.length <= 100, next.length >= 60, next.length * 10 >= line.length * 18 else { return false }
    guard line.words <= 14 else { return false }
    return isOpenEnded(line.text) && !isByline(line.text)
  }

  /// Neither a sentence with its full stop, nor a quotation, nor the beginning of one.
  static func isOpenEnded(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let last = scalars.last else { return false }
    if closers.contains(last) {
      if isQuotation(text) { return false }
      let inside = scalars.dropLast().last
      return inside != "." && inside != "،"
    }
    if last == "." { return text.hasSuffix("..") && !text.hasSuffix("...") }
    return !["،", "؛", ":", "…", ",", ";", "۔"].contains(last)
  }

  /// From the first sign to the last, unlike «الأهلي» يهزم «الاتحاد».
  private static func isQuotation(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return false }
    return openers.contains(first) && closers.contains(last)
      && !scalars.dropFirst().dropLast().contains(where: quotes.contains)
  }

  private static let openers: Set<Unicode.Scalar> = ["«", "\"", "“", "”", "'", "‘"]
  private static let closers: Set<Unicode.Scalar> = ["»", "\"", "”", "“", "'", "’"]

  private static let quotes = openers.union(closers)

  /// «جدة - واس», «رغد عشميل – متابعات», an address, a rule, a line with no letter: short, but no heading.
  static func isByline(_ text: String) -> Bool {
    guard text.unicodeScalars.contains(where: \.properties.isAlphabetic) else { return true }
    let bytes = text.utf8
    if bytes.contains(0x40) || text.hasPrefix("www.") || bytes.contains(0x2F) && text.contains("://") { return true }
    if DateLine.isDate(text) { return true }
    guard bytes.count(where: { $0 == 0x20 }) < 8 else { return false }
    let parts = text.unicodeScalars.split(whereSeparator: isPartEnd)
    return parts.count > 1 && parts.contains { $0.count <= 12 && agencies.contains(LabelKey.fold(String($0))) }
  }

  private static func isPartEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "–", "—", "/", "(", ")": true
    default: false
    }
  }

  private static let agencies: Set<String> = Set(
    [
      "متابعات", "خاص", "وكالات", "الوكالات", "واس", "رويترز", "أ ف ب", "د ب أ", "الأناضول", "سبوتنيك", "فرانس برس",
      "أ ش أ",
      "وام", "بترا", "وفا", "سانا", "قنا", "كونا", "بنا", "العمانية", "مكتب", "Reuters", "AP", "AFP", "ایسنا", "ایرنا",
      "فارس",
      "مهر", "تسنیم",
    ].map(LabelKey.fold))
}
