/// The characters by which an author turns a part of a line (UAX #9, table 4), as far as a reader needs them: LRM after
/// «C++», RLM and ALM, embeddings and isolates around a telephone number.
///
/// They are kept where they change what is read and dropped where they say nothing, so that texts stay comparable: within
/// a word, beside a letter of their own direction, around what has one direction anyway. Overrides go; a text in disguise
/// is what they are mostly used for. What is opened in a text is closed in it, and the other way round.
enum DirectionMarks {
  /// A text with more of them is no text, and each is looked at with what is around it.
  private static let most = 500

  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Whether one may be in `text`: their first bytes are.
  static func maybeIn(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if previous == 0xE2 && (byte == 0x80 || byte == 0x81) || previous == 0xD8 && byte == 0x9C { return true }
      previous = byte
    }
    return false
  }

  static func settled(_ text: String) -> String {
    maybeIn(text) ? String(decoding: settled(Array(text.utf8)[...]), as: UTF8.self) : text
  }

  /// `keepsSpace`: of code, whose spaces are its own.
  static func settled(_ text: ArraySlice<UInt8>, keepsSpace: Bool = false) -> [UInt8] {
    var settling = DirectionSettling(text)
    guard settling.count <= most else { return CleanText(Array(text)).bytes }
    settling.matchPairs()
    settling.dropPairs()
    settling.dropMarks()
    return settling.text(keepsSpace: keepsSpace)
  }
}

private struct DirectionSettling {
  private enum Side { case left, right }

  private struct Pair {
    var open: Int
    /// Where its closer stands, or before which it is to be put.
    var close: Int
    var isClosed: Bool
    var isIsolate: Bool
    /// nil for a first strong isolate.
    var side: Side?
  }

  private static let deepest = 16

  private let scalars: [Unicode.Scalar]
  /// That of most of its letters.
  private let base: Side
  private var isKept: [Bool]
  private var pairs: [Pair] = []

  init(_ text: ArraySlice<UInt8>) {
    scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    base = text.hasMostlyRightToLeft ? .right : .left
    isKept = scalars.map { !DirectionMarks.isMark($0) || [0x61C, 0x200E, 0x200F].contains($0.value) }
  }

  var count: Int { scalars.count(where: DirectionMarks.isMark) }

  /// UAX #9, BD9 and BD11. A closer that closes nothing, an override and what is too deep are left unkept.
  mutating func matchPairs() {
    /// nil for one that goes.
    var open: [(pair: Pair?, isIsolate: Bool)] = []
    func push(_ index: Int, isIsolate: Bool, _ side: Side?, isKept: Bool = true) {
      let pair = Pair(open: index, close: scalars.count, isClosed: false, isIsolate: isIsolate, side: side)
      open.append((isKept && open.count < Self.deepest ? pair : nil, isIsolate))
    }
    func pop(at index: Int, isClosed: Bool) {
      guard var pair = open.removeLast().pair else { return }
      (pair.close, pair.isClosed) = (index, isClosed)
      pairs.append(pair)
    }
    for index in scalars.indices {
      switch scalars[index].value {
      case 0x202A: push(index, isIsolate: false, .left)
      case 0x202B: push(index, isIsolate: false, .right)
      case 0x202D, 0x202E: push(index, isIsolate: false, nil, isKept: false)
      case 0x2066: push(index, isIsolate: true, .left)
      case 0x2067: push(index, isIsolate: true, .right)
      case 0x2068: push(index, isIsolate: true, nil)
      case 0x202C: if open.last?.isIsolate == false { pop(at: index, isClosed: true) }
      case 0x2069:
        guard open.contains(where: \.isIsolate) else { continue }
        while open.last?.isIsolate == false { pop(at: index, isClosed: false) }
        pop(at: index, isClosed: true)
      default: break
      }
    }
    while !open.isEmpty { pop(at: scalars.count, isClosed: false) }
  }

  // MARK: What says nothing

  private func letter(_ index: Int?) -> Side? {
    guard let index, scalars[index].properties.isAlphabetic else { return nil }
    switch scalars[index].value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: return .right
    default: return .left
    }
  }

  private func isDigit(_ index: Int) -> Bool { scalars[index].properties.numericType == .decimal }

  private func before(_ index: Int) -> Int? { scalars[..<index].lastIndex { !DirectionMarks.isMark($0) } }

  private func after(_ index: Int) -> Int? { scalars[(index + 1)...].firstIndex { !DirectionMarks.isMark($0) } }

  mutating func dropPairs() {
    pairs = pairs.filter(changes)
    for pair in pairs {
      isKept[pair.open] = true
      if pair.isClosed { isKept[pair.close] = true }
    }
  }

  private func changes(_ pair: Pair) -> Bool {
    let content = (pair.open + 1..<pair.close).filter { !DirectionMarks.isMark(scalars[$0]) }
    if content.allSatisfy({ scalars[$0] == " " }) { return false }
    let (start, end) = (before(pair.open), pair.close < scalars.count ? after(pair.close) : nil)
    // Opened within a word.
    if let side = letter(start), letter(after(pair.open)) == side { return false }
    if start == nil, end == nil { return pair.side != nil && pair.side != base }
    let sides = Set(content.map { letter($0) ?? (scalars[$0] == " " ? letter(content.first) : nil) })
    guard sides.count == 1, let side = sides.first, let side else { return true }
    guard pair.isIsolate else { return side != pair.side }
    // A list of isolated names goes from right to left, too.
    return side != base || side != pair.side && content.contains { scalars[$0] == " " }
  }

  mutating func dropMarks() {
    for index in scalars.indices where isKept[index] {
      switch scalars[index].value {
      case 0x200E: isKept[index] = changes(index, .left)
      case 0x200F, 0x61C: isKept[index] = changes(index, .right)
      default: break
      }
    }
  }

  /// Whether the mark at `index`, which is like a letter of that side, may change the order of what is around it.
  private func changes(_ index: Int, _ side: Side) -> Bool {
    let (before, after) = (before(index), after(index))
    let (left, right) = (letter(before), letter(after))
    if left != nil, right != nil { return false }
    // The edge of a text is like a letter of its side.
    if before == nil, right != nil || side == base && after.map({ !isDigit($0) }) ?? true { return false }
    if after == nil, left != nil || side == base { return false }
    if right == side { return false }
    if left == side {
      // An Arabic letter makes digits behind it Arabic, and RLM European again (W2): 10-15.
      let next = scalars[index...].dropFirst().prefix(32).indices.first { letter($0) != nil || isDigit($0) }
      return side == .right && next.map(isDigit) == true
    }
    guard let before, let after, scalars[before] == " ", scalars[after] == " " else { return true }
    func isGap(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || DirectionMarks.isMark(scalar) }
    let word = scalars[..<before].suffix(32).lastIndex { !isGap($0) }
    let next = scalars[after...].prefix(32).firstIndex { !isGap($0) }
    return letter(word) != side || letter(next) != side
  }

  // MARK: What is left

  func text(keepsSpace: Bool) -> [UInt8] {
    var closers: [Int: [Unicode.Scalar]] = [:]
    // Inner pairs come before the outer ones.
    for pair in pairs where !pair.isClosed {
      closers[pair.close, default: []].append(pair.isIsolate ? "\u{2069}" : "\u{202C}")
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count * 2)
    var last: Unicode.Scalar? = keepsSpace ? "x" : " "
    for index in scalars.indices {
      for closer in closers[index] ?? [] { bytes += closer.utf8 }
      guard isKept[index] else { continue }
      let scalar = scalars[index]
      // Between two spaces stood a mark.
      if scalar == " ", last == " " || last == "\n", !keepsSpace { continue }
      bytes += scalar.utf8
      if !DirectionMarks.isMark(scalar) { last = scalar }
    }
    while bytes.last == 0x20 { bytes.removeLast() }
    for closer in closers[scalars.count] ?? [] { bytes += closer.utf8 }
    return bytes
  }
}
