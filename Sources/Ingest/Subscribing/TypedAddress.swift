internal import ArticleParsing
internal import Foundation

/// An address as it is typed → as it is stored: with its scheme, and independent of the folder that it was typed in.
public enum TypedAddress {
  /// What a person may subscribe to, and a list of subscriptions from elsewhere only where it is trusted.
  public static func isWeb(_ address: String) -> Bool { !isCommand(address) && AddressPolicy.isWeb(address) }

  /// What no list may bring, whoever trusts it, only a person's own hand; however it is dressed.
  public static func isCommand(_ address: String) -> Bool {
    var address = address.lowercased()[...]
    while address.hasPrefix("feed:") { address = address.dropFirst(5) }
    return address.hasPrefix("exec:")
  }

  /// Nil for what can be no address.
  public static func address(_ typed: String) -> String? {
    let text = typed.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !text.isEmpty, !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      return nil
    }
    if text.hasPrefix("/") || text.hasPrefix("./") || text.hasPrefix("../") || text.hasPrefix("~/") {
      return local(text)
    }
    guard let (scheme, rest) = scheme(of: text) else {
      let isHost = text.contains(".") || text.lowercased().hasPrefix("localhost:")
      return isHost && AddressPolicy.isWeb("https://" + text) ? AddressSpelling.usual("https://" + text) : nil
    }
    switch scheme.lowercased() {
    case "http", "https": return AddressPolicy.isWeb(text) ? AddressSpelling.usual(text) : nil
    // As browsers hand it over.
    case "feed": return address(rest.hasPrefix("//") ? "http:" + rest : rest)
    case "exec": return rest.allSatisfy(\.isWhitespace) ? nil : text
    case "file" where rest.hasPrefix("//"), "folder" where rest.hasPrefix("//"): return text
    case "file", "folder": return rest.isEmpty ? nil : scheme.lowercased() + ":" + absolute(rest)
    default: return nil
    }
  }

  /// The same without TLS, where nobody said how the host is to be asked; else nil.
  public static func withoutTLS(_ typed: String) -> String? {
    let text = typed.trimmingCharacters(in: .whitespacesAndNewlines)
    guard scheme(of: text) == nil, let address = address(text), address.hasPrefix("https://") else { return nil }
    return AddressSpelling.usual("http://" + text)
  }

  /// Letters before a colon; behind that of `localhost:8080` stands a port.
  private static func scheme(of text: String) -> (scheme: Substring, rest: String)? {
    guard let colon = text.firstIndex(of: ":"), text[..<colon].allSatisfy(\.isLetter) else { return nil }
    let rest = text[text.index(after: colon)...]
    let port = rest.prefix { $0 != "/" && $0 != "?" }
    if !port.isEmpty, port.allSatisfy({ $0.isASCII && $0.isNumber }) { return nil }
    return (text[..<colon], String(rest))
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
