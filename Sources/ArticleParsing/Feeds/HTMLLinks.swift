/// The links in HTML, made absolute without changing anything else of it.
enum HTMLLinks {
  /// `html` with the values of `href`, `src`, `srcset` and the like in its tags resolved against `base`.
  static func absolute(_ html: [UInt8], base: String) -> [UInt8] {
    let span = html.span
    var result: [UInt8] = []
    var start = 0
    var index = 0
    var isInTag = false
    while index < span.count {
      let byte = span[index]
      if byte == .less {
        isInTag = true
      } else if byte == .greater {
        isInTag = false
      } else if isInTag, byte == UInt8(ascii: "="), let value = value(behind: index, in: span) {
        if let kind = kind(before: index, in: span) {
          var entities = XMLEntities()
          let link = entities.expand(span.extracting(value))
          let resolved = kind == .list ? absolute(list: link, base) : WebAddress.absolute(link, against: base)
          if resolved != link {
            result.append(contentsOf: span, in: start..<value.lowerBound)
            FeedText.append(Array(resolved.utf8).span, escapedTo: &result)
            start = value.upperBound
          }
        }
        // A `>` in a quoted value is no end of the tag.
        index = value.upperBound
        if index < span.count, index > value.lowerBound, span[value.lowerBound - 1] == span[index] { index += 1 }
        continue
      }
      index += 1
    }
    guard start > 0 else { return html }
    result.append(contentsOf: span, in: start..<span.count)
    return result
  }

  private enum Kind { case address, list }

  private static let longestName = 16
  private static let addresses = Set(["href", "src", "poster"].map(HTMLName.init) + HTMLName.lateSources)
  private static let lists = Set([HTMLName.srcset] + HTMLName.lateSourceSets)

  /// What the attribute's value is, nil for anything else than addresses.
  private static func kind(before equals: Int, in html: Span<UInt8>) -> Kind? {
    var end = equals
    while end > 0, html[end - 1].isSpace { end -= 1 }
    var start = end
    while start > 0, html[start - 1].isASCIIAlphanumeric || html[start - 1] == UInt8(ascii: "-"),
      end - start <= longestName
    {
      start -= 1
    }
    guard start > 0, start < end,
      html[start - 1].isSpace || html[start - 1] == UInt8(ascii: "\"") || html[start - 1] == UInt8(ascii: "'")
    else { return nil }
    let name = HTMLName((start..<end).map { html[$0] })
    return addresses.contains(name) ? .address : lists.contains(name) ? .list : nil
  }

  /// The candidates of a `srcset`, each with its size.
  private static func absolute(list: String, _ base: String) -> String {
    var rest = list[...]
    var result = ""
    for (reference, _) in HTMLBlocks.candidates(list) {
      guard let place = rest.firstRange(of: reference) else { continue }
      result += rest[..<place.lowerBound] + WebAddress.absolute(reference, against: base)
      rest = rest[place.upperBound...]
    }
    return result + rest
  }

  private static func value(behind equals: Int, in html: Span<UInt8>) -> Range<Int>? {
    var start = equals + 1
    while start < html.count, html[start].isSpace { start += 1 }
    guard start < html.count else { return nil }
    let quote = html[start]
    var end = start
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      start += 1
      end = start
      // No address is longer; this keeps many quotes without an end from each being looked for to the end.
      while end < html.count, html[end] != quote, end - start < 8_192 { end += 1 }
      return end < html.count && html[end] == quote ? start..<end : nil
    }
    while end < html.count, !html[end].isSpace, html[end] != .greater, end - start < 8_192 { end += 1 }
    return start..<end
  }
}
