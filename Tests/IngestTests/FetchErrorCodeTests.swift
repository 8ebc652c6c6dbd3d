import ArticleParsing
import Foundation
import Store
import Testing

@testable import Ingest

/// Errors as rows keep them.
struct FetchErrorCodeTests {
  private func error(_ code: String, _ parameters: String...) -> FetchError {
    FetchError(CodedError(code: code, parameters: parameters))
  }

  @Test func `released codes keep their names`() {
    #expect(
      FetchError.Code.allCases.map(\.rawValue).joined(separator: " ") == """
        badAddress noLibrary noHost noConnection noTLS tooSlow tooLarge bomb headerTooLarge badEncoding cutOff notHTTP \
        http gone tooManyRedirects redirectLoop forbiddenRedirect localNetwork localHost command commandNotRun other \
        cancelled password.none password.status password.tooSlow password.tooMuch password.notRun feed.empty \
        feed.tooLarge feed.other feed.notJSON feed.cutOff file.notFound file.noPermission file.notAFile file.tooLarge \
        file.unsupported file.unreadable page.empty page.tooLarge page.tooManyLines page.notText page.other \
        page.foreign page.undecodable page.noArticle line.notJSON line.notAnObject line.noArticle opml.notOPML \
        opml.tooLarge opml.noFeeds store.cannotOpen store.notAStore store.tooNew store.cannotWrite store.removed store.replaced \
        store.failed
        """)
  }

  @Test(arguments: FetchError.Code.allCases)
  func `each error comes back out of the store as it went in`(code: FetchError.Code) async throws {
    let error = error(code.rawValue, "12", "34")
    #expect(error.coded.code == code.rawValue)
    let store = try Store(inMemory: ())
    let feed = try #require(try await store.addFeed(address: "https://a.example/feed"))
    var fetch = FeedFetch()
    fetch.error = error.coded
    try await store.record([feed.id: fetch])
    #expect(try await store.feeds().first?.fetch == fetch)
    #expect(try await store.feeds().first?.fetch.failure == error)
  }

  @Test(arguments: [.html, .opml, .otherJSON, .text, .otherXML(root: nil), .otherXML(root: "note")] as [FeedFormat])
  func `what was found in place of a feed is kept`(found: FeedFormat) {
    #expect(FetchError(FetchError.notAFeed(.notAFeed(found: found)).coded) == .notAFeed(.notAFeed(found: found)))
  }

  @Test(arguments: FetchError.Code.allCases)
  func `parameters that are missing or none of those that belong there end nothing`(code: FetchError.Code) {
    let lists = [
      [], ["", ""], ["\(Int.max)", "\(Int.max)"], ["\(Int.min)", "\(Int.min)"], ["9e99", "x"],
      Array(repeating: "7", count: 1000),
    ]
    for parameters in lists {
      let error = FetchError(CodedError(code: code.rawValue, parameters: parameters))
      #expect(error.coded.code == code.rawValue && (!error.description.isEmpty || code == .fileUnreadable))
    }
  }

  @Test func `sentences of earlier versions are known again, or told as they stand`() {
    #expect(error("gone for good (HTTP status 410)") == .gone)
    #expect(error("its command was lost") == .other("its command was lost"))
    #expect(error("the request failed") == .other("the request failed"))
    let old = "no luck with https://me:geheim@a.example/"
    #expect(error(old).description == "no luck with https://me:•••@a.example/")
    #expect(error("aCodeOfLater", "7", "x") == .other("aCodeOfLater 7 x"))
  }

  @Test func `a server's words are masked, short and on one line`() {
    let reason = "https://me:ge\theim@a.example/\u{1B}[31m\r\n\u{2028}" + String(repeating: "نص ", count: 1000)
    let coded = FetchError.noConnection(reason).coded
    #expect(coded.parameters[0].hasPrefix("https://me:•••@a.example/[31mنص نص"))
    #expect(coded.parameters[0].unicodeScalars.count == 300)
    #expect(FetchError(coded).coded == coded)
  }
}
