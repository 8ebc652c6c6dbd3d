/// Which lines of a body are headings. Pages don't mark them: a heading is short, ends openly and stands above a
/// paragraph that is much longer.
enum Headings {
  static func kinds(of lines: [PageLine]) -> [Block.Kind] {
    var kinds: [Block.Kind] = []
    kinds.reserveCapacity(lines.count)
    // From the end, for a heading never stands above a heading.
    for (place, line) in lines.enumerated().reversed() {
      if line.bullet != nil {
        kinds.append(.list)
      } else if place + 1 < lines.count, kinds.last == .paragraph, isHeading(line, above: lines[place + 1]) {
        kinds.append(.heading)
      } else {
        kinds.append(.paragraph)
      }
    }
    return kinds.reversed()
  }

  /// The first line of a page without a label for its title. More is a title there than would be a heading in the
  /// text: a long headline above a short lede.
  static func isTitle(_ lines: [PageLine]) -> Bool {
    guard let first = lines.first, first.bullet == nil, first.length <= 140 else { return false }
    guard isOpenEnded(first.text), !isByline(first.text) else { return false }
    return lines.dropFirst().prefix(3).contains {
      $0.bullet == nil && $0.length >= 60 && $0.length * 5 >= first.length * 6
    }
  }

  private static func isHeading(_ line: PageLine, above next: PageLine) -> Bool {
    guard line.length <= 100, next.length >= 60, next.length * 10 >= line.length * 18 else { return false }
    guard line.text.split(separator: " ", maxSplits: 14).count <= 14 else { return false }
    return isOpenEnded(line.text) && !isByline(line.text)
  }

  /// Neither a sentence with its full stop, nor a quotation, nor the beginning of one.
  static func isOpenEnded(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return false }
    if closers.contains(last) {
      if openers.contains(first) { return false }
      let inside = scalars.dropLast().last
      return inside != "." && inside != "،"
    }
    if last == "." { return text.hasSuffix("..") && !text.hasSuffix("...") }
    return !["،", "؛", ":", "…", ",", ";", "۔"].contains(last)
  }

  private static let openers: Set<Unicode.Scalar> = ["«", "\"", "“", "”", "'", "‘"]
  private static let closers: Set<Unicode.Scalar> = ["»", "\"", "”", "“", "'", "’"]

  /// «جدة - واس», «رغد عشميل – متابعات», an address, a rule, a line with no letter: short, but no heading.
  static func isByline(_ text: String) -> Bool {
    guard text.unicodeScalars.contains(where: \.properties.isAlphabetic) else { return true }
    if text.contains("@") || text.contains("://") || text.contains("www.") { return true }
    if DateLine.date(in: text) != nil { return true }
    let parts = text.unicodeScalars.split { ["-", "–", "—", "/", "(", ")", "،", ":"].contains($0) }.map {
      LabelKey.fold(String($0))
    }
    return text.split(separator: " ").count <= 8 && parts.count > 1 && parts.contains { agencies.contains($0) }
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
