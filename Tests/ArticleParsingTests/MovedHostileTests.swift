import Foundation
import Testing

@testable import ArticleParsing

/// Files of other readers that are cut off, damaged or made to harm: what can be read is, and nothing traps.
struct MovedHostileTests {
  private static let samples: [String] = [
    ";;; Elfeed Database Index (version 4)\n(:version 4 :feeds #s(hash-table data (\"u\" #s(elfeed-feed \"u\" \"u\" \"وكالة\" nil nil))) :entries #s(hash-table data ((\"a\" . \"b\") #s(elfeed-entry (\"a\" . \"b\") \"خبر\\\\\" \"https://a.example/\" 1.7e9 #s(elfeed-ref \"aa\") html ((\"f\" \"t\" 1)) (unread) \"u\" (:authors ((:name \"ك\")))))) :index nil)",
    "Subject: =?utf-8?B?2KfZhA==?= =?x?q?=20?=\nContent-Type: multipart/mixed; boundary=\"b\"\n\n--b\nContent-Type: text/html; charset=\"utf-16\"\nContent-Transfer-Encoding: base64\n\nPHA+2YbYtQ==\n--b\nContent-Transfer-Encoding: quoted-printable\n\n=D9=86=\n=\n--b--",
    "title,url,time_added,tags,status\n\"خبر \"\"\",https://a.example/,99999999999999999999,\"[\"\"a\"\"]\",unread\r\n",
    "<h1>Unread</h1><a href=\"https://a.example/\" time_added=\"-1e99\" tags=\"أ,,ب\">خبر</a>",
    "{\"items\":[{\"title\":\"خبر\",\"published\":-1e308,\"canonical\":[{\"href\":7}],\"categories\":[\"user/\",{}],\"origin\":{\"streamId\":\"feed/\"}}]}",
    "-9\tخبر\\\thttps://a.example/\t\\t\\x\\\tplain\t\t\t\t||",
    "browser \"a\\\"\nignore-article \"*\" \"title =~ \\\"أ\\\"\"\nx\\",
  ]

  /// All readers, whatever it is.
  private func readAll(_ bytes: [UInt8]) {
    _ = MovedFormat(bytes[...])
    var articles = SavedList.read(bytes).articles + PocketPage.read(bytes) + StarredList.read(bytes).articles
    articles += ((try? ElfeedIndex(bytes))?.entries ?? []).map(\.article)
    articles += [MailArticle.article(bytes[...]), SfeedLine.article(bytes)].compactMap(\.self)
    _ = NewsboatConfiguration(bytes)
    _ = NewsboatFilter.line(String(decoding: bytes, as: UTF8.self))
    for article in articles {
      #expect(MovedArticle.feed([article], title: article.source, link: nil).entries.count == 1)
    }
  }

  @Test(arguments: samples) func `a file that ends anywhere is read as far as it goes`(text: String) {
    let bytes = Array(text.utf8)
    for count in 0...bytes.count { readAll(Array(bytes[..<count])) }
  }

  @Test(arguments: samples) func `bytes of any kind in a file harm nothing`(text: String) {
    var random: UInt64 = 88_172_645_463_325_252
    func next(_ limit: Int) -> Int {
      random ^= random << 13
      random ^= random >> 7
      random ^= random << 17
      return Int(random % UInt64(limit))
    }
    for _ in 0..<400 {
      var bytes = Array(text.utf8)
      for _ in 0...next(6) { bytes[next(bytes.count)] = UInt8(next(256)) }
      if next(3) == 0 { bytes.insert(contentsOf: bytes.prefix(next(bytes.count)), at: next(bytes.count)) }
      readAll(bytes)
    }
  }

  @Test(arguments: ["(", "[", "#s(", "'", "\"", "{\"items\":[", "--b\n", "=?utf-8?B?", "<a href=\"", ",", "\t", ";"])
  func `a sign thousands of times over harms nothing`(sign: String) {
    readAll(Array(String(repeating: sign, count: 20_000 / sign.count).utf8))
  }

  @Test func `numbers beyond all bounds are no dates`() {
    for seconds in [Double.nan, .infinity, -.infinity, -1, 0, 1e300, 253_402_300_800] {
      #expect(MovedArticle.date(seconds: seconds) == nil)
    }
    #expect(MovedArticle.date(seconds: 253_402_300_799) != nil)
    var article = MovedArticle(title: "خبر")
    article.published = Date(timeIntervalSince1970: 1e300)
    #expect(MovedArticle.feed([article], title: nil, link: nil).entries.first?.published == nil)
  }
}
