/// An address that another program may be given to open: of a page (http, https) or for mail.
///
/// It is written in ASCII alone, its host as name servers know it, so that no program reads another host in it than is
/// shown here; there is no space, control or quotation mark in it, and it begins with its scheme.
public struct OpenableAddress: Equatable, Sendable {
  /// What the program gets.
  public let text: String
  /// What is shown: the letters of its own script, but for a host that could be taken for another.
  public let shown: String
  /// As name servers know it; nil for mail.
  public let host: String?
  /// Why it should be seen before it is opened, whatever led to it.
  public let warning: Warning?

  public enum Warning: Equatable, Sendable {
    /// What stands before the host looks like one: `http://bank.example@other.example`.
    case userInfo
    /// The host's letters look like those of another.
    case lookAlike
  }

  /// Why an address is not opened.
  public enum Problem: Error, Equatable, Sendable {
    /// It is no address of a page or for mail.
    case kind
    /// It has more than `longest` bytes.
    case tooLong
    /// It has no host, or none that there can be.
    case host
  }

  /// In bytes, as it came and as a program gets it: some servers take no more, and no page needs it.
  public static let longest = 8_192

  public init(_ address: String) throws(Problem) {
    guard address.utf8.count <= Self.longest else { throw .tooLong }
    let trimmed = Self.withoutBreaks(address)
    guard let colon = trimmed.firstIndex(of: ":") else { throw .kind }
    let rest = trimmed[trimmed.index(after: colon)...]
    switch trimmed[..<colon].lowercased() {
    case "mailto": self = try Self(mail: rest)
    case "http": self = try Self("http", rest)
    case "https": self = try Self("https", rest)
    default: throw .kind
    }
    guard text.utf8.count <= Self.longest else { throw .tooLong }
  }

  /// An address as it is to be shown in an article: with the letters that percents in its path stand for, and else as it
  /// stands, but for a host whose letters look like those of another.
  public static func shown(_ address: String) -> String {
    // The host of most is ASCII, and nothing in it looks like anything else.
    if address.utf8.allSatisfy({ $0 < 0x80 }) { return withLetters(address) }
    guard let openable = try? OpenableAddress(address), openable.warning == .lookAlike else {
      return withLetters(address)
    }
    return withLetters(openable.shown)
  }

  /// The host is left alone: percents there would be read as another name.
  private static func withLetters(_ address: String) -> String {
    guard address.utf8.contains(UInt8(ascii: "%")), let place = address.firstRange(of: "://"),
      let path = address[place.upperBound...].firstIndex(where: { "/?#".contains($0) })
    else { return address }
    return address[..<path] + PercentEncoding.withLetters(address[path...])
  }

  private init(text: String, shown: String, host: String?, warning: Warning?) {
    (self.text, self.shown, self.host, self.warning) = (text, shown, host, warning)
  }

  /// `rest` is what stands behind `http:`.
  private init(_ scheme: String, _ rest: Substring) throws(Problem) {
    // Browsers take as many slashes, of either kind, as there are; other programs do not, so it must be two.
    guard rest.hasPrefix("//") else { throw .host }
    let place = rest.dropFirst(2)
    // To browsers a backslash is a slash, to others a part of the name before the host.
    let authority = place.prefix { !"/\\?#".contains($0) }
    var path = String(place.dropFirst(authority.count))
    if path.hasPrefix("\\") { path = "/" + path.dropFirst() }
    if !path.hasPrefix("/") { path = "/" + path }
    let user = authority.lastIndex(of: "@").map { authority[..<$0] }
    let (name, port) = Self.split(authority.dropFirst(user.map { $0.count + 1 } ?? 0))
    guard let host = Self.host(name), port.utf8.allSatisfy({ (0x30...0x39).contains($0) }), port.utf8.count <= 5 else {
      throw .host
    }
    let unicode = HostLetters(name, ascii: host)
    let before = user.map { PercentEncoding.encoded($0, keeping: .userInfo) + "@" } ?? ""
    let end = port.isEmpty ? "" : ":" + port
    let address = PercentEncoding.encoded(path, keeping: .path)
    text = "\(scheme)://\(before)\(host)\(end)\(address)"
    shown = "\(scheme)://\(before)\(unicode.shown)\(end)\(PercentEncoding.shown(path))"
    self.host = host
    warning = user != nil ? .userInfo : unicode.isLookAlike ? .lookAlike : nil
  }

  /// Only what RFC 6068 calls safe is kept of the fields: some programs attach files by others.
  private init(mail rest: Substring) throws(Problem) {
    let mark = rest.firstIndex(of: "?") ?? rest.endIndex
    let receivers = rest[..<mark]
    let fields = rest[mark...].dropFirst().split(separator: "&").filter { field in
      let name = field.prefix { $0 != "=" }.lowercased()
      return ["to", "cc", "subject", "body", "keywords", "in-reply-to"].contains(name)
    }
    guard receivers.contains("@") || fields.contains(where: { $0.contains("@") || $0.contains("%40") }) else {
      throw .host
    }
    let question = fields.isEmpty ? "" : "?" + fields.joined(separator: "&")
    text =
      "mailto:" + PercentEncoding.encoded(receivers, keeping: .mail) + PercentEncoding.encoded(question, keeping: .path)
    shown = "mailto:" + PercentEncoding.shown(receivers) + PercentEncoding.shown(question)
    host = nil
    warning = nil
  }

  /// As browsers do, tabs and newlines within go, and controls and space around (WHATWG URL §4.4).
  private static func withoutBreaks(_ address: String) -> Substring {
    let scalars = Array(address.unicodeScalars).filter { ![0x09, 0x0A, 0x0D].contains($0.value) }
    guard let first = scalars.firstIndex(where: { $0.value > 0x20 }),
      let last = scalars.lastIndex(where: { $0.value > 0x20 })
    else { return "" }
    return Substring(String(String.UnicodeScalarView(scalars[first...last])))
  }

  /// Host and port.
  private static func split(_ place: Substring) -> (name: String, port: String) {
    let end = place.hasPrefix("[") ? place.firstIndex(of: "]") ?? place.startIndex : place.startIndex
    guard let colon = place[end...].firstIndex(of: ":") else { return (String(place), "") }
    return (String(place[..<colon]), String(place[place.index(after: colon)...]))
  }

  /// The host as name servers know it; nil where there can be none such. What its letters are brought into one form as
  /// may be signs that end a host, as ℀ is `a/c`: such a host is none.
  private static func host(_ name: String) -> String? {
    guard name.utf8.count <= 1_024 else { return nil }
    if name.hasPrefix("["), name.hasSuffix("]") {
      let inner = name.dropFirst().dropLast()
      let isAddress = inner.utf8.allSatisfy {
        (0x30...0x3A).contains($0) || (0x41...0x46).contains($0) || (0x61...0x66).contains($0) || $0 == 0x2E
      }
      return isAddress && inner.contains(":") ? name.lowercased() : nil
    }
    guard let decoded = PercentEncoding.decoded(name), decoded.unicodeScalars.allSatisfy(PercentEncoding.mayName) else {
      return nil
    }
    var host = HostName.ascii(decoded)
    if host.hasSuffix(".") { host.removeLast() }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let areNames = labels.allSatisfy { label in
      !label.isEmpty && label.utf8.count <= 63
        && label.utf8.allSatisfy {
          (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || [0x2D, 0x5F].contains($0)
        }
    }
    return areNames && host.utf8.count <= 253 ? host : nil
  }
}
