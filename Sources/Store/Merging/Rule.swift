// The public face of rules.
internal import ArticleParsing
public import FilterLanguage
public import Foundation

/// What is done to every new article that a filter matches.
public struct Rule: Hashable, Sendable {
  public enum Action: Hashable, Sendable {
    case tag(String)
    case star
    case read
    /// The article is not kept, nor does it come back. One that is starred stays.
    case drop
  }

  /// A filter line, as it is typed in prompt and command line. Times such as `since:` count from the moment of the merge.
  public let match: String
  public let actions: [Action]

  /// A line that asks for nothing is refused: it would drop everything.
  public init(match: String, actions: [Action]) throws(RuleError) {
    self.match = match
    self.actions = actions
    if try query(now: Date()) == .everything { throw .matchesEverything }
  }

  /// The articles that it is for.
  public func query(now: Date) throws(RuleError) -> Query {
    // The last word is whole, so a space follows it.
    do throws(FilterError) { return try Query(filter: match + " ", now: now).canonical } catch {
      throw error.reason == .asksNothing ? .matchesEverything : .filter(error)
    }
  }
}

/// Why a rule cannot be understood.
public enum RuleError: Error, Equatable, Sendable {
  case filter(FilterError)
  case matchesEverything
  case unknownAction(String)
}

extension Rule.Action {
  /// As it is written in the settings.
  public var text: String {
    switch self {
    case .tag(let name): "tag \(name)"
    case .star: "star"
    case .read: "read"
    case .drop: "drop"
    }
  }

  /// `tag NAME`, `star`, `read` or `drop`.
  public init(_ text: String) throws(RuleError) {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    switch (words.first, words.dropFirst().first) {
    case ("tag", let name?): self = .tag(TagLine.typed(name))
    case ("star", nil): self = .star
    case ("read", nil): self = .read
    case ("drop", nil): self = .drop
    default: throw .unknownAction(text)
    }
  }
}
