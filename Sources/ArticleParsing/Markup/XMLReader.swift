/// XML as feeds have it, well-formed or not. Not libxml2's reader: in recovery, that one pops whatever element is open
/// at an end tag of another name, after which every later entry is nested in the damaged one, it drops what an unclosed
/// CDATA section held, and it knows none of HTML's entities without a DTD.
///
/// - An end tag closes what is open inside its element; one that closes nothing is skipped.
/// - `&` that begins no reference, and `<` that begins no tag, are text.
/// - At the end of the bytes everything open is closed; a tag that is cut off there is dropped.
/// - A prefix that was never declared stands for no namespace.
/// - Control characters that XML forbids are dropped.
/// - Of a DTD only short internal entities are read, and nothing inside them is expanded: see `XMLEntities`.
struct XMLReader<Handler: MarkupHandler> {
  typealias Name = MarkupElement.Name

  let bytes: [UInt8]
  var place = 0
  private var open: [MarkupElement.Name] = []
  /// How many elements are open that were too deep to be told.
  private var untold = 0
  private var losses: MarkupReader.Losses = []
  private var bindings: [(prefix: String, address: String, depth: Int)] = []
  var entities = XMLEntities()
  private var hasReadDTD = false
  /// From where on a sign was looked for in vain, so that no two looks go to the end of a long document.
  private var noMore: [String: Int] = [:]

  /// Elements within this many others are told, and those within more are not, only their text.
  private let maxDepth = 256
  let maxAttributes = 256

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func parse(_ bytes: [UInt8], _ handler: inout Handler) -> MarkupReader.Losses {
    var reader = XMLReader(bytes)
    reader.read(&handler)
    return reader.losses
  }

  private mutating func read(_ handler: inout Handler) {
    let count = bytes.count
    while place < count {
      guard bytes[place] == .less else {
        readText(&handler)
        continue
      }
      switch place + 1 < count ? bytes[place + 1] : 0 {
      case UInt8(ascii: "/"): readEndTag(&handler)
      case UInt8(ascii: "!"): readDeclaration(&handler)
      case UInt8(ascii: "?"): place = find("?>", from: place + 2).map { $0 + 2 } ?? afterTag(from: place)
      case let byte where byte.startsName: readStartTag(&handler)
      default:
        if !open.isEmpty, place + 1 < count { handler.text(bytes.span.extracting(place..<(place + 1))) }
        place += 1
      }
    }
    if !open.isEmpty { losses.insert(.cutOff) }
    close(downTo: 0, at: bytes.count, &handler)
  }

  // MARK: Text

  private mutating func readText(_ handler: inout Handler) {
    // A copy of the reference: a span of the property would keep all of `self` from changing.
    let bytes = bytes
    let span = bytes.span
    let isTold = !open.isEmpty
    var start = place
    var index = place
    func flush() { if isTold, index > start { handler.text(span.extracting(start..<index)) } }
    while index < span.count {
      let byte = span[index]
      if byte >= 0x20, byte != .less, byte != .ampersand {
        index += 1
        continue
      }
      switch byte {
      case .less:
        flush()
        place = index
        return
      case .ampersand:
        guard let (text, end) = entities.reference(at: index, in: span) else {
          index += 1
          continue
        }
        flush()
        if isTold { handler.text(text.span) }
        index = end
        start = end
      case 0x09, 0x0A: index += 1
      default:
        // XML 1.0 §2.11: a carriage return before a line feed goes, one alone is a line feed.
        flush()
        if byte == 0x0D, isTold, index + 1 == span.count || span[index + 1] != 0x0A { handler.text([0x0A].span) }
        index += 1
        start = index
      }
    }
    flush()
    place = index
  }

  /// CDATA, comments and the DTD.
  private mutating func readDeclaration(_ handler: inout Handler) {
    let bytes = bytes
    if starts(with: "<![CDATA[") {
      let start = place + 9
      let end = find("]]>", from: start) ?? bytes.count
      if !open.isEmpty { tellCDATA(start..<end, &handler) }
      place = min(end + 3, bytes.count)
    } else if starts(with: "<!--") {
      place = find("-->", from: place + 4).map { $0 + 3 } ?? afterTag(from: place)
    } else if starts(with: "<!DOCTYPE"), open.isEmpty, !hasReadDTD {
      hasReadDTD = true
      place = entities.readDTD(bytes.span, from: place)
    } else {
      place = afterTag(from: place)
    }
  }

  private func tellCDATA(_ range: Range<Int>, _ handler: inout Handler) {
    let span = bytes.span
    var start = range.lowerBound
    for index in range where span[index] < 0x20 && span[index] != 0x09 && span[index] != 0x0A {
      if index > start { handler.text(span.extracting(start..<index)) }
      start = index + 1
    }
    if range.upperBound > start { handler.text(span.extracting(start..<range.upperBound)) }
  }

  // MARK: Tags

  private mutating func readStartTag(_ handler: inout Handler) {
    let start = place
    let name = readName(from: place + 1)
    guard let (attributes, isEmpty) = readAttributes() else {
      place = bytes.count
      return
    }
    guard untold == 0, open.count < maxDepth else {
      losses.insert(.tooDeep)
      if !isEmpty { untold += 1 }
      return
    }
    for (attribute, value) in attributes where attribute.prefix == "xmlns" || attribute.isDefaultNamespace {
      bindings.append((attribute.prefix == "xmlns" ? attribute.local : "", value, open.count + 1))
    }
    var element = MarkupElement(name: resolved(name, isAttribute: false), offset: start)
    for (attribute, value) in attributes where attribute.prefix != "xmlns" && !attribute.isDefaultNamespace {
      element.attributes.append(.init(name: resolved(attribute, isAttribute: true), value: value))
    }
    open.append(element.name)
    handler.start(element)
    if isEmpty { close(downTo: open.count - 1, at: place, &handler) }
  }

  private mutating func readEndTag(_ handler: inout Handler) {
    let start = place
    let name = readName(from: place + 2)
    place = afterTag(from: place)
    guard untold == 0 else {
      untold -= 1
      return
    }
    if let last = open.last, last.local == name.local, last.prefix == name.prefix {
      close(downTo: open.count - 1, at: place, &handler)
    } else if let match = open.lastIndex(where: { $0.local == name.local && $0.prefix == name.prefix })
      ?? open.lastIndex(where: {
        $0.prefix == name.prefix && $0.local.lowercased() == name.local.lowercased()
      })
    {
      close(downTo: match + 1, at: start, &handler)
      close(downTo: match, at: place, &handler)
    }
  }

  private mutating func close(downTo depth: Int, at offset: Int, _ handler: inout Handler) {
    while open.count > depth {
      let name = open.removeLast()
      handler.end(name, offset: offset)
      while let last = bindings.last, last.depth > open.count { bindings.removeLast() }
    }
  }

  private func resolved(_ name: Name, isAttribute: Bool) -> Name {
    var name = name
    if name.prefix == "xml" {
      name.namespace = "http://www.w3.org/XML/1998/namespace"
    } else if !(isAttribute && name.prefix.isEmpty),
      let binding = bindings.last(where: { $0.prefix == name.prefix })
    {
      name.namespace = binding.address
    }
    return name
  }

  // MARK: Looking

  mutating func skipSpace() { while place < bytes.count, bytes[place].isSpace { place += 1 } }

  private func afterTag(from start: Int) -> Int {
    bytes[start...].firstIndex(of: .greater).map { $0 + 1 } ?? bytes.count
  }

  private func starts(with word: String) -> Bool { bytes.span.hasPrefix(word, at: place) }

  mutating func find(_ word: String, from start: Int) -> Int? {
    if let vain = noMore[word], start >= vain { return nil }
    let found = bytes.span.firstIndex(of: word, from: start)
    if found == nil { noMore[word] = start }
    return found
  }
}

extension MarkupElement.Name {
  fileprivate var isDefaultNamespace: Bool { prefix.isEmpty && local == "xmlns" }
}

extension UInt8 {
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")
  static let ampersand = UInt8(ascii: "&")

  /// What HTML and XML call white space.
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  fileprivate var startsName: Bool {
    (0x61...0x7A).contains(self | 0x20) || self == UInt8(ascii: "_") || self == UInt8(ascii: ":") || self >= 0x80
  }
}
