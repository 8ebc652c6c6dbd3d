import ReaderUI
import Terminal
import Yams

/// A key of the settings file. A row of `all` is all that a new one needs: reading, the commented file, `config check`,
/// the list of known keys and nashra-config(5) come from it.
struct Setting: Sendable {
  var name: String
  /// Other spellings that are read.
  var aliases: [String] = []
  /// What its value is, as manuals say it: `true|false`, `PATH`.
  var value: String
  /// What stands in the commented file behind the key; several lines for a list.
  var example: String
  /// What it is for, in the language that is spoken.
  var says: Says
  var read: @Sendable (_ value: Node, _ path: String, inout Configuration) throws(Configuration.Problem) -> Void

  static func named(_ name: String) -> Setting? { all.first { $0.name == name || $0.aliases.contains(name) } }

  func words(in interface: Interface) -> String {
    Messages.speaking(interface, says)
  }
}

extension Setting {
  typealias Says = @Sendable () -> String
  typealias Check = @Sendable (String) -> String?

  /// One value. `check` says what is wrong with it, nil where nothing is.
  static func text(
    _ name: String, _ place: any (WritableKeyPath<Configuration, String?> & Sendable), aliases: [String] = [],
    value: String, example: String, says: @escaping Says, check: @escaping Check = { _ in nil }
  ) -> Setting {
    Setting(name: name, aliases: aliases, value: value, example: example, says: says) {
      (node, path, configuration) throws(Configuration.Problem) in
      let text = try scalar(node, name, path)
      if let reason = check(text) { throw .malformed(path: path, line: line(node), reason: reason) }
      configuration[keyPath: place] = text
    }
  }

  /// One of some names.
  static func choice(
    _ name: String, _ place: any (WritableKeyPath<Configuration, String?> & Sendable), _ names: [String],
    example: String, says: @escaping Says, unknown: @escaping @Sendable (String) -> String
  ) -> Setting {
    text(
      name, place, value: names.joined(separator: "|"), example: example, says: says,
      check: { names.contains($0) ? nil : unknown($0) })
  }

  static func flag(
    _ name: String, _ place: any (WritableKeyPath<Configuration, Bool> & Sendable), says: @escaping Says
  ) -> Setting {
    Setting(name: name, value: "true|false", example: "false", says: says) {
      (node, path, configuration) throws(Configuration.Problem) in
      let text = try scalar(node, name, path)
      guard ["true", "false"].contains(text) else {
        throw .malformed(path: path, line: line(node), reason: Messages.trueOrFalse(name))
      }
      configuration[keyPath: place] = text == "true"
    }
  }

  static func line(_ node: Node) -> Int { node.mark?.line ?? 1 }

  static func scalar(_ node: Node, _ name: String, _ path: String) throws(Configuration.Problem) -> String {
    guard let text = node.scalar?.string else {
      throw .malformed(path: path, line: line(node), reason: Messages.oneValue(name))
    }
    return text
  }
}
