internal import Screen
internal import Store

extension StatusLine {
  /// A question and the keys that answer it. Of a yes or no both stand there, however long the question is.
  func ask(_ question: String, gap: String = "  ", in rect: Rect, of frame: inout Frame) {
    var question = question
    if state.mode == .question {
      let answers = frame.width(of: gap + state.text(of: state.hints))
      question = frame.beginning(of: question, columns: rect.columns - answers)
    }
    let keys = state.shownHints { frame.width(of: question + gap + $0) <= rect.columns }
    frame.draw(keys, of: state, behind: question + gap, .prompt, in: rect)
  }

  /// Whether a feed is to be removed. Both answers stand there, however long its name is. In a narrow window what is
  /// said behind the question goes first, then the question's words, so that the name is told.
  func ask(toRemove feed: CountedFeed, in rect: Rect, of frame: inout Frame) {
    let whole = state.strings.count(state.strings.feedWords.confirmRemove, feed.count.articles)
    let mark = whole.firstIndex { "?؟".contains($0) } ?? whole.index(before: whole.endIndex)
    let answers = frame.width(of: "  " + state.text(of: Array(state.hints.dropLast())))
    let forms = [whole, String(whole[...mark]), "{}\(whole[mark])"]
    let least = min(4, frame.width(of: feed.feed.name))
    func room(_ form: String) -> Int { rect.columns - answers - frame.width(of: form.replacing("{}", with: "")) }
    let form = forms.first { room($0) >= least } ?? forms[2]
    let name = frame.shortened(feed.feed.name, to: max(1, room(form)))
    ask(form.replacing("{}", with: name.isolated), in: rect, of: &frame)
  }
}

extension Frame {
  /// As much of a sentence as fits before an ellipsis; a name that is cut stays a name (UAX #9, PDI).
  fileprivate func beginning(of sentence: String, columns: Int) -> String {
    let fitted = fitted(sentence, to: columns)
    guard width(of: fitted) > columns else { return fitted }
    let short = shortened(fitted, to: max(1, columns))
    let open = short.unicodeScalars.reduce(0) { open, scalar in
      switch scalar.value {
      case 0x2066...0x2068: open + 1
      case 0x2069: open - 1
      default: open
      }
    }
    return short + String(repeating: "\u{2069}", count: max(0, open))
  }
}
