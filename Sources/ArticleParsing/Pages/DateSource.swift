/// How an article's date is known, from the surest on.
public enum DateSource: String, CaseIterable, Equatable, Sendable, Codable {
  /// A field or label says that it is the date.
  case stated
  /// A line of date and place stands above the text or below it.
  case metaLine
  /// The article's address has a day in it: `/2025/07/03/`.
  case address
  /// The name of the file that it came in begins or ends with a day: `2025-07-03-….txt`.
  case fileName
}
