import Foundation
import Screen
import TestSupport
import Testing

@Suite struct LegibilityTests {
  static let depths = [ColorDepth.direct, .twoHundredFiftySix, .sixteen, .eight]

  /// A scheme of which only some colours are told; the others are `ink`.
  static func scheme(ink: String, _ colors: [Int: String]) throws -> Base16 {
    let lines = (0..<16).map { "base0\(String($0, radix: 16, uppercase: true)): \"\(colors[$0] ?? ink)\"" }
    return try Base16(yaml: "scheme: \"Sketch\"\n" + lines.joined(separator: "\n"), path: "sketch.yaml")
  }

  private func expectEnough(_ theme: Theme, at depth: ColorDepth, _ name: String) throws {
    let legibility = try #require(theme.legibility(at: depth))
    #expect(legibility.isEnough, "\(name) at \(depth): \(legibility)")
    // Not by the sum alone that `legibility` makes: the pairs themselves.
    let fitted = theme.fitted(to: depth)
    let plain = fitted.style(of: Cell("a")), selected = fitted.style(of: Cell("a", isSelected: true))
    #expect(fitted[.bar] != selected && plain != selected, "\(name) at \(depth)")
  }

  @Test(arguments: ThemeTests.ours, depths)
  func `our themes can be read and their selected row be seen at every depth`(name: String, depth: ColorDepth) throws {
    try expectEnough(Theme.find(name, in: [ThemeTests.themes]), at: depth, name)
  }

  @Test(.enabled(if: sharedFolder != nil, "the collection of schemes isn't here"), arguments: depths)
  func `every scheme of the collection can be read and its selected row be seen`(depth: ColorDepth) throws {
    let folder = try #require(sharedFolder).appending(path: "themes")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
    #expect(files.count == 287)
    for file in files.sorted() {
      try expectEnough(Theme.find(folder.path + "/" + file, in: []), at: depth, file)
    }
  }

  /// Grounds of every lightness and of the strongest hues, with inks that are the ground itself or its opposite, and
  /// with bars far from it.
  @Test(arguments: [
    "000000", "2f2f2f", "5a5a5a", "767676", "777777", "b0b0b0", "ffffff", "ff0000", "0000ff", "ffff00", "7a7a00",
    "c0ffee",
  ])
  func `no scheme is so bad that it could not be read`(ground: String) throws {
    for ink in [ground, "ffffff", "ff8800", "3344cc"] {
      for bar in [ground, "767676"] {
        for selection in [ground, ink] {
          let scheme = try Self.scheme(ink: ink, [0: ground, 1: bar, 2: selection])
          for depth in Self.depths {
            try expectEnough(Theme(scheme), at: depth, "\(ground) \(ink) \(bar) \(selection)")
          }
        }
      }
    }
  }

  @Test func `a colour that can be read stays as it is, and one that cannot keeps its hue`() throws {
    let colors = [0: "101418", 1: "20262c", 2: "6f8fae", 3: "303438", 8: "7a1010", 0xC: "84d3ca"]
    let scheme = try Self.scheme(ink: "e0e0e0", colors)
    let theme = Theme(scheme)
    #expect(theme[.source].foreground == .rgb(scheme[0xC]))
    #expect(theme.selection.background == .rgb(scheme[2]))
    #expect(theme[.bar].background == .rgb(scheme[1]))
    guard case .rgb(let error) = theme[.error].foreground else {
      Issue.record("no colour")
      return
    }
    #expect(error.red > error.green && error.green == error.blue && error.red > 0x7A)
  }

  @Test(arguments: depths)
  func `unread is bold at every depth, but for black letters in eight colours`(depth: ColorDepth) throws {
    for name in ThemeTests.ours {
      let theme = try Theme.find(name, in: [ThemeTests.themes]).fitted(to: depth)
      for isSelected in [false, true] {
        let (unread, read) = (Role.unread, Role.text)
        let shown = theme.style(of: Cell("a", role: unread, isSelected: isSelected)).attributes
        // Where bold is bright, black letters some of which are bold would have two grounds.
        let ink = theme.style(of: Cell("a", role: read, isSelected: isSelected)).foreground
        let isPlain = depth == .eight && ink == .ansi(0)
        #expect(shown.contains(.bold) != isPlain, "\(name)")
        #expect(!theme.style(of: Cell("a", role: read, isSelected: isSelected)).attributes.contains(.bold), "\(name)")
      }
    }
  }

  @Test func `on the Linux console, where bold black is grey, black is not bold`() throws {
    let light = try Theme.find("nashra-light", in: [ThemeTests.themes]).fitted(to: .eight, isConsole: true)
    #expect(light[.unread] == light[.text])
    let dark = try Theme.find("nashra-dark", in: [ThemeTests.themes]).fitted(to: .eight, isConsole: true)
    #expect(dark[.unread].attributes.contains(.bold))
  }

  @Test(arguments: depths + [.monochrome])
  func `the terminal's own theme promises nothing but its own text, reversed where a row is selected`(depth: ColorDepth)
  {
    let theme = Theme.terminal.fitted(to: depth)
    #expect(theme.legibility(at: depth) == nil)
    for role in Role.allCases {
      for isSelected in [false, true] {
        let style = theme.style(of: Cell("a", role: role, isSelected: isSelected))
        #expect(style.foreground == .terminal && style.background == .terminal)
        let isReversed = style.attributes.contains(.reversed)
        #expect(isReversed == (isSelected != [.chip, .match, .found, .error, .hint].contains(role)), "\(role)")
      }
    }
    #expect(theme[.bar].attributes == [.bold, .underline])
  }

  @Test(arguments: ThemeTests.ours)
  func `without colours a bar and a selected row differ from each other and from text`(
    name: String
  ) throws {
    let theme = try Theme.find(name, in: [ThemeTests.themes]).fitted(to: .monochrome)
    let (bar, selected) = (theme[.bar], theme.style(of: Cell("a", isSelected: true)))
    #expect(selected.attributes.contains(.reversed) && !bar.attributes.contains(.reversed))
    #expect(Set([theme[.text], bar, selected]).count == 3)
    #expect(bar.attributes != theme[.unread].attributes)
  }
}
