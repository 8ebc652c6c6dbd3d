// Text → search terms: folding, words, and where they match. Imports nothing.
// This file is the whole of the public API. Index, query and highlight go through the same Analyzer, so that they
// agree by construction; a stem joins the folded form here.

/// A word of a text: what it is compared by, and where it stands.
public struct Word: Equatable, Sendable {
  /// The folded form: أُسهُم and اسهم have the same key.
  public var key: String
  /// UTF-8 offsets in the original, marks that trail the word included.
  public var range: Range<Int>
}

/// A word that is looked for.
public struct SearchTerm: Hashable, Sendable {
  public var key: String
  /// Any word that begins with `key` matches.
  public var isPrefix: Bool
}

public enum Analyzer {
  /// Rises whenever the same text would get other keys; a store with an older one must index again.
  public static let version = 1

  public static func words(in text: String) -> [Word] {
    var reader = WordReader(Array(text.utf8))
    var words: [Word] = []
    while reader.next() { words.append(Word(key: String(decoding: reader.key, as: UTF8.self), range: reader.range)) }
    return words
  }

  /// The keys of all words, with a space between them: what the full-text index reads.
  public static func foldedText(_ text: String) -> String {
    joinedKeys(of: text, separator: UInt8(ascii: " "))
  }

  /// What a tag or the name of a source is compared by; never empty for a text that shows something.
  public static func nameKey(_ name: String) -> String {
    let key = joinedKeys(of: name, separator: UInt8(ascii: "_"))
    return key.isEmpty ? name.split(whereSeparator: \.isWhitespace).joined(separator: "_") : key
  }

  /// `nameKey` without the article of each word, so that #اقتصاد finds الاقتصاد.
  public static func nameAlias(_ name: String) -> String {
    let bytes = Array(name.utf8)
    let bareAlef: [UInt8] = [0xD8, 0xA7]
    let words = words(in: name).map { word -> Substring in
      // An article is written with a bare alef (ألمانيا has none), and two letters must remain: الم is no article.
      let hasArticle = word.key.hasPrefix("ال") && bytes[word.range].starts(with: bareAlef)
      return hasArticle && word.key.unicodeScalars.count >= 4 ? word.key.dropFirst(2) : word.key[...]
    }
    return words.isEmpty ? nameKey(name) : words.joined(separator: "_")
  }

  /// The first `limit` folded letters of a text, spaces not counted nor kept.
  public static func leadingLetters(_ texts: some Sequence<String>, limit: Int) -> String {
    var letters: [UInt8] = []
    var room = limit
    for text in texts {
      // A letter of any script is at most four bytes and marks are rarely more than the letters: 8 bytes a letter
      // spare folding a whole article for its first words; a text that is cut short here is merely compared by less.
      var reader = WordReader(Array(text.utf8.prefix(limit * 8)))
      while room > 0, reader.next() {
        for byte in reader.key {
          // Every byte but those that continue a letter begins one.
          if byte & 0xC0 != 0x80 {
            if room == 0 { break }
            room -= 1
          }
          letters.append(byte)
        }
      }
      if room == 0 { break }
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// What a headline is recognised by wherever it is repeated: folded, without bullets, punctuation and controls,
  /// without the name of the site after it and without a call such as عاجل before it.
  public static func titleKey(_ title: String) -> String {
    TitleKey.key(of: title)
  }

  /// The words of a query; the last is a prefix when nothing follows it.
  public static func searchTerms(_ words: String) -> [SearchTerm] {
    let end = words.utf8.count
    return Self.words(in: words).map { SearchTerm(key: $0.key, isPrefix: $0.range.upperBound == end) }
  }

  private static func joinedKeys(of text: String, separator: UInt8) -> String {
    var reader = WordReader(Array(text.utf8))
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    while reader.next() {
      if !folded.isEmpty { folded.append(separator) }
      folded.append(contentsOf: reader.key)
    }
    return String(decoding: folded, as: UTF8.self)
  }
}

/// Finds the words of a query in a text, as the store does.
public struct Matcher: Equatable, Sendable {
  private let terms: [SearchTerm]

  /// `words` as in a query: the last one matches as a prefix when nothing, not even a space, follows it.
  public init(words: String) {
    var seen = Set<SearchTerm>()
    terms = Analyzer.searchTerms(words).filter { seen.insert($0).inserted }
  }

  /// No word is looked for, so nothing will match.
  public var isEmpty: Bool { terms.isEmpty }

  /// The matching words, in order, as UTF-8 offsets of `text`; always whole words, so that no joined letter is cut.
  public func ranges(in text: String) -> [Range<Int>] {
    guard !isEmpty else { return [] }
    let keys = terms.map { (bytes: Array($0.key.utf8), isPrefix: $0.isPrefix) }
    var reader = WordReader(Array(text.utf8))
    var ranges: [Range<Int>] = []
    while reader.next() {
      let word = reader.key
      if keys.contains(where: { $0.isPrefix ? word.starts(with: $0.bytes) : word == $0.bytes }) {
        ranges.append(reader.range)
      }
    }
    return ranges
  }
}
