import TestSupport
import Testing

@testable import ArticleParsing

@Suite struct OpenableAddressTests {
  private func text(_ address: String) -> String? { (try? OpenableAddress(address))?.text }

  @Test(
    arguments: [
      ("https://example.com/a/b?c=d&e=%20#f", "https://example.com/a/b?c=d&e=%20#f"),
      ("HTTP://Example.COM", "http://example.com/"),
      ("http://example.com:8080?q", "http://example.com:8080/?q"),
      ("http://example.com./", "http://example.com/"),
      ("http://[2001:DB8::1]:80/", "http://[2001:db8::1]:80/"),
      // Letters and what a terminal or a script would take for something else go in percents, once.
      ("https://مثال.مصر/خبر?ن=١", "https://xn--mgbh0fb.xn--wgbh1c/%D8%AE%D8%A8%D8%B1?%D9%86=%D9%A1"),
      ("http://a/$(touch x);\"'`", "http://a/$(touch%20x);%22'%60"),
      ("http://a/x y\u{1B}]0;z\u{7}x", "http://a/x%20y%1B]0;z%07x"),
      (" \thttp://a/b\n\r\tc ", "http://a/bc"),
      ("http://a/\u{202E}gpj.exe", "http://a/%E2%80%AEgpj.exe"),
      // To browsers a backslash is a slash, to others a part of the name.
      ("http://good.example\\@evil.example/", "http://good.example/@evil.example/"),
      ("http://user:pass@example.com/", "http://user:pass@example.com/"),
      ("http://a b@example.com/", "http://a%20b@example.com/"),
    ] as [(String, String)])
  func `a program gets one address, in ASCII`(address: String, text: String) {
    #expect(self.text(address) == text)
  }

  @Test(
    arguments: [
      ("mailto:a@example.com", "mailto:a@example.com"),
      ("MailTo:a@example.com?subject=x y&body=%0A", "mailto:a@example.com?subject=x%20y&body=%0A"),
      ("mailto:a@example.com?attach=/etc/passwd&subject=x&Attachment=y", "mailto:a@example.com?subject=x"),
      ("mailto:a@example.com?attach=/etc/passwd", "mailto:a@example.com"),
      ("mailto:?to=a@example.com", "mailto:?to=a@example.com"),
    ] as [(String, String)])
  func `mail has no field that attaches a file`(address: String, text: String) {
    #expect(self.text(address) == text)
  }

  @Test(
    arguments: [
      ("", OpenableAddress.Problem.kind), ("example.com", .kind), ("/a/b", .kind), ("-x", .kind), ("--help", .kind),
      ("javascript:alert(1)", .kind), ("file:///etc/passwd", .kind), ("ftp://example.com/", .kind),
      ("data:text/html,x", .kind), ("java\nscript:x", .kind), ("x-http://a/", .kind), ("\u{1}ssh://a", .kind),
      ("http:", .host), ("http:/a", .host), ("http://", .host), ("http:///a", .host), ("http:a.example", .host),
      ("http://a..b/", .host), ("http://a b/", .host), ("http://a%2Fb/", .host), ("http://a%zz/", .host),
      ("http://℀.example/", .host), ("http://a:b/", .host), ("http://a:999999/", .host), ("http://[::1/", .host),
      ("http://[x]/", .host), ("http://a@/", .host), ("http://\u{202E}/", .host), ("http://-x;y/", .host),
      ("mailto:", .host), ("mailto:?subject=x", .host),
      ("http://a/" + String(repeating: "x", count: 9_000), .tooLong),
      ("http://a/" + String(repeating: "ن", count: 2_000), .tooLong),
      ("http://" + String(repeating: "a", count: 64) + "/", .host),
      ("http://" + String(repeating: "a.", count: 200) + "b/", .host),
    ] as [(String, OpenableAddress.Problem)])
  func `what is no address of a page or for mail is refused`(address: String, problem: OpenableAddress.Problem) {
    #expect(throws: problem) { try OpenableAddress(address) }
  }

  /// Whatever stands in an article: it traps nowhere, and what comes through is an address for everybody.
  @Test func `no random text becomes anything else than an address`() {
    var random = Seed.ofRun
    let parts: [String] = [
      "http://", "https:", "//", "mailto:", "a.example", "@", ":", "/", "\\", "?", "#", "[", "]", "%", "%0", "%0a",
      "%D9",
      "\u{0}", "\u{1B}", "\n", " ", "-", "--", "\"", "'", "`", "$(x)", ";", "|", "&", "é", "ن", "\u{202E}", "\u{200D}",
      "\u{E0001}", "\u{FFFE}", "а", "℀", "／", ".", "。", "xn--", "🙂", "\u{301}", "attach=", "1", "\u{2028}", "\u{85}",
    ]
    for _ in 0..<20_000 {
      let address = (0..<Int.random(in: 0...12, using: &random)).map { _ in parts.randomElement(using: &random)! }
        .joined()
      for text in [address, "http://" + address, "http://a.example/" + address, "mailto:a@b" + address] {
        guard let openable = try? OpenableAddress(text) else { continue }
        #expect(
          ["http://", "https://", "mailto:"].contains(where: openable.text.hasPrefix), "\(text.debugDescription)")
        #expect(
          openable.text.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"\"`<>\\^{|}".utf8.contains($0) },
          "\(text.debugDescription)")
        let isShown = openable.shown.unicodeScalars.allSatisfy {
          ![.control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator].contains(
            $0.properties.generalCategory)
        }
        #expect(isShown, "\(text.debugDescription)")
        // What comes out is itself an address, the same.
        #expect(self.text(openable.text) == openable.text, "\(text.debugDescription)")
        _ = OpenableAddress.shown(text)
        _ = LinkText.disagrees(with: openable, number: 1, in: [address + "[1]", address])
      }
    }
  }

  // MARK: What is shown

  @Test(arguments: [
    (
      "https://a.example/1-%D8%AA%D8%B1%D8%A7%D9%85%D8%A8-%D8%BA%D8%AF%D8%A7?%D9%86=%D9%A1#%d7%90",
      "https://a.example/1-ترامب-غدا?ن=١#א"
    ),
    ("https://a.example/%D8%AA%D8", "https://a.example/%D8%AA%D8"),
    ("https://a.example/%D8%A", "https://a.example/%D8%A"),
    ("https://a.example/a%2Fb%20c%25D8%AA", "https://a.example/a%2Fb%20c%25D8%AA"),
    // What would be obeyed, or not seen.
    ("https://a.example/%E2%80%AE%D8%AA", "https://a.example/%E2%80%AE%D8%AA"),
    ("https://a.example/%C2%9B31m", "https://a.example/%C2%9B31m"),
    ("https://a.example/%C2%A0", "https://a.example/%C2%A0"),
    // A host is no place for percents.
    ("https://%D8%AA.example/%D8%AA", "https://%D8%AA.example/ت"),
    ("mailto:%D8%AA@a.example", "mailto:%D8%AA@a.example"),
    ("https://аррӏе.com/%D8%AA", "https://xn--80ak6aa92e.com/ت"),
  ])
  func `percents in a path are shown as the letters that they stand for`(address: String, shown: String) {
    #expect(OpenableAddress.shown(address) == shown)
  }

  @Test(arguments: [
    "https://مثال.مصر/خبر", "https://وزارة-الأتصالات.مصر/", "https://example.com/خبر", "https://פרשנות.ישראל/",
    "https://bücher.example/", "https://президент.рф/", "https://правда.example/", "https://日本語.jp/", "https://한국.kr/",
    "https://ελληνικά.gr/", "https://خبرگزاری‌ها.example/", "https://例え-abc.jp/", "https://việt.example/",
  ])
  func `a host in letters of one script is shown in them`(address: String) throws {
    let openable = try OpenableAddress(address)
    #expect(openable.warning == nil)
    #expect(openable.host?.contains("xn--") == true || openable.host == "example.com")
    #expect(OpenableAddress.shown(address) == address)
  }

  @Test(
    arguments: [
      ("https://аррӏе.com/", "https://xn--80ak6aa92e.com/"),  // All Cyrillic.
      ("https://www.pаypal.com/", "https://www.xn--pypal-4ve.com/"),  // One letter is.
      ("https://gооgle.com/x", "https://xn--ggle-55da.com/x"),
      ("https://ρaypal.com/", "https://xn--aypal-2ce.com/"),  // Greek
      ("https://ɡoogle.com/", "https://xn--oogle-qmc.com/"),  // IPA
      ("https://bankı.example/", "https://xn--bank-oza.example/"),  // Without its dot.
      ("https://ا1b.example/", "https://xn--1b-btd.example/"),
      ("https://exa\u{200D}mple.com/", "https://xn--example-j06c.com/"),
      ("https://example%D0%B0.com/", "https://xn--example-8fg.com/"),
    ] as [(String, String)])
  func `a host that could be taken for another is shown as name servers know it`(address: String, shown: String) throws
  {
    let openable = try OpenableAddress(address)
    #expect(openable.warning == .lookAlike)
    #expect(openable.shown == shown && openable.text == shown)
  }

  @Test func `a name before the host is a reason to look`() throws {
    #expect(try OpenableAddress("http://bank.example@evil.example/").warning == .userInfo)
    #expect(try OpenableAddress("http://bank.example@evil.example/").host == "evil.example")
    #expect(try OpenableAddress("http://a.example/@b").warning == nil)
    #expect(try OpenableAddress("http://a.example/@b").host == "a.example")
  }

  // MARK: Words and where they lead

  private func disagrees(_ words: String, _ address: String) throws -> Bool {
    try LinkText.disagrees(with: OpenableAddress(address), number: 3, in: ["before", words + "[3] after [4]"])
  }

  @Test(
    arguments: [
      ("https://bank.example/login", "https://evil.example/"), ("bank.example", "https://evil.example/bank.example"),
      ("www.bank.example", "https://bank.example.evil.com/"), ("(bank.example)", "https://evil.example/"),
      ("see bank.example.", "https://evil.example/"), ("«bank.example»", "https://evil.example/"),
      ("\u{2066}bank.example/a\u{2069} ", "https://evil.example/"), ("bank.co.uk", "https://evil.co.uk/"),
      ("alice.github.io", "https://bob.github.io/"), ("github.io", "https://bob.github.io/"),
      ("wordpress.com", "https://bob.wordpress.com/"), ("co.uk", "https://evil.co.uk/"),
      // Of neither a short list of shared domains says that they are one.
      ("bank.city.kawasaki.jp", "https://evil.city.kawasaki.jp/"),
      ("bank.myhost.example", "https://evil.myhost.example/"),
      ("bank.example", "http://example/"), ("bank.example", "https://evilbank.example/"),
      ("مثال.مصر", "https://مثال2.مصر/"),
      ("a@bank.example", "mailto:a@evil.example"),
      ("evil.example[2]bank.example", "https://evil.example/"), ("раypal.com", "https://paypal.com/"),
    ] as [(String, String)])
  func `words that name another host disagree`(words: String, address: String) throws {
    #expect(try disagrees(words, address))
  }

  @Test(
    arguments: [
      ("https://bank.example/login", "https://bank.example/x"), ("bank.example", "https://www.bank.example/a"),
      ("www.bank.co.uk", "https://m.bank.co.uk/"), ("m.bank.example", "https://www.bank.example/"),
      ("bank.co.uk", "https://a.b.bank.co.uk/"), ("read more", "https://evil.example/"),
      ("Node.js", "https://nodejs.org/"),
      ("3.5", "https://evil.example/"), ("U.S.", "https://evil.example/"), ("report.pdf", "https://evil.example/"),
      ("", "https://evil.example/"), ("مثال.مصر", "https://www.مثال.مصر/"),
      ("a@bank.example", "mailto:A@bank.example?subject=x"),
      ("xn--mgbh0fb.xn--wgbh1c", "https://مثال.مصر/"), ("192.0.2.1", "http://192.0.2.1/"),
    ] as [(String, String)])
  func `words that name no host, or this one, do not`(words: String, address: String) throws {
    #expect(try !disagrees(words, address))
  }

  @Test func `each place of a link counts, and no other number's`() throws {
    let address = try OpenableAddress("https://evil.example/")
    #expect(LinkText.disagrees(with: address, number: 1, in: ["here[1]", "bank.example[1]"]))
    #expect(!LinkText.disagrees(with: address, number: 1, in: ["here[1]", "bank.example[11]", "bank.example [2]"]))
    #expect(!LinkText.disagrees(with: address, number: 1, in: ["[1]", "", "["]))
    // More than are looked at.
    #expect(LinkText.disagrees(with: address, number: 1, in: [String(repeating: "here[1] ", count: 200_000)]))
    #expect(!LinkText.disagrees(with: address, number: 1, in: [String(repeating: "here[1] ", count: 200)]))
  }
}
