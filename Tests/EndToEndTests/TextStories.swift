import Foundation
import TestSupport
import Testing
import TextLayout

/// Finding in an article and copying from it, key by key, in a real terminal.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable, "tmux is not installed"))
struct TextStories {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A reader in which the article on markets is open.
  private func reader() async throws -> TmuxSession {
    let store = folder.url.path + "/store.sqlite"
    try Pages.store(at: store)
    let session = try await openReader(["--store", store])
    try await session.press("Enter")
    try await session.wait("the article") { (try? session.shows("ارتفعت أسهم الخليج اليوم")) ?? false }
    return session
  }

  /// The last row shows `text` at its end, which is the left one.
  private func waitForPlace(_ text: String, in session: TmuxSession) async throws {
    try await session.wait(text) {
      (try? session.lines.last { !$0.isEmpty })?.drop { $0 == " " }.hasPrefix(text) == true
    }
  }

  @Test func `a word is found in any spelling, gone through and left again`() async throws {
    let session = try await reader()
    try await session.press("/")
    try await session.type("اسهم")
    try await waitForPlace("1/3", in: session)
    try await session.press("Enter")
    try await session.press("n")
    try await waitForPlace("2/3", in: session)
    try await session.press("n")
    try await session.press("n")
    try await session.waitUntil(shown: ["من البداية"], gone: [])
    try await waitForPlace("1/3", in: session)
    try await session.press("Escape")
    #expect(try session.shows("ارتفعت أسهم الخليج اليوم"))
    try await session.press("Escape")
    try await session.waitUntil(shown: ["Probe"], gone: ["ارتفعت"])
  }

  @Test func `a few words are selected and copied in logical order, and the article is cited`() async throws {
    let session = try await reader()
    try await session.press("v")
    try await session.press("w")
    for _ in 0..<4 { try await session.press("Left") }
    try await session.press("y")
    try await waitForBar("ارتفعت أسهم الخليج اليوم بنسبة", in: session)
    try await session.press("y")
    #expect(try session.shows("توثيق"))
    try await session.press("t")
    try await waitForBar("«أسهم الخليج ترتفع مع صعود النفط»، السوق", in: session)
  }

  /// The last row tells what was copied.
  private func waitForBar(_ text: String, in session: TmuxSession) async throws {
    try await session.wait(text) {
      (try? session.lines.last { !$0.isEmpty })?.contains(visual(text)) == true
    }
  }
}
