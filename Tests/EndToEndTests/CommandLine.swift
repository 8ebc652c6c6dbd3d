import Foundation
import TestSupport
import Testing

/// The program as scripts run it, at home in a folder of its own.
final class CommandLine: Sendable {
  struct Result {
    var output: String
    var errors: String
    var status: Int32
    /// A signal ended it, which a program that traps gets.
    var isSignalled = false

    var lines: [String] { output.split(separator: "\n").map(String.init) }
    /// Each line as a JSON object.
    func objects() throws -> [[String: Any]] {
      try lines.map { try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]) }
    }
  }

  let folder = URL(filePath: "/tmp").appending(path: "nashra-cli-\(UUID().uuidString.prefix(8))")
  static let program = productsFolder.appending(path: "nashra").path

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(at: folder) }

  var store: String { folder.appending(path: "data/nashra/nashra.sqlite").path }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  private var environment: [String: String] {
    ["XDG_DATA_HOME": folder.appending(path: "data").path, "PATH": "/usr/bin:/bin"].merging(runMark) { $1 }
  }

  /// Starts `arguments` in the folder; `name` tells its output files from those of others.
  func start(_ arguments: [String], name: String) throws -> Started {
    let files = ["out", "err"].map { folder.appending(path: "\(name).\($0)").path }
    let started = TestSupport.start(
      arguments, environment: environment, folder: folder.path, output: .file(files[0]), errors: .file(files[1]))
    return try #require(started)
  }

  private func run(_ arguments: [String]) throws -> Result {
    let name = ".run-\(UUID().uuidString)"
    let files = ["out", "err"].map { folder.appending(path: "\(name).\($0)") }
    let run = TestSupport.run(
      arguments, environment: environment, folder: folder.path, output: files[0].path, errors: files[1].path)
    let ended = try #require(run)
    let text = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Result(output: text[0], errors: text[1], status: ended.status, isSignalled: ended.isSignalled)
  }

  func nashra(_ arguments: String...) throws -> Result { try nashra(arguments) }
  func nashra(_ arguments: [String]) throws -> Result { try run([Self.program] + arguments) }

  /// A line of shell in which `nashra` is the program.
  func shell(_ line: String) throws -> Result {
    try run(["/bin/sh", "-c", "nashra() { '\(Self.program)' \"$@\"; }\n" + line])
  }
}
