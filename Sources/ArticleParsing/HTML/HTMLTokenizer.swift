/// An element's or attribute's name, in lower case: its first sixteen letters in one number, compared at once.
struct HTMLName: Hashable {
  private var packed: UInt128

  init(_ letters: some Sequence<UInt8>) {
    packed = 0
    for letter in letters.prefix(16) {
      let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter)
      packed = packed << 8 | UInt128(isCapital ? letter | 0x20 : letter)
    }
  }

  init(_ name: String) { self.init(name.utf8) }
}

/// A start tag and where its attributes stand.
struct HTMLTag {
  var name: HTMLName
  var attributes: Range<Int>
  /// `<p/>`: HTML's rules open the element all the same, but who writes this means XML's.
  var isEmpty: Bool
}

/// HTML → text and tags, as browsers cut it (HTML §13.2.5), save that what is never closed ends early instead of
/// swallowing the rest: a quote, a comment, and `<` before what is no element's name.
///
/// Our own and not libxml2's: news are fragments without `<html>`, libxml2 knows HTML 4 and reports each attribute and
/// a copied text, and what to do about unclosed elements differs (see `HTMLBlocks`).
struct HTMLTokenizer {
  enum Token {
    case text(Range<Int>)
    case start(HTMLTag)
    case end(HTMLName)
  }

  let bytes: [UInt8]
  private(set) var position = 0
  /// What has been looked for in vain is not looked for again; else hostile text costs its square.
  private var missing: Ends = []

  private struct Ends: OptionSet {
    let rawValue: UInt8
    static let tag = Self(rawValue: 1)
    static let comment = Self(rawValue: 2)
    static let quote = Self(rawValue: 4)
    static let apostrophe = Self(rawValue: 8)
  }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Token? {
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<"), let after = byte(position + 1) else { return text() }
      switch after {
      case _ where after.isLetter:
        if let tag = tag(at: position + 1) { return .start(tag) }
        return text()
      case UInt8(ascii: "/"):
        guard byte(position + 2)?.isLetter == true else {
          if byte(position + 2) == nil { return text() }
          skip(past: .tag, from: position + 2)
          continue
        }
        if let tag = tag(at: position + 2) { return .end(tag.name) }
        return text()
      case UInt8(ascii: "!"), UInt8(ascii: "?"):
        skipDeclaration()
      default: return text()
      }
    }
    return nil
  }

  /// Leaves out everything to the end tag of that name, or to the end: scripts and styles.
  mutating func skipRawText(_ name: HTMLName) {
    while let start = find(UInt8(ascii: "<"), from: position) {
      position = start + 1
      guard byte(position) == UInt8(ascii: "/"), byte(position + 1)?.isLetter == true else { continue }
      let end = endOfName(from: position + 1)
      if HTMLName(bytes[position + 1..<end]) == name {
        position = start
        return
      }
    }
    position = bytes.count
  }

  private func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  /// At least one byte, so that a `<` that opens nothing is text.
  private mutating func text() -> Token {
    let start = position
    position = find(UInt8(ascii: "<"), from: start + 1) ?? bytes.count
    return .text(start..<position)
  }

  private func find(_ wanted: UInt8, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index] == wanted { return index }
      index += 1
    }
    return nil
  }

  private func endOfName(from start: Int) -> Int {
    var end = start
    while end < bytes.count, !bytes[end].endsName { end += 1 }
    return end
  }

  /// Past `<!-- … -->`, `<![CDATA[` (whose text is shown), `<!doctype …>` and `<?xml … ?>`.
  private mutating func skipDeclaration() {
    let rest = bytes[position...]
    if rest.starts(with: "<!--".utf8) {
      if rest.starts(with: "<!-->".utf8) { return position += 5 }
      return skip(past: .comment, from: position + 4)
    }
    if rest.starts(with: "<![CDATA[".utf8) { return position += 9 }
    skip(past: .tag, from: position + 2)
  }

  /// Where the end never comes, only the opening itself is left out.
  private mutating func skip(past end: Ends, from start: Int) {
    let mark = end == .comment ? "-->" : ">"
    if !missing.contains(end) {
      var index = start
      while let found = find(mark.utf8.first!, from: index) {
        if bytes[found...].starts(with: mark.utf8) { return position = found + mark.utf8.count }
        index = found + 1
      }
      missing.insert(end)
    }
    position = min(start, bytes.count)
  }

  /// Reads name and attributes, and goes past the `>`. nil and stays if none comes and this is no tag cut off.
  private mutating func tag(at start: Int) -> HTMLTag? {
    let nameEnd = endOfName(from: start)
    let name = HTMLName(bytes[start..<nameEnd])
    var index = nameEnd
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: ">"):
        position = index + 1
        return HTMLTag(name: name, attributes: nameEnd..<index, isEmpty: endsWithSlash(nameEnd..<index))
      case UInt8(ascii: "="):
        index = endOfValue(from: index + 1)
      default:
        index += 1
      }
    }
    guard HTMLElement(name) != .unknown else { return nil }
    position = bytes.count
    return HTMLTag(name: name, attributes: nameEnd..<bytes.count, isEmpty: false)
  }

  /// A slash that is no part of an unquoted address.
  private func endsWithSlash(_ attributes: Range<Int>) -> Bool {
    guard bytes[attributes].last == UInt8(ascii: "/") else { return false }
    guard let before = bytes[attributes].dropLast().last else { return true }
    return before.isSpace || before == UInt8(ascii: "\"") || before == UInt8(ascii: "'")
  }

  /// Behind a quoted value; a value without quotes is read on as if it were names.
  private mutating func endOfValue(from start: Int) -> Int {
    var index = start
    while let next = byte(index), next.isSpace { index += 1 }
    guard let quote = byte(index), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return index }
    let end: Ends = quote == UInt8(ascii: "'") ? .apostrophe : .quote
    if missing.contains(end) { return index + 1 }
    if let found = find(quote, from: index + 1) { return found + 1 }
    missing.insert(end)
    return index + 1
  }
}

extension HTMLTokenizer {
  /// The values of the attributes that are asked for, as they are written; the first of two with a name counts.
  func attributes(_ tag: HTMLTag, _ handler: (HTMLName, ArraySlice<UInt8>) -> Void) {
    var rest = bytes[tag.attributes]
    while true {
      rest = rest.drop { $0.isSpace || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "=") }
      if rest.isEmpty { return }
      let name = rest.prefix { !$0.endsName && $0 != UInt8(ascii: "=") }
      rest = rest[name.endIndex...].drop(while: \.isSpace)
      guard rest.first == UInt8(ascii: "=") else {
        handler(HTMLName(name), [])
        // A stray `>` or quote must not stop us.
        if name.isEmpty { rest = rest.dropFirst() }
        continue
      }
      rest = rest.dropFirst().drop(while: \.isSpace)
      let value: ArraySlice<UInt8>
      if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
        let end = rest.dropFirst().firstIndex(of: quote)
      {
        value = rest[(rest.startIndex + 1)..<end]
        rest = rest[(end + 1)...]
      } else {
        value = rest.prefix { !$0.isSpace }
        rest = rest[value.endIndex...]
      }
      handler(HTMLName(name), value)
    }
  }
}

extension UInt8 {
  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  fileprivate var endsName: Bool { isSpace || self == UInt8(ascii: "/") || self == UInt8(ascii: ">") }
}
