import ArticleParsing
import TextAnalysis
internal import GRDB

/// Lines of keywords → tags, by known phrases first and then by what the stored texts tell.
struct TagSplitter {
  /// From so many articles on the texts know better than grammar.
  private static let grammarLimit = 1_000

  private var phrases: TagPhrases
  private var evidence: TagEvidence

  /// `questions`: how many pairs of words the index may be asked for.
  init(_ db: Database, questions: Int) throws {
    phrases = TagPhrases(db)
    evidence = try TagEvidence(db, questions: questions)
  }

  /// How well the store can split now.
  var tier: Int { TagEvidence.tier(evidence.articles) }

  struct Split {
    var tags: [String] = []
    /// Of which keys are the tags that the lines can have given, however they were split.
    var keys: Set<String> = []
    /// The tier of the evidence, if there was something to decide: -1 where not all could be asked.
    var tier: Int?
  }

  /// Phrases that stand between separators are known from now on.
  mutating func learn(_ keys: [String]) throws {
    for key in keys { try phrases.learn(key, from: .met) }
  }

  mutating func split(_ keywords: String) throws -> Split {
    var split = Split()
    for line in TagLine.lines(of: keywords) {
      switch line {
      case .tags(let tags):
        split.tags += tags
        split.keys.formUnion(tags.map(Analyzer.nameKey))
      case .words(let words): try self.split(words, into: &split)
      }
    }
    split.tags.removeAll(where: TagLine.isFunctionWord)
    return split
  }

  /// The article's tags by its lines of keywords as they can be split now, then those that it has from elsewhere.
  mutating func tags(of article: ParsedArticle) throws -> (tags: [String], tier: Int?) {
    guard let keywords = article.keywords else { return (article.tags, nil) }
    let split = try split(keywords)
    guard split.tier != nil else { return (article.tags, nil) }
    return (split.tags + article.tags.filter { !split.keys.contains(Analyzer.nameKey($0)) }, split.tier)
  }

  private mutating func split(_ line: [String], into split: inout Split) throws {
    let keys = line.map(Analyzer.nameKey)
    for start in keys.indices {
      for end in start..<min(keys.count, start + TagPhrase.mostWords) {
        split.keys.insert(keys[start...end].joined(separator: "_"))
      }
    }
    split.tier = min(split.tier ?? tier, tier)
    var place = 0
    // Whether the last tag may go on.
    var isOpen = false
    while place < line.count {
      let isTag = keys[place].contains("_")
      let known = isTag ? nil : try phrases.longest(keys[place...].prefix { !$0.contains("_") })
      let count = known?.words ?? 1
      let text = line[place..<place + count].joined(separator: " ")
      var joins = false
      if isOpen, !isTag, known?.isReaders != true {
        joins = try self.joins(line, keys, place, &split)
      }
      if joins { split.tags[split.tags.count - 1] += " " + text } else { split.tags.append(text) }
      isOpen = !isTag && known?.isReaders != true
      place += count
    }
  }

  /// Whether the word at `place` goes on what stands before it.
  private mutating func joins(_ line: [String], _ keys: [String], _ place: Int, _ split: inout Split) throws -> Bool {
    let (a, b) = (line[place - 1], line[place])
    if TagLine.isGeneric(a) || TagLine.isGeneric(b) { return false }
    switch try evidence.joins(keys[place - 1], keys[place]) {
    case true?: return true
    case false?: break
    case nil: split.tier = -1
    }
    return evidence.articles < Self.grammarLimit && TagLine.agrees(a, b)
  }
}
