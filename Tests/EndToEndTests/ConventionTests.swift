import Foundation
import TestSupport
import Testing

/// What every program of a shell is expected to do.
struct ConventionTests {
  private let cli: CommandLine

  init() throws {
    cli = try CommandLine()
    let lines = (1...400).map { #"{"title":"خبر رقم \#($0)","text":"نص طويل بما يكفي ليملأ السطر كله."}"# }
    try cli.write(lines.joined(separator: "\n") + "\n", to: "a.jsonl")
  }

  @Test func `the version and the help are told by long and short names`() throws {
    let version = try cli.nashra("--version")
    #expect(version.output.hasPrefix("nashra ") && version.status == 0)
    #expect(try cli.nashra("-V").output == version.output)
    for words in [["-h"], ["--help"], ["help"]] {
      let help = try cli.nashra(words)
      #expect(help.status == 0 && help.output.contains("SUBCOMMANDS") && help.errors == "")
    }
    #expect(try cli.nashra("list", "-h").output == cli.nashra("list", "--help").output)
  }

  @Test func `a pipe that is closed early is no error and no word`() throws {
    _ = try cli.nashra("import", "a.jsonl")
    for command in ["list --format json", "export '' --format mbox", "timeline", "manual"] {
      let result = try cli.shell("{ nashra \(command); echo $? >&2; } | head -1 >/dev/null")
      #expect(result.errors == "0\n", "\(command)")
    }
  }

  @Test(arguments: [("INT", 130), ("TERM", 143)])
  func `a signal that ends a refresh is the exit status`(name: String, status: Int) throws {
    // The feed's own command sends it, so that it comes while the refresh runs.
    _ = try cli.nashra("feeds", "add", "--unchecked", "exec:kill -\(name) $PPID; sleep 10")
    let result = try cli.shell("nashra refresh; echo $?")
    #expect(result.output.hasSuffix("\(status)\n"), "\(result.output) \(result.errors)")
  }

  @Test func `a dumb terminal gets no control, whatever asks for colours`() throws {
    _ = try cli.nashra("import", "a.jsonl")
    let terminal = try PseudoTerminal()
    let process = try terminal.start(
      [CommandLine.program, "list", "--limit", "2"],
      environment: [
        "TERM": "dumb", "CLICOLOR_FORCE": "1", "LANG": "C.UTF-8", "XDG_DATA_HOME": cli.folder.path + "/data",
      ],
      folder: cli.folder)
    let text = String(decoding: try terminal.readToEnd(of: process), as: UTF8.self)
    #expect(text.contains("خبر رقم") && !text.contains("\u{1B}"), "\(text)")
  }

  @Test func `a program that is copied elsewhere has its themes`() throws {
    let result = try cli.shell(
      "cp '\(CommandLine.program)' ./elsewhere && XDG_DATA_DIRS=/nonexistent ./elsewhere themes check nashra-sea")
    #expect(result.status == 0 && result.output.hasPrefix("nashra-sea: "), "\(result.errors)")
  }
}
