/// The different words of many articles, and in how many articles each stands.
public struct WordCounts: Sendable {
  private struct Entry {
    var articles: Int
    var lastArticle: Int
    var stem: String?
  }

  private var entries: [[UInt8]: Entry] = [:]
  private var article = 0

  public init() {}

  /// Counts an article, which may consist of several texts.
  public mutating func add(_ texts: some Sequence<String>) {
    article += 1
    for text in texts {
      var reader = WordReader(Array(text.utf8))
      while reader.next() {
        if let index = entries.index(forKey: reader.key) {
          guard entries.values[index].lastArticle != article else { continue }
          entries.values[index].lastArticle = article
          entries.values[index].articles += 1
        } else {
          entries[reader.key] = Entry(articles: 1, lastArticle: article, stem: stem(of: reader))
        }
      }
    }
  }

  /// The stem where it is another word than the key.
  private func stem(of reader: WordReader) -> String? {
    guard let stem = Stemmer.stem(reader.key, reader.spelling) else { return nil }
    let text = Stemmer.text(stem)
    return text.utf8.elementsEqual(reader.key) ? nil : text
  }

  /// By the bytes of the folded word; `stem` is nil where the word is its own stem.
  public func sorted() -> [(term: String, stem: String?, articles: Int)] {
    entries.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { (String(decoding: $0.key, as: UTF8.self), $0.value.stem, $0.value.articles) }
  }
}
