import Foundation
import Screen
import TestSupport
import Testing

@Suite struct ThemeTests {
  static let ours = ["dark", "sea", "coffee", "night", "contrast", "light", "paper", "sand", "olive"].map {
    "nashra-" + $0
  }
  static let themes = packageRoot.appending(path: "Themes").path

  static let newLayout = """
    system: "base16"
    name: "Sketch"
    palette:
    \((0..<16).map { "  base0\(String($0, radix: 16, uppercase: true)): \"#0\(String($0, radix: 16))1234\"" }
      .joined(separator: "\n"))
    """
  static let oldLayout = """
    scheme: "Sketch"
    author: "Somebody"
    \((0..<16).map { "base0\(String($0, radix: 16, uppercase: true)): \"0\(String($0, radix: 16))1234\"" }
      .joined(separator: "\n"))
    """

  @Test(arguments: [newLayout, oldLayout])
  func `both layouts of a scheme are read`(yaml: String) throws {
    let scheme = try Base16(yaml: yaml, path: "sketch.yaml")
    #expect(scheme.name == "Sketch")
    #expect(scheme.colors.count == 16)
    #expect(scheme[0x0D] == RGB(red: 0x0D, green: 0x12, blue: 0x34))
    #expect(Theme(scheme)[.border] == Style(.rgb(scheme[0x03]), on: .rgb(scheme[0])))
  }

  @Test func `text that can't be read gives way to the next colour that can`() throws {
    let white = Self.newLayout.replacing("\"#061234\"", with: "\"#ffffff\"")
    let theme = Theme(try Base16(yaml: white, path: "sketch.yaml"))
    #expect(theme[.text].foreground == .rgb(RGB(red: 255, green: 255, blue: 255)))

  }

  @Test func `a base24 scheme gives its bright red to errors`() throws {
    let bright = (16..<24).map { "  base\(String($0, radix: 16)): \"ff00\($0)\"" }.joined(separator: "\n")
    let scheme = try Base16(yaml: Self.newLayout + "\n" + bright, path: "sketch.yaml")
    #expect(scheme.isBase24)
    guard case .rgb(let error) = Theme(scheme)[.error].foreground, let red = RGB(hex: "ff0018") else {
      Issue.record("no colour")
      return
    }
    #expect(error.distance(to: red) < 10_000, "bright red, or as near to it as can be read")
  }

  @Test func `what is wrong with a scheme is said with its line`() {
    func problem(_ yaml: String) -> ThemeError? {
      do { _ = try Base16(yaml: yaml, path: "x.yaml") } catch { return error }
      return nil
    }
    let newLayout = Self.newLayout
    #expect(
      problem(newLayout.replacing("\"#021234\"", with: "12345g"))
        == .badColor(path: "x.yaml", line: 6, value: "12345g"))
    #expect(
      problem(newLayout.replacing("\"#021234\"", with: "[1, 2]")) == .badColor(path: "x.yaml", line: 6, value: ""))
    #expect(
      problem(newLayout.replacing("base0E", with: "base0Z")) == .missing(path: "x.yaml", key: "base0E"))
    #expect(problem("") == .notAScheme(path: "x.yaml"))
    #expect(problem("- a\n- b") == .notAScheme(path: "x.yaml"))
    #expect(problem("title: a page") == .notAScheme(path: "x.yaml"))
    guard case .notYAML("x.yaml", 2, _) = problem("name: x\n\t: [") else {
      Issue.record("\(String(describing: problem("name: x\n\t: [")))")
      return
    }
  }

  @Test func `a theme is found by its name in the first folder that has it`() throws {
    #expect(try Theme.find("terminal", in: []) == .terminal)
    #expect(try Theme.find("nashra-dark", in: ["/nowhere", Self.themes]).name == "Nashra Dark")
    #expect(try Theme.find(Self.themes + "/nashra-light.yaml", in: []).name == "Nashra Light")
    #expect(throws: ThemeError.notFound(name: "none", folders: ["/nowhere"])) {
      try Theme.find("none", in: ["/nowhere"])
    }
    #expect(Theme.names(in: [Self.themes]) == (Self.ours + ["terminal"]).sorted())
  }

  @Test(arguments: ["/nowhere/a.yaml", "/tmp/"])
  func `a file that can't be read is named`(path: String) {
    do {
      _ = try Theme.find(path, in: [])
      Issue.record("no error")
    } catch {
      guard case .unreadable(path, _) = error else {
        Issue.record("\(error)")
        return
      }
    }
  }

  @Test(arguments: ours)
  func `our themes are readable, on the selected row too`(name: String) throws {
    let theme = try Theme.find(name, in: [Self.themes])
    for role in Role.allCases where role != .border {
      for isSelected in [false, true] {
        let contrast = try #require(theme.contrast(of: role, isSelected: isSelected))
        let isBody = [.text, .title, .heading, .unread].contains(role) && !isSelected
        let wanted = isBody || name == "nashra-contrast" ? 7 : 4.5
        #expect(contrast >= wanted, "\(role)\(isSelected ? " selected" : "")")
      }
    }
    #expect(try #require(theme.contrast(of: .border)) >= 3)
  }

  @Test func `every theme of ours is in the list of them`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.themes).filter { $0.hasSuffix(".yaml") }
    #expect(Set(files) == Set(Self.ours.map { $0 + ".yaml" }))
    let page = try String(contentsOfFile: Self.themes + "/README.md", encoding: .utf8)
    for name in Self.ours { #expect(page.contains("`\(name)`")) }
  }
}
