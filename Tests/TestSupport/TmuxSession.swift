public import Foundation
public import Screen

#if canImport(Glibc)
  import Glibc
#endif

/// `kill` by another name: the session has a method of that name.
private func sendSignal(_ pid: pid_t, _ signal: Int32) -> Int32 { kill(pid, signal) }

/// A program running in a real terminal that a test types into and looks at.
///
/// The terminal is a tmux server of its own, with its own home and temporary folder. The program says
/// when it has drawn, by appending a line to the file that `NASHRA_TRACE` names: nothing here waits for
/// a fixed time, only for that line or for a condition, at most `patience`.
public final class TmuxSession {
  public struct Failed: Error, CustomStringConvertible {
    public let description: String
  }

  /// Use it as `.enabled(if: TmuxSession.isAvailable, "tmux is not installed")`.
  public static let isAvailable = ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":")
    .contains { FileManager.default.isExecutableFile(atPath: "\($0)/tmux") }

  /// The session's own files; `home` is the program's home, and its XDG folders are inside.
  public let folder: URL
  public var home: URL { folder.appending(path: "home") }
  private let patience: Duration
  private var draws = 0
  private var calls = 0

  /// Starts `program` (its path and arguments) and waits for its first draw.
  ///
  /// `environment` is added to a small clean one; a nil value removes a variable. With `home` an
  /// earlier program's files serve again, as after a restart. `waits` false for what never draws.
  public init(
    _ program: [String], environment: [String: String?] = [:], columns: Int = 80, rows: Int = 24,
    home: URL? = nil, patience: Duration = .seconds(120), waits: Bool = true
  ) async throws {
    self.patience = patience
    // Short: a socket's path may have about a hundred bytes.
    folder = URL(filePath: "/tmp").appending(path: "nashra-\(UUID().uuidString.prefix(8))")
    let manager = FileManager.default
    for name in ["home", "tmp"] {
      try manager.createDirectory(at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    try Data().write(to: folder.appending(path: "trace"))
    let home = home?.path ?? folder.path + "/home"
    var variables: [String: String?] = [
      "PATH": ProcessInfo.processInfo.environment["PATH"], "HOME": home, "TMPDIR": folder.path + "/tmp",
      "XDG_DATA_HOME": home + "/.local/share", "XDG_CONFIG_HOME": home + "/.config",
      "XDG_CACHE_HOME": home + "/.cache", "XDG_STATE_HOME": home + "/.local/state",
      "LANG": "C.UTF-8", "TERM": "tmux-256color", "SHELL": "/bin/sh", "NASHRA_TRACE": trace,
    ]
    variables.merge(runMark) { $1 }
    variables.merge(environment) { $1 }
    let assignments = variables.compactMap { name, value in value.map { "\(name)=\($0)" } }.sorted()
    // The loop ends everything when the tests have crashed: then no `deinit` does. It may be out of the hangup's reach,
    // so it ends with the folder. `exec`, so that the number in `pid` is the program's own.
    let inner = TmuxSession.quote(
      "echo $$ > \(folder.path)/pid; exec " + program.map(TmuxSession.quote).joined(separator: " "))
    let script = """
      (while [ -e \(folder.path) ]; do
        kill -0 \(getpid()) || { rm -rf \(folder.path); kill -HUP $PPID; }
        sleep 2
      done) 2> /dev/null &
      trap : INT QUIT
      stty -g > \(folder.path)/stty-before
      env -i \(assignments.map(TmuxSession.quote).joined(separator: " ")) sh -c \(inner)
      status=$?
      stty -g > \(folder.path)/stty-after
      echo $status > \(folder.path)/status.new
      mv \(folder.path)/status.new \(folder.path)/status
      exec sleep 3600
      """
    try script.write(toFile: folder.path + "/script", atomically: true, encoding: .utf8)
    try Data("set -g status off\nset -g history-limit 100\nset -s escape-time 10\n".utf8)
      .write(to: folder.appending(path: "tmux.conf"))
    try tmux("new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "exec sh \(folder.path)/script")
    if waits { try await waitForDraw() }
  }

  deinit {
    _ = try? tmux("kill-server")
    // Not all end with their terminal: script(1) blocks the signal that says so, and what it runs has another terminal.
    for process in processes { _ = sendSignal(process, SIGKILL) }
    try? FileManager.default.removeItem(at: folder)
  }

  // MARK: Doing

  /// Presses keys by tmux's names (`Enter`, `C-z`, `j`, `Up`, `F1`) and waits for the next draw.
  public func press(_ keys: String...) async throws {
    try send(["send-keys"] + keys)
    try await waitForDraw()
  }

  /// Presses keys that end the program or make it draw nothing.
  public func pressWithoutDraw(_ keys: String...) throws { try send(["send-keys"] + keys) }

  /// Types the text itself, letter by letter, and waits for the next draw.
  public func type(_ text: String) async throws {
    try send(["send-keys", "-l", text])
    try await waitForDraw()
  }

  /// Types text that makes the program draw nothing.
  public func typeWithoutDraw(_ text: String) throws { try send(["send-keys", "-l", text]) }

  /// Sends these very bytes as input.
  public func sendBytes(_ bytes: [UInt8]) throws {
    try send(["send-keys", "-H"] + bytes.map { String($0, radix: 16) })
  }

  /// Pastes, in brackets if the program has asked for them.
  public func paste(_ text: String) async throws {
    try send(["set-buffer", text])
    try send(["paste-buffer", "-p"])
    try await waitForDraw()
  }

  /// For a program that draws nothing in the new size.
  public func resizeWithoutDraw(columns: Int, rows: Int) throws {
    try send(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  public func resize(columns: Int, rows: Int) async throws {
    try resizeWithoutDraw(columns: columns, rows: rows)
    try await waitForDraw()
  }

  /// Sends a signal to the program.
  public func kill(_ signal: Int32) throws {
    guard let pid else { throw Failed(description: "the program hasn't started") }
    _ = sendSignal(pid, signal)
  }

  /// Closes the window with the program in it, as a click on its corner does.
  public func closeWindow() throws { try send(["kill-server"]) }

  /// The program's process; nil before it has started.
  public var pid: Int32? { Int32(file("pid").trimmingCharacters(in: .whitespacesAndNewlines)) }

  /// The program, and what it has started; empty where there is no /proc.
  public var processes: [Int32] { TestSupport.processes(with: "NASHRA_TRACE", trace) }

  /// Whether the program is still there.
  public var isRunning: Bool {
    pid.map(isAlive) ?? false
  }

  // MARK: Looking

  /// The screen's rows as text, without spaces at their ends.
  public var screen: String { get throws { try tmux("capture-pane", "-p") } }
  /// The screen with its colours and attributes as escape sequences.
  public var styledScreen: String { get throws { try tmux("capture-pane", "-p", "-e") } }

  public var lines: [String] {
    get throws { try screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
  }

  public var cursor: Position {
    get throws {
      let parts = try show("#{cursor_y} #{cursor_x}").split(separator: " ").compactMap { Int($0) }
      return Position(row: parts[0], column: parts[1])
    }
  }
  public var isCursorVisible: Bool { get throws { try show("#{cursor_flag}") == "1" } }
  /// The program has asked for the mouse.
  public var asksForMouse: Bool { get throws { try show("#{mouse_any_flag}") == "1" } }
  public var isOnAlternateScreen: Bool { get throws { try show("#{alternate_on}") == "1" } }
  /// The terminal's modes before the program and after it, as `stty -g` writes them.
  public var modesBefore: String { file("stty-before") }
  public var modesAfter: String { file("stty-after") }
  /// How often the program has said that it has drawn.
  public var drawCount: Int { file("trace").split(separator: "\n").filter { $0.hasPrefix("drawn") }.count }

  /// tmux's newest buffer, to the byte.
  public var newestBuffer: String { get throws { try tmux("save-buffer", "-") } }

  private var trace: String { folder.path + "/trace" }

  private func file(_ name: String) -> String {
    (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
  }

  // MARK: Waiting

  /// Waits until the program has drawn again since the last wait.
  public func waitForDraw() async throws {
    try await wait("a draw after \(draws)") { [self] in drawCount > draws || file("status") != "" }
    guard drawCount > draws else {
      throw Failed(description: "the program ended with \(file("status")); the screen was:\n\((try? screen) ?? "")")
    }
    draws = drawCount
  }

  /// Waits until the screen shows `text`.
  public func waitFor(_ text: String) async throws {
    try await wait("\"\(text)\"") { [self] in (try? screen.contains(text)) ?? false }
    draws = drawCount
  }

  /// Waits until the program has ended; its exit status as a shell sees it.
  public func waitForExit() async throws -> Int32 {
    try await wait("the end") { [self] in file("status") != "" }
    return Int32(file("status").trimmingCharacters(in: .whitespacesAndNewlines)) ?? -1
  }

  /// Waits until `condition` is true.
  public func wait(_ what: String, until condition: () -> Bool) async throws {
    let end = ContinuousClock.now + patience
    while !condition() {
      guard ContinuousClock.now < end else {
        throw Failed(description: "no \(what) within \(patience); the screen was:\n\((try? screen) ?? "none")")
      }
      try await Task.sleep(for: .milliseconds(5))
    }
  }

  // MARK: tmux

  private func send(_ arguments: [String]) throws { _ = try tmux(arguments) }

  private func show(_ format: String) throws -> String {
    try tmux("display-message", "-p", format).trimmingCharacters(in: .newlines)
  }

  @discardableResult private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

  private func tmux(_ arguments: [String]) throws -> String {
    let base = ["env", "-u", "TMUX", "tmux", "-u", "-S", folder.path + "/socket", "-f", folder.path + "/tmux.conf"]
    calls += 1
    let (text, status) = try run(base + arguments, output: folder.path + "/out-\(calls)")
    guard status == 0 else { throw Failed(description: "tmux \(arguments.joined(separator: " ")): \(text)") }
    return text
  }

  private static func quote(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }
}
