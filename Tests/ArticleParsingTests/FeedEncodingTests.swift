import Foundation
import Testing

@testable import ArticleParsing

/// One feed in all encodings in which feeds in Arabic and Hebrew come.
@Suite struct FeedEncodingTests {
  static let title = "وزارة الصحة تعلن: ٣ مراكز جديدة في المدينة"
  static let hebrew = "משרד הבריאות פותח שלושה מרכזים"

  /// Of the two one-byte encodings, what the samples have of them.
  private static func bytes(_ text: String, _ encoding: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch (encoding, scalar.value) {
      case ("UTF-16LE", let value): bytes += [UInt8(value & 255), UInt8(value >> 8)]
      case ("UTF-16BE", let value): bytes += [UInt8(value >> 8), UInt8(value & 255)]
      case ("UTF-32LE", let value): bytes += [UInt8(value & 255), UInt8(value >> 8), 0, 0]
      case ("UTF-32BE", let value): bytes += [0, 0, UInt8(value >> 8), UInt8(value & 255)]
      case ("ISO-8859-6", 0x621...0x652): bytes.append(UInt8(scalar.value - 0x560))
      case ("ISO-8859-8", 0x5D0...0x5EA), ("windows-1255", 0x5D0...0x5EA): bytes.append(UInt8(scalar.value - 0x4F0))
      case (_, ..<0x80): bytes.append(UInt8(scalar.value))
      case ("windows-1256", _): bytes.append(windows1256[scalar.value] ?? UInt8(ascii: "?"))
      default: bytes.append(UInt8(ascii: "?"))
      }
    }
    return bytes
  }

  private static let windows1256: [UInt32: UInt8] = {
    var table: [UInt32: UInt8] = [:]
    for byte in UInt8(0x80)...0xFF {
      guard let text = Charset.decode([byte], from: "windows-1256")?.text else { continue }
      for scalar in String(decoding: text, as: UTF8.self).unicodeScalars { table[scalar.value] = byte }
    }
    return table
  }()

  private func parsed(_ head: String, _ title: String, _ encoding: String, mark: [UInt8] = [], type: String? = nil)
    throws
    -> String?
  {
    let text = head + "<rss version='2.0'><channel><title>\(title)</title></channel></rss>"
    return try ParsedFeed.parse(mark + Self.bytes(text, encoding), contentType: type).title
  }

  @Test(
    arguments: [
      ("UTF-16LE", [0xFF, 0xFE]), ("UTF-16BE", [0xFE, 0xFF]), ("UTF-32LE", [0xFF, 0xFE, 0, 0]),
      ("UTF-32BE", [0, 0, 0xFE, 0xFF]), ("UTF-16LE", []), ("UTF-16BE", []), ("UTF-32LE", []), ("UTF-32BE", []),
    ] as [(String, [UInt8])])
  func `wide encodings are told by their mark or their first letters`(_ encoding: String, _ mark: [UInt8]) throws {
    for head in ["", "\n", "<?xml version='1.0' encoding='\(encoding)'?>", "<?xml version='1.0' encoding='utf-8'?>"] {
      #expect(try parsed(head, Self.title, encoding, mark: mark) == Self.title)
    }
  }

  @Test(arguments: [("windows-1256", "cp1256"), ("ISO-8859-6", "iso-8859-6"), ("ISO-8859-6", "arabic")])
  func `encodings of a byte are declared, or told by HTTP`(_ encoding: String, _ name: String) throws {
    let title = Self.title.replacing("٣", with: "3")
    #expect(try parsed("<?xml version='1.0' encoding='\(name)'?>", title, encoding) == title)
    #expect(try parsed("", title, encoding, type: "text/xml; charset=\(name)") == title)
  }

  /// A vowel waits there for a mark that may follow it: at the end, and before what is no letter.
  @Test(arguments: [("Th\u{EA}", "Thê", 0), ("a", "a", 0), ("a\u{D2}", "ả", 0), ("a\u{8A}e", "a\u{FFFD}e", 1)])
  func `the last letter of windows-1258 is not held back`(_ bytes: String, _ text: String, _ bad: Int) throws {
    let decoded = try #require(Charset.decode(bytes.unicodeScalars.map { UInt8($0.value) }[...], from: "windows-1258"))
    #expect(String(decoding: decoded.text, as: UTF8.self) == text)
    #expect(decoded.bad == bad)
  }

  @Test(arguments: ["windows-1256", "ISO-8859-6"])
  func `Arabic without a word of its encoding is known by its letters`(_ encoding: String) throws {
    let title = Self.title.replacing("٣", with: "3")
    #expect(try parsed("", title, encoding) == title)
    // As servers say of everything.
    #expect(try parsed("", title, encoding, type: "text/xml; charset=ISO-8859-1") == title)
  }

  @Test func `Hebrew without a word of its encoding is known by its letters`() throws {
    #expect(try parsed("", Self.hebrew, "windows-1255") == Self.hebrew)
    #expect(try parsed("<?xml version='1.0' encoding='iso-8859-8-i'?>", Self.hebrew, "ISO-8859-8") == Self.hebrew)
  }
}
