internal import ArticleParsing
internal import Store

// What has addresses and settings, and no articles.
extension Move {
  mutating func takeList(_ file: MovedFile, _ entry: inout MovingReport.File) async throws(MovingProblem) {
    let bytes = try reading { () throws(ImportError) in try file.read(upTo: OPML.limit) }
    guard let moved = MovedFeeds.parse(bytes) else { throw .malformed }
    take(moved.settings, moved.withoutPlace, of: file)
    try await subscribe(moved.feeds, &entry)
  }

  mutating func takeSettings(_ file: MovedFile) throws(MovingProblem) {
    let bytes = try reading { () throws(ImportError) in try file.read(upTo: NewsboatConfiguration.limit) }
    let configuration = NewsboatConfiguration(bytes)
    take(
      configuration.settings.map { MovedSetting(key: $0.key, value: $0.value, line: $0.line) },
      configuration.withoutPlace.map { WithoutPlace(.setting, line: $0.number, text: $0.command) }, of: file)
  }

  private mutating func take(_ settings: [MovedSetting], _ others: [WithoutPlace], of file: MovedFile) {
    report.settings += settings.map { $0.at(file.path) }
    report.withoutPlace += others.map { $0.at(file.path) }
  }

  mutating func leave(
    _ kind: WithoutPlace.Kind, of file: MovedFile, line: Int? = nil, text: String? = nil, count: Int = 1
  ) {
    guard count > 0 else { return }
    report.withoutPlace.append(WithoutPlace(kind, path: file.path, line: line, text: text, count: count))
  }
}
