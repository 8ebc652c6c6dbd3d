import Foundation
import Testing

@testable import Ingest

private func output(
  _ command: String, _ change: (inout FetchLimits) -> Void = { _ in }
) async throws(FetchError) -> String {
  var limits = FetchLimits()
  change(&limits)
  return String(decoding: try await CommandOutput(command: command, limits: limits).run(), as: UTF8.self)
}

@Suite(.timeLimit(.minutes(2)))
struct RefreshCommandTests {
  @Test func `a command's output is taken, as the shell runs it`() async throws {
    #expect(try await output("printf 'a%s' b | tr b c; echo ignored >&2") == "ac")
    #expect(try await output("head -c 300000 /dev/zero | tr '\\0' a") == String(repeating: "a", count: 300_000))
    #expect(try await output("cat") == "")
  }

  @Test func `what fails says its status and its last line, without controls`() async throws {
    await #expect(throws: FetchError.command(status: 3, says: "b[31m c")) {
      try await output("echo x; echo a >&2; printf 'b\\033[31m c\\n' >&2; exit 3")
    }
    await #expect(throws: FetchError.command(status: 143, says: "")) { try await output("kill -TERM $$") }
  }

  @Test(arguments: ["TERM", "INT", "HUP", "PIPE", "CHLD", "WINCH", "XFSZ"])
  func `no signal is blocked or ignored in a command`(signal: String) async throws {
    #expect(try await output("trap 'echo heard' \(signal); kill -\(signal) $$; true") == "heard\n")
  }

  @Test func `a command that takes too long is killed with what it started`() async throws {
    let folder = TemporaryFolder()
    let file = folder.path("id")
    await #expect(throws: FetchError.tooSlow) {
      try await output("sleep 600 & echo $! > \(file); wait") { $0.whole = .milliseconds(500) }
    }
    let id = try #require(pid_t(String(contentsOfFile: file, encoding: .utf8).dropLast()))
    // Killed, it is gone as soon as its new parent has looked.
    while kill(id, 0) == 0, !isDead(id) { await Task.yield() }
  }

  @Test func `a command that writes without end is killed`() async throws {
    await #expect(throws: FetchError.tooLarge) { try await output("yes") { $0.bytes = 100_000 } }
    await #expect(throws: FetchError.tooSlow) { try await output("yes >&2") { $0.whole = .milliseconds(300) } }
  }

  @Test func `a command that closes its output and goes on is waited for, and killed`() async throws {
    #expect(try await output("echo a; exec >&- 2>&-; sleep 0.1") == "a\n")
    await #expect(throws: FetchError.tooSlow) {
      try await output("exec >&- 2>&-; sleep 600") { $0.whole = .milliseconds(300) }
    }
  }

  @Test func `a cancelled command is killed`() async throws {
    let folder = TemporaryFolder()
    let file = folder.path("started")
    let task = Task {
      await #expect(throws: FetchError.cancelled) { try await output("echo > \(file); sleep 600") }
    }
    while !FileManager.default.fileExists(atPath: file) { await Task.yield() }
    task.cancel()
    _ = await task.value
  }

  /// Dead, and not taken away yet.
  private func isDead(_ id: pid_t) -> Bool {
    guard let text = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8) else { return true }
    return text.contains(") Z ")
  }
}
