@testable import ArticleParsing

extension FuzzTarget {
  /// Files of other readers: the first byte says which.
  static let moved = FuzzTarget(
    name: "moved",
    tokens: [
      "(:version 4 ", ":entries ", ":feeds ", "#s(hash-table data (", "#s(elfeed-entry ", "#s(elfeed-ref \"", "\\",
      "#(",
      "[cl-struct-elfeed-entry ", "(\"a\" . \"b\")", "unread", "))", "\"", "From a@b Thu Jan  1 00:00:00 2026\n",
      "Subject: ", "=?utf-8?B?", "=?utf-8?Q?", "?=", "Content-Type: multipart/alternative; boundary=b\n", "--b\n",
      "--b--",
      "Content-Transfer-Encoding: base64\n", "Content-Transfer-Encoding: quoted-printable\n", "=D9=", "\n\n", ",", "\t",
      "title,url,time_added,tags,status\n", "URL,Title,Selection,Folder,Timestamp\n", "https://a.example/", "\\n",
      "\"items\":[", "\"categories\":[\"user/-/state/com.google/read\"]", "\"origin\":{\"streamId\":\"feed/",
      "unread = ",
      " and ", "tags # ", "=~", "query:x:", "browser ", "<a href=\"", "time_added=\"", "1e999", "-9223372036854775809",
    ],
    seeds: [
      "\0(:version 4 :feeds #s(hash-table data (\"u\" #s(elfeed-feed \"u\" \"u\" \"و\" nil nil))) :entries #s(hash-table data ((\"a\" . \"b\") #s(elfeed-entry (\"a\" . \"b\") \"خ\" \"https://a.example/\" 1.7e9 \"<p>ن\" html nil (unread star x) \"u\" (:authors ((:name \"ك\")))))))",
      "\u{1}From: =?utf-8?Q?=D9=86?= <a@b.example>\nSubject: =?utf-8?B?2KfZhA==?=\nDate: Thu, 02 Jan 2025 10:00:00 GMT\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/html; charset=windows-1256\nContent-Transfer-Encoding: quoted-printable\n\n<p>=E4=D5\n--b--\n",
      "\u{2}title,url,time_added,tags,status\n\"خ \"\"ا\"\"\",https://a.example/,1700000000,أ|ب,archive\n",
      "\u{3}<html><h1>Unread</h1><a href=\"https://a.example/\" time_added=\"1\" tags=\"أ,ب\">خ</a><h1>Read Archive</h1>",
      "\u{4}{\"id\":\"user/-/state/com.google/starred\",\"items\":[{\"title\":\"خ\",\"published\":1e9,\"canonical\":[{\"href\":\"https://a.example/\"}],\"categories\":[\"user/-/label/أ\"],\"origin\":{\"streamId\":\"feed/https://a.example/\"}}]}",
      "\u{5}1700000000\tخ\thttps://a.example/\t<p>ن\\nن\thtml\t1\tك\thttps://a.example/a.mp3\tأ|ب",
      "\u{6}browser \"firefox %u\"\nignore-article \"*\" \"title =~ \\\"أ\\\"\"\n",
      "\u{7}( unread = \"yes\" or tags # \"أ\" ) and age between 0:5",
    ]
  ) { bytes in
    var choices = Choices(bytes)
    let kind = choices.byte() % 8
    let rest = choices.rest
    _ = MovedFormat(rest[...])
    var articles: [MovedArticle] = []
    switch kind {
    case 0:
      if let index = try unlessRefused({ try ElfeedIndex(rest) }) { articles = index.entries.map(\.article) }
    case 1: articles = [MailArticle.article(rest[...])].compactMap(\.self)
    case 2: articles = SavedList.read(rest).articles
    case 3: articles = PocketPage.read(rest)
    case 4: articles = StarredList.read(rest).articles
    case 5: articles = [SfeedLine.article(rest)].compactMap(\.self)
    case 6: _ = NewsboatConfiguration(rest)
    default: _ = NewsboatFilter.line(choices.text)
    }
    for article in articles {
      let feed = MovedArticle.feed([article], title: article.source, link: nil)
      try expect(feed.entries.count == 1, "an article is not one entry")
      let again = try unlessRefused { try ParsedFeed.parse(article.document) }
      try expect(again?.entries == feed.entries, "what is stored is read as something else")
      for entry in feed.entries { try expectSound(ParsedArticle(entry, feed: feed)) }
    }
  }
}
