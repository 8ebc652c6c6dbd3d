/// How much two words are written alike, for whoever typed one and meant the other.
public enum Spelling {
  /// Letters to be put in, left out, exchanged or swapped with their neighbour (optimal string alignment). Only of the
  /// beginning of what could be no name.
  public static func distance(_ wanted: some Collection<Character>, _ name: some Collection<Character>) -> Int {
    let first = Array(wanted.prefix(longest)), second = Array(name.prefix(longest))
    var rows = [Array(0...second.count)]
    for i in first.indices {
      var row = [i + 1]
      for j in second.indices {
        var cost = min(row[j] + 1, rows[i][j + 1] + 1, rows[i][j] + (first[i] == second[j] ? 0 : 1))
        if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
          cost = min(cost, rows[i - 1][j - 1] + 1)
        }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows.last?.last ?? 0
  }

  /// The name that was probably meant; nil where none is near. The first one where several are equally near.
  public static func nearest(to word: String, in names: some Sequence<String>) -> String? {
    let word = word.lowercased()
    let best = names.map { (name: $0, distance: distance(word, $0.lowercased())) }.min { $0.distance < $1.distance }
    guard let best, best.distance <= max(1, word.count / 3) else { return nil }
    return best.name
  }

  private static let longest = 24
}

/// The words of the filter language, for manuals.
public enum FilterVocabulary {
  /// The names of each condition, before the colon.
  public static var conditions: [[String]] { FilterNames.lists.conditions.map(words) }
  /// The English name of the condition that is called so in any language.
  public static func first(of name: some StringProtocol) -> String? {
    FilterNames.kind(name).flatMap(FilterNames.names)?.first
  }

  /// The names of each state, behind `is:`.
  public static var states: [[String]] { FilterNames.lists.states.map(words) }

  private static func words(_ line: String) -> [String] { line.split(separator: " ").map(String.init) }
}
