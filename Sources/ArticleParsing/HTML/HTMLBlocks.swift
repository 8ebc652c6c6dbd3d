/// HTML of a feed or page → the blocks of an article.
///
/// No document is built: tags are met in order, and what has been gathered becomes a block where one begins or ends.
/// Time is linear and memory a small multiple of the input, whatever it holds. Where HTML would hide the rest of an
/// article because something was never closed, it is shown: the rest is more likely text than not.
///
/// Links are numbered in the text, `word[1]`, and their addresses are the last blocks.
public struct HTMLBlocks {
  /// Elements within one another beyond this are not told apart.
  static let deepest = 250
  /// More paragraphs than that are no article; what follows is gathered in long ones.
  static let mostBlocks = 20_000

  /// The blocks of one piece of HTML; relative addresses in it are relative to `base`.
  public static func blocks(_ html: String, base: String? = nil) -> [Block] {
    var blocks = HTMLBlocks()
    blocks.read(html, base: base)
    return blocks.finish()
  }

  var blocks: [Block] = []
  var text = HTMLText()
  var context = Context() { didSet { text.keepsSpace = context.isCode } }
  var stack: [Open] = []
  /// How many of each are open, so that most end tags of what is not open cost nothing.
  var openCounts = [Int](repeating: 0, count: HTMLElement.allCases.count)
  /// Elements that were not put on the full stack.
  var overflow = 0
  /// An item has begun and has no text yet.
  var pendingItem: PendingItem?
  /// Images met within a paragraph, which they shall not cut in two.
  var pendingImages: [Block] = []
  /// What the author said of the direction where the block's first letter stands.
  var textContext: Context?
  /// What a `<source>` of the `<picture>` that is open names.
  var pictureSource: String?
  var tables: [HTMLTable] = []
  var links = LinkNumbers()
  var base: WebAddress.Base?
  /// Also what stands in forms is shown.
  var showsForms = false

  public init() {}

  /// What holds within an element, told on to those within.
  struct Context {
    enum Container { case body, item, quote }

    var container = Container.body
    /// Lists, quotes and definitions around.
    var depth = 0
    /// 1…6 in a heading.
    var rank = 0
    var isCaption = false
    var isCode = false
    var isHidden = false
    var direction: Block.Direction?
    /// The block's own element, or one within a line around all of its text, has that direction, and none further out.
    var statesDirection = false
    /// Of the language, which many a page gets wrong: only where the letters agree.
    var languageDirection: Block.Direction?
  }

  struct PendingItem {
    var number: Int?
  }

  /// An open element.
  struct Open {
    var name: HTMLName
    var element: HTMLElement
    /// That of the element around.
    var outer: Context
    /// How long the text was when the element began, and how many blocks there were.
    var textStart = 0
    var blockStart = 0
    /// The last item's number, in a numbered list.
    var number = 0
    var address: String?
    /// What began its text, where that is isolated from what is around it (UAX #9).
    var isolate: Unicode.Scalar?
  }

  /// Reads on with another piece of HTML, whose blocks follow those read before.
  public mutating func read(_ html: String, base: String? = nil) {
    self.base = base.flatMap(WebAddress.Base.init)
    let bytes = Array(html.utf8)
    // What has no tag is text, whose lines are the author's.
    if bytes.contains(0x0A), !Self.hasTag(bytes) { return readLines(bytes) }
    let before = (blocks: blocks.count, links: links.count)
    let form = Int(HTMLElement.form.rawValue)
    var hasForm = false
    var tokenizer = HTMLTokenizer(bytes)
    while let token = tokenizer.next() {
      read(token, &tokenizer)
      hasForm = hasForm || openCounts[form] > 0
    }
    let isOpen = openCounts[form] > 0
    end()
    // A form that is never closed or holds everything is no form but a page's frame.
    if hasForm, isOpen || blocks.count == before.blocks, !showsForms {
      blocks.removeLast(blocks.count - before.blocks)
      links.removeLast(links.count - before.links)
      showsForms = true
      tokenizer = HTMLTokenizer(bytes)
      while let token = tokenizer.next() { read(token, &tokenizer) }
      end()
      showsForms = false
    }
  }

  /// Anything that may be one; nearly all texts begin with it.
  private static func hasTag(_ bytes: [UInt8]) -> Bool {
    var start = bytes.startIndex
    while let sign = bytes[start...].firstIndex(of: .less), sign + 1 < bytes.count {
      let next = bytes[sign + 1]
      if next.isLetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
        return true
      }
      start = sign + 1
    }
    return false
  }

  /// Plain text: an empty line ends a paragraph.
  private mutating func readLines(_ bytes: [UInt8]) {
    var start = bytes.startIndex
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if bytes[start..<end].allSatisfy(\.isSpace) { flush() } else { append(bytes, start..<end) }
      text.breakLine()
      start = end + 1
    }
    end()
  }

  private mutating func read(_ token: HTMLTokenizer.Token, _ tokenizer: inout HTMLTokenizer) {
    switch token {
    case .text(let range):
      if !context.isHidden { append(tokenizer.bytes, range) }
    case .start(let tag): start(tag, &tokenizer)
    case .end(let name): end(name)
    }
  }

  private mutating func end() {
    while !stack.isEmpty { pop() }
    flush()
    overflow = 0
  }

  /// All blocks, with the addresses of the links at the end.
  public mutating func finish() -> [Block] {
    while blocks.last?.kind == .rule { blocks.removeLast() }
    return blocks + links.blocks()
  }

  private mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
    let wasEmpty = text.isEmpty
    let before = text.count
    text.append(bytes, range)
    if text.count == before { return }
    if wasEmpty {
      if !text.isEmpty { textContext = context }
    } else if context.direction != textContext?.direction, !bytes[range].allSatisfy(\.isSpace) {
      // What one part of the text says does not hold for the other.
      textContext?.direction = nil
      textContext?.statesDirection = false
    }
  }

  // MARK: Blocks

  /// Makes a block of the text that has been gathered.
  mutating func flush() {
    let (hasBullets, hasMarks) = (text.hasBullets, text.hasMarks)
    let bytes = text.take()
    defer {
      for image in pendingImages { add(image) }
      pendingImages = []
    }
    guard !bytes.isEmpty else { return }
    if hasBullets, !context.isCode, context.rank == 0, !context.isCaption, let list = InlineBullets.split(bytes) {
      let level = pendingItem == nil ? context.depth : max(0, context.depth - 1)
      addText(list.before, hasMarks)
      pendingItem = nil
      for item in list.items {
        for part in parts(of: item, hasMarks) {
          var block = Block(.list, part, level: level)
          block.direction = direction(of: item)
          add(block)
        }
      }
    } else {
      addText(bytes, hasMarks)
    }
  }

  private mutating func addText(_ bytes: ArraySlice<UInt8>, _ hasMarks: Bool) {
    guard !bytes.isEmpty else { return }
    let stated = statedDirection
    for (place, plain) in parts(of: bytes, hasMarks).enumerated() {
      let part = stated.map { DirectionMarks.stating($0, plain) } ?? plain
      var block = Block(.paragraph, part, level: context.depth)
      if context.isCode {
        block.kind = .code
      } else if let item = pendingItem, place == 0 {
        block = Block(.list, part, level: max(0, context.depth - 1), number: item.number)
        pendingItem = nil
      } else if context.isCaption {
        block.kind = .caption
        // Many a system writes the caption into the picture's alternative too.
        if blocks.last?.kind == .image, blocks.last?.text == part { continue }
      } else if context.rank > 0 {
        block = Block(.heading, part, level: context.rank)
      } else if context.container == .quote {
        block = Block(.quote, part, level: max(0, context.depth - 1))
      }
      block.direction = direction(of: bytes)
      add(block)
    }
  }

  mutating func add(_ block: Block) {
    if blocks.count >= Self.mostBlocks, let last = blocks.last, last.text.utf8.count < PageLine.longestParagraph {
      blocks[blocks.count - 1].text += "\n" + block.text
      return
    }
    blocks.append(block)
  }

  /// What a mark of direction opens in one part it does not open in the next.
  private func parts(of bytes: ArraySlice<UInt8>, _ hasMarks: Bool) -> [String] {
    let parts = parts(of: bytes)
    guard hasMarks else { return parts }
    return parts.map {
      String(decoding: DirectionMarks.settled(Array($0.utf8)[...], keepsSpace: context.isCode), as: UTF8.self)
    }
  }

  private func parts(of bytes: ArraySlice<UInt8>) -> [String] {
    guard bytes.count > PageLine.longestParagraph else { return [String(decoding: bytes, as: UTF8.self)] }
    guard context.isCode else { return CleanText.parts(of: bytes) }
    // Code is cut at its lines.
    var parts: [String] = []
    var part: [UInt8] = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if !part.isEmpty, part.count + line.count > PageLine.longestParagraph {
        parts.append(String(decoding: part, as: UTF8.self))
        part = []
      } else if !part.isEmpty {
        part.append(0x0A)
      }
      part += line
    }
    return (parts + [String(decoding: part, as: UTF8.self)]).flatMap { CleanText.parts(of: Array($0.utf8)[...]) }
  }
}

extension ArraySlice<UInt8> {
  /// By the first bytes of UTF-8: D6…DF are Hebrew, Arabic, Syriac, Thaana and N'Ko.
  var hasMostlyRightToLeft: Bool {
    var balance = 0
    for byte in self {
      if (0xD6...0xDF).contains(byte) { balance += 1 } else if byte.isLetter { balance -= 1 }
    }
    return balance > 0
  }
}
