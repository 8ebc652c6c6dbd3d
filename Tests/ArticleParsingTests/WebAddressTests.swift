import Testing

@testable import ArticleParsing

@Suite struct WebAddressTests {
  /// RFC 3986 §5.4, those that stay within http.
  @Test(arguments: [
    ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
    ("//g", "http://g"),
    ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("g#s", "http://a/b/c/g#s"),
    ("g?y#s", "http://a/b/c/g?y#s"),
    (";x", "http://a/b/c/;x"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"), ("..", "http://a/b/"),
    ("../", "http://a/b/"),
    ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"),
    ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), ("..g", "http://a/b/c/..g"),
    ("./../g", "http://a/b/g"), ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"),
    ("g;x=1/../y", "http://a/b/c/y"), ("g?y/../x", "http://a/b/c/g?y/../x"), ("https://h/x", "https://h/x"),
  ])
  func `references are resolved as the standard's examples`(reference: String, address: String) {
    #expect(WebAddress.resolve(reference, base: .init("http://a/b/c/d;p?q")) == address)
  }

  @Test(arguments: [
    "", "  ", "#a", "javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "file:///etc/passwd", "http:",
    "about:blank",
  ])
  func `what a reader must not open is no address`(reference: String) {
    #expect(WebAddress.resolve(reference, base: .init("http://a/")) == nil)
  }

  @Test(arguments: [
    (" http://a/b c\n/d ", "http://a/b%20c/d"), ("http://a/\u{202E}x", "http://a/%E2%80%AEx"),
    ("http://a/\u{1B}[m", "http://a/%1B[m"),
    ("http://a/مقال", "http://a/مقال"), ("java\nscript:x", nil), ("HTTP://A/", "HTTP://A/"), ("x", "x"),
  ])
  func `nothing in an address is obeyed`(reference: String, address: String?) {
    #expect(WebAddress.resolve(reference, base: nil) == address)
  }

  @Test func `a base without a path is its root`() {
    #expect(WebAddress.resolve("a", base: .init("https://example.com")) == "https://example.com/a")
    #expect(WebAddress.resolve("?a", base: .init("https://example.com")) == "https://example.com/?a")
    #expect(WebAddress.resolve("a", base: .init("no address")) == "a")
  }
}
