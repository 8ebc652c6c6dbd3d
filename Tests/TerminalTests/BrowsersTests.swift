import TestSupport
import Testing

@testable import Terminal

struct BrowsersTests {
  @Test(
    arguments: [
      ("w3m", [["w3m"]]), ("  firefox   --new-tab\t%s ", [["firefox", "--new-tab", "%s"]]),
      ("a:b c:d", [["a"], ["b", "c"], ["d"]]), ("a::b:", [["a"], ["b"]]), ("", []), (" : ", []),
      (#"'a b' "c d" e\ f"#, [["a b", "c d", "e f"]]), (#"a"b"'c'"#, [["abc"]]),
      (#"'a:b' c\:d:e"#, [["a:b", "c:d"], ["e"]]),
      (#"a '' "" b"#, [["a", "", "", "b"]]), (#""\"\\\$" '\n'"#, [[#""\\$"#, #"\n"#]]),
      ("$HOME/x `id` $(id) ~ * a;b|c&", [["$HOME/x", "`id`", "$(id)", "~", "*", "a;b|c&"]]),
      ("متصفح %s", [["متصفح", "%s"]]),
    ] as [(String, [[String]])])
  func `a list is taken apart without a shell`(list: String, commands: [[String]]) {
    #expect(CommandWords.commands(in: list) == commands)
  }

  @Test(arguments: ["'a", "a \"b", "a\\", "\"a\\"]) func `a quotation mark that stays open is told`(list: String) {
    #expect(CommandWords.commands(in: list) == nil)
    #expect(CommandWords.words(of: list) == nil)
  }

  @Test func `the words of one command`() {
    #expect(CommandWords.words(of: "lpr -o 'a b':c") == ["lpr", "-o", "a b:c"])
    #expect(CommandWords.words(of: "  ") == [])
  }

  @Test func `no random list traps`() {
    var random = Seed.ofRun
    for _ in 0..<20_000 {
      let list = String(
        (0..<Int.random(in: 0...12, using: &random)).map { _ in "ab :'\"\\%s\nن".randomElement(using: &random)! })
      let commands = CommandWords.commands(in: list)
      #expect(commands?.contains([]) != true)
      let browsers = Browsers(setting: list, environment: ["DISPLAY": ":0"], isMac: false) { _ in false }
      for command in browsers.commands {
        let arguments = command.program(for: "http://a/").arguments
        #expect(arguments.count >= 2 && arguments[0] != "http://a/")
        #expect(arguments.contains { $0.contains("http://a/") })
      }
    }
  }

  private func browsers(
    _ environment: [String: String], setting: String? = nil, isMac: Bool = false, has: [String] = []
  ) -> Browsers {
    Browsers(setting: setting, environment: environment, isMac: isMac) { has.contains($0) }
  }

  private func arguments(_ command: String) -> [[String]] {
    browsers(["DISPLAY": ":0", "BROWSER": command]).commands.map { $0.program(for: "http://a/$(x)").arguments }
  }

  @Test func `the address stands where the command says, else behind it`() {
    #expect(arguments("firefox") == [["firefox", "http://a/$(x)"]])
    #expect(arguments("b --url=%s -n 5%%") == [["b", "--url=http://a/$(x)", "-n", "5%"]])
    #expect(arguments("b 100%%s") == [["b", "100%s", "http://a/$(x)"]])
    #expect(arguments("b %s %s") == [["b", "http://a/$(x)", "http://a/$(x)"]])
    #expect(arguments("a:'b c' '%s'") == [["a", "http://a/$(x)"], ["b c", "http://a/$(x)"]])
    #expect(arguments("b %c %") == [["b", "%c", "%", "http://a/$(x)"]])
    #expect(arguments("firefox %s &") == [["firefox", "http://a/$(x)"]])
    // The address is never the program.
    #expect(arguments("%s") == [["", "http://a/$(x)"]])
    #expect(arguments("%s %s") == [["", "http://a/$(x)"]])
  }

  @Test func `the setting counts more than BROWSER, and that more than what is there`() {
    let environment = ["DISPLAY": ":0", "BROWSER": "b"]
    #expect(browsers(environment, setting: "s", has: ["xdg-open"]).commands.map(\.words) == [["s"]])
    #expect(browsers(environment, has: ["xdg-open"]).commands.map(\.words) == [["b"]])
    for nothing in ["", ":", "'x"] {
      #expect(
        browsers(["DISPLAY": ":0", "BROWSER": nothing], has: ["xdg-open", "firefox"]).commands.map(\.words) == [
          ["xdg-open"], ["firefox"],
        ])
    }
    #expect(browsers(["WAYLAND_DISPLAY": "w"], has: []).commands.isEmpty)
    #expect(browsers([:], isMac: true, has: ["open"]).commands == [.init(words: ["open"], takesTerminal: false)])
  }

  @Test func `browsers of the terminal are known by name, and without a display all are`() {
    let list = "w3m:/usr/bin/lynx -x:firefox"
    #expect(browsers(["DISPLAY": ":0", "BROWSER": list]).commands.map(\.takesTerminal) == [true, true, false])
    #expect(browsers(["BROWSER": list]).commands.map(\.takesTerminal) == [true, true, true])
    #expect(browsers(["BROWSER": list], isMac: true).commands.map(\.takesTerminal) == [true, true, false])
    #expect(browsers([:], has: ["xdg-open", "w3m"]).commands == [.init(words: ["w3m"], takesTerminal: true)])
  }

  @Test(arguments: ["SSH_CONNECTION", "SSH_TTY"]) func `over ssh nothing opens that nobody has named`(name: String) {
    let remote = [name: "x"]
    #expect(browsers(remote, has: ["xdg-open", "w3m", "firefox"]).commands.isEmpty)
    #expect(browsers(remote, isMac: true, has: ["open"]).commands.isEmpty)
    #expect(browsers(remote).isRemote && !browsers(["DISPLAY": ":0", name: "x"]).isRemote && !browsers([:]).isRemote)
    #expect(browsers(["DISPLAY": ":0", name: "x"], has: ["xdg-open"]).commands.map(\.words) == [["xdg-open"]])
    #expect(browsers(remote.merging(["BROWSER": "w3m"]) { $1 }).commands.map(\.takesTerminal) == [true])
  }

  @Test func `a program is looked for in the folders of PATH`() {
    let there = ["/a/x", "/b/y"]
    func isThere(_ name: String, _ path: String?) -> Bool {
      Browsers.isInPath(name, path.map { ["PATH": $0] } ?? [:]) { there.contains($0) }
    }
    #expect(isThere("x", "/a:/b") && isThere("y", "/a:/b") && !isThere("z", "/a:/b") && !isThere("y", "/a"))
    #expect(!isThere("x", nil) && !isThere("x", ""))
  }
}
