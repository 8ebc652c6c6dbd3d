internal import Foundation
internal import OwnThemes

extension Theme {
  /// Larger than any scheme; a device or a log named by mistake is refused instead of read.
  private static let largestFile = 1 << 20

  /// Reads a base16 or base24 scheme file.
  public init(contentsOf path: String) throws(ThemeError) {
    let data: Data
    do {
      let handle = try FileHandle(forReadingFrom: URL(filePath: path))
      defer { try? handle.close() }  // opened for reading only: nothing can be lost here
      data = try handle.read(upToCount: Theme.largestFile + 1) ?? Data()
    } catch {
      throw .unreadable(path: path, reason: error.localizedDescription)
    }
    guard data.count <= Theme.largestFile else { throw .notAScheme(path: path) }
    guard let text = String(data: data, encoding: .utf8) else {
      throw .notYAML(path: path, line: nil, reason: "not UTF-8")
    }
    self.init(try Base16(yaml: text, path: path))
  }

  /// The theme called `name`: the built-in "terminal", a path with a slash or an ending, or
  /// `name.yaml` (then `name.yml`) in the first of the folders that has it, or one of the project's own.
  public static func find(_ name: String, in folders: [String]) throws(ThemeError) -> Theme {
    if name == Theme.terminal.name { return .terminal }
    if name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      return try Theme(contentsOf: name)
    }
    for folder in folders {
      for ending in ["yaml", "yml"] {
        let path = "\(folder)/\(name).\(ending)"
        if FileManager.default.fileExists(atPath: path) { return try Theme(contentsOf: path) }
      }
    }
    if let own = OwnThemes.all.first(where: { $0.name == name }) {
      return Theme(try Base16(yaml: String(decoding: own.bytes, as: UTF8.self), path: name + ".yaml"))
    }
    throw .notFound(name: name, folders: folders)
  }

  /// The project's own.
  public static var ownNames: [String] { OwnThemes.all.map(\.name) }

  /// The names that `find` knows, sorted, without repetitions; folders that don't exist count as empty.
  public static func names(in folders: [String]) -> [String] {
    let files = folders.flatMap { (try? FileManager.default.contentsOfDirectory(atPath: $0)) ?? [] }
    let names = files.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.map { Base16.stem(of: $0) }
    return Set(names + ownNames + [Theme.terminal.name]).sorted()
  }
}
