import Foundation
import TestSupport
import Testing

/// What the settings file, options and environment say, and what is said about their mistakes.
struct SettingsTests {
  private let cli: CommandLine

  init() throws { cli = try CommandLine() }

  @Test(arguments: [
    ("theme: dark\ncolour: red\n", ":2:", "colour"), ("- a\n- b\n", ":1:", "key: value"),
    ("store: [a, b]\n", ":1:", "store"), ("theme: \"unclosed\n", ":", "YAML"),
    ("justify: perhaps\n", ":1:", "justify"), ("logins: me\n", ":1:", "password_command"),
    ("logins:\n  - {host: a.example, user: me, password: geheim}\n", ":2:", "`password`"),
    ("logins:\n  - {host: a.example, user: me}\n", ":2:", "`password_command`"),
    ("logins:\n  - {host: 'a.example/x', user: me, password_command: 'echo geheim'}\n", ":2:", "host"),
    ("local_hosts: a.example\n", ":1:", "list"),
    ("theme: terminal\nfilters:\n  a: x\njustify: true\nfilters:\n  b: y\n", ":2:", "more than once: `filters`"),
    ("filters:\n  a: x\n  b: y\n  b: x\n  a: y\n", ":2:", "more than once: `a`, `b`"),
  ])
  func `a mistake in the settings is named with its line`(text: String, line: String, word: String) throws {
    try cli.write(text, to: "config.yaml")
    let result = try cli.nashra("list", "--config", "config.yaml")
    #expect(result.status == 1)
    #expect(result.errors.contains("config.yaml" + line) && result.errors.contains(word), "\(result.errors)")
  }

  @Test(arguments: [("none.yaml", "No such file or directory"), (".", "Is a directory"), ("", "No such file")])
  func `settings that were asked for must be there, and are named with the reason`(path: String, reason: String) throws
  {
    for words in [["list"], ["config"], ["config", "--format", "json"], ["config", "check"], ["undo"]] {
      let result = try cli.nashra(words + ["--config", path])
      #expect(result.status == 1 && result.output == "" || words.contains("check"), "\(words)")
      #expect(result.errors.contains("\(path): cannot be read: \(reason)"), "\(words) \(result.errors)")
    }
    let arabic = try cli.nashra("list", "--config", path, "--interface", "ar")
    #expect(arabic.status == 1 && arabic.errors.contains("\(path): تعذّرت قراءته: "), "\(arabic.errors)")
    #expect(!arabic.errors.contains(reason))
  }

  @Test func `settings that nobody asked for need not be there`() throws {
    #expect(try cli.nashra("list").status == 0)
  }

  @Test func `the settings name the store, and the option another`() throws {
    try cli.write("store: mine.sqlite\n", to: "config.yaml")
    _ = try cli.nashra("list", "--config", "config.yaml")
    let folder = cli.folder.path
    #expect(FileManager.default.fileExists(atPath: folder + "/mine.sqlite"))
    _ = try cli.nashra("--store", "other.sqlite", "--config", "config.yaml", "import", "none.txt")
    #expect(FileManager.default.fileExists(atPath: folder + "/other.sqlite"))
  }

  @Test func `our own themes are found by name beside the program`() throws {
    let names = try cli.nashra("themes").lines
    #expect(Set(["nashra-contrast", "nashra-dark", "nashra-light", "terminal"]).isSubset(of: names))
    #expect(try cli.nashra("themes", "check").status == 0)
  }

  @Test func `a bad theme is named with its reason and the others are checked`() throws {
    try cli.write("base00: \"12345g\"\n", to: "bad.yaml")
    let result = try cli.nashra("themes", "check", "./bad.yaml", "nashra-dark")
    #expect(result.status == 1 && result.errors.contains("bad.yaml:1: “12345g”"), "\(result.errors)")
    #expect(result.output.contains("nashra-dark"))
  }

  @Test func `the reader without a terminal says so`() throws {
    let result = try cli.nashra()
    #expect(result.status == 1 && result.errors.contains("needs a terminal"))
  }
}
