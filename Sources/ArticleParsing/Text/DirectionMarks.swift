/// The characters by which an author turns a part of a line (UAX #9, table 4), as far as a reader needs them: LRM after
/// «C++», RLM and ALM, embeddings and isolates around a telephone number.
///
/// They are kept where they may change the order and dropped where they surely don't, so that texts stay comparable:
/// within a word, beside a letter of their own direction, around what has one direction anyway. Overrides go; a text in
/// disguise is what they are mostly used for. What is opened in a text is closed in it, and the other way round.
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

  /// Each line by itself. `keepsSpace`: of code, whose spaces are its own.
  static func settled(_ text: ArraySlice<UInt8>, keepsSpace: Bool = false) -> [UInt8] {
    if text.contains(0x0A) {
      let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
      return Array(lines.map { settled($0, keepsSpace: keepsSpace) }.joined(separator: [0x0A]))
    }
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
  /// Whether most letters are from right to left, and so surely the text. One with more Latin letters may be either.
  private let isRightToLeft: Bool
  private var isKept: [Bool]
  /// The last one that is seen.
  private let last: Int
  private var pairs: [Pair] = []

  init(_ text: ArraySlice<UInt8>) {
    scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    isRightToLeft = text.hasMostlyRightToLeft
    isKept = scalars.map { !DirectionMarks.isMark($0) || Self.isLetterLike($0) }
    last = scalars.lastIndex { !DirectionMarks.isMark($0) && $0 != " " } ?? -1
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

  private func after(_ index: Int) -> Int? {
    index < last ? scalars[(index + 1)...].firstIndex { !DirectionMarks.isMark($0) } : nil
  }

  /// LRM, RLM and ALM: to the algorithm a letter without a shape.
  private static func isLetterLike(_ scalar: Unicode.Scalar) -> Bool { [0x61C, 0x200E, 0x200F].contains(scalar.value) }

  /// An Arabic letter makes digits behind it Arabic, and RLM or an end European again (W2): 10-15.
  private func isBeforeDigit(_ index: Int) -> Bool {
    let next = scalars[index...].dropFirst().prefix(48).indices
    // Not by a letter in an isolate, past which the algorithm looks.
    if next.contains(where: { 0x2066...0x2068 ~= scalars[$0].value }) { return next.contains(where: isDigit) }
    return next.first { letter($0) != nil || isDigit($0) }.map(isDigit) == true
  }

  mutating func dropPairs() {
    // Inner ones come first.
    for pair in pairs where changes(pair) {
      isKept[pair.open] = true
      if pair.isClosed { isKept[pair.close] = true }
    }
    pairs.removeAll { !isKept[$0.open] }
  }

  private func changes(_ pair: Pair) -> Bool {
    let inner = pair.open + 1..<pair.close
    let content = inner.filter { !DirectionMarks.isMark(scalars[$0]) }
    let (start, end) = (before(pair.open), pair.close < scalars.count ? after(pair.close) : nil)
    if content.allSatisfy({ scalars[$0] == " " }) {
      // An isolate is like a sign between what stands beside it, as between two digits.
      return pair.isIsolate && start.map(isLetterOrSpace) == false && end.map(isLetterOrSpace) == false
    }
    // Opened within a word and never closed.
    if !pair.isClosed, !pair.isIsolate, let side = letter(start), letter(after(pair.open)) == side { return false }
    // What other marks are about stays with them.
    if pairs.contains(where: { $0.open < pair.open && pair.open < $0.close }) { return true }
    if start == nil, end == nil {
      // A first letter decides nothing here; where there is none, an isolate is from left to right.
      return pair.side == .left || !isRightToLeft || pair.side == nil && !content.contains { letter($0) != nil }
    }
    if inner.contains(where: { DirectionMarks.isMark(scalars[$0]) && isKept[$0] }) { return true }
    let sides = Set(content.map { letter($0) ?? (scalars[$0] == " " ? letter(content.first) : nil) })
    guard sides.count == 1, let side = sides.first, let side else { return true }
    if side == .right, isBeforeDigit(pair.close) { return true }
    guard pair.isIsolate else {
      // On a level of its own it would go with a word of the other side that touches it.
      let isBeside = [start, end].contains { $0.map { letter($0) != side && scalars[$0] != " " } ?? false }
      return side != pair.side || isBeside && (side == .right || !isRightToLeft)
    }
    guard side == .right, isRightToLeft else { return true }
    // Between Latin words an isolate goes with these. A list of isolated names goes from right to left, too.
    let around = [strong(before: pair.open), strong(after: pair.close)]
    return around.contains(.left) || pair.side == .left && content.contains { scalars[$0] == " " }
  }

  private func isLetterOrSpace(_ index: Int) -> Bool { letter(index) != nil || scalars[index] == " " }

  private func strong(before index: Int) -> Side? {
    scalars[..<index].lastIndex { $0.properties.isAlphabetic || Self.isLetterLike($0) }.flatMap(side)
  }

  private func strong(after index: Int) -> Side? {
    scalars[min(index + 1, scalars.count)...].firstIndex { $0.properties.isAlphabetic || Self.isLetterLike($0) }
      .flatMap(side)
  }

  private func side(_ index: Int) -> Side? {
    scalars[index] == "\u{200E}" ? .left : Self.isLetterLike(scalars[index]) ? .right : letter(index)
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
    if index > 0, scalars[index - 1] == scalars[index], isKept[index - 1] { return false }
    let (before, after) = (before(index), after(index))
    let (left, right) = (letter(before), letter(after))
    let others = ((before ?? -1) + 1..<(after ?? scalars.count)).filter {
      isKept[$0] && scalars[$0] != scalars[index] && scalars[$0] != " "
    }
    if left != nil, right != nil, others.allSatisfy({ Self.isLetterLike(scalars[$0]) }) { return false }
    // Beside another mark nothing is plain.
    if !others.isEmpty { return true }
    let isBase = side == .right && isRightToLeft && !pairs.contains { $0.open < index && index < $0.close }
    // The edge of a text is like a letter of its side. RLM before a Latin one says that all of the text is from right to
    // left.
    if before == nil, let right { return side == .right && right == .left }
    if before == nil, isBase { return scalars[index] == "\u{61C}" && isBeforeDigit(index) }
    if after == nil, left != nil || isBase { return false }
    if right == side { return false }
    if left == side { return side == .right && isBeforeDigit(index) }
    guard let before, let after, scalars[before] == " ", scalars[after] == " " else { return true }
    func isGap(_ place: Int) -> Bool {
      scalars[place] == " " || scalars[place] == scalars[index]
        || DirectionMarks.isMark(scalars[place]) && !isKept[place]
    }
    let word = scalars[..<before].suffix(32).indices.last { !isGap($0) }
    let next = scalars[after...].prefix(32).indices.first { !isGap($0) }
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
