/// Texts of elfeed that were packed together (`elfeed-db-pack` in elfeed-db.el): one text behind the other in a file, and
/// a table that says of each from which character to which it goes. Emacs compresses the file; here it is plain.
public struct ElfeedArchive: Sendable {
  /// In bytes; a hundred thousand texts take some 8 MB in the table.
  public static let limit = 64 << 20

  private let bytes: [UInt8]
  /// In bytes.
  private let places: [String: Range<Int>]

  /// nil where `index` is no such table. What it says of places that are not in `bytes` is passed over.
  public init?(index: [UInt8], bytes: [UInt8]) {
    guard index.count <= Self.limit else { return nil }
    var reader = LispReader(index)
    guard let table = try? reader.next(), let data = table["data"]?.list else { return nil }
    self.bytes = bytes
    var wanted: [(name: String, characters: Range<Int>)] = []
    for entry in stride(from: 0, to: data.count - 1, by: 2) {
      guard let name = data[entry].text, let ends = data[entry + 1].list, ends.count == 3, ends[1] == .symbol("."),
        let start = ends[0].number.flatMap(Int.init(exactly:)), let end = ends[2].number.flatMap(Int.init(exactly:)),
        start >= 0, end >= start
      else { continue }
      wanted.append((name, start..<end))
    }
    let ends = wanted.flatMap { [$0.characters.lowerBound, $0.characters.upperBound] }
    let offsets = Self.offsets(of: ends.sorted(), in: bytes)
    var places: [String: Range<Int>] = [:]
    for (name, characters) in wanted {
      guard let start = offsets[characters.lowerBound], let end = offsets[characters.upperBound] else { continue }
      places[name] = start..<end
    }
    self.places = places
  }

  /// The text that is called so.
  public subscript(name: String) -> String? { places[name].map { String(decoding: bytes[$0], as: UTF8.self) } }

  /// Where characters begin, in bytes, by one walk; `characters` ascend. Emacs counts a scalar value as a character.
  private static func offsets(of characters: [Int], in bytes: [UInt8]) -> [Int: Int] {
    var offsets: [Int: Int] = [:]
    var (offset, character) = (0, 0)
    for wanted in characters {
      while character < wanted, offset < bytes.count {
        offset += 1
        while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        character += 1
      }
      guard character == wanted else { break }
      offsets[wanted] = offset
    }
    return offsets
  }
}
