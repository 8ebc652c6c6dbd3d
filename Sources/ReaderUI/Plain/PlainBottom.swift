internal import ArticleParsing
internal import FilterLanguage
internal import Store
internal import Screen
internal import TextLayout

/// Below what is listed: a question, a field or a message, and in a row of its own the keys.
struct PlainBottom {
  let state: State

  private enum Prompt {
    case field(LineField, String, note: String? = nil)
    case question(String)
  }

  func draw(in rect: Rect, of frame: inout Frame) {
    let (first, second) = rect.splitTop(rows: 1)
    switch prompt {
    case .field(let field, let name, let note):
      let (label, room) = first.splitLeading(columns: frame.width(of: name) + 1, frame.direction)
      frame.draw(name, .prompt, in: label)
      field.draw(in: room, .prompt, of: &frame)
      frame.draw(note ?? state.hintText, .prompt, in: second)
    case .question(let question):
      frame.draw(question, .prompt, in: first)
      frame.draw(state.hintText, .prompt, in: second)
      frame.cursor = Position(row: first.row, column: first.column)
    case nil: drawMessage(first, second, of: &frame)
    }
  }

  private func drawMessage(_ first: Rect, _ second: Rect, of frame: inout Frame) {
    let (text, role): (String, Role) =
      switch (state.lost, state.message) {
      case (let lost?, _): (state.strings.message(for: lost), .error)
      case (nil, .text(let text)): (text, .bar)
      case (nil, .error(let text)): (text, .error)
      case (nil, nil): (PlainContent(state).news, .bar)
      }
    guard !text.isEmpty else {
      frame.draw(state.hintText, .bar, in: second.rows > 0 ? second : first)
      return
    }
    let lines = PlainItem(text, role).lines(width: first.columns, options: frame.options)
    frame.draw(lines[0], in: first, .natural)
    // What is said goes before the keys.
    if lines.count > 1 {
      frame.draw(lines[1], in: second, .natural)
    } else {
      frame.draw(state.hintText, .bar, in: second)
    }
  }

  private var prompt: Prompt? {
    let strings = state.strings
    if let command = state.command { return .field(command.field, strings.lines.commandPrompt) }
    switch state.overlay {
    case .filter(let prompt):
      let missing = prompt.missing.map { strings.filterWords.error($0.reason) }
      return .field(
        prompt.field, strings.filterPrompt, note: state.filterProblem == nil ? missing ?? state.looseText : nil)
    case .editTags(let prompt):
      return .field(prompt.field, prompt.isForSeveral ? strings.flagWords.tagsPrompt : strings.tagsPrompt)
    case .tags(let picker): return picker.narrow.map { .field($0, strings.filterPrompt) }
    case .themes(let picker): return .field(picker.field, strings.tasteWords.themes + ":")
    case .savePath(let prompt):
      return .field(prompt.field, prompt.ids.count > 1 ? strings.saving.folderPrompt : strings.saving.pathPrompt)
    case .pipe(let prompt):
      return .field(
        prompt.field, strings.saving.commandPrompt.replacing("{}", with: strings.name(of: prompt.format)))
    case .find(let prompt): return .field(prompt.field, strings.findPrompt, note: state.findNote(prompt))
    case .saveFormat(let choice):
      let words = strings.saving
      return .question(
        choice.ids.count == 1 ? words.formatQuestion : strings.count(words.formatQuestions, choice.ids.count))
    case .confirmMarkAll(let count, let stretch): return .question(strings.question(count, stretch))
    case .confirmRemove(let ids): return .question(strings.count(strings.flagWords.confirmRemove, ids.count))
    case .confirmUndo(let change, over: _): return .question(strings.question(change, at: state.clock))
    case .confirmQuit:
      return .question(state.piping.running == nil ? strings.confirmQuit : strings.saving.confirmQuit)
    case .confirmStop: return .question(strings.saving.confirmStop)
    case .confirmOpening(let question): return .question(state.words(for: question))
    case .linkNumber(let number): return .question(link(number))
    case .hints(let typed): return .question(typed.isEmpty ? strings.opening.letters : typed)
    case .copy: return .question(strings.copyPrompt)
    case .subscribing(.line(let prompt)):
      let words = strings.feedWords
      return .field(prompt.field, words.prompt(prompt.kind), note: prompt.isAsking ? words.asking : nil)
    case .subscribing(.removal(let feed)):
      let question = strings.count(strings.feedWords.confirmRemove, feed.count.articles)
      return .question(question.replacing("{}", with: feed.feed.name.isolated))
    case .subscribing: return nil
    case .help(let page): return page.search.map { .field($0, strings.findPrompt) }
    case .feeds, .filters, .taste, .printed, .story, .today, .timeline: return nil
    case nil:
      guard state.place == .sections, let narrow = state.sections.narrow else { return nil }
      return .field(narrow, strings.filterPrompt)
    }
  }

  /// `Link 12: https://…`
  private func link(_ number: Int) -> String {
    let address = state.opened.last?.address(ofLink: number).map { SecretAddress.masked(OpenableAddress.shown($0)) }
    return state.strings.opening.link.replacing("{n}", with: "\(number)") + " " + (address ?? state.strings.noSuchLink)
  }
}
