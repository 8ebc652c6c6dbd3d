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
    #expect(
      strings.message(forFetch: FetchError.localHost("nas.example").description)
        == "اسم الخادم يقود إلى الشبكة المحلية: nas.example")
    #expect(
      strings.message(forFetch: FetchError.password(host: "a.example", reason: "its command failed").description)
        == "لم يعطِ الأمر كلمة مرور: a.example")
    // As an earlier version stored it.
    #expect(
      strings.message(forFetch: "no luck with https://me:geheim@a.example/") == "no luck with https://me:•••@a.example/"
    )
    #expect(strings.message(forFetch: "line 3: not a feed") == "line 3: not a feed")
  }
}
