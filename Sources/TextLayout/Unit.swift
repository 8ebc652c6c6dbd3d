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
    let count = text.utf8.count
    let common = ScalarProperties.common
    let space = ScalarProperties(of: 0x20)
    var units = [Unit](repeating: Unit(scalar: 0x20, properties: space), count: count)
    var span = units.mutableSpan
    var (i, offset) = (0, 0)
    for scalar in text.unicodeScalars {
      let value = scalar.value
      let properties = value < 0x800 ? common[Int(value)] : ScalarProperties(of: value)
      let isSpace = properties.appearance == .space && isSeparator(value)
      span[i] = Unit(scalar: value, offset: Int32(offset), properties: isSpace ? space : properties)
      offset += value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
      i += 1
    }
    units.removeLast(count - i)
    return units
  }

  private static func isSeparator(_ scalar: UInt32) -> Bool {
    scalar < 0x20 || scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029
  }
}
