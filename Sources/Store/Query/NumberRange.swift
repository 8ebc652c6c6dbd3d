internal import GRDB

/// Where the numbers of articles end whose dates end somewhere: a number is the date or one further up, the next that was
/// free, so that articles without a date, which come in by the thousand within a second, may stand days above theirs.
enum NumberRange {
  /// Numbers that are looked at together.
  private static let step: Int64 = 86_400

  /// No article with a date before `date` has this number or a higher one.
  ///
  /// One that was moved that far stands above numbers that are all taken, but for what was removed since. So the first
  /// stretch that is not even half full is the last that it can stand in.
  static func end(ofDatesBefore date: Int64, _ db: Database) throws -> Int64 {
    let count = try db.cachedStatement(
      sql: "SELECT count(*) FROM (SELECT 1 FROM article WHERE id >= ? AND id < ? LIMIT ?)")
    var start = date
    while start < .max - step {
      let end = start + step
      let met = try Int64.fetchOne(count, arguments: [start, end, step / 2]) ?? 0
      if met < step / 2 { return end }
      start = end
    }
    return .max
  }
}
