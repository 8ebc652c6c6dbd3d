import Foundation
import TestSupport
import Testing

@testable import nashra

/// What shells are told while a line is typed, and what manuals say.
struct CompletionTests {
  private let cli: CommandLine

  init() throws {
    cli = try CommandLine()
    try cli.write(
      #"{"title":"خبر عن الذهب","text":"ارتفع السعر.","date":"2025-01-02","source":"وكالة الأنباء","tags":["ذهب"]}"#
        + "\n",
      to: "a.jsonl")
    _ = try cli.nashra("import", "a.jsonl", "--store", "x.sqlite")
  }

  private func candidates(_ words: [String], shell: String = "fish") throws -> [String] {
    try cli.nashra(["complete", "line", "--shell", shell, "--"] + words).lines
      .map { String($0.prefix { $0 != "\t" }) }
  }

  @Test(
    arguments: [
      (["li"], ["list"]), (["--store", "x.sqlite", "st"], ["story", "star", "store"]), (["store", "st"], ["stats"]),
      (["list", "--form"], ["--format"]), (["list", "--format", "t"], ["tsv"]),
      (["list", "--format=t"], ["--format=tsv"]),
      (["--theme", "nashra-da"], ["nashra-dark"]), (["completions", "z"], ["zsh"]), (["mark", "unst"], ["unstarred"]),
      (["show", "--store", "x.sqlite", ""], ["1735776000"]),
      (["list", "--store", "x.sqlite", "#"], ["#ذهب"]),
      (["list", "--store", "x.sqlite", "source:و"], ["source:\"وكالة الأنباء\""]),
      (["list", "--store", "x.sqlite", "source:\""], ["source:\"وكالة الأنباء\""]),
      (["list", "--store", "x.sqlite", "وسم:"], ["وسم:ذهب"]), (["list", "--store", "x.sqlite", "tag:"], ["tag:ذهب"]),
      (["list", "--store", "x.sqlite", "المصدر:و"], ["المصدر:\"وكالة الأنباء\""]),
      (["list", "--store", "x.sqlite", "\\#"], ["#ذهب"]), (["list", "--store", "x.sqlite", "\"#"], ["#ذهب"]),
      (["list", "عنو"], ["عنوان:"]), (["list", "title:"], []),
      (["import", "x"], [":files:"]), (["export", "--to", ""], [":files:"]), (["nonesuch", "y", "z"], []),
    ] as [([String], [String])])
  func `what may come is offered`(words: [String], wanted: [String]) throws {
    #expect(try candidates(words) == wanted)
  }

  @Test func `bash gets what stands behind a colon`() throws {
    let words = ["list", "--store", "x.sqlite", "is", ":", "un"]
    #expect(try candidates(words, shell: "bash") == ["unread", "unstarred"])
  }

  /// The scripts compare the whole line.
  @Test(arguments: CompletionsCommand.Shell.allCases)
  func `where files may come a line says that and nothing else`(shell: CompletionsCommand.Shell) throws {
    #expect(try cli.nashra("complete", "line", "--shell", shell.rawValue, "--", "import", "x").output == ":files:\n")
  }

  @Test func `pressing TAB makes no store`() throws {
    _ = try candidates(["list", "--store", "typo.sqlite", ""])
    #expect(!FileManager.default.fileExists(atPath: cli.folder.path + "/typo.sqlite"))
  }

  @Test func `bash itself completes by the script`() throws {
    let script = """
      mkdir bin && ln -s '\(CommandLine.program)' bin/nashra && nashra completions bash > c.bash
      export LC_ALL=C.UTF-8 PATH="$PWD/bin:$PATH"; exec bash -c '. ./c.bash
      for word in "#" "\\\\#" "\\"#"; do
      COMP_WORDS=(nashra --store x.sqlite list "$word") COMP_CWORD=4; _nashra; printf "%s\\n" "${COMPREPLY[@]}"; done'
      """
    let result = try cli.shell(script)
    #expect(result.output == "\\#ذهب\n\\#ذهب\n#ذهب\n", "\(result.output) \(result.errors)")
  }

  @Test(arguments: ["ar", "en"], ManualCommand.Page.allCases)
  func `a page of the manual is made of the tables`(interface: String, page: ManualCommand.Page) throws {
    let text = try cli.nashra("manual", page.rawValue, "--interface", interface).output
    #expect(text.contains("\n.TH \"NASHRA"))
    let wanted =
      switch page {
      case .nashra: ["nashra refresh", "\\-\\-older\\-than", "130, 143"]
      case .filter: ["مصدر, ", "is:unread", "is:starred"]
      case .config: Setting.all.map(\.name)
      }
    for words in wanted { #expect(text.contains(words), "\(words)") }
    // A line that begins with a dot must be a request that is meant.
    let requests = text.split(separator: "\n").filter { $0.hasPrefix(".") }.map { $0.prefix { $0 != " " } }
    #expect(Set(requests).isSubset(of: [".\\\"", ".TH", ".nh", ".ad", ".SH", ".SS", ".PP", ".TP", ".nf", ".fi"]))
  }
}
