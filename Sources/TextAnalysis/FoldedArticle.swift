/// An article as the full-text index reads it, and its different words: what one walk over the text yields.
public struct FoldedArticle: Sendable {
  /// As `Analyzer.foldedText` gives them; other titles behind the first, with `¤` before each, which is no word and
  /// stands in no query, so that no phrase goes from one to the next; the texts of the body with a space between them.
  public let title: String
  public let body: String
  let words: [Place]

  /// Where a word stands for the first time.
  struct Place: Sendable {
    var hash: UInt32
    var start: UInt32
    var length: UInt16
    /// How often it stands in the article, in a title twice as often.
    var times: UInt16
    var isInTitle: Bool
    var spelling: Stemmer.Spelling
  }

  public init(title: String, otherTitles: [String] = [], body: some Sequence<String>) {
    var walk = Walk()
    walk.fold(title, isTitle: true)
    for other in otherTitles {
      walk.separate()
      walk.fold(other, isTitle: true)
    }
    self.title = String(decoding: walk.bytes, as: UTF8.self)
    walk.title = walk.bytes
    walk.bytes.removeAll(keepingCapacity: true)
    for text in body { walk.fold(text, isTitle: false) }
    self.body = String(decoding: walk.bytes, as: UTF8.self)
    words = walk.words
  }

  /// Folds text after text, and notes each word that it has not met.
  private struct Walk {
    var title: [UInt8] = []
    var bytes: [UInt8] = []
    var words: [Place] = []
    /// 1 + the place of a word in `words`, by its hash; 0 where there is none.
    var slots = [UInt32](repeating: 0, count: 1024)

    mutating func fold(_ text: String, isTitle: Bool) {
      var reader = WordReader(Array(text.utf8))
      bytes.reserveCapacity(bytes.count + text.utf8.count + 1)
      while reader.next() {
        if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
        let (key, start) = (reader.key, bytes.count)
        bytes.append(contentsOf: key)
        note(
          Place(
            hash: WordCounts.hash(key), start: UInt32(start), length: UInt16(key.count), times: isTitle ? 2 : 1,
            isInTitle: isTitle, spelling: reader.spelling),
          key)
      }
    }

    mutating func separate() { bytes.append(contentsOf: (bytes.isEmpty ? "¤" : " ¤").utf8) }

    private mutating func note(_ place: Place, _ key: ArraySlice<UInt8>) {
      var slot = Int(place.hash) & (slots.count - 1)
      while slots[slot] != 0 {
        let index = Int(slots[slot] - 1)
        let met = words[index]
        if met.hash == place.hash, met.length == place.length, isKey(key, at: met) {
          let (times, isMore) = met.times.addingReportingOverflow(place.times)
          words[index].times = isMore ? .max : times
          return
        }
        slot = (slot + 1) & (slots.count - 1)
      }
      words.append(place)
      slots[slot] = UInt32(words.count)
      if words.count * 2 > slots.count { grow() }
    }

    private func isKey(_ key: ArraySlice<UInt8>, at place: Place) -> Bool {
      let range = Int(place.start)..<Int(place.start) + key.count
      return place.isInTitle && !title.isEmpty
        ? title[range].elementsEqual(key) : bytes[range].elementsEqual(key)
    }

    private mutating func grow() {
      slots = Array(repeating: 0, count: slots.count * 4)
      for (index, word) in words.enumerated() {
        var slot = Int(word.hash) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = UInt32(index + 1)
      }
    }
  }
}
