import Foundation
import Ingest

/// An address as it is typed → as it is stored: with its scheme, and independent of the folder that it was typed in.
enum FeedAddressArgument {
  /// What a person may subscribe to, and a list of subscriptions from elsewhere only where it is trusted.
  static func isWeb(_ address: String) -> Bool { !isCommand(address) && AddressPolicy.isWeb(address) }

  /// What no list may bring, whoever trusts it, only a person's own hand; however it is dressed.
  static func isCommand(_ address: String) -> Bool {
    var address = address.lowercased()[...]
    while address.hasPrefix("feed:") { address = address.dropFirst(5) }
    return address.hasPrefix("exec:")
  }

  /// Nil for what can be no address.
  static func address(_ typed: String) -> String? {
    let text = typed.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !text.isEmpty, !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      return nil
    }
    if text.hasPrefix("/") || text.hasPrefix("./") || text.hasPrefix("../") || text.hasPrefix("~/") {
      return local(text)
    }
    guard let colon = text.firstIndex(of: ":"), text[..<colon].allSatisfy(\.isLetter) else {
      return text.contains(".") && AddressPolicy.isWeb("https://" + text) ? "https://" + text : nil
    }
    let rest = String(text[text.index(after: colon)...])
    switch text[..<colon].lowercased() {
    case "http", "https": return AddressPolicy.isWeb(text) ? text : nil
    // As browsers hand it over.
    case "feed": return rest.hasPrefix("//") ? "http:" + rest : address(rest)
    case "exec": return rest.allSatisfy(\.isWhitespace) ? nil : text
    case "file" where rest.hasPrefix("//"), "folder" where rest.hasPrefix("//"): return text
    case "file", "folder": return rest.isEmpty ? nil : text[...colon].lowercased() + absolute(rest)
    default: return nil
    }
  }

  private static func local(_ path: String) -> String {
    let path = absolute(path)
    var isFolder: ObjCBool = false
    let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return (exists && isFolder.boolValue ? "folder:" : "file:") + path
  }

  private static func absolute(_ path: String) -> String {
    let path = path.hasPrefix("~/") ? NSHomeDirectory() + path.dropFirst() : path
    return URL(fileURLWithPath: path).standardizedFileURL.path
  }
}
