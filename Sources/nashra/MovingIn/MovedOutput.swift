import ArticleParsing
import ArticleWriting
import Ingest

/// What moving in did, for people and for scripts.
enum MovedOutput {
  /// So many places of a kind are told to people.
  private static let mostPlaces = 20

  static func plain(_ report: MovingReport, settingsPath: String) -> [String] {
    report.files.map(Messages.moved) + [Messages.moved(report)].compactMap(\.self)
      + settings(report.settings, path: settingsPath)
  }

  /// As they would stand in the settings: those of `filters` and `rules` under one another.
  static func settings(_ settings: [MovedSetting], path: String) -> [String] {
    guard !settings.isEmpty else { return [] }
    var lines = [Messages.settingsToWrite(settings.count, path)]
    for setting in settings where !["filters", "rules"].contains(setting.key) {
      lines.append("\(setting.key): \(setting.value)")
    }
    for key in ["filters", "rules"] {
      let own = settings.filter { $0.key == key }
      if !own.isEmpty { lines.append("\(key):") }
      for setting in own { lines.append((key == "rules" ? "  - " : "  ") + setting.value) }
    }
    return lines
  }

  /// On standard error: each kind once, then where it stands.
  static func report(_ places: [WithoutPlace]) {
    for kind in WithoutPlace.Kind.allCases {
      let own = places.filter { $0.kind == kind }
      guard !own.isEmpty else { continue }
      Messages.report(Messages.withoutPlace(kind, own.reduce(0) { $0 + $1.count }))
      for place in own.prefix(mostPlaces) { Messages.report(Messages.place(place)) }
      if own.count > mostPlaces { Messages.report("  …") }
    }
  }

  /// `listed`: so many feeds came new from lists of OPML; nil where there were none.
  static func members(_ report: MovingReport, listed: Int?) -> [(String, JSON)] {
    guard !report.files.isEmpty || listed != nil else { return [] }
    let moved: [(String, JSON)] = [
      ("moved", .array(report.files.map(object))), ("markedRead", .int(Int64(report.markedRead))),
      ("markedStarred", .int(Int64(report.markedStarred))),
    ]
    return (report.files.isEmpty ? [] : moved) + [("subscribed", .int(Int64(report.subscribed + (listed ?? 0))))]
      + members(report.settings, report.withoutPlace)
  }

  static func members(_ settings: [MovedSetting], _ places: [WithoutPlace]) -> [(String, JSON)] {
    let kinds = WithoutPlace.Kind.allCases.compactMap { kind -> JSON? in
      let own = places.filter { $0.kind == kind }
      guard !own.isEmpty else { return nil }
      return .object([
        ("kind", .string(kind.rawValue)), ("count", .int(Int64(own.reduce(0) { $0 + $1.count }))),
        ("places", .array(own.map(object))),
      ])
    }
    return [("settings", .array(settings.map(object))), ("withoutPlace", .array(kinds))]
  }

  private static func object(_ file: MovingReport.File) -> JSON {
    .object([
      ("file", .string(file.path)), ("format", .string(file.format.rawValue)), ("feeds", .int(Int64(file.feeds))),
      ("articles", .int(Int64(file.articles))), ("read", .int(Int64(file.read))),
      ("starred", .int(Int64(file.starred))), ("withoutText", .int(Int64(file.withoutText))),
    ])
  }

  private static func object(_ setting: MovedSetting) -> JSON {
    .object([
      ("key", .string(setting.key)), ("value", .string(setting.value)), ("file", .string(setting.path)),
      ("line", .int(Int64(setting.line))),
    ])
  }

  private static func object(_ place: WithoutPlace) -> JSON {
    .object([
      ("file", .string(place.path)), ("line", place.line.map { .int(Int64($0)) } ?? .null),
      ("text", JSON(place.text.map(Messages.masked))),
    ])
  }
}
