/// The words of a text by which its language is known.
///
/// Addresses, handles, tags, the names of files and code are Latin in every language: «تابعونا على @AlJazeeraArabic» is
/// an Arabic sentence, whatever most of its letters are. Signs and digits count for nothing, as in UAX #9.
struct LanguageWords {
  struct Count: Equatable {
    var letters = 0
    var words = 0
    /// Words with a capital letter, which may be names in a sentence of another language.
    var names = 0
    private var isNamed = false

    fileprivate mutating func add(isNew: Bool, isCapital: Bool) {
      letters += 1
      if isNew { (words, isNamed) = (words + 1, false) }
      if isCapital, !isNamed { (names, isNamed) = (names + 1, true) }
    }
  }

  private(set) var leftToRight = Count()
  private(set) var rightToLeft = Count()
  /// Letters of addresses, tags and code, which do not count.
  private(set) var others = (leftToRight: 0, rightToLeft: 0)
  /// The first letter that counts.
  private(set) var first: Direction?

  // Longer than any code between two backticks, any tag and any scheme: what never ends is not looked for to the end.
  private static let longestCode = 400
  private static let longestTag = 256
  private static let longestScheme = 24

  init(_ texts: some Sequence<String>) {
    for text in texts { read(text.unicodeScalars.map(\.value)) }
  }

  private mutating func read(_ text: [UInt32]) {
    var index = 0
    while index < text.count {
      let end: Int
      if let code = Self.endOfCode(text, index) ?? Self.endOfTag(text, index) ?? Self.endOfLink(text, index) {
        pass(text[index..<code])
        end = code
      } else if Self.beginsNoWord(text[index]) {
        end = index + 1
      } else if text[index] < 0x80 {
        end = Self.endOfASCII(text, index)
        if ForeignWord.isOne(text[index..<end]) { pass(text[index..<end]) } else { count(text[index..<end]) }
      } else {
        end = text[index...].firstIndex { $0 < 0x80 } ?? text.count
        count(text[index..<end], isOpen: index > 0 && Self.isAlphanumeric(text[index - 1]))
      }
      index = end
    }
  }

  // MARK: Counting

  /// `isOpen`: the first letter goes on with a word, as é behind `Caf`.
  private mutating func count(_ text: ArraySlice<UInt32>, isOpen: Bool = false) {
    var word: Direction? = isOpen ? .leftToRight : nil
    for scalar in text {
      let properties = ScalarProperties(of: scalar)
      guard let direction = Direction.letter(scalar, properties) else {
        // A mark belongs to its letter, and «'» to its word.
        let isWithin = [.mark, .hidden].contains(properties.appearance) || scalar == 0x27 || scalar == 0x2019
        if !isWithin { word = nil }
        continue
      }
      first = first ?? direction
      let isNew = word != direction
      word = direction
      if direction == .leftToRight {
        leftToRight.add(isNew: isNew, isCapital: Unicode.Scalar(scalar)?.properties.isUppercase == true)
      } else {
        rightToLeft.add(isNew: isNew, isCapital: false)
      }
    }
  }

  private mutating func pass(_ text: ArraySlice<UInt32>) {
    for scalar in text {
      switch Direction.letter(scalar, ScalarProperties(of: scalar)) {
      case .leftToRight: others.leftToRight += 1
      case .rightToLeft: others.rightToLeft += 1
      case nil: break
      }
    }
  }

  // MARK: What is no word

  /// `` `code` ``
  private static func endOfCode(_ text: [UInt32], _ start: Int) -> Int? {
    guard text[start] == 0x60 else { return nil }
    return text[(start + 1)...].prefix(longestCode).firstIndex(of: 0x60).map { $0 + 1 }
  }

  /// `#غزة_GAZA`, `@name`, `@name@host.example`
  private static func endOfTag(_ text: [UInt32], _ start: Int) -> Int? {
    let isHandle = text[start] == 0x40 || text[start] == 0xFF20
    guard isHandle || text[start] == 0x23 || text[start] == 0xFF03 else { return nil }
    var end = start + 1
    let limit = min(text.count, start + longestTag)
    while end < limit, isOfTag(text[end]) || isHandle && isJoint(text, end) { end += 1 }
    return text[start + 1..<end].contains { Direction.letter($0, ScalarProperties(of: $0)) != nil } ? end : nil
  }

  private static func isOfTag(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return isAlphanumeric(scalar) || scalar == 0x5F }
    if scalar == 0x200C || scalar == 0x200D { return true }
    let properties = ScalarProperties(of: scalar)
    return properties.appearance == .mark || Direction.letter(scalar, properties) != nil
      || [.EN, .AN].contains(properties.bidiClass)
  }

  /// A sign between two letters of a handle.
  private static func isJoint(_ text: [UInt32], _ index: Int) -> Bool {
    [0x2D, 0x2E, 0x40].contains(text[index]) && index + 1 < text.count && isAlphanumeric(text[index + 1])
  }

  /// `https://…`, `www.…`, `mailto:…`, up to the next space or to what closes an Arabic quotation or sentence.
  private static func endOfLink(_ text: [UInt32], _ start: Int) -> Int? {
    guard isAlphanumeric(text[start]), start == 0 || !isAlphanumeric(text[start - 1]) else { return nil }
    var end = start
    let limit = min(text.count, start + longestScheme)
    while end < limit, isAlphanumeric(text[end]) || [0x2B, 0x2D].contains(text[end]) { end += 1 }
    let word = text[start..<end].map { $0 | 0x20 }
    func follows(_ signs: [UInt32]) -> Bool { text[end...].starts(with: signs) }
    guard
      follows([0x3A, 0x2F, 0x2F])
        || (word == Array("mailto".utf8).map(UInt32.init) || word == Array("tel".utf8).map(UInt32.init))
          && follows([0x3A])
        || word == [0x77, 0x77, 0x77] && follows([0x2E])
    else { return nil }
    return text[end...].firstIndex { $0 <= 0x20 || $0 == 0xA0 || [0xBB, 0x201D, 0x60C, 0x61B, 0x61F].contains($0) }
      ?? text.count
  }

  /// A run of ASCII, up to a space, quotation mark or comma, or to a tag, handle or link that begins in it.
  private static func endOfASCII(_ text: [UInt32], _ start: Int) -> Int {
    var end = start + 1
    while end < text.count, text[end] < 0x80, !endsWord(text[end]) {
      if !isAlphanumeric(text[end - 1]), (endOfTag(text, end) ?? endOfLink(text, end)) != nil { break }
      end += 1
    }
    return end
  }

  private static func endsWord(_ scalar: UInt32) -> Bool {
    scalar <= 0x20 || [0x22, 0x2C, 0x3B, 0x60, 0x7F].contains(scalar)
  }

  /// Also brackets, behind which a word begins.
  private static func beginsNoWord(_ scalar: UInt32) -> Bool {
    endsWord(scalar) || [0x27, 0x28, 0x5B].contains(scalar)
  }

  static func isAlphanumeric(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}

/// Words of ASCII that are no words of a language: domains, files, paths, e-mail addresses, names in programs.
enum ForeignWord {
  /// Longer than addresses are: data without a blank, which is not looked through.
  private static let longest = 2_048

  static func isOne(_ word: ArraySlice<UInt32>) -> Bool {
    guard word.count <= longest else { return true }
    let word = word.map { UInt8(truncatingIfNeeded: $0) }
    let closers = Array("!?,;:.)]}>'\"".utf8)
    let bare = word.prefix((word.lastIndex { !closers.contains($0) } ?? -1) + 1)
    guard bare.contains(where: isLetter) else { return false }
    // `info@example.org`, `C:\x`, `snake_case`, `a=b`
    if bare.contains(where: { "@\\_={".utf8.contains($0) }) { return true }
    // `foo()`, `std::string`, `->next`, `</p>`
    if ["()", "::", "->", "</"].contains(where: { contains(word, $0) }) { return true }
    // `/etc/hosts`, `~/x`, `./x`, `--option`, `$HOME`, `<div`
    if ["/", "~/", "./", "../", "--", "$", "<"].contains(where: { starts(bare, with: $0) }) { return true }
    let parts = bare.split(separator: UInt8(ascii: "/"))
    return parts.count > 2 || parts.contains(where: isNamed)
  }

  /// `bbc.com`, `report.pdf`; not `p.m`, `U.S` and `3.5`.
  private static func isNamed(_ part: ArraySlice<UInt8>) -> Bool {
    let part = part.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "?") }
    guard let point = part.lastIndex(of: UInt8(ascii: ".")), point > part.startIndex else { return false }
    let end = part[(point + 1)...]
    return isAlphanumeric(part[point - 1]) && end.count >= 2 && end.contains(where: isLetter)
      && end.allSatisfy(isAlphanumeric)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }
  private static func isAlphanumeric(_ byte: UInt8) -> Bool { LanguageWords.isAlphanumeric(UInt32(byte)) }

  private static func contains(_ word: [UInt8], _ signs: StaticString) -> Bool {
    let signs = Array(signs.description.utf8)
    return word.indices.dropFirst().contains { word[$0...].starts(with: signs) }
  }

  /// With a letter behind it.
  private static func starts(_ word: ArraySlice<UInt8>, with sign: StaticString) -> Bool {
    let sign = Array(sign.description.utf8)
    return word.starts(with: sign) && word.dropFirst(sign.count).first.map(isAlphanumeric) == true
  }
}
