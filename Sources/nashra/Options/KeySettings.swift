import ReaderUI
import Yams

/// The reader's own keys as they stand in the settings: places, in each commands, and for each a key, several, or `none`.
enum KeySettings {
  static func bindings(_ node: Node, path: String) throws(Configuration.Problem) -> KeyBindings {
    func problem(_ node: Node, _ reason: String) -> Configuration.Problem {
      .malformed(path: path, line: node.mark?.line ?? 1, reason: reason)
    }
    guard let places = node.mapping else { throw problem(node, Messages.keysShape) }
    var settings: [KeySetting] = []
    for (place, commands) in places {
      guard let place = place.scalar?.string, let commands = commands.mapping else {
        throw problem(place, Messages.keysShape)
      }
      for (command, keys) in commands {
        guard let name = command.scalar?.string else { throw problem(command, Messages.keysShape) }
        let nodes = keys.sequence.map(Array.init) ?? [keys]
        var texts: [String] = []
        for key in nodes {
          guard let text = key.scalar?.string else { throw problem(key, Messages.keysShape) }
          texts.append(text)
        }
        // As YAML says that there is nothing, and as one would write it.
        if texts == ["none"] || texts == [""] { texts = [] }
        settings.append(
          KeySetting(line: command.mark?.line ?? 1, place: place, command: name, keys: texts))
      }
    }
    do throws(KeyProblem) { return try KeyBindings(settings) } catch {
      throw .malformed(path: path, line: error.line, reason: Messages.text(for: error.reason))
    }
  }
}
