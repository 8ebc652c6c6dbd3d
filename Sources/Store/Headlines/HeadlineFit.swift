import ArticleParsing
import TextAnalysis

extension Headline {
  /// How a headline of a list is one that an article has; the first are the surest.
  enum Fit: Hashable {
    /// Letter by letter.
    case same
    /// With the article's date behind it.
    case dated
    /// One of them is cut.
    case cut
    /// Its last word is missing.
    case shorter
    /// A letter of this word is missing, too many or another; first as it stands in the list.
    case misspelled(String, String)

    var order: Int {
      switch self {
      case .same: 0
      case .dated: 1
      case .cut: 2
      case .shorter: 3
      case .misspelled: 4
      }
    }
  }

  /// `published` is when the article was, in seconds since 1970.
  func fit(to title: Headline, published: Int64?) -> Fit? {
    guard words.count >= Self.tellingWords, title.words.count >= Self.tellingWords else { return nil }
    if letters == title.letters { return .same }
    if dated.contains(where: { $0.letters == title.letters && $0.isDate(of: published) }) { return .dated }
    if isCut(of: title, cut != .none) || title.isCut(of: self, title.cut == .ellipsis) { return .cut }
    if isWithoutLastWord(of: title) { return .shorter }
    return misspelling(of: title)
  }

  private func isCut(of whole: Headline, _ isCut: Bool) -> Bool {
    guard isCut, letters.count >= Self.tellingLetters, whole.letters.starts(with: letters) else { return false }
    // Of a number that is cut the rest may be another.
    let rest = whole.letters.dropFirst(letters.count)
    return !(letters.last.map(Self.isDigit) == true && rest.first.map(Self.isDigit) == true)
  }

  private func isWithoutLastWord(of title: Headline) -> Bool {
    guard letters.count >= Self.tellingLetters, title.words.count > words.count, title.words.starts(with: words),
      let last = title.words.last
    else { return false }
    // A quote may stand within it: بـ"عقلانية".
    let rest = title.words.suffix(title.words.count - words.count)
    guard rest.dropLast().allSatisfy({ $0.unicodeScalars.count == 1 }), rest.count <= 2 else { return false }
    return !Self.isNumber(last) && !Self.isOfCalendar(last)
  }

  private func misspelling(of title: Headline) -> Fit? {
    let (a, b) = (letters, title.letters)
    let most = max(a.count, b.count)
    guard abs(a.count - b.count) <= 1, most >= Self.tellingLetters, cut == .none else { return nil }
    let start = zip(a, b).prefix { $0 == $1 }.count
    let end = min(zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count, min(a.count, b.count) - start)
    let isOne = start + end >= most - 1
    let isSwap =
      a.count == b.count && start + end == most - 2 && a[start] == b[start + 1] && a[start + 1] == b[start]
    guard isOne || isSwap, !a[start..<(a.count - end)].contains(where: Self.isDigit),
      !b[start..<(b.count - end)].contains(where: Self.isDigit),
      let (mine, other) = otherWord(title, at: start)
    else { return nil }
    guard ![mine, other].contains(where: { Self.isNumber($0) || Self.isOfCalendar($0) }) else { return nil }
    return .misspelled(mine, other)
  }

  /// The word that the other headline has otherwise, in which a letter stands where they part.
  private func otherWord(_ title: Headline, at place: Int) -> (String, String)? {
    let pairs = zip(words, title.words).filter { $0 != $1 }
    if words.count == title.words.count, pairs.count == 1 { return pairs.first }
    guard let mine = word(at: place), let other = title.word(at: place) else { return nil }
    return (mine, other)
  }

  /// The word in which a letter stands.
  private func word(at place: Int) -> String? {
    var end = 0
    for word in words {
      end += word.unicodeScalars.count
      if place < end { return word }
    }
    return words.last
  }

  private static func isDigit(_ letter: Unicode.Scalar) -> Bool { (0x30...0x39).contains(letter.value) }
}

extension Headline.Dated {
  /// A list dates its headlines by the day of its own place on earth.
  fileprivate func isDate(of published: Int64?) -> Bool {
    guard let date else { return true }
    // Any number may stand in a damaged row.
    guard let published, (-(1 << 40)...(1 << 40)).contains(published) else { return false }
    let day = CivilDay(seconds: Int(published)).daysSince1970
    guard let written = WrittenDate(exactly: date, today: CivilDay(daysSince1970: day + 1)) else { return false }
    return abs(written.first.daysSince1970 - day) <= 1
  }
}
