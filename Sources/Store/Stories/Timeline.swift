public import FilterLanguage
public import struct Foundation.TimeZone
internal import GRDB

/// How many articles of a query each day has.
public struct Timeline: Equatable, Sendable {
  public struct Day: Equatable, Sendable {
    /// Days since 1 January 1970 by the zone's clock.
    public var day: Int
    public var articles: Int

    public init(day: Int, articles: Int) { (self.day, self.articles) = (day, articles) }
  }

  /// The days that have articles, newest first.
  public var days: [Day] = []
  /// Older days have articles too, which were not counted.
  public var isCut = false

  public init(days: [Day] = [], isCut: Bool = false) { (self.days, self.isCut) = (days, isCut) }

  /// The days one after the other, those without articles among them, newest first.
  public func everyDay(atMost limit: Int) -> [Day] {
    guard let first = days.first else { return [] }
    var next = days[...]
    return (0..<max(0, limit)).compactMap { step in
      let day = first.day - step
      if let found = next.first, found.day == day {
        next.removeFirst()
        return found
      }
      return next.isEmpty ? nil : Day(day: day, articles: 0)
    }
  }
}

extension Store {
  /// The articles of a query by the day that they say they are from; those that say nothing, or a day
  /// that is still to come, are in no day. With
  /// `atMost` no more than so many articles are looked at, the newest, and the day where counting ended is left out.
  @concurrent public func timeline(
    _ query: Query, zone: TimeZone = .current, atMost limit: Int? = nil
  ) async throws(StoreError) -> Timeline {
    try await read { db in
      guard let sql = try QuerySQL(query, db) else { return Timeline() }
      let (text, arguments) = sql.list(
        "a.date, coalesce(abs(a.published - a.date) < 86400, 0)", from: .min, to: .max, .newestFirst, limit: limit)
      let days = LocalDays(zone)
      var counts: [Int: Int] = [:]
      var span: Range<Int64> = 0..<0
      var (day, met, last) = (0, 0, nil as Int?)
      let rows = try Row.fetchCursor(db, sql: text, arguments: arguments)
      while let row = try rows.next() {
        met += 1
        guard let (time, isDated) = try Damage.skipping({ try (row.value(0) as Int64, row.value(1) as Bool) }), isDated
        else { continue }
        if !span.contains(time) {
          day = days.day(at: time)
          span = days.span(of: day)
        }
        counts[day, default: 0] += 1
        last = day
      }
      let isCut = met == limit
      if isCut, let last, counts.count > 1 { counts[last] = nil }
      return Timeline(
        days: counts.map { Timeline.Day(day: $0.key, articles: $0.value) }.sorted { $0.day > $1.day }, isCut: isCut)
    }
  }
}
