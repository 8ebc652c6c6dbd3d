import ArgumentParser
import ArticleParsing
import ArticleWriting
import Foundation
import Ingest
import Store

/// Asks feeds for what is new.
struct RefreshCommand: CommonCommand {
  static let configuration = CommandConfiguration(
    commandName: "refresh", abstract: Messages.refreshHelp, discussion: Messages.refreshDiscussion)

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(Messages.everyHelp, valueName: "30m")) var every: String?
  @Option(help: ArgumentHelp(Messages.refreshFeedHelp, valueName: "name|address")) var feed: [String] = []
  @Flag(help: ArgumentHelp(Messages.forceHelp)) var force = false
  @Option(help: ArgumentHelp(Messages.formatHelp)) var format = Format.plain

  func validate() throws {
    if let every, RefreshInterval(every) == nil { throw ValidationError(Messages.badInterval(every)) }
    if every != nil, force { throw ValidationError(Messages.everyOrForce) }
  }

  func run() async throws {
    let settings = try Settings(common)
    let store = try settings.openStore(mayMake: true)
    try await Interruption.ending {
      guard let interval = every.flatMap({ RefreshInterval($0) }) else {
        // Who names a feed means it, also when it failed a moment ago.
        return try await refresh(store, settings, !feed.isEmpty ? .named : force ? .forced : .due)
      }
      while !Task.isCancelled {
        // What failed is told, and tried again.
        do { try await refresh(store, settings, .every(interval)) } catch let failure as Failure {
          for line in failure.lines { Messages.report(line) }
        }
        try? await Task.sleep(for: .seconds(interval.seconds))
      }
    }
  }

  private func refresh(_ store: Store, _ settings: Settings, _ choice: Refresh.Choice) async throws {
    let feeds = try await chosen(store)
    let line = ProgressLine()
    let report = await Refresh(store: store, userAgent: Messages.userAgent, settings: settings.file.web)
      .run(feeds, choice, progress: { line.show($0) })
    line.clear()
    var output = Output()
    switch format {
    case .json, .tsv:
      for result in report.results { try output.write(Self.members(result), as: format, plain: []) }
    case .plain: try output.write(words: Messages.summary(report, of: feeds.count))
    }
    try output.flush()
    var failure = Failure()
    failure.lines = report.results.compactMap(Messages.failure)
    if !Task.isCancelled {
      for hook in settings.hooks(report) {
        do throws(FetchError) { try await hook.run(after: report) } catch {
          failure.lines.append(Messages.hookFailed(error))
        }
      }
    }
    // What was written last may have gone with the file.
    do throws(StoreError) { try store.checkPresence() } catch { failure.lines.append(Messages.text(for: error)) }
    if !failure.lines.isEmpty { throw failure }
  }

  private func chosen(_ store: Store) async throws -> [Feed] {
    do {
      guard !feed.isEmpty else { return try await store.feeds() }
      var chosen: [Feed] = []
      for name in feed {
        let feeds = try await store.feedsToRefresh(named: name)
        chosen += feeds.filter { new in !chosen.contains { $0.id == new.id } }
      }
      return chosen
    } catch let error as StoreError { throw Failure(Messages.text(for: error)) }
  }

  private static func members(_ result: RefreshResult) -> [(String, JSON)] {
    var merged = MergeResult()
    var status = "unchanged"
    var error: FetchError?
    switch result.outcome {
    case .unchanged: break
    case .read(let result): (status, merged) = ("read", result)
    case .failed(let reason): (status, error) = ("failed", reason)
    }
    return [
      ("feed", .string(result.name)), ("url", .string(SecretAddress.masked(result.address))),
      ("status", .string(status)),
      ("added", .int(Int64(merged.added))), ("updated", .int(Int64(merged.updated))),
      ("unchanged", .int(Int64(merged.unchanged))), ("error", JSON(error?.description)),
    ] + SubscriptionJSON.codes(of: error)
  }
}

extension Settings {
  /// What is run after a refresh, as the settings say.
  func hooks(_ report: RefreshReport) -> [RefreshHook] {
    var hooks: [RefreshHook] = []
    if let command = file.hook { hooks.append(.command(command)) }
    if file.notifies {
      hooks.append(.notification(title: Messages.notificationTitle, text: Messages.newArticles(report.articles.added)))
    }
    return hooks
  }
}

/// How far the refresh has come, on standard error where that is a terminal.
private struct ProgressLine: Sendable {
  private let isShown = isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"

  func show(_ progress: RefreshProgress) {
    write("\r" + StandardStream.error.spokenRow(Messages.progress(progress)) + "\u{1B}[K")
  }
  func clear() { write("\r\u{1B}[K") }

  private func write(_ text: String) {
    guard isShown else { return }
    _ = StandardStream.error.write(Array(text.utf8))
  }
}
