import Foundation
import Yams

/// What a common option or the settings file says, before the line is understood.
enum NamedValue {
  static func of(_ name: String, _ arguments: [String], _ environment: [String: String]) -> String? {
    option("--" + name, arguments) ?? setting(name, arguments, environment)
  }

  /// Of the last that is given, as ArgumentParser has it.
  private static func option(_ option: String, _ arguments: [String]) -> String? {
    let words = Array(arguments.prefix { $0 != "--" })
    var value: String?
    for (index, word) in words.enumerated() {
      if word == option, index + 1 < words.count { value = words[index + 1] }
      if word.hasPrefix(option + "=") { value = String(word.dropFirst(option.count + 1)) }
    }
    return value
  }

  /// A file that is not whole is told of by the command that needs it.
  private static func setting(_ name: String, _ arguments: [String], _ environment: [String: String]) -> String? {
    let path = option("--config", arguments) ?? Settings.standardPath(environment)
    guard let data = FileManager.default.contents(atPath: path), data.range(of: Data(name.utf8)) != nil else {
      return nil
    }
    return (try? Configuration.node(path: path, isRequired: true))?[name]?.scalar?.string
  }
}
