import Foundation
import Testing

@testable import Terminal

/// Programs without the terminal: started, watched, listened to.
struct ExternalProgramTests {
  private func output(
    _ arguments: String..., input: [UInt8]? = nil, limit: Int = 1 << 20, patience: Duration = .seconds(60)
  ) async -> ProgramOutput {
    await ExternalProgram(arguments, input: input).output(atMost: limit, within: patience)
  }

  @Test func `what no shell would leave as it is comes as it is`() async {
    let words = ["$(touch x)", "`id`", "a b;c|d", "'\"\\", "*", "", "-n", "خبر", "\u{1B}]0;x\u{7}", "\n"]
    let result = await ExternalProgram(["printf", "<%s>"] + words).output(atMost: 1 << 20, within: .seconds(60))
    #expect(result.end == .exited(0))
    #expect(String(decoding: result.bytes, as: UTF8.self) == words.map { "<\($0)>" }.joined())
  }

  @Test func `a megabyte goes through a program that answers while it reads`() async {
    let text = (0..<1 << 20).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
    let result = await output("cat", input: text, limit: 2 << 20)
    #expect(result.end == .exited(0))
    let isWhole = result.bytes == text
    #expect(isWhole, "\(result.bytes.count) bytes")
  }

  @Test func `a program need not read what it is given`() async {
    #expect(await output("true", input: [UInt8](repeating: 65, count: 1 << 20)).end == .exited(0))
    // Closed at once, and read no more after some bytes: neither ends us by SIGPIPE.
    let result = await output("sh", "-c", "exec < /dev/null; echo on", input: [UInt8](repeating: 65, count: 1 << 20))
    #expect(result == ProgramOutput(end: .exited(0), bytes: Array("on\n".utf8)))
    let head = await output("head", "-c", "3", input: [UInt8](repeating: 65, count: 1 << 20))
    #expect(head == ProgramOutput(end: .exited(0), bytes: [65, 65, 65]))
  }

  @Test func `without input there is nothing to read, and no terminal`() async {
    #expect(await output("cat") == ProgramOutput(end: .exited(0)))
    #expect(await output("sh", "-c", "exec 2> /dev/null < /dev/tty").end != .exited(0))
  }

  @Test func `how it ended is told, and what it complained of`() async {
    #expect(await output("sh", "-c", "echo no >&2; exit 3").end == .exited(3))
    #expect(await output("sh", "-c", "echo no >&2; exit 3").errors == Array("no\n".utf8))
    #expect(await output("sh", "-c", "kill -9 $$").end == .killed(9))
    #expect(await output("nashra-no-such-program").end == .notStarted(error: ENOENT))
    #expect(await output("/").end == .notStarted(error: EACCES))
    #expect(await output().end == .notStarted(error: EINVAL))
    #expect(await output("").end == .notStarted(error: EINVAL))
    // C would read `echo a`.
    #expect(await output("echo", "a\0b").end == .notStarted(error: EINVAL))
  }

  @Test func `what prints without end is stopped, and what it printed is cut`() async {
    let result = await output("yes", limit: 1_000)
    #expect(result.end == .tooMuch)
    #expect(result.bytes.count == 1_000)
    let loud = await output("sh", "-c", "head -c 300000 /dev/zero >&2; echo end >&2")
    #expect(loud.end == .exited(0))
    #expect(loud.errors.count == ProgramOutput.mostErrors)
    #expect(loud.errors.suffix(4) == Array("end\n".utf8)[...])
  }

  @Test func `what takes too long is ended with all that it has started`() async throws {
    let result = await output("sh", "-c", "sleep 1000 & echo $!; wait", patience: .milliseconds(300))
    #expect(result.end == .outOfTime)
    let child = try #require(Int32(String(decoding: result.bytes, as: UTF8.self).dropLast()))
    // It is nobody's child now; whoever takes it over may be slow to hear of its end.
    let end = ContinuousClock.now + .seconds(60)
    while isAlive(child), ContinuousClock.now < end { try await Task.sleep(for: .milliseconds(5)) }
    #expect(!isAlive(child))
  }

  private func isAlive(_ process: Int32) -> Bool {
    guard let stat = FileManager.default.contents(atPath: "/proc/\(process)/stat") else { return kill(process, 0) == 0 }
    return !String(decoding: stat, as: UTF8.self).contains(") Z ")
  }

  @Test func `what is given up ends`() async {
    let task = Task { await output("sleep", "1000") }
    task.cancel()
    #expect(await task.value.end == .givenUp)
  }

  @Test func `what a program leaves in the background is not waited for`() async {
    let result = await output("sh", "-c", "sleep 100 & echo done; kill -9 $!; sleep 3 & exit 0", patience: .seconds(60))
    #expect(result == ProgramOutput(end: .exited(0), bytes: Array("done\n".utf8)))
  }

  @Test func `no signal is blocked or ignored, and no file of ours is open`() async throws {
    guard FileManager.default.fileExists(atPath: "/proc/self/status") else { return }
    let status = await output("cat", "/proc/self/status").bytes
    let lines = String(decoding: status, as: UTF8.self).split(separator: "\n")
    for line in lines where line.hasPrefix("SigBlk:") || line.hasPrefix("SigIgn:") {
      // Of the signals that programs know; the C library has two of its own.
      #expect(
        line.split(separator: "\t").last.flatMap { UInt64($0, radix: 16) }.map { $0 & 0x7FFF_FFFF } == 0, "\(line)")
    }
    let files = await output("ls", "/proc/self/fd", input: []).bytes
    // The three, and the folder that it reads.
    #expect(String(decoding: files, as: UTF8.self).split(separator: "\n").count == 4)
  }

  // MARK: Started and left alone

  @Test func `a program that goes on is left alone, and one that fails at once is heard of`() async {
    #expect(await ExternalProgram(["sleep", "1"]).start(watchedFor: .milliseconds(50)) == .running)
    #expect(await ExternalProgram(["false"]).start(watchedFor: .seconds(60)) == .exited(1))
    #expect(await ExternalProgram(["true"]).start(watchedFor: .seconds(60)) == .exited(0))
    #expect(
      await ExternalProgram(["nashra-no-such-program"]).start(watchedFor: .seconds(60)) == .notStarted(error: ENOENT))
  }

  @Test func `it is called without its folder`() {
    #expect(ExternalProgram(["/usr/bin/w3m", "-x"]).name == "w3m")
    #expect(ExternalProgram([]).name == "")
  }
}
