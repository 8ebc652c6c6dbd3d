internal import Foundation

/// Where a feed comes from, by its address as it stands in the reader's own list.
///
/// Only that list may name a file, a folder or a command; an address that comes from a feed, a page or a redirect is
/// asked for with `init(web:)`, which takes nothing but HTTP.
enum FeedAddress: Equatable, Sendable {
  /// An absolute address that begins with `http://` or `https://`.
  case web(String)
  case file(path: String)
  /// Each page in it is read once.
  case folder(path: String)
  /// For `/bin/sh -c`, as it was typed; its output is the feed.
  case command(String)

  init?(_ text: String) {
    if let path = Self.path(text, behind: "file:") {
      self = .file(path: path)
    } else if let path = Self.path(text, behind: "folder:") {
      self = .folder(path: path)
    } else if let command = Self.rest(text, behind: "exec:") {
      guard !command.isEmpty, !command.utf8.contains(0) else { return nil }
      self = .command(command)
    } else {
      self.init(web: text)
    }
  }

  /// `feed:https://…` and `feed://…` are what browsers hand over for HTTP.
  init?(web text: String) {
    var address = text
    if let rest = Self.rest(text, behind: "feed:") { address = rest.hasPrefix("//") ? "http:" + rest : rest }
    guard let rest = Self.rest(address, behind: "http://") ?? Self.rest(address, behind: "https://") else { return nil }
    // A control character or a blank could end the line of the request that the address is written to.
    guard !rest.isEmpty, !rest.hasPrefix("/"), rest.utf8.count <= 8192,
      rest.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
    else { return nil }
    let fragment = address.firstIndex(of: "#") ?? address.endIndex
    self = .web(Self.encoded(address[..<fragment]))
  }

  /// Feeds of one host wait for each other; others have nobody to spare.
  var host: String {
    switch self {
    case .web(let address):
      let rest = address.drop { $0 != ":" }.dropFirst(3)
      let authority = rest.prefix { $0 != "/" && $0 != "?" }
      return authority.split(separator: "@").last?.lowercased() ?? ""
    case .file(let path): return "file:" + path
    case .folder(let path): return "folder:" + path
    case .command(let command): return "exec:" + command
    }
  }

  /// A path or query with letters beyond ASCII goes out as their bytes, percent-encoded (RFC 3987 §3.1); the host is for
  /// the library to encode.
  private static func encoded(_ address: Substring) -> String {
    var text = ""
    var slashes = 0
    for scalar in address.unicodeScalars {
      if slashes == 2, "/?".unicodeScalars.contains(scalar) { slashes = 3 }
      if slashes < 2, scalar == "/" { slashes += 1 }
      if slashes < 3 || scalar.isASCII {
        text.unicodeScalars.append(scalar)
      } else {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          text += "%" + String(byte, radix: 16, uppercase: true)
        }
      }
    }
    return text
  }

  private static func rest(_ text: String, behind scheme: String) -> String? {
    guard text.utf8.count >= scheme.utf8.count, text.prefix(scheme.count).lowercased() == scheme else { return nil }
    return String(text.dropFirst(scheme.count))
  }

  /// `file:///a`, `file:/a` and, as people type them, `folder:~/a` and `folder:a`.
  private static func path(_ text: String, behind scheme: String) -> String? {
    guard var path = rest(text, behind: scheme) else { return nil }
    if path.hasPrefix("//") {
      path = String(path.dropFirst(2))
      if path.hasPrefix("localhost/") { path = String(path.dropFirst(9)) }
      guard path.hasPrefix("/") else { return nil }
      path = path.removingPercentEncoding ?? path
    }
    if path.hasPrefix("~/") { path = NSHomeDirectory() + path.dropFirst() }
    return path.isEmpty || path.utf8.contains(0) ? nil : path
  }
}
