import ArticleParsing
import FilterLanguage
import Foundation
import Screen
import Store
import TestSupport
import TextLayout

@testable import ReaderUI

/// Noon on 20 November 2026 in UTC.
let noon = Clock(seconds: 1_795_176_000, offset: 0)

/// An article that was published `minutes` before noon; capitals in its title are Arabic letters.
func article(
  _ title: String, minutes: Int = 5, unread: Bool = true, source: String? = nil, isRightToLeft: Bool? = nil
) -> Article {
  let seconds = noon.seconds - minutes * 60
  return Article(
    id: .init(Int64(seconds)), title: rtl(title), source: source.map(rtl),
    published: Date(timeIntervalSince1970: TimeInterval(seconds)),
    date: Date(timeIntervalSince1970: TimeInterval(seconds)), isUnread: unread,
    isRightToLeft: isRightToLeft ?? Direction.ofLanguage(in: [rtl(title)]).map { $0 == .rightToLeft })
}

func content(
  _ article: Article, _ blocks: [Block] = [Block(.paragraph, rtl("ABC DEF"))], related: [RelatedArticle] = []
) -> ArticleContent {
  ArticleContent(article: article, blocks: blocks, related: related)
}

/// A reader whose list has come.
func reader(
  _ articles: [Article], interface: Interface = .arabic, columns: Int = 80, rows: Int = 24,
  filters: [SavedFilter] = []
) -> State {
  var state = State(
    size: Size(columns: columns, rows: rows), interface: interface, clock: noon, filters: filters)
  _ = update(&state, .loaded(state.query, .newest, articles))
  let unread = articles.count(where: \.isUnread)
  _ = update(&state, .counted(state.query, articles: articles.count, unread: unread, bound: 10_000))
  return state
}

extension State {
  /// Presses keys one read after another, and returns what the last one asked for.
  @discardableResult mutating func press(_ keys: Key...) -> [Effect] {
    var effects: [Effect] = []
    for key in keys { effects = update(&self, .keys([key])) }
    return effects
  }

  @discardableResult mutating func type(_ text: String) -> [Effect] {
    var effects: [Effect] = []
    for character in text { effects = update(&self, .keys([.character(character)])) }
    return effects
  }
}
