internal import CNcurses
internal import Foundation

extension TmuxFacts {
  nonisolated static let format =
    ["client_termname", "client_termtype", "client_pid", "allow-passthrough", "mouse", "client_utf8"]
    .map { "#{\($0)}" }.joined(separator: "\n")

  /// Reads tmux's answer to `format`; nil if it is none.
  nonisolated init?(answer: String, clientEnvironment: (Int) -> [String: String]?) {
    let lines = answer.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count >= 4, !lines[0].isEmpty else { return nil }
    func isOn(_ line: Int) -> Bool { line < lines.count && ["on", "all", "1"].contains(lines[line]) }
    self.init(
      terminal: lines[0], type: lines[1], allowsPassthrough: isOn(3),
      clientEnvironment: Int(lines[2]).flatMap(clientEnvironment), client: Int(lines[2]), hasMouse: isOn(4),
      writesUTF8: lines.count < 6 || lines[5] != "0")
  }

  /// Asks the tmux that this program runs in.
  nonisolated static func ask() -> TmuxFacts? {
    guard let answer = output(of: ["tmux", "display-message", "-p", format], milliseconds: 300) else { return nil }
    return TmuxFacts(answer: answer, clientEnvironment: environment(ofProcess:))
  }

  /// The environment that a process was started with, of our own processes only; nil where there is no /proc.
  private nonisolated static func environment(ofProcess pid: Int) -> [String: String]? {
    guard let data = FileManager.default.contents(atPath: "/proc/\(pid)/environ"), !data.isEmpty else { return nil }
    var result: [String: String] = [:]
    for entry in data.split(separator: 0) {
      let text = String(decoding: entry, as: UTF8.self)
      guard let equals = text.firstIndex(of: "=") else { continue }
      let name = String(text[..<equals])
      if TerminalFacts.variables.contains(name) { result[name] = String(text[text.index(after: equals)...]) }
    }
    return result
  }

  /// What a program prints, if it takes the whole `input`, ends well and in time; nil otherwise.
  nonisolated static func output(of arguments: [String], input: [UInt8]? = nil, milliseconds: Int32) -> String? {
    let copies = unsafe arguments.map { unsafe strdup($0) }
    defer { unsafe copies.forEach { unsafe free($0) } }
    let pointers = unsafe copies.map { unsafe UnsafePointer($0) } + [nil]
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = unsafe buffer.withUnsafeMutableBufferPointer { buffer in
      unsafe (input ?? []).withUnsafeBufferPointer { bytes in
        unsafe terminal_command(
          pointers, input == nil ? nil : bytes.baseAddress, Int64(bytes.count), buffer.baseAddress,
          Int32(buffer.count), milliseconds)
      }
    }
    return count < 0 ? nil : String(decoding: buffer.prefix(Int(count)), as: UTF8.self)
  }
}
