/// The key of a headline, by which a repeated one finds its article.
enum TitleKey {
  /// A headline that would be left with fewer words keeps what stands around it.
  private static let fewestWords = 4
  /// The name of a site is short; what is longer belongs to the headline.
  private static let longestSiteName = 4
  private static let calls: Set = ["عاجل", "بالفيديو", "بالصور", "فيديو", "شاهد", "breaking", "video", "watch"]

  static func key(of title: String) -> String {
    let bytes = Array(title.utf8)
    let words = Analyzer.words(in: title)
    var kept = words[...]
    if let site = siteStart(words, bytes) { kept = kept[..<site] }
    if let first = kept.first, calls.contains(first.key), kept.count > fewestWords { kept = kept.dropFirst() }
    return kept.map(\.key).joined(separator: " ")
  }

  /// The first word of the name of a site: what follows the last dash or bar that has spaces around it.
  private static func siteStart(_ words: [Word], _ bytes: [UInt8]) -> Int? {
    for index in words.indices.reversed() where index >= fewestWords && words.count - index <= longestSiteName {
      let gap = bytes[words[index - 1].range.upperBound..<words[index].range.lowerBound]
      let text = String(decoding: gap, as: UTF8.self)
      if [" - ", " | ", " – ", " — "].contains(where: text.contains) { return index }
    }
    return nil
  }
}
