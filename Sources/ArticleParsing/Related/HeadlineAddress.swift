/// Where the article of a headline is, as its list says it.
enum HeadlineAddress {
  /// A line that is an address and nothing else.
  static func isAddress(_ text: String) -> Bool { checked(text) != nil }

  /// A headline and the address behind it.
  static func split(_ line: String) -> (title: String, address: String?) {
    guard let space = line.lastIndex(where: \.isWhitespace),
      let address = checked(String(line[line.index(after: space)...]))
    else { return (line, nil) }
    var title = line[..<space]
    while let last = title.last, last.isWhitespace || "-–—|:(".contains(last) { title.removeLast() }
    return title.isEmpty ? (line, nil) : (String(title), address)
  }

  /// An address of the web that is one of a page and not of the whole site.
  static func checked(_ text: String?) -> String? {
    guard let text, text.hasPrefix("https://") || text.hasPrefix("http://"), text.utf8.count <= WebAddress.longest,
      !text.contains(where: \.isWhitespace), let slashes = text.firstRange(of: "://"),
      case let rest = text[slashes.upperBound...], let path = rest.firstIndex(where: { "/?".contains($0) }),
      path > rest.startIndex, rest[path...].contains(where: { $0 != "/" })
    else { return nil }
    return text
  }
}
