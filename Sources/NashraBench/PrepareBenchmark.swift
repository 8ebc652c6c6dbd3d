import ArticleParsing
import Foundation
import Store

/// Prepares the pages of a folder for import, on one thread, and tells what each step takes of the processor.
struct PrepareBenchmark {
  var folder: String

  func run() throws {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
      .map { folder + "/" + $0 }.filter { $0.hasSuffix(".txt") }
    let pages = try paths.map { [UInt8](try Data(contentsOf: URL(fileURLWithPath: $0))) }
    print("\(pages.count) pages, \(pages.reduce(0) { $0 + $1.count } / max(1, pages.count)) bytes each")

    let hashes = measuring("SHA-256") { pages.map { ContentHash(of: $0) } }
    let parsed = measuring("parsing") { pages.map { try? ArticlePage.parse($0) } }
    let arrived = Date(timeIntervalSince1970: 1_800_000_000)
    let prepared = measuring("folding, keys, tags") {
      zip(pages.indices, zip(pages, hashes)).compactMap { index, page in
        parsed[index].map {
          PreparedFile(
            ImportedFile(name: "\(index).txt", bytes: page.0, arrived: arrived, articles: $0.articles), hash: page.1)
        }
      }
    }
    var words = BulkWords()
    measuring("counting words") { words.add(prepared) }

    func measuring<Value>(_ step: String, _ work: () -> Value) -> Value {
      let start = processorSeconds()
      let value = work()
      let taken = (processorSeconds() - start) * 1e6 / Double(max(1, pages.count))
      print("  \(step): \(String(format: "%.1f", taken)) µs a page")
      return value
    }
  }
}
