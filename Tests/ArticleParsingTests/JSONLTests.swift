import Foundation
import Testing

@testable import ArticleParsing

@Suite struct JSONLTests {
  private func article(_ line: String) throws -> ParsedArticle { try .jsonl(line: Array(line.utf8)[...]) }

  private static let full = #"""
    {"id": "A-1", "url": "https://example.com/أ", "title": "عنوان \"الخبر\"", "text": "الفقرة الأولى.\nالثانية 😀.\n\n",
     "date": "2018-02-18T21:35:43+04:00", "source": "وكالة", "author": "", "category": "ثقافة", "abstract": "ملخص آخر",
     "tags": ["فن", "ثقافة", 7], "other": {"a": [1.5e3, null, true]}}
    """#

  @Test func `every key finds its place`() throws {
    let article = try article(Self.full)
    #expect(article.title == "عنوان \"الخبر\"")
    #expect(!article.titleIsDerived)
    #expect(article.blocks.map(\.text) == ["ملخص آخر", "الفقرة الأولى.", "الثانية 😀."])
    #expect(article.blocks.allSatisfy { $0.kind == .paragraph })
    #expect(article.url == "https://example.com/أ")
    #expect(article.source == "وكالة")
    #expect(article.author == nil)
    #expect(article.tags == ["ثقافة", "فن", "7"])
    #expect(article.published == Date(timeIntervalSince1970: 1_518_975_343))
  }

  @Test func `an id is its source's, else its file's`() throws {
    func key(_ line: String, _ file: String) throws -> String? {
      try ParsedArticle.jsonl(line: Array(line.utf8)[...], file: file).key
    }
    let named = #"{"id": 7, "text": "نص", "source": "وكالة"}"#
    #expect(try key(named, "a.jsonl") == key(named, "b.jsonl"))
    #expect(try key(#"{"id": "7", "text": "نص"}"#, "a.jsonl") != key(#"{"id": "7", "text": "نص"}"#, "b.jsonl"))
    #expect(try key(#"{"id": "7", "text": "نص"}"#, "a.jsonl") == key(#"{"id": 7, "text": "آخر"}"#, "a.jsonl"))
    #expect(try key(#"{"text": "نص", "source": "وكالة"}"#, "a.jsonl") == nil)
  }

  @Test func `an abstract that the text begins with is not told twice`() throws {
    let article = try article(
      #"{"title": "ع", "abstract": "يبدو أن \"الصراع\" سيشهد تحديا…", "text": "يبدو أن «الصراع» سيشهد تحديا من نوع آخر"}"#
    )
    #expect(article.blocks.map(\.text) == ["يبدو أن «الصراع» سيشهد تحديا من نوع آخر"])
  }

  @Test func `tags in one string are split, and kept as they stood`() throws {
    let article = try article(#"{"text": "نص", "tags": "سوريا، الأمم المتحدة"}"#)
    #expect(article.tags == ["سوريا", "الأمم المتحدة"])
    #expect(article.keywords == "سوريا، الأمم المتحدة")
  }

  @Test func `a text without title gets one from its beginning`() throws {
    let article = try article(#"{"text": "خبر قصير. ثم غيره."}"#)
    #expect(article.title == "خبر قصير")
    #expect(article.titleIsDerived)
  }

  @Test(arguments: [
    ("2018-02-18T21:35:43Z", 1_518_989_743), ("2018-02-18T21:35:43.123+0000", 1_518_989_743),
    ("2018-02-18T21:35:43", 1_518_989_743), ("2018-02-18", 1_518_912_000),
    ("Sun, 18 Feb 2018 21:35:43 +0400", 1_518_975_343), ("18 فبراير 2018", 1_518_912_000),
  ])
  func `a date is read in the ways it is written`(text: String, seconds: Int) throws {
    let article = try article(#"{"title": "ع", "date": "\#(text)"}"#)
    #expect(article.published.map { Int($0.timeIntervalSince1970) } == seconds)
  }

  @Test(arguments: ["", "2018-02-30T00:00:00Z", "soon", "9999999999999999999"])
  func `what is no date is none`(text: String) throws {
    #expect(try article(#"{"title": "ع", "date": "\#(text)"}"#).published == nil)
  }

  @Test func `nothing that a terminal obeys comes out of escapes`() throws {
    let article = try article(#"{"title": "a\u001b[31mb\u202e", "text": "c\u0007\u200fd\u0000"}"#)
    #expect(article.title == "a[31mb")
    #expect(article.blocks.map(\.text) == ["cd"])
  }

  @Test(arguments: [
    (#""\ud83d\ude00""#, "😀"), (#""\ud83d""#, "\u{FFFD}"), (#""\ude00x""#, "\u{FFFD}x"),
    (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\u0623\t\/\\""#, "أ\t/\\"),
  ])
  func `escapes stand for their characters`(json: String, text: String) throws {
    guard case .string(let read) = try JSONReader.value(of: Array(json.utf8)[...]) else {
      Issue.record("no string")
      return
    }
    #expect(read == text)
  }

  @Test(arguments: [
    "", "{", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "[1", "[1 2]", "01", "1.", "-", "1e", "tru", "nul", "\"",
    "\"\\x\"", "\"\\u12g4\"", "\"a\tb\"", "{} {}", "'a'", "\u{FEFF}{}",
  ])
  func `what is not JSON is refused`(text: String) {
    #expect(throws: JSONLError.self) { try JSONReader.value(of: Array(text.utf8)[...]) }
  }

  @Test func `an error says where`() {
    #expect(throws: JSONLError.notJSON(offset: 5, reason: .noColon)) { try article(#"{"a" 1}"#) }
    #expect(throws: JSONLError.notAnObject) { try article("[]") }
    #expect(throws: JSONLError.noArticle) { try article(#"{"title": " ", "text": "\n", "url": "x"}"#) }
  }

  @Test(
    arguments: [
      ("", .endsEarly), ("{\"a", .endsInString), ("{\"a\\", .endsInString), ("{\"a\":x}", .noValue), ("{a:1}", .noName),
      ("{\"a\" 1}", .noColon), ("{\"a\":1", .noCommaOrBrace), ("[1 2]", .noCommaOrBracket), ("[1.]", .noDigit),
      ("\"\\u12g4\"", .noHexDigit), ("\"\\x\"", .badEscape), ("\"a\tb\"", .control),
      (String(repeating: "[", count: 65), .tooDeep), ("{} {}", .somethingBehind),
    ] as [(String, JSONFault)])
  func `an error says why`(text: String, fault: JSONFault) {
    do {
      _ = try JSONReader.value(of: Array(text.utf8)[...])
      Issue.record("it is JSON")
    } catch { #expect(error.description.hasSuffix(": \(fault.rawValue)") && "\(error)".contains("not JSON at byte")) }
    #expect(JSONFault.tooDeep.rawValue.contains(" \(JSONReader.deepest) "))
  }

  @Test func `a line cut at any byte is an error and nothing worse`() {
    let bytes = Array(Self.full.utf8)
    for length in bytes.indices {
      #expect(throws: JSONLError.self) { try ParsedArticle.jsonl(line: bytes[..<length]) }
    }
  }

  @Test func `any byte may be wrong`() {
    let bytes = Array(Self.full.utf8)
    for index in bytes.indices {
      for wrong: UInt8 in [0x00, 0x22, 0x5C, 0x7B, 0x80, 0xC2, 0xD8, 0xE2, 0xFF] {
        var changed = bytes
        changed[index] = wrong
        _ = try? ParsedArticle.jsonl(line: changed[...])
      }
    }
  }

  @Test func `values in values end at a depth`() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: JSONLError.notJSON(offset: 64, reason: .tooDeep)) {
      try JSONReader.value(of: Array(deep.utf8)[...])
    }
  }
}
