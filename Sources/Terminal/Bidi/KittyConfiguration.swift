internal import Foundation

/// The one thing in kitty.conf that changes how it draws Arabic.
nonisolated enum KittyConfiguration {
  /// Whether the text of a kitty.conf says `force_ltr yes`; the last one counts. `include` isn't followed.
  static func forcesLeftToRight(_ text: String) -> Bool {
    var result = false
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ").map { $0.lowercased() }
      if words.count >= 2, words[0] == "force_ltr" { result = ["yes", "y", "true"].contains(words[1]) }
    }
    return result
  }

  /// Where kitty looks for it.
  static func paths(_ environment: [String: String]) -> [String] {
    func folder(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    return [
      folder("KITTY_CONFIG_DIRECTORY"), folder("XDG_CONFIG_HOME").map { $0 + "/kitty" },
      folder("HOME").map { $0 + "/.config/kitty" },
    ].compactMap { $0.map { $0 + "/kitty.conf" } }
  }

  static func forcesLeftToRight(_ environment: [String: String]) -> Bool {
    // The first that exists is the one kitty reads.
    for path in paths(environment) {
      if let data = FileManager.default.contents(atPath: path) {
        return forcesLeftToRight(String(decoding: data, as: UTF8.self))
      }
    }
    return false
  }
}
