import FilterLanguage
import Foundation
import Store

/// Asks a store what readers ask, each question many times. Prints median and 99th percentile, in milliseconds: of the
/// time that passed, and of the processor's, which others on the machine do not lengthen.
struct QueryBenchmark {
  var path: String
  /// Nil for all parts but the peers, which read all texts.
  var only: String?

  struct Facts {
    var total = 0
    var newest: Int64 = 0
    var oldest: Int64 = 0
    var tags: [TagCount] = []
    var rare: String { tags[tags.count * 3 / 4].name }
  }

  func run() async throws {
    let store = try Store(path: path)
    var facts = Facts()
    facts.total = try await store.count(.everything)
    facts.tags = try await store.tags(.everything).filter { $0.unread > 0 }
    guard let newest = try await store.articles(.everything, limit: 1).first?.id.rawValue,
      let oldest = try await store.articles(.everything, limit: 1, before: Article.ID(.min)).first?.id.rawValue,
      !facts.tags.isEmpty
    else { return say("too little in the store") }
    (facts.newest, facts.oldest) = (newest, oldest)
    say("\(facts.total) articles, unread \(try await store.count(Query(isUnreadOnly: true)))")
    say("  passed: p50     p99 | processor: p50     p99")
    // A store that others measure is opened where nothing can be written.
    do throws(StoreError) { try await store.prepareCompletions() } catch { say("no completions: \(error)") }
    func isWanted(_ part: String) -> Bool { only == nil || only == part }
    if isWanted("pages") { try await pages(store, facts) }
    if isWanted("keystrokes") { try await keystrokes(store) }
    if isWanted("counts") { try await counts(store, facts) }
    if isWanted("sections") { try await sections(store, facts) }
    if isWanted("related") { try await relations(store, facts) }
    if isWanted("marks") { try await marks(store, facts) }
    if isWanted("start") { try await start(facts) }
    if only == "peers" { try await QueryPeers(path: path).run(store) }
    say("memory at most \(peakMegabytes()) MB")
  }

  private let words = GeneratedPages.commonWords
  private let ranks = [("everywhere", 0), ("common", 60), ("mid", 3_000), ("rare", 120_000)]

  private func pages(_ store: Store, _ facts: Facts) async throws {
    try await measure("newest page") { _ in try await page(store, .everything) }
    try await measure("page anywhere") { number in
      let place = facts.oldest + (facts.newest - facts.oldest) / 997 * Int64(number * 7 % 997)
      return try await store.articles(.everything, limit: 50, after: Article.ID(place)).count
    }
    try await measure("unread") { _ in try await page(store, Query(isUnreadOnly: true)) }
    for share in [0, 0.01, 0.75] {
      let tag = facts.tags[Int(Double(facts.tags.count - 1) * share)]
      try await measure("tag of \(tag.articles)") { _ in try await page(store, Query(tags: [tag.name])) }
    }
    try await measure("tag + unread") { number in
      try await page(store, Query(tags: [facts.tags[number % min(500, facts.tags.count)].name], isUnreadOnly: true))
    }
    try await measure("two tags of an article") { number in
      let tags = facts.tags[number * 13 % min(2_000, facts.tags.count)].name
      return try await page(store, Query(tags: [facts.tags[0].name, tags], needsAllTags: true))
    }
    for (name, rank) in ranks {
      try await measure("keyword, \(name)") { number in
        try await page(store, Query(words: GeneratedPages.word(rank + number % 5) + " "))
      }
    }
    for letter in ["و", "ف", "ب", "ل", "ك", "ول"] {
      try await measure("keyword behind \(letter)") { number in
        let word = GeneratedPages.word(ranks[number % ranks.count].1 + number % 30)
        return try await page(store, Query(words: letter + word + " "))
      }
    }
    for form in ["الأسهم", "الحكومة", "اقتصاد"] {
      try await measure("all forms of \(form)") { _ in try await page(store, Query(words: form + " ")) }
    }
    for (name, tag) in [("big", facts.tags[0].name), ("rare", facts.rare)] {
      for (kind, first, second) in [("common", 0, 40), ("common and mid", 0, 3_000), ("mid and rare", 3_000, 120_000)] {
        try await measure("two words, \(kind) + \(name) tag + unread") { number in
          let pair = [GeneratedPages.word(first + number % 30), GeneratedPages.word(second + number % 30)]
          return try await page(store, Query(words: pair.joined(separator: " ") + " ", tags: [tag], isUnreadOnly: true))
        }
      }
    }
    try await measure("phrase of two words") { number in
      try await page(store, Query(filter: "\"\(words[number % 40]) \(words[(number * 7 + 3) % 40])\""))
    }
  }

  /// As the reader does it, which counts up to 10,000: the articles, then the numbers of all and of unread ones.
  private func keystrokes(_ store: Store) async throws {
    func typed(_ text: String, bound: Int) async throws -> Int {
      let query = Query(words: text)
      let found = try await page(store, query)
      _ = try await store.counts(query, atMost: bound)
      return found
    }
    func first(_ number: Int, _ letters: Int) -> String {
      String(GeneratedPages.word(number * 31 % 5_000).prefix(letters))
    }
    func second(_ number: Int, _ letters: Int) -> String {
      let first = GeneratedPages.word(number % 3 == 0 ? number % 60 : number * 17 % 3_000)
      return first + " " + GeneratedPages.word(number * 31 % 5_000).prefix(letters)
    }
    for (name, text) in [("first", first), ("second", second)] {
      for letters in 1...6 {
        try await measure("keystroke \(letters) of a \(name) word") { number in
          try await page(store, Query(words: text(number, letters)))
        }
        for bound in [1_000, 10_000] {
          try await measure("- and counted up to \(bound)") { number in
            try await typed(text(number, letters), bound: bound)
          }
        }
      }
    }
    try await measure("keystroke 1 of a phrase's second word") { number in
      let second = GeneratedPages.word(number * 31 % 5_000).prefix(1)
      return try await page(store, Query().with(typed: "\"\(words[number % 60]) \(second)").query)
    }
  }

  private func counts(_ store: Store, _ facts: Facts) async throws {
    let headlines = try await headlines(store, facts)
    try await measure("search for a headline", times: headlines.count) { number in
      try await store.search(Query(words: headlines[number % headlines.count] + " "), limit: 50).count
    }
    for limit in [1_001, 10_001] {
      try await measure("count up to \(limit)") { number in
        try await store.count(Query(words: words[number % 60] + " "), atMost: limit)
      }
    }
    try await measure("all tags with counts", times: 30) { _ in try await store.tags(.everything).count }
    try await measure("tags within a common word's newest 1,000", times: 100) { number in
      try await store.tags(Query(words: words[number % 60] + " "), atMost: 1_000).count
    }
  }

  private func marks(_ store: Store, _ facts: Facts) async throws {
    let ids = try await store.articles(.everything, limit: 200).map(\.id)
    try await measure("mark one") { number in
      try await store.mark(number % 2 == 0 ? .read : .unread, [ids[number / 2 % ids.count]], isUndoable: false)
    }
    var place = facts.oldest
    for _ in 0..<4 { place += (facts.newest - facts.oldest) / Int64(max(4, facts.total / 25_000)) }
    let tag = facts.tags.min { abs($0.articles - 100_000) < abs($1.articles - 100_000) } ?? facts.tags[0]
    for (name, query, below) in [("older ones", Query.everything, place), ("a tag", Query(tags: [tag.name]), .max)] {
      var (marking, undoing) = (Samples(), Samples())
      var marked = 0
      for _ in 0..<5 {
        marked = try await marking.add { try await store.mark(.read, matching: query, olderThan: Article.ID(below)) }
        _ = try await undoing.add { try await store.undo() }
      }
      say(marking.line + "mark \(marked) read, \(name)")
      say(undoing.line + "take it back")
    }
    // The newest, as one who flags them does; the oldest, whose pages are in no cache.
    for (name, page) in [("newest", nil as Article.ID?), ("oldest", Article.ID(.min))] {
      let ids = try await store.articles(.everything, limit: 1_000, before: page).map(\.id)
      var (removing, undoing) = (Samples(), Samples())
      for _ in 0..<3 {
        _ = try await removing.add { try await store.remove(ids).count }
        _ = try await undoing.add { try await store.undo() }
      }
      say(removing.line + "delete the \(ids.count) \(name)")
      say(undoing.line + "bring them back")
    }
  }

  private func start(_ facts: Facts) async throws {
    try await measure("open and first page", times: 50) { _ in try await page(Store(path: path), .everything) }
    for (name, query) in [
      ("newest page", Query.everything), ("tag", Query(tags: [facts.tags[0].name])),
      ("common word", Query(words: words[3] + " ")), ("mid word", Query(words: GeneratedPages.word(3_000) + " ")),
      ("common word + rare tag + unread", Query(words: words[3] + " ", tags: [facts.rare], isUnreadOnly: true)),
    ] {
      var samples = Samples()
      for _ in 0..<10 {
        try dropFromMemory()
        _ = try await samples.add { try await page(Store(path: path), query) }
      }
      say(samples.line + "cold: open and \(name)")
    }
  }

  /// Asks the system to forget the file's pages, which it does with those that are written.
  private func dropFromMemory() throws {
    #if os(Linux)
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      fsync(file.fileDescriptor)
      posix_fadvise(file.fileDescriptor, 0, 0, POSIX_FADV_DONTNEED)
      try file.close()
    #endif
  }

  private func page(_ store: Store, _ query: Query) async throws -> Int {
    try await store.articles(query, limit: 50).count
  }

  /// From all over the store, longer ones.
  private func headlines(_ store: Store, _ facts: Facts) async throws -> [String] {
    var headlines: [String] = []
    for number in 0..<300 {
      let place = facts.oldest + (facts.newest - facts.oldest) / 300 * Int64(number)
      let articles = try await store.articles(.everything, limit: 1, after: Article.ID(place))
      headlines += articles.map(\.title).filter { $0.split(separator: " ").count >= 4 }
    }
    return headlines
  }

  func measure(_ name: String, times: Int = 300, _ body: (Int) async throws -> Int) async throws {
    let end = ContinuousClock.now + .seconds(3)
    var samples = Samples()
    var found = 0
    // A slow question is asked less often, but at least three times.
    for number in 0..<times where number < 3 || ContinuousClock.now < end {
      found += try await samples.add { try await body(number) }
    }
    say(samples.line + "\(name) (\(found / samples.count) found)")
  }

  /// At once, for some questions take long.
  func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
}

/// How long something took, time after time.
struct Samples {
  private var passed: [Double] = []
  private var processor: [Double] = []

  var count: Int { passed.count }

  mutating func add<Value>(_ body: () async throws -> Value) async rethrows -> Value {
    let (start, used) = (ContinuousClock.now, processorSeconds())
    let value = try await body()
    passed.append(seconds(ContinuousClock.now - start) * 1_000)
    processor.append((processorSeconds() - used) * 1_000)
    return value
  }

  /// Medians and 99th percentiles in milliseconds.
  var line: String {
    let numbers = [passed, processor].flatMap { samples in
      let sorted = samples.sorted()
      return [sorted[sorted.count / 2], sorted[min(sorted.count - 1, sorted.count * 99 / 100)]]
    }
    return String(format: "%8.2f %8.2f | %8.2f %8.2f  ", numbers[0], numbers[1], numbers[2], numbers[3])
  }
}
