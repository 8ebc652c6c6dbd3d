import ArticleParsing
import Ingest

/// What is said of files of other readers.
extension Messages {
  static func moved(_ file: MovingReport.File) -> String {
    var parts: [String] = []
    if file.feeds > 0 { parts.append(file.feeds == 1 ? "1 feed" : "\(file.feeds) feeds") }
    if file.articles > 0 {
      parts.append(file.articles == 1 ? "1 article" : "\(file.articles) articles")
      parts.append("\(file.read) read")
      parts.append("\(file.starred) starred")
    }
    if file.withoutText > 0 { parts.append("\(file.withoutText) with a title and an address alone") }
    let content = parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")
    return "\(PlainText.name(file.path)) (\(file.format.rawValue))\(content)"
  }

  static func moved(_ report: MovingReport) -> String? {
    guard !report.files.isEmpty else { return nil }
    let feeds = report.subscribed + report.known
    let subscribed = feeds > 0 ? "; subscribed to \(report.subscribed), \(report.known) known" : ""
    return "here: \(report.markedRead) became read, \(report.markedStarred) starred\(subscribed)"
  }

  static func withoutPlace(_ kind: WithoutPlace.Kind, _ count: Int) -> String {
    func told(_ one: String, _ many: String) -> String { count == 1 ? "1 \(one)" : "\(count) \(many)" }
    return switch kind {
    case .command: told("feed runs", "feeds run") + " a command: no place here; `feeds add` takes one by your own hand"
    case .filteredFeed: told("feed passes", "feeds pass") + " through a program: no place here"
    case .query: told("query feed says", "query feeds say") + " what a filter here cannot"
    case .shellFunction: told("function", "functions") + " of a shell would change what is fetched: not run here"
    case .variable: told("address is", "addresses are") + " made by a shell: not read"
    case .setting: told("line of settings has", "lines of settings have") + " nothing alike here"
    case .flags: told("article has", "articles have") + " flags: starred here; the letters have no place"
    case .deleted: told("article was", "articles were") + " deleted there, and left out"
    case .noAddress: told("row has", "rows have") + " no address, and was left out"
    case .damaged: told("entry", "entries") + " cannot be read as an article"
    case .rest: "from here on it cannot be read; what stands before came in"
    case .missingText: told("article", "articles") + " came without text: its file is not there"
    }
  }

  /// Where it stands, with what it says; that may hold an address, and that a password.
  static func place(_ place: WithoutPlace) -> String {
    let path = PlainText.name(place.path) + (place.line.map { ":\($0)" } ?? "")
    return "  " + path + (place.text.map { ": \(PlainText.name(masked($0)))" } ?? "")
  }

  static func masked(_ text: String) -> String {
    text.replacing(/\/\/[^\/@\s]+@/, with: "//•••@").split(separator: " ").map { SecretAddress.masked(String($0)) }
      .joined(separator: " ")
  }

  static func settingsToWrite(_ count: Int, _ path: String) -> String {
    let lines = count == 1 ? "1 line has" : "\(count) lines have"
    return "\(lines) a setting here; nothing was written. In \(PlainText.name(path)) it would be:"
  }

  static func failure(_ failure: MovingReport.Failure) -> String {
    let place = PlainText.name(failure.path) + (failure.line.map { ":\($0)" } ?? "")
    return (failure.path.isEmpty ? "" : place + ": ") + text(for: failure.problem)
  }

  static func text(for problem: MovingProblem) -> String {
    switch problem {
    case .file(.notAFile): "it can only be read as a file, not from a pipe"
    case .file(let error): PlainText.line(error.description)
    case .otherDatabase(let tables):
      "a database of another program"
        + (tables.isEmpty ? "" : ", with the tables \(tables.map { PlainText.name($0) }.joined(separator: ", "))")
    case .database(let reason): "the database cannot be read: \(PlainText.line(reason))"
    case .malformed: "it is cut off, or written in a way that is not known"
    case .noArticles: "no article is in it"
    case .tooLarge: "it is too large"
    case .store(let error): text(for: error)
    }
  }

  static func movesArticles(_ file: String) -> String {
    "\(PlainText.name(file)) has articles: `nashra import` moves them in, with their feeds"
  }
}
