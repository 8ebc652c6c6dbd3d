internal import Foundation
internal import ArticleParsing
internal import Screen
internal import Store
internal import TextLayout

/// How many rows of the screen the articles of a list take.
struct ListShape: Equatable, Sendable {
  /// Rows of the list's room.
  var rows: Int
  /// Of an article whose headline fits in one.
  var lines = 1
  /// Cells of a headline, where one that is longer has another row; nil where it is cut.
  var headline: Int?
  /// Where the articles of a day stand under its name: seconds that the reader's clock is east of Greenwich.
  var days: Int?

  /// The day of articles that stand together.
  struct DayGroup: Equatable, Sendable {
    var day: CivilDay
    /// They came that day and have no date of their own.
    var isArrival = false
  }

  /// Fewer articles without a date among others of their day have no heading of their own; each says it for itself.
  private static let leastArrivals = 3

  /// What a row of the screen shows.
  enum Row: Equatable, Sendable {
    /// What is said of all articles below.
    case day(DayGroup)
    /// The first row of an article.
    case article(Int)
  }

  /// Rows of an article.
  func height(of article: Article) -> Int {
    guard lines > 1, let headline, article.hasHeadline else { return lines }
    return article.title.isWider(than: headline) ? lines + 1 : lines
  }

  /// A date without a time is that day everywhere. One from the future stands where it came, but the day over it is its
  /// own, for the row below says the time of that.
  func day(of article: Article) -> CivilDay? {
    days.map { offset in
      guard let published = article.published else {
        return CivilDay(seconds: Int(article.date.timeIntervalSince1970), offset: offset)
      }
      return article.dayAlone ?? CivilDay(seconds: published.seconds, offset: offset)
    }
  }

  /// Where an article stands among those around it; nil where days have no names.
  private func group(_ index: Int, in articles: [Article]) -> DayGroup? {
    guard let day = day(of: articles[index]) else { return nil }
    func isArrival(_ index: Int) -> Bool {
      articles.indices.contains(index) && articles[index].isUndatedArrival && self.day(of: articles[index]) == day
    }
    guard isArrival(index) else { return DayGroup(day: day) }
    let most = Self.leastArrivals - 1
    let before = (1...most).prefix { isArrival(index - $0) }.count
    let behind = (1...most).prefix { isArrival(index + $0) }.count
    return DayGroup(day: day, isArrival: before + behind >= most)
  }

  /// What is in view from the article `top` on, each with the row where it begins. The first day is named whether it
  /// begins there or before.
  func rows(of articles: [Article], from top: Int) -> [(row: Int, content: Row)] {
    var result: [(row: Int, content: Row)] = []
    var row = 0
    var last: DayGroup?
    for index in articles.indices.dropFirst(max(0, top)) {
      let lines = height(of: articles[index])
      if let day = group(index, in: articles), day != last {
        // No name without an article.
        guard row == 0 || row + 1 + lines <= rows else { break }
        result.append((row, .day(day)))
        last = day
        row += 1
      }
      // The first one is shown as far as there is room.
      guard row + lines <= rows || index == top else { break }
      result.append((row, .article(index)))
      row += lines
    }
    return result
  }

  /// How many articles are in view from `top` on; at least one.
  func count(of articles: [Article], from top: Int) -> Int {
    guard lines > 1 || days != nil else { return max(1, min(rows, articles.count - top)) }
    return max(1, rows(of: articles, from: top).count { if case .article = $0.content { true } else { false } })
  }

  /// Selects an article and scrolls no further than it takes to show it.
  func select(_ index: Int, in articles: [Article], _ scroll: inout Scroll) {
    guard lines > 1 || days != nil else { return scroll.select(index, of: articles.count, rows: rows) }
    scroll.selected = max(0, min(index, articles.count - 1))
    scroll.top = max(0, min(scroll.top, scroll.selected))
    // Far below, only the last rows before it can be in view.
    scroll.top = max(scroll.top, scroll.selected - rows)
    while scroll.top < scroll.selected, scroll.top + count(of: articles, from: scroll.top) <= scroll.selected {
      scroll.top += 1
    }
    // Below the last article no row stays empty that those before it would fill.
    while scroll.top > 0, scroll.top - 1 + count(of: articles, from: scroll.top - 1) >= articles.count {
      scroll.top -= 1
    }
  }
}

extension State {
  /// Beside another room articles have two rows, for a headline is cut there; in a high window as many as a headline
  /// takes, up to three.
  var listShape: ListShape {
    // While the article hides the list it keeps the rows that it has beside it, or nothing would stand where it stood.
    var seen = arrangement
    seen.isZen = false
    let panes = place == .article ? self.panes(in: seen, .list) : panes
    let isSplit = panes.shows(.article) && bodyRows >= 8
    // Where some eight of them are in view all the same.
    let headline = bodyRows >= 24 ? panes.columns[.list].map { $0 - TwoLineRow.marks - 1 } : nil
    return ListShape(
      rows: bodyRows, lines: isSplit ? 2 : 1, headline: headline, days: isSplit ? clock.offset : nil)
  }

  var articlesInView: Int { listShape.count(of: list.articles, from: list.scroll.top) }

  mutating func selectInList(_ index: Int) {
    listShape.select(index, in: list.articles, &list.scroll)
  }
}

extension Article {
  /// It has no date of its own, and stands where it came.
  var isUndatedArrival: Bool { published == nil && isDateArrival }
}

extension String {
  /// Whether a line of it takes more cells. It is asked of every headline around those in view at each key, so the text
  /// is laid out only where counting its letters does not tell.
  fileprivate func isWider(than columns: Int) -> Bool {
    var count = 0
    var isPlain = true
    var last: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x20...0x2FF, 0x400...0x482, 0x5D0...0x5EA, 0x620...0x64A, 0x660...0x66F, 0x671...0x6D3:
        // Lam and alef are one cell.
        if last == "ل", [0x622, 0x623, 0x625, 0x627].contains(scalar.value) { break }
        count += 1
      case 0x64B...0x65F: break
      default:
        isPlain = false
        count += 1
      }
      last = scalar
      // Far beyond, however many of the rest are marks.
      if isPlain ? count > columns : count > 4 * columns { return true }
    }
    return isPlain ? false : Paragraph(self).columns() > columns
  }
}
