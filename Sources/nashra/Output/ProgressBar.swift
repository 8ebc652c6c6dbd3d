import Foundation
import Ingest
import Synchronization

/// A line on standard error that says how far an import is; nothing where that is no terminal.
final class ProgressBar: Sendable {
  private static let width = 24
  private let isShown: Bool
  private let start = ContinuousClock.now
  /// How many files there are, once that is known.
  private let total = Mutex<Int?>(nil)

  init() {
    isShown = isatty(2) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// Counts the files while the first of them are read already.
  func count(_ paths: [String], _ format: ImportFormat) async {
    guard isShown else { return }
    let count = await FileImport.count(paths, format: format)
    total.withLock { $0 = count }
  }

  func show(_ progress: ImportProgress) {
    guard isShown else { return }
    let line = Self.line(progress, of: total.withLock { $0 }, seconds: seconds(ContinuousClock.now - start))
    write("\r" + StandardStream.error.spokenRow(line) + "\u{1B}[K")
  }

  func clear() {
    if isShown { write("\r\u{1B}[K") }
  }

  /// The bar is ASCII, for a terminal may show anything else in other widths.
  static func line(_ progress: ImportProgress, of total: Int?, seconds: Double) -> String {
    let report = progress.report
    let rate = seconds > 0 ? Int(Double(report.added + report.updated + report.unchanged) / seconds) : 0
    let files = Int(progress.files)
    guard let total, total > 0 else { return Messages.progress(files: files, of: nil, rate: rate) }
    let part = min(1, progress.files / Double(total))
    let done = Int(part * Double(width))
    let bar = String(repeating: "#", count: done) + String(repeating: ".", count: width - done)
    return "[\(bar)] \(Int(part * 100))%  " + Messages.progress(files: files, of: total, rate: rate)
  }

  private func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  /// Whoever closed standard error does not want to know.
  private func write(_ text: String) { _ = StandardStream.error.write(Array(text.utf8)) }
}
