import Foundation
import TestSupport
import Testing

@testable import Ingest

private func output(
  _ command: String, _ change: (inout FetchLimits) -> Void = { _ in }
) async throws(FetchError) -> String {
  var limits = FetchLimits.patient
  change(&limits)
  return String(decoding: try await CommandOutput(command: command, limits: limits).run(), as: UTF8.self)
}

@Suite(.timeLimit(.minutes(20)))
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
    // Longer each time, until the command has come so far: how long it takes to start nobody knows.
    var limit = Duration.milliseconds(100)
    while !FileManager.default.fileExists(atPath: file), limit < .seconds(600) {
      await #expect(throws: FetchError.tooSlow) {
        try await output("sleep 600 & echo $! > \(file).new && mv \(file).new \(file); wait") { $0.whole = limit }
      }
      limit *= 2
    }
    let id = try #require(pid_t(String(contentsOfFile: file, encoding: .utf8).dropLast()))
    // Killed, it is gone as soon as its new parent has looked.
    while isAlive(id) { try await Task.sleep(for: .milliseconds(5)) }
  }

  @Test func `a command that writes without end is killed`() async throws {
    await #expect(throws: FetchError.tooLarge) { try await output("yes") { $0.bytes = 100_000 } }
    await #expect(throws: FetchError.tooSlow) { try await output("yes >&2") { $0.whole = .milliseconds(300) } }
  }

  @Test func `what a command writes in the background is waited for after its shell has ended`() async throws {
    #expect(try await output("(sleep 0.2; echo late) & echo early") == "early\nlate\n")
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
    while !FileManager.default.fileExists(atPath: file) { try await Task.sleep(for: .milliseconds(5)) }
    task.cancel()
    _ = await task.value
  }

  /// A pipe that another command holds open would not end with the one it belongs to.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/fd"), "no list of open files in /proc"))
  func `commands that are started together hold no pipe of each other`() async throws {
    // The number of a descriptor, and what it is; a pipe has the same name at both ends.
    var files: [[(number: String, name: String)]] = []
    for _ in 0..<8 {
      try await withThrowingTaskGroup { group in
        // Six descriptors of ours for each, and there may be a thousand.
        for _ in 0..<60 { group.addTask { try await output("ls -l /proc/$$/fd") } }
        for try await list in group {
          files.append(list.matches(of: /([0-9]+) -> (.*)/).map { (String($0.output.1), String($0.output.2)) })
        }
      }
    }
    let own = files.map { $0.filter { ["1", "2"].contains($0.number) }.map(\.name) }
    #expect(own.allSatisfy { $0.count == 2 })
    let all = Set(own.joined())
    for (list, own) in zip(files, own) {
      #expect(list.map(\.name).filter { all.contains($0) && !own.contains($0) } == [])
    }
  }
}
