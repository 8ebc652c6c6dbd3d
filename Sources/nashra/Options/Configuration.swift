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
  /// Lines of articles fill both margins, by tatweel where Arabic has it.
  var justify = false
  /// Articles of one story are one row of the reader's list.
  var stories = false
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

    var description: String {
      switch self {
      case .unreadable(let path, let reason): "\(PlainText.name(path)): \(reason)"
      case .malformed(let path, let line, let reason): "\(PlainText.name(path)):\(line): \(reason)"
      }
    }
  }

  /// Reads the file at `path`; where it was not asked for, a missing one is no problem.
  init(path: String, isRequired: Bool) throws(Problem) {
    guard let node = try Self.node(path: path, isRequired: isRequired) else { return }
    guard let mapping = node.mapping else {
      throw .malformed(path: path, line: 1, reason: "should be `key: value` lines")
    }
    for (key, value) in mapping {
      switch key.string {
      case "rules":
        rules = try RuleSettings.rules(value, path: path)
        continue
      case "filters":
        filters = try FilterSettings.filters(value, path: path)
        continue
      case "keys":
        keys = try KeySettings.bindings(value, path: path)
        continue
      case "logins":
        logins = try LoginSettings.logins(value, path: path)
        continue
      case "local_hosts":
        localHosts = try LoginSettings.hosts(value, path: path)
        continue
      case "headers", "cookie", "user_agent", "user-agent":
        try RequestSettings.read(key.string ?? "", value, into: &request, path: path)
        continue
      default: break
      }
      let line = key.mark?.line ?? 1
      guard let text = value.scalar?.string else {
        throw .malformed(path: path, line: line, reason: "`\(PlainText.name(key.string ?? ""))` should have one value")
      }
      switch key.string {
      case "store": store = text
      case "theme": theme = text
      case "interface": interface = text
      case "bidi": bidi = text
      case "keyboard": keyboard = text
      case "save_folder", "save-folder": saveFolder = text
      case "hook": hook = text
      case "browser":
        guard CommandWords.commands(in: text)?.isEmpty == false else {
          throw .malformed(
            path: path, line: line, reason: "`browser` has a quotation mark that is not closed, or no command")
        }
        browser = text
      case "justify", "notify", "stories":
        guard ["true", "false"].contains(text) else {
          throw .malformed(
            path: path, line: line, reason: "`\(PlainText.name(key.string ?? ""))` should be true or false")
        }
        switch key.string {
        case "justify": justify = text == "true"
        case "stories": stories = text == "true"
        default: notifies = text == "true"
        }
      default: throw .malformed(path: path, line: line, reason: "unknown key `\(PlainText.name(key.string ?? ""))`")
      }
    }
  }

  /// The file as YAML; nil where there is none, or nothing in it.
  static func node(path: String, isRequired: Bool) throws(Problem) -> Node? {
    guard let data = FileManager.default.contents(atPath: path) else {
      if !isRequired, !FileManager.default.fileExists(atPath: path) { return nil }
      throw .unreadable(path: path, reason: "cannot be read")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw .unreadable(path: path, reason: "is not UTF-8")
    }
    do {
      return try compose(yaml: text)
    } catch {
      throw .malformed(path: path, line: Self.line(of: error), reason: "is not YAML")
    }
  }

  private static func line(of error: any Error) -> Int {
    switch error as? YamlError {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    default: 1
    }
  }
}
