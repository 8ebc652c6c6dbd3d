internal import Screen

extension PlainContent {
  /// What may follow in the command line, or why it cannot be done; of another line once one of them is chosen.
  var candidates: PlainItems? {
    if let problem = state.command?.problem {
      return PlainItems(items: [PlainItem(state.text(of: problem), .error)])
    }
    guard let line = state.line, state.command != nil || line.completion != nil else { return nil }
    let items = state.candidates.items
    guard !items.isEmpty else { return nil }
    // The cursor is the line's.
    let top = line.completion?.index ?? 0
    return PlainItems(
      items: items.dropFirst(top).prefix(state.size.rows).map {
        PlainItem($0.name, $0.keys, $0.note, by: strings)
      })
  }
}
