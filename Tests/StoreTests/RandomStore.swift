import ArticleParsing
import FilterLanguage
import Foundation
import GRDB
import TestSupport
import Testing
import TextAnalysis

@testable import Store

/// A store to which all kinds of things happened, by chance. The same number makes the same store.
struct RandomStore {
  private static let words = """
    القاهرة بيروت الحكومة البرلمان الأسعار السوق المطر الشتاء المدرسة الكتاب اللاعب المباراة النهر الجسر السلام الوزير
    المدينة القطار المطار الصحيفة الخبر التقرير الشركة العمال الأرض البحر الطبيب الدواء الفريق المدرب الرئيس القمة
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  private(set) var seed: Seed
  private let store: Store
  /// What was imported and fetched, so that it can be again.
  private(set) var files: [ImportedFile] = []
  private(set) var fetched: [(feed: Feed.ID, entries: [FeedEntry])] = []
  private(set) var folders: [(feed: Feed.ID, files: [ImportedFile])] = []
  private var texts: [ParsedArticle] = []
  private var number = 0

  init(_ store: Store, seed: UInt64) {
    self.store = store
    self.seed = Seed(state: seed)
  }

  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &seed) }
  private mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
  private mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
  private mutating func sentence(_ count: Int) -> String {
    (0..<count).map { _ in pick(Self.words) }.joined(separator: " ")
  }

  /// A new text, or one that was met before, as it was, shorter, longer, corrected or under another title.
  private mutating func text() -> ParsedArticle {
    number += 1
    if !texts.isEmpty, chance(30) {
      var known = pick(texts)
      switch below(5) {
      case 0: known.blocks = Array(known.blocks.prefix(1))
      case 1: known.blocks.append(Block(.paragraph, sentence(12 + below(20))))
      case 2: known.title += " الآن"
      case 3: known.source = "وكالة \(below(3))"
      default: break
      }
      return known
    }
    var article = ParsedArticle(title: "\(sentence(4 + below(4))) \(number)")
    if !chance(15) {
      article.blocks = (0..<1 + below(4)).map { _ in Block(.paragraph, sentence(8 + below(50))) }
    }
    if chance(50) { article.source = "وكالة \(below(4))" }
    if chance(30) { article.author = sentence(2) }
    if chance(40) { article.url = "https://a.example/\(number)" }
    if chance(80) { article.published = day(1 + below(28), second: below(5)) }
    if chance(60) {
      article.tags = (0..<1 + below(3)).map { _ in pick(Self.words) + (chance(30) ? " " + pick(Self.words) : "") }
    }
    if chance(25) {
      article.keywords = sentence(3 + below(3))
      article.tags = TagLine(article.keywords ?? "").tags
    }
    if chance(40) { article.related = (0..<1 + below(3)).map { _ in texts.isEmpty ? sentence(5) : pick(texts).title } }
    // Without a chance of its own, so that the stores of these numbers stay what they were.
    for title in article.related where number.isMultiple(of: 3) {
      article.relatedAddresses[title] = texts.first { $0.title == title }?.url
    }
    texts.append(article)
    return article
  }

  private mutating func file(of kind: FileKind?) -> ImportedFile {
    number += 1
    let articles: [ParsedArticle]
    var name = "\(number).txt"
    switch kind {
    case .page?: articles = (0..<1 + below(3)).map { _ in text() }
    case .feed?:
      articles = (0..<1 + below(4)).map { _ in text() }
      name = "\(number).xml"
    case .line?, .entry?:
      var article = text()
      if chance(50) { article.key = "lines\n\(below(20))" }
      articles = [article]
      name = "lines.jsonl:\(number)"
    case nil: articles = [text()]
    }
    return ImportedFile(
      name: name, bytes: Array("\(kind?.rawValue ?? 0) \(articles)".utf8), arrived: day(29), articles: articles,
      kind: kind)
  }

  private mutating func entries() -> [FeedEntry] {
    (0..<1 + below(5)).map { _ in
      let text = text()
      var entry = entry(
        chance(90) ? "g\(number)" : nil, text.title, text.blocks.map(\.text).joined(separator: " "),
        link: chance(70) ? "https://f.example/\(below(200))" : nil, tags: text.tags, on: text.published)
      entry.source = text.source
      return entry
    }
  }

  /// So many things, one after the other.
  mutating func live(_ steps: Int) async throws {
    for _ in 0..<steps { try await live() }
    try await store.splitTagsAgain()
  }

  private mutating func live() async throws {
    switch below(20) {
    case 0...5:
      let new = [file(of: pick([.page, .feed, .line, nil]))] + (chance(50) ? [file(of: .page)] : [])
      files += new
      _ = try await store.merge(new)
    case 6, 7: try await importInBulk()
    case 8...10: try await fetch()
    case 11: try await visitFolder()
    case 12, 13: try await mark()
    case 14: _ = try await store.undo()
    case 15:
      if let id = try await someArticle() {
        let tags = (0..<1 + below(3)).map { _ in sentence(1 + below(2)) }
        try await store.setTags(tags, of: id)
      }
    case 16:
      let count = try await store.count(.everything)
      if count > 20 { _ = try await store.prune(keeping: .newest(count - 1 - below(5))) }
    case 17: try await changeFeed()
    case 18:
      guard chance(40), let feed = try await store.feeds().last else { return }
      try await store.removeFeed(feed.id, withArticles: chance(50))
      fetched.removeAll { $0.feed == feed.id }
      folders.removeAll { $0.feed == feed.id }
    default:
      // What came before comes again.
      if !files.isEmpty { _ = try await store.merge([pick(files)]) }
    }
  }

  private mutating func importInBulk() async throws {
    try await store.addMissingWords()
    var words = BulkWords()
    for _ in 0..<1 + below(3) {
      var batch = (0..<1 + below(6)).map { _ in file(of: pick([.page, .line])) }
      if !files.isEmpty, chance(50) { batch.append(pick(files)) }
      files += batch
      let prepared = batch.map { PreparedFile($0) }
      words.add(prepared)
      words.settle(try await store.merge(prepared, isBulk: true))
      // Others do not wait.
      if chance(20) { try await mark() }
      if chance(20) { try await fetch() }
      if chance(10) { _ = try await store.prune(keeping: .newest(max(20, try await store.count(.everything) - 3))) }
    }
    // Some are killed.
    if !chance(25) { try await store.add(words) }
    if chance(50) { try await store.mergeIndex() }
  }

  private mutating func fetch() async throws {
    let feeds = try await store.feeds().filter { $0.address.hasPrefix("https") }
    if feeds.count < 4, chance(60) {
      var settings = FeedSettings()
      settings.isHidden = chance(30)
      if chance(40) { settings.tags = [pick(Self.words)] }
      if chance(20) { settings.title = sentence(2) }
      if chance(20) { settings.folder = [sentence(1)] }
      _ = try await store.addFeed(
        address: "https://f.example/\(below(6))", title: sentence(2), settings: settings)
      return
    }
    guard !feeds.isEmpty else { return }
    let feed = pick(feeds)
    var entries = entries()
    if let last = fetched.last(where: { chance(50) ? $0.feed == feed.id : true }) {
      // The same again, some of it corrected; or the story of another feed.
      entries += last.entries.map { old in
        var entry = old
        guard chance(20) else { return entry }
        entry.content = (entry.content ?? "") + " " + sentence(3)
        entry.raw = Array("<item>\(entry.title ?? "") \(entry.content ?? "")</item>".utf8)
        return entry
      }
    }
    fetched.append((feed.id, entries))
    _ = try await store.merge([Self.feed(feed.id, entries)])
  }

  private static func feed(_ feed: Feed.ID, _ entries: [FeedEntry]) -> FetchedFeed {
    var fetch = FeedFetch()
    fetch.etag = "\"\(entries.count)\""
    fetch.checked = day(30)
    return FetchedFeed(
      feed: feed, parsed: ParsedFeed(version: "rss20", title: "خلاصة \(feed.rawValue)", entries: entries), fetch: fetch,
      arrived: day(30), article: article)
  }

  private mutating func visitFolder() async throws {
    let known = try await store.feeds().first { $0.address.hasPrefix("folder:") }
    var settings = FeedSettings()
    settings.tags = ["مجلد"]
    settings.isHidden = chance(50)
    let added = known == nil ? try await store.addFeed(address: "folder:/pages\(below(2))", settings: settings) : nil
    guard let feed = known ?? added else { return }
    let new = (0..<1 + below(3)).map { _ in file(of: .page) }
    folders.append((feed.id, new))
    _ = try await store.merge(new.map { PreparedFile($0) }, isBulk: false, into: feed.id, now: day(30))
  }

  private mutating func changeFeed() async throws {
    let feeds = try await store.feeds()
    guard !feeds.isEmpty else { return }
    let feed = pick(feeds)
    var settings = feed.settings
    if chance(50) { settings.isHidden.toggle() }
    if chance(40) { settings.tags = [pick(Self.words)] }
    if chance(20) { settings.keeping.count = 5 + below(20) }
    try await store.updateFeed(feed.id, settings)
  }

  private mutating func mark() async throws {
    let mark = pick([Mark.read, .unread, .starred, .unstarred])
    if chance(20) {
      try await store.mark(mark, matching: Query(words: pick(Self.words) + " "))
    } else if let id = try await someArticle() {
      try await store.mark(mark, [id])
    }
  }

  private mutating func someArticle() async throws -> Article.ID? {
    let all = try await store.articles(.everything, limit: 300)
    return all.isEmpty ? nil : pick(all).id
  }

  /// Everything again, as it came last: what each changes.
  func again(into store: Store) async throws -> [MergeResult] {
    var results: [MergeResult] = []
    for file in files { results.append(try await store.merge([file])) }
    for (feed, entries) in fetched { results += try await store.merge([Self.feed(feed, entries)]) }
    for (feed, files) in folders {
      results.append(
        try await store.merge(files.map { PreparedFile($0) }, isBulk: false, into: feed, now: day(30)).result)
    }
    return results
  }
}

extension Store {
  /// All rows of a table, each as text, in the order of its columns' values.
  func rows(_ sql: String) async throws -> [String] {
    try await read { db in
      try Row.fetchAll(db, sql: sql).map { row in
        try (0..<row.count).map { "\(try row.value($0) as DatabaseValue)" }.joined(separator: "|")
      }.sorted()
    }
  }

  /// In how many of the stored articles each word is, counted from their texts, those aside whose words wait.
  func countedWords() async throws -> [String] {
    try await read { db in
      var words = WordCounts()
      let sql = """
        SELECT a.title, b.blocks, a.id FROM article a JOIN body b ON b.id = a.id
        WHERE a.file NOT IN (SELECT file FROM uncounted)
        """
      for row in try Row.fetchAll(db, sql: sql) {
        let blocks = try BodyCoding.blocks([UInt8](row.value(1) as Data))
        words.add(try FoldedArticle(row.value(2), title: row.value(0), body: blocks.map(\.text), db))
      }
      return words.sorted().map { "\($0.term) \($0.articles) \($0.stem ?? "-")" }.sorted()
    }
  }

  func storedWords() async throws -> [String] {
    try await read { db in
      try String.fetchAll(db, sql: "SELECT term || ' ' || articles || ' ' || ifnull(stem, '-') FROM vocabulary")
        .sorted()
    }
  }
}
