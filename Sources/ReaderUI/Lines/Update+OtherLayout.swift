internal import FilterLanguage
internal import Screen

extension State {
  private var otherLayouts: [KeyboardLayout] {
    var layouts = [keymap.taught, keymap.layout]
    for layout in [.arabic, .persian, .hebrew] as [KeyboardLayout] where !layouts.contains(layout) {
      layouts.append(layout)
    }
    return layouts
  }

  /// The line finds nothing: asks what it would find in another layout.
  func tryOtherLayouts() -> [Effect] {
    guard !filterText.trimmingSpaces.isEmpty, !query.conditions.isEmpty else { return [] }
    let readings = OtherLayout.readings(of: filterText, on: otherLayouts).compactMap { line -> LayoutReading? in
      // A word that is only begun may become one; nothing else of the query changes.
      guard let new = try? query.with(filterText: line, now: now), new != query else { return nil }
      return LayoutReading(line: line, query: new)
    }
    return readings.isEmpty ? [] : [.tryLayouts(query, readings)]
  }

  mutating func take(_ line: String?, insteadOf asked: Query) {
    guard let line, asked == query else { return }
    lines.offer = LayoutOffer(typed: filterText, query: query, line: line)
  }

  /// The same in an article, whose letters are here.
  mutating func offerOtherLayout(of typed: String, in article: OpenArticle) {
    guard let texts = article.folded else { return }
    let line = OtherLayout.readings(of: typed, on: otherLayouts).first {
      !FindLine($0).letters(in: texts).isEmpty
    }
    lines.offer = line.map { LayoutOffer(typed: typed, query: nil, line: $0) }
  }

  /// The offer for what is shown now: nothing was found for just this line.
  var shownOffer: LayoutOffer? {
    guard let offer = lines.offer else { return nil }
    if let asked = offer.query {
      guard asked == query, offer.typed == filterText, list.isLoaded, list.articles.isEmpty else { return nil }
      return [.filterLine, .list].contains(mode) ? offer : nil
    }
    guard case .find(let prompt) = overlay, prompt.field.text == offer.typed else { return nil }
    return offer
  }

  /// Takes what was offered, as if it had been typed.
  mutating func take(_ offer: LayoutOffer) -> [Effect] {
    lines.offer = nil
    if var line {
      line.take(LineField(offer.line))
      return retype(line)
    }
    guard let new = try? query.with(filterText: offer.line, now: now) else { return [] }
    filterText = offer.line
    return show(new)
  }

  /// «هل أردت: السلام؟»
  var offerText: String? {
    shownOffer.map { strings.lines.didYouMean.replacing("{}", with: $0.line.isolated) }
  }
}
