internal import CXML

/// HTML as libxml2 understands it.
enum HTMLReader {
  /// Deeper pages are none that a person wrote; what lies deeper is left out, with all that follows.
  static let maxDepth = 1_000

  static func parse(_ bytes: [UInt8], _ handler: inout some MarkupHandler) -> MarkupReader.Losses {
    var (records, isCut) = records(of: bytes)
    var open: [MarkupElement.Name] = []
    var started: MarkupElement?
    func tell() {
      guard let element = started else { return }
      open.append(element.name)
      handler.start(element)
      started = nil
    }
    while let kind = records.kind() {
      if kind != UInt8(ascii: "A") { tell() }
      switch kind {
      case UInt8(ascii: "S"): started = MarkupElement(name: .init(local: records.string()))
      case UInt8(ascii: "A"):
        let name = records.string()
        started?.attributes.append(.init(name: .init(local: name), value: records.string()))
      case UInt8(ascii: "T"):
        let range = records.range()
        handler.text(records.bytes.span.extracting(range))
      default:
        _ = records.range()
        if let name = open.popLast() { handler.end(name, offset: 0) }
      }
    }
    tell()
    while let name = open.popLast() { handler.end(name, offset: 0) }
    return isCut ? .tooDeep : []
  }

  private static func records(of bytes: [UInt8]) -> (records: Records, isCut: Bool) {
    let events = unsafe bytes.withUnsafeBufferPointer {
      unsafe cxml_parse_html($0.baseAddress, $0.count, Int32(maxDepth))
    }
    defer { unsafe cxml_free(events) }
    let written = unsafe Array(UnsafeBufferPointer(start: events.bytes, count: events.count))
    return unsafe (Records(bytes: written), events.is_cut != 0)
  }

  /// Walks over what `cxml_parse_html` wrote.
  private struct Records {
    let bytes: [UInt8]
    var place = 0

    mutating func kind() -> UInt8? {
      guard place < bytes.count else { return nil }
      defer { place += 1 }
      return bytes[place]
    }

    mutating func range() -> Range<Int> {
      let count = unsafe bytes.withUnsafeBytes { unsafe $0.loadUnaligned(fromByteOffset: place, as: UInt32.self) }
      let start = place + 4
      place = start + Int(count)
      return start..<place
    }

    mutating func string() -> String {
      let range = range()
      return String(decoding: bytes[range], as: UTF8.self)
    }
  }
}
