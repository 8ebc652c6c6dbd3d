import ArticleParsing
import FilterLanguage
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

extension Query {
  /// With one row a story.
  var byStory: Query {
    var query = self
    query.groupsStories = true
    return query
  }

  fileprivate var unread: Query {
    var query = self
    query.isUnreadOnly = true
    return query
  }
}

extension Store {
  /// Says which articles tell of one event, in place of what was found.
  func tellStories(_ stories: [Set<Article.ID>]) async throws {
    try await write { db in
      try db.execute(sql: "DELETE FROM storyMember")
      for (number, story) in stories.enumerated() {
        for id in story {
          try db.execute(sql: "INSERT INTO storyMember VALUES (?, ?)", arguments: [id.rawValue, number + 1])
        }
      }
    }
  }
}

/// Lists with one row a story.
struct StoryRowTests {
  private static let lines = [
    "", "خبر", "-خبر", "#وسم", "#وسم #آخر", "source:ب", "is:read", "is:starred", "خبر | رقم", "\"خبر رقم\"",
    "after:2025-07-03", "(خبر | is:read) #آخر",
  ]

  /// Articles, statuses and stories by chance.
  private func store(_ random: inout Seed) async throws -> (store: Store, stories: [Article.ID: Int]) {
    let store = try Store(inMemory: ())
    let count = Int.random(in: 1...70, using: &random)
    var files: [ImportedFile] = []
    for number in 0..<count {
      let words = ["خبر", "رقم", "نص", "مدينة"].filter { _ in Bool.random(using: &random) }.joined(separator: " ")
      let tags = ["وسم", "آخر"].filter { _ in Bool.random(using: &random) }
      let one = article(
        "\(words) \(number)", "\(words) \(number * 7)", tags: tags,
        source: ["أ", "ب", "ج", nil].randomElement(using: &random) ?? nil,
        on: day(Int.random(in: 1...6, using: &random), second: number))
      files.append(file(one, name: "\(number)"))
    }
    _ = try await store.merge(files)
    let ids = try await store.articles(.everything, limit: 100).map(\.id)
    try await store.mark(.read, ids.filter { _ in Bool.random(using: &random) })
    try await store.mark(.starred, ids.filter { _ in Int.random(in: 0..<4, using: &random) == 0 })
    var stories: [Article.ID: Int] = [:]
    for id in ids where Int.random(in: 0..<3, using: &random) > 0 {
      stories[id] = Int.random(in: 0..<max(1, count / 4), using: &random)
    }
    let members = Dictionary(grouping: stories.keys) { stories[$0] ?? 0 }.filter { $0.value.count > 1 }
    try await store.tellStories(members.sorted { $0.key < $1.key }.map { Set($0.value) })
    return (store, stories)
  }

  /// The rows of a list, newest first, each with its articles, newest first: what grouping should give.
  private func rows(_ articles: [Article], _ stories: [Article.ID: Int]) -> [[Article]] {
    var rows: [[Article]] = []
    var places: [Int: Int] = [:]
    for article in articles {
      if let story = stories[article.id], let place = places[story] {
        rows[place].append(article)
      } else {
        if let story = stories[article.id] { places[story] = rows.count }
        rows.append([article])
      }
    }
    return rows
  }

  private func queries() throws -> [Query] {
    let all = try Self.lines.map { try Query().with(typed: $0 + " ").query }
    let starred = all.map {
      var query = $0
      query.isStarredOnly = true
      return query
    }
    return all + all.map(\.unread) + starred + [Query(tags: ["وسم", "آخر"]), Query(tags: ["وسم"], isUnreadOnly: true)]
  }

  @Test func `a list by story is the list of all articles, grouped`() async throws {
    var random = Seed.ofRun
    for _ in 0..<6 {
      let (store, stories) = try await store(&random)
      for query in try queries() {
        let all = try await store.articles(query, limit: 1_000)
        let rows = rows(all, stories)
        let found = try await store.articles(query.byStory, limit: 1_000)
        #expect(found.map(\.row) == rows.map { $0.map(\.id) }, "\(query)")
        for (article, row) in zip(found, rows) {
          #expect([article.isUnread] + article.others.map(\.isUnread) == row.map(\.isUnread))
          #expect(article.others.map(\.isStarred) == row.dropFirst().map(\.isStarred))
        }
        // Articles are counted, not rows.
        #expect(try await store.count(query.byStory) == all.count)
        // Page by page it is the same, from either end.
        let size = Int.random(in: 1...9, using: &random)
        var down: [Article] = []
        while case let page = try await store.articles(query.byStory, limit: size, after: down.last?.id), !page.isEmpty
        {
          down += page
        }
        #expect(down == found)
        var up: [Article] = []
        while case let page = try await store.articles(
          query.byStory, limit: size, before: up.first?.id ?? Article.ID(.min)), !page.isEmpty
        { up = page + up }
        #expect(up == found)
      }
    }
  }

  @Test func `what stands above a row and below it, and the way to the next unread one, go by rows`() async throws {
    var random = Seed.ofRun
    for _ in 0..<6 {
      let (store, stories) = try await store(&random)
      for query in try queries() {
        let rows = rows(try await store.articles(query, limit: 1_000), stories)
        guard let place = rows.indices.randomElement(using: &random) else { continue }
        let (id, list) = (rows[place][0].id, query.byStory)
        let (above, below) = (rows[..<place], rows[(place + 1)...])
        let counts = (
          try await store.count(query.unread, from: id, older: false, in: list),
          try await store.count(query.unread, from: id, older: true, in: list)
        )
        #expect(counts.0 == above.joined().count(where: \.isUnread), "\(query)")
        #expect(counts.1 == below.joined().count(where: \.isUnread), "\(query)")
        let older = try await store.nextUnread(list, from: id, older: true)
        #expect(older?.row == below.first { $0.contains(where: \.isUnread) }.map { $0.map(\.id) })
        let newer = try await store.nextUnread(list, from: id, older: false)
        #expect(newer?.row == above.last { $0.contains(where: \.isUnread) }.map { $0.map(\.id) })
        let first = try await store.nextUnread(list, from: id, older: true, wraps: true)
        let next = below.first { $0.contains(where: \.isUnread) } ?? rows.first { $0.contains(where: \.isUnread) }
        #expect(first?.id == next?.first?.id)
        let end = rows.indices[place...].randomElement(using: &random) ?? place
        let range = try await store.ids(list, from: id, to: rows[end][0].id, atMost: 1_000)
        #expect(range == rows[place...end].joined().map(\.id))
        // Marking them marks these and no others, and is taken back as one.
        let unread = try await Set(store.articles(Query(isUnreadOnly: true), limit: 1_000).map(\.id))
        for (isOlder, meant) in [(true, below), (false, above)] {
          let marked =
            isOlder
            ? try await store.mark(.read, matching: list, olderThan: id)
            : try await store.mark(.read, matching: list, newerThan: id)
          let left = try await Set(store.articles(Query(isUnreadOnly: true), limit: 1_000).map(\.id))
          let expected = Set(meant.joined().filter(\.isUnread).map(\.id))
          #expect(unread.subtracting(left) == expected && marked == expected.count, "\(query)")
          if marked > 0 { #expect(try await store.undo()?.count == marked) }
        }
      }
    }
  }

  @Test func `how many sources tell a story is counted over all of its articles`() async throws {
    var random = Seed.ofRun
    for _ in 0..<10 {
      let (store, stories) = try await store(&random)
      let all = try await store.articles(.everything, limit: 1_000)
      for article in all {
        let members = all.filter {
          $0.id == article.id || stories[$0.id] != nil && stories[$0.id] == stories[article.id]
        }
        let sources = Set(members.compactMap(\.source))
        #expect(article.storySources == max(1, members.count > 1 ? sources.count : 0))
        let story = try await store.story(of: article.id)
        #expect(Set(story.flatMap(\.sources)) == (members.count > 1 ? sources : []))
        #expect(Set(story.map(\.article.id)) == (members.count > 1 ? Set(members.map(\.id)) : []))
      }
    }
  }

  @Test func `a newer article of a listed row is news, an older one is in its row`() async throws {
    let store = try Store(inMemory: ())
    _ = try await store.merge([
      file(article("قديم", "نص أول", on: day(2)), article("حديث", "نص ثان", on: day(4)), name: "a")
    ])
    let listed = try await store.articles(Query().byStory, limit: 10)
    _ = try await store.merge([file(article("بينهما", "نص ثالث", on: day(3)), name: "b")])
    let middle = try await store.id("بينهما")
    try await store.tellStories([[listed[0].id, middle]])
    let known = KnownArticles(listed: listed.map(\.id), newest: listed[0].id)
    var news = try await store.news(of: Query().byStory, known, atMost: 10)
    #expect(news.new.isEmpty && news.articles.map(\.row) == [[listed[0].id, middle], [listed[1].id]])
    _ = try await store.merge([file(article("أحدث", "نص رابع", on: day(5)), name: "c")])
    let newest = try await store.id("أحدث")
    try await store.tellStories([[listed[0].id, middle, newest]])
    news = try await store.news(of: Query().byStory, known, atMost: 10)
    #expect(news.new == [newest] && news.articles.map(\.id) == listed.map(\.id))
  }
}
