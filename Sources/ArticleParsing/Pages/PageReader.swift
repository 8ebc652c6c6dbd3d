/// The lines of a page → its articles. Labels begin sections, in any order, repeated or missing; every other line is
/// text of the article that is open. No line is dropped: what is no label in its place is text.
struct PageReader {
  private let lines: [PageLine]
  private let labels: [Label?]
  private var parts = [PagePart()]
  private var place = 0
  private let name: String?

  /// `name` is that of the page's file, which may have the day in it.
  init(_ lines: [PageLine], name: String?) {
    self.lines = lines
    self.name = name
    labels = lines.map { Label($0) }
  }

  mutating func articles() -> [ParsedArticle] {
    while place < lines.count { readLine() }
    return withRelated()
  }

  /// Whose is a list of headlines? One that stands in an article with another article below it is that article's.
  /// One at the end is the page's: it stands below all of its articles, and whoever opens any of them may go on from
  /// it. So each has it, in its order, without the headline of its own.
  private func withRelated() -> [ParsedArticle] {
    let written = parts.filter(\.hasText)
    let pageList = parts.last?.listedRelated ?? []
    var articles: [ParsedArticle] = []
    for (index, part) in written.enumerated() {
      guard var article = part.article(isFirstOfPage: index == 0, name: name) else { continue }
      let isLast = index == written.count - 1
      let related = part.inlineRelated + (isLast ? [] : part.listedRelated) + pageList
      if !related.isEmpty {
        var met: Set<String> = [LabelKey.bare(article.title)]
        article.related = related.filter { met.insert(LabelKey.bare($0)).inserted }
        let addresses = part.relatedAddresses.merging(parts.last?.relatedAddresses ?? [:]) { own, _ in own }
        article.relatedAddresses = addresses.filter { article.related.contains($0.key) }
      }
      articles.append(article)
    }
    return articles
  }

  /// The part that lines belong to now; changed in place, for a copy at each line would be quadratic.
  private var open: PagePart {
    get { parts[parts.count - 1] }
    _modify { yield &parts[parts.count - 1] }
  }

  private mutating func readLine() {
    let line = lines[place]
    guard let label = label(at: place) else {
      open.lines.append(line)
      place += 1
      return
    }
    place += 1
    switch label.kind {
    case .title: open.title = label.value
    case .link: open.link = open.link ?? label.value
    case .date: readDate(label)
    case .source: if let value = value(of: label) { open.sources.append(value) }
    case .author: if let value = value(of: label) { open.authors.append(value) }
    case .tags: readTags(label)
    case .related: readList(label, of: line)
    case .more: readMore(label, of: line)
    case .headline: addInline(line.marked(label.value))
    }
  }

  /// The label of a line, if it is one where it stands.
  private func label(at place: Int) -> Label? {
    guard let label = labels[place] else { return nil }
    let next = place + 1 < lines.count ? lines[place + 1] : nil
    switch label.kind {
    case .title:
      // Elsewhere العنوان is where somebody lives.
      return open.title == nil && open.lines.isEmpty ? label : nil
    case .author:
      // A page that begins with «تقرير: …» begins with its headline.
      let isDesk = LabelKey.fold(lines[place].text).hasPrefix("تقرير")
      if isDesk, place == 0 || label.value.split(separator: " ").count > 3 { return nil }
      return label.value.isEmpty && !hasShortValue(next) ? nil : label
    case .date:
      return label.value.isEmpty && next.flatMap({ DateLine.date(in: $0.text) }) == nil ? nil : label
    case .source:
      return label.value.isEmpty && !hasShortValue(next) ? nil : label
    case .tags:
      // الوسوم alone above a paragraph is a heading.
      return label.hasSeparator || next.map(standsBelowTags) == true ? label : nil
    case .related:
      return label.value.isEmpty && next.map { $0.isLong && $0.bullet == nil } == true ? nil : label
    case .link, .more, .headline:
      return label
    }
  }

  /// Whether a line can be the keywords of a label alone above it: a short one, or one of many parts.
  private func standsBelowTags(_ line: PageLine) -> Bool {
    guard line.isLong else { return Headings.isOpenEnded(line.text) }
    guard case .tags(let tags) = TagLine(line.text) else { return false }
    return tags.count > 3 && Label.areKeywords(line.text)
  }

  private func hasShortValue(_ line: PageLine?) -> Bool {
    guard let line else { return false }
    return line.length <= 60 && Label(line) == nil
  }

  /// What stands behind the label, else on the next line.
  private mutating func value(of label: Label) -> String? {
    if !label.value.isEmpty { return label.value }
    guard place < lines.count else { return nil }
    place += 1
    return lines[place - 1].text
  }

  private mutating func readDate(_ label: Label) {
    guard let value = value(of: label), let date = DateLine.date(in: value) else { return }
    open.published = open.published ?? date
  }

  /// On the label's line, on the next, or one by one in a list.
  private mutating func readTags(_ label: Label) {
    if !label.value.isEmpty { return addTags(label.value, isSpaced: false) }
    guard place < lines.count, self.label(at: place) == nil else { return }
    guard !lines[place].isLong || lines[place].bullet == nil && Label.areKeywords(lines[place].text) else { return }
    if lines[place].bullet == nil {
      place += 1
      addTags(lines[place - 1].text, isSpaced: lines[place - 1].isAfterBlank)
    }
    while place < lines.count, lines[place].bullet != nil, !lines[place].isLong, self.label(at: place) == nil {
      open.add(tag: lines[place].text)
      place += 1
    }
  }

  /// A line of keywords, and those below it.
  private mutating func addTags(_ line: String, isSpaced: Bool) {
    // Above the text a short line is its headline.
    let end = open.lines.isEmpty ? place : lines[place...].prefix(TagList.most).indices.first { label(at: $0) != nil }
    let more = TagList.lines(below: line, lines[place..<(end ?? lines.count)], isSpaced: isSpaced)
    guard more > 0 else { return open.add(keywords: line, tags: TagLine(line).tags) }
    open.add(tag: line)
    for line in lines[place..<(place + more)] { open.add(tag: line.text) }
    place += more
  }

  /// A headline on the label's line, or a list below it up to the next label or to prose.
  private mutating func readList(_ label: Label, of labelled: PageLine) {
    if !label.value.isEmpty { return addInline(labelled.marked(label.value)) }
    let start = place
    while place < lines.count, isHeadline(at: place, listStart: start) {
      let line = lines[place]
      place += 1
      if place > start + 1, HeadlineAddress.isAddress(line.text) {
        if let headline = open.listedRelated.last { open.relatedAddresses[headline] = line.text }
        continue
      }
      // A rule between headlines is none.
      guard !LabelKey.bare(line.text).isEmpty else { continue }
      let (title, address) = HeadlineAddress.split(line.marked ?? line.text)
      open.listedRelated.append(title)
      if let address { open.relatedAddresses[title] = address }
    }
  }

  /// A headline on its label's line, which may have its address behind it.
  private mutating func addInline(_ text: String) {
    let (title, address) = HeadlineAddress.split(text)
    open.inlineRelated.append(title)
    if let address { open.relatedAddresses[title] = address }
  }

  private func isHeadline(at place: Int, listStart: Int) -> Bool {
    let line = lines[place]
    if place > listStart, HeadlineAddress.isAddress(line.text) { return true }
    if let label = label(at: place) {
      // «• المصدر: لا اتفاق» among bullets is a headline.
      return line.bullet != nil && !label.value.isEmpty
    }
    if line.bullet != nil { return true }
    guard !line.isLong, line.text.utf8.last != 0x3A else { return false }
    if place == listStart { return true }
    // Behind bullets and a blank line the list is over; without bullets, at the first sentence.
    return lines[listStart].bullet == nil ? !line.endsSentence : !line.isAfterBlank
  }

  /// Another article, a headline, or a list of headlines.
  private mutating func readMore(_ label: Label, of labelled: PageLine) {
    guard label.value.isEmpty else { return addInline(labelled.marked(label.value)) }
    guard place < lines.count else { return }
    guard standsAboveArticle else {
      readList(label, of: labelled)
      return
    }
    // Labels above the first text are of the article that comes.
    if open.hasText { parts.append(PagePart()) }
    // Its day may stand above its headline.
    while place + 2 < lines.count, self.label(at: place) == nil, Headings.standsAboveTitle(lines[place]) {
      open.lines.append(lines[place])
      place += 1
    }
    let line = lines[place]
    if self.label(at: place) == nil, !line.isLong, !line.endsSentence, place + 1 < lines.count {
      open.title = line.bodyText
      place += 1
    }
  }

  /// Many sites list headlines under the same label. An article is a title, or none, above a sentence; where there is
  /// no sentence, or headlines stand close together above it, it is a list and the text goes on behind it.
  private var standsAboveArticle: Bool {
    var headlines = 0
    var last = lines[place]
    for index in place..<lines.count {
      if let label = label(at: index) {
        if label.kind == .more || label.kind == .related { return false }
        continue
      }
      let line = lines[index]
      if line.bullet != nil, headlines == 0 { return false }
      if line.isLong || line.endsSentence {
        // A title and a heading stand apart, headlines of a list do not.
        return headlines < 2 || headlines == 2 && last.isAfterBlank
      }
      headlines += 1
      last = line
    }
    return false
  }
}
