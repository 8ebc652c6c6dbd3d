internal import ArticleParsing
internal import Store
internal import TextLayout

/// An article as Markdown. Links keep their numbers, as the reader shows them, and their addresses stand at the end.
struct MarkdownArticle {
  private let words: ArticleWords
  private var marks = LinkMarks([])
  /// How far the text of each open list item is indented.
  private var items: [Int] = []
  /// The last number at each depth, and the sign behind it.
  private var numbers: [Int: (number: Int, sign: String)] = [:]
  private var lines: [String] = []

  init(_ words: ArticleWords) { self.words = words }

  func text(of content: ArticleContent) -> String {
    var writer = self
    writer.write(content)
    return writer.lines.joined(separator: "\n") + "\n"
  }

  private mutating func write(_ content: ArticleContent) {
    marks = LinkMarks(content.blocks)
    lines = ["# " + headline(content.article.title), ""]
    let base = content.direction(words)
    lines.append(content.facts(words).map { escaped($0) }.anchored(in: base, separator: " · "))
    if let address = content.sharedAddress { lines += ["", MarkdownText.target(address)] }
    if !content.article.tags.isEmpty {
      lines += ["", content.article.tags.map { "\\#" + escaped(SafeText.line($0)) }.anchored(in: base, separator: " ")]
    }
    for (place, block) in content.blocks.enumerated() where block.kind != .link {
      add(block, after: place > 0 ? content.blocks[place - 1] : nil)
    }
    if !content.related.isEmpty {
      lines += ["", "* * *", ""]
      if !words.related.isEmpty { lines += ["## " + headline(words.related), ""] }
      lines += content.related.map { related in
        let title = escaped(SafeText.line(related.title))
        guard let address = related.sharedAddress else { return "- " + MarkdownText.beginning(title) }
        return "- [\(title)](\(MarkdownText.target(address)))"
      }
    }
    let links = marks.all
    if !links.isEmpty { lines.append("") }
    lines += links.map { "[\($0.number)]: " + MarkdownText.target($0.address) }
  }

  private func escaped(_ text: some StringProtocol) -> String { MarkdownText.escaped(text) }

  /// On one line; a heading's last signs `#` would be taken for its end.
  private func headline(_ text: String) -> String {
    var text = inline(SafeText.line(text))
    if text.hasSuffix("#") { text = text.dropLast() + "\\#" }
    return text
  }

  /// Text with its links, on one line.
  private func inline(_ text: String) -> String {
    marks.pieces(of: text).map { piece in
      switch piece {
      case .text(let text): escaped(text)
      case .mark(let mark, let number, address: _): "[\(escaped(mark))][\(number)]"
      }
    }.joined()
  }

  /// The lines of a block's text. The author's own ends of lines stay such.
  private func inlineLines(_ text: String) -> [String] {
    let lines = SafeText.safe(text).split(separator: "\n").map { MarkdownText.beginning(inline(trimmed($0))) }
      .filter { !$0.isEmpty }
    return lines.enumerated().map { $0.offset < lines.count - 1 ? $0.element + "\\" : $0.element }
  }

  /// Blanks at a line's beginning make code of it.
  private func trimmed(_ line: Substring) -> String {
    var line = line
    while line.first?.isWhitespace == true { line.removeFirst() }
    while line.last?.isWhitespace == true { line.removeLast() }
    return String(line)
  }

  private mutating func add(_ block: Block, after previous: Block?) {
    // Of headings and lines the level is no depth: they end all lists.
    let isOutside = block.kind == .heading || block.kind == .rule
    let level = isOutside ? 0 : max(0, block.level)
    items.removeLast(max(0, items.count - level))
    let indent = items.last ?? 0
    // An inner list that begins with another number than 1 would go on with the item's text.
    let isNext = previous?.kind == .list && block.kind == .list
    if !isNext || block.number ?? 1 != 1 && block.level > previous?.level ?? 0 { lines.append("") }
    let quotes = block.kind == .quote ? String(repeating: "> ", count: 1 + min(8, level - items.count)) : ""
    switch block.kind {
    case .heading:
      let rank = block.level == 0 ? 2 : min(6, block.level + 1)
      lines.append(String(repeating: "#", count: rank) + " " + headline(block.text))
    case .list:
      let marker = marker(block.number, level: level)
      add(inlineLines(block.text), marker: marker, indent: indent)
      items.append(indent + marker.utf8.count)
    case .code: add(code(block.text), indent: indent)
    case .table: add(table(block), indent: indent)
    case .rule: lines.append("* * *")
    case .image, .video, .audio, .embedded, .file: add([media(block)], indent: indent)
    case .caption: add(inlineLines(block.text), indent: indent)
    case .paragraph, .quote: add(inlineLines(block.text).map { quotes + $0 }, indent: indent)
    case .link: break
    }
  }

  /// Items of a list are counted on from its first, whatever their numbers are: one that does not go on begins another
  /// list, which another sign behind the number does.
  private mutating func marker(_ number: Int?, level: Int) -> String {
    guard let number else { return "- " }
    let before = numbers[level]
    let goesOn = before.map { $0.number < .max && $0.number + 1 == number } ?? false
    let sign = goesOn ? before?.sign ?? "." : before?.sign == "." ? ")" : "."
    numbers[level] = (number, sign)
    // Nine digits are the most that a list may begin with.
    return "\(max(0, min(number, 999_999_999)))\(sign) "
  }

  private mutating func add(_ new: [String], marker: String = "", indent: Int) {
    let blank = String(repeating: " ", count: indent)
    let inner = blank + String(repeating: " ", count: marker.utf8.count)
    lines += (new.isEmpty ? [""] : new).enumerated().map { ($0.offset == 0 ? blank + marker : inner) + $0.element }
  }

  private func code(_ text: String) -> [String] {
    let code = SafeText.safe(text)
    let fence = MarkdownText.fence(for: code)
    return [fence] + code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) + [fence]
  }

  /// The first row is the head, which a table of Markdown can't be without.
  private func table(_ block: Block) -> [String] {
    var rows = block.text.split(separator: "\n").map { row in
      row.split(separator: "\t", omittingEmptySubsequences: false).map { inline(SafeText.line(String($0))) }
    }
    let columns = rows.map(\.count).max() ?? 0
    guard columns > 0 else { return [] }
    if block.number ?? 0 < 1 { rows.insert([], at: 0) }
    let cells = rows.map { row in
      "| " + (row + Array(repeating: "", count: columns - row.count)).joined(separator: " | ") + " |"
    }
    return [cells[0], "|" + String(repeating: " --- |", count: columns)] + cells.dropFirst()
  }

  /// `![ساحة البلدة](<https://…>)`, and of what is no picture a link with its kind.
  private func media(_ block: Block) -> String {
    let name = words.media(block.kind)
    guard let address = block.address, LinkMarks.mayLead(address) else {
      return inline(SafeText.line(block.text.isEmpty ? name : "\(name): \(block.text)"))
    }
    let target = "(" + MarkdownText.target(address) + ")"
    // A link's mark behind the words is another link, which can't be within one.
    let pieces = marks.pieces(of: SafeText.line(block.text))
    let text = pieces.compactMap { if case .text(let text) = $0 { String(text) } else { nil } }.joined()
    let links = pieces.compactMap { piece in
      if case .mark(let mark, let number, address: _) = piece { "[\(escaped(mark))][\(number)]" } else { nil }
    }
    if block.kind == .image { return "![" + escaped(text) + "]" + target + links.joined() }
    let label = text.isEmpty ? name : "\(name): \(text)"
    return "[" + escaped(label) + "]" + target + links.joined()
  }
}
