// Text → search terms: folding, words, and where they match. Imports nothing.
// This file is the whole of the public API. Index, query and highlight go through the same Analyzer, so that they
// agree by construction.

/// A word of a text: what it is compared by, and where it stands.
public struct Word: Equatable, Sendable {
  /// The folded form: أُسهُم and اسهم have the same key.
  public var key: String
  /// UTF-8 offsets in the original, marks that trail the word included.
  public var range: Range<Int>
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

  /// What the inflected forms of a word share: article, number, gender and possession taken off. Of the first word of
  /// `text`; the key itself where it is no Arabic word.
  public static func stem(_ text: String) -> String {
    var reader = WordReader(Array(text.utf8))
    return reader.next() ? reader.stem : ""
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
      let bytes = Array(text.utf8)
      var reader = WordReader(bytes, in: 0..<min(bytes.count, limit * 8))
      while room > 0, reader.next() {
        var key = reader.key
        // Every byte but those that continue a letter begins one.
        var count = key.count { $0 & 0xC0 != 0x80 }
        while count > room, let last = key.popLast() { if last & 0xC0 != 0x80 { count -= 1 } }
        letters += key
        room -= count
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
  public static func searchTerms(_ words: String) -> [SearchTerm] { QueryWords.terms(of: words) }

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
