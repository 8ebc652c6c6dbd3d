/// newsboat's filter language (newsboat(1), “Filter Language”) → a filter line of ours, where that can say the same.
public enum NewsboatFilter {
  /// Nil where a part of it has no place here; nothing is left out, for what it finds would be something else.
  public static func line(_ expression: String) -> String? {
    var reader = Reader(tokens: tokens(expression))
    guard let line = reader.alternatives(depth: 0), reader.isAtEnd else { return nil }
    return line
  }

  private static let deepest = 50

  private static func tokens(_ text: String) -> [String] {
    var tokens: [String] = []
    var word = ""
    var (isQuoted, isEscaped) = (false, false)
    func flush() {
      if !word.isEmpty { tokens.append(word) }
      word = ""
    }
    for character in text {
      if isQuoted {
        if !isEscaped, character == "\"" {
          flush()
          isQuoted = false
        } else if !isEscaped, character == "\\" {
          isEscaped = true
        } else {
          word.append(character)
          isEscaped = false
        }
      } else if character == "\"" {
        flush()
        // A quotation mark before it tells a text from a name.
        (word, isQuoted) = ("\"", true)
      } else if character == "(" || character == ")" {
        flush()
        tokens.append(String(character))
      } else if character.isWhitespace {
        flush()
      } else {
        let isSign = "=!<>~#".contains(character)
        if let last = word.last, "=!<>~#".contains(last) != isSign { flush() }
        word.append(character)
      }
    }
    flush()
    return isQuoted ? [] : tokens
  }

  private struct Reader {
    let tokens: [String]
    private var index = 0

    init(tokens: [String]) { self.tokens = tokens }

    var isAtEnd: Bool { index == tokens.count }

    private mutating func take() -> String? {
      guard index < tokens.count else { return nil }
      defer { index += 1 }
      return tokens[index]
    }

    private mutating func take(_ word: String) -> Bool {
      guard index < tokens.count, tokens[index].lowercased() == word else { return false }
      index += 1
      return true
    }

    mutating func alternatives(depth: Int) -> String? {
      guard depth < deepest, var line = conjunction(depth: depth) else { return nil }
      var isMany = false
      while take("or") {
        guard let next = conjunction(depth: depth) else { return nil }
        line += " | " + next
        isMany = true
      }
      return isMany ? "(\(line))" : line
    }

    private mutating func conjunction(depth: Int) -> String? {
      guard var line = condition(depth: depth) else { return nil }
      while take("and") {
        guard let next = condition(depth: depth) else { return nil }
        line += " " + next
      }
      return line
    }

    private mutating func condition(depth: Int) -> String? {
      if take("(") {
        guard let line = alternatives(depth: depth + 1), take(")") else { return nil }
        return line.contains(" ") && !line.hasPrefix("(") ? "(\(line))" : line
      }
      guard let name = take()?.lowercased(), let sign = take()?.lowercased(), let value = take() else { return nil }
      return NewsboatFilter.condition(name, sign, value.hasPrefix("\"") ? String(value.dropFirst()) : value)
    }
  }

  private static func condition(_ name: String, _ sign: String, _ value: String) -> String? {
    let isEqual = sign == "=" || sign == "=="
    let isOther = sign == "!="
    switch name {
    case "unread":
      guard isEqual || isOther, ["yes", "no"].contains(value) else { return nil }
      return (value == "yes") == isEqual ? "is:unread" : "is:read"
    case "flags":
      // A star stands for all letters; which it was is not known here.
      guard isEqual || isOther, value.isEmpty else { return nil }
      return isEqual ? "is:unstarred" : "is:starred"
    case "tags":
      guard sign == "#" || sign == "!#", let value = quoted(value) else { return nil }
      return (sign == "#" ? "" : "-") + "tag:" + value
    case "feedtitle", "rssurl":
      guard isEqual || isOther, let value = quoted(value) else { return nil }
      return (isEqual ? "" : "-") + "feed:" + value
    case "title", "content":
      // A word is an expression that finds it; signs would make it another.
      guard sign == "=~" || sign == "!~", isPlain(value), let value = quoted(value) else { return nil }
      return (sign == "=~" ? "" : "-") + (name == "title" ? "title:" : "body:") + value
    case "age": return age(sign, value)
    default: return nil
    }
  }

  /// In days, as both count them from now.
  private static func age(_ sign: String, _ value: String) -> String? {
    let range = 0...36_500
    func days(_ text: some StringProtocol) -> Int? { Int(text).flatMap { range.contains($0) ? $0 : nil } }
    func after(_ days: Int) -> String { days <= 1 ? "after:today" : "after:\"\(days) days\"" }
    switch sign {
    case "between":
      let ends = value.split(separator: ":", omittingEmptySubsequences: false)
      guard ends.count == 2, days(ends[0]) == 0, let last = days(ends[1]) else { return nil }
      return after(last + 1)
    case "<": return days(value).flatMap { $0 > 0 ? after($0) : nil }
    case "<=": return days(value).map { after($0 + 1) }
    default: return nil
    }
  }

  private static func isPlain(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " }
  }

  private static func quoted(_ text: String) -> String? {
    guard let line = CleanText.line(text), !line.contains("\"") else { return nil }
    return "\"\(line)\""
  }
}
