/// What a person has sent to a feed's server beside what every request says. Headers and cookie are secrets: no list,
/// error or exported file has their values.
public struct FeedRequest: Hashable, Sendable {
  /// Who the server is told that we are, in place of our own name.
  public var userAgent: String?
  public var headers: [RequestHeader] = []
  /// What stands behind `Cookie:`.
  public var cookie: String?

  public init() {}

  /// Something in it may let its holder in.
  public var hasSecrets: Bool { !headers.isEmpty || cookie != nil }

  /// Without what may let its holder in.
  public var withoutSecrets: FeedRequest {
    var rest = FeedRequest()
    rest.userAgent = userAgent
    return rest
  }

  /// What it says not is as `other` says; headers are put together by their names.
  public func over(_ other: FeedRequest) -> FeedRequest {
    var request = other
    request.userAgent = userAgent ?? other.userAgent
    request.cookie = cookie ?? other.cookie
    for header in headers { request.set(header) }
    return request
  }

  /// In place of one of that name, in whichever letters.
  public mutating func set(_ header: RequestHeader) {
    remove(header.name)
    headers.append(header)
  }

  public mutating func remove(_ name: String) { headers.removeAll { $0.name.lowercased() == name.lowercased() } }

  public func has(_ name: String) -> Bool { headers.contains { $0.name.lowercased() == name.lowercased() } }
}

/// A line of a request's header that may be sent as it stands.
public struct RequestHeader: Hashable, Sendable {
  public let name: String
  public let value: String

  /// So many may stand in one request.
  public static let most = 20
  /// Bytes of a value; servers refuse longer ones (Apache's LimitRequestFieldSize is 8,190).
  public static let valueLimit = 8_000
  static let nameLimit = 100

  public init(name: String, value: String) throws(RequestHeaderError) {
    try Self.check(name: name)
    try Self.check(value: value)
    (self.name, self.value) = (name, value)
  }

  /// A name that is none, or that is not for a person to say.
  public static func check(name: String) throws(RequestHeaderError) {
    guard !name.isEmpty, name.utf8.count <= nameLimit, name.utf8.allSatisfy(isToken) else { throw .badName }
    let small = name.lowercased()
    guard !ours.contains(small), !small.hasPrefix("proxy-") else { throw .reserved(name: name) }
  }

  /// What could end the line, or is no text of ASCII. An empty one says nothing.
  public static func check(value: String) throws(RequestHeaderError) {
    guard value.utf8.count <= valueLimit else { throw .tooLong }
    guard value.utf8.allSatisfy({ (0x20...0x7E).contains($0) || $0 == 0x09 }),
      value.utf8.contains(where: { $0 > 0x20 })
    else { throw .badValue }
  }

  /// A letter of a name (RFC 9110 §5.6.2).
  private static func isToken(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }

  /// What the library or we say by ourselves: where the request goes and where it ends (RFC 9112 §6, RFC 9110 §7.6.1),
  /// what is to be decompressed, and what is new; a validator of a person's would make every answer "unchanged".
  private static let ours: Set<String> = [
    "host", "content-length", "transfer-encoding", "connection", "keep-alive", "te", "trailer", "upgrade", "expect",
    "http2-settings", "accept-encoding", "content-encoding", "if-match", "if-none-match", "if-modified-since",
    "if-unmodified-since", "if-range", "range", "cookie", "user-agent", "set-cookie",
  ]
}

/// Why a line cannot be sent. No value is told, and no name that may be one.
public enum RequestHeaderError: Error, Equatable, Sendable {
  /// No `Name: value`, or a name that is none.
  case badName
  case reserved(name: String)
  /// It has a control character or one beyond ASCII, or is blank.
  case badValue
  case tooLong
  case tooMany
}

/// Rows ↔ what is sent.
extension FeedRequest {
  /// What a row says; lines that could not be sent are passed over, for a store may hold anything.
  init(userAgent: String?, headers: String?, cookie: String?) {
    self.init()
    func whole(_ value: String?) -> String? {
      value.flatMap { (try? RequestHeader.check(value: $0)) == nil ? nil : $0 }
    }
    (self.userAgent, self.cookie) = (whole(userAgent), whole(cookie))
    for line in (headers ?? "").split(separator: "\n").prefix(RequestHeader.most) {
      let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2, let header = try? RequestHeader(name: parts[0], value: parts[1]) else { continue }
      set(header)
    }
  }

  /// Nil for none.
  var headerLines: String? {
    headers.isEmpty ? nil : headers.map { "\($0.name):\($0.value)" }.joined(separator: "\n")
  }
}
