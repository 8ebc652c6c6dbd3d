/// How somebody likes to read: what the settings say, or what the window of reading has changed since.
public struct ReadingTaste: Equatable, Sendable {
  public enum Spacing: String, CaseIterable, Sendable {
    case single
    /// A blank row between the rows of a paragraph.
    case double
  }

  /// Cells of a line. Longer lines are hard to read on; about this many letters is a book's line.
  public var measure = 72
  /// Cells that stay free beside the text, where it leaves any.
  public var margin = 2
  public var spacing = Spacing.single
  /// Lines fill both margins.
  public var justifies = false
  /// Vowel marks are shown; without them the text stays as it is.
  public var showsHarakat = true
  public var dates = DateTaste()

  public init() {}

  /// Columns of a room that has a whole line and its margins.
  var columns: Int { measure + 2 * margin }

  /// Cells of a text in a room of so many columns. The margins give way before a line is too short to be read.
  func width(in columns: Int) -> Int {
    max(1, min(measure, max(columns - 2 * margin, min(columns - 4, 30))))
  }

  /// Cells that stay free before it.
  func margin(in columns: Int) -> Int { max(0, min(margin, (columns - width(in: columns)) / 2)) }
}

/// How the interface writes numbers, days and times. The text of articles is never changed by it.
public struct DateTaste: Equatable, Sendable {
  public enum Digits: String, CaseIterable, Sendable { case western, eastern }

  /// How Arabic calls the months: as Egypt and the Gulf do, as the Levant and Iraq, as Algeria and Tunisia, as Morocco.
  public enum Months: String, CaseIterable, Sendable { case egyptian, levantine, algerian, moroccan }

  public enum Calendar: String, CaseIterable, Sendable {
    case gregorian
    /// Umm al-Qura, in place of the Gregorian date, or beside it.
    case hijri, both
    /// The solar calendar of Iran and Afghanistan.
    case persian
  }

  public enum Hours: String, CaseIterable, Sendable {
    case twentyFour = "24"
    case twelve = "12"
  }

  public var digits = Digits.western
  public var months = Months.egyptian
  public var calendar = Calendar.gregorian
  public var hours = Hours.twentyFour

  public init() {}
}
