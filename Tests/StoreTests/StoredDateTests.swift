import ArticleParsing
import FilterLanguage
import Foundation
import Testing

@testable import Store

/// What is known of an article's date, and how.
struct StoredDateTests {
  private func dated(_ title: String, _ text: String, on date: Date?, by source: DateSource?) -> ParsedArticle {
    var article = article(title, text, on: date)
    article.dateSource = source
    return article
  }

  private func only(_ store: Store) async throws -> Article {
    let all = try await store.articles(.everything, limit: 9)
    #expect(all.count == 1)
    return try #require(all.first)
  }

  @Test(arguments: DateSource.allCases) func `how a date is known is stored with it`(source: DateSource) async throws {
    let store = try Store(inMemory: ())
    _ = try await store.merge([file(dated("خبر", "نص", on: day(3), by: source))])
    let stored = try await only(store)
    #expect(stored.published == day(3) && stored.dateSource == source && !stored.isDateArrival)
  }

  @Test func `an article without a date stands where it arrived, and says so`() async throws {
    let store = try Store(inMemory: ())
    _ = try await store.merge([file(article("خبر", "نص"), arrived: day(9))])
    let stored = try await only(store)
    #expect(stored.published == nil && stored.dateSource == nil && stored.isDateArrival && stored.date == day(9))
  }

  @Test(arguments: [
    (DateSource.fileName, DateSource.stated, 2), (.address, .metaLine, 2), (.stated, .fileName, 1),
    (.stated, .stated, 1),
  ])
  func `of two dates of one article the surer one is shown`(
    first: DateSource, second: DateSource, shown: Int
  ) async throws {
    let store = try Store(inMemory: ())
    // Short texts of two days are two articles.
    let title = "خبر عن مجلس المدينة ومالها"
    let text = (1...60).map { "قال العضو \($0) إن المدينة تحتاج إلى طريق" }.joined(separator: " و")
    _ = try await store.merge([file(dated(title, text, on: day(1), by: first))])
    _ = try await store.merge([file(dated(title, text, on: day(2), by: second), name: "b.txt")])
    let stored = try await only(store)
    #expect(stored.published == day(shown) && stored.dateSource == (shown == 1 ? first : second))
  }

  @Test func `a date that comes later is the article's, and one without takes none away`() async throws {
    let store = try Store(inMemory: ())
    let (title, text) = ("خبر عن مجلس المدينة ومالها", "نص طويل عن مجلس المدينة ومالها وما فيها من الناس")
    _ = try await store.merge([file(article(title, text))])
    _ = try await store.merge([file(article(title, text + " والأسواق"), name: "longer.txt")])
    #expect(try await only(store).isDateArrival)
    _ = try await store.merge([file(dated(title, text, on: day(1), by: .address), name: "dated.txt")])
    _ = try await store.merge([file(article(title, text + " والأسواق والمال"), name: "longest.txt")])
    let stored = try await only(store)
    #expect(stored.published == day(1) && stored.dateSource == .address && !stored.isDateArrival)
    #expect(try await store.check() == [])
  }

  @Test func `what came without a date stands above what came before it, also within a second`() async throws {
    let store = try Store(inMemory: ())
    for number in 1...3 {
      _ = try await store.merge([file(article("خبر \(number)", "نص \(number)"), name: "\(number)", arrived: day(9))])
    }
    _ = try await store.merge([file(article("قديم", "نص آخر", on: day(9, second: 1)), arrived: day(10))])
    _ = try await store.merge([file(article("خبر 4", "نص 4"), name: "4", arrived: day(9))])
    #expect(try await store.titles().first == "خبر 4")
    #expect(try await store.titles().filter { $0 != "قديم" } == ["خبر 4", "خبر 3", "خبر 2", "خبر 1"])
  }

  /// One that was written while the clock was wrong does not draw all others to it.
  @Test func `a number far ahead is no neighbour`() async throws {
    let store = try Store(inMemory: ())
    _ = try await store.merge([file(article("غدا", "نص"), arrived: day(31))])
    _ = try await store.merge([file(article("أول", "نص أول"), name: "1", arrived: day(1))])
    _ = try await store.merge([file(article("ثان", "نص ثان"), name: "2", arrived: day(1))])
    #expect(try await store.titles() == ["غدا", "ثان", "أول"])
    #expect(try await store.id("ثان").rawValue == day(1, second: 1).wholeSeconds)
  }

  @Test func `a repair keeps what is known of dates`() async throws {
    let folder = try TemporaryFolder()
    let before = try await {
      let store = try Store(path: folder.file())
      _ = try await store.merge([
        file(dated("أول", "نص أول", on: day(1), by: .metaLine)), file(article("ثان", "نص ثان"), name: "2"),
      ])
      return try await store.articles(.everything, limit: 9)
    }()
    _ = try await Store.repair(path: folder.file(), into: folder.file("new.sqlite"))
    #expect(try await Store(path: folder.file("new.sqlite")).articles(.everything, limit: 9) == before)
    #expect(before.map(\.isDateArrival) == [true, false])
  }
}
