import ArgumentParser
import ArticleWriting

/// How commands print: for people, a row with tabs between its columns, or an object a line. Names are a contract with
/// scripts, as the keys and the order of columns are (docs/json.md).
enum Format: String, ExpressibleByArgument, CaseIterable {
  case plain, tsv, json

  /// `text` is what plain was called first.
  init?(argument: String) { self.init(rawValue: argument == "text" ? "plain" : argument) }
}

extension Output {
  /// One thing that a command says: an object, its values with tabs between them, or words.
  mutating func write(_ members: [(String, JSON)], as format: Format, plain: @autoclosure () -> [String]) throws {
    switch format {
    case .json: try write(line: JSON.object(members).line)
    case .tsv: try write(line: members.map(\.1.column).joined(separator: "\t"))
    case .plain: for line in plain() { try write(words: line) }
    }
  }
}

extension JSON {
  /// As a column of a row: what is not known is empty, and of several the commas stand between.
  var column: String {
    switch self {
    case .null: ""
    case .string(let text): PlainText.line(text)
    case .array(let values): values.map(\.column).joined(separator: ", ")
    case .bool, .int, .decimal, .object: line
    }
  }
}
