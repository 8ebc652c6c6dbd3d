/// The addresses of an article, numbered in the order in which they are met.
struct LinkNumbers {
  private(set) var addresses: [String] = []
  private var numbers: [String: Int] = [:]

  var count: Int { addresses.count }

  /// The same number for the same address.
  mutating func number(of address: String) -> Int {
    if let number = numbers[address] { return number }
    addresses.append(address)
    numbers[address] = addresses.count
    return addresses.count
  }

  func contains(_ address: String) -> Bool { numbers[address] != nil }

  mutating func removeLast(_ count: Int) {
    for address in addresses.suffix(count) { numbers[address] = nil }
    addresses.removeLast(count)
  }

  func blocks() -> [Block] {
    addresses.enumerated().map { Block(.link, number: $0.offset + 1, address: $0.element) }
  }
}

extension HTMLBlocks {
  /// Puts a link's number behind its words, wherever they have gone by now: they may have been a heading or a picture.
  mutating func mark(_ open: Open, _ address: String) {
    if text.count > open.textStart, blocks.count == open.blockStart || !text.isEmpty {
      let mark = "[\(links.number(of: address))]"
      // A link of nothing but its number, as notes have them and our own files: once is enough.
      if text.bytes[min(open.textStart, text.count)...].elementsEqual(mark.utf8) { return }
      return text.appendMark(mark)
    }
    if var image = pendingImages.popLast() {
      markPicture(&image, address)
      pendingImages.append(image)
    } else if blocks.count > open.blockStart, var last = blocks.popLast() {
      switch last.kind {
      case .heading, .paragraph, .quote, .list, .caption: last.text += "[\(links.number(of: address))]"
      case .image, .video, .audio, .embedded, .file: markPicture(&last, address)
      case .table, .code, .rule, .link: break
      }
      blocks.append(last)
    }
  }

  /// A picture that links to itself, larger, says nothing new.
  private mutating func markPicture(_ block: inout Block, _ address: String) {
    let end = address.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? address.endIndex
    let ending = String(address[..<end].utf8.suffix(5))?.lowercased() ?? ""
    let isPicture = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"].contains { ending.hasSuffix($0) }
    if isPicture || address == block.address { return }
    block.text += "[\(links.number(of: address))]"
  }
}
