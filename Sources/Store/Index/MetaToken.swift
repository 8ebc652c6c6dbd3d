/// The words of the index's `meta` column, behind a sign that folding never lets through.
enum MetaToken {
  static func tag(_ id: Int64) -> String { "¤t\(id)" }
  static func source(_ id: Int64) -> String { "¤s\(id)" }
  static func feed(_ id: Int64) -> String { "¤f\(id)" }
  /// Every article has it: what is asked for without a word starts from here.
  static let every = "¤a"

  static func any(_ tokens: [String]) -> String {
    "(" + tokens.map(WordMatch.quoted).joined(separator: " OR ") + ")"
  }
}
