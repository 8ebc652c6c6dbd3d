import Ingest
import Testing

@testable import ReaderUI

/// What a feed's row keeps of its error, said in the reader's language.
struct FetchErrorTextTests {
  private static let errors: [(FetchError, FetchError.Kind)] = [
    (.badAddress, .badAddress), (.noLibrary, .noLibrary), (.noHost, .noHost), (.noConnection("refused"), .noConnection),
    (.noTLS("expired"), .noTLS), (.tooSlow, .tooSlow), (.tooLarge, .tooLarge), (.bomb, .bomb),
    (.headerTooLarge, .headerTooLarge), (.badEncoding, .badEncoding), (.cutOff, .cutOff), (.notHTTP, .notHTTP),
    (.http(404), .http), (.gone, .gone), (.tooManyRedirects, .tooManyRedirects), (.redirectLoop, .redirectLoop),
    (.forbiddenRedirect(to: "ftp://a/"), .forbiddenRedirect), (.localNetwork, .localNetwork),
    (.command(status: 3, says: "no"), .command), (.localHost("a.example"), .localHost),
    (.password(host: "a.example", reason: "no"), .password),
  ]

  @Test func `each kind is known by its description, and has a word in Arabic`() {
    #expect(Set(Self.errors.map(\.1)) == Set(FetchError.Kind.allCases))
    for (error, kind) in Self.errors {
      #expect(FetchError.kind(of: error.description)?.kind == kind)
      #expect(Interface.arabic.strings.message(forFetch: error.description) != error.description)
      #expect(Interface.english.strings.message(forFetch: error.description) == error.description)
    }
  }

  @Test func `particulars stay, and what others say is left as it is`() {
    let strings = Interface.arabic.strings
    #expect(strings.message(forFetch: FetchError.http(503).description) == "حالة HTTP 503")
    #expect(strings.message(forFetch: FetchError.noConnection("refused").description) == "تعذّر الاتصال: refused")
    #expect(strings.message(forFetch: "line 3: not a feed") == "line 3: not a feed")
  }
}
