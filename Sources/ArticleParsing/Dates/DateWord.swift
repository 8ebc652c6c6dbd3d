/// A part of a text that may hold a date: a number, a month, another word, or a sign.
public enum DateWord: Equatable, Sendable {
  case number(Int, digits: Int)
  case month(MonthNames.Month)
  /// Folded as labels are, and in small letters; `isCapital` if it stood in capitals of ASCII.
  case word(String, isCapital: Bool)
  /// All dashes are `-`, all slashes `/`; commas, points and colons are those of ASCII.
  case sign(Unicode.Scalar)

  public var name: String? { if case .word(let name, _) = self { name } else { nil } }
  var month: MonthNames.Month? { if case .month(let month) = self { month } else { nil } }
  public var sign: Unicode.Scalar? { if case .sign(let sign) = self { sign } else { nil } }
  var number: (value: Int, digits: Int)? {
    if case .number(let value, let digits) = self { (value, digits) } else { nil }
  }
}

extension DateWord {
  /// Most lines have none, and then there is nothing to read.
  static func hasDigit(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch (previous, byte) {
      case (_, 0x30...0x39), (0xD9, 0xA0...0xA9), (0xDB, 0xB0...0xB9): return true
      default: previous = byte
      }
    }
    return false
  }

  /// Of the first 120 letters: a date is no longer.
  public static func words(of text: String) -> [DateWord] {
    var reader = Reader()
    for scalar in text.unicodeScalars.prefix(120) { reader.read(scalar) }
    reader.flush()
    return reader.words
  }

  private struct Reader {
    var words: [DateWord] = []
    private var letters = ""
    /// What the word needs before it can be looked up.
    private var isASCII = true, isCapital = true, hasOtherCase = false
    private var number = 0, digits = 0

    mutating func read(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x30...0x39, 0x0660...0x0669, 0x06F0...0x06F9: add(digit: Int(scalar.value & 0x0F))
      case 0x61...0x7A: add(letter: scalar, isCapital: false)
      case 0x41...0x5A: add(letter: Unicode.Scalar(UInt8(scalar.value + 0x20)))
      case 0x0620...0x064A: add(letter: scalar, isASCII: false)
      // A word may be joined with `_` in a filter.
      case 0...0x20, 0x5F, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: flush()
      case 0x5C, 0x060D, 0x2044, 0x2215, 0xFF0F: add(sign: "/")
      case 0x060C, 0xFF0C: add(sign: ",")
      case 0x066B: add(sign: ".")
      case 0x2236, 0xFF1A: add(sign: ":")
      // Dashes, the minus sign, and East Asia's year and month.
      case 0x2010...0x2015, 0x2212, 0x5E74, 0x6708, 0xB144, 0xC6D4: add(sign: "-")
      case 0..<0x80: add(sign: scalar)
      // Marks of direction, and what joins letters or does not.
      case 0xAD, 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: break
      default: readOther(scalar)
      }
    }

    private mutating func readOther(_ scalar: Unicode.Scalar) {
      let properties = scalar.properties
      if properties.numericType == .decimal, let value = properties.numericValue {
        add(digit: Int(value))
      } else if properties.isAlphabetic || properties.generalCategory == .nonspacingMark {
        if scalar.value < 0x0590 || (0x1E00...0x1FFF).contains(scalar.value) { hasOtherCase = true }
        add(letter: scalar, isASCII: false)
      } else {
        add(sign: scalar)
      }
    }

    private mutating func add(digit: Int) {
      if !letters.isEmpty { flush() }
      if digits < 15 { number = number * 10 + digit }
      digits += 1
    }

    private mutating func add(letter: Unicode.Scalar, isASCII: Bool = true, isCapital: Bool = true) {
      if digits > 0 { flush() }
      letters.unicodeScalars.append(letter)
      if !isASCII { self.isASCII = false }
      if !isASCII || !isCapital { self.isCapital = false }
    }

    private mutating func add(sign: Unicode.Scalar) {
      flush()
      words.append(.sign(sign))
    }

    mutating func flush() {
      if digits > 0 {
        add(number: number, digits: digits)
        (number, digits) = (0, 0)
      } else if !letters.isEmpty {
        let name = isASCII ? letters : LabelKey.fold(hasOtherCase ? letters.lowercased() : letters)
        if !name.isEmpty { add(name) }
        letters = ""
        (isASCII, isCapital, hasOtherCase) = (true, true, false)
      }
    }

    /// `15 تشرين2 2024`: the second of the two months of that name.
    private mutating func add(number: Int, digits: Int) {
      let second = digits == 1 ? [1: "الاول", 2: "الثاني"][number] : nil
      if let second, let first = words.last?.name, let month = MonthNames.month(first, second) {
        words[words.count - 1] = .month(month)
      } else {
        words.append(.number(number, digits: digits))
      }
    }

    private mutating func add(_ name: String) {
      if let first = words.last?.name, let month = MonthNames.month(first, name) {
        words[words.count - 1] = .month(month)
      } else if let month = MonthNames.month(name) {
        words.append(.month(month))
      } else {
        words.append(.word(name, isCapital: isCapital))
      }
    }
  }
}
