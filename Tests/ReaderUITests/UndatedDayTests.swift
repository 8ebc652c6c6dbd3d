import ArticleParsing
import Foundation
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

/// Articles without a date of their own, under the names of days.
@Suite struct UndatedDayTests {
  private func undated(_ title: String, minutes: Int, arrival: Bool = true) -> Article {
    var article = article(title, minutes: minutes, source: "SRC")
    (article.published, article.isDateArrival) = (nil, arrival)
    return article
  }

  private func rows(_ articles: [Article], _ interface: Interface = .english, columns: Int = 100) -> [String] {
    picture(draw(reader(articles, interface: interface, columns: columns, rows: 16)).grid)
      .split(separator: "\n").map { String($0.prefix(40)) }
  }

  @Test func `what the heading says of all no row says again`() {
    let rows = rows((1...4).map { undated("HEADLINE", minutes: $0) })
    #expect(rows[1].hasPrefix("| Imported today · no date ──"))
    #expect(rows[3].hasPrefix("|     CRS "))
    #expect(!rows[2..<15].contains { $0.contains("imported") || $0.contains("no date") })
  }

  @Test func `the heading is no date of theirs on other days either`() {
    #expect(rows((1...3).map { undated("A", minutes: 60 * 24 + $0) })[1].hasPrefix("| Imported yesterday · no date ─"))
    #expect(rows((1...3).map { undated("A", minutes: 60 * 48 + $0) })[1].hasPrefix("| Imported 18 Nov · no date ─"))
    let arabic = Strings.arabic.name(ofArrival: .init(seconds: noon.seconds, offset: 0), at: noon)
    #expect(arabic == "استُوردت اليوم · بلا تاريخ")
  }

  @Test func `they stand under a heading of their own among others of that day`() {
    let rows = rows([article("A", minutes: 1)] + (2...4).map { undated("B", minutes: $0) } + [article("C", minutes: 9)])
    let headings = rows.filter { $0.contains("───") }
    #expect(headings.count == 3 && headings[1].hasPrefix("| Imported today · no date ─"))
    #expect(headings[0].hasPrefix("| Today ─") && headings[2].hasPrefix("| Today ─"))
  }

  @Test func `one alone among others of its day says for itself that it has no date`() {
    let rows = rows([article("A", minutes: 1), undated("B", minutes: 2), article("C", minutes: 9)])
    #expect(rows[1].hasPrefix("| Today ─") && rows[5].hasPrefix("|     CRS · no date "))
    #expect(rows[7].contains("9 minutes ago"))
  }

  @Test func `one whose date was learnt after it had come stands under the day of that`() {
    var late = article("B", minutes: 2)
    late.published = late.date.addingTimeInterval(-86_400)
    let headings = rows([article("A", minutes: 1), late]).filter { $0.contains("───") }
    #expect(headings.count == 2 && headings[0].hasPrefix("| Today ─") && headings[1].hasPrefix("| Yesterday ─"))
  }

  @Test func `where it is not known when they came no heading tells`() {
    let rows = rows((1...4).map { undated("A", minutes: $0, arrival: false) })
    #expect(rows[1].hasPrefix("| Today ─") && rows[3].hasPrefix("|     CRS · no date "))
  }

  @Test func `in rows of one line they leave headlines the room of a word that all would repeat`() {
    func rows(_ count: Int) -> [String] {
      let articles = (1...count).map { undated("HEADLINE", minutes: $0) }
      return picture(draw(reader(articles, interface: .english, columns: 72, rows: 5)).grid)
        .split(separator: "\n").dropFirst().prefix(count).map(String.init)
    }
    #expect(rows(2).allSatisfy { $0.hasSuffix("CRS  – |") })
    #expect(rows(1)[0].hasSuffix("CRS  imported 20 Nov |"))
  }

  @Test func `where the source is not known the host of the address stands in its place`() {
    var articles = (1...3).map { undated("A", minutes: $0) }
    for index in articles.indices { articles[index].source = nil }
    articles[1].url = "https://www.example.org/a"
    let rows = rows(articles)
    // And where there is none either, when it came: a row of nothing looks like a fault.
    #expect(rows[3].hasPrefix("|     imported ") || rows[3].hasPrefix("|     no date"))
    #expect(rows[5].hasPrefix("|     example.org  "))
  }
}
