/// A zip file whose parts stand in it as they are, one behind the other (APPNOTE 6.3.10). They have no time and no owner:
/// the same parts make the same bytes.
struct ZipArchive {
  /// Neither the number of parts nor a place needs more than the old fields have.
  struct TooLarge: Error {}

  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// 1 January 1980, the first day that a zip file knows.
  private static let date: UInt16 = 1 << 5 | 1
  private static let versionNeeded: UInt16 = 10

  mutating func add(_ name: String, _ content: [UInt8]) throws(TooLarge) {
    guard count < 0xFFFF, bytes.count + content.count < 0x7FFF_FFFF, let size = UInt32(exactly: content.count),
      let place = UInt32(exactly: bytes.count)
    else { throw TooLarge() }
    let name = Array(name.utf8)
    // Flag 11: the name is UTF-8.
    var fields: [UInt8] = []
    fields.append(Self.versionNeeded)
    fields.append(UInt16(1 << 11))
    fields.append(UInt16(0))
    fields.append(UInt16(0))
    fields.append(Self.date)
    fields.append(CRC32.of(content))
    fields.append(size)
    fields.append(size)
    fields.append(UInt16(name.count))
    fields.append(UInt16(0))
    bytes.append(UInt32(0x0403_4B50))
    bytes += fields + name + content
    directory.append(UInt32(0x0201_4B50))
    directory.append(Self.versionNeeded)
    directory += fields
    // No comment, first disk, no attributes.
    directory.append(UInt16(0))
    directory.append(UInt16(0))
    directory.append(UInt16(0))
    directory.append(UInt32(0))
    directory.append(place)
    directory += name
    count += 1
  }

  consuming func finished() -> [UInt8] {
    let place = UInt32(truncatingIfNeeded: bytes.count)
    bytes += directory
    bytes.append(UInt32(0x0605_4B50))
    bytes.append(UInt32(0))
    for _ in 0..<2 { bytes.append(UInt16(truncatingIfNeeded: count)) }
    bytes.append(UInt32(truncatingIfNeeded: directory.count))
    bytes.append(place)
    bytes.append(UInt16(0))
    return bytes
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ number: UInt16) {
    self += [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
  }

  fileprivate mutating func append(_ number: UInt32) {
    append(UInt16(truncatingIfNeeded: number))
    append(UInt16(truncatingIfNeeded: number >> 16))
  }
}

/// The checksum of zip files, ISO 3309 with the polynomial 0xEDB88320.
enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { crc, _ in crc & 1 == 1 ? 0xEDB8_8320 ^ crc >> 1 : crc >> 1 }
  }

  static func of(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF) { crc, byte in table[Int(UInt8(truncatingIfNeeded: crc) ^ byte)] ^ crc >> 8 }
  }
}
