import Testing

@testable import ArticleParsing

/// Two other projects' feeds, read as they read them.
@Suite struct FeedCorpusTests {
  /// Where we mean to differ, and why.
  static let exceptions: [String: String] = [:]

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
