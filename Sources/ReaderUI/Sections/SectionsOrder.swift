/// Where the reader has put filters, folders, feeds and sources, and which tags stand first: what was moved, in order.
/// What is not in it stands behind that, in its own order.
public struct SectionsOrder: Equatable, Codable, Sendable {
  /// No more of a file that anybody may have written is kept.
  private static let most = 10_000

  public private(set) var moved: [Section.ID] = []

  public init() {}

  public init(from decoder: any Decoder) throws {
    moved = Array(try decoder.singleValueContainer().decode([Section.ID].self).prefix(Self.most))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(moved)
  }

  /// `entries` in the reader's order.
  func sorted<Entry>(_ entries: [Entry], _ id: (Entry) -> Section.ID) -> [Entry] {
    guard !moved.isEmpty else { return entries }
    let places = Dictionary(moved.enumerated().map { ($1, $0) }) { first, _ in first }
    let known = entries.enumerated().map { (place: places[id($1)] ?? .max, number: $0, entry: $1) }
    return known.sorted { ($0.place, $0.number) < ($1.place, $1.number) }.map(\.entry)
  }

  /// Moves one of `siblings`, which are in the reader's order, so many places; false where it stands at that end.
  mutating func move(_ id: Section.ID, by step: Int, among siblings: [Section.ID]) -> Bool {
    guard let place = siblings.firstIndex(of: id), siblings.indices.contains(place + step) else { return false }
    var new = siblings
    new.swapAt(place, place + step)
    let all = Set(siblings)
    moved = Array((moved.filter { !all.contains($0) } + new).suffix(Self.most))
    return true
  }

  /// Tags that stand before all others, in the reader's order.
  var pinnedTags: [String] { moved.compactMap { if case .tag(let name) = $0 { name } else { nil } } }

  /// The first step up puts a tag behind those that stand first, and the last one of these steps down among the others.
  mutating func moveTag(_ id: Section.ID, by step: Int) -> Bool {
    let pinned = pinnedTags.map(Section.ID.tag)
    if pinned.contains(id) {
      if move(id, by: step, among: pinned) { return true }
      guard step > 0 else { return false }
      moved.removeAll { $0 == id }
      return true
    }
    guard step < 0 else { return false }
    moved.append(id)
    return true
  }
}
