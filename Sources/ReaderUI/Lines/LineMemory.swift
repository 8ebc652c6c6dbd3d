internal import ArticleParsing
internal import FilterLanguage
internal import Store

/// What lines leave behind: what was cut out last, the lines that were typed before, and the names that may follow.
struct LineMemory: Equatable, Sendable {
  /// So many of each kind, and no longer ones: what is stored stays small.
  static let most = 50
  static let longest = 400

  var cut = ""
  /// The last one last.
  private(set) var histories: [LineKind: [String]] = [:]
  var names = LineNames()
  /// The names may be others by now.
  var namesAreStale = true
  /// What a line that found nothing would have been in another layout.
  var offer: LayoutOffer?

  init() {}

  /// Those that were remembered; what cannot be one is left out.
  init(kept: [String: [String]]) {
    for (name, lines) in kept {
      guard let kind = LineKind(rawValue: name) else { continue }
      for line in lines.suffix(Self.most) { add(line, to: kind) }
    }
  }

  var kept: [String: [String]] {
    Dictionary(uniqueKeysWithValues: histories.map { ($0.key.rawValue, $0.value) })
  }

  func history(of kind: LineKind) -> [String] { histories[kind] ?? [] }

  /// Remembers a line that was taken, once. One with a password or token in it is nobody's history, nor is one that no
  /// keyboard has typed.
  mutating func add(_ line: String, to kind: LineKind) {
    let line = line.trimmingSpaces
    guard !line.isEmpty, line.utf8.count <= Self.longest, SecretAddress.masked(line) == line,
      !line.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { return }
    var lines = history(of: kind)
    lines.removeAll { $0 == line }
    histories[kind] = lines.suffix(Self.most - 1) + [line]
  }
}

/// Names that conditions and commands take, most wanted first.
public struct LineNames: Equatable, Sendable {
  static let most = 2_000

  var tags: [String] = []
  var sources: [String] = []
  var feeds: [String] = []

  init() {}

  init(_ counts: SectionCounts) {
    tags = counts.tags.map(\.name)
    sources = counts.sources.map(\.name)
    feeds = counts.feeds.map(\.name).filter { SecretAddress.masked($0) == $0 }
  }
}
