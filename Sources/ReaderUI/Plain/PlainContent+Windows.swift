internal import ArticleParsing
internal import FilterLanguage
internal import Foundation
internal import Ingest
internal import Screen
internal import Store
internal import TextLayout

// What stands in front of list and article, one thing a line.
extension PlainContent {
  private func counts(_ articles: Int, _ unread: Int) -> [String?] {
    [strings.count(strings.articles, articles), unread > 0 ? strings.count(strings.unread, unread) : nil]
  }

  private func joined(_ parts: [String?]) -> String {
    parts.compactMap { $0?.isEmpty == true ? nil : $0 }.joined(separator: strings.listSeparator)
  }

  func tags(_ picker: TagPicker) -> PlainItems {
    let none = picker.isLoaded ? strings.noTags : strings.loading
    return window(picker.shown.count, picker.scroll, none: none) { index in
      let tag = picker.shown[index]
      let chosen = picker.chosen.contains(tag.name) ? words.chosen : nil
      return joined([chosen, tag.name] + counts(tag.articles, tag.unread))
    }
  }

  func feeds(_ picker: FeedPicker) -> PlainItems {
    let none = picker.isLoaded ? strings.noFeeds : strings.loading
    return window(picker.feeds.count, picker.scroll, none: none) { index in
      let (feed, count) = (picker.feeds[index].feed, picker.feeds[index].count)
      let isAlone = picker.feeds.count { $0.feed.name == feed.name } == 1
      let failure = feed.fetch.failure.map { words.failed + ": " + strings.fetchError($0) }
      let chosen = strings.feedWords.state(of: feed)
      let age = feed.fetch.checked.map { strings.age(of: Int($0.timeIntervalSince1970), at: state.clock) }
      let conditions = failure == nil && chosen == nil ? [age] : [failure, chosen]
      // Of what is muted no number of unread ones is told.
      let numbers = counts(count.articles, feed.settings.isHidden ? 0 : count.unread)
      return joined([feed.name, isAlone ? nil : feed.shownAddress] + numbers + conditions)
    }
  }

  func help(_ page: HelpPage) -> PlainItems {
    let lines = HelpView(page: page, state: state).lines
    return window(lines.count, Scroll(selected: page.top, top: page.top), none: strings.notFound) { index in
      switch lines[index] {
      case .command(let row): "\(row.help): " + joined([row.keys, row.arabicKeys])
      case .title(let title): title
      case .example(let example): "\(example.line): \(example.meaning)"
      }
    }
  }

  func story(_ page: StoryPage) -> PlainItems {
    window(page.articles.count, Scroll(selected: page.selected), none: strings.loading) { index in
      let item = page.articles[index]
      let role: StoryWords.StoryRoleName =
        switch item.role {
        case .report: .report
        case .copy: .copy
        case .update: .update
        }
      let article = item.article
      let head = joined([
        article.isUnread ? words.unread : nil, strings.headline(of: article),
        item.sources.joined(separator: strings.listSeparator), strings.ageInStory(of: article, at: state.clock),
        strings.stories.role(role),
      ])
      let new = item.newSentences.prefix(3).map { "\(strings.stories.new) \($0)" }
      return ([head] + new).joined(separator: ". ")
    }
  }

  func today(_ page: TodayPage) -> PlainItems {
    let items = page.today?.items ?? []
    let none = page.today == nil ? strings.loading : state.nothingThatDay.joined(separator: ". ")
    return window(items.count, Scroll(selected: page.selected), none: none) { index in
      let item = items[index]
      let sources =
        item.sources.count == 1 ? item.sources[0] : strings.count(strings.stories.sources, item.sources.count)
      let age = strings.ageBelowItsDay(ofPublished: item.latest, at: state.clock)
      return joined([
        item.unread > 0 ? words.unread : nil, item.title, item.sources.isEmpty ? nil : sources, age,
        item.tag ?? strings.stories.untagged,
      ])
    }
  }

  func timeline(_ page: TimelinePage) -> PlainItems {
    let days = page.days ?? []
    let none = page.days == nil ? strings.loading : strings.stories.nothingInTime
    return window(days.count, Scroll(selected: page.selected), none: none) { index in
      joined([
        strings.name(ofDay: days[index].day, at: state.clock), strings.count(strings.articles, days[index].articles),
      ])
    }
  }

  /// Letters and what they open, in place of the text that they stand in on other screens.
  func hints(_ typed: String) -> [PlainItem] {
    guard let article = state.opened.last else { return [] }
    return article.hints(rows: state.articleRows).filter { $0.letters.hasPrefix(typed) }.map { hint in
      switch hint.target {
      case .link(let number):
        PlainItem(
          "\(hint.letters): \(article.address(ofLink: number).map(OpenableAddress.shown).map(SecretAddress.masked) ?? "")"
        )
      case .related(let index):
        PlainItem("\(hint.letters): \(article.relations.indices.contains(index) ? article.relations[index].title : "")")
      }
    }
  }

  /// Where a link leads that seems to lead somewhere else.
  func lines(of question: OpeningQuestion) -> [PlainItem] {
    let reason =
      switch question.reason {
      case .disagrees: strings.opening.disagrees
      case .userInfo: strings.opening.userInfo
      case .lookAlike: strings.opening.lookAlike
      case .notStored: strings.pageFetch.notStored
      }
    let host = question.address.host.map { "\(strings.opening.host) \($0)" }
    let address = PlainItem(SecretAddress.masked(question.address.shown))
    return [PlainItem(reason, question.isWarning ? .error : .text), address]
      + (host.map { [PlainItem($0, .unread)] } ?? [])
  }

  /// The items from the first one in view on; a window that does not scroll by rows begins a little before the one that
  /// is selected.
  private func window(_ count: Int, _ scroll: Scroll, none: String, text: (Int) -> String) -> PlainItems {
    guard count > 0 else { return PlainItems(items: [PlainItem(none, .dim)], selected: 0) }
    let selected = max(0, min(scroll.selected, count - 1))
    let top = max(0, min(scroll.top, selected), selected - state.bodyRows)
    let end = min(count, top + max(state.size.rows, selected - top + 1))
    return PlainItems(items: (top..<end).map { PlainItem(text($0)) }, selected: selected - top)
  }
}
