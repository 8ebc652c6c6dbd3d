import Testing

@testable import ArticleParsing

/// Files of other readers, by what is in them.
struct MovedFormatTests {
  static let files: [(text: String, format: MovedFormat?)] = [
    ("SQLite format 3\0…", .newsboatCache),
    (";;; Elfeed Database Index (version 4)\n\n(:version 4 :feeds nil)", .elfeed),
    ("{\"id\":\"user/1/state/com.google/starred\",\"items\":[]}", .starred),
    ("{\"items\":[{\"origin\":{\"streamId\":\"feed/1\"}}]}", .starred),
    ("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"streamId\":1}]}", nil),
    ("title,url,time_added,tags,status\n", .pocketTable),
    ("\u{FEFF}URL,Title,Selection,Folder,Timestamp\n", .instapaper),
    ("<!DOCTYPE html><html><head><title>Pocket Export</title>", .pocketPage),
    ("<html><body><a href=\"https://a.example/\">نص</a>", nil),
    ("From a@b.example Thu Jan  1 00:00:00 2026\nSubject: خبر\n\nنص\n", .mailbox),
    ("From the river to the hills\n\nA headline is no mailbox.\n", nil),
    ("1700000000\tخبر\thttps://a.example/\tنص\thtml\t1\t\t\t\n", .sfeedArticles),
    ("a\tb\tc\n", nil),
    ("# mine\nbrowser firefox\nauto-reload yes\n", .newsboatConfiguration),
    ("browser news is what people read\n", nil),
    ("عنوان\n\nالمصدر: وكالة\n\nنص.\n", nil),
    ("", nil),
  ]

  @Test(arguments: files) func `a file is known by its beginning`(text: String, format: MovedFormat?) {
    #expect(MovedFormat(Array(text.utf8)[...]) == format)
  }

  @Test func `newsboat's settings become ours where there are such, and no password is told`() {
    let configuration = NewsboatConfiguration(
      Array(
        """
        browser "firefox %u"
        # a remark
        proxy-auth "me:geheim"
        ignore-article "*" "title =~ \\"إعلان\\""
        ignore-article "*" "title =~ \\"^a.c\\""
        notify-beep no
        save-path "~/it's"
        """.utf8))
    #expect(configuration.settings.map(\.key) == ["browser", "rules", "save_folder"])
    #expect(
      configuration.settings.map(\.value) == [
        "'firefox %s'", "{match: 'title:\"إعلان\"', do: drop}", "'~/it''s'",
      ])
    #expect(configuration.withoutPlace.map(\.number) == [3, 5, 6])
    #expect(configuration.withoutPlace.map(\.command) == ["proxy-auth", "ignore-article", "notify-beep"])
  }

  @Test(arguments: [
    ("unread = \"yes\"", "is:unread"), ("unread != \"yes\"", "is:read"), ("flags != \"\"", "is:starred"),
    ("tags # \"عالم\" and unread == \"yes\"", "tag:\"عالم\" is:unread"),
    ("( tags # \"a\" or tags !# \"b\" ) and title =~ \"غزة\"", "(tag:\"a\" | -tag:\"b\") title:\"غزة\""),
    ("feedtitle = \"وكالة\" or content !~ \"x y\"", "(feed:\"وكالة\" | -body:\"x y\")"),
    ("age between 0:6", "after:\"7 days\""), ("age < 3", "after:\"3 days\""), ("age <= 3", "after:\"4 days\""),
  ])
  func `a query of newsboat is a filter where that can say it`(query: String, filter: String) {
    #expect(NewsboatFilter.line(query) == filter)
  }

  @Test(arguments: [
    "", "(", "unread", "unread =", "articleindex < 5", "title =~ \"^a\"", "title = \"a\"", "unread = \"yes\" and",
    "age > 5", "age between 3:6", "unread_count > 0", "tags # \"a\" xor unread = \"yes\"", "title =~ \"a",
    String(repeating: "(", count: 100_000), "unread = \"yes\" )",
  ])
  func `what a filter cannot say is said to be so`(query: String) {
    #expect(NewsboatFilter.line(query) == nil)
  }
}
