import ArticleWriting
import Foundation
import Store
import Testing

func article(_ title: String, source: String? = nil) -> Article {
  Article(id: .init(1_751_542_200), title: title, source: source, date: Date(timeIntervalSince1970: 1_751_542_200))
}

struct FileNameTests {
  @Test(arguments: [
    ("تعليق التخابر الاستراتيجي", "تعليق التخابر الاستراتيجي.md"),
    ("غزة/لبنان: ماذا بعد؟", "غزة-لبنان- ماذا بعد؟.md"),
    ("\u{202E}gnp.exe\u{202C} A\u{2067}B\u{2069}", "gnp.exe AB.md"),
    ("...hidden", "hidden.md"), ("--rm -rf", "rm -rf.md"), ("~root", "root.md"),
    ("ends in dots... ", "ends in dots.md"), ("a\0b\nc\td", "a b c d.md"),
    (#"<a> "b" |c? d* e\f"#, "a b -c d e-f.md"),
    ("CON", "_CON.md"), ("nul.txt", "_nul.txt.md"), ("COM7", "_COM7.md"),
    ("می\u{200C}شود", "می\u{200C}شود.md"), ("e\u{301}", "\u{E9}.md"),
    ("", "article-1751542200.md"), ("///", "article-1751542200.md"), ("\u{200F}", "article-1751542200.md"),
  ])
  func `a headline becomes a name that file systems take`(title: String, name: String) {
    let proposed = FileName.proposed(for: article(title), ending: "md")
    #expect(Array(proposed.unicodeScalars) == Array(name.unicodeScalars))
  }

  @Test func `an article without a headline is called by its source and day`() {
    #expect(
      FileName.proposed(for: article("…?".replacing("…", with: "."), source: "وكالة"), ending: "txt")
        == "وكالة 2025-07-03.txt")
  }

  @Test func `a long headline ends with a whole word`() {
    let title = Array(repeating: "كلمات", count: 60).joined(separator: " ")
    let name = FileName.proposed(for: article(title), ending: "html")
    #expect(name.utf8.count <= 255)
    #expect(name.utf8.count > 230)
    #expect(name.hasSuffix("كلمات.html"))
  }

  @Test func `one long word is cut between two characters`() {
    let family = "👨‍👩‍👧‍👦"
    let name = FileName.proposed(for: article(String(repeating: family, count: 40)), ending: "md")
    #expect(name == String(repeating: family, count: 10) + ".md")
  }

  @Test(arguments: [
    ("خبر.md", "خبر (2).md"), ("خبر", "خبر (2)"), (".profile", ".profile (2)"), ("a.b c", "a.b c (2)"),
    ("3.5 مليون", "3.5 مليون (2)"),
  ])
  func `another file of the name gets a number before its ending`(name: String, numbered: String) {
    #expect(FileName.numbered(name, 2) == numbered)
  }

  /// Half of all scalars come from those that are dangerous.
  @Test func `any text becomes a name`() {
    var random = Seeded(7)
    let dangerous = Array(
      "/\\:*?\"<>|.-~ \0\n\t\u{202E}\u{2066}\u{200E}\u{200F}\u{200D}\u{301}\u{64B}\u{FEFF}".unicodeScalars)
    for _ in 0..<20_000 {
      var title = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...120, using: &random) {
        if Bool.random(using: &random) {
          title.append(dangerous.randomElement(using: &random)!)
        } else if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x1FFFF, using: &random)) {
          title.append(scalar)
        }
      }
      let ending = ["md", "html", nil].randomElement(using: &random)!
      let name = FileName.proposed(for: article(String(title)), ending: ending)
      let twice = FileName.numbered(name, 9_999)
      for name in [name, twice] {
        #expect(!name.isEmpty && name.utf8.count <= 255)
        #expect(!name.utf8.contains { $0 == 0 || $0 < 0x20 || $0 == UInt8(ascii: "/") || $0 == 0x7F })
        #expect(![".", "-", "~", " "].contains(name.unicodeScalars.first.map(String.init)))
        #expect(![".", " "].contains(name.unicodeScalars.last.map(String.init)))
        #expect(!name.unicodeScalars.contains { 0x202A...0x202E ~= $0.value || 0x2066...0x2069 ~= $0.value })
        #expect(!name.unicodeScalars.contains { "<>:\"|?*\\\u{200E}\u{200F}".unicodeScalars.contains($0) })
      }
      #expect(Array(name.precomposedStringWithCanonicalMapping.utf8) == Array(name.utf8))
    }
  }
}

/// xorshift64*: the same numbers in every run.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }
  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }
}
