import ArgumentParser
import ArticleParsing
import Foundation
import Store

enum DirectionArgument: String, ExpressibleByArgument, CaseIterable {
  case rtl, ltr, auto
}

/// Whether a feed is hidden, each as an option of its own.
enum Hiding: EnumerableFlag {
  case hidden, noHidden

  static func help(for value: Hiding) -> ArgumentHelp? {
    ArgumentHelp(value == .hidden ? Messages.feedHiddenHelp : Messages.feedShownHelp)
  }
}

enum YesOrNo: String, ExpressibleByArgument, CaseIterable {
  case yes, no
}

/// What can be chosen for a feed; what is not named stays as it is.
struct FeedOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Messages.feedTitleHelp, valueName: "name")) var title: String?
  @Option(help: ArgumentHelp(Messages.feedTagHelp, valueName: "tag")) var tag: [String] = []
  @Option(help: ArgumentHelp(Messages.feedFolderHelp, valueName: "a/b")) var folder: String?
  @Flag(exclusivity: .chooseLast) var hidden: Hiding?
  @Option(help: ArgumentHelp(Messages.feedPausedHelp)) var paused: YesOrNo?
  @Option(help: ArgumentHelp(Messages.feedDirectionHelp)) var direction: DirectionArgument?
  @Option(
    help: ArgumentHelp(Messages.feedKeepHelp, valueName: "n"), transform: NumberArgument.within(NumberArgument.counts))
  var keep: Int?
  @Option(
    help: ArgumentHelp(Messages.feedKeepDaysHelp, valueName: "n"), transform: NumberArgument.within(NumberArgument.days)
  )
  var keepDays: Int?
  @Option(help: ArgumentHelp(Messages.feedUserAgentHelp, valueName: "text")) var userAgent: String?
  @Option(help: ArgumentHelp(Messages.feedRequestHeaderHelp, valueName: "name: value")) var header: [String] = []
  @Option(help: ArgumentHelp(Messages.feedCookieHelp, valueName: "name=value")) var cookie: String?

  /// Takes what should not be seen among the arguments of a process from standard input, a line each: the cookie, or the
  /// value of a header, that is `-`.
  mutating func readLines() throws(Failure) {
    if cookie == "-" { cookie = try Self.line() }
    for index in header.indices where header[index].filter({ $0 != " " }).hasSuffix(":-") {
      header[index] = header[index].prefix { $0 != ":" } + ":" + (try Self.line())
    }
  }

  private static func line() throws(Failure) -> String {
    guard let line = readLine() else { throw Failure(Messages.noLine, status: 2) }
    return line
  }

  /// `old` with what was named in its place; an empty name, and 0, stand for none.
  func settings(_ old: FeedSettings) throws(Failure) -> FeedSettings {
    var settings = old
    if let title { settings.title = title.isEmpty ? nil : PlainText.line(title) }
    if !tag.isEmpty {
      // The comma stands between tags in an OPML file.
      settings.tags = tag.flatMap { $0.split(separator: ",") }
        .map { TagLine.typed(PlainText.line(String($0))) }
        .filter { !$0.isEmpty }
    }
    if let folder {
      settings.folder = folder.split(separator: "/").map { PlainText.line(String($0)) }.filter { !$0.isEmpty }
    }
    if let hidden { settings.isHidden = hidden == .hidden }
    if let paused { settings.isPaused = paused == .yes }
    switch direction {
    case .rtl: settings.isRightToLeft = true
    case .ltr: settings.isRightToLeft = false
    case .auto: settings.isRightToLeft = nil
    case nil: break
    }
    if let keep { settings.keeping.count = keep == 0 ? nil : keep }
    if let keepDays { settings.keeping.days = keepDays == 0 ? nil : keepDays }
    do throws(RequestProblem) {
      try settings.request.change(userAgent: userAgent, headers: header, cookie: cookie)
    } catch { throw Failure("--" + error.description, status: 2) }
    return settings
  }
}

extension Store {
  /// The one feed that `name` means; where it means several, none of them is meant.
  func feed(named name: String) async throws(Failure) -> Feed {
    let found = try await reportingFailure { () async throws(StoreError) in try await self.feeds(named: name) }
    guard found.count == 1 else { throw Failure(ofFeeds: found, named: name) }
    return found[0]
  }

  /// The same, or all those in a folder of that name.
  func feedsToRefresh(named name: String) async throws(Failure) -> [Feed] {
    let (found, folder) = try await reportingFailure { () async throws(StoreError) in
      (try await self.feeds(named: name), try await self.feeds(inFolder: name))
    }
    guard found.count == 1 || !found.isEmpty && found == folder else { throw Failure(ofFeeds: found, named: name) }
    // Who names a folder does not name each of them.
    return found.count == 1 ? found : found.filter { !$0.settings.isPaused }
  }
}

extension Failure {
  /// A name that means none or several.
  fileprivate init(ofFeeds found: [Feed], named name: String) {
    self.init(found.isEmpty ? Messages.noFeed(name) : Messages.severalFeeds(name, found.count))
    lines += found.prefix(20).map { PlainText.line("\($0.name)  \(SecretAddress.masked($0.address))") }
  }
}
