import Foundation
import Store

/// Asks a store what readers ask, each question many times, and prints median and 99th percentile in milliseconds.
struct QueryBenchmark {
  var store: Store
  var path: String

  func run() async throws {
    let total = try await store.count(.everything)
    say("\(total) articles, unread \(try await store.count(Query(isUnreadOnly: true)))")
    let tags = try await store.tags(.everything)
    guard let first = try await store.articles(.everything, limit: 1).first, let big = tags.first else { return }
    let rare = tags[tags.count * 3 / 4].name
    let last = try await store.articles(.everything, limit: 1, before: Article.ID(.min)).first?.id ?? first.id
    let words = GeneratedPages.commonWords
    let ranks = [("everywhere", 0), ("common", 60), ("mid", 3_000), ("rare", 120_000)]

    try await measure("newest page") { _ in try await page(.everything) }
    try await measure("page anywhere") { number in
      let place = last.rawValue + (first.id.rawValue - last.rawValue) / 997 * Int64(number * 7 % 997)
      return try await store.articles(.everything, limit: 50, after: Article.ID(place)).count
    }
    try await measure("tag of \(big.articles)") { _ in try await page(Query(tags: [big.name])) }
    try await measure("tag + unread") { number in
      try await page(Query(tags: [tags[number % min(500, tags.count)].name], isUnreadOnly: true))
    }
    for (name, rank) in ranks {
      try await measure("keyword, \(name)") { number in
        try await page(Query(words: GeneratedPages.word(rank + number % 5) + " "))
      }
    }
    try await measure("two words + big tag + unread") { number in
      let pair = "\(words[number % 40]) \(words[40 + number % 30]) "
      return try await page(Query(words: pair, tags: [big.name], isUnreadOnly: true))
    }
    try await measure("common word + rare tag + unread") { number in
      try await page(Query(words: words[number % 40] + " ", tags: [rare], isUnreadOnly: true))
    }
    for letters in 1...4 {
      try await measure("keystroke \(letters) of a word") { number in
        try await page(Query(words: String(GeneratedPages.word(80 + number * 31).prefix(letters))))
      }
    }
    for limit in [1_001, 10_001] {
      try await measure("count up to \(limit)") { number in
        try await store.count(Query(words: words[number % 60] + " "), atMost: limit)
      }
    }
    let ids = try await store.articles(.everything, limit: 200).map(\.id)
    try await measure("mark one") { number in
      try await store.mark(number % 2 == 0 ? .read : .unread, [ids[number / 2 % ids.count]], isUndoable: false)
    }
    let newest = try await store.articles(.everything, limit: 1, after: Article.ID(.max))[0].id.rawValue
    let share = (newest - last.rawValue) / Int64(max(1, total / 100_000))
    try await measure("mark 100,000 and take it back, halves", times: 6) { number in
      if number % 2 == 0 { return try await store.mark(.read, olderThan: Article.ID(last.rawValue + share)) }
      return try await store.undo()
    }
    try await measure("open and first page", times: 50) { _ in
      try await Store(path: path).articles(.everything, limit: 50).count
    }
    say("memory at most \(peakMegabytes()) MB")
  }

  private func page(_ query: Query) async throws -> Int { try await store.articles(query, limit: 50).count }

  private func measure(_ name: String, times: Int = 300, _ body: (Int) async throws -> Int) async throws {
    let clock = ContinuousClock()
    var taken: [Double] = []
    var results = 0
    // A slow question is asked less often, but at least three times.
    let end = clock.now + .seconds(3)
    for number in 0..<times where number < 3 || clock.now < end {
      let start = clock.now
      results += try await body(number)
      taken.append(seconds(clock.now - start) * 1_000)
    }
    taken.sort()
    let median = taken[taken.count / 2]
    let worst = taken[min(taken.count - 1, taken.count * 99 / 100)]
    say(String(format: "%8.2f / %8.2f ms  ", median, worst) + "\(name) (\(results / taken.count) found)")
  }

  /// At once, for some questions take long.
  private func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
}
