import Foundation
import Ingest
import Store
import Synchronization

/// Fills a store through the import that readers use, from files in a folder.
struct StoreBenchmark {
  var articles: Int
  var path: String
  /// Real articles, one JSON object a line with `title`, `text`, `source`, `date`.
  var corpus: String?

  private var folder: String { path + ".pages" }

  func run() async throws {
    try writePages()
    guard !FileManager.default.fileExists(atPath: path) else {
      print("\(path) is there already: it was left alone")
      return
    }
    try await importing("import")
    try await importing("again, unchanged")
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    print("file \(size / 1_000_000) MB")
  }

  private func importing(_ name: String) async throws {
    let store = try Store(path: path)
    let clock = ContinuousClock()
    let start = clock.now
    let last = Mutex((articles: 0, time: start))
    let step = max(10_000, articles / 20)
    let report = await FileImport(store: store).run([folder], now: Date()) { progress in
      let report = progress.report
      let done = report.added + report.updated + report.unchanged
      let now = clock.now
      let (before, time) = last.withLock { $0 }
      guard done - before >= step else { return }
      last.withLock { $0 = (done, now) }
      print("  \(done): \(Int(Double(done - before) / seconds(now - time))) articles/s")
    }
    let taken = seconds(clock.now - start)
    print(
      """
      \(name): \(report.added) added, \(report.unchanged) unchanged, \(report.failed.count) failed in \
      \(String(format: "%.1f", taken)) s: \(Int(Double(report.read) / taken)) pages/s; \
      processor \(String(format: "%.1f", processorSeconds())) s so far, memory at most \(peakMegabytes()) MB
      """)
  }

  /// A thousand files a folder. Those that are there already are taken as they are.
  private func writePages() throws {
    guard !FileManager.default.fileExists(atPath: folder) else { return }
    let generated = corpus == nil ? GeneratedPages() : nil
    let real = try corpus.map { try CorpusPages(path: $0) }
    for number in 0..<articles {
      let group = folder + "/" + String(format: "%04d", number / 1_000)
      if number % 1_000 == 0 {
        try FileManager.default.createDirectory(atPath: group, withIntermediateDirectories: true)
      }
      let bytes = generated?.page(number, of: articles) ?? real?.page(number) ?? []
      try Data(bytes).write(to: URL(fileURLWithPath: group + "/" + String(format: "%07d.txt", number)))
    }
  }
}

/// Pages of real articles. Beyond the last they begin again with another number in the text, so that none is a copy.
struct CorpusPages {
  private struct Line: Decodable {
    var title: String
    var text: String
    var source: String?
    var date: String?
    var category: String?
  }

  private let lines: [Substring.UTF8View]

  init(path: String) throws {
    lines = try String(contentsOfFile: path, encoding: .utf8).utf8.split(separator: 0x0A)
  }

  func page(_ number: Int) -> [UInt8] {
    guard let line = try? JSONDecoder().decode(Line.self, from: Data(lines[number % lines.count])) else { return [] }
    let round = number / lines.count
    let head = round == 0 ? line.title : "\(line.title) (\(round))"
    var text = head + "\n\n"
    if let date = line.date { text += "التاريخ: \(date)\n\n" }
    text += round == 0 ? line.text : "\(round) \(line.text)"
    if let source = line.source { text += "\n\nالمصدر: \(source)" }
    if let category = line.category { text += "\nكلمات دلالية: \(category)" }
    return Array((text + "\n").utf8)
  }
}

func seconds(_ duration: Duration) -> Double {
  Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
}

private func usage() -> rusage {
  var usage = rusage()
  #if canImport(Darwin)
    unsafe getrusage(RUSAGE_SELF, &usage)
  #else
    unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  #endif
  return usage
}

/// Processor time of all threads, in the program and in the system.
func processorSeconds() -> Double {
  let usage = usage()
  return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
    + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
}

/// The most memory that the process has had at once.
func peakMegabytes() -> Int {
  #if canImport(Darwin)
    usage().ru_maxrss >> 20
  #else
    usage().ru_maxrss >> 10
  #endif
}
