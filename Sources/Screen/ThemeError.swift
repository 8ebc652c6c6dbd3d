/// Why a theme can't be used; every case names the file or the name that was asked for.
public enum ThemeError: Error, Equatable, Sendable {
  /// No folder has a scheme of this name.
  case notFound(name: String, folders: [String])
  /// The file can't be read, with the system's reason, or is larger than a scheme can be.
  case unreadable(path: String, reason: String)
  /// The text isn't YAML; the reason is the YAML parser's, in English.
  case notYAML(path: String, line: Int?, reason: String)
  /// YAML, but without the colours of a scheme.
  case notAScheme(path: String)
  /// Not of the form `rrggbb` or `#rrggbb`.
  case badColor(path: String, line: Int?, value: String)
  /// One of base00 to base0F has no colour.
  case missing(path: String, key: String)
}
