/// Where a report was sent from and who sent it, before its first sentence: «القاهرة، مصر (رويترز) -». All reports of an
/// agency's desk have the same, so that it says nothing of what one is about.
public enum Dateline {
  /// Longer beginnings are sentences.
  private static let (longest, longestAgency) = (70, 30)

  /// A text without its dateline; as it is where it has none.
  public static func without(_ text: String) -> Substring {
    let beginning = text.prefix(longest)
    // The agency stands in brackets, with a dash behind it: a dash alone may be one of the sentence.
    guard let open = beginning.firstIndex(of: "("), let close = beginning[open...].firstIndex(of: ")"),
      beginning.distance(from: open, to: close) <= longestAgency,
      !beginning[..<open].contains(where: { ".؟!:\n".contains($0) })
    else { return text[...] }
    let rest = text[text.index(after: close)...].drop { $0 == " " || $0 == "\u{A0}" }
    let sentence = rest.drop { "-–—ـ".contains($0) }
    guard sentence.startIndex > rest.startIndex, sentence.contains(where: \.isLetter) else { return text[...] }
    return sentence.drop(while: \.isWhitespace)
  }
}
