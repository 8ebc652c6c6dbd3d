/// Which story an article joins, decided over all members of the stories that it may belong to.
///
/// An article that is like one member alone would draw everything that is loosely related into one chain: what counts
/// is how like it is to all of them, and a member that contradicts it keeps it out.
enum StoryChoice {
  /// A story, or an article that stands alone.
  struct Group: Sendable {
    var story: Int64?
    /// Its members with what is compared of them, oldest first.
    var members: [(id: Int64, traits: StoryTraits)]

    var times: ClosedRange<Int64>? {
      guard let first = members.map(\.traits.time).min(), let last = members.map(\.traits.time).max() else {
        return nil
      }
      return first...last
    }
  }

  /// How far the mean of a story may stay behind what is asked of two: its members tell of its beginning and of its end.
  static let slack = 0.08

  /// How well all members of the two agree, on the average; nil where they are no story together.
  static func agreement(_ a: Group, _ b: Group) -> Double? {
    guard let first = a.times, let second = b.times,
      case let span = max(first.upperBound, second.upperBound)
        .subtractingReportingOverflow(min(first.lowerBound, second.lowerBound)),
      !span.overflow, span.partialValue <= StoryLikeness.longest
    else { return nil }
    var (sum, best, pairs) = (0.0, -Double.infinity, 0)
    for one in a.members {
      for other in b.members {
        guard let score = StoryLikeness.score(one.traits, other.traits) else { return nil }
        sum += score
        best = max(best, score)
        pairs += 1
      }
    }
    guard pairs > 0, best >= 0, case let mean = sum / Double(pairs), mean >= -slack else { return nil }
    return mean
  }

  /// What becomes one story with the article: the group that agrees best, and then those that agree with all of it.
  static func join(_ article: Group, _ groups: [Group], atMost limit: Int) -> [Group] {
    var joined = article
    var left = groups
    var chosen: [Group] = []
    while true {
      let ranked = left.indices.compactMap { index -> (Int, Double)? in
        guard joined.members.count + left[index].members.count <= limit else { return nil }
        return agreement(joined, left[index]).map { (index, $0) }
      }
      // The same group whatever order they come in.
      guard let best = ranked.max(by: { ($0.1, -left[$0.0].firstID) < ($1.1, -left[$1.0].firstID) }) else { break }
      let group = left.remove(at: best.0)
      chosen.append(group)
      joined.members += group.members
    }
    return chosen
  }
}

extension StoryChoice.Group {
  fileprivate var firstID: Int64 { members.map(\.id).min() ?? 0 }
}
