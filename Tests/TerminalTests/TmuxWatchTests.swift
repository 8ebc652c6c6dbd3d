import Foundation
import Testing

@testable import Terminal

@Suite struct TmuxWatchTests {
  /// tmux sets the mode of its socket anew when a session is shown or no more shown.
  @MainActor @Test(.timeLimit(.minutes(10)))
  func `another client of tmux is noticed by what tmux does to its socket`() async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "nashra-socket-\(UUID().uuidString)").path
    try Data().write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let (asked, question) = AsyncStream.makeStream(of: Void.self)
    let watch = TmuxWatch(socket: path) { question.yield() }
    defer { watch.stop() }
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    var questions = asked.makeAsyncIterator()
    // Not once only: tmux learns the name of its terminal some moments later.
    for _ in 0..<3 { await questions.next() }
  }

  @MainActor @Test func `a socket that is not there has no change`() {
    #expect(TmuxWatch.change(of: "/nowhere/socket") == 0)
  }
}
