internal import FilterLanguage
internal import Store
internal import TextAnalysis

/// What an open article leads to: the headlines of its list, then what was found.
enum Relation: Equatable {
  case listed(RelatedArticle)
  case found(FoundRelation)

  var title: String {
    switch self {
    case .listed(let related): related.title
    case .found(let found): found.article.title
    }
  }

  /// Nil of a headline whose article is not stored.
  var id: Article.ID? {
    switch self {
    case .listed(let related): related.id
    case .found(let found): found.article.id
    }
  }

  /// Where it is on the web, as the list says.
  var url: String? {
    switch self {
    case .listed(let related): related.url
    case .found: nil
    }
  }
}

extension ArticleContent {
  /// A page may list a hundred thousand headlines, of which each key would lay out all.
  var relatedInView: [RelatedArticle] { Array(related.prefix(1_000)) }
}

extension OpenArticle {
  /// Those that can be gone to, in their order.
  var relations: [Relation] {
    guard versions.isEmpty, let content else { return [] }
    return content.relatedInView.map(Relation.listed) + (found ?? []).map(Relation.found)
  }

  var relation: Relation? { related.flatMap { relations.indices.contains($0) ? relations[$0] : nil } }

  /// Shows what was found below all else, and moves nothing: what is read stays where it is, and what is selected too.
  mutating func take(_ found: [FoundRelation], _ layout: ArticleLayout) {
    let listed = Set((content?.related ?? []).compactMap(\.id) + [id])
    self.found = found.filter { !listed.contains($0.article.id) }
    guard versions.isEmpty, let content else { return }
    rows = layout.rows(of: content, found: self.found ?? [])
  }
}

extension State {
  mutating func take(_ found: [FoundRelation], of id: Article.ID) {
    let layout = ArticleLayout(self)
    for index in opened.indices where opened[index].id == id { opened[index].take(found, layout) }
  }

  /// To the next one that is stored; where none is, to the next headline.
  mutating func selectRelated(_ step: Int) -> [Effect] {
    let last = opened.count - 1
    let relations = opened[last].relations
    let stored = relations.indices.filter { relations[$0].id != nil }
    let places = stored.isEmpty ? Array(relations.indices) : stored
    guard let first = places.first, let end = places.last else { return [] }
    let next =
      if let now = opened[last].related {
        step > 0 ? places.first { $0 > now } ?? first : places.last { $0 < now } ?? end
      } else { step > 0 ? first : end }
    opened[last].select(related: next, rows: articleRows)
    return []
  }

  /// Lists what has the words of a headline whose article is not stored; where nothing has them all, what has most.
  mutating func search(for headline: String) -> [Effect] {
    let line = Analyzer.words(in: headline).map(\.key).joined(separator: " ")
    guard !line.isEmpty, let query = try? Query().with(filterText: line + " ", now: now), query != self.query else {
      message = .text(strings.notInStore)
      return []
    }
    let effects = readUnseen()
    opened = []
    arrangement.isZen = false
    focus = .list
    layOutArticles()
    filterText = line
    message = .text(strings.notInStore)
    return effects + show(query)
  }
}
