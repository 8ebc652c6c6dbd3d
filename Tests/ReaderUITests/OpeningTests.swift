import ArticleParsing
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

@Suite struct OpeningTests {
  /// A reader in whose list stands an article at `address`, which links to `link` in these words.
  private func list(
    _ address: String?, words: String = "text [1]", link: String = "https://example.com/1",
    interface: Interface = .english
  ) -> (state: State, article: Article) {
    var shown = article("A")
    shown.url = address
    return (reader([shown], interface: interface), shown)
  }

  private func opened(
    words: String, link: String, interface: Interface = .english, columns: Int = 80
  ) -> State {
    let shown = article("A")
    var state = reader([shown], interface: interface, columns: columns)
    state.press(.enter)
    let blocks = [Block(.paragraph, words), Block(.link, number: 1, address: link)]
    _ = update(&state, .opened(shown.id, content(shown, blocks)))
    return state
  }

  private func screen(_ state: State) -> String { picture(draw(state).grid) }

  @Test func `o opens the page of the article, in the list and in it`() throws {
    var (state, shown) = list("https://example.com/a?b=c")
    let effects: [Effect] = [.browse(try OpenableAddress("https://example.com/a?b=c"))]
    #expect(state.press(.character("o")) == effects)
    // The key on an Arabic keyboard.
    #expect(state.press(.character("خ")) == effects)
    state.press(.enter)
    _ = update(&state, .opened(shown.id, content(shown)))
    #expect(state.press(.character("o")) == effects)
    #expect(state.mode == .article)
  }

  @Test func `an article without an address says so, and an empty list nothing`() {
    var (state, _) = list(nil)
    #expect(state.press(.character("o")) == [])
    #expect(state.message == .text(state.strings.noAddress))
    state = reader([])
    #expect(state.press(.character("o")) == [] && state.message == nil)
  }

  @Test(
    arguments: [
      ("javascript:alert(1)", .kind), ("file:///etc/passwd", .kind), ("-x", .kind), ("ftp://example.com/", .kind),
      ("http:///x", .host), ("http://℀.example/", .host),
      ("http://a.example/" + String(repeating: "x", count: 9_000), .tooLong),
    ] as [(String, OpenableAddress.Problem)])
  func `what is not opened is told`(address: String, problem: OpenableAddress.Problem) {
    var (state, _) = list(address)
    #expect(state.press(.character("o")) == [])
    #expect(state.message == .error(state.strings.message(for: problem)))
  }

  // MARK: Links that seem to lead elsewhere

  @Test(arguments: Interface.allCases)
  func `a link whose words name another place is shown first`(interface: Interface) throws {
    var state = opened(words: "see bank.example[1]", link: "https://evil.example/bank.example/", interface: interface)
    #expect(state.press(.character("1"), .enter) == [])
    #expect(state.mode == .question)
    #expect(screen(state).contains("https://evil.example/bank.example/"))
    // Enter may have been typed before the question was there.
    #expect(state.press(.enter) == [] && state.mode == .question)
    #expect(try state.press(.character("y")) == [.browse(OpenableAddress("https://evil.example/bank.example/"))])
    #expect(state.mode == .article)
  }

  @Test(arguments: [Key.character("n"), .escape, .character("x"), .character("q")])
  func `any other key than y opens nothing`(key: Key) {
    var state = opened(words: "see bank.example[1]", link: "https://evil.example/")
    #expect(state.press(.character("1"), .enter, key) == [] && state.mode == .article)
  }

  @Test func `a host that looks like another one is shown as name servers know it`() throws {
    var (state, _) = list("https://www.pаypal.com/login")  // а is Cyrillic.
    #expect(state.press(.character("o")) == [])
    #expect(screen(state).contains("https://www.xn--pypal-4ve.com/login"))
    #expect(!screen(state).contains("pаypal"))
    let address = try OpenableAddress("https://www.pаypal.com/login")
    #expect(address.text == "https://www.xn--pypal-4ve.com/login")
    #expect(state.press(.character("Y")) == [.browse(address)])
  }

  @Test func `a name before the host is shown with the host`() {
    var (state, _) = list("http://bank.example@evil.example/x")
    #expect(state.press(.character("o")) == [])
    #expect(screen(state).contains("http://bank.example@evil.example/x"))
    #expect(screen(state).contains("Host: evil.example "))
  }

  @Test func `an address that is longer than a row is shown whole`() {
    let address = "https://evil.example/" + (0..<40).map { "part\($0)/" }.joined()
    var state = opened(words: "bank.example[1]", link: address, columns: 60)
    state.press(.character("1"), .enter)
    let shown = screen(state).split(separator: "\n").map { $0.dropFirst().dropLast() }.joined().filter { $0 != " " }
    #expect(shown.contains(address))
  }

  @Test func `an address in an Arabic article has its host as it is spelled`() {
    var (state, _) = list("https://موقع.وزارة-الأتصالات.مصر/خبر")
    #expect(state.press(.character("o")).count == 1)
    #expect(state.message != nil && state.mode == .list)
    state = opened(words: "text [1]", link: "https://www.pаypal.com/")
    #expect(screen(state).contains("https://www.xn--pypal-4ve.com/"))
  }

  // MARK: What became of it

  private static let address = "https://example.com/a?token=abc"

  @Test(arguments: Interface.allCases) func `who took the address is told, without its secrets`(interface: Interface)
    throws
  {
    var (state, _) = list(Self.address, interface: interface)
    state.press(.character("o"))
    let address = try OpenableAddress(Self.address)
    guard case .text(let begun)? = state.message else { return #expect(Bool(false)) }
    #expect(begun.contains("\u{2066}https://example.com/a?token=•••\u{2069}"))
    _ = update(&state, .browsed(address, .given(to: "firefox")))
    guard case .text(let told)? = state.message else { return #expect(Bool(false)) }
    #expect(told.contains("firefox") && told.contains("token=•••"))
    // Who reads on by now is not disturbed.
    state.press(.character("o"), .character("j"))
    _ = update(&state, .browsed(address, .given(to: "firefox")))
    #expect(state.message == nil)
  }

  @Test func `why none took it is told, and that it was copied`() throws {
    let failures: [OpeningFailure] = [
      .noBrowser, .remote, .notThere("x"), .cannotRun("x"), .failed("x", status: 3), .ended("x", signal: 9),
    ]
    for interface in Interface.allCases {
      var told: Set<String> = []
      for failure in failures {
        var (state, _) = list(Self.address, interface: interface)
        state.press(.character("o"))
        _ = update(&state, .browsed(try OpenableAddress(Self.address), .copied(.sent, failure)))
        guard case .text(let text)? = state.message else { return #expect(Bool(false)) }
        // A short row cuts what stands last; what a copy may not bring is the address.
        let parts = [
          state.strings.message(for: failure), "example.com/a?token=•••", state.strings.outcome(ofCopying: .sent),
        ]
        #expect(text.hasPrefix(parts[0]) && !parts[2].contains(":"))
        let places = parts.compactMap { text.firstRange(of: $0)?.lowerBound }
        #expect(places.count == 3 && places == places.sorted())
        told.insert(text)
        _ = update(&state, .browsed(try OpenableAddress(Self.address), .copied(.failed, failure)))
        guard case .error(let error)? = state.message else { return #expect(Bool(false)) }
        #expect(error.contains(state.strings.copyFailed))
      }
      #expect(told.count == failures.count)
      #expect(!told.contains { $0.contains("{") })
    }
  }
}
