import ArticleParsing

/// A block as plain text on standard output.
enum BlockText {
  static func text(of block: Block) -> String {
    let indent = String(repeating: "  ", count: min(block.level, 6))
    let text = PlainText.safe(block.text)
    switch block.kind {
    case .heading: return "# " + text
    case .quote: return indent + "> " + text
    case .list: return indent + (block.number.map { "\($0). " } ?? "- ") + text
    case .code:
      return text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n")
    case .paragraph, .caption, .table: return indent + text
    case .rule: return "---"
    case .image, .video, .audio, .embedded, .file:
      let name = text.isEmpty ? block.kind.rawValue : "\(block.kind.rawValue): \(text)"
      return indent + name + (block.number.map { " [\($0)]" } ?? "")
    case .link: return "[\(block.number ?? 0)] " + PlainText.line(block.address ?? "")
    }
  }
}
