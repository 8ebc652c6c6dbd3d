import Foundation
import ReaderUI
import Terminal
import TestSupport
import Testing
import TextLayout

@testable import nashra

/// The command line in the interface's language.
struct SpokenLanguageTests {
  private let cli: CommandLine

  init() throws { cli = try CommandLine() }

  private static func isArabic(_ text: some StringProtocol) -> Bool { Interface.arabic.writes(text) }

  /// Names from `commands` down to those without commands of their own.
  private static func paths(_ command: CommandTable.Command, _ path: [String] = []) -> [[String]] {
    [path] + command.shown.flatMap { paths($0, path + [$0.commandName]) }
  }

  @Test(arguments: Interface.allCases.filter { $0 != .english })
  func `the help of every command is in the language, and no sentence of it is English`(language: Interface) throws {
    let root = try #require(CommandTable.load()?.command)
    for path in Self.paths(root) {
      let help = try cli.nashra(["--interface", language.rawValue] + path + ["--help"])
      #expect(help.status == 0 && help.errors == "")
      #expect(!help.output.contains("OVERVIEW") && !help.output.contains("SUBCOMMANDS"), "\(path)")
      #expect(language.writes(help.lines.first ?? ""), "\(path)")
      let english = try cli.nashra(["--interface", "en"] + path + ["--help"])
      // Rows that the English help has as well are names, values and examples: nothing that makes a sentence.
      for line in Set(help.lines).intersection(english.lines) {
        #expect(!line.contains(/\b(?:the|of|is|are|and|with|from|that|its|what|to|in|a|an)\b/), "\(path): \(line)")
      }
      guard language.direction == .rightToLeft else { continue }
      for line in help.lines where line.wholeMatch(of: /.*[a-z]{2,} [a-z]{2,} [a-z]{2,}.*/) != nil {
        let isExample = line.contains("nashra") || line.contains("|") || language.writes(line)
        #expect(isExample, "\(path): \(line)")
      }
    }
  }

  @Test(arguments: Interface.allCases.filter { $0 != .english })
  func `what is known of a theme is said in the language`(language: Interface) throws {
    func words(_ interface: String) throws -> Set<String> {
      let text = try cli.nashra("--interface", interface, "themes", "check", "nashra-dark").output
      return Set(text.matches(of: /\p{L}{2,}/).map { String($0.0) })
    }
    #expect(try words(language.rawValue).intersection(words("en")).isSubset(of: ["nashra", "dark"]))
    #expect(try words(language.rawValue).count > 8)
  }

  @Test(arguments: Interface.allCases) func `no two options of a command are for the same`(language: Interface) throws {
    let help = try cli.nashra("--interface", language.rawValue, "feeds", "set", "--help").output
    // From one option to the next: its name, and what it is for.
    let rows = help.matches(of: /(?m)^  (--[a-z-]+)(.*(?:\n {4,}.*)*)/).map { ($0.1, $0.2.filter { !$0.isWhitespace }) }
    #expect(rows.map(\.0).contains("--no-hidden") && Set(rows.map(\.1)).count == rows.count, "\(help)")
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
    (["refresh", "--every", "5"], "ليست مدة"), (["list", "befor:2020"], "وأقرب اسم إليه before"),
    (["list", "--theme", "nonesuch"], "لا مظهر باسم «nonesuch»"), (["list", "--bidi", "nonesuch"], "لا طريقة للكتابة"),
  ])
  func `what is wrong with a line is said in Arabic`(words: [String], part: String) throws {
    let result = try cli.nashra(["--interface=ar"] + words)
    #expect(result.status == 2 && result.errors.contains(part), "\(result.errors)")
    #expect(result.output == "" && !result.errors.contains("Error:") && !result.errors.contains("nashra: "))
  }

  private static let faults: [[String]] = [
    ["lst"], ["xyzzyplugh"], ["list", "--fomat", "x"], ["list", "--nothing-like-it"], ["show"], ["show", "abc"],
    ["show", "1", "2"], ["show", "1", "2", "3"], ["list", "--limit"], ["list", "--limit", "x"], ["mark", "rea", "1"],
    ["list", "--logical=x"], ["search"], ["show", "1", "--raw", "--visual"], ["mark", "read"],
    ["refresh", "--every", "5"], ["list", "befor:2020"], ["list", "--theme", "nonesuch"],
    ["list", "--bidi", "nonesuch"], ["list", "--store", "typo.sqlite"], ["import", "missing.txt"],
    ["config", "check", "c.yaml"], ["cat", "missing.txt"], ["cat", "."], ["show", "--copy", "2", "1"],
    ["export", "--title", "x", "--format", "html"], ["store", "repair"], ["store", "prune"], ["undo"],
    ["refresh", "--feed", "nonesuch"], ["feeds", "remove", "nonesuch"], ["feeds", "add", "exec:exit 3"],
    ["feeds", "add", "gopher://x.example"], ["tag"], ["themes", "check", "nonesuch"], ["rules", "test"],
    ["feeds", "import", "missing.opml"], ["export", "--format", "raw"], ["list", "--store", "."],
    ["list", "--store", "/dev/null"], ["list", "--store", "c.yaml"], ["list", "--store", "stray.sqlite"],
    ["list", "--config", "missing.yaml"], ["list", "--config", "."],
  ]

  @Test(arguments: Interface.allCases.filter { $0 != .english })
  func `what is wrong and what fails is said in the language, and not in English`(language: Interface) throws {
    try cli.write("theme: nonesuch\nthem: x\nmouse: 3\nmeasure: 7\nkeys: 3\n", to: "c.yaml")
    _ = try cli.shell("printf '{\"title\":\"خبر\"}' | nashra import -; ln -s nowhere stray.sqlite")
    for words in Self.faults {
      let said = try cli.nashra(words + ["--interface", language.rawValue])
      let english = try cli.nashra(words + ["--interface", "en"])
      #expect(said.status == english.status, "\(words): \(said.errors)")
      #expect(language.writes(said.errors), "\(words): \(said.errors)")
      func lines(_ text: String) -> [Substring] { text.split(separator: "\n").filter { !$0.hasPrefix("  ") } }
      #expect(Set(lines(said.errors)).isDisjoint(with: lines(english.errors)), "\(words)")
      #expect(!said.errors.contains("Error:") && !said.errors.contains("such file"), "\(words): \(said.errors)")
      #expect(!said.errors.contains("it is "), "\(words): \(said.errors)")
    }
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
      for language in ["en", "ar", "fr"] {
        _ = try cli.shell("rm -rf data/x; mkdir data/x; cp data/nashra/* data/x")
        let line =
          words.map { $0 == "ID" ? id : $0 }
          + ["--format", format, "--interface", language, "--store", "data/x/nashra.sqlite"]
        // When a version was stored is not the language's.
        outputs.append(try cli.nashra(line).output.replacing(/\d{4}-\d\d-\d\dT[0-9:]+Z/, with: ""))
      }
      #expect(Set(outputs).count == 1, "\(format)")
    }
  }

  @Test func `the language is the option's, else the settings', else the locale's`() throws {
    try cli.write("interface: ar\n", to: "ar.yaml")
    try cli.write("interface: [\n", to: "broken.yaml")
    func speaks(_ line: String) throws -> Bool { Self.isArabic(try cli.shell(line).errors) }
    #expect(try speaks("LC_ALL=ar_EG.UTF-8 nashra lst"))
    #expect(try speaks("LANG=ar nashra lst"))
    for locale in ["C", "C.UTF-8", "POSIX", "en_US.UTF-8", "de_DE.UTF-8", "fr_FR.UTF-8", "fur_IT.UTF-8", ""] {
      #expect(try !speaks("LC_ALL=\(locale) nashra lst"), "\(locale)")
    }
    for (locale, language) in [
      ("fa_IR", Interface.persian), ("ur_PK.UTF-8", .urdu), ("he_IL", .hebrew), ("iw_IL", .hebrew), ("fr_CA", .french),
    ] {
      #expect(language.writes(try cli.shell("LC_ALL=\(locale) nashra lst").errors), "\(locale)")
    }
    #expect(try !speaks("LANG=ar_EG LC_ALL=C nashra lst"))
    #expect(try speaks("LC_ALL=C nashra lst --interface ar"))
    #expect(try !speaks("LC_ALL=ar_EG.UTF-8 nashra --interface en lst"))
    #expect(try speaks("nashra lst --config ar.yaml"))
    #expect(try !speaks("nashra lst --config ar.yaml --interface en"))
    #expect(try !speaks("nashra lst --config broken.yaml"))
  }

  @Test(arguments: [
    (
      Interface.arabic,
      [
        "0 مقال", "مقال واحد", "مقالان", "3 مقالات", "11 مقالًا", "99 مقالًا", "100 مقال", "102 مقال", "103 مقالات",
      ]
    ),
    (
      .english,
      [
        "0 articles", "1 article", "2 articles", "3 articles", "11 articles", "99 articles", "100 articles",
        "102 articles", "103 articles",
      ]
    ),
    (
      .persian,
      [
        "0 مقاله", "یک مقاله", "2 مقاله", "3 مقاله", "11 مقاله", "99 مقاله", "100 مقاله", "102 مقاله", "103 مقاله",
      ]
    ),
    (
      .urdu,
      [
        "0 مضامین", "ایک مضمون", "2 مضامین", "3 مضامین", "11 مضامین", "99 مضامین", "100 مضامین", "102 مضامین",
        "103 مضامین",
      ]
    ),
    (
      .hebrew,
      [
        "0 כתבות", "כתבה אחת", "שתי כתבות", "3 כתבות", "11 כתבות", "99 כתבות", "100 כתבות", "102 כתבות", "103 כתבות",
      ]
    ),
    (
      .french,
      [
        "0 article", "1 article", "2 articles", "3 articles", "11 articles", "99 articles", "100 articles",
        "102 articles", "103 articles",
      ]
    ),
  ])
  func `each language counts as its grammar asks for`(language: Interface, words: [String]) {
    Messages.speaking(language) {
      #expect([0, 1, 2, 3, 11, 99, 100, 102, 103].map { Messages.counted($0, \.article) } == words)
    }
  }

  @Test(arguments: [
    ("لا معنى لـ --copy بغير --raw.", "لا معنى لـ \u{2068}--copy\u{2069} بغير \u{2068}--raw\u{2069}."),
    ("في (TERM=dumb)؛", "في \u{2068}(TERM=dumb)\u{2069}؛"), ("(--to FILE أو", "(\u{2068}--to FILE\u{2069} أو"),
    ("المخزن /tmp/a b.sqlite هنا", "المخزن \u{2068}/tmp/a b.sqlite\u{2069} هنا"),
    ("no Arabic --at all", "no Arabic --at all"),
    ("بعد:2025-07 أو", "بعد:\u{2068}2025-07\u{2069} أو"),
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

  @Test(arguments: ["ar_EG", "fa_IR", "ur_PK", "he_IL"])
  func `a terminal that is unknown or has no cursor is named as one writes it`(locale: String) throws {
    for term in ["bogus", "unknown"] {
      let visual = try onTerminal([], ["TERM": term, "LANG": locale])
      #expect(visual.contains("(TERM=\(term))"), "\(visual)")
    }
  }

  @Test(arguments: [("fa_IR", Interface.persian), ("ur_PK", .urdu), ("he_IL", .hebrew), ("fr_FR", .french)])
  func `a terminal gets each language in its order, and no row is wider than it`(
    locale: String, language: Interface
  ) throws {
    for words in [["lst"], ["list", "--help"], ["--help"], ["import", "--help"], ["show"], ["feeds", "add", "-h"]] {
      let visual = try onTerminal(words, ["TERM": "xterm", "LANG": locale])
      #expect(!visual.contains("\u{1B}") && !visual.contains("\u{2068}") && !visual.contains("\u{200F}"))
      // What is read from the left the terminal wraps.
      if language == .french, words == ["lst"] || words == ["show"] { continue }
      for row in visual.split(separator: "\n") { #expect(row.count <= 60, "\(row)") }
      guard language.direction == .rightToLeft else { continue }
      let joined = visual.unicodeScalars.contains {
        (0xFB50...0xFDFF).contains($0.value) || (0xFE80...0xFEFC).contains($0.value)
      }
      #expect(joined == (language != .hebrew), "\(visual)")
      #expect(language.writes(try onTerminal(words, ["TERM": "dumb", "LANG": locale])))
    }
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

  @Test func `Hebrew on a terminal that orders nothing stands from the right`() throws {
    let help = try onTerminal(["list", "--help"], ["TERM": "xterm", "LANG": "he_IL"])
    let row = try #require(help.split(separator: "\n").first { $0.contains("nashra list") })
    // "Usage:" with its first letter last.
    #expect(row.hasSuffix(":שומיש") && row.count == 60)
  }

  @Test(arguments: Interface.allCases)
  func `the settings with all their words are in the language`(language: Interface) throws {
    let file = try cli.nashra("config", "--default", "--interface", language.rawValue)
    for setting in Setting.all {
      #expect(file.output.contains("# " + setting.words(in: language)), "\(setting.name)")
      if language != .english { #expect(setting.words(in: language) != setting.words(in: .english)) }
      #expect(language.writes(setting.words(in: language)), "\(setting.name)")
    }
    for page in ["nashra", "filter", "config"] {
      let output = try cli.nashra("manual", page, "--interface", language.rawValue).output
      #expect(output.contains(".SH \"\(ManualWords.of(language).description)\""), "\(page)")
    }
  }
}

extension Interface {
  /// There are letters of it; of Persian and Urdu such as Arabic has not. French has those of English, and here, where
  /// nothing else is known, words of its own.
  func writes(_ text: some StringProtocol) -> Bool {
    func has(_ letters: String) -> Bool { text.unicodeScalars.contains { letters.unicodeScalars.contains($0) } }
    return switch self {
    case .arabic: text.unicodeScalars.contains { (0x620...0x64A).contains($0.value) } && !has("کیےہ")
    case .persian: has("پچژگکی") && !has("ےہٹڈڑ")
    case .urdu: has("ےہٹڈڑںیکگپچ")
    case .hebrew: text.unicodeScalars.contains { (0x5D0...0x5EA).contains($0.value) }
    case .french:
      has("éèàêçÉ’\u{A0}")
        || String(text).contains(
          #/\b(?:le|la|les|de|des|du|un|une|et|ou|est|pas|il|si|par|dans|aux?|leurs?|en|que|ce|à)\b/#)
    case .english: true
    }
  }
}
