import TestSupport
import Testing

/// The first start, by the language of the interface.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable, "tmux is not installed"))
struct WelcomeStories {
  @Test(arguments: [
    ("en", "Nashra is here"), ("fr", "Nashra is here"), ("fa", "Nashra is here"), ("ar", "تصل إلى طرفيتك"),
  ])
  func `the first headline can be read by whoever reads the interface`(language: String, headline: String) async throws
  {
    let session = try await openReader(["--interface", language])
    #expect(try session.shows(headline))
    try await session.press("Enter")
    #expect(try session.shows(language == "ar" ? "صحيفة عربية تُقرأ" : "a newspaper that lives in your terminal"))
  }
}
