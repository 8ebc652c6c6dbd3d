import ArticleParsing
import TextAnalysis

/// A headline as one who reads a list knows it again: letter by letter, so that quotes and spaces which are missing or
/// too many change nothing, and without what sites put around it.
struct Headline {
  /// One of fewer words stands over many articles (كاريكاتير), and keeps what stands around it.
  static let tellingWords = 4
  /// The name of a site is short, and some put that of a section before it.
  private static let (longestSiteName, mostSiteNames) = (4, 2)
  private static let calls: Set = [
    "عاجل", "بالفيديو", "بالصور", "فيديو", "صور", "شاهد", "خاص", "حصري", "حصريا", "مباشر", "بالفيديوهات", "breaking",
    "video", "watch", "exclusive", "live", "photos",
  ]
  /// What calls stand together with: خبر عاجل, شاهد بالفيديو.
  private static let callBegins: Set = ["خبر", "شاهد", "تحديث"]
  private static let media: Set = ["فيديو", "صور", "صوره", "بالفيديو", "بالصور", "وفيديو", "وصور", "video", "photos"]

  enum Cut { case none, dots, ellipsis }

  /// Folded.
  private(set) var words: [String] = []
  /// Of all words, one behind the other.
  private(set) var letters: [Unicode.Scalar] = []
  /// It ends in `…`, or in two dots or more, which some put behind whole headlines as well.
  private(set) var cut = Cut.none
  /// Dates that may stand beside it, and the headline without: of «في مباراة السبت 3 يوليو 2025» the weekday is either's.
  private(set) var dated: [Dated] = []

  struct Dated {
    var letters: [Unicode.Scalar]
    /// Nil where it is a time of the day or how long ago it was.
    var date: String?
  }

  init(_ title: String) {
    let bytes = Array(title.utf8)
    let all = Analyzer.words(in: title)
    var kept = all[...]
    func gap(before place: Int) -> String {
      let start = place > all.startIndex ? all[place - 1].range.upperBound : 0
      let end = place < all.endIndex ? all[place].range.lowerBound : bytes.count
      return start < end ? String(decoding: bytes[start..<end], as: UTF8.self) : ""
    }
    for _ in 0..<Self.mostSiteNames {
      let start = kept.indices.suffix(Self.longestSiteName).last {
        $0 - kept.startIndex >= Self.tellingWords && Self.isSeparator(gap(before: $0))
      }
      if let start, Self.date(kept[start...], bytes) == nil { kept = kept[..<start] }
    }
    while kept.count > Self.tellingWords, let first = kept.first {
      let isBegin =
        Self.callBegins.contains(first.key) && kept.dropFirst().first.map { Self.calls.contains($0.key) } == true
      guard isBegin || Self.calls.contains(first.key) else { break }
      kept = kept.dropFirst()
    }
    while kept.count > Self.tellingWords, let last = kept.last, Self.media.contains(last.key),
      gap(before: kept.endIndex - 1).contains(where: { !$0.isWhitespace })
    {
      kept = kept.dropLast()
    }
    let end = gap(before: kept.endIndex)
    if end.contains("…") || end.contains("...") { cut = .ellipsis } else if end.contains("..") { cut = .dots }
    words = kept.map(\.key)
    letters = Self.letters(kept)
    dated = Self.dated(kept, bytes)
  }

  private static func letters(_ words: ArraySlice<Word>) -> [Unicode.Scalar] { words.flatMap { $0.key.unicodeScalars } }

  private static func isSeparator(_ gap: String) -> Bool {
    gap.utf8.count > 1 && [" - ", " – ", " — ", "|", "::", " / "].contains(where: gap.contains)
  }
}

// A date behind a headline, or a time before it, is the page's and not the headline's.
extension Headline {
  private static let longestDate = 7
  private static let units: Set = [
    "دقيقه", "دقيقتين", "دقائق", "دقاءق", "ساعه", "ساعتين", "ساعات", "يوم", "يومين", "ايام", "اسبوع", "اسبوعين",
    "اسابيع",
    "شهر", "شهرين", "اشهر",
  ]
  /// A day on which all months of a year have begun.
  private static let someDay = CivilDay(daysSince1970: 40_000)

  private struct Found { var text: String? }

  private static func dated(_ words: ArraySlice<Word>, _ bytes: [UInt8]) -> [Dated] {
    let most = min(longestDate, words.count - tellingWords)
    guard most > 0, let first = words.first, let last = words.last else { return [] }
    var dated: [Dated] = []
    if mayBelong(last) {
      for count in 1...most {
        guard let date = date(words.suffix(count), bytes) else { continue }
        dated.append(Dated(letters: letters(words.dropLast(count)), date: date.text))
      }
    }
    if isNumber(first.key) || DateNames.weekday(first.key) != nil {
      for count in 1...most {
        guard let date = date(words.prefix(count), bytes) else { continue }
        dated.append(Dated(letters: letters(words.dropFirst(count)), date: date.text))
      }
    }
    return dated
  }

  private static func mayBelong(_ word: Word) -> Bool {
    isNumber(word.key) || units.contains(word.key) || isOfCalendar(word.key) || ["ص", "م", "ه"].contains(word.key)
  }

  static func isNumber(_ word: String) -> Bool { word.utf8.first.map { (0x30...0x39).contains($0) } == true }

  static func isOfCalendar(_ word: String) -> Bool {
    MonthNames.month(word) != nil || DateNames.weekday(word) != nil
  }

  /// Nil where the words are no date.
  private static func date(_ words: ArraySlice<Word>, _ bytes: [UInt8]) -> Found? {
    guard let first = words.first, let last = words.last else { return nil }
    let text = String(decoding: bytes[first.range.lowerBound..<last.range.upperBound], as: UTF8.self)
    if ["منذ", "قبل"].contains(first.key) {
      let rest = words.dropFirst()
      let isAgo = !rest.isEmpty && rest.allSatisfy { isNumber($0.key) || units.contains($0.key) }
      return isAgo && units.contains(last.key) ? Found(text: nil) : nil
    }
    if words.count == 2, text.utf8.count <= 5, text.contains(":"), words.allSatisfy({ isNumber($0.key) }) {
      return Found(text: nil)
    }
    // 2-1 is a score. What names no month must name the year.
    guard words.contains(where: { isNumber($0.key) ? $0.key.utf8.count >= 4 : MonthNames.month($0.key) != nil }),
      let date = WrittenDate(exactly: text, today: someDay), date.unit == .day
    else { return nil }
    return Found(text: text)
  }
}

// By which it is found.
extension Headline {
  /// A headline that is cut shorter than this says too little. So many letters are about four words.
  static let tellingLetters = 20

  /// Digests of its beginning; of its end, or of its halves where it is short: of two that differ in one letter, one of
  /// these parts is the same.
  var prints: Set<Int64> {
    guard words.count >= Self.tellingWords else { return [] }
    var prints: Set = [Self.print("b", letters.prefix(Self.tellingLetters))]
    for dated in dated { prints.insert(Self.print("b", dated.letters.prefix(Self.tellingLetters))) }
    guard cut == .none else { return prints }
    if letters.count >= Self.tellingLetters * 2 - 1 {
      prints.insert(Self.print("e", letters.suffix(Self.tellingLetters)))
    }
    if letters.count <= Self.tellingLetters * 2 {
      let middle = (words.count + 1) / 2
      for (name, half) in [("1", words[..<middle]), ("2", words[middle...])] {
        prints.insert(Self.print("\(name) \(words.count)", half.flatMap(\.unicodeScalars)[...]))
      }
    }
    return prints
  }

  /// Of four bytes, for there are many: what is found is compared letter by letter.
  private static func print(_ part: String, _ letters: ArraySlice<Unicode.Scalar>) -> Int64 {
    // FNV-1a, letter by letter.
    var hash: UInt32 = 0x811C_9DC5
    for byte in part.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    for letter in letters {
      hash = (hash ^ letter.value) &* 0x0100_0193
    }
    return Int64(Int32(bitPattern: hash))
  }
}

/// A headline with all that it is found by.
struct KeyedHeadline: Sendable {
  var title: String
  var key: Int64
  var prints: Set<Int64>
  /// Where its article is, as the list says in which it stands.
  var address: String?

  init(_ title: String, address: String? = nil) {
    self.title = title
    self.address = address
    key = Draft.titleKey(title).key
    prints = Headline(title).prints
  }

  /// What stands in a list is found by its address as well.
  var listedPrints: Set<Int64> { addressKey.map { prints.union([$0]) } ?? prints }

  var addressKey: Int64? { address.flatMap(AddressKey.digest) }
}
