internal import FilterLanguage
internal import Screen
public import Store

/// Which of a query's articles are meant: all, or those that stand below one in the list (older) or above it.
public enum Stretch: Equatable, Sendable {
  case all
  case older(Article.ID)
  case newer(Article.ID)
}

// What is done to several articles at once.
extension State {
  /// What a command of the list is for where articles are flagged, nil where none is; a range ends with it. Where that
  /// has to be asked for, it is all that the key does, so that nothing is done to what nobody has counted yet.
  mutating func takeFlagged() -> (ids: [Article.ID]?, asking: [Effect]) {
    guard !isReading else { return (nil, []) }
    let asking = endRange()
    return (flags.ids.isEmpty ? nil : flagged, asking)
  }

  mutating func toggleRead() -> [Effect] {
    let (flagged, asking) = takeFlagged()
    if !asking.isEmpty { return asking }
    guard let ids = flagged else {
      return currentRow.map { readRow($0) } ?? toggle(\.isUnread, on: .unread, off: .read)
    }
    return mark(ids, all(ids, \.isUnread, are: false) ? .unread : .read)
  }

  mutating func toggleStar() -> [Effect] {
    let (flagged, asking) = takeFlagged()
    if !asking.isEmpty { return asking }
    guard let ids = flagged else { return toggle(\.isStarred, on: .starred, off: .unstarred) }
    return mark(ids, all(ids, \.isStarred, are: true) ? .unstarred : .starred)
  }

  /// Whether that is known of all of them.
  private func all(_ ids: [Article.ID], _ status: KeyPath<Article, Bool>, are value: Bool) -> Bool {
    let ids = Set(ids)
    let known = list.articles.filter { ids.contains($0.id) }.map { ($0.id, $0[keyPath: status]) }
    let others = list.articles.lazy.flatMap(\.others).filter { ids.contains($0.id) }
      .map { ($0.id, status == \.isUnread ? $0.isUnread : $0.isStarred) }
    let all = Dictionary(known + others) { first, _ in first }
    return all.count == ids.count && all.values.allSatisfy { $0 == value }
  }

  private mutating func mark(_ ids: [Article.ID], _ mark: Mark) -> [Effect] {
    list.awaitsOldest = false
    return [.markSeveral(mark, ids)]
  }

  mutating func takeMarked(_ mark: Mark, _ count: Int) -> [Effect] {
    message = .text(strings.count(strings.marked(mark), count))
    // Who goes through a list of unread articles row by row stays where he is in it.
    let again = mark == .read && query.isUnreadOnly && !groupsStories ? reload() : loadAgain()
    return again + readPageAgain()
  }

  // MARK: Older and newer ones

  mutating func askToMark(older: Bool) -> [Effect] {
    list.awaitsOldest = false
    guard let current else { return [] }
    let id = list.row(of: current.id).map { list.articles[$0].id } ?? current.id
    return [.countUnread(listed, older ? .older(id) : .newer(id))]
  }

  mutating func ask(toMark count: Int, of stretch: Stretch) {
    guard count == 0 else {
      overlay = .confirmMarkAll(count: count, stretch)
      return
    }
    switch stretch {
    case .all: message = .text(strings.nothingUnread)
    case .older: message = .text(strings.flagWords.nothingOlder)
    case .newer: message = .text(strings.flagWords.nothingNewer)
    }
  }

  // MARK: Removal

  /// Asks before articles are removed: the flagged ones, or the one that is current.
  mutating func askToRemove() -> [Effect] {
    list.awaitsOldest = false
    let (flagged, asking) = takeFlagged()
    if !asking.isEmpty { return asking }
    if let ids = flagged {
      overlay = .confirmRemove(ids)
    } else if let row = currentRow {
      overlay = .confirmRemove(row.row)
    } else if let article = current {
      if article.isStarred {
        message = .text(strings.flagWords.starStays)
      } else {
        overlay = .confirmRemove([article.id])
      }
    }
    return []
  }

  mutating func take(_ removed: Removed, of ids: [Article.ID]) -> [Effect] {
    let words = strings.flagWords
    var parts: [String] = []
    if removed.count > 0 || removed.starred == 0 {
      let key = keymap.bindings.keys(of: .undo, in: .list).first?.sequenceName ?? ":undo"
      parts.append(strings.count(words.removed, removed.count).replacing("{}", with: key.isolated))
    }
    if removed.starred > 0 { parts.append(strings.count(words.starredStay, removed.starred)) }
    message = .text(parts.joined(separator: " · "))
    guard removed.count > 0 else { return [] }
    undoOffer = message
    list.removed.formUnion(ids)
    flags.ids.subtract(ids)
    flags.start = nil
    if let id = preview?.id, ids.contains(id) { preview = nil }
    return loadAgain()
  }

  /// What is about to go is left at once, so that the next key is for the list.
  mutating func remove(_ ids: [Article.ID]) -> [Effect] {
    opened.removeAll { ids.contains($0.id) && $0.content?.article.isStarred != true }
    layOutArticles()
    return [.remove(ids)]
  }

  // MARK: Tags

  mutating func editTags() -> [Effect] {
    let (flagged, asking) = takeFlagged()
    if !asking.isEmpty { return asking }
    if let ids = flagged {
      overlay = .editTags(TagPrompt(several: ids))
    } else if let article = current {
      overlay = .editTags(TagPrompt(article, separator: strings.listSeparator))
    }
    return []
  }

  mutating func takeTagged(_ count: Int) -> [Effect] {
    message = .text(strings.count(strings.flagWords.tagged, count))
    return loadAgain()
  }
}
