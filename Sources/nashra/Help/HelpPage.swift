import ReaderUI
import ArgumentParser
import Foundation
import Screen
import Terminal
import TextLayout

/// The help of a command, from the table of commands, in the language that is spoken.
struct HelpPage {
  enum Part: Equatable {
    case text(String)
    /// A name, and what it is.
    case pair(String, String)
    /// A line of a file, which is read from the left whatever is written in it.
    case code(String)
  }

  let parts: [Part]
  private let bidi: String?

  /// nil where `message`, which ArgumentParser wants to be shown for `words`, is no help.
  init?(_ words: [String], saying message: String) {
    guard message.hasPrefix("OVERVIEW:") || message.hasPrefix("USAGE:"), let root = CommandTable.load()?.command
    else { return nil }
    var (command, path) = (root, [String]())
    for word in words.first == "help" ? words.dropFirst() : words[...] {
      guard let next = command.subcommands?.first(where: { $0.commandName == word }) else { break }
      command = next
      path.append(word)
    }
    let environment = ProcessInfo.processInfo.environment
    self.init(Self.parts(of: command, path), bidi: NamedValue.of("bidi", words, environment))
  }

  /// `bidi` names how a terminal is written to.
  init(_ parts: [Part], bidi: String?) { (self.parts, self.bidi) = (parts, bidi) }

  private static func parts(of command: CommandTable.Command, _ path: [String]) -> [Part] {
    let name = (["nashra"] + path).joined(separator: " ")
    let hasCommands = !command.shown.isEmpty
    let line =
      [name] + (command.options.isEmpty ? [] : ["[<options>]"])
      + (hasCommands ? ["<subcommand>"] : command.positionals.map(\.usage))
    var parts: [Part] = [.text(Messages.overview + (command.abstract ?? "")), .text("")]
    if let discussion = command.discussion { parts += paragraphs(discussion).map { .text($0) } + [.text("")] }
    parts.append(.text(Messages.usage + line.joined(separator: " ")))
    func add(_ heading: String, _ pairs: [(String, String)]) {
      guard !pairs.isEmpty else { return }
      parts += [.text(""), .text(heading)] + pairs.map { .pair($0.0, $0.1) }
    }
    add(Messages.arguments, command.positionals.map { ("<\($0.valueName ?? "")>", $0.explained) })
    add(Messages.options, command.options.map { ($0.names(withValue: true), $0.explained) })
    add(
      Messages.subcommands,
      command.shown.map { shown in
        let isDefault = shown.commandName == command.defaultSubcommand
        return (shown.commandName + (isDefault ? " " + Messages.isDefault : ""), shown.abstract ?? "")
      })
    if hasCommands {
      let path = path.map { $0 + " " }.joined()
      parts += [.text(""), .text("  " + Messages.furtherHelp(path))]
    }
    return parts
  }

  /// A line goes on the one before it, unless it begins with a blank or one of them is empty.
  private static func paragraphs(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).reduce(into: []) { paragraphs, line in
      func isOpen(_ line: some StringProtocol) -> Bool { !line.isEmpty && line.first != " " }
      if let last = paragraphs.last, isOpen(last), isOpen(line) {
        paragraphs[paragraphs.count - 1] += " " + line
      } else {
        paragraphs.append(String(line))
      }
    }
  }

  /// To standard output: for a terminal in its order, else in logical order.
  func write() async throws {
    guard Messages.language.direction == .rightToLeft, StandardStream.output.isTerminal,
      !["dumb", ""].contains(ProcessInfo.processInfo.environment["TERM"] ?? "")
    else {
      var output = Output()
      let width = StandardStream.output.isTerminal ? min(StandardStream.output.columns, 100) : 80
      for line in text(width: width) { try output.write(line: line) }
      return try output.flush()
    }
    try await writeRows()
  }

  @MainActor private func writeRows() throws {
    let environment = ProcessInfo.processInfo.environment
    let mode = bidi.flatMap { BidiMode(rawValue: $0) } ?? .auto
    var terminal = TerminalOutput(
      interface: Messages.language,
      printer: .standardOutput(bidi: mode, environment: environment), width: nil)
    for row in rows(width: terminal.width, terminal.layout) { try terminal.write(row, attributes: { _ in [] }) }
    try terminal.flush()
  }

  private static let names = 26
  private static let indent = 2

  /// Names in a column of their own where they fit, as all help has it.
  func text(width: Int) -> [String] {
    parts.flatMap { part -> [String] in
      switch part {
      case .text(let text): return Self.wrapped(text, width)
      case .code(let line): return [line]
      case .pair(let name, let words):
        let heads = Self.parted(name, width - Self.indent).map { String(repeating: " ", count: Self.indent) + $0 }
        let head = heads[0]
        let rows = Self.wrapped(words, max(20, width - Self.names))
        let blanks = String(repeating: " ", count: Self.names)
        let columns = Self.columns(head)
        let isBeside = columns < Self.names && heads.count == 1
        let first = isBeside ? [head + String(repeating: " ", count: Self.names - columns) + (rows.first ?? "")] : heads
        return first + rows.dropFirst(isBeside ? 1 : 0).map { blanks + $0 }
      }
    }
  }

  private static func columns(_ text: String) -> Int { text.reduce(0) { $0 + cellColumns(of: $1) } }

  /// A name with more values than a row has room for, parted behind one of them.
  private static func parted(_ name: String, _ width: Int) -> [String] {
    var rows = [""]
    for value in name.split(separator: "|").map(String.init) {
      let isFirst = rows == [""]
      if !isFirst { rows[rows.count - 1] += "|" }
      if !isFirst, columns(rows[rows.count - 1] + value) >= width { rows.append("") }
      rows[rows.count - 1] += value
    }
    return rows
  }

  /// Blanks that a line begins with stand before all its rows.
  private static func wrapped(_ text: String, _ width: Int) -> [String] {
    let indent = String(text.prefix { $0 == " " })
    var (rows, row) = ([String](), "")
    for word in text.split(separator: " ") {
      if row.isEmpty {
        row = indent + word
      } else if columns(row) + 1 + columns(String(word)) > width {
        rows.append(row)
        row = indent + word
      } else {
        row += " " + word
      }
    }
    return rows + [row]
  }

  /// The same from the right: names at the right edge, their words to the left of them.
  func rows(width: Int, _ options: LayoutOptions) -> [Line] {
    func paragraph(_ text: String) -> Paragraph {
      Paragraph(SpokenRows.unbroken(SpokenRows.isolated(text)), direction: .rightToLeft)
    }
    func blanks(_ count: Int) -> [Glyph] { PageLine.blanks(count) }
    func row(_ start: [Glyph], _ words: Line?) -> Line {
      let rest = width - start.reduce(0) { $0 + Int($1.columns) } - (words?.columns ?? 0)
      return Line(glyphs: blanks(rest) + (words?.glyphs ?? []) + start, direction: .rightToLeft, range: 0..<0)
    }
    return parts.flatMap { part -> [Line] in
      switch part {
      case .text(let text):
        let indent = text.prefix { $0 == " " }.count
        return paragraph(String(text.dropFirst(indent))).lines(width: max(1, width - indent), options: options).map {
          row(blanks(indent), $0)
        }
      case .code(let line):
        return Paragraph(line, direction: .leftToRight).lines(width: width, options: options)
      case .pair(let name, let words):
        let heads = Self.parted(name, width - Self.indent).map {
          paragraph("\u{2068}\($0)\u{2069}").line(width: .max, options: options)
        }
        let head = heads[0]
        let column = min(Self.names, width / 2)
        let rest = paragraph(words).lines(width: max(1, width - column), options: options)
        let isBeside = head.columns + Self.indent < column && heads.count == 1
        let beside = blanks(max(0, column - Self.indent - head.columns)) + head.glyphs + blanks(Self.indent)
        let first = isBeside ? [row(beside, rest.first)] : heads.map { row($0.glyphs + blanks(Self.indent), nil) }
        return first + rest.dropFirst(isBeside ? 1 : 0).map { row(blanks(column), $0) }
      }
    }
  }
}

extension CommandTable.Argument {
  /// `-h, --help`, `--limit <n>`.
  func names(withValue: Bool) -> String {
    spellings.reversed().joined(separator: ", ") + (kind == .option && withValue ? " <\(valueName ?? "value")>" : "")
  }

  /// `<id>`, `[<filter> ...]`.
  var usage: String {
    let name = "<\(valueName ?? "")>" + (isRepeating ? " ..." : "")
    return isOptional ? "[\(name)]" : name
  }

  /// What it is for, which values it takes, and which it has unless told.
  fileprivate var explained: String {
    var facts: [String] = []
    if let allValues { facts.append(Messages.values(allValues)) }
    if let defaultValue, kind != .flag { facts.append(Messages.standardValue(defaultValue)) }
    return words + (facts.isEmpty ? "" : " (\(facts.joined(separator: Messages.semicolon)))")
  }
}
