internal import Screen
internal import Store
internal import TextAnalysis

// Finding in the open article.
extension State {
  /// Opens the line in which is typed what is to be found. While it is empty, what was being found stays, or what the
  /// filter looked for is found.
  mutating func find() -> [Effect] {
    guard isReading, let article = opened.last, article.content != nil else { return [] }
    overlay = .find(FindPrompt(before: article.find, place: article.viewedPlace))
    // So that the first letter need not wait for it: of the longest article it takes 11 ms.
    _ = opened[opened.count - 1].foldTexts()
    return findTyped()
  }

  mutating func type(_ key: Key, in prompt: FindPrompt) -> [Effect]? {
    var prompt = prompt
    guard edit(&prompt.field, key) else { return nil }
    overlay = .find(prompt)
    return findTyped()
  }

  /// Finds what is in the line, and shows the first place behind the one where the line was opened.
  mutating func findTyped() -> [Effect] {
    guard case .find(let prompt) = overlay, let last = opened.indices.last else { return [] }
    let line = FindLine(prompt.field.text)
    opened[last].scroll(to: prompt.place, rows: articleRows)
    let place = opened[last].rows.place(ofRow: opened[last].top)
    guard !line.isEmpty else {
      opened[last].find = line.typed.isEmpty ? prompt.before ?? filterFind(from: place) : nil
      // Laid out with other texts since the line was opened.
      if opened[last].folded == nil { opened[last].findAgain() }
      showHit()
      return []
    }
    finds += 1
    let texts = opened[last].foldTexts()
    opened[last].find = Find(.line(line), line.letters(in: texts), from: place, number: finds)
    showHit()
    return [.find(FindQuestion(line: line, texts: texts, number: finds))]
  }

  /// The places that the filter found, to be gone through.
  private func filterFind(from place: TextPlace) -> Find? {
    guard let hits = opened.last?.filterHits, !hits.isEmpty else { return nil }
    let words = String(filterText.prefix(1_000)).trimmingSpaces
    return Find(.filter(words), hits, from: place)
  }

  /// Takes in which forms the words stand.
  mutating func take(_ answer: FindAnswer) {
    guard let last = opened.indices.last, var find = opened[last].find, find.number == answer.number,
      case .line(let line) = find.wanted
    else { return }
    // Laid out with other texts since it was asked.
    let isLate = opened[last].folded == nil
    let found = isLate ? line.found(in: opened[last].foldTexts(), by: answer.matchers) : answer.found
    find.take(found, by: answer.matchers)
    if case .find(let prompt) = overlay {
      opened[last].scroll(to: prompt.place, rows: articleRows)
      find.go(to: opened[last].rows.place(ofRow: opened[last].top))
    }
    opened[last].find = find
    if find.currentHit == nil, case .find(let prompt) = overlay {
      offerOtherLayout(of: prompt.field.text, in: opened[last])
    }
    showHit()
  }

  /// The place that is found is seen.
  var isHitInView: Bool {
    guard isReading, let article = opened.last, let hit = article.find?.currentHit,
      let row = article.rows.row(of: hit, last: false)
    else { return false }
    return (article.top..<article.top + articleRows).contains(row)
  }

  mutating func showHit() {
    guard let last = opened.indices.last, let hit = opened[last].find?.currentHit else { return }
    opened[last].related = nil
    opened[last].show(hit, rows: articleRows)
  }

  /// Goes through the places with what was typed.
  mutating func keepFind() -> [Effect] {
    guard case .find(let prompt) = overlay, let last = opened.indices.last else { return [] }
    overlay = nil
    lines.add(prompt.field.text, to: .find)
    guard opened[last].find?.currentHit == nil else { return [] }
    opened[last].scroll(to: prompt.place, rows: articleRows)
    opened[last].find = nil
    if !FindLine(prompt.field.text).typed.isEmpty { message = .text(strings.notFound) }
    return []
  }

  /// Goes back to where the line was opened, and to what was being found then.
  mutating func giveUpFind() -> [Effect] {
    guard case .find(let prompt) = overlay else { return [] }
    overlay = nil
    guard let last = opened.indices.last else { return [] }
    opened[last].find = prompt.before
    opened[last].findAgain()
    if prompt.before == nil { opened[last].folded = nil }
    opened[last].scroll(to: prompt.place, rows: articleRows)
    return []
  }

  /// Goes to the next place, or to the one before; says when that is at the other end.
  mutating func stepFind(_ step: Int) -> [Effect] {
    guard let last = opened.indices.last, opened[last].find?.currentHit != nil else { return [] }
    if opened[last].find?.step(step) == true {
      message = .text(step > 0 ? strings.fromStart : strings.fromEnd)
    }
    showHit()
    return []
  }

  /// Ends what is being found in the article, else leaves it.
  mutating func endFindOrLeave() -> [Effect] {
    guard let last = opened.indices.last, opened[last].find != nil else { return leaveArticle() }
    opened[last].find = nil
    opened[last].folded = nil
    return []
  }

  /// Whether `n` and `N` go from place to place.
  var isFinding: Bool { isReading && opened.last?.find?.currentHit != nil }
}
