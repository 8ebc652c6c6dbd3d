/// Walks over UTF-8 and hands out one folded word after the other.
///
/// A word is a run of letters and digits; marks, tatweel and bidi controls inside it do not end it, and those that
/// trail it belong to its range, so that a highlight covers them.
struct WordReader {
  /// Longer words are compared by their first bytes only, so that a page without a space costs no memory.
  static let longestKey = 128

  /// The folded word, UTF-8, its first byte at 0; valid after `next()` returned true.
  var key: ArraySlice<UInt8> { letters[..<count] }
  /// Room for the longest key and for the bytes of a letter that begins before its end.
  private var letters = [UInt8](repeating: 0, count: Self.longestKey + 4)
  private var count = 0
  /// Where the word stands in the original.
  private(set) var range = 0..<0
  /// What folding takes from the word and its stem must know.
  var spelling: Stemmer.Spelling {
    Stemmer.Spelling(
      firstAlefIsBare: !firstAlefHasHamza, endsInTanwin: tanwinEnd > 0 && tanwinEnd == count,
      hasPersianLetter: hasPersianLetter)
  }
  private var hasPersianLetter = false
  private var firstAlefHasHamza = false
  private var hasAlef = false
  /// The length of the key up to an ا that has a tanwin on or before it; 0 without one.
  private var tanwinEnd = 0
  private var follows: UInt32 = 0

  private let bytes: [UInt8]
  private var position: Int
  private let end: Int
  private let fold = Fold.standard

  init(_ bytes: [UInt8]) { self.init(bytes, in: bytes.indices) }

  /// A part of the bytes, as if it were all; ranges are those in the whole.
  init(_ bytes: [UInt8], in part: Range<Int>) {
    self.bytes = bytes
    (position, end) = (part.lowerBound, part.upperBound)
  }

  /// Moves to the next word; false at the end.
  mutating func next() -> Bool {
    count = 0
    firstAlefHasHamza = false
    hasAlef = false
    hasPersianLetter = false
    tanwinEnd = 0
    follows = 0
    var start = position
    var wordEnd = position
    while position < end {
      let byte = bytes[position]
      if byte < 0x80 {
        let letter = Fold.ascii(byte)
        guard letter == 0 else {
          if count == 0 { start = position }
          append(UInt32(letter))
          position += 1
          wordEnd = position
          continue
        }
        if let mark = numberMark(UInt32(byte), length: 1) {
          append(mark)
          position += 1
          wordEnd = position
          continue
        }
        position += 1
        if count == 0 { continue }
        break
      }
      let (isFirst, begin) = (count == 0, position)
      if readArabic() {
        if isFirst { start = begin }
        wordEnd = position
        continue
      }
      let (code, length) = scalar(at: position)
      switch fold.step(code) {
      case .dropped:
        position += length
        if count == 0 { continue }
        note(mark: code)
        if code == Self.hamzaAbove { turnSeatIntoHamza() }
        wordEnd = position
      case .letter(let letter):
        if count == 0 { start = position }
        append(letter)
        if letter == Self.alef { noteAlef(code) }
        if 0x679...0x6D5 ~= code, !Self.arabicAmongPersian.contains(code) { hasPersianLetter = true }
        follows = letter
        position += length
        wordEnd = position
      case .letters(let letters):
        if count == 0 { start = position }
        for letter in letters { append(UInt32(letter)) }
        position += length
        wordEnd = position
      case .separator:
        if let mark = numberMark(code, length: length) {
          append(mark)
          position += length
          wordEnd = position
          continue
        }
        position += length
        if count == 0 { continue }
        range = start..<wordEnd
        return true
      }
    }
    range = start..<wordEnd
    return count > 0
  }

  /// Reads the letters U+0620–U+064A that come next, as `next` would one by one: nearly all of a text in Arabic is read
  /// here. Raw memory, because each letter written to an array asks whether that is shared, which took as long as all else.
  private mutating func readArabic() -> Bool {
    let begin = position
    unsafe letters.withUnsafeMutableBufferPointer { key in
      unsafe bytes.withUnsafeBufferPointer { bytes in
        unsafe fold.withTable { table in
          while position + 1 < end, count < Self.longestKey, unsafe bytes[position] & 0xFE == 0xD8 {
            let code = unsafe UInt32(bytes[position] & 0x1F) << 6 | UInt32(bytes[position + 1] & 0x3F)
            guard let letter = unsafe Fold.arabicLetter(code, table) else { return }
            unsafe key[count] = 0xC0 | UInt8(truncatingIfNeeded: letter >> 6)
            unsafe key[count + 1] = 0x80 | UInt8(truncatingIfNeeded: letter & 0x3F)
            count += 2
            let isAlef = letter == Self.alef
            firstAlefHasHamza = firstAlefHasHamza || isAlef && !hasAlef && code != letter
            hasAlef = hasAlef || isAlef
            if isAlef, follows == Self.tanwin { tanwinEnd = count }
            follows = letter
            position += 2
          }
        }
      }
    }
    return position > begin
  }

  /// ڤ and ڪ, which Arabic text has as well.
  private static let arabicAmongPersian: [UInt32] = [0x6A4, 0x6AA]
  private static let hamzaAbove: UInt32 = 0x654
  private static let alef: UInt32 = 0x627
  private static let tanwin: UInt32 = 0x64B

  private mutating func noteAlef(_ code: UInt32) {
    if !hasAlef {
      hasAlef = true
      // With madda, hamza above and below, and the presentation forms of those.
      firstAlefHasHamza = [0x622, 0x623, 0x625].contains(code) || 0xFE81...0xFE84 ~= code || 0xFE87...0xFE88 ~= code
    }
    if follows == Self.tanwin { tanwinEnd = count }
  }

  private mutating func note(mark: UInt32) {
    switch mark {
    case Self.tanwin:
      if follows == Self.alef { tanwinEnd = count }
      follows = Self.tanwin
    // Marks of their own: an alef of the first two letters gets its hamza after it.
    case 0x653...0x655 where follows == Self.alef && count <= 4: firstAlefHasHamza = true
    default: break
    }
  }

  /// و and ي (also ى) with a hamza of its own code point are ؤ and ئ, which fold to ء.
  private mutating func turnSeatIntoHamza() {
    guard count >= 2, letters[count - 2] == 0xD9, letters[count - 1] == 0x88 || letters[count - 1] == 0x8A else {
      return
    }
    (letters[count - 2], letters[count - 1]) = (0xD8, 0xA1)
  }

  /// A decimal or thousands mark between two digits stays in the number, in one spelling for all scripts, which
  /// FTS5's `ascii` tokenizer takes as a letter because it is no ASCII.
  private func numberMark(_ code: UInt32, length: Int) -> UInt32? {
    let mark: UInt32
    switch code {
    case 0x2E, 0x66B: mark = 0x66B
    case 0x2C, 0x66C: mark = 0x66C
    default: return nil
    }
    guard count > 0, 0x30...0x39 ~= letters[count - 1], position + length < end else { return nil }
    let next = scalar(at: position + length).code
    guard case .letter(0x30...0x39) = fold.step(next) else { return nil }
    return mark
  }

  /// The code point at `index`; bytes that are no UTF-8 read as a separator of one byte.
  @inline(__always)
  private func scalar(at index: Int) -> (code: UInt32, length: Int) {
    let first = bytes[index]
    if first < 0x80 { return (UInt32(first), 1) }
    if first < 0xE0 {
      guard index + 1 < end else { return (0, 1) }
      return (UInt32(first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F), 2)
    }
    if first < 0xF0 {
      guard index + 2 < end else { return (0, 1) }
      return (UInt32(first & 0xF) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F), 3)
    }
    guard index + 3 < end else { return (0, 1) }
    let high = UInt32(first & 0x7) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12
    return (high | UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F), 4)
  }

  @inline(__always)
  private mutating func append(_ code: UInt32) {
    if code < 0x80 {
      guard count < Self.longestKey else { return }
      letters[count] = UInt8(truncatingIfNeeded: code)
      count += 1
    } else if code < 0x800 {
      guard count < Self.longestKey else { return }
      letters[count] = 0xC0 | UInt8(truncatingIfNeeded: code >> 6)
      letters[count + 1] = 0x80 | UInt8(truncatingIfNeeded: code & 0x3F)
      count += 2
    } else if count < Self.longestKey, let scalar = Unicode.Scalar(code), let encoded = UTF8.encode(scalar) {
      for byte in encoded {
        letters[count] = byte
        count += 1
      }
    }
  }
}
