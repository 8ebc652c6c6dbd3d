internal import Screen

/// Addresses in a sentence of one row: where the row has no room for all of it, the middle of the address goes, so that
/// its host is seen and what the sentence says.
enum ShortAddress {
  /// Scheme, host, and the beginning and end of what is behind it, of about so many characters.
  static func shortened(_ address: Substring, to count: Int) -> String? {
    guard let scheme = address.firstRange(of: "://"),
      let slash = address[scheme.upperBound...].firstIndex(where: { "/?#".contains($0) })
    else { return nil }
    let host = address[...slash]
    let path = address[slash...].dropFirst()
    let room = max(0, count - host.count - 1)
    // The sign takes a place as well.
    guard count < address.count, room + 1 < path.count else { return nil }
    var (beginning, end) = (path.prefix(room / 2), path.suffix(room - room / 2))
    // `12…` is read as a number.
    while beginning.last?.isNumber == true { beginning.removeLast() }
    while end.first?.isNumber == true { end.removeFirst() }
    return String(host) + beginning + "…" + end
  }
}

extension Frame {
  /// A sentence for so many columns, the address in it without its middle where it is too long.
  func fitted(_ sentence: String, to columns: Int) -> String {
    var excess = width(of: sentence) - columns
    guard excess > 0, let address = sentence.isolatedAddress else { return sentence }
    var short = sentence
    var count = address.count
    while excess > 0 {
      count -= excess
      guard let fewer = ShortAddress.shortened(address, to: count) else { return short }
      short = String(sentence[..<address.startIndex]) + fewer + sentence[address.endIndex...]
      if count <= 0 { break }
      excess = width(of: short) - columns
    }
    return short
  }
}

extension String {
  /// What `isolatedFromLeft` has put around an address.
  fileprivate var isolatedAddress: Substring? {
    var rest = self[...]
    while let start = rest.firstIndex(of: "\u{2066}") {
      let inner = rest[index(after: start)...].prefix { $0 != "\u{2069}" }
      if inner.contains("://") { return inner }
      rest = self[inner.endIndex...]
    }
    return nil
  }
}
