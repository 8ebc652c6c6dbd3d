/// The key of a headline, by which a repeated one finds its article.
enum TitleKey {
  /// A headline that would be left with fewer words keeps what stands around it.
  private static let fewestWords = 4
  /// The name of a site is short; what is longer belongs to the headline.
  private static let longestSiteName = 4
  private static let calls = Set(
    ["عاجل", "بالفيديو", "بالصور", "فيديو", "شاهد", "breaking", "video", "watch"].map { Array($0.utf8) })

  static func key(of title: String) -> String {
    let bytes = Array(title.utf8)
    var reader = WordReader(bytes)
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count + 1)
    var words: [Place] = []
    while reader.next() {
      let start = folded.count
      folded += reader.key
      words.append(Place(key: start..<folded.count, range: reader.range))
      folded.append(UInt8(ascii: " "))
    }
    var kept = words[...]
    if let site = siteStart(words, bytes) { kept = kept[..<site] }
    if let first = kept.first, kept.count > fewestWords, calls.contains(Array(folded[first.key])) {
      kept = kept.dropFirst()
    }
    guard let first = kept.first, let last = kept.last else { return "" }
    return String(decoding: folded[first.key.lowerBound..<last.key.upperBound], as: UTF8.self)
  }

  /// Where a word stands in the folded headline, and where in the headline.
  private struct Place {
    var key: Range<Int>
    var range: Range<Int>
  }

  /// The first word of the name of a site: what follows the last dash or bar that has spaces around it.
  private static func siteStart(_ words: [Place], _ bytes: [UInt8]) -> Int? {
    for index in words.indices.reversed() where index >= fewestWords && words.count - index <= longestSiteName {
      let gap = bytes[words[index - 1].range.upperBound..<words[index].range.lowerBound]
      // Most words have a single space between them.
      guard gap.count >= 3 else { continue }
      let text = String(decoding: gap, as: UTF8.self)
      if [" - ", " | ", " – ", " — "].contains(where: text.contains) { return index }
    }
    return nil
  }
}
