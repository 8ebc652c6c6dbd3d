import Foundation
import TestSupport
import Testing

@testable import ArticleWriting

struct NewFileTests {
  let folder = FileManager.default.temporaryDirectory.appending(path: "nashra-new-\(UUID().uuidString)").path

  init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

  private var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? [] }

  @Test func `a file is written whole, and none is in its place`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/خبر.md"
    #expect(try NewFile.write(Array("واحد".utf8), to: path) == path)
    #expect(try NewFile.write(Array("اثنان".utf8), to: path) == folder + "/خبر (2).md")
    #expect(try NewFile.write(Array("ثلاثة".utf8), to: path) == folder + "/خبر (3).md")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "واحد")
    #expect(names == ["خبر (2).md", "خبر (3).md", "خبر.md"])
  }

  @Test func `many that write one name at once get a file each`() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/a.txt"
    let paths = try await withThrowingTaskGroup(of: String.self) { group in
      for number in 0..<40 { group.addTask { try NewFile.write(Array("\(number)".utf8), to: path) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(paths).count == 40)
    let texts = try paths.map { try String(contentsOfFile: $0, encoding: .utf8) }
    #expect(Set(texts) == Set((0..<40).map(String.init)))
    #expect(names.count == 40)
  }

  @Test func `a link that leads nowhere is nobody's place`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createSymbolicLink(atPath: folder + "/a.txt", withDestinationPath: folder + "/elsewhere")
    #expect(try NewFile.write([1], to: folder + "/a.txt") == folder + "/a (2).txt")
    #expect(!FileManager.default.fileExists(atPath: folder + "/elsewhere"))
  }

  @Test func `a missing folder is made where that is wished, and else named`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let inner = folder + "/مقالات/اليوم"
    #expect(throws: SaveError.noFolder(inner + "/")) { try NewFile.write([1], to: inner + "/a.txt") }
    #expect(try NewFile.write([1], to: inner + "/a.txt", makesFolder: true) == inner + "/a.txt")
  }

  @Test func `a name that is too long is refused, and nothing is left`() {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let name = String(repeating: "ا", count: 130)
    #expect(throws: SaveError.nameTooLong) { try NewFile.write([1], to: folder + "/" + name) }
    #expect(names.isEmpty)
  }

  /// As a kill leaves it between the last byte and the name.
  @Test func `what was written and has no name yet is nowhere in the folder`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var seen: [String] = []
    #expect(throws: SaveError.diskFull) {
      try HiddenFile.write(in: folder + "/") { (temporary: String) throws(SaveError) -> Void in
        _ = FileManager.default.createFile(atPath: temporary, contents: Data("half".utf8))
        seen = names
        throw .diskFull
      }
    }
    #expect(seen.count == 1 && names.isEmpty)
  }

  @Test func `what a killed process has left goes after a day, and nothing that is somebody's`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let others = [".nashra-1-2-3.tmp", ".nashra-x-2.tmp", ".nashra-1-2.txt", "a.tmp"]
    for name in [".nashra-1-2.tmp"] + others {
      _ = FileManager.default.createFile(atPath: folder + "/" + name, contents: Data("half".utf8))
    }
    let made = Date()
    HiddenFile.removeOld(in: folder + "/", now: made.addingTimeInterval(HiddenFile.oldest / 2))
    #expect(names.count == 5)
    HiddenFile.removeOld(in: folder + "/", now: made.addingTimeInterval(2 * HiddenFile.oldest))
    #expect(names == others.sorted())
  }

  @Test func `the mode is what the umask says`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = try NewFile.write([1], to: folder + "/a.txt")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    let mask = umask(0)
    umask(mask)
    #expect(mode == 0o666 & ~Int(mask))
  }
}

struct SavePlaceTests {
  private func place(_ folder: String?) -> SavePlace {
    SavePlace(folder: folder, current: "/work/here/", home: "/home/x")
  }

  @Test(
    arguments: [
      (nil, "a.md", "/work/here/a.md"), ("~/مقالات/", "a.md", "/home/x/مقالات/a.md"),
      ("notes", "a.md", "/work/here/notes/a.md"),
      ("/", "a.md", "/a.md"), (nil, "~/a.md", "/home/x/a.md"), (nil, "/tmp/a.md", "/tmp/a.md"), (nil, "~", "/home/x/"),
      (nil, "~x/a.md", "/work/here/~x/a.md"),
    ] as [(String?, String, String)])
  func `a typed path is absolute`(folder: String?, typed: String, path: String) {
    #expect(place(folder).absolute(typed) == path)
  }
}
