internal import ArticleParsing
internal import Screen
internal import Store
internal import TextAnalysis
internal import TextLayout

/// An article in two rows, or three where its headline takes two: the headline, and dim below it where it is from and how
/// old it is. The marks stand in cells of their own at the leading edge, so that nothing moves when they change.
struct TwoLineRow {
  let article: Article
  let state: State
  let matcher: Matcher
  /// Those of the articles in view, as they stand in the room that is left beside an age.
  let sources: SourceNames
  /// The heading says already that what stands under it has no date, and when it came.
  var isUnderArrivals = false

  /// Cells before the headline: one for where the reader is, one each for unread and starred, and a gap.
  static let marks = 5

  func draw(isSelected: Bool, in area: Rect, of frame: inout Frame) {
    // The ground is that of the room which takes the keys; elsewhere a sign shows where it would be.
    let isHighlighted = isSelected && state.place == .list
    if isHighlighted { frame.fill(area, .text, isSelected: true) }
    let (first, below) = area.splitTop(rows: max(1, area.rows - 1))
    let (marks, rest) = first.splitLeading(columns: Self.marks, frame.direction)
    let headline = rest.splitTrailing(columns: 1, frame.direction).rest
    if isSelected, !isHighlighted {
      frame.draw(frame.direction == .rightToLeft ? "◂" : "▸", .heading, in: cell(0, of: marks, frame))
    }
    if article.hasUnread { frame.draw("•", .unread, in: cell(1, of: marks, frame), isSelected: isHighlighted) }
    if state.isFlagged(article.id) {
      frame.draw("✓", .match, in: cell(2, of: marks, frame), isSelected: isHighlighted)
    }
    if article.isStarred { frame.draw("★", .starred, in: cell(3, of: marks, frame), isSelected: isHighlighted) }
    let role = !article.hasHeadline ? Role.dim : article.hasUnread ? .unread : .text
    let title = state.strings.headline(of: article)
    let direction = Direction.of(title, within: article.direction ?? frame.direction)
    let paragraph = Paragraph(title, spans: matcher.spans(in: title), direction: direction, tag: role.rawValue)
    let lines = paragraph.lines(width: headline.columns, most: headline.rows, options: frame.options)
    // All begin at one edge, also in a list that begins at the other.
    let widest = lines.map(\.columns).max() ?? 0
    var room = headline.splitLeading(columns: widest, frame.direction).leading
    for line in lines {
      frame.draw(line, in: room, .natural, isSelected: isHighlighted)
      room = room.splitTop(rows: 1).rest
    }
    drawDetails(below.splitLeading(columns: Self.marks, frame.direction).rest, isHighlighted, of: &frame)
  }

  private func cell(_ index: Int, of marks: Rect, _ frame: Frame) -> Rect {
    let rest = marks.splitLeading(columns: index, frame.direction).rest
    return rest.splitLeading(columns: 1, frame.direction).leading
  }

  /// The age is whole, for half a date is another date; the source gives way.
  private func drawDetails(_ rect: Rect, _ isHighlighted: Bool, of frame: inout Frame) {
    let room = rect.splitTrailing(columns: 1, frame.direction).rest
    var age = age
    if frame.width(of: age) > room.columns / 2 { age = shortAge }
    // How many tell it stands before its age, where that leaves the source its room.
    if let told = told(before: age).first(where: { frame.width(of: $0) <= room.columns / 2 }) { age = told }
    guard let source = article.origin ?? article.host else {
      frame.draw(age, .dim, in: room, direction: frame.direction, isSelected: isHighlighted)
      return
    }
    let details = age.isEmpty ? "" : Self.separator + age
    let columns = frame.width(of: details)
    let fits = frame.width(of: source) + columns <= room.columns
    let name = fits ? source : sources.name(of: source)
    let (leading, rest) = room.splitLeading(
      columns: min(frame.width(of: name), room.columns - columns), frame.direction)
    frame.draw(name: name, .source, in: leading, isSelected: isHighlighted)
    frame.draw(details, .dim, in: rest, direction: frame.direction, isSelected: isHighlighted)
  }

  private static let separator = " · "

  /// How old it is, as far as the name of the day above the row does not say it.
  private var age: String {
    let isSaid = isUnderArrivals && (article.origin ?? article.host) != nil
    return isSaid ? "" : state.strings.ageBelowItsDay(of: article, at: state.clock)
  }

  private var shortAge: String {
    article.published == nil ? age : state.strings.shortAge(of: article, at: state.clock)
  }

  /// How many sources or articles there are, and the age: the longest first. Of a row of several it is said in any room.
  private func told(before age: String) -> [String] {
    let strings = state.strings
    let sources = strings.count(strings.stories.sources, article.storySources)
    func joined(_ parts: String...) -> String { parts.filter { !$0.isEmpty }.joined(separator: Self.separator) }
    guard !article.others.isEmpty else { return article.storySources > 1 ? [joined(sources, age)] : [] }
    let many = article.storySources > 1 ? sources : strings.count(strings.articles, article.row.count)
    return [joined(many, age), joined(many, shortAge), joined("+\(strings.number(article.others.count))", age)]
  }
}
