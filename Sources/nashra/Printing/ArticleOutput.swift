import ArticleWriting
import FilterLanguage
import Foundation
import ReaderUI
import Store
import TextAnalysis
import TextLayout

extension TerminalOutput {
  /// The reader's rows for this terminal as it is now.
  var rows: PrintedRows { rows(matcher: Matcher(words: "")) }

  func rows(matcher: Matcher) -> PrintedRows {
    PrintedRows(width: width, interface: interface, clock: clock, options: layout, matcher: matcher)
  }
}

/// A list of articles on standard output: for eyes, for scripts, or as JSON.
struct ArticleOutput: ~Copyable, Sendable {
  private var terminal: TerminalOutput?
  private var rows: PrintedRows?
  private var output = Output()
  private let format: Format

  @MainActor init(_ common: CommonOptions, _ print: PrintOptions, _ format: Format, _ query: Query) throws(Failure) {
    self.format = format
    terminal = format == .plain ? try TerminalOutput(common, print) : nil
    rows = terminal?.rows(matcher: query.matcher)
  }

  /// To be called with articles before they are written: their columns stand below each other.
  mutating func prepare(for articles: [Article]) { rows?.prepare(for: articles) }

  mutating func write(_ article: Article, snippet: String? = nil) throws {
    if let rows {
      for row in rows.rows(of: article, snippet: snippet) { try terminal?.write(row.line, links: row.links) }
      return
    }
    switch format {
    case .json:
      let members = ArticleJSON.members(article) + (snippet.map { [("snippet", .string($0))] } ?? [])
      try output.write(line: JSON.object(members).line)
    case .tsv:
      try output.write(line: ListCommand.line(article) + (snippet.map { "\t" + PlainText.line($0) } ?? ""))
    case .plain:
      try output.write(line: ListCommand.line(article))
      if let snippet { try output.write(line: "\t" + PlainText.line(snippet)) }
    }
  }

  /// With what it has to do with another.
  mutating func write(_ relation: PrintedRelation) throws {
    if let rows {
      for row in rows.rows(of: relation.article, snippet: relation.reason()) {
        try terminal?.write(row.line, links: row.links)
      }
      return
    }
    switch format {
    case .json: try output.write(line: JSON.object(relation.members).line)
    case .plain, .tsv: try output.write(line: relation.line)
    }
  }

  mutating func flush() throws {
    try terminal?.flush()
    try output.flush()
  }
}
