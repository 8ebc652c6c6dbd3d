import Testing

@testable import ArticleParsing

/// Two other projects' feeds, read as they read them.
@Suite struct FeedCorpusTests {
  /// Where we mean to differ, and why.
  static let exceptions = [
    "dublincore_item_multiple_values.xml": "gofeed keeps the first of several dc:creator, we keep all",
    "atom_xml_base.xml": "feed-rs leaves links in content relative to xml:base, we make them absolute",
    "jsonfeed_elastic_1.1.json": "beside a list of authors, version 1.1 has no single one",
    "rss_1.0_spec_2.xml": "we tell the address in an author's name from the name",
  ]

  @Test(.enabled(if: !FeedCase.gofeed.isEmpty, "the feeds are not here"))
  func `gofeed's feeds are read as gofeed reads them`() throws { try check(FeedCase.gofeed, atLeast: 500) }

  @Test(.enabled(if: !FeedCase.feedRS.isEmpty, "the feeds are not here"))
  func `feed-rs's feeds are read as feed-rs reads them`() throws { try check(FeedCase.feedRS, atLeast: 60) }

  private func check(_ cases: [FeedCase], atLeast count: Int) throws {
    #expect(cases.count >= count)
    var failures: [String] = []
    for one in cases {
      let differences = try one.differences()
      let isExcepted = Self.exceptions[one.description] != nil
      guard differences.isEmpty == isExcepted else { continue }
      let what = isExcepted ? "needs no exception any more" : differences.prefix(4).joined(separator: "; ")
      failures.append(one.description + ": " + what)
    }
    let list = failures.prefix(100).joined(separator: "\n")
    #expect(failures.isEmpty, "\(failures.count) of \(cases.count) differ:\n\(list)")
  }
}
