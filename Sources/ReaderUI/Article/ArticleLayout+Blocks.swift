internal import ArticleParsing
internal import Screen
internal import TextLayout

extension ArticleLayout {
  func add(_ block: Block, base: Direction, to rows: inout ArticleRows) {
    let around = block.direction.map { $0 == .rightToLeft ? Direction.rightToLeft : .leftToRight }
    let direction =
      around.map { Direction.of(block.text, stated: $0) } ?? Direction.of(block.text, within: base)
    let indent = 2 * min(block.level, 6)
    switch block.kind {
    case .heading: rows.add(block.text, .init(.heading, direction))
    case .paragraph: rows.add(block.text, .init(.text, direction, indent: indent))
    case .quote: rows.add(block.text, .init(.quote, direction, indent: indent + 2))
    case .list:
      var style = ArticleRows.Style(.text, direction, indent: indent, mark: block.listMark)
      style.copiedMark = block.copiedMark
      rows.add(block.text, style)
    case .code:
      var style = ArticleRows.Style(
        .text, Direction.of(block.text, stated: around ?? .leftToRight), indent: indent + 2)
      style.isJustified = false
      rows.add(block.text, style)
    case .caption: rows.add(block.text, .init(.dim, direction, indent: indent))
    case .rule: addRule(base, to: &rows)
    case .table: TableLayout(block, base: side(of: around ?? base), options: options).add(to: &rows)
    case .image, .video, .audio, .embedded, .file:
      rows.add(
        words(for: block), .init(.dim, around ?? base, indent: indent),
        source: block.text.isEmpty ? block.address ?? "" : block.text)
    case .link: add(link: block, base: base, to: &rows)
    }
  }

  /// `صورة: ساحة البلدة [3]`
  private func words(for block: Block) -> String {
    let name = strings.name(of: block.kind)
    let mark = block.number.map { "[\($0)]" } ?? ""
    return ([block.text.isEmpty ? name : "\(name): \(block.text)"] + (mark.isEmpty ? [] : [mark]))
      .joined(separator: " ")
  }

  /// An address stands from left to right behind its number, which stands at the article's edge.
  private func add(link block: Block, base: Direction, to rows: inout ArticleRows) {
    guard let address = block.address else { return }
    if block.number == 1 {
      rows.add(strings.links, .init(.heading, base, isCopied: false))
    }
    let mark = Paragraph("[\(block.number ?? 0)]", direction: base, tag: Role.link.rawValue)
      .line(width: width, options: options)
    let room = width - mark.columns - 1
    guard room > 8 else {
      var style = ArticleRows.Style(.dim, .leftToRight)
      style.copiedMark = block.copiedMark
      return rows.add(OpenableAddress.shown(address), style, source: address)
    }
    let shown = OpenableAddress.shown(address)
    rows.add(
      lines(ofAddress: shown, width: room, base: base).enumerated().map { number, line in
        line.indented(by: mark.columns + 1, mark: number == 0 ? mark : nil, tag: Role.dim.rawValue)
      }, of: shown, source: address, isAddress: true, mark: block.copiedMark)
  }

  /// An address from left to right, at the article's edge.
  func lines(ofAddress address: String, width: Int, base: Direction) -> [Line] {
    let lines = ReadableAddress(address).lines(width: width, tag: Role.dim.rawValue, options: options)
    let columns = lines.map(\.columns).max() ?? 0
    return lines.map { line in
      let rest = Line.blank(columns - line.columns, tag: Role.dim.rawValue)
      return Line(glyphs: line.glyphs + rest, direction: base, range: line.range)
    }
  }
}

extension Block {
  /// `•`, or the number of an item that has one.
  var listMark: String { number.map { "\($0)." } ?? "•" }

  /// What stands before its text where more than the text is copied: the mark of an item in its list, the number by which
  /// the text names an address.
  var copiedMark: String {
    switch kind {
    case .list: String(repeating: "  ", count: min(level, 6)) + listMark + " "
    case .link: "[\(number ?? 0)] "
    default: ""
    }
  }

  /// A list of long items is easier to read with air between them; one long item among short ones needs none.
  private var isLong: Bool { text.utf8.count >= 160 }

  /// Whether an item stands in the list of the one before: numbers after bullets, or from one again, are another list.
  private func goesOn(_ previous: Block) -> Bool {
    switch (previous.number, number) {
    case (nil, nil): true
    case (let before?, let number?): number > before
    default: false
    }
  }

  /// Addresses, and the items of a list, stand row below row; a caption belongs to its picture.
  func followsClosely(_ previous: Block) -> Bool {
    switch (previous.kind, kind) {
    case (.link, .link): true
    case (.image, .caption), (.video, .caption), (.audio, .caption), (.embedded, .caption), (.image, .image): true
    case (.list, .list): level != previous.level || goesOn(previous) && !(isLong && previous.isLong)
    default: false
    }
  }
}
