internal import ArticleParsing
internal import Screen
internal import Store
internal import TextLayout

extension OpenArticle {
  /// Terminals pass over longer ones.
  private static let longestLink = 2_000
  /// Each row of a paragraph looks through all of it; in longer ones links are opened by their numbers alone.
  private static let longestText = 20_000

  /// Which glyphs of a row, from the left, lead where: the row of an address, and numbers of links. Only what is opened
  /// without a question, for a terminal asks none.
  func addresses(in row: ArticleRow) -> [(glyphs: Range<Int>, address: String)] {
    guard versions.isEmpty, row.related == nil, let line = row.line else { return [] }
    if row.isAddress {
      guard let first = line.glyphs.firstIndex(where: { $0.character != " " }),
        let last = line.glyphs.lastIndex(where: { $0.character != " " }), let source = row.source,
        let address = Self.plain(source)
      else { return [] }
      return [(first..<last + 1, address.text)]
    }
    let text = row.source ?? ""
    guard hasLinks, text.utf8.count <= Self.longestText else { return [] }
    var known: [Int: OpenableAddress?] = [:]
    return links(in: row, line).compactMap { link in
      let address =
        known[link.number]
        ?? address(ofLink: link.number).flatMap(Self.plain).flatMap {
          LinkText.disagrees(with: $0, number: link.number, in: [text]) ? nil : $0
        }
      known[link.number] = .some(address)
      return address.map { (link.glyphs, $0.text) }
    }
  }

  static func plain(_ text: String) -> OpenableAddress? {
    guard let address = try? OpenableAddress(text), address.warning == nil, address.text.utf8.count <= longestLink
    else {
      return nil
    }
    return address
  }
}

extension Frame {
  /// Lets a row of an article, whose line has been drawn from `column` on, lead where it says.
  mutating func link(_ row: ArticleRow, of article: OpenArticle, at place: Position) {
    guard let line = row.line else { return }
    for (glyphs, address) in article.addresses(in: row) {
      let start = place.column + line.glyphs[..<glyphs.lowerBound].reduce(0) { $0 + Int($1.columns) }
      let columns = line.glyphs[glyphs].reduce(0) { $0 + Int($1.columns) }
      link(row: place.row, columns: start..<start + columns, to: address)
    }
  }
}
