internal import ArticleParsing
internal import Screen
internal import Store
internal import TextLayout

/// Letters beside something in view that can be opened.
struct LinkHint: Equatable {
  enum Target: Hashable { case link(Int), related(Int) }

  var target: Target
  /// Of the article's rows.
  var row: Int
  /// Which glyphs of the row's line, from the left, it stands in the place of: the link's number, or the mark before a
  /// headline.
  var glyphs: Range<Int>
  var letters: String
}

extension OpenArticle {
  /// The links and related headlines in view, from the top, each with its letters; those of one link are the same
  /// wherever it stands. All are of one length, so that the last letter decides.
  func hints(rows height: Int) -> [LinkHint] {
    guard versions.isEmpty else { return [] }
    var places: [(target: LinkHint.Target, row: Int, glyphs: Range<Int>)] = []
    for index in top..<max(top, min(top + height, rows.count)) {
      guard let line = rows[index].line else { continue }
      if let related = rows[index].related {
        let isFirst = index == 0 || rows[index - 1].related != related
        if isFirst, canOpen(related) { places.append((.related(related), index, line.lead)) }
      } else {
        places += links(in: rows[index], line).map { (.link($0.number), index, $0.glyphs) }
      }
    }
    var letters: [LinkHint.Target: String] = [:]
    let targets = places.map(\.target).filter { letters.updateValue("", forKey: $0) == nil }
    for (target, word) in zip(targets, Self.words(targets.count)) { letters[target] = word }
    return places.compactMap { place in
      guard let word = letters[place.target], !word.isEmpty else { return nil }
      return LinkHint(target: place.target, row: place.row, glyphs: place.glyphs, letters: word)
    }
  }

  /// Whether a headline of the list, or one that was found, leads somewhere.
  private func canOpen(_ related: Int) -> Bool {
    relations.indices.contains(related) && (relations[related].id != nil || relations[related].url != nil)
  }

  /// So many words of equal length; more than all pairs of letters no window shows.
  private static func words(_ count: Int) -> [String] {
    let home = Command.hintLetters.prefix(9)
    if count <= home.count { return home.prefix(count).map(String.init) }
    let letters = count <= home.count * home.count ? Array(home) : Command.hintLetters
    // Neighbours begin with different letters.
    return letters.flatMap { second in letters.map { first in String([first, second]) } }.prefix(count).map(\.self)
  }

  /// The numbers of links in a row, as they are read, `[12]`: in every direction the brackets are mirrored and the digits run from left to
  /// right.
  func links(in row: ArticleRow, _ line: Line) -> [(number: Int, glyphs: Range<Int>)] {
    guard hasLinks else { return [] }
    var found: [(Int, Range<Int>)] = []
    var (start, number): (Int?, Int) = (nil, 0)
    for (index, glyph) in line.glyphs.enumerated() {
      if glyph.character == "[" {
        (start, number) = (index, 0)
      } else if let digit = glyph.character.isASCII ? glyph.character.wholeNumberValue : nil {
        number = min(number * 10 + digit, 1_000_000)
      } else {
        if glyph.character == "]", let start, let address = address(ofLink: number) {
          // In the list of addresses one stands behind its number, and may have such a sign itself.
          if !row.isAddress || address == row.source && found.isEmpty { found.append((number, start..<index + 1)) }
        }
        start = nil
      }
    }
    return line.direction == .rightToLeft ? found.reversed() : found
  }
}

extension Line {
  /// The first two cells at the edge that the line starts from.
  fileprivate var lead: Range<Int> {
    direction == .rightToLeft ? max(0, glyphs.count - 2)..<glyphs.count : 0..<min(2, glyphs.count)
  }
}

extension State {
  /// Shows letters beside what can be opened.
  mutating func hintLinks() -> [Effect] {
    guard let article = opened.last, article.content != nil else { return [] }
    if article.hints(rows: articleRows).isEmpty {
      let hasNone = !article.hasLinks && article.relations.isEmpty
      message = .text(hasNone ? strings.opening.hasNoLinks : strings.opening.noLinks)
    } else {
      overlay = .hints(typed: "")
    }
    return []
  }

  mutating func takeHintLetter(_ key: Key) -> [Effect] {
    guard case .hints(let typed) = overlay, case .character(let letter) = keymap.latin(key), let article = opened.last
    else { return close() }
    let letters = typed + letter.lowercased()
    let hints = article.hints(rows: articleRows).filter { $0.letters.hasPrefix(letters) }
    guard let hint = hints.first else {
      message = .text(strings.opening.noSuchLetters)
      return close()
    }
    guard hint.letters == letters else {
      overlay = .hints(typed: letters)
      return []
    }
    overlay = nil
    switch hint.target {
    case .link(let number): return open(link: number)
    case .related(let index):
      opened[opened.count - 1].related = index
      return openRelated()
    }
  }
}

extension State {
  mutating func takeBackHintLetter(_ key: Key) -> [Effect] {
    guard key == .backspace, case .hints(let typed) = overlay, !typed.isEmpty else { return close() }
    overlay = .hints(typed: String(typed.dropLast()))
    return []
  }
}

/// The letters, in the place of the numbers of links and before headlines.
struct LinkHintsView {
  let hints: [LinkHint]
  let typed: String

  /// `column` is where the line's first glyph stands.
  func draw(row: Int, of line: Line, at place: Position, in rect: Rect, of frame: inout Frame) {
    for hint in hints where hint.row == row && hint.letters.hasPrefix(typed) {
      let before = line.glyphs[..<hint.glyphs.lowerBound].reduce(0) { $0 + Int($1.columns) }
      let columns = line.glyphs[hint.glyphs].reduce(0) { $0 + Int($1.columns) }
      let letters = Array(hint.letters)
      // What is left of a number's cells parts the letters from the word before; of the mark of a headline, from that.
      let spare = max(0, columns - letters.count)
      let isMirrored = line.direction == .rightToLeft
      let first =
        switch hint.target {
        case .link: isMirrored ? spare / 2 : (spare + 1) / 2
        case .related: isMirrored ? spare : 0
        }
      for column in 0..<columns where rect.column <= place.column + before + column {
        let inside = column - first
        let character = letters.indices.contains(inside) ? letters[inside] : " "
        frame.put(
          Glyph(character, tag: Role.hint.rawValue, range: 0..<0), row: place.row,
          column: place.column + before + column)
      }
    }
  }
}
