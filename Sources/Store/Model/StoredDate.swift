import ArticleParsing

/// How an article's date is known, as a number of `article.dateSource`. The numbers are stored and never change.
enum StoredDate {
  /// Nothing is known: the article came into a store of an earlier version, where those without a date of their own
  /// stood at the time when their file was changed, or a repair found it.
  static let unknown: Int64 = 0
  /// It has no date of its own; `article.date` is when it arrived.
  static let arrival: Int64 = 1

  /// SQL that is true of an article `a` which says itself when it was, and stands there. One without a date stands at its
  /// arrival, and so does what claims to be of a day to come.
  static let isKnown = "a.published BETWEEN a.date - 86400 AND a.date + 86400"

  static func number(of source: DateSource?) -> Int64 {
    switch source {
    case nil: unknown
    case .stated: 2
    case .metaLine: 3
    case .address: 4
    case .fileName: 5
    }
  }

  static func source(_ number: Int64) -> DateSource? { DateSource.allCases.first { self.number(of: $0) == number } }
}

extension Draft {
  /// Of one that comes in, whose date is when it arrives where it has none of its own.
  var dateNumber: Int64 { published == nil ? StoredDate.arrival : StoredDate.number(of: article.dateSource) }

  /// Of one that was stored before: nil where it has no date, so that what is known of its arrival stays.
  var ownDateNumber: Int64? { published == nil ? nil : dateNumber }
}
