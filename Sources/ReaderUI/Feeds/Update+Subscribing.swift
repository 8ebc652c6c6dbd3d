internal import ArticleWriting
internal import Ingest
internal import Screen
internal import Store

// What is typed and answered while feeds are added and changed.
extension State {
  /// Takes the line that is in front.
  mutating func acceptFeedLine() -> [Effect] {
    guard case .subscribing(.line(var prompt)) = overlay else { return [] }
    let text = prompt.field.text.trimmingSpaces
    switch prompt.kind {
    case .address:
      guard !text.isEmpty, !prompt.isAsking else { return [] }
      looks += 1
      (prompt.isAsking, prompt.problem) = (true, nil)
      overlay = .subscribing(.line(prompt))
      return [.feeds(.look(text, number: looks))]
    case .name(let feed):
      // Its own name is no other one.
      let isOwn = text.isEmpty || text == feed.feed.name && feed.feed.settings.title == nil
      return leaveSubscribing() + change(feed.feed, .renamed) { $0.title = isOwn ? nil : text }
    case .folder(let feed):
      let names = text.split(separator: "/").map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
      return leaveSubscribing() + change(feed.feed, .moved) { $0.folder = names }
    case .tags(let feed):
      let tags = TagPrompt.tags(in: text)
      let isFewer = !Set(feed.feed.settings.tags).isSubset(of: tags)
      return leaveSubscribing() + change(feed.feed, isFewer ? .untagged : .tagged) { $0.tags = tags }
    case .listIn, .listOut, .pages:
      guard !text.isEmpty else { return [] }
      let path = savePlace.absolute(text)
      let effects = endSubscribing()
      switch prompt.kind {
      case .listIn: return effects + [.feeds(.importList(path))]
      case .listOut: return effects + [.feeds(.exportList(path))]
      default:
        message = .text(strings.feedWords.importing.replacing("{}", with: path.isolatedFromLeft))
        return effects + [.feeds(.importPages(path))]
      }
    }
  }

  mutating func subscribeToFound() -> [Effect] {
    guard case .subscribing(.found(let proposal)) = overlay else { return [] }
    if case .known(let feed) = proposal.standing {
      message = .text(told(strings.feedWords.known, feed.name))
      return endSubscribing()
    }
    return [.feeds(.subscribe(proposal))] + endSubscribing()
  }

  /// Words with the name of a feed in the place of `{}`, in its own direction.
  private func told(_ words: String, _ name: String) -> String {
    words.replacing("{}", with: name.isolated)
  }

  mutating func take(_ answer: FeedAnswer) -> [Effect] {
    let words = strings.feedWords
    switch answer {
    case .found(let proposal, let number):
      guard number == looks, case .subscribing(.line(var prompt)) = overlay, prompt.isAsking else { return [] }
      prompt.isAsking = false
      overlay = .subscribing(.line(prompt))
      show(.found(proposal))
      return []
    case .notFound(let problem, let number):
      guard number == looks, case .subscribing(.line(var prompt)) = overlay, prompt.isAsking else { return [] }
      (prompt.isAsking, prompt.problem) = (false, problem)
      overlay = .subscribing(.line(prompt))
      return []
    case .subscribed(let outcome, let proposal): return take(outcome, of: proposal)
    case .subscribedAll(let feeds):
      message = .text(strings.count(words.subscribedMany, feeds.count))
      // Who chose them wants to see them.
      return loadPickersAgain() + (feeds.isEmpty ? [] : refresh(.all))
    case .changed(let change, let name):
      offerUndo(told(words.text(of: change), name))
      return loadPickersAgain() + lookAgainAfterFeeds(isOther: change == .muted || change == .unmuted)
    case .notChanged:
      message = .text(words.isGone)
      return loadPickersAgain()
    case .removed(let name, let withArticles):
      offerUndo(told(withArticles ? words.removedWithArticles : words.removed, name))
      return loadPickersAgain() + lookAgainAfterFeeds(isOther: true)
    case .listImported(let added, let known, let refused):
      var parts = [strings.count(words.subscribedMany, added)]
      if known > 0 { parts.append(strings.count(words.knownMany, known)) }
      if refused > 0 { parts.append(strings.count(words.refused, refused)) }
      message = .text(parts.joined(separator: " · "))
      return loadPickersAgain()
    case .notImported(let reason):
      message = .error("\(words.notImported): \(strings.text(of: reason))")
      return []
    case .listExported(let path, let feeds, let withoutSecrets):
      var parts = ["\(strings.count(words.exported, feeds)) \(path.isolatedFromLeft)"]
      if withoutSecrets > 0 { parts.append(strings.count(words.withoutSecrets, withoutSecrets)) }
      message = .text(parts.joined(separator: " · "))
      return []
    case .notExported(let error):
      message = .error("\(strings.saving.notSaved): \(strings.message(for: error))")
      return []
    case .pagesImported(let report):
      message = outcome(of: report)
      return lookAgain()
    }
  }

  /// `· z undoes it`, where the key is one here.
  private mutating func offerUndo(_ told: String) {
    let hint = keyName(of: .undo).map { " · " + strings.feedWords.undo.replacing("{}", with: $0.isolated) } ?? ""
    message = .text(told + hint)
    undoOffer = message
  }

  /// Articles may have come into the list of all, or gone from it.
  private mutating func lookAgainAfterFeeds(isOther: Bool) -> [Effect] { isOther ? loadAgain() : [] }

  private mutating func take(_ outcome: Subscriber.Outcome, of proposal: Proposal) -> [Effect] {
    let words = strings.feedWords
    switch outcome {
    case .taken:
      message = .text(words.isTaken)
      return loadPickersAgain()
    case .known(let feed): message = .text(told(words.known, feed.name))
    case .moved(let feed): message = .text(told(words.movedToTLS, feed.name))
    case .added(let feed, _):
      var feed = feed
      if let title = proposal.found?.title, !title.isEmpty { feed.title = title }
      let articles = proposal.found.map { " · " + strings.count(strings.articles, $0.articles) } ?? ""
      offerUndo(told(words.subscribed, feed.name) + articles)
      if proposal.isFolder { return loadPickersAgain() + refresh(.feed(feed.id)) }
    }
    return loadPickersAgain() + lookAgain()
  }

  private func outcome(of report: ImportReport) -> Message {
    let words = strings.feedWords
    var parts = [strings.count(words.imported, report.added)]
    if report.unchanged > 0 { parts.append(strings.count(words.unchanged, report.unchanged)) }
    guard let failure = report.failed.first else { return .text(parts.joined(separator: " · ")) }
    parts.append(strings.count(words.failed, report.failed.count))
    return .error(
      parts.joined(separator: " · ")
        + ": \(failure.path.isolatedFromLeft): \(strings.fetchError(.file(failure.reason)))")
  }
}
