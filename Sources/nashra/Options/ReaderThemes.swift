import ReaderUI
import Screen

/// The themes that the reader's screen may be shown in.
struct ReaderThemes: Sendable {
  let folders: [String]
  /// For a light ground of the terminal, and for a dark one.
  let light: String
  let dark: String

  var names: [String] { [ThemeChoice.automatic] + Theme.names(in: folders) }

  /// Where a theme is to follow the ground and that is not known, the terminal's own colours do.
  func theme(_ name: String, ground: RGB?) throws(ThemeError) -> Theme {
    guard name == ThemeChoice.automatic else { return try Theme.find(name, in: folders) }
    guard let ground else { return .terminal }
    return try Theme.find(ground.isDark ? dark : light, in: folders)
  }

  /// Throws what is wrong with a theme; with the automatic one, with either of its two.
  func check(_ name: String) throws(ThemeError) {
    for name in name == ThemeChoice.automatic ? [light, dark] : [name] { _ = try Theme.find(name, in: folders) }
  }
}
