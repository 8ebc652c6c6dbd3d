internal import ArticleParsing
internal import Foundation
public import Store

/// An article as a message of a mailbox (mbox, RFC 4155): its text in UTF-8 with flowing lines (RFC 3676), so that each
/// paragraph is one again in any reader of mails.
public enum MailMessage {
  public static func bytes(of content: ArticleContent, _ words: ArticleWords) -> [UInt8] {
    let article = content.article
    let moment = Moment(article.published ?? Date(timeIntervalSince1970: TimeInterval(article.id.rawValue)))
    let name = SafeText.line(content.authorName ?? article.source ?? "")
    var lines = ["From nashra@localhost \(moment.ofMailbox)"]
    lines.append("From: \(name.isEmpty ? "" : encoded(name, after: 6) + " ")<nashra@localhost>")
    lines.append("Subject: \(encoded(SafeText.line(article.title), after: 9))")
    lines.append("Date: \(moment.ofMessage)")
    lines.append("Message-ID: <\(article.id.rawValue)@nashra.localhost>")
    if let address = content.sharedAddress, address.utf8.allSatisfy({ 0x21...0x7E ~= $0 }), address.utf8.count < 900 {
      lines.append("Archived-At: <\(address)>")
    }
    if !article.tags.isEmpty {
      lines.append("Keywords: \(article.tags.map { encoded(SafeText.line($0), after: 10) }.joined(separator: ",\n "))")
    }
    if let source = article.source { lines.append("X-Nashra-Source: \(encoded(SafeText.line(source), after: 17))") }
    // As mutt and others note it: read and seen before, and flagged.
    if !article.isUnread { lines.append("Status: RO") }
    if article.isStarred { lines.append("X-Status: F") }
    lines += ["MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8; format=flowed"]
    lines += ["Content-Transfer-Encoding: 8bit", ""]
    for block in content.blocks {
      for line in BlockText.text(of: block, name: words.media).split(separator: "\n", omittingEmptySubsequences: false)
      {
        lines += flowed(String(line))
      }
      lines.append("")
    }
    if lines.last != "" { lines.append("") }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// Words of ASCII as they are, others encoded (RFC 2047), no piece of them longer than a line may be.
  static func encoded(_ text: String, after column: Int) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { 0x20...0x7E ~= $0.value } && text.utf8.count < 60
    if isPlain, !text.contains("=?"), !text.contains(where: { "<>()\"\\,:;@[]".contains($0) }) { return text }
    var words: [String] = []
    var piece: [UInt8] = []
    for character in text {
      for scalar in character.unicodeScalars {
        let bytes = Array(String(scalar).utf8)
        if piece.count + bytes.count > 42 {
          words.append(Data(piece).base64EncodedString())
          piece = []
        }
        piece += bytes
      }
    }
    if !piece.isEmpty || words.isEmpty { words.append(Data(piece).base64EncodedString()) }
    return words.map { "=?utf-8?B?\($0)?=" }.joined(separator: "\n ")
  }

  /// A paragraph in lines of which all but the last end with a blank. What would be taken for a quotation, or for the
  /// beginning of a message, is moved in by one.
  static func flowed(_ paragraph: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in paragraph.split(separator: " ") {
      if !line.isEmpty, line.count + word.count > 70 {
        lines.append(line)
        line = ""
      }
      // No line of a mail is longer than 998 bytes, whatever a word may be.
      var rest = word[...]
      while rest.utf8.count > 900 {
        lines.append(line + rest.prefix(200))
        line = ""
        rest = rest.dropFirst(200)
      }
      line += rest + " "
    }
    while line.hasSuffix(" ") { line.removeLast() }
    lines.append(line)
    return lines.map { [" ", ">"].contains($0.prefix(1)) || $0.hasPrefix("From ") ? " " + $0 : $0 }
  }

  /// A moment in UTC as mails write it, whatever the locale.
  private struct Moment {
    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    private let (year, month, day, weekday): (Int, Int, Int, Int)
    private let clock: String

    init(_ date: Date) {
      var seconds = time_t(max(-62_135_596_800, min(date.timeIntervalSince1970, 253_402_300_799)))
      var time = unsafe tm()
      unsafe gmtime_r(&seconds, &time)
      (year, month) = unsafe (Int(time.tm_year) + 1900, Int(time.tm_mon))
      (day, weekday) = unsafe (Int(time.tm_mday), Int(time.tm_wday))
      clock = unsafe [time.tm_hour, time.tm_min, time.tm_sec].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(
        separator: ":")
    }

    private var name: (day: String, month: String) { (Self.days[weekday], Self.months[month]) }

    /// As asctime has it.
    var ofMailbox: String { "\(name.day) \(name.month) \(day < 10 ? " " : "")\(day) \(clock) \(year)" }
    var ofMessage: String { "\(name.day), \(day) \(name.month) \(year) \(clock) +0000" }
  }
}
