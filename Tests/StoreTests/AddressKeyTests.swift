import Testing

@testable import Store

struct AddressKeyTests {
  @Test(arguments: [
    "http://n.example/a/1", "https://www.n.example/a/1/", "HTTPS://N.example:443/a/1",
    "https://n.example/a/1?utm_source=x",
    "https://n.example/a/1#0", "https://n.example/a/1#17", "https://n.example/a/1?fbclid=1&utm_medium=rss",
    "https://n.example/a/1?ref=rss", "https://n.example/a//1#xtor=RSS-1", " https://n.example/a/1",
  ])
  func `one page has one key, however its address is written`(address: String) {
    #expect(AddressKey.text(address) == "n.example/a/1")
    #expect(AddressKey.digest(address) == AddressKey.digest("n.example/a/1"))
  }

  @Test(arguments: [
    "http://n.example/a/2", "http://m.example/a/1", "http://n.example/a/1?page=2", "http://n.example/a/1#comment",
    "http://n.example/A/1", "http://n.example/a/1?ref=12",
  ])
  func `another page has another`(address: String) {
    #expect(AddressKey.text(address) != "n.example/a/1")
  }

  @Test(arguments: [
    "", "#", "?", "http://", "https://#1", "//", "%", "http://n.example/%E0%A4", "ن", "http://[::1", "?&;=",
  ])
  func `odd ones end nothing`(address: String) {
    _ = AddressKey.digest(address)
    #expect(AddressKey.spellings(address).contains(address))
  }

  @Test func `letters of an address may be written as numbers`() {
    #expect(AddressKey.text("https://n.example/%D8%AE%D8%A8%D8%B1") == AddressKey.text("http://n.example/خبر"))
  }

  @Test func `older stores are asked for each spelling`() {
    #expect(
      AddressKey.spellings("http://www.n.example/1").isSuperset(of: [
        "https://n.example/1", "http://n.example/1/", "https://www.n.example/1", "http://www.n.example/1",
      ]))
  }
}
