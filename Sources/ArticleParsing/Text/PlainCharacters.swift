/// Where characters are told apart, marks and joiners belong to what stands before them: a mark on a space makes it none.
/// Working that out takes twenty times as long as looking at bytes, and most lines have neither.
extension StringProtocol {
  /// Whether each scalar is a character by itself, as far as that shows at a glance: letters of Arabic, Hebrew and
  /// English without marks, digits, the usual punctuation.
  var isPlain: Bool {
    unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x20...0x7E, 0xAB, 0xB7, 0xBB, 0x5D0...0x5EA, 0x2010...0x2027: true
      case 0x60C, 0x61B, 0x61F, 0x620...0x64A, 0x660...0x66F, 0x671...0x6D5, 0x6EE...0x6FF: true
      default: false
      }
    }
  }
}

extension Substring {
  /// What stands between characters of ASCII, without the empty parts. `isPlain` is that of the text.
  func parts(isPlain: Bool, between isSeparator: (UInt8) -> Bool) -> [Substring] {
    guard !isPlain else { return utf8.split(whereSeparator: isSeparator).map { Substring($0) } }
    return split { $0.utf8.count == 1 && $0.asciiValue.map(isSeparator) == true }
  }
}
