internal import struct Foundation.Date

/// A message of a mailbox → an article: a newsletter, or what a program made of a feed.
public enum MailArticle {
  /// `bytes` are one message with its header, without the line that parts it from the one before.
  public static func article(_ bytes: ArraySlice<UInt8>) -> MovedArticle? {
    let part = MailPart(bytes)
    var article = MovedArticle(title: part.words("subject"))
    article.id = part["message-id"].flatMap(CleanText.line)
    let (name, address) = sender(part.words("from") ?? "")
    if let source = part.words("x-nashra-source") {
      // Ours: who sent it is who wrote it.
      article.source = source
      article.author = name == source ? nil : name
    } else {
      article.source = name ?? address
    }
    article.published = part["date"].flatMap(FeedDate.parse).flatMap {
      MovedArticle.date(seconds: $0.timeIntervalSince1970)
    }
    // RFC 5064; rss2email and its like write the others.
    let link = ["archived-at", "x-rss-url", "x-rss-link", "content-location"].lazy.compactMap { part[$0] }.first
    article.link = link.map { $0.filter { !"<> \t".contains($0) } }.flatMap(CleanText.line).flatMap {
      SavedList.isAddress($0) ? $0 : nil
    }
    article.tags = TagLine.unique(
      (part.words("keywords") ?? "").split(separator: ",").compactMap { CleanText.line(String($0)) })
    // As mutt and others note it.
    article.isRead = part["status"]?.contains("R") ?? false
    article.isStarred = part["x-status"]?.contains("F") ?? false
    var left = MailPart.mostParts
    article.content = part.html(depth: 0, &left)
    left = MailPart.mostParts
    article.attachments = part.attachments(depth: 0, &left)
    return article.isAny ? article : nil
  }

  /// `Name <address>`, or one of the two.
  private static func sender(_ text: String) -> (name: String?, address: String?) {
    guard let open = text.lastIndex(of: "<") else { return (nil, CleanText.line(text)) }
    let name = text[..<open].filter { $0 != "\"" }
    return (CleanText.line(name), CleanText.line(text[text.index(after: open)...].filter { $0 != ">" }))
  }
}

/// A message, or a part of one (RFC 5322, RFC 2045): a header and a body.
struct MailPart {
  /// Of one message; what stands behind them is left out.
  static let mostParts = 200
  private static let deepest = 8
  private static let mostOfHeader = 256 << 10

  /// By their names in small letters, the first of each.
  private var fields: [String: ArraySlice<UInt8>] = [:]
  private let body: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    var last: String?
    while index < bytes.endIndex, index - bytes.startIndex < Self.mostOfHeader {
      let end = bytes[index...].firstIndex(of: 0x0A) ?? bytes.endIndex
      var line = bytes[index..<end]
      if line.last == 0x0D { line.removeLast() }
      index = end < bytes.endIndex ? end + 1 : end
      if line.isEmpty { break }
      if line.first == 0x20 || line.first == 0x09 {
        // A line that goes on.
        if let last { fields[last]? += line }
        continue
      }
      last = nil
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon - line.startIndex < 100 else { continue }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      if fields[name] == nil {
        fields[name] = ArraySlice(Array(line[(colon + 1)...]))
        last = name
      }
    }
    body = bytes[index...]
  }

  /// The field as it stands.
  subscript(name: String) -> String? {
    fields[name].map { String(decoding: $0, as: UTF8.self) }
  }

  /// The field in words, its encoded ones read.
  func words(_ name: String) -> String? {
    fields[name].flatMap { CleanText.line(MailWords.decoded($0)) }
  }

  private var type: MailContentType { MailContentType(self["content-type"] ?? "text/plain") }

  /// The text that is to be read, as HTML; nil where there is none. Of several that say the same the one with markup, of
  /// others all that stand one behind the other.
  func html(depth: Int, _ left: inout Int) -> String? {
    let type = type
    guard left > 0, depth <= Self.deepest else { return nil }
    left -= 1
    if type.name.hasPrefix("multipart/"), let boundary = type.parameters["boundary"], !boundary.isEmpty {
      let parts = Self.parts(of: body, boundary: boundary, atMost: left)
      guard type.name != "multipart/alternative" else { return Self.best(of: parts, depth: depth, &left) }
      var texts: [String] = []
      for part in parts where !part.isAttached { part.html(depth: depth + 1, &left).map { texts.append($0) } }
      return texts.isEmpty ? nil : texts.joined(separator: "\n")
    }
    guard type.name.hasPrefix("text/") else { return nil }
    let text = MailText.decoded(body, encoding: self["content-transfer-encoding"], charset: type.parameters["charset"])
    guard text.contains(where: { !$0.isWhitespace }) else { return nil }
    if type.name == "text/html" { return text }
    return MailText.html(text, isFlowed: type.parameters["format"]?.lowercased() == "flowed")
  }

  /// How many files are attached (RFC 2183), in parts of parts as well.
  func attachments(depth: Int, _ left: inout Int) -> Int {
    let type = type
    guard left > 0, depth <= Self.deepest, type.name.hasPrefix("multipart/"),
      let boundary = type.parameters["boundary"], !boundary.isEmpty
    else { return 0 }
    left -= 1
    var count = 0
    for part in Self.parts(of: body, boundary: boundary, atMost: left) {
      count += part.isAttached ? 1 : part.attachments(depth: depth + 1, &left)
    }
    return count
  }

  /// RFC 2046, 5.1.4: the last is the best. Pictures of the one with markup lie beside it in a part of its own.
  private static func best(of parts: [MailPart], depth: Int, _ left: inout Int) -> String? {
    let order = parts.reversed().sorted { $0.hasMarkup && !$1.hasMarkup }
    for part in order {
      if let text = part.html(depth: depth + 1, &left) { return text }
    }
    return nil
  }

  private var hasMarkup: Bool { type.name == "text/html" || type.name.hasPrefix("multipart/") }

  private var isAttached: Bool { self["content-disposition"]?.lowercased().contains("attachment") ?? false }

  /// Between the lines `--BOUNDARY`, up to `--BOUNDARY--`.
  private static func parts(of body: ArraySlice<UInt8>, boundary: String, atMost limit: Int) -> [MailPart] {
    let mark = Array(("--" + boundary).utf8)
    var parts: [MailPart] = []
    var start: Int?
    var index = body.startIndex
    while index < body.endIndex, parts.count < limit {
      let end = body[index...].firstIndex(of: 0x0A) ?? body.endIndex
      let line = body[index..<end]
      if line.starts(with: mark) {
        if let start, start <= index { parts.append(MailPart(body[start..<index])) }
        start = end < body.endIndex ? end + 1 : end
        if line.dropFirst(mark.count).starts(with: [0x2D, 0x2D]) { return parts }
      }
      index = end < body.endIndex ? end + 1 : end
    }
    // The end is missing where a message was cut off.
    if let start, start < body.endIndex, parts.count < limit { parts.append(MailPart(body[start...])) }
    return parts
  }
}

/// `text/plain; charset="utf-8"; format=flowed`.
struct MailContentType {
  var name: String
  /// By their names in small letters.
  var parameters: [String: String] = [:]

  init(_ field: String) {
    var fields: [String] = [""]
    var isQuoted = false
    for character in field.prefix(4_096) {
      if character == "\"" { isQuoted.toggle() }
      if character == ";", !isQuoted { fields.append("") } else { fields[fields.count - 1].append(character) }
    }
    name = fields[0].filter { !$0.isWhitespace }.lowercased()
    for field in fields.dropFirst() {
      guard let sign = field.firstIndex(of: "=") else { continue }
      let name = field[..<sign].filter { !$0.isWhitespace && $0 != "*" }.lowercased()
      var value = field[field.index(after: sign)...].drop(while: \.isWhitespace)
      while value.last?.isWhitespace == true { value.removeLast() }
      parameters[name] = parameters[name] ?? value.filter { $0 != "\"" }
    }
  }
}
