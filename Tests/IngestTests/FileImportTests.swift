import ArticleParsing
import Foundation
import Store
import Testing

@testable import Ingest

private let now = Date(timeIntervalSince1970: 1_800_000_000)

struct FileImportTests {
  let folder = TemporaryFolder()

  @Test func `a folder is read in the order of its names, with the folders in it`() async throws {
    try folder.write("b.txt", page("الثاني"))
    try folder.write("a/z.md", page("الأول"))
    try folder.write("c", page("الثالث"))
    try folder.write("لقاء القمة.. ماذا بعد", page("الرابع"))
    let store = RecordingStore()
    let report = await store.fileImport.run([folder.path], now: now)
    #expect(await store.titles == ["الأول", "الثاني", "الثالث", "الرابع"])
    #expect(await store.files.map(\.name) == ["z.md", "b.txt", "c", "لقاء القمة.. ماذا بعد"])
    #expect(report == ImportReport(read: 4, added: 4))
  }

  @Test func `the bytes go into the store as they are`() async throws {
    try folder.write("a.txt", [0xEF, 0xBB, 0xBF] + page("الأول") + Array("\r\n\u{0}".utf8))
    let store = RecordingStore()
    let report = await store.fileImport.run([folder.path("a.txt")], now: now)
    #expect(await store.files.first?.file.bytes == [0xEF, 0xBB, 0xBF] + page("الأول") + Array("\r\n\u{0}".utf8))
    #expect(report.notes == [.init(path: folder.path("a.txt"), warning: .droppedControls(count: 1))])
  }

  @Test func `in a folder other files are skipped and hidden ones passed over`() async throws {
    try folder.write("a.txt", page("الأول"))
    try folder.write("paper.pdf", Array("%PDF".utf8))
    try folder.write("picture.jpg", [0xFF, 0xD8])
    try folder.write(".hidden.txt", page("لا"))
    try folder.write(".git/b.txt", page("لا"))
    let store = RecordingStore()
    let report = await store.fileImport.run([folder.path], now: now)
    #expect(await store.titles == ["الأول"])
    #expect(report == ImportReport(read: 1, added: 1, skipped: 2))
  }

  /// As a crawler leaves them.
  @Test func `a folder of pages in HTML is read`() async throws {
    for name in ["a.html", "b/c.HTM", "d.xhtml"] {
      let text = "هذا نص طويل بما يكفي ليكون فقرة تحت عنوانها، وفيه من الكلمات ما يجعله أطول منه."
      let head = "<!doctype html><html lang=ar><head><title>خبر \(name)</title></head>"
      let body = "<article><h1>خبر \(name)</h1><p>\(text) \(text) \(text)</p><p>وقال \(text) \(text)</p></article>"
      try folder.write(name, Array("\(head)<body>\(body)</body></html>".utf8))
    }
    let store = RecordingStore()
    let report = await store.fileImport.run([folder.path], now: now)
    #expect(report == ImportReport(read: 3, added: 3))
    #expect(Set(await store.titles) == ["خبر a.html", "خبر b/c.HTM", "خبر d.xhtml"])
  }

  @Test func `a file that is named is read whatever it is called`() async throws {
    try folder.write(".hidden.page", page("الأول"))
    try folder.write("feed.xml", page("الثاني"))
    try folder.write("map.xml", Array("<?xml version='1.0'?><urlset/>".utf8))
    let store = RecordingStore()
    let report = await store.fileImport.run([".hidden.page", "feed.xml", "map.xml"].map(folder.path), now: now)
    #expect(await store.titles == ["الأول", "الثاني"])
    #expect(report.failed == [.init(path: folder.path("map.xml"), reason: .page(.notAPage(format: "XML")))])
  }

  @Test func `bad files are named and the others go on`() async throws {
    try folder.write("1.txt", page("الأول"))
    try folder.write("2.txt", [])
    try folder.write("3.txt", Array("سطر\n".utf8) + Array(repeating: 0xE9, count: 40))
    try folder.write("4.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D])
    try folder.write("5.txt", page("الخامس"))
    let store = RecordingStore()
    let report = await store.fileImport.run([folder.path, folder.path("missing.txt")], now: now)
    #expect(await store.titles == ["الأول", "الخامس"])
    #expect(report.read == 2)
    #expect(
      report.failed == [
        .init(path: folder.path("2.txt"), reason: .page(.empty)),
        .init(path: folder.path("3.txt"), reason: .page(.undecodable(badBytes: 40, line: 2))),
        .init(path: folder.path("4.txt"), reason: .page(.notText)),
        .init(path: folder.path("missing.txt"), reason: .notFound),
      ])
    #expect(
      report.failed[1].reason.description == "not UTF-8, UTF-16 or windows-1256: 40 bad bytes, the first in line 2")
  }

  @Test func `what is no article is left out of a folder with a word, and is an error where it is named`() async throws
  {
    try folder.write("1.txt", page("الأول"))
    let licence = Array(
      """
      MIT License

      Copyright (c) 2026 Somebody

      Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
      documentation files (the "Software"), to deal in the Software without restriction.
      """.utf8)
    try folder.write("LICENSE.txt", licence)
    let store = RecordingStore()
    let report = await store.fileImport.run([folder.path], now: now)
    #expect(report.failed.isEmpty && report.skipped == 1 && report.read == 1)
    #expect(report.leftOut == [.init(path: folder.path("LICENSE.txt"), reason: .page(.foreign(.licence)))])
    let named = await store.fileImport.run([folder.path("LICENSE.txt")], now: now)
    #expect(named.leftOut.isEmpty && named.failed.map(\.reason) == [.page(.foreign(.licence))])
    // What may have been an article is an error everywhere.
    try folder.write("2.txt", [])
    #expect(await store.fileImport.run([folder.path], now: now).failed.map(\.reason) == [.page(.empty)])
  }

  @Test(.enabled("root may read everything") { getuid() != 0 })
  func `a folder without permission is named and the others go on`() async throws {
    try folder.write("closed/a.txt", page("لا"))
    try folder.write("open/b.txt", page("نعم"))
    folder.setPermissions("closed", 0)
    defer { folder.setPermissions("closed", 0o700) }
    let store = RecordingStore()
    let report = await store.fileImport.run([folder.path], now: now)
    #expect(await store.titles == ["نعم"])
    #expect(report.failed == [.init(path: folder.path("closed"), reason: .noPermission)])
  }

  @Test func `pipes and devices are named, not waited for`() async throws {
    folder.makePipe("pipe")
    try folder.write("a.txt", page("الأول"))
    let store = RecordingStore()
    let report = await store.fileImport.run([folder.path, "/dev/zero"], now: now)
    #expect(await store.titles == ["الأول"])
    #expect(
      report.failed == [
        .init(path: folder.path("pipe"), reason: .notAFile), .init(path: "/dev/zero", reason: .notAFile),
      ])
  }

  @Test func `links are followed, and a loop of them ends`() async throws {
    try folder.write("pages/a.txt", page("الأول"))
    try folder.link("pages/again", to: folder.path("pages"))
    try folder.link("pages/z.txt", to: folder.path("other"))
    try folder.write("other", page("الثاني"))
    let store = RecordingStore()
    let report = await store.fileImport.run([folder.path("pages")], now: now)
    #expect(await store.titles == ["الأول", "الثاني"])
    #expect(report.failed == [])
  }

  @Test func `a file that is too large is refused before it is read`() async throws {
    try folder.write("a.txt", [])
    folder.setSize("a.txt", ArticlePage.limit + 1)
    let report = await RecordingStore().fileImport.run([folder.path], now: now)
    #expect(report.failed == [.init(path: folder.path("a.txt"), reason: .tooLarge(bytes: ArticlePage.limit + 1))])
  }

  @Test(arguments: [-1000, 1000])
  func `an article arrives when it is imported, whenever its file was changed`(change: Int) async throws {
    try folder.write("a.txt", page("الأول"))
    try folder.setModified("a.txt", now.addingTimeInterval(Double(change)))
    let store = RecordingStore()
    _ = await store.fileImport.run([folder.path], now: now)
    #expect(await store.files.map(\.file.arrived) == [now])
  }

  @Test func `names that are not UTF-8 are read`() async throws {
    // What an old archive unpacks to: خبر in windows-1256.
    folder.write(named: [0xCE, 0xC8, 0xD1], page("الأول"))
    let store = RecordingStore()
    _ = await store.fileImport.run([folder.path], now: now)
    #expect(await store.titles == ["الأول"])
  }

  @Test func `a file that is known is counted, and neither parsed nor merged again`() async throws {
    try folder.write("a.txt", page("الأول"))
    let store = RecordingStore()
    _ = await store.fileImport.run([folder.path], now: now)
    try folder.write("b.txt", page("الثاني"))
    let report = await store.fileImport.run([folder.path], now: now)
    #expect((report.read, report.added, report.unchanged) == (2, 1, 1))
    #expect(await store.titles == ["الأول", "الثاني"])
    _ = await store.fileImport.run([folder.path], now: now)
    #expect(await store.batches == [1, 1])
  }

  @Test func `batches grow, and stay small beside a reader`() {
    var size = BatchSize()
    #expect(
      (0..<8).map { _ in size.next(isBesideReader: false) } == [200, 400, 800, 1_600, 2_000, 2_000, 2_000, 2_000])
    #expect((0..<3).map { _ in size.next(isBesideReader: true) } == [200, 200, 200])
    #expect(size.next(isBesideReader: false) == 400)
    #expect((0..<20).map { _ in size.next(isBesideReader: false) }.last == 10_000)
  }

  @Test func `beside another process batches stay small`() async throws {
    for number in 0..<450 { try folder.write("\(1000 + number).txt", page("الخبر \(number)")) }
    let store = RecordingStore()
    _ = await store.fileImport(isShared: true).run([folder.path], now: now)
    #expect(await store.batches == [200, 200, 50])
    #expect(await store.bulkBatches == [])
  }

  @Test func `where more follows the words are left to the end, and those of a few pages are not`() async throws {
    for number in 0..<450 { try folder.write("\(1000 + number).txt", page("الخبر \(number)")) }
    let store = RecordingStore()
    _ = await store.fileImport.run([folder.path], now: now)
    #expect(await store.bulkBatches == [200, 250])
    let few = RecordingStore()
    _ = await few.fileImport.run([folder.path("1001.txt"), folder.path("1002.txt")], now: now)
    #expect(await few.bulkBatches == [])
  }

  @Test func `many files go in batches, each with its progress`() async throws {
    for number in 0..<450 { try folder.write("\(1000 + number).txt", page("الخبر \(number)")) }
    let store = RecordingStore()
    let heard = Heard()
    let report = await store.fileImport.run([folder.path], now: now) { progress in
      heard.append(progress.report.added)
    }
    #expect(report == ImportReport(read: 450, added: 450))
    #expect(await store.batches == [200, 250])
    #expect(heard.reports == [200, 450])
  }

  @Test func `large files make small batches`() async throws {
    for number in 0..<5 {
      try folder.write("\(number).txt", page("الخبر \(number)") + [UInt8](repeating: 0x61, count: 6 << 20))
    }
    let store = RecordingStore()
    _ = await store.fileImport.run([folder.path], now: now)
    #expect(await store.batches == [2, 2, 1])
  }

  @Test func `a file that the store refuses takes no other with it`() async throws {
    for name in ["1.txt", "2.txt", "3.txt"] { try folder.write(name, page(name)) }
    let store = RecordingStore(refusing: "2.txt")
    let report = await store.fileImport.run([folder.path], now: now)
    #expect(await store.titles == ["1.txt", "3.txt"])
    #expect(report.added == 2)
    #expect(report.failed == [.init(path: folder.path("2.txt"), reason: .store(.failed(reason: "refused")))])
  }

  @Test func `where nothing can be written the import stops and says where`() async throws {
    for number in 0..<450 { try folder.write("\(1000 + number).txt", page("الخبر \(number)")) }
    let store = RecordingStore(room: 1)
    let report = await store.fileImport.run([folder.path], now: now)
    #expect(report.added == 200)
    #expect(
      report.failed == [.init(path: folder.path("1200.txt"), reason: .store(.cannotWrite(reason: "disk full")))])
    #expect(
      report.failed[0].reason.description
        == "the store cannot be written: disk full; the import stopped before this file")
  }

  @Test func `a cancelled import stops between batches`() async throws {
    for number in 0..<450 { try folder.write("\(1000 + number).txt", page("الخبر \(number)")) }
    let store = RecordingStore()
    let folder = folder
    let task = Task {
      await store.fileImport.run([folder.path], now: now) { _ in unsafe withUnsafeCurrentTask { unsafe $0?.cancel() } }
    }
    let report = await task.value
    #expect(report.added == 200)
    #expect(await store.batches == [200])
  }
}

private func page(_ title: String) -> [UInt8] {
  Array(
    "\(title)\n\nهذا نص طويل بما يكفي ليكون فقرة تحت عنوانها، وفيه من الكلمات ما يجعله أطول من العنوان بكثير.\n".utf8)
}

extension ImportReport {
  fileprivate init(read: Int = 0, added: Int = 0, skipped: Int = 0) {
    self.init()
    (self.read, self.added, self.skipped) = (read, added, skipped)
  }
}
