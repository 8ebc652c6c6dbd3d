import Foundation
import Store
import Testing

@testable import Ingest

struct LostStoreImportTests {
  @Test func `an import whose store is removed stops and names what is not in it`() async throws {
    let pages = TemporaryFolder()
    let home = TemporaryFolder()
    for number in 0..<700 {
      try pages.write(String(format: "%03d.txt", number), Array("خبر رقم \(number)\n\nنص الخبر \(number).\n".utf8))
    }
    let path = home.path("nashra.sqlite")
    let store = try Store(path: path)
    let report = await FileImport(store: store, isBesideReader: true).run([pages.path], now: Date()) { _ in
      try? FileManager.default.moveItem(atPath: path, toPath: path + ".away")  // Once; then it is not there any more.
    }
    #expect(report.isStopped)
    #expect(report.failed.last?.reason == .store(.lost(path: path, isReplaced: false)))
    #expect(report.added < 700)
  }
}
