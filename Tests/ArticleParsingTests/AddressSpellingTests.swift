import ArticleParsing
import Testing

struct AddressSpellingTests {
  @Test(arguments: [
    // RFC 3492 §7.1 has the first ones.
    ("ليهمابتكلموشعربي؟", "xn--egbpdaj6bu4bxfgehfvwxn"), ("他们为什么不说中文", "xn--ihqwcrb4cv8a8dqg056pqjye"),
    ("למההםפשוטלאמדבריםעברית", "xn--4dbcagdahymbxekheh6e0a7fei0b"), ("bücher", "xn--bcher-kva"),
    ("موقع.إيران", "xn--4gbrim.xn--kgbe3a4fra"), ("BÜCHER.Example", "xn--bcher-kva.example"),
    ("bu\u{308}cher.example", "xn--bcher-kva.example"), ("bücher。example", "xn--bcher-kva.example"),
    ("XN--BCHER-KVA.example", "xn--bcher-kva.example"), ("ａ.example", "a.example"), ("a..b", "a..b"), ("", ""),
  ])
  func `a host has one name`(name: String, ascii: String) { #expect(HostName.ascii(name) == ascii) }

  @Test func `a label of any length ends`() {
    for count in [63, 64, 10_000] {
      #expect(!HostName.ascii(String(repeating: "ب", count: count) + ".example").isEmpty)
    }
    #expect(!HostName.ascii(String(String.UnicodeScalarView((0x80..<0x800).compactMap(UnicodeScalar.init)))).isEmpty)
  }

  @Test(arguments: [
    "http://bücher.example/خبر?س=١", "http://BÜCHER.example./خبر?س=١#أعلى",
    "HTTP://xn--bcher-kva.example:80/%d8%ae%d8%A8%D8%B1?%D8%B3=%D9%A1", "feed://xn--bcher-kva.example/a/../خبر?س=١",
    "http://b%C3%BCcher.example:0080/./خبر?س=١", "feed:http://bücher.example/خبر?س=١",
  ])
  func `spellings of one address have one key`(address: String) {
    #expect(AddressSpelling.key(address) == "http://xn--bcher-kva.example/%D8%AE%D8%A8%D8%B1?%D8%B3=%D9%A1")
  }

  @Test(arguments: [
    ("http://a.example", "http://a.example/", true), ("http://a.example?x", "http://a.example/?x", true),
    ("http://a.example/%7Ex", "http://a.example/~x", true), ("http://a.example/a%2fb", "http://a.example/a/b", false),
    ("http://a.example/a%2Fb", "http://a.example/a%2fb", true), ("http://a.example/A", "http://a.example/a", false),
    ("http://a.example/a/", "http://a.example/a", false),
    ("http://a.example/?a=1&b=2", "http://a.example/?b=2&a=1", false),
    ("http://me@a.example/", "http://a.example/", false), ("http://a.example:8080/", "http://a.example/", false),
    ("http://a.example/a/..", "http://a.example/", true), ("http://a.example/%", "http://a.example/%25", false),
    ("http://a.example/%2", "http://a.example/%2", true), ("http://a.example/%+1", "http://a.example/%01", false),
    ("http://[::1]:80/", "http://[::1]/", true), ("https://a.example/", "http://a.example/", false),
    ("file:/a", "file:/A", false), ("exec:a#b", "exec:a", false), ("http://www.a.example/", "http://a.example/", false),
  ])
  func `what a server could tell apart stays apart`(one: String, other: String, isSame: Bool) {
    #expect((AddressSpelling.key(one) == AddressSpelling.key(other)) == isSame)
  }

  @Test(arguments: [
    ("http://A.example/x", "https://a.example/x"), ("https://a.example:443/", "http://a.example/"),
    ("http://a.example:8080/", nil), ("http://[::1]/", "https://[::1]/"), ("http://[::1]:81/", nil), ("file:/a", nil),
    ("https://u:p@a.example/", "http://u:p@a.example/"),
  ])
  func `an address without a port of its own is there with TLS and without`(address: String, other: String?) {
    #expect(AddressSpelling.keyOfOtherScheme(address) == other)
  }
}
