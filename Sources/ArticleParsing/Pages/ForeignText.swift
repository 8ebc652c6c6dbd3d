/// Text that is no article, and by what it is known. Only what is beyond doubt: any text that people write may be one.
public enum ForeignText: String, CaseIterable, Equatable, Sendable {
  case table, addresses, licence, calendar, subtitles, mail, log, code

  private static let head = 65_536
  private static let mostLines = 400

  /// What `bytes` look like; nil where they may well be an article.
  public init?(_ bytes: [UInt8]) {
    // Whole lines, so that no letter is cut.
    var head = bytes.prefix(Self.head)
    if head.count < bytes.count, let end = head.lastIndex(of: 0x0A) { head = head[..<end] }
    var warnings: [PageWarning] = []
    guard let decoded = try? TextDecoding.decode(Array(head), &warnings) else { return nil }
    let text = String(decoding: decoded, as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline).prefix(Self.mostLines).map(Self.trimmed).filter { !$0.isEmpty }
    guard let first = lines.first, let kind = Self.kind(first, lines, text) else { return nil }
    self = kind
  }

  private static func kind(_ first: Substring, _ lines: [Substring], _ text: String) -> ForeignText? {
    if first.hasPrefix("BEGIN:VC") { return .calendar }
    if first.hasPrefix("WEBVTT") || lines.prefix(4).contains(where: { $0.contains(" --> ") }) { return .subtitles }
    if isMail(lines) { return .mail }
    if isLicence(text) { return .licence }
    if most(lines.filter { !$0.hasPrefix("#") }, isAddress) { return .addresses }
    if isTable(lines) { return .table }
    if lines.count >= 3, most(lines, isDated) { return .log }
    if first.hasPrefix("#!/") || lines.count >= 3 && most(lines, isCode) { return .code }
    return nil
  }

  private static func most(_ lines: [Substring], _ isSo: (Substring) -> Bool) -> Bool {
    !lines.isEmpty && lines.count(where: isSo) * 10 >= lines.count * 8
  }

  private static func trimmed(_ line: Substring) -> Substring {
    var line = line.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    while line.last?.isWhitespace == true { line.removeLast() }
    return line
  }

  /// `https://…`, and the lines of newsboat's `urls` (newsboat.org, Newsboat: first steps).
  private static func isAddress(_ line: Substring) -> Bool {
    let line = line.drop { $0 == "\"" || $0 == "-" || $0 == "*" || $0 == " " || $0 == "<" }
    if ["query:", "filter:", "exec:", "file:/"].contains(where: { line.hasPrefix($0) }) { return true }
    guard let colon = line.firstIndex(of: ":"), line[colon...].hasPrefix("://") else { return false }
    return (2...8).contains(line[..<colon].count) && line[..<colon].allSatisfy(\.isLetter)
  }

  private static func isMail(_ lines: [Substring]) -> Bool {
    let head = lines.prefix(40).map { $0.lowercased() }
    return ["message-id:", "mime-version:", "received:", "return-path:"]
      .count { name in head.contains { $0.hasPrefix(name) } } >= 2
  }

  /// In Latin letters; an article in others may well name a licence.
  private static func isLicence(_ text: String) -> Bool {
    // Most pages are in other letters, and their words need not be made small.
    guard !isMostlyBeyondASCII(text.utf8.prefix(6_000)) else { return false }
    let head = text.prefix(6_000).lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let letters = head.unicodeScalars.filter(\.properties.isAlphabetic)
    guard letters.count(where: \.isASCII) * 10 >= letters.count * 9 else { return false }
    return [
      "permission is hereby granted, free of charge", "permission to use, copy, modify",
      "redistribution and use in source and binary forms",
      "everyone is permitted to copy and distribute verbatim copies",
      "apache license version 2.0", "mozilla public license version", "licensed under the apache license",
      "this is free and unencumbered software", "creative commons corporation", "the software is provided \"as is\"",
      "this software is provided", "european union public licence",
    ].contains { head.contains($0) }
  }

  private static func isMostlyBeyondASCII(_ text: Substring.UTF8View) -> Bool {
    var (letters, others) = (0, 0)
    for byte in text {
      if byte >= 0xC2 { others += 1 } else if 0x41...0x5A ~= byte & 0xDF { letters += byte < 0x80 ? 1 : 0 }
    }
    return others > letters
  }

  /// Fields between signs that no space follows, as many on each line. Behind a comma in a sentence stands a space.
  private static func isTable(_ lines: [Substring]) -> Bool {
    guard lines.count >= 2 else { return false }
    if lines.prefix(3).contains(where: {
      $0.contains("--") && $0.allSatisfy { "|-: ".contains($0) } && $0.contains("|")
    }) {
      return true
    }
    return [("\t", 2), (",", 3), (";", 3), ("|", 3)].contains { sign, least in
      // The first line says it of most pages.
      guard let count = fields(lines[0], Character(sign)), count >= least else { return false }
      let counts = lines.map { fields($0, Character(sign)) }
      return counts.count { $0 == count } * 10 >= counts.count * 8
    }
  }

  /// Nil where most of the signs stand as in a sentence. Those within quotation marks count for nothing.
  private static func fields(_ line: Substring, _ sign: Character) -> Int? {
    var (count, spaces, isQuoted, isBehind) = (1, 0, false, false)
    for character in line {
      if isBehind, character.isWhitespace { spaces += 1 }
      isBehind = false
      if character == "\"" { isQuoted.toggle() }
      guard character == sign, !isQuoted else { continue }
      count += 1
      isBehind = sign != "\t"
    }
    return spaces * 2 > count - 1 ? nil : count
  }

  /// `2025-07-03 12:00`, `[2025-07-03T12:00`.
  private static func isDated(_ line: Substring) -> Bool {
    let stamp = line.drop { $0 == "[" }.prefix(16)
    return stamp.count == 16 && stamp.contains(":")
      && stamp.map { $0.isASCII && $0.isNumber ? "0" : $0 == "T" ? " " : String($0) }.joined() == "0000-00-00 00:00"
  }

  /// `key = value`, `key: value`, `[section]`, a comment, or what ends as a line of code does.
  private static func isCode(_ line: Substring) -> Bool {
    if let last = line.last, "{};".contains(last) { return true }
    if line.hasPrefix("[") && line.hasSuffix("]") || line.hasPrefix("//") || line.hasPrefix("#") { return true }
    guard let end = line.firstIndex(where: { $0 == "=" || $0 == ":" }) else { return false }
    let key = trimmed(line[..<end])
    return !key.isEmpty && key.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-.\"".contains($0)) }
  }
}

extension ForeignText: CustomStringConvertible {
  public var description: String {
    switch self {
    case .table: "a table"
    case .addresses: "a list of addresses"
    case .licence: "the licence of a program"
    case .calendar: "a calendar or contacts"
    case .subtitles: "subtitles"
    case .mail: "a mail"
    case .log: "a log"
    case .code: "settings or a program"
    }
  }
}
