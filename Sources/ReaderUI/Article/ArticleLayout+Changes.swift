internal import ArticleParsing
internal import Foundation
internal import Screen
internal import Store
internal import TextLayout

extension ArticleLayout {
  /// The rows that say what was changed from each text of an article to the next, the latest change first.
  func rows(of versions: [ArticleVersion], base: Direction?) -> [ArticleRow] {
    let base = side(of: base)
    var rows = ArticleRows(width: width, options: options, matcher: matcher, links: 0)
    rows.addBlank()
    rows.add(strings.changes, .init(.heading, strings.interface.direction, isCopied: false))
    rows.isBody = true
    for (later, earlier) in zip(versions, versions.dropFirst()) {
      guard rows.rows.count < Self.mostRows else { break }
      rows.addBlank()
      rows.add(date(of: later), .init(.dim, strings.interface.direction, isCopied: false))
      for change in TextChange.between(texts(of: earlier), texts(of: later)) {
        switch change {
        case .removed(let text, let marks): add(text, marks, "−", .dim, base, to: &rows)
        case .added(let text, let marks): add(text, marks, "+", .text, base, to: &rows)
        }
      }
    }
    return rows.rows
  }

  private func add(
    _ text: String, _ marks: [Range<Int>], _ sign: String, _ role: Role, _ base: Direction, to rows: inout ArticleRows
  ) {
    let style = ArticleRows.Style(role, Direction.of(text, within: base), mark: sign)
    rows.add(text, style, marks: marks)
  }

  /// When the text came, or what it says of it.
  private func date(of version: ArticleVersion) -> String {
    guard let published = version.published else {
      let stored = strings.date(of: Int(version.stored.timeIntervalSince1970), at: clock)
      return strings.importedOn.replacing("{date}", with: stored)
    }
    return strings.date(of: Int(published.timeIntervalSince1970), at: clock)
  }

  /// The headline and the paragraphs, each one text; a list of addresses is none.
  private func texts(of version: ArticleVersion) -> [String] {
    [version.title]
      + version.blocks.filter { $0.kind != .link }.map { block in
        block.text.isEmpty ? block.address ?? "" : block.text
      }.filter { !$0.isEmpty }
  }
}
