extension ArticleContent {
  /// The author where the value is a name. Some sites put a record's number, an address of a profile or of a mailbox in its
  /// place, which tells a reader nothing; of several, those that are names.
  public var authorName: String? {
    guard let author else { return nil }
    let parts = author.split { ",،;؛".contains($0) }
    let names = parts.filter(Self.isName)
    if names.count == parts.count { return parts.isEmpty ? nil : author }
    guard !names.isEmpty else { return nil }
    return names.map { $0.drop(while: \.isWhitespace) }.joined(separator: ", ")
  }

  private static func isName(_ part: Substring) -> Bool {
    let words = part.split(whereSeparator: \.isWhitespace)
    guard part.contains(where: \.isLetter) else { return false }
    guard words.count == 1, let word = words.first?.lowercased() else { return true }
    return !isNumber(word) && !isAddress(word)
  }

  /// A UUID (RFC 9562, section 4), with or without its hyphens, or another number of a record in hexadecimal digits.
  private static func isNumber(_ word: String) -> Bool {
    let digits = word.filter { !"-{}".contains($0) }
    return digits.utf8.count >= 16 && digits.contains(where: \.isNumber)
      && digits.allSatisfy { $0.isASCII && $0.isHexDigit }
  }

  /// Of a page, or of a mailbox without a name beside it.
  private static func isAddress(_ word: String) -> Bool {
    if word.contains("://") || ["www.", "mailto:", "/"].contains(where: word.hasPrefix) { return true }
    let sides = word.split(separator: "@", omittingEmptySubsequences: false)
    return sides.count == 2 && !sides[0].isEmpty && sides[1].contains(".")
  }
}
