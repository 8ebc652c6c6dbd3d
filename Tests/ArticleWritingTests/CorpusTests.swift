import ArticleParsing
import Foundation
import TestSupport
import Testing
import TextLayout

@testable import ArticleWriting

/// Articles of real feeds, written and read again.
@Suite(.enabled(if: sharedFolder != nil, "the feeds aren't here")) struct CorpusTests {
  /// What shows the same: a block's text with its kind, where marks of links are left out, whose numbers change where a
  /// picture stands in the midst of a line.
  private func outline(_ blocks: [Block]) -> [String] {
    blocks.filter { $0.kind != .link }.map { block in
      let level = block.kind == .heading && block.level == 0 ? 2 : block.level
      return "\(block.kind) \(level) \(block.text.replacing(/\[\d+\]/, with: ""))"
    }
  }

  @Test func `the bodies of real feeds are written so that they are read again as they were`() throws {
    let folder = try #require(sharedFolder).appending(path: "feeds")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var (articles, compared, same, links) = (0, 0, 0, 0)
    while let file = files.nextObject() as? URL {
      guard ["xml", "json", "rss", "atom"].contains(file.pathExtension), let data = try? Data(contentsOf: file),
        let feed = try? ParsedFeed.parse([UInt8](data))
      else { continue }
      for entry in feed.entries {
        let blocks = ParsedArticle(entry, feed: feed).blocks
        guard !blocks.isEmpty else { continue }
        articles += 1
        let again = HTMLBlocks.blocks(HTMLBody(blocks, base: .rightToLeft, media: { $0.rawValue }).html)
        // What is of another site becomes a paragraph with a link.
        if !blocks.contains(where: { $0.kind == .embedded || $0.kind == .file }) {
          compared += 1
          if outline(again) == outline(blocks) { same += 1 }
        }
        let addresses = Set(blocks.filter { $0.kind == .link }.compactMap(\.address).filter(LinkMarks.mayLead))
        let kept = Set(again.filter { $0.kind == .link }.compactMap(\.address))
        if addresses.isSubset(of: kept) { links += 1 }
      }
    }
    #expect(compared > 200)
    #expect(same == compared)
    #expect(links == articles)
  }
}
