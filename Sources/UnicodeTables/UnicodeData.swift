import Foundation

/// A file of the Unicode Character Database: fields parted by semicolons, comments after `#`.
struct UnicodeFile {
  var rows: [(range: ClosedRange<Int>, fields: [String])] = []
  /// The defaults for code points that no row names (`# @missing:` lines).
  var missing: [(range: ClosedRange<Int>, fields: [String])] = []

  init(_ name: String, in folder: String) throws {
    for line in try String(contentsOfFile: folder + "/" + name, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("# @missing: ") {
        if let row = Self.row(line.dropFirst(12)) { missing.append(row) }
      } else if let row = Self.row(line.prefix { $0 != "#" }) {
        rows.append(row)
      }
    }
  }

  private static func row(_ line: Substring) -> (range: ClosedRange<Int>, fields: [String])? {
    let fields = line.split(separator: ";", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    let bounds = fields[0].components(separatedBy: "..").compactMap { Int($0, radix: 16) }
    guard let first = bounds.first, let last = bounds.last else { return nil }
    return (first...last, Array(fields.dropFirst()))
  }
}

/// General category and decomposition of every assigned code point, from UnicodeData.txt.
struct CharacterList {
  var categories = [String](repeating: "Cn", count: 0x110000)
  var decompositions: [Int: String] = [:]

  init(in folder: String) throws {
    var rangeStart = 0
    for row in try UnicodeFile("UnicodeData.txt", in: folder).rows {
      let code = row.range.lowerBound
      if row.fields[0].hasSuffix(", First>") { rangeStart = code }
      let start = row.fields[0].hasSuffix(", Last>") ? rangeStart : code
      for each in start...code { categories[each] = row.fields[1] }
      if !row.fields[4].isEmpty { decompositions[code] = row.fields[4] }
    }
  }
}
