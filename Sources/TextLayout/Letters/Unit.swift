/// A scalar of a paragraph and all that the steps of the layout find out about it. One array of these is
/// the whole working memory: 16 bytes a scalar.
struct Unit {
  var scalar: UInt32
  /// Where it starts in the text, in UTF-8 bytes.
  var offset: Int32 = 0
  var properties: ScalarProperties
  /// Its embedding level by UAX #9, before L1.
  var level: UInt8 = 0
  /// A line may begin here.
  var mayBegin = false
}

extension Unit {
  /// All scalars of a text. Newlines, tabs and separators count as a space: a paragraph of ours is one
  /// paragraph to UAX #9 too.
  static func all(of text: String) -> [Unit] {
    let common = ScalarProperties.common
    let space = ScalarProperties(of: 0x20)
    if WrittenOut.isNeeded(for: text) {
      return WrittenOut.places(in: text).map { scalar, offset in
        let properties = ScalarProperties(of: scalar)
        let isSpace = properties.appearance == .space && isSeparator(scalar)
        return Unit(scalar: scalar, offset: offset, properties: isSpace ? space : properties)
      }
    }
    // As many as there are bytes, at most; written once, for filling them first took a tenth of a layout.
    return unsafe [Unit](unsafeUninitializedCapacity: text.utf8.count) { units, made in
      var offset: Int32 = 0
      for scalar in text.unicodeScalars {
        let value = scalar.value
        let properties = value < 0x800 ? common[Int(value)] : ScalarProperties(of: value)
        let isSpace = properties.appearance == .space && isSeparator(value)
        unsafe units.initializeElement(
          at: made, to: Unit(scalar: value, offset: offset, properties: isSpace ? space : properties))
        offset += value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
        made += 1
      }
    }
  }

  private static func isSeparator(_ scalar: UInt32) -> Bool {
    scalar < 0x20 || scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029
  }
}
