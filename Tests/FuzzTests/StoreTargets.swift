import ArticleParsing
import Foundation
import Synchronization

@testable import FilterLanguage
@testable import Store

extension FuzzTarget {
  static let opml = FuzzTarget(
    name: "opml",
    tokens: [
      "<opml version=\"2.0\">", "<head>", "<title>", "<body>", "<outline ", "text=\"", "title=\"", "xmlUrl=\"",
      "htmlUrl=\"", "category=\"",
      "nashra:tags=\"", "nashra:hidden=\"true\"", "nashra:direction=\"rtl\"", "nashra:keepDays=\"",
      "nashra:keepCount=\"", "/>", "</outline>",
      "isComment=\"true\"", "%2C", "%25", "/", ",", "&#xFFFE;", "&#27;", "&quot;", "\u{FFFE}", "\u{FFFF}",
      "9223372036854775807", "exec:", "file:/",
    ],
    seeds: [
      "<opml version=\"2.0\"><head><title>قائمة</title></head><body><outline text=\"مجلد\"><outline type=\"rss\" text=\"أ\" title=\"ب\" xmlUrl=\"http://a.example/f\" htmlUrl=\"http://a.example/\" category=\"أ,/ب/ج\" nashra:tags=\"أ%2Cب,ج/د\" nashra:keepDays=\"30\" nashra:hidden=\"true\" nashra:direction=\"rtl\"/></outline></body></opml>"
    ]
  ) { bytes in
    guard var read = try unlessRefused({ try OPML.parse(bytes) }) else { return }
    for feed in read.feeds {
      try expectClean(feed.name, "a feed's name")
      try expectClean(feed.address, "a feed's address")
      for folder in feed.folder { try expectClean(folder, "a folder") }
      for tag in feed.tags { try expectClean(tag, "a feed's tag") }
    }
    // What was refused is told, not written, and what XML does not allow is written as U+FFFD.
    for index in read.feeds.indices {
      read.feeds[index].refused = []
      read.feeds[index].name = allowedInXML(read.feeds[index].name)
      read.feeds[index].title = read.feeds[index].title.map(allowedInXML)
      read.feeds[index].folder = read.feeds[index].folder.map(allowedInXML)
      read.feeds[index].tags = read.feeds[index].tags.map(allowedInXML)
    }
    read.title = read.title.map(allowedInXML)
    let again = try unlessRefused { try OPML.parse(read.bytes) }
    try expect(again == read, "what was written is not read back equal:\n\(read)\n\(again as Any)")
  }

  static let filter = FuzzTarget(
    name: "filter", longest: 512,
    tokens: [
      "#", "وسم:", "مصدر:", "source:", "feed:", "خلاصة:", "title:", "عنوان:", "body:", "نص:", "is:unread", "is:",
      "غير مقروء", "مفضل", "after:", "بعد:",
      "before:2025-01-02", "on:أمس", "في:", "since:3أيام", "منذ:", "3 ", " أيام", "برچسب‌ها:", "תג:", "tga:", "\u{200F}",
      "|", " OR ", " أو ", "(", ")", "-", "\"", "«", "»", "*",
      "2024..2025", ":", "NEAR", "AND", "¤a", "'",
    ],
    seeds: [
      "جسر -قطار #نهر", "\"جسر فوق\" | (نهر أو قطار) is:unread", "مصدر:وكالة بعد:2024-01 عنوان:جسر",
      "((((((((((((((((((أ", "ال و* -\"ب\" في:أمس",
    ]
  ) { bytes in
    let line = String(decoding: bytes, as: UTF8.self)
    let now = Date(timeIntervalSince1970: 1_795_176_000)
    let query: Query
    do throws(FilterError) { query = try Query(filter: line, now: now) } catch {
      try expect((0..<line.utf8.count).contains(error.position), "an error outside the line")
      // Such a line is typed on, or pasted.
      _ = try? Query().with(typed: line, now: now)
      _ = try? Query(filter: Query.plainLine(line), now: now)
      return
    }
    let tagged = try? Query(tags: ["نهر"], isUnreadOnly: true).with(filterText: line, now: now)
    for query in [query, tagged].compactMap({ $0 }) {
      do {
        try FilterStore.shared.ask(query)
      } catch let error as StoreError {
        throw Find(description: "the store cannot answer: \(error)")
      }
    }
  }

  static let dates = FuzzTarget(
    name: "dates", longest: 160,
    tokens: [
      "Thu, ", "02 Jan 2025", "10:00:00", " GMT", "+03:00", "2025-01-02T10:00:00Z", "3 يناير 2025", "الخميس",
      "٣ تموز ٢٠٢٥", "۱۴۰۳/۱۰/۱۱", "م", "ص", "أمس",
      "أسبوعين", "3أيام", "..", "كانون الثاني", "1735812000", "1735812000000", "9999-12-31", "-0001", "/", "–", "hours",
      "months", "years", "EST", "IST", " بتوقيت ", "القاهرة", "مكة المكرمة", "هـ", "آبان ", "20 novembre ", "11/20/26",
      ".م",
      "h30", "(", "ليلا",
    ],
    seeds: [
      "Thu, 02 Jan 2025 10:00:00 GMT", "2025-01-02T10:00:00.5+03:00", "الخميس 2 كانون الثاني/يناير 2025 07:48 م",
      "۱۴۰۳/۱۰/۱۱", "3أيام", "2024..2025-03",
      "9999 years", "1735812000",
    ]
  ) { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    if let date = FeedDate.parse(text) {
      try expect(abs(date.timeIntervalSince1970) < 1e13, "a date of a feed far outside: \(date)")
      _ = date.wholeSeconds
    }
    _ = FilterDate.span(text, now: Date(timeIntervalSince1970: 1_795_176_000), zone: .gmt)
    for line in [text, "تاريخ النشر: " + text] {
      guard let page = try unlessRefused({ try ArticlePage.parse(Array(("عنوان\n\n" + line).utf8)) }) else { continue }
      for date in page.articles.compactMap(\.published) {
        try expect(abs(date.timeIntervalSince1970) < 1e11, "a date of a page far outside: \(date)")
      }
    }
  }

  static let bodies = FuzzTarget(
    name: "bodies",
    tokens: ["p\u{3}\0\0\0abc", "h", "t", "\u{1}", "\u{2}", "\u{0F}", "\0\0\0\0\0\0\0\0", "\u{7F}\u{7F}\u{7F}\u{7F}"],
    seeds: ["\u{1}h\u{2}\0\0\0أp\u{1}\0\0\0b", "\u{2}l\u{1}\u{5}\u{1}\0\0\0\0\0\0\0\u{3}\0\0\0abc"]
  ) { bytes in
    // As they stand, which hardly ever have the right checksum, and with it, as a store that was written on purpose.
    let whole = withChecksum(bytes)
    for bytes in [bytes, whole] {
      guard let blocks = try unlessRefused({ try BodyCoding.blocks(bytes) }) else { continue }
      try expect((try? BodyCoding.blocks(BodyCoding.bytes(blocks))) == blocks, "blocks do not come back")
    }
    guard let parts = try unlessRefused({ try BodyCoding.parts(bytes) }) else { return }
    for part in parts { try expect((0...bytes.count).contains(part.text.upperBound), "a text outside the bytes") }
  }
}

/// A body with the first of `bytes` as its format and the rest as its blocks; FNV-1a, as `BodyCoding` says.
private func withChecksum(_ bytes: [UInt8]) -> [UInt8] {
  let sum = bytes.dropFirst().reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  return bytes.prefix(1) + (0..<8).map { UInt8(truncatingIfNeeded: sum >> UInt64($0 * 8)) } + bytes.dropFirst()
}

/// A small store that is asked whatever filters there are.
private final class FilterStore: Sendable {
  static let shared = FilterStore()

  private let store: Store

  private init() {
    do {
      store = try Store(inMemory: ())
      let pages = [
        "جسر فوق النهر\n\nالمصدر: وكالة النهر\n\nافتتح الجسر اليوم.\n\nكلمات دلالية\n\nنهر، جسور\n",
        "قطار بلا جسر\n\nالمصدر: صحيفة القطار\n\nيسير القطار غدا.\n\nكلمات دلالية\n\nقطار، نهر\n",
        "Bridge and river\n\nA short text.\n",
      ]
      let files = try pages.enumerated().map { number, page in
        ImportedFile(
          name: "\(number).txt", bytes: Array(page.utf8), arrived: Date(timeIntervalSince1970: Double(number)),
          articles: try ArticlePage.parse(Array(page.utf8)).articles)
      }
      let store = store
      try waiting { _ = try await store.merge(files) }
    } catch { fatalError("\(error)") }
  }

  func ask(_ query: Query) throws {
    let store = store
    try waiting {
      let articles = try await store.articles(query, limit: 10)
      let count = try await store.count(query)
      guard articles.count == min(count, 10) else {
        throw Find(description: "\(articles.count) articles are listed, \(count) counted")
      }
      _ = try await store.counts(query, atMost: 5)
      _ = try await store.snippets(articles.map(\.id), query)
    }
  }
}

/// Runs what is asynchronous for a caller that is not: a fuzzer's thread has nothing else to do.
func waiting(_ body: @escaping @Sendable () async throws -> Void) throws {
  let done = DispatchSemaphore(value: 0)
  let failure = Mutex<(any Error)?>(nil)
  Task.detached {
    do { try await body() } catch { failure.withLock { $0 = error } }
    done.signal()
  }
  done.wait()
  if let error = failure.withLock({ $0 }) { throw error }
}

/// XML 1.0 §2.2, of what no control is.
private func allowedInXML(_ text: String) -> String {
  String(String.UnicodeScalarView(text.unicodeScalars.map { [0xFFFE, 0xFFFF].contains($0.value) ? "\u{FFFD}" : $0 }))
}
