import ArgumentParser
import ArticleWriting
import FilterLanguage
import Foundation
import ReaderUI
import Store
import TextLayout

struct TodayCommand: CommonCommand {
  static let configuration = CommandConfiguration(
    commandName: "today", abstract: Messages.todayHelp, discussion: Messages.todayDiscussion)

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(Messages.dayHelp, valueName: "date")) var day: String?
  @Option(
    help: ArgumentHelp(Messages.limitHelp, valueName: "n"), transform: NumberArgument.within(NumberArgument.counts))
  var limit: Int?
  @Option(help: ArgumentHelp(Messages.formatHelp)) var format = Format.plain

  func run() async throws {
    let day = try DayArgument.day(day)
    let store = try common.openStore()
    let limit = limit ?? Store.mostOfDay
    let today = try await reportingFailure { () async throws(StoreError) in
      try await store.today(day: day, limit: limit)
    }
    var output = Output()
    switch format {
    case .json: for item in today.items { try output.write(line: JSON.object(Self.members(item)).line) }
    case .tsv: for item in today.items { try output.write(line: Self.line(item)) }
    case .plain:
      for section in today.sections {
        if let tag = section.tag { try output.write(line: "#" + PlainText.line(tag)) }
        for item in section.items { try output.write(line: Self.text(item)) }
      }
    }
    try output.flush()
    if today.isCut, today.items.count < limit { Messages.report(Messages.dayIsCut(today.articles)) }
  }

  private static func members(_ item: TodayItem) -> [(String, JSON)] {
    [
      ("title", .string(item.title)),
      ("ids", .array(item.ids.map { .int($0.rawValue) })),
      ("sources", .array(item.sources.map(JSON.string))),
      ("unread", .int(Int64(item.unread))),
      ("tag", JSON(item.tag)),
      ("latest", .string(item.latest.formatted(.iso8601))),
    ]
  }

  private static func line(_ item: TodayItem) -> String {
    [
      String(item.ids.first?.rawValue ?? 0), String(item.ids.count), String(item.sources.count), String(item.unread),
      item.latest.formatted(.iso8601), PlainText.line(item.tag ?? ""), PlainText.line(item.title),
    ].joined(separator: "\t")
  }

  private static func text(_ item: TodayItem) -> String {
    let sources = item.sources.map(PlainText.line).joined(separator: ", ")
    let number = item.ids.first.map { " [\($0.rawValue)]" } ?? ""
    let others = item.ids.count > 1 ? " +\(item.ids.count - 1)" : ""
    return "\(item.unread > 0 ? "●" : "○") \(PlainText.line(item.title).anchored())\(number)\(others)"
      + (sources.isEmpty ? "" : " · \(sources)")
  }
}

/// A day on a command line, written as in a filter.
enum DayArgument {
  /// In days since 1970 by this computer's clock; today unless told.
  static func day(_ text: String?, now: Date = Date(), zone: TimeZone = .current) throws(Failure) -> Int {
    let days = LocalDays(zone)
    guard let text else { return days.day(at: Int64(now.timeIntervalSince1970)) }
    let query = try FilterArgument(["on:\"" + text.replacing("\"", with: "") + "\""]).query()
    for case .dates(let start, _) in query.conditions { return days.day(at: start) }
    throw Failure(Messages.noDay(PlainText.line(text)), status: 2)
  }
}
