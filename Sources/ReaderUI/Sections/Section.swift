internal import Store

/// A row of the sidebar: something whose articles can be shown, or the head of a group.
public struct Section: Equatable, Sendable {
  /// What it is, whatever it is called and wherever it stands; what is remembered of folds and order is told by it.
  public enum ID: Hashable, Codable, Sendable {
    case all, today, unread, starred
    /// Heads of groups.
    case filters, sources, tags
    case filter(String)
    /// Names of folders, the outermost first.
    case folder([String])
    /// By its number in the store.
    case feed(Int64)
    case source(String)
    case tag(String)
    /// Leads to the list of all tags.
    case moreTags
  }

  public var id: ID
  var name: String
  /// Where its name alone does not tell which feed it is.
  var address: String?
  /// Nil where it is not known yet, or where a number would count articles twice.
  var count: SectionCount?
  /// How deep it stands in folders.
  var depth = 0
  /// Whether what is beneath it is away; nil where nothing is beneath it.
  var isFolded: Bool?
  /// A feed that could not be fetched, or a filter that cannot be read.
  var hasFailed = false

  var isHead: Bool { [.filters, .sources, .tags].contains(id) }

  /// Nothing in it is unread, as far as is known; of starred articles it is not asked.
  var isQuiet: Bool { count.map { $0.unread == 0 } ?? false }

  /// The number beside it tells of news.
  var tellsNews: Bool { id != .starred && !isQuiet }
}

/// How many articles of a section are unread; of the starred ones, how many there are.
struct SectionCount: Equatable, Sendable {
  var unread: Int
  /// Counting stopped there: at least so many.
  var isBounded = false

  /// Of several together, whose articles may be the same ones: at least as many as the largest has, and just as many
  /// where no other has any. Nil where nothing is known of any.
  static func least(of counts: [SectionCount?]) -> SectionCount? {
    let known = counts.compactMap(\.self)
    guard var largest = known.max(by: { $0.unread < $1.unread }) else { return nil }
    if known.count(where: { $0.unread > 0 }) > 1 { largest.isBounded = true }
    return largest
  }
}

/// A line of the sidebar: heads stand apart.
enum SectionRow: Equatable, Sendable {
  case gap
  case section(Section)

  var section: Section? { if case .section(let section) = self { section } else { nil } }
}
