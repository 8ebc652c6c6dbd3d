public import FilterLanguage

extension Filter {
  /// The articles that came in that feed.
  public static func inFeed(_ id: Feed.ID) -> Filter { .feedNumber(id.rawValue) }
}
