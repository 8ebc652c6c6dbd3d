/// How an article's date is known, from the surest on.
public enum DateSource: String, CaseIterable, Comparable, Sendable, Codable {
  /// A field or label says that it is the date.
  case stated
  /// A line of date and place stands above the text or below it.
  case metaLine
  /// The article's address has a day in it: `/2025/07/03/`.
  case address
  /// The name of the file that it came in begins or ends with a day: `2025-07-03-….txt`.
  case fileName

  /// Addresses and names of files tell days alone, which are the same wherever they are read.
  public var tellsDayAlone: Bool { self == .address || self == .fileName }

  private var doubt: Int {
    switch self {
    case .stated: 0
    case .metaLine: 1
    case .address: 2
    case .fileName: 3
    }
  }

  /// The surer one comes first.
  public static func < (a: DateSource, b: DateSource) -> Bool { a.doubt < b.doubt }
}
