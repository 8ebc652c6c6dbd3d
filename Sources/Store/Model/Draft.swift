import ArticleParsing
import struct Foundation.Data
import TextAnalysis
internal import TextLayout

/// All that can be worked out about an article before the database is locked for writing.
struct Draft: Sendable {
  static let ledeLimit = 200

  var article: ParsedArticle
  /// The digest of what it is called where it came from.
  var key: Int64?
  /// What the list is ordered by: a date in the future is a mistake, and would hide all that comes after it.
  var date: Int64
  var arrived: Int64
  var published: Int64?
  var titleKey: Int64
  /// Fewer words than this say too little to tell one article from another.
  var titleWords: Int
  /// The first folded letters of the body: with the title's key, what an article is known again by.
  var lede: String
  var ledeHash: Int64
  var ledeLetters: Int
  /// By which it is known again under another title.
  var prints: Set<Int64>
  /// By which it is known again at the same place.
  var addressKey: Int64?
  /// By the language of title and body, not by the first letter.
  var isRightToLeft: Bool?
  var foldedTitle: String
  var foldedBody: String
  /// For the vocabulary.
  var words: FoldedArticle
  /// What it is about.
  var terms: ArticleTerms
  /// The blocks as their row holds them.
  var body: Data
  /// The keys of its tags that may be phrases: see `TagPhrase`.
  var phrases: [String]
  /// A line of its keywords has nothing but spaces between its words.
  var hasOpenKeywords: Bool
  /// How well the store could split its line of keywords, if that had to be decided.
  var tagTier: Int?
  /// By which lists of other pages know the article again.
  var headline: KeyedHeadline
  /// The headlines of its own list.
  var related: [KeyedHeadline]

  init(_ article: ParsedArticle, arrived: Int64) {
    var stems = StemMemory()
    self.init(article, arrived: arrived, &stems)
  }

  /// The same, with what is remembered of those before it.
  init(_ article: ParsedArticle, arrived: Int64, _ stems: inout StemMemory) {
    self.article = article
    self.arrived = arrived
    key = article.key.map(SHA256.number)
    published = article.published.map(\.wholeSeconds)
    date = min(published ?? arrived, arrived)
    (titleKey, titleWords) = Self.titleKey(article.title)
    words = FoldedArticle(title: article.title, body: article.blocks.lazy.map(\.text))
    (foldedTitle, foldedBody) = (words.title, words.body)
    terms = ArticleTerms(words, &stems)
    lede = Self.lede(foldedBody)
    ledeHash = SHA256.number(lede)
    ledeLetters = lede.unicodeScalars.count
    prints = Prints.of(article.blocks, lede: ledeLetters < Self.ledeLimit ? nil : ledeHash)
    addressKey = article.url.flatMap(AddressKey.digest)
    // Code is in no language.
    isRightToLeft = Direction.ofLanguage(
      in: [article.title] + article.blocks.lazy.filter { $0.kind != .code }.map(\.text)
    ).map { $0 == .rightToLeft }
    body = Data(BodyCoding.bytes(article.blocks))
    let lines = TagLine.lines(of: article.keywords ?? "")
    phrases = TagPhrase.keys(of: article, lines: lines)
    hasOpenKeywords = lines.contains { if case .words = $0 { true } else { false } }
    headline = KeyedHeadline(article.title)
    related = article.related.map { KeyedHeadline($0, address: article.relatedAddresses[$0]) }
  }

  var size: Int { Self.size(article.blocks) }

  /// A title without a word (an emoji) is compared as it stands.
  static func titleKey(_ title: String) -> (key: Int64, words: Int) {
    let key = Analyzer.titleKey(title)
    guard !key.isEmpty else { return (SHA256.number("¤" + title), 0) }
    return (SHA256.number(key), key.utf8.count { $0 == UInt8(ascii: " ") } + 1)
  }

  /// The first letters of a folded body, without the spaces between its words.
  static func lede(_ folded: String) -> String {
    var letters: [UInt8] = []
    letters.reserveCapacity(ledeLimit * 2)
    var room = ledeLimit
    for byte in folded.utf8 where byte != UInt8(ascii: " ") {
      // Every byte but those that continue a letter begins one.
      if byte & 0xC0 != 0x80 {
        guard room > 0 else { break }
        room -= 1
      }
      letters.append(byte)
    }
    return String(decoding: letters, as: UTF8.self)
  }

  static func foldedTitle(_ title: String) -> String { Analyzer.foldedText(title) }

  static func foldedBody(_ blocks: [Block]) -> String {
    blocks.map { Analyzer.foldedText($0.text) }.joined(separator: " ")
  }

  static func size(_ blocks: [Block]) -> Int { blocks.reduce(0) { $0 + $1.text.utf8.count } }
}
