import ArticleWriting
import Foundation
import ReaderUI
import Screen

/// What options, settings file and environment together say, in this order.
struct Settings {
  let environment = ProcessInfo.processInfo.environment
  let options: CommonOptions
  let file: Configuration

  init(_ options: CommonOptions) throws(Failure) {
    self.options = options
    do throws(Configuration.Problem) {
      file = try Configuration(path: Self.path(options), isRequired: options.config != nil)
    } catch { throw Failure(error.description) }
  }

  /// Of the settings file.
  static func path(
    _ options: CommonOptions, _ environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> String {
    options.config ?? standardPath(environment)
  }

  static func standardPath(_ environment: [String: String]) -> String {
    folder("XDG_CONFIG_HOME", else: ".config", environment) + "/config.yaml"
  }

  /// What the options say, and no settings file.
  init(options: CommonOptions) {
    self.options = options
    file = Configuration()
  }

  /// Nobody has named another place, so that the folder holds nothing but what is ours.
  var isStoreInOwnFolder: Bool { options.storePath == nil && file.store == nil }

  var storePath: String {
    options.storePath ?? file.store
      ?? Self.folder("XDG_DATA_HOME", else: ".local/share", environment) + "/nashra.sqlite"
  }

  /// The reader's language: Arabic where neither option nor settings nor locale name one. All other commands show things
  /// in the language in which they speak.
  func interface() throws(Failure) -> Interface { try interface(options.interface ?? file.interface) }

  /// The same for who gives no option.
  func configuredInterface() throws(Failure) -> Interface { try interface(file.interface) }

  private func interface(_ name: String?) throws(Failure) -> Interface {
    guard let name else { return Interface(locale: Interface.locale(environment)) }
    guard let interface = Interface(rawValue: name) else {
      throw Failure(Messages.unknownInterface(name), status: options.interface == nil ? 1 : 2)
    }
    return interface
  }

  /// nil where the reader tells a keyboard by its letters.
  func keyboard() throws(Failure) -> KeyboardLayout? {
    guard let name = file.keyboard, name != "auto" else { return nil }
    guard let layout = KeyboardLayout(rawValue: name) else { throw Failure(Messages.unknownKeyboard(name)) }
    return layout
  }

  func theme() throws(Failure) -> Theme {
    // Only the reader asks the terminal for its ground.
    try theme(options.theme ?? configuredTheme, ground: nil)
  }

  func theme(_ name: String, ground: RGB?) throws(Failure) -> Theme {
    do throws(ThemeError) { return try themes.theme(name, ground: ground) } catch {
      throw Failure(Messages.text(for: error), status: options.theme == nil ? 1 : 2)
    }
  }

  /// Where files go that are saved: the folder of the settings, else the current one.
  var savePlace: SavePlace {
    SavePlace(
      folder: file.saveFolder.flatMap { $0.isEmpty ? nil : $0 }, current: FileManager.default.currentDirectoryPath,
      home: environment["HOME"] ?? NSHomeDirectory())
  }

  /// The themes that the reader's screen may have.
  var themes: ReaderThemes {
    ReaderThemes(
      folders: themeFolders, light: file.lightTheme ?? "nashra-light", dark: file.darkTheme ?? "nashra-dark")
  }

  /// The one that the settings name: where they name two, that of the terminal's ground.
  var configuredTheme: String {
    let hasTwo = file.lightTheme != nil || file.darkTheme != nil
    return file.theme ?? (hasTwo ? ThemeChoice.automatic : Theme.terminal.name)
  }

  /// https://no-color.org: any value but the empty one.
  var usesColor: Bool { (environment["NO_COLOR"] ?? "").isEmpty }

  /// The reader's own folders, the system's, and `Themes` beside the program or above it, as in a checkout. Those of the
  /// project are in the program as well.
  var themeFolders: [String] { Self.themeFolders(environment) }

  static func themeFolders(_ environment: [String: String] = ProcessInfo.processInfo.environment) -> [String] {
    let own = [
      folder("XDG_CONFIG_HOME", else: ".config", environment),
      folder("XDG_DATA_HOME", else: ".local/share", environment),
    ]
    let system = (environment["XDG_DATA_DIRS"] ?? "/usr/local/share:/usr/share").split(separator: ":")
    var beside = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent()
    var above: [String] = []
    for _ in 0..<4 {
      guard let folder = beside else { break }
      above.append(folder.appending(path: "Themes").path)
      beside = folder.path == "/" ? nil : folder.deletingLastPathComponent()
    }
    return own.map { $0 + "/themes" } + system.map { $0 + "/nashra/themes" } + above
  }

  /// Our folder in an XDG base folder; a relative value is to be ignored (XDG Base Directory Specification).
  private static func folder(_ name: String, else standard: String, _ environment: [String: String]) -> String {
    let base = environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (base ?? (environment["HOME"] ?? NSHomeDirectory()) + "/" + standard) + "/nashra"
  }
}
