import ArticleWriting
import Store

/// What the commands that look after the store say.
extension Messages {
  static let storeCommandHelp = "Look after the store: its size, its health, its old articles."
  static let storeStatsHelp = "Say what the store holds and how much room it takes."
  static let storeCheckHelp = "Read the whole store and compare it with its checksums and counters."
  static let storeRepairHelp = "Copy what can be read of a damaged store into a new file; the old one is only read."
  static let storePruneHelp = "Remove old articles for good; starred ones stay."
  static let newPathHelp = "The new file, which must not exist."
  static let replaceHelp = "Put the copy in the place of the store, which is kept beside it under another name."
  static let newPathOrReplace = "Say either the name of a new file or --replace."
  static let keepHelp = "Keep so many of the newest."
  static let daysHelp = "Keep those of so many days."
  static let removingNeedsRoom =
    "removing articles needs a little room itself; where the disk is full, free a megabyte on it first"
  static let keepOrDays = "Say either --keep or --days."
  static let storeIsWhole = "no problem found"
  static let tryRepair = "to save what can be read: nashra store repair NEW-FILE, or nashra store repair --replace"

  static func members(_ statistics: StoreStatistics) -> [(name: String, value: Int)] {
    [
      ("articles", statistics.articles), ("unread", statistics.unread), ("starred", statistics.starred),
      ("tags", statistics.tags), ("sources", statistics.sources), ("files", statistics.files),
      ("bytes", statistics.bytes), ("freeBytes", statistics.freeBytes), ("indexBytes", statistics.indexBytes),
      ("bodyBytes", statistics.bodyBytes), ("rawBytes", statistics.rawBytes),
    ]
  }

  static func lines(_ statistics: StoreStatistics) -> [String] {
    let counts = members(statistics).prefix(6).map { "\($0.value)\t\($0.name)" }
    func size(_ bytes: Int, _ name: String) -> String { "\(tenths(bytes, 1_000_000)) MB\t\(name)" }
    var lines = [
      size(statistics.bytes, "the whole file"), size(statistics.bodyBytes, "texts"),
      size(statistics.rawBytes, "imported files"), size(statistics.indexBytes, "full-text index"),
      size(statistics.freeBytes, "free"),
    ]
    if statistics.articles > 0 {
      lines.append(size(statistics.bytes / statistics.articles * 1_000_000, "a million such articles would take"))
    }
    if statistics.bodyBytes > 0 {
      lines.append("\(tenths(statistics.bytes, statistics.bodyBytes))\ttimes the size of the texts")
    }
    return counts + lines
  }

  private static func tenths(_ number: Int, _ unit: Int) -> String {
    let tenths = Int((Double(number) / Double(unit) * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  static func text(_ problem: StoreProblem) -> String {
    switch problem {
    case .database(let reason): "the database: \(PlainText.line(reason))"
    case .body(let id): "the text of article \(id.rawValue) is damaged or missing"
    case .row(let table, let key, let column):
      "a row of the table \(table) is damaged: \(column) of \(key)"
    case .title(let id): "the title of article \(id.rawValue) is damaged"
    case .indexOfOtherVersion: "the full-text index was made by another version of nashra; a repair makes it anew"
    case .file(let name): "the imported file \(shown(name)) is not as it came in"
    case .counter(let name, let stored, let counted):
      "the counter \(PlainText.name(name)) says \(stored), and there are \(counted)"
    case .index(let missing):
      missing > 0
        ? "\(missing) articles are missing from the full-text index"
        : "\(-missing) articles too many are in the full-text index"
    }
  }

  /// What is to be done once a copy is there.
  static func exchange(of path: String, with newPath: String) -> [String] {
    let (old, new) = (PlainText.name(path), PlainText.name(newPath))
    return [
      "the old file is as it was; to go on with the copy, close every nashra and let",
      "  nashra store repair --replace",
      "make and exchange it, or do it by hand: first move \(old) away together with \(old)-wal and \(old)-shm,",
      "where they are there (a log that stays behind would be taken for the new file's), then move \(new) to \(old)",
    ]
  }

  static func kept(_ path: String) -> String {
    "the damaged store is kept as \(PlainText.name(path)); remove it once nothing is missed"
  }

  static func members(_ report: RepairReport) -> [(String, JSON)] {
    [
      ("articles", .int(Int64(report.articles))), ("lost", .array(report.lost.map { .int($0.rawValue) })),
      ("withoutText", .array(report.withoutText.map { .int($0.rawValue) })),
      ("damagedTables", .int(Int64(report.damagedTables))), ("damagedRows", .int(Int64(report.damagedRows))),
      ("damagedFiles", .int(Int64(report.damagedFiles))), ("knowsWhatWasRead", .bool(report.isReadStateComplete)),
      ("wasThere", .bool(report.wasThere)),
    ]
  }

  static func pruned(_ removed: Int, freed: Int) -> String {
    "\(removed) \(removed == 1 ? "article" : "articles") removed, \(freed) bytes freed"
  }

  static func noStore(_ path: String) -> String {
    "there is no store \(PlainText.name(path)); import, feeds add, refresh and the reader make one"
  }

  static func lines(_ report: RepairReport, newPath: String) -> [String] {
    var lines = ["\(report.articles) articles are in \(PlainText.name(newPath))"]
    if report.wasThere { lines.append("it is a copy of this store already, which was made before; nothing was done") }
    if !report.lost.isEmpty {
      let some = report.lost.prefix(20).map { String($0.rawValue) }.joined(separator: " ")
      lines.append("\(report.lost.count) articles are lost: \(some)\(report.lost.count > 20 ? " …" : "")")
    }
    if !report.withoutText.isEmpty {
      let some = report.withoutText.prefix(20).map { String($0.rawValue) }.joined(separator: " ")
      let more = report.withoutText.count > 20 ? " …" : ""
      lines.append("\(report.withoutText.count) articles lost their text, not their titles and marks: \(some)\(more)")
    }
    if report.damagedTables > 0 { lines.append("\(report.damagedTables) tables could not be read as a whole") }
    if report.damagedRows > 0 { lines.append("\(report.damagedRows) rows were damaged") }
    if report.damagedFiles > 0 { lines.append("\(report.damagedFiles) imported files are lost, not their articles") }
    if !report.isReadStateComplete {
      lines.append("of some articles nothing says whether they were read: those are unread")
    }
    return lines
  }
}
