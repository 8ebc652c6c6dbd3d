import ArticleParsing
import Ingest
import Store
import Testing
import TextLayout

@testable import ReaderUI

/// Why a feed failed, said in the reader's language.
struct FetchErrorTextTests {
  private let arabic = Interface.arabic.strings

  @Test(arguments: FetchError.Code.allCases)
  func `each is said in each language`(code: FetchError.Code) {
    let error = FetchError(CodedError(code: code.rawValue, parameters: ["12", "34"]))
    func letters(_ text: String, _ range: ClosedRange<Unicode.Scalar>) -> Int {
      text.unicodeScalars.count { range ~= $0 }
    }
    let texts = (arabic: arabic.fetchError(error), english: Interface.english.strings.fetchError(error))
    #expect(texts.english == error.description)
    #expect(letters(texts.english, "\u{600}"..."\u{6FF}") == 0)
    // What others say has no other words.
    if ![.other, .fileUnreadable].contains(code) { #expect(letters(texts.english, "a"..."z") > 3) }
    if code != .other { #expect(letters(texts.arabic, "\u{600}"..."\u{6FF}") > 3) }
  }

  @Test(arguments: Interface.allCases) func `what is wrong with JSON is said in the language`(interface: Interface) {
    func text(_ reason: String) -> String {
      interface.strings.fetchError(FetchError(CodedError(code: "line.notJSON", parameters: ["11", reason])))
    }
    // A reason that another version wrote is not told.
    let bare = text("a word of later")
    let texts = JSONFault.allCases.map { text($0.rawValue) }
    #expect(texts.allSatisfy { $0.hasPrefix(bare) && $0 != bare } && Set(texts).count == texts.count)
    guard interface != .english else { return }
    for (fault, text) in zip(JSONFault.allCases, texts) {
      let words = text.dropFirst(bare.count).unicodeScalars
      #expect(!text.contains(fault.rawValue))
      #expect(interface.direction == .leftToRight || !words.contains { ("a"..."z").contains($0) }, "\(text)")
    }
  }

  @Test func `no two are said alike`() {
    // The sizes of a feed, a page and a file are told in the same words, and stand beside their feed.
    let sizes: Set<FetchError.Code> = [.feedTooLarge, .pageTooLarge, .listTooLarge, .fileTooLarge]
    let store: Set<FetchError.Code> = [.storeCannotOpen, .storeNotAStore, .storeFailed]
    let codes = FetchError.Code.allCases.filter { !sizes.contains($0) && !store.contains($0) }
    let texts = codes.map { arabic.fetchError(FetchError(CodedError(code: $0.rawValue, parameters: ["12", "34"]))) }
    #expect(Set(texts).count == codes.count)
  }

  @Test(
    arguments: [
      (.http(503), "حالة HTTP 503"), (.noConnection("refused"), "تعذّر الاتصال: \u{2068}refused\u{2069}"),
      (.noConnection(""), "تعذّر الاتصال"),
      (.localHost("nas.example"), "اسم الخادم يقود إلى الشبكة المحلية: \u{2068}nas.example\u{2069}"),
      (
        .password(host: "a.example", .ended(status: 7)),
        "لا كلمة مرور للخادم \u{2068}a.example\u{2069}، فأمرها انتهى بحالة 7"
      ),
      (.command(status: 3, says: ""), "انتهى الأمر بحالة 3"),
      (.file(.page(.noArticle(lines: 1200))), "لا مقال في أسطره، وعددها 1,200"),
      (.forbiddenRedirect(to: "ftp://me:geheim@a.example/"), "تحويل لا يُتّبع: \u{2068}ftp://me:•••@a.example/\u{2069}"),
    ] as [(FetchError, String)])
  func `particulars stand apart, without secrets`(error: FetchError, text: String) {
    #expect(arabic.fetchError(error) == text)
  }

  @Test(arguments: FetchError.Code.allCases)
  func `what no row should hold ends nothing`(code: FetchError.Code) {
    for parameters in [[], ["\(Int.max)", "\(Int.max)"], ["\(Int.min)", "\(Int.min)"]] {
      let text = arabic.fetchError(FetchError(CodedError(code: code.rawValue, parameters: parameters)))
      #expect(!text.isEmpty)
    }
  }
}
