import TextAnalysis

/// Queries with the article that should be found first, drawn from a corpus, the same at each run.
struct RelevanceQueries {
  struct Query {
    var text: String
    /// The address of the article.
    var answer: String
    /// Those that would do as well, and those that are none because the query is theirs.
    var copies: Swift.Set<String> = []
    var asking: Swift.Set<String> = []
  }

  struct Set {
    var name: String
    /// The articles have their headlines.
    var hasTitles: Bool
    var development: [Query] = []
    var heldOut: [Query] = []

    /// To one of the halves, by a hash.
    mutating func add(_ query: Query, _ hash: UInt64) {
      if hash >> 9 & 1 == 0 { development.append(query) } else { heldOut.append(query) }
    }
  }

  /// In how many articles each folded word is.
  private let articles: [String: Int]
  private(set) var sets: [Set] = []

  init(_ corpus: [CorpusArticle], _ articles: [String: Int]) {
    self.articles = articles
    sets = [
      set("headline", corpus, titles: true, \.title),
      set("headline, blanked", corpus, \.title),
      set("question headline, blanked", corpus) { $0.title.contains(where: { "؟?".contains($0) }) ? $0.title : nil },
      set("question, blanked", corpus) { question($0) },
      set("abstract, blanked", corpus) { article in article.abstract.flatMap { $0.count > 40 ? $0 : nil } },
      Self.secondHeadlines(corpus), Self.paraphrases(corpus),
    ]
  }

  private static func secondHeadlines(_ corpus: [CorpusArticle]) -> Set {
    var set = Set(name: "second headline", hasTitles: true)
    let found = SecondHeadlines(corpus)
    for pair in found.pairs {
      let (answer, asking) = (corpus[pair.answer].url, corpus[pair.asking].url)
      let copies = Swift.Set(found.copies[pair.answer, default: []].map { corpus[$0].url }).subtracting([asking])
      set.add(Query(text: corpus[pair.asking].title, answer: answer, copies: copies, asking: [asking]), hash(answer))
    }
    return set
  }

  private static func paraphrases(_ corpus: [CorpusArticle]) -> Set {
    var set = Set(name: "paraphrase", hasTitles: true)
    let addresses = Dictionary(corpus.compactMap { article in article.id.map { ($0, article.url) } }) { first, _ in
      first
    }
    for (number, query) in ParaphrasedQueries.all.enumerated() {
      guard let answer = addresses[query.id] else { continue }
      set.add(Query(text: query.text, answer: answer), UInt64(number) << 9)
    }
    return set
  }

  private func set(
    _ name: String, _ corpus: [CorpusArticle], titles: Bool = false, _ text: (CorpusArticle) -> String?
  ) -> Set {
    var set = Set(name: name, hasTitles: titles)
    let order = corpus.map { (hash: Self.hash(name + $0.url), article: $0) }.sorted { $0.hash < $1.hash }
    for (hash, article) in order where article.text.utf8.count > 200 && set.heldOut.count < 2_000 {
      guard let text = text(article) else { continue }
      let query = Query(text: text, answer: article.url)
      if hash & 1 == 0 { set.development.append(query) } else { set.heldOut.append(query) }
    }
    return set
  }

  private static let questions = [
    "ما هو", "ما هي أسباب", "هل", "من الذي", "أين", "متى", "كيف", "لماذا", "كم", "ماذا تعرف عن", "ما حقيقة",
  ]

  /// A question about a sentence of the article: three to six of its words, in another order and other forms.
  private func question(_ article: CorpusArticle) -> String? {
    var random = Sequence(seed: Self.hash(article.url))
    let sentences = article.text.prefix(1_500).split(whereSeparator: { ".\n؟!".contains($0) })
    guard !sentences.isEmpty else { return nil }
    let sentence = sentences[random.next(below: min(4, sentences.count))]
    let words = Analyzer.words(in: String(sentence)).map(\.key)
    // Words of the grammar stand in a large part of all articles.
    let telling = words.filter { $0.unicodeScalars.count > 2 && articles[$0, default: 0] < 6_000 }
    let wanted = 3 + random.next(below: 4)
    guard telling.count >= wanted else { return nil }
    let start = random.next(below: telling.count - wanted + 1)
    var chosen = telling[start..<start + wanted].map { inflected($0, &random) }
    if random.next(below: 2) == 0 { chosen.swapAt(0, chosen.count - 1) }
    return Self.questions[random.next(below: Self.questions.count)] + " " + chosen.joined(separator: " ") + "؟"
  }

  /// In three of five cases another form of the word that real articles use, by affixes alone, not by any stemmer.
  private func inflected(_ word: String, _ random: inout Sequence) -> String {
    guard random.next(below: 5) < 3 else { return word }
    var bare = word
    for prefix in ["وال", "بال", "لل", "ال", "و", "ب", "ل"] where bare.hasPrefix(prefix) {
      let rest = String(bare.dropFirst(prefix.count))
      if articles[rest, default: 0] > 20 {
        bare = rest
        break
      }
    }
    var forms = [bare, "ال" + bare, "و" + bare, "ب" + bare, "وال" + bare, bare + "ه", bare + "ها", bare + "ات"]
    for (ending, others) in [
      ("ه", ["ات", "ته", "تها", "تين"]), ("ات", ["ه", "اته"]), ("ها", ["", "ه"]), ("ين", ["", "ون"]),
    ]
    where bare.hasSuffix(ending) {
      forms += others.flatMap { [String(bare.dropLast(ending.count)) + $0, "ال" + bare.dropLast(ending.count) + $0] }
    }
    let known = forms.filter { $0 != word && articles[$0, default: 0] >= 5 }
    return known.isEmpty ? word : known[random.next(below: known.count)]
  }

  /// FNV-1a.
  static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  struct Sequence {
    private var state: UInt64

    init(seed: UInt64) { state = seed | 1 }

    /// Xorshift (Marsaglia 2003).
    mutating func next(below limit: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state >> 11) % limit
    }
  }
}
