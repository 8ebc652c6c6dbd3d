internal import ArticleParsing
internal import TextLayout

/// An article's blocks as HTML, of which `HTMLBlocks` would make the same blocks.
struct HTMLBody {
  /// What stands around a block, and counts as one step of its level.
  private enum Container: Equatable {
    case item(isNumbered: Bool)
    /// In the place of a list or quote that is not known.
    case indentation

    func end(isXML: Bool) -> String {
      switch self {
      case .item(let isNumbered): "</li></\(isNumbered ? "ol" : "ul")>"
      case .indentation: isXML ? "</div>" : "</dd></dl>"
      }
    }
  }

  private let base: Direction
  private let media: (Block.Kind) -> String
  private let marks: LinkMarks
  /// For a book: every element is closed, and nothing is fetched from elsewhere.
  private let isXML: Bool
  private var open: [Container] = []
  /// The last number of each open list.
  private var numbers: [Int] = []
  private var lines: [String] = []

  init(_ blocks: [Block], base: Direction, isXML: Bool = false, media: @escaping (Block.Kind) -> String) {
    (self.base, self.isXML, self.media) = (base, isXML, media)
    marks = LinkMarks(blocks)
    for block in blocks where block.kind != .link { add(block) }
    close(to: 0)
  }

  var html: String { lines.joined(separator: "\n") }

  private mutating func add(_ block: Block) {
    // Of headings and lines the level is no depth.
    let isOutside = block.kind == .heading || block.kind == .rule
    let level = isOutside ? 0 : max(0, min(block.level, 100))
    if block.kind == .list { return add(item: block, level: level) }
    close(to: level)
    fill(to: level)
    let direction = HTMLDirection(block, within: base)
    let (attribute, text) = (direction.attribute, direction.text)
    switch block.kind {
    case .heading:
      let rank = max(1, min(block.level == 0 ? 2 : block.level, 6))
      lines.append("<h\(rank)\(attribute)>\(inline(text))</h\(rank)>")
    case .quote: lines.append("<blockquote><p\(attribute)>\(inline(text))</p></blockquote>")
    case .code:
      // Where a style sheet may not say it.
      let own = isXML && attribute.isEmpty ? " dir=\"auto\"" : attribute
      lines.append("<pre\(own)><code>\(inline(text, lineEnd: "\n"))</code></pre>")
    case .caption: lines.append("<figure><figcaption\(attribute)>\(inline(text))</figcaption></figure>")
    case .table: lines.append(table(block))
    case .rule: lines.append(isXML ? "<hr/>" : "<hr>")
    case .image, .video, .audio:
      if isXML { return lines.append("<p class=\"media\"\(attribute)>\(link(block))</p>") }
      let inner = block.kind == .image ? image(block) : player(block)
      lines.append("<figure\(stated(block))>\(inner)</figure>")
    case .paragraph, .list, .link: lines.append("<p\(attribute)>\(inline(text))</p>")
    case .embedded, .file: lines.append("<p class=\"media\"\(attribute)>\(link(block))</p>")
    }
  }

  /// Only what the author said, for a picture has no letters.
  private func stated(_ block: Block) -> String {
    block.direction.map { HTMLDirection.attribute($0 == .rightToLeft ? .rightToLeft : .leftToRight) } ?? ""
  }

  // MARK: Lists

  private mutating func add(item block: Block, level: Int) {
    let list = Container.item(isNumbered: block.number != nil)
    // The item before stays open until it is known whether this one is in it.
    if open.count > level, open[level] == list {
      close(to: level + 1)
      lines.append("</li>")
    } else {
      close(to: level)
      fill(to: level)
      lines.append(block.number == nil ? "<ul>" : "<ol>")
      open.append(list)
      numbers.append(0)
    }
    let direction = HTMLDirection(block, within: base)
    let goesOn = numbers[level] < .max && block.number == numbers[level] + 1
    let value = block.number.map { goesOn ? "" : " value=\"\($0)\"" } ?? ""
    numbers[level] = block.number ?? 0
    // What stands in the item has a direction of its own.
    let text = inline(direction.text)
    let item = direction.attribute.isEmpty ? text : "<p\(direction.attribute)>\(text)</p>"
    lines.append("<li\(value)>\(item)")
  }

  private mutating func close(to level: Int) {
    while open.count > level, let container = open.popLast() {
      numbers.removeLast()
      lines.append(container.end(isXML: isXML))
    }
  }

  private mutating func fill(to level: Int) {
    while open.count < level {
      lines.append(isXML ? "<div class=\"indented\">" : "<dl><dd>")
      open.append(.indentation)
      numbers.append(0)
    }
  }

  // MARK: Within a block

  /// Text with its links and the author's ends of lines.
  private func inline(_ text: String, lineEnd: String? = nil) -> String {
    let lineEnd = lineEnd ?? (isXML ? "<br/>" : "<br>")
    return marks.pieces(of: text).map { piece in
      switch piece {
      case .text(let text): HTMLText.escaped(text).replacing("\n", with: lineEnd)
      case .mark(let mark, number: _, let address): anchor(String(mark), address)
      }
    }.joined()
  }

  private func anchor(_ text: String, _ address: String) -> String {
    "<a\(HTMLText.attribute("href", address))>\(HTMLText.escaped(text))</a>"
  }

  private func table(_ block: Block) -> String {
    let headers = block.number ?? 0
    let rows = block.text.split(separator: "\n").enumerated().map { place, row in
      let name = place < headers ? "th" : "td"
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map { cell in
        "<\(name)>\(inline(String(cell)))</\(name)>"
      }
      return "<tr>\(cells.joined())</tr>"
    }
    return "<table\(stated(block))>\(rows.joined(separator: "\n"))</table>"
  }

  /// A picture of the web, which is fetched when it comes into view and told nothing of where it stands. A link that was
  /// around it is so again.
  private func image(_ block: Block) -> String {
    let (text, links) = split(block.text)
    let source = block.address.flatMap { LinkMarks.mayLead($0) ? HTMLText.attribute("src", $0) : nil } ?? ""
    let image = "<img\(source)\(HTMLText.attribute("alt", text)) loading=\"lazy\" referrerpolicy=\"no-referrer\">"
    guard let link = links.first else { return image }
    return "<a\(HTMLText.attribute("href", link))>\(image)</a>"
  }

  private func player(_ block: Block) -> String {
    guard let address = block.address, LinkMarks.mayLead(address) else { return link(block) }
    let name = block.kind == .video ? "video" : "audio"
    return "<\(name)\(HTMLText.attribute("src", address)) controls preload=\"none\"></\(name)>"
      + (block.text.isEmpty ? "" : "<p>\(inline(block.text))</p>")
  }

  /// What is of another site is linked to, not brought in.
  private func link(_ block: Block) -> String {
    let label = block.text.isEmpty ? media(block.kind) : "\(media(block.kind)): \(block.text)"
    guard let address = block.address, LinkMarks.mayLead(address) else { return inline(label) }
    return anchor(split(label).text, address)
  }

  /// The words, and the addresses whose marks stand among them.
  private func split(_ text: String) -> (text: String, links: [String]) {
    var words = ""
    var links: [String] = []
    for piece in marks.pieces(of: text) {
      switch piece {
      case .text(let text): words += text
      case .mark(_, number: _, let address): links.append(address)
      }
    }
    return (words, links)
  }
}
