internal import FilterLanguage
internal import Foundation
internal import Screen
internal import Store
internal import TextLayout

/// The filter line: what is typed, and what to go back to.
struct FilterPrompt: LinePrompt, Equatable, Sendable {
  var line: LineEditor
  var before: Query
  var looseBefore: LooseQuery?
  var textBefore: String
  var openedBefore: [OpenArticle]
  var focusBefore: Pane
  var listBefore: ArticleList
  /// Which articles were still to come.
  var awaitedBefore: Page?
  /// What is wrong with the line; nothing is listed until it is mended.
  var error: FilterError?
  /// What the line still needs; what is there of it is listed.
  var missing: FilterError?
  /// What the settings call the line.
  var name: String?
  /// The last key would have made it longer than a line may be.
  var isFull = false

  /// Letters of a line. Nobody types more; what is pasted is read and searched for at once, and a whole book would hold
  /// the screen for seconds.
  static let most = 2_000

  init(_ state: State) {
    line = LineEditor(.filter, state.filterText)
    before = state.query
    looseBefore = state.loose
    textBefore = state.filterText
    openedBefore = state.opened
    focusBefore = state.place
    listBefore = state.list
    awaitedBefore = state.ahead.list
  }
}

extension State {
  mutating func filter() -> [Effect] {
    let left = rememberPlaces()
    overlay = .filter(FilterPrompt(self))
    focus = .list
    opened = []
    list.setAnchor()
    return left
  }

  /// Goes back to what was shown before, to the same article at the same place.
  mutating func giveUpFilter() -> [Effect] {
    guard case .filter(let prompt) = overlay else { return [] }
    overlay = nil
    filterText = prompt.textBefore
    opened = prompt.openedBefore
    focus = prompt.focusBefore
    loose = prompt.looseBefore
    layOutArticles()
    list.anchor = nil
    guard prompt.before != query else { return [] }
    query = prompt.before
    list = prompt.listBefore
    (ahead.list, ahead.answers) = (nil, ahead.answers.subtracting([.page]))
    // What has become of it meanwhile; or what it was waiting for.
    guard let page = prompt.awaitedBefore else { return lookAgain() }
    return ask(page)
  }

  /// Keeps the line, if it is whole: then no more is to come that could mend it, and its last word is no beginning of
  /// others any longer, as in lines that are not typed here. The blank that ends the word stays in the line.
  mutating func keepFilter() -> [Effect] {
    guard case .filter(var prompt) = overlay else { return [] }
    do throws(FilterError) {
      _ = try query.with(filterText: prompt.field.text, now: now)
      overlay = nil
      lines.add(prompt.field.text, to: .filter)
      if ahead.list == nil { list.anchor = nil }
      return endLastWord()
    } catch {
      prompt.error = error
      overlay = .filter(prompt)
      return []
    }
  }

  /// What is typed behind it the next time is another word, or another condition.
  private mutating func endLastWord() -> [Effect] {
    let line = filterText + " "
    guard let last = filterText.last, !last.isWhitespace, let whole = try? query.with(filterText: line, now: now) else {
      return []
    }
    filterText = line
    return whole == query ? [] : show(whole)
  }

  /// Each change of the filter line shows its articles at once.
  mutating func type(_ key: Key, in prompt: FilterPrompt) -> [Effect]? {
    var (prompt, field) = (prompt, prompt.field)
    prompt.isFull = false
    if case .paste(let text) = key {
      prompt.isFull = text.isLonger(than: FilterPrompt.most)
      if !prompt.isFull { field = self.field(field, with: text) }
    } else if !edit(&field, key) {
      return nil
    }
    // A saved line that is longer may be made shorter.
    let grows = field.text.utf8.count > prompt.field.text.utf8.count
    if prompt.isFull || grows && field.text.isLonger(than: FilterPrompt.most) {
      prompt.isFull = true
      overlay = .filter(prompt)
      return []
    }
    prompt.field = field
    return typed(prompt) + askForNames()
  }

  /// Shows the articles of what the line has now.
  mutating func typed(_ prompt: FilterPrompt) -> [Effect] {
    var prompt = prompt
    filterText = prompt.field.text
    prompt.name = nil
    do throws(FilterError) {
      let typed = try query.with(typed: filterText, now: now)
      (prompt.error, prompt.missing) = (nil, typed.missing)
      overlay = .filter(prompt)
      return show(typed.query)
    } catch {
      (prompt.error, prompt.missing) = (error, nil)
      overlay = .filter(prompt)
      return []
    }
  }

  var now: Date { Date(timeIntervalSince1970: TimeInterval(clock.seconds)) }

  /// A text that was copied somewhere goes in as it is, for it may be a filter; where it makes a line that cannot be
  /// read of one that could, it is a headline, and goes in without its signs.
  private func field(_ field: LineField, with text: String) -> LineField {
    func pasted(_ text: String) -> LineField {
      var new = field
      new.insert(contentsOf: String(text.map { $0.isNewline ? " " : $0 }))
      return new
    }
    let new = pasted(text)
    return isReadable(field.text) && !isReadable(new.text) ? pasted(Query.plainLine(text)) : new
  }

  /// Also a line that ends with the name of a condition.
  private func isReadable(_ line: String) -> Bool {
    if case .missingValue = (try? query.with(typed: line, now: now))?.missing?.reason { return true }
    return (try? query.with(filterText: line, now: now)) != nil
  }

  /// Keeps what is selected in an overlay in view after the window has changed.
  mutating func fitOverlay() {
    switch overlay {
    case .tags(var picker):
      picker.scroll.select(picker.scroll.selected, of: picker.shown.count, rows: overlayRows)
      overlay = .tags(picker)
    case .feeds(var picker):
      picker.scroll.select(picker.scroll.selected, of: picker.feeds.count, rows: overlayRows)
      overlay = .feeds(picker)
    case .filters(var scroll):
      scroll.select(scroll.selected, of: filters.count, rows: overlayRows)
      overlay = .filters(scroll)
    case .taste(let window): go(.rows(0), in: window)
    case .themes(var picker):
      picker.scroll.select(picker.scroll.selected, of: picker.shown.count, rows: rows(of: picker))
      overlay = .themes(picker)
    case .help(let page): overlay = .help(fitted(page))
    case .printed(var text):
      text.layOut(self)
      overlay = .printed(text)
    case .saveFormat, .savePath, .pipe, .confirmStop: break
    case .subscribing:
      _ = changeStarters { picker, rows in
        picker.scroll.select(picker.scroll.selected, of: StarterFeed.all.count, rows: rows)
      }
    case .filter, .editTags, .story, .today, .timeline, .linkNumber, .hints, .confirmMarkAll, .confirmOpening,
      .confirmRemove, .confirmUndo, .confirmQuit, .find,
      .copy, nil:
      break
    }
  }
}

extension String {
  /// More letters than that, or letters of so many marks that it comes to the same.
  fileprivate func isLonger(than most: Int) -> Bool {
    utf8.count > most && (utf8.count > 16 * most || count > most)
  }
}
