import Foundation
import Ingest
import ReaderUI
import Store
import Terminal
import Yams

/// The settings file: YAML, no key required, each overridden by the option of the same name.
struct Configuration {
  var store: String?
  var theme: String?
  var interface: String?
  var bidi: String?
  /// Which keyboard the letters of commands are typed on.
  var keyboard: String?
  /// Commands that open an address, colons between, as BROWSER has them.
  var browser: String?
  /// How articles and dates are read.
  var taste = ReadingTaste()
  /// The themes of `theme: auto`, for a light ground and for a dark one.
  var lightTheme: String?
  var darkTheme: String?
  /// The reader's screen is for who hears it.
  var isPlain = false
  /// Articles of one story are one row of the reader's list.
  var stories = false
  /// The mouse is the reader's; else it selects text in the terminal.
  var mouse = true
  var rules: [Rule] = []
  var filters: [SavedFilter] = []
  /// The reader's keys where they are not those of the table.
  var keys = KeyBindings.standard
  /// The folder of files that are saved from the reader.
  var saveFolder: String?
  /// A command after a refresh that brought new articles.
  var hook: String?
  /// A notification of the desktop, likewise.
  var notifies = false
  /// Whose password a command prints.
  var logins: [FeedLogin] = []
  /// Names that may lead into the local network.
  var localHosts: [String] = []
  /// What is sent to the servers of all feeds.
  var request = FeedRequest()

  var web: WebSettings {
    WebSettings(policy: AddressPolicy(localHosts: localHosts), logins: logins, request: request)
  }

  enum Problem: Error, CustomStringConvertible, Equatable {
    case unreadable(path: String, reason: String)
    case malformed(path: String, line: Int, reason: String)

    /// nil where it is of the whole file.
    var line: Int? {
      switch self {
      case .unreadable: nil
      case .malformed(_, let line, _): line
      }
    }

    var reason: String {
      switch self {
      case .unreadable(_, let reason), .malformed(_, _, let reason): reason
      }
    }

    var description: String {
      switch self {
      case .unreadable(let path, let reason): "\(PlainText.name(path)): \(reason)"
      case .malformed(let path, let line, let reason): "\(PlainText.name(path)):\(line): \(reason)"
      }
    }
  }

  init() {}

  /// Reads the file at `path`; where it was not asked for, a missing one is no problem. The first mistake ends it.
  init(path: String, isRequired: Bool) throws(Problem) {
    guard let problem = try read(path: path, isRequired: isRequired) else { return }
    throw problem
  }

  /// All mistakes of the file at `path`, with their lines.
  static func problems(path: String) throws(Problem) -> [Problem] {
    var configuration = Configuration()
    var problems: [Problem] = []
    _ = try configuration.read(path: path, isRequired: true) { problems.append($0) }
    return problems
  }

  /// Key for key, as the table of settings says. Returns the first mistake, or tells each and goes on.
  private mutating func read(
    path: String, isRequired: Bool, tell: ((Problem) -> Void)? = nil
  ) throws(Problem) -> Problem? {
    guard let node = try Self.node(path: path, isRequired: isRequired) else { return nil }
    guard let mapping = node.mapping else { throw .malformed(path: path, line: 1, reason: Messages.settingsShape) }
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      do throws(Problem) {
        guard let setting = Setting.named(name) else {
          throw .malformed(path: path, line: key.mark?.line ?? 1, reason: Messages.unknownSetting(name))
        }
        try setting.read(value, path, &self)
      } catch {
        guard let tell else { return error }
        tell(error)
      }
    }
    return nil
  }

  /// The file as YAML; nil where there is none, or nothing in it.
  static func node(path: String, isRequired: Bool) throws(Problem) -> Node? {
    guard let data = try data(path: path, isRequired: isRequired) else { return nil }
    guard let text = String(data: data, encoding: .utf8) else {
      throw .unreadable(path: path, reason: Messages.notUTF8)
    }
    do {
      return try compose(yaml: text)
    } catch {
      let (line, reason) = Self.problem(error)
      throw .malformed(path: path, line: line, reason: reason)
    }
  }

  /// Its bytes; nil where there is none.
  static func data(path: String, isRequired: Bool) throws(Problem) -> Data? {
    do {
      // An empty path would be the current folder's.
      guard !path.isEmpty else { throw CocoaError(.fileReadNoSuchFile) }
      return try FileHandle(forReadingFrom: URL(fileURLWithPath: path)).readToEnd() ?? Data()
    } catch {
      if !isRequired, !FileManager.default.fileExists(atPath: path) { return nil }
      throw .unreadable(path: path, reason: Messages.cannotBeRead(Messages.reason(of: error)))
    }
  }

  private static func problem(_ error: any Error) -> (line: Int, reason: String) {
    switch error as? YamlError {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      (mark.line, Messages.notYAML)
    // The line is that of the first of the two.
    case .duplicatedKeysInMapping(let names, let context): (context.mark.line, Messages.keyStandsTwice(names))
    default: (1, Messages.notYAML)
    }
  }
}
