import Foundation
import Terminal
import TestSupport
import Testing

@testable import nashra

/// The command line in the interface's language.
struct SpokenLanguageTests {
  private let cli: CommandLine

  init() throws { cli = try CommandLine() }

  private static func isArabic(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains { (0x620...0x64A).contains($0.value) }
  }

  /// Names from `commands` down to those without commands of their own.
  private static func paths(_ command: CommandTable.Command, _ path: [String] = []) -> [[String]] {
    [path] + command.shown.flatMap { paths($0, path + [$0.commandName]) }
  }

  @Test func `the help of every command is Arabic, and no sentence of it is English`() throws {
    let root = try #require(CommandTable.load()?.command)
    for path in Self.paths(root) {
      let help = try cli.nashra(["--interface", "ar"] + path + ["--help"])
      #expect(help.status == 0 && help.errors == "")
      #expect(!help.output.contains("OVERVIEW") && !help.output.contains("OPTIONS"), "\(path)")
      // Between two full stops or colons at least one word is Arabic, unless it is a name, a value or an example.
      for line in help.lines where line.wholeMatch(of: /.*[a-z]{2,} [a-z]{2,} [a-z]{2,}.*/) != nil {
        let isExample = line.contains("nashra") || line.contains("|") || Self.isArabic(line)
        #expect(isExample, "\(path): \(line)")
      }
      #expect(Self.isArabic(help.lines.first ?? ""), "\(path)")
    }
  }

  @Test func `the English help is as Arabic is: for every command, with each of its options`() throws {
    let root = try #require(CommandTable.load()?.command)
    for path in Self.paths(root) where !path.isEmpty {
      let (arabic, english) = (
        try cli.nashra(["--interface", "ar"] + path + ["-h"]), try cli.nashra(["help"] + path)
      )
      #expect(english.output.hasPrefix("OVERVIEW: "), "\(path)")
      func names(_ text: String) -> [String] { text.matches(of: /(?m)^  (--?[a-z-]+)/).map { String($0.1) } }
      #expect(names(arabic.output) == names(english.output), "\(path)")
    }
  }

  @Test(arguments: [
    (["lst"], "هل تقصد «list»؟"), (["xyzzyplugh"], "الأوامر: read"), (["list", "--fomat", "x"], "هل تقصد '--format'؟"),
    (["list", "--nothing-like-it"], "خيار غير معروف"), (["show"], "ينقص الوسيط '<id>'"),
    (["show", "abc"], "لا تصلح لـ '<id>': المطلوب رقم مقال"), (["show", "1", "2"], "وسيط لا مكان له '2'"),
    (["show", "1", "2", "3"], "وسائط لا مكان لها (2)"), (["list", "--limit"], "تنقص قيمة '--limit <n>'"),
    (["list", "--limit", "x"], "المطلوب عدد من 0"), (["mark", "rea", "1"], "اختر واحدة من: 'read'، 'unread'"),
    (["list", "--logical=x"], "لا يأخذ الخيار"), (["search"], "قل عمّ تبحث"),
    (["show", "1", "--raw", "--visual"], "لا يجتمع --raw و--visual"), (["mark", "read"], "قل أيّ المقالات"),
    (["refresh", "--every", "5"], "ليست مدة"), (["list", "befor:2020"], "وأقرب الأسماء «before:»"),
    (["list", "--theme", "nonesuch"], "لا مظهر باسم «nonesuch»"), (["list", "--bidi", "nonesuch"], "لا طريقة للكتابة"),
  ])
  func `what is wrong with a line is said in Arabic`(words: [String], part: String) throws {
    let result = try cli.nashra(["--interface=ar"] + words)
    #expect(result.status == 2 && result.errors.contains(part), "\(result.errors)")
    #expect(result.output == "" && !result.errors.contains("Error:") && !result.errors.contains("nashra: "))
  }

  @Test func `what fails is said in Arabic`() throws {
    try cli.write("<html><body>لا شيء</body></html>", to: "page.txt")
    try cli.write("theme: nonesuch\nthem: x\nmouse: 3\n", to: "c.yaml")
    for (words, part) in [
      (["list", "--store", "typo.sqlite"], "نشرة: لا مخزن في typo.sqlite"), (["show", "7"], "لا مقال برقم 7"),
      (["import", "missing.txt"], "missing.txt: الملف غير موجود"),
      (["config", "check", "c.yaml"], "c.yaml:2: مفتاح غير معروف"),
      (["feeds", "add", "exec:exit 3"], "لا خلاصة"), (["cat", "missing.txt"], "تعذّرت قراءة missing.txt"),
    ] {
      if words.first == "show" { _ = try cli.shell("printf '{\"title\":\"خبر\"}' | nashra import -") }
      let result = try cli.nashra(words + ["--interface", "ar"])
      #expect(result.status == 1 && Self.isArabic(result.errors), "\(result.errors)")
      if words[0] != "feeds", words[0] != "import" { #expect(result.errors.contains(part), "\(result.errors)") }
    }
  }

  @Test(arguments: GrammarTests.speaking + [["doctor"], ["config", "show"]])
  func `what scripts read is the same in every language`(words: [String]) throws {
    let articles = [
      #"{"title":"خبر عن الذهب","text":"ارتفع سعر الذهب اليوم في الأسواق.","date":"2025-01-02","tags":["ذهب"]}"#,
      #"{"title":"خبر عن الذهب والفضة","text":"انخفض سعر الفضة وسعر الذهب اليوم.","date":"2025-01-03","tags":["ذهب"]}"#,
    ]
    try cli.write(articles.joined(separator: "\n") + "\n", to: "a.jsonl")
    _ = try cli.nashra("import", "a.jsonl")
    let ids = try cli.nashra("list", "--format", "tsv").lines.map { String($0.prefix { $0 != "\t" }) }
    let id = try #require(ids.first)
    _ = try cli.nashra("mark", "starred", id)
    for format in ["json", "tsv"] {
      var outputs: [String] = []
      for language in ["en", "ar"] {
        _ = try cli.shell("rm -rf data/x; mkdir data/x; cp data/nashra/* data/x")
        let line =
          words.map { $0 == "ID" ? id : $0 }
          + ["--format", format, "--interface", language, "--store", "data/x/nashra.sqlite"]
        // When a version was stored is not the language's.
        outputs.append(try cli.nashra(line).output.replacing(/\d{4}-\d\d-\d\dT[0-9:]+Z/, with: ""))
      }
      #expect(outputs[0] == outputs[1], "\(format)")
    }
  }

  @Test func `the language is the option's, else the settings', else the locale's`() throws {
    try cli.write("interface: ar\n", to: "ar.yaml")
    try cli.write("interface: [\n", to: "broken.yaml")
    func speaks(_ line: String) throws -> Bool { Self.isArabic(try cli.shell(line).errors) }
    #expect(try speaks("LC_ALL=ar_EG.UTF-8 nashra lst"))
    #expect(try speaks("LANG=ar nashra lst"))
    for locale in ["C", "C.UTF-8", "POSIX", "en_US.UTF-8", "de_DE.UTF-8", "fa_IR.UTF-8", ""] {
      #expect(try !speaks("LC_ALL=\(locale) nashra lst"), "\(locale)")
    }
    #expect(try !speaks("LANG=ar_EG LC_ALL=C nashra lst"))
    #expect(try speaks("LC_ALL=C nashra lst --interface ar"))
    #expect(try !speaks("LC_ALL=ar_EG.UTF-8 nashra --interface en lst"))
    #expect(try speaks("nashra lst --config ar.yaml"))
    #expect(try !speaks("nashra lst --config ar.yaml --interface en"))
    #expect(try !speaks("nashra lst --config broken.yaml"))
  }

  @Test func `Arabic counts as its grammar asks for`() {
    let counts = [1, 2, 3, 10, 11, 99, 100, 102, 103, 0].map { Messages.counted($0, .article) }
    #expect(
      counts == [
        "مقال واحد", "مقالان", "3 مقالات", "10 مقالات", "11 مقالًا", "99 مقالًا", "100 مقال", "102 مقال", "103 مقالات",
        "0 مقال",
      ])
  }

  @Test(arguments: [
    ("لا معنى لـ --copy بغير --raw.", "لا معنى لـ \u{2068}--copy\u{2069} بغير \u{2068}--raw\u{2069}."),
    ("في (TERM=dumb)؛", "في \u{2068}(TERM=dumb)\u{2069}؛"), ("(--to FILE أو", "(\u{2068}--to FILE\u{2069} أو"),
    ("المخزن /tmp/a b.sqlite هنا", "المخزن \u{2068}/tmp/a b.sqlite\u{2069} هنا"),
    ("no Arabic --at all", "no Arabic --at all"),
    // The bracket is that of the Arabic words, of which it shows the side.
    ("وtext (الفقرات بسطر)؛", "و\u{2068}text\u{2069} (الفقرات بسطر)؛"), ("list [كل]", "\u{2068}list\u{2069} [كل]"),
  ])
  func `what is Latin within Arabic keeps its signs at its own ends`(line: String, isolated: String) {
    #expect(SpokenRows.isolated(line) == isolated)
  }

  private func onTerminal(_ words: [String], _ environment: [String: String]) throws -> String {
    let terminal = try PseudoTerminal(columns: 60)
    let own = ["XDG_DATA_HOME": cli.folder.path + "/data", "PATH": "/usr/bin:/bin", "LANG": "ar_EG.UTF-8"]
    let process = try terminal.start(
      [CommandLine.program] + words, environment: own.merging(environment) { $1 }, folder: cli.folder)
    return String(decoding: try terminal.readToEnd(of: process), as: UTF8.self)
  }

  @Test func `a terminal gets Arabic in the order that it needs, and no row is wider than it`() throws {
    for words in [["lst"], ["list", "--help"], ["--help"], ["show"]] {
      let visual = try onTerminal(words, ["TERM": "xterm"])
      // Joined by us, for xterm joins nothing.
      #expect(visual.unicodeScalars.contains { (0xFE80...0xFEFC).contains($0.value) }, "\(visual)")
      #expect(!visual.contains("\u{1B}") && !visual.contains("\u{2068}"))
      for row in visual.split(separator: "\n") { #expect(row.count <= 60, "\(row)") }
      let dumb = try onTerminal(words, ["TERM": "dumb"])
      #expect(Self.isArabic(dumb) && !dumb.unicodeScalars.contains { (0xFE80...0xFEFC).contains($0.value) })
    }
    let vte = try onTerminal(["lst"], ["TERM": "xterm-256color", "VTE_VERSION": "7006"])
    let emitter = BidiChoice(mode: .vte, facts: TerminalFacts()).emitter
    #expect(!emitter.start.isEmpty && vte.hasPrefix(emitter.start) && vte.hasSuffix("\n" + emitter.exit), "\(vte)")
  }

  @Test func `the manual is in the language that is spoken, with every option`() throws {
    let arabic = try cli.nashra("manual", "--interface", "ar").output
    #expect(arabic.contains(".SH \"الأوامر\"") && arabic.contains("اسرد المقالات، الأحدث أولًا."))
    #expect(arabic.contains("حدّ: 10,000") && !arabic.contains("List articles"))
    #expect(try cli.nashra("manual", "--interface", "en").output.contains("List articles, newest first."))
    // Somebody who looks at it reads no requests.
    for language in ["ar", "en"] {
      let shown = try onTerminal(["manual", "--interface", language], ["TERM": "xterm"])
      #expect(!shown.contains(".SH"))
      #expect(shown.contains("--older-than") && !shown.contains("\\fB"))
      for row in shown.split(separator: "\n") { #expect(row.count <= 60, "\(row)") }
    }
  }
}
