import Foundation
import TestSupport
import Testing

/// What becomes of a copied text, with a real tmux, with stand-ins for one, and on a terminal without it.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable, "tmux is not installed"))
struct CopyTests {
  private let program = productsFolder.appending(path: "TerminalProbe").path
  private let files: TemporaryFolder
  private let log: String

  init() throws {
    files = try TemporaryFolder()
    log = try files.write("", to: "log")
  }

  private func heard() throws -> [String] {
    try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  /// Copies `text` in a terminal of tmux and returns the outcome; `tmux` is the variable TMUX, ours where it is nil.
  /// Two seconds as for a reader are too few where all tests run at once and tmux must be heard.
  private func copy(
    _ text: String, tmux: String? = nil, path: String? = nil, seconds: Int = 120
  ) async throws -> (outcome: String?, session: TmuxSession) {
    let file = try files.write(text, to: "text")
    // The session's socket stands beside its trace.
    let value = tmux.map { "'\($0)'" } ?? "\"${NASHRA_TRACE%/trace}/socket,1,0\""
    let session = try await TmuxSession(
      ["/bin/sh", "-c", "PATH=\(path ?? "$PATH") TMUX=\(value) exec '\(program)'"],
      environment: ["PROBE_LOG": log, "PROBE_COPY": file, "PROBE_COPY_SECONDS": "\(seconds)"])
    try session.pressWithoutDraw("Y")
    // Not the next draw: on a busy computer an answer of the terminal may come late, and be drawn as a key.
    func outcome() -> String? { (try? heard())?.last { $0.hasPrefix("copy ") } }
    try await session.wait("an outcome") { outcome() != nil }
    return (outcome(), session)
  }

  @Test(arguments: [
    "خبر", String(repeating: "x", count: 36 << 10), String(repeating: "سطر من نص عربي\n", count: 40_000),
    "'\"$(touch /tmp/x)\u{1B}\\; -w -- #{pid}\n\n",
  ])
  func `tmux gets the whole text`(text: String) async throws {
    let (outcome, session) = try await copy(text)
    #expect(outcome == "copy tmux")
    #expect(try session.newestBuffer == text)
  }

  @Test(arguments: ["rubbish", ",,,", "/nowhere/socket,1,0", "/dev/null,1,0"])
  func `where no tmux answers, nothing is said to be copied`(variable: String) async throws {
    #expect(try await copy("خبر", tmux: variable).outcome == "copy noTmux")
  }

  @Test func `where tmux is not in PATH, nothing is said to be copied`() async throws {
    #expect(try await copy("خبر", path: "/nowhere").outcome == "copy noTmux")
  }

  /// A program called tmux that does `script` when it is asked to load a buffer.
  ///
  /// The shell writes it, not we: a child that another test starts meanwhile holds our open files until it runs its
  /// program, and as long as a file is open for writing nobody can run it (ETXTBSY, execve(2)).
  private func standIn(_ script: String) throws -> String {
    let folder = files.url.appending(path: "bin")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let text = "#!/bin/sh\ncd '\(files.url.path)'\n[ \"$1\" = load-buffer ] || exit 1\n\(script)\n"
    let source = try files.write(text, to: "tmux.sh")
    let shell = try Process.run(
      URL(filePath: "/bin/sh"),
      arguments: ["-c", "cp \"$0\" \"$1\" && chmod 755 \"$1\"", source, folder.path + "/tmux"])
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0)
    return folder.path + ":/usr/bin:/bin"
  }

  private func saved(_ name: String) throws -> String {
    try String(contentsOf: files.url.appending(path: name), encoding: .utf8)
  }

  @Test func `a tmux without -w keeps the text in its buffer, and that is said`() async throws {
    let text = String(repeating: "خبر ", count: 20_000)
    let path = try standIn("[ $# = 2 ] || exit 1\ncat > got")
    #expect(try await copy(text, path: path).outcome == "copy tmuxBuffer")
    #expect(try saved("got") == text)
  }

  @Test(arguments: [
    // Reads all and fails, reads nothing and says that all is well, closes its output and stays, stays silent.
    "cat > got; exit 1", "exit 0", "exec > /dev/null; cat > got; exec sleep 60", "exec sleep 60", "kill -9 $$",
  ])
  func `a tmux that does not take the text is not believed`(script: String) async throws {
    let path = try standIn(script)
    let text = String(repeating: "x", count: 1 << 20)
    let (outcome, session) = try await copy(text, path: path, seconds: 2)
    #expect(outcome == "copy noTmux")
    try session.pressWithoutDraw("q")
    #expect(try await session.waitForExit() == 0)
  }

  @Test func `the text stands in no argument, and tmux inherits nothing of ours`() async throws {
    let path = try standIn(
      """
      echo "$@" > arguments; cat > got
      cat /proc/self/status > status
      (exec ls -l /proc/$$/fd > descriptors)
      true
      """)
    #expect(try await copy("كلام سري", path: path).outcome == "copy tmux")
    #expect(try saved("arguments") == "load-buffer -w -\n")
    #expect(try saved("got") == "كلام سري")
    guard FileManager.default.fileExists(atPath: "/proc/self/status") else { return }
    // Of the signals that programs know; the C library has two of its own.
    for line in try saved("status").split(separator: "\n") where line.hasPrefix("SigBlk:") || line.hasPrefix("SigIgn:")
    {
      #expect(
        line.split(separator: "\t").last.flatMap { UInt64($0, radix: 16) }.map { $0 & 0x7FFF_FFFF } == 0, "\(line)")
    }
    // The shell itself has its script open beside the three.
    let others = try saved("descriptors").split(separator: "\n").filter {
      $0.contains(" -> ") && !$0.contains("bin/tmux")
    }
    #expect(others.count == 3, "\(others)")
  }

  // MARK: Without tmux

  /// What `text` makes the program write to a terminal that takes it in pieces; empty where the outcome is another.
  private func written(_ text: String) throws -> (outcome: String?, bytes: [UInt8]) {
    let file = try files.write(text, to: "text")
    let terminal = try PseudoTerminal(isShared: true)
    let process = try terminal.start(
      [program],
      environment: [
        "TERM": "xterm-256color", "PROBE_LOG": log, "PROBE_COPY": file, "PROBE_BIDI": "visual", "LANG": "C.UTF-8",
      ])
    defer { process.send(SIGTERM) }
    _ = try terminal.read { $0.contains(UInt8(ascii: "#")) }
    terminal.write("Y")
    let bytes = try terminal.read { String(decoding: $0.suffix(8192), as: UTF8.self).contains("copy ") }
    terminal.write("q")
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return (try heard().first { $0.hasPrefix("copy ") }, bytes)
  }

  @Test(arguments: [3, 36 << 10, 74_991])
  func `a terminal gets the whole request, also in pieces`(count: Int) throws {
    let text = String(String(repeating: "abcdefghi\n", count: count / 10 + 1).prefix(count))
    let (outcome, bytes) = try written(text)
    #expect(outcome == "copy sent")
    let request = Array("\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{1B}\\".utf8)
    let isWhole = bytes.firstRange(of: request) != nil
    #expect(isWhole, "of \(bytes.count) bytes")
  }

  @Test func `what is longer than terminals take is refused, not cut`() throws {
    let (outcome, bytes) = try written(String(repeating: "x", count: 74_992))
    #expect(outcome == "copy tooLong(limit: 74991)")
    #expect(!String(decoding: bytes, as: UTF8.self).contains("]52;"))
  }
}
