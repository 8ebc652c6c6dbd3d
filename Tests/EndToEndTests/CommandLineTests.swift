import Foundation
import TestSupport
import Testing

struct CommandLineTests {
  private let cli: CommandLine

  init() throws {
    cli = try CommandLine()
    try cli.write(
      """
      افتتاح جسر جديد فوق النهر

      افتتح صباح اليوم جسر جديد فوق النهر بعد ثلاث سنوات من العمل المتواصل على ضفتيه في المدينة القديمة.

      المصدر: جريدة المدينة

      كلمات دلالية: جسور، المدينة القديمة
      """, to: "bridge.txt")
    try cli.write(
      """
      معرض للكتاب "المستعمل" في الحديقة

      يقام في الحديقة العامة معرض للكتاب المستعمل يستمر أسبوعين ويضم آلاف العناوين من مكتبات المدينة كلها.

      المصدر: جريدة المدينة

      كلمات دلالية: كتب

      مقالات مشابهة

      • افتتاح جسر جديد فوق النهر
      • خبر لا نعرفه
      """, to: "books.txt")
  }

  @Test func `the version is told, and nothing else is done`() throws {
    for words in [["--version"], ["--store", "S", "--version"]] {
      let told = try cli.nashra(words)
      #expect(told.output.wholeMatch(of: /nashra \d+\.\d+\.\d+\n/) != nil, "\(told.output)")
      #expect(told.status == 0 && told.errors == "")
    }
    #expect(!FileManager.default.fileExists(atPath: cli.folder.appending(path: "S").path))
  }

  @Test func `a terminal that takes messages in pieces gets all of them`() throws {
    let terminal = try PseudoTerminal(isShared: true)
    let names = (0..<1000).map { "missing-\($0).txt" }
    let process = try terminal.start(
      [CommandLine.program, "import", "--store", "S"] + names, environment: ["LANG": "C.UTF-8"], folder: cli.folder)
    let text = String(decoding: try terminal.readToEnd(of: process), as: UTF8.self)
    #expect(names.filter { !text.contains($0 + ":") } == [])
    #expect(process.terminationStatus == 1)
  }

  @Test func `pages are imported once and listed`() throws {
    let imported = try cli.nashra("import", "bridge.txt", "books.txt", "--format-out", "json")
    #expect(imported.output == #"{"read":2,"added":2,"updated":0,"unchanged":0,"failed":[]}"# + "\n")
    #expect(imported.status == 0 && imported.errors == "")
    let again = try cli.nashra("import", "--format-out", "json", "bridge.txt", "books.txt")
    #expect(again.output == #"{"read":2,"added":0,"updated":0,"unchanged":2,"failed":[]}"# + "\n")

    let list = try cli.nashra("list", "--format", "json").objects()
    #expect(Set(list.compactMap { $0["title"] as? String }).count == 2)
    for object in list {
      #expect(
        Set(object.keys) == [
          "id", "title", "titleIsDerived", "source", "feed", "url", "published", "dateSource", "tags", "unread",
          "starred",
        ])
      #expect(object["source"] as? String == "جريدة المدينة")
      #expect(object["url"] is NSNull)
    }
    #expect(try cli.nashra("list", "--limit", "1").lines.count == 1)
    #expect(try cli.nashra("list", "جُسُور").lines.count == 0)
    #expect(try cli.nashra("list", "كتاب", "المستعمل").lines.count == 1)
    #expect(try cli.nashra("list", "كاتب", "المستعمل").lines.count == 0)
    #expect(try cli.nashra("list", "للكتاب", "المستعمل").lines.count == 1)
    #expect(try cli.nashra("list", "كتاب", "-المستعملة").lines.count == 0)
    #expect(try cli.nashra("search", "غائبة", "كتاب", "--format", "json").objects().first?["snippet"] is String)
    #expect(try cli.nashra("list", "وسم:المدينة_القديمة").lines.count == 1)
  }

  /// A headline is pasted with all that stands in it.
  @Test(arguments: ["(افتتاح) جسر «جديد النهر» فوق - #النهر: غائب", "\"جسر النهر\" -افتتاح (", "tag: source: جسر )"])
  func `search takes its argument as words`(query: String) throws {
    _ = try cli.nashra("import", "bridge.txt", "books.txt")
    let found = try cli.nashra("search", "--limit", "1", query)
    #expect(found.output.contains("جسر") && found.errors.isEmpty)
    #expect(try cli.nashra("search", "--filter", "جسر -افتتاح").lines.isEmpty)
    #expect(try cli.nashra("search", "--filter", "after:غدير").status == 2)
    #expect(try cli.nashra("search", "(«», #)").status == 2)
  }

  @Test(arguments: [
    ("(", "character 1: the bracket is not closed\n  (\n  ^\n"),
    ("جسر tga:x", "character 5: there is no condition “tga:”; the nearest is “tag:”"),
    ("جسر tga:x", "\n  جسر tga:x\n      ^\n"),
    ("جسر is:red", "\n      ^\n"), ("-", "neither a word nor a condition"), ("«جسر", "not closed"),
  ])
  func `a filter that cannot be read lists nothing, and a mark stands under its place`(line: String, told: String)
    throws
  {
    _ = try cli.nashra("import", "bridge.txt")
    for command in [["list"], ["search", "--filter"], ["tags"], ["mark", "read"]] {
      let result = try cli.nashra(command + ["--", line])
      #expect(result.status == 2 && result.output == "" && result.errors.contains(told), "\(result.errors)")
    }
    #expect(try cli.nashra("list", "is:unread").lines.count == 1)
  }

  @Test func `a day is 24 hours, and conditions have their names in each language`() throws {
    _ = try cli.nashra("import", "bridge.txt")
    for line in [
      "since:1d", "since:24hours", "منذ:3 أيام", "برچسب:جسور", "תג:جسور", "מאז:3 ימים", "از:۳ روز", "ٹیگ:جسور",
    ] {
      #expect(try cli.nashra("list", line).lines.count == 1, "\(line)")
    }
  }

  @Test func `a phrase that stands nowhere is taken as words, and that is said`() throws {
    _ = try cli.nashra("import", "bridge.txt", "books.txt")
    let found = try cli.nashra("list", "«النهر جسر»")
    #expect(found.lines.count == 1)
    #expect(found.errors.contains("“النهر جسر”"))
    #expect(try cli.nashra("list", "«فوق النهر»").errors.isEmpty)
    _ = try cli.nashra("mark", "starred", "«النهر جسر»")
    #expect(try cli.nashra("list", "is:starred").lines.isEmpty)
  }

  @Test func `an article is shown whole, and as it was imported`() throws {
    _ = try cli.nashra("import", "bridge.txt", "books.txt")
    let id = try #require(try cli.nashra("list", "#كتب", "--format", "json").objects().first?["id"] as? Int)
    let shown = try #require(try cli.nashra("show", "\(id)", "--format", "json").objects().first)
    let related = try #require(shown["related"] as? [[String: Any]])
    #expect(related.compactMap { $0["title"] as? String } == ["افتتاح جسر جديد فوق النهر", "خبر لا نعرفه"])
    let bridge = try #require(try cli.nashra("list", "النهر", "--format", "json").objects().first?["id"] as? Int)
    #expect(related.map { $0["id"] as? Int } == [bridge, nil])
    #expect((shown["body"] as? [[String: String]])?.map { $0["kind"] } == ["paragraph"])
    #expect(shown["keywords"] as? String == "كتب")
    let page = try Data(contentsOf: cli.folder.appending(path: "books.txt"))
    #expect(Data(try cli.nashra("show", "--raw", "\(id)").output.utf8) == page)
    #expect(try cli.nashra("show", "\(id)").output.contains("• افتتاح جسر جديد فوق النهر [\(bridge)]"))
  }

  @Test func `marks and tags follow each other`() throws {
    _ = try cli.nashra("import", "bridge.txt", "books.txt")
    #expect(try cli.nashra("mark", "read", "#كتب").output == #"{"changed":1}"# + "\n")
    #expect(try cli.nashra("mark", "read", "#كتب").output == #"{"changed":0}"# + "\n")
    let tags = try cli.nashra("tags", "--format", "json")
    #expect(tags.lines.contains(#"{"tag":"كتب","articles":1,"unread":0}"#))
    #expect(tags.lines.contains(#"{"tag":"جسور","articles":1,"unread":1}"#))
    #expect(try cli.nashra("tags", "is:unread").lines.count == 2)
    #expect(try cli.nashra("list", "غير_مقروء").lines.count == 1)
    #expect(try cli.nashra("mark", "starred", "").output == #"{"changed":2}"# + "\n")
    let missing = try cli.nashra("mark", "read", "12345")
    #expect(missing.status == 1 && missing.errors == "nashra: there is no article 12345\n")
  }

  @Test func `what is older than a date or an article is marked, and taken back`() throws {
    _ = try cli.nashra("import", "bridge.txt", "books.txt")
    let ids = try cli.nashra("list", "--format", "json").objects().compactMap { $0["id"] as? Int }
    #expect(ids.count == 2)
    for (arguments, changed) in [
      (["mark", "read", "--older-than", "1999"], 0), (["mark", "read", "--older-than", "\(ids[0])", "#غائب"], 0),
      (["mark", "read", "--older-than", "\(ids[0])"], 1), (["mark", "read", "--older-than", "2199-12-31"], 1),
      (["mark", "unread", ""], 2), (["undo"], 2), (["undo"], 1), (["undo"], 1), (["undo"], 0),
    ] {
      let result = try cli.nashra(arguments)
      let kind = arguments != ["undo"] || changed == 0 ? "" : ",\"undone\":\"\(changed == 2 ? "unread" : "read")\""
      #expect(result.output == "{\"changed\":\(changed)\(kind)}\n", "\(arguments)")
      let isNothing = arguments == ["undo"] && changed == 0
      #expect(result.errors == (isNothing ? "nashra: there is nothing to take back\n" : ""), "\(arguments)")
    }
    #expect(try cli.nashra("mark", "read", "--older-than", "كلام").status == 2)
  }

  @Test func `common options stand before the command or after it`() throws {
    _ = try cli.nashra("--store", "other.sqlite", "--interface=en", "import", "bridge.txt")
    #expect(try cli.nashra("list", "--store", "other.sqlite").lines.count == 1)
    #expect(try cli.nashra("--store=other.sqlite", "list", "--theme", "terminal").lines.count == 1)
    #expect(try cli.nashra("list").lines.count == 0)
  }

  @Test(arguments: [
    ["list", "is:red"], ["list", "--limit", "-1"], ["list", "--format", "xml"], ["show", "x"], ["mark", "read"],
    ["mark", "red", "1"], ["import"], ["nonsense"], ["show", "1", "--raw", "--visual"],
    ["show", "1", "--visual", "--format", "json"], ["show", "1", "--raw", "--format", "tsv"], ["help", "lst"],
  ])
  func `wrong usage is status 2, said on standard error`(arguments: [String]) throws {
    let result = try cli.shell("nashra " + arguments.map { "'\($0)'" }.joined(separator: " "))
    #expect(result.status == 2)
    #expect(result.output == "" && result.errors != "")
  }

  @Test func `a bad file is named and the others are imported`() throws {
    try cli.write("", to: "empty.txt")
    let result = try cli.nashra("import", "missing.txt", "empty.txt", "bridge.txt")
    #expect(result.status == 1)
    #expect(result.output.contains("1 added"))
    #expect(result.errors.contains("missing.txt") && result.errors.contains("empty.txt"))
    #expect(!result.errors.contains("bridge.txt"))
  }

  @Test func `a file that is no store is refused and stays as it is`() throws {
    try cli.write("ليس مخزنا", to: "notes.sqlite")
    for arguments in [["list"], ["import", "bridge.txt"], ["mark", "read", ""]] {
      let result = try cli.shell("nashra --store notes.sqlite " + arguments.map { "'\($0)'" }.joined(separator: " "))
      #expect(result.status == 1 && result.errors.contains("notes.sqlite"))
    }
    #expect(try Data(contentsOf: cli.folder.appending(path: "notes.sqlite")) == Data("ليس مخزنا".utf8))
  }

  @Test func `an output that is closed early or full ends quietly or with a reason`() throws {
    _ = try cli.nashra("import", "bridge.txt", "books.txt")
    let closed = try cli.shell("{ sleep 0.1; nashra list; echo $? >status; } | true; cat status")
    #expect(closed.output == "0\n" && closed.errors == "")
    #if os(Linux)
      let full = try cli.shell("nashra list >/dev/full")
      #expect(full.status == 1 && full.errors.contains("cannot write"))
    #endif
  }

  @Test func `what an article holds is nothing that a terminal would obey`() throws {
    try cli.write(
      "عنوان \u{1B}[31mأحمر\u{9B}2J\u{202E} هنا في الصفحة\n\nنص \u{1B}]0;عنوان\u{7} طويل بما يكفي لفقرة.", to: "odd.txt"
    )
    _ = try cli.nashra("import", "odd.txt")
    let id = try #require(try cli.nashra("list", "--format", "json").objects().first?["id"] as? Int)
    for output in try [
      cli.nashra("list"), cli.nashra("show", "\(id)"), cli.nashra("show", "\(id)", "--format", "json"),
    ] {
      let bad = output.output.unicodeScalars.filter {
        $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t"
      }
      #expect(bad.isEmpty && !output.output.unicodeScalars.contains("\u{202E}"))
    }
  }

  @Test func `an import that is killed leaves a good store and can be finished`() async throws {
    let folder = cli.folder.appending(path: "pages")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let count = 600
    for number in 0..<count {
      let page =
        "خبر رقم \(number) من سلسلة الأخبار\n\n" + String(repeating: "فقرة الخبر \(number) وفيها كلام. ", count: 20)
      try Data(page.utf8).write(to: folder.appending(path: "\(number).txt"))
    }
    var killed = 0
    for round in 0..<3 {
      let process = try cli.start([CommandLine.program, "import", "pages"], name: "killed-\(round)")
      // Wait until something is being written, then a little longer in each round.
      while process.isRunning, !FileManager.default.fileExists(atPath: cli.store + "-wal") { usleep(1_000) }
      usleep(useconds_t(20_000 * (round + 1)))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if process.isSignalled { killed += 1 }
      let listed = try cli.nashra("list")
      #expect(listed.status == 0 && listed.errors == "")
      let found = try cli.nashra("list", "كلام")
      #expect(found.lines.count == listed.lines.count)
    }
    #expect(killed > 0, "every import was faster than its end")
    let finished = try cli.nashra("import", "pages")
    #expect(finished.status == 0)
    #expect(try cli.nashra("list", "سلسلة").lines.count == count)
  }

  @Test func `a mark of many that is killed is done whole or not at all`() async throws {
    let folder = cli.folder.appending(path: "pages")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let count = 1_000
    for number in 0..<count {
      let page =
        "خبر رقم \(number) من سلسلة الأخبار\n\nفقرة الخبر \(number) وفيها كلام.\n\nكلمات دلالية: وسم، رقم \(number)\n"
      try Data(page.utf8).write(to: folder.appending(path: "\(number).txt"))
    }
    #expect(try cli.nashra("import", "pages").status == 0)
    var killed = 0
    for round in 0..<8 {
      let mark = round.isMultiple(of: 2) ? "read" : "unread"
      let process = try cli.start([CommandLine.program, "mark", mark, "#وسم"], name: "killed-\(round)")
      while process.isRunning, !FileManager.default.fileExists(atPath: cli.store + "-wal") { usleep(500) }
      usleep(useconds_t(3_000 * round))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if process.isSignalled { killed += 1 }
      let unread = try cli.nashra("list", "is:unread").lines.count
      #expect(unread == 0 || unread == count)
      let check = try cli.nashra("store", "check")
      #expect(check.status == 0, "\(check.errors)")
    }
    #expect(killed > 0, "every mark was faster than its end")
  }

  @Test func `a file size limit is an error with the store intact`() throws {
    _ = try cli.nashra("import", "bridge.txt")
    try cli.write(
      String(repeating: String(repeating: "كلام طويل في صفحة كبيرة. ", count: 200) + "\n\n", count: 80), to: "large.txt"
    )
    // In blocks of 512 bytes: the store fits, the large page does not.
    let limited = try cli.shell("ulimit -f 600; nashra import large.txt books.txt")
    #expect(limited.status == 1 && limited.errors.contains("large.txt"))
    #expect(try cli.nashra("list").lines.count >= 1)
    #expect(try cli.nashra("import", "large.txt", "books.txt").status == 0)
    #expect(try cli.nashra("list").lines.count == 3)
  }
}
