internal import Yams

/// A colour scheme file of the base16 family: sixteen colours (base24: twenty-four) with fixed meanings.
///
/// Both layouts are read: the flat one (`scheme:`, `base00:` at the top) and the newer one with a
/// `palette:` (https://github.com/tinted-theming/home/blob/main/styling.md).
public struct Base16: Equatable, Sendable {
  public var name: String
  public var author: String?
  /// base00 to base0F; then, for base24, base10 to base17.
  public private(set) var colors: [RGB]

  public var isBase24: Bool { colors.count == 24 }

  public subscript(index: Int) -> RGB { colors[index] }

  /// Reads a scheme's text; `path` is only for the errors.
  public init(yaml: String, path: String) throws(ThemeError) {
    let root = try Base16.compose(yaml, path: path)
    guard let mapping = root.mapping else { throw .notAScheme(path: path) }
    let palette = mapping["palette"]?.mapping ?? mapping
    guard palette["base00"] != nil || palette["base05"] != nil else { throw .notAScheme(path: path) }
    name = mapping["name"]?.string ?? mapping["scheme"]?.string ?? Base16.stem(of: path)
    author = mapping["author"]?.string
    colors = []
    for index in 0..<24 {
      let digits = String(index, radix: 16, uppercase: true)
      let key = index < 16 ? "base0\(digits)" : "base\(digits)"
      guard let node = palette[key] else {
        if index == 16 { break }
        throw .missing(path: path, key: key)
      }
      guard let value = node.scalar?.string, let color = RGB(hex: value) else {
        throw .badColor(path: path, line: node.mark?.line, value: node.scalar?.string ?? "")
      }
      colors.append(color)
    }
  }

  private static func compose(_ yaml: String, path: String) throws(ThemeError) -> Node {
    do {
      guard let node = try Yams.compose(yaml: yaml) else { throw ThemeError.notAScheme(path: path) }
      return node
    } catch let error as ThemeError {
      throw error
    } catch let error as YamlError {
      throw .notYAML(path: path, line: error.line, reason: error.reason)
    } catch {
      throw .notYAML(path: path, line: nil, reason: "\(error)")
    }
  }

  /// `nashra-dark` for `Themes/nashra-dark.yaml`.
  static func stem(of path: String) -> String {
    let file = path.split(separator: "/").last ?? path[...]
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return String(file) }
    return String(file[..<dot])
  }
}

extension YamlError {
  fileprivate var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: nil
    }
  }

  fileprivate var reason: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _),
      .reader(let problem, _, _, _):
      problem
    case .duplicatedKeysInMapping(let duplicates, _): "repeated keys: " + duplicates.joined(separator: ", ")
    default: "\(self)"
    }
  }
}
