/// A scalar of a paragraph and all that the steps of the layout find out about it. One array of these is
/// the whole working memory: 16 bytes a scalar.
struct Unit {
  var scalar: UInt32
  /// Where it starts in the text, in UTF-8 bytes.
  var offset: Int32 = 0
  var properties: ScalarProperties
  /// Its embedding level by UAX #9, before L1.
  var level: UInt8 = 0
  /// How it connects to its neighbours.
  var form = JoiningForm()
  /// A line may begin here.
  var mayBegin = false
}

extension Unit {
  /// All scalars of a text. Newlines, tabs and separators count as a space: a paragraph of ours is one
  /// paragraph to UAX #9 too.
  static func all(of text: String) -> [Unit] {
    var units: [Unit] = []
    units.reserveCapacity(text.utf8.count)
    var offset: Int32 = 0
    for scalar in text.unicodeScalars {
      let value = scalar.value
      var properties = ScalarProperties(of: value)
      if properties.appearance == .space, isSeparator(value) { properties = ScalarProperties(of: 0x20) }
      units.append(Unit(scalar: value, offset: offset, properties: properties))
      offset += value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
    }
    return units
  }

  private static func isSeparator(_ scalar: UInt32) -> Bool {
    scalar < 0x20 || scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029
  }
}
