internal import ArticleParsing
public import Ingest
internal import Screen
public import Store

/// A page that an article's list names and the store does not have.
public struct PageRequest: Equatable, Sendable {
  public let address: String
  /// The article in whose list it stands, and its headline there.
  public let from: Article.ID
  let headline: String
}

/// What became of a page that was to be fetched.
public enum PageOutcome: Equatable, Sendable {
  case stored(Article.ID)
  /// A rule keeps it out, or it was deleted before.
  case nothing
  case failed(FetchError)
}

extension State {
  /// Opens the selected headline's article; where that is not stored, offers to fetch its page or searches for it.
  mutating func openRelated() -> [Effect] {
    guard let article = opened.last, let relation = article.relation else { return [] }
    if let id = relation.id { return open(id) }
    guard let url = relation.url, AddressPolicy.isWeb(url), let address = try? OpenableAddress(url) else {
      return search(for: relation.title)
    }
    let request = PageRequest(address: url, from: article.id, headline: relation.title)
    overlay = .confirmOpening(OpeningQuestion(address: address, reason: .notStored(request)))
    return []
  }

  /// What is asked in the last row about an address.
  func words(for question: OpeningQuestion) -> String {
    guard !question.isWarning else { return strings.opening.ask }
    let words = strings.pageFetch
    let other = keyName(of: .searchInstead).map { " · " + words.search.replacing("{key}", with: $0) }
    return words.ask + (other ?? "")
  }

  /// Fetches the page that was asked about.
  mutating func fetch(_ request: PageRequest) -> [Effect] {
    guard fetching == nil else {
      message = .text(strings.pageFetch.busy)
      return []
    }
    fetching = request
    message = .text(strings.told(strings.pageFetch.fetching, of: request))
    return [.fetchPage(request)]
  }

  /// Searches for the headline of a page that need not be fetched.
  mutating func searchInstead() -> [Effect] {
    guard case .confirmOpening(let question) = overlay, case .notStored(let request) = question.reason else {
      return close()
    }
    overlay = nil
    return search(for: request.headline)
  }

  /// Opens the page that has come where its headline is still being looked at; else only says that it is there.
  mutating func take(_ outcome: PageOutcome, of request: PageRequest) -> [Effect] {
    fetching = nil
    switch outcome {
    case .failed(let error):
      message = .error(strings.fetchError(error))
      return []
    case .nothing:
      message = .text(strings.pageFetch.nothing)
      return []
    case .stored(let id):
      let layout = ArticleLayout(self)
      for index in opened.indices where opened[index].id == request.from {
        opened[index].lead(request.address, to: id, layout)
      }
      guard isReading, overlay == nil, let last = opened.last, last.id == request.from,
        last.relation?.url == request.address, id != last.id
      else {
        message = .text(strings.told(strings.pageFetch.fetched, of: request))
        return lookAgain()
      }
      return lookAgain() + open(id)
    }
  }
}

extension OpenArticle {
  /// Headlines with this address are those of a stored article now; nothing moves.
  fileprivate mutating func lead(_ address: String, to id: Article.ID, _ layout: ArticleLayout) {
    guard var content, id != self.id else { return }
    for index in content.related.indices where content.related[index].url == address { content.related[index].id = id }
    self.content = content
    if versions.isEmpty { rows = layout.rows(of: content, found: found ?? []) }
  }
}

extension Strings {
  fileprivate func told(_ words: String, of request: PageRequest) -> String {
    let address = try? OpenableAddress(request.address)
    return words.replacing("{address}", with: address.map { written($0) } ?? "")
  }
}
