internal import Foundation
internal import ArticleParsing
internal import FilterLanguage
internal import Screen
internal import Store
internal import TextAnalysis
internal import TextLayout

/// Makes an article's rows for one width: title, fields, body, related headlines.
struct ArticleLayout {
  /// Cells of a line where no reader has chosen another length.
  static let measure = ReadingTaste().measure

  /// In fewer rows a title, its fields, an address and tags would leave no room for a text.
  static let lowRows = 12

  /// A file of 50 MB can be one article; laid out whole it would take a gigabyte of glyphs.
  static let mostRows = 10_000

  var width: Int
  var strings: Strings
  var clock: Clock
  var options: LayoutOptions
  /// What the filter looked for; it is marked in the text.
  var matcher: Matcher
  /// In a window of few rows an article begins with what it says; its address and tags stand below.
  var isLow: Bool
  var spacing = ReadingTaste.Spacing.single

  init(
    width: Int, strings: Strings, clock: Clock, options: LayoutOptions = LayoutOptions(),
    matcher: Matcher = Matcher(words: ""), isLow: Bool = false
  ) {
    self.isLow = isLow
    self.width = width
    self.strings = strings
    self.clock = clock
    self.options = options
    self.matcher = matcher
  }

  init(_ state: State) {
    self.init(
      width: state.isPlain ? state.size.columns : state.taste.width(in: state.articleColumns), strings: state.strings,
      clock: state.clock,
      options: state.layoutOptions, matcher: state.matcher, isLow: !state.isPlain && state.bodyRows < Self.lowRows)
    spacing = state.isPlain ? .single : state.taste.spacing
  }

  func rows(of content: ArticleContent, found: [FoundRelation] = []) -> [ArticleRow] {
    let article = content.article
    let base = side(of: article.direction)
    // The number is as stored; no page lists more.
    let links = min(content.blocks.last { $0.kind == .link }?.number ?? 0, 1_000_000)
    var rows = ArticleRows(width: width, options: options, matcher: matcher, links: links)
    rows.addBlank()
    if article.hasHeadline {
      rows.add(article.title, .init(.title, Direction.of(article.title, within: base)))
    } else {
      rows.add(strings.untitled, .init(.dim, base, isCopied: false))
    }
    if article.titleIsDerived, article.hasHeadline {
      // At the edge of the title that it is about.
      rows.add(strings.derivedTitle, .init(.dim, base, isCopied: false))
    }
    rows.add(fields: fields(of: content), separator: " · ", direction: base)
    if !isLow { addAddressAndTags(of: article, base: base, to: &rows) }
    rows.isBody = true
    rows.beginBody()
    rows.spacing = spacing
    let most = spacing == .double ? 2 * Self.mostRows : Self.mostRows
    for (place, block) in content.blocks.enumerated() {
      if place == 0 || !block.followsClosely(content.blocks[place - 1]) { rows.addBlank() }
      // Where rows stand apart, paragraphs stand further apart.
      if place > 0, spacing == .double { rows.addBlank() }
      guard rows.rows.count < most else {
        rows.add(strings.tooLong, .init(.dim, strings.interface.direction, isCopied: false))
        break
      }
      add(block, base: base, to: &rows)
    }
    rows.isBody = false
    rows.spacing = .single
    if isLow, article.url != nil || !article.tags.isEmpty {
      rows.addBlank()
      addAddressAndTags(of: article, base: base, to: &rows)
    }
    if !content.related.isEmpty {
      rows.addBlank()
      addRule(base, to: &rows)
      rows.add(strings.related, .init(.heading, base, isCopied: false))
      for (index, related) in content.relatedInView.enumerated() {
        rows.addRelated(related.title, related.id == nil ? .dim : .link, index, base)
      }
      if content.relatedInView.count < content.related.count {
        rows.add(strings.tooLong, .init(.dim, strings.interface.direction, isCopied: false))
      }
    }
    add(found, after: content.relatedInView.count, base: base, to: &rows)
    return rows.rows
  }

  private func addAddressAndTags(of article: Article, base: Direction, to rows: inout ArticleRows) {
    if let url = article.url {
      let shown = SecretAddress.masked(OpenableAddress.shown(url))
      rows.add(lines(ofAddress: shown, width: width, base: base), of: shown, source: url, isAddress: true)
    }
    if !article.tags.isEmpty {
      rows.add(fields: article.tags.map { ("#" + $0, .chip) }, separator: " ", direction: base)
    }
  }

  /// What was found to be about the same, each with why, behind so many headlines of the article's own list.
  private func add(_ found: [FoundRelation], after count: Int, base: Direction, to rows: inout ArticleRows) {
    guard !found.isEmpty else { return }
    rows.addBlank()
    if count == 0 { addRule(base, to: &rows) }
    rows.add(strings.relations.found, .init(.heading, base, isCopied: false))
    for (index, found) in found.enumerated() {
      rows.addRelated(found.article.title, .link, count + index, base)
      var style = ArticleRows.Style(.dim, strings.interface.direction, indent: 2, isCopied: false)
      style.related = count + index
      // Below its headline, whichever language tells the reason.
      if !options.keepsLogicalOrder { style.edge = Direction.of(found.article.title, within: base) }
      rows.add(strings.reason(of: found, at: clock, keepsAge: true), style)
    }
  }

  /// The side that what is put together here begins at: in logical order all begins at one.
  func side(of direction: Direction?) -> Direction {
    options.keepsLogicalOrder ? .leftToRight : direction ?? strings.interface.direction
  }

  /// A line that is drawn is nothing to be heard.
  func addRule(_ direction: Direction, to rows: inout ArticleRows) {
    if !options.keepsLogicalOrder { rows.addRule(direction) }
  }

  /// `وكالة · 29 نوفمبر، 9:40 · كاتب · قراءة دقيقتين`
  private func fields(of content: ArticleContent) -> [(String, Role)] {
    var fields: [(String, Role)] = []
    if let source = content.article.origin { fields.append((source, .source)) }
    fields.append((strings.dateAndTime(of: content.article, at: clock), .date))
    if let author = content.authorName { fields.append((author, .text)) }
    let time = ReadingTime(content.blocks)
    if time.minutes == ReadingTime.most {
      fields.append((strings.readingHour, .dim))
    } else if time.minutes > 0 {
      fields.append((strings.count(strings.readingMinutes, time.minutes), .dim))
    }
    if content.isCorrected { fields.append((strings.corrected, .dim)) }
    return fields
  }
}
