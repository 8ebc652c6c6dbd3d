public import ArticleParsing

/// A block as plain text.
public enum BlockText {
  /// - Parameter name: What to call that which a text can't show.
  public static func text(of block: Block, name: (Block.Kind) -> String = \.rawValue) -> String {
    let indent = String(repeating: "  ", count: max(0, min(block.level, 6)))
    let text = SafeText.safe(block.text)
    switch block.kind {
    case .heading: return "# " + text
    case .quote: return indent + "> " + text
    case .list: return indent + (block.number.map { "\($0). " } ?? "- ") + text
    case .code:
      return text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n")
    case .paragraph, .caption, .table: return indent + text
    case .rule: return "---"
    case .image, .video, .audio, .embedded, .file:
      let name = text.isEmpty ? name(block.kind) : "\(name(block.kind)): \(text)"
      return indent + name + (block.number.map { " [\($0)]" } ?? "")
    case .link: return "[\(block.number ?? 0)] " + SafeText.line(block.address ?? "")
    }
  }
}
