import Foundation
import Testing

@testable import TextLayout

struct CompositionTests {
  static func scalars(_ text: String, strips: Bool = false, direction: Direction? = nil) -> [[UInt32]] {
    Paragraph(text, direction: direction).line(width: 200, options: .init(stripsMarks: strips)).glyphs
      .map { $0.character.unicodeScalars.map(\.value) }
  }

  static let pairs = [
    "مسائل ومؤسسة", "أمة الإسلام والآن", "لأن الآن لإلغاء", "Café Müller Ångström", "Tiếng Việt Nguyễn", "한국어 뉴스",
    "ۂ ۓ ۀ", "Ελλάδα ἅ", "ガギグ", "مُؤَسَّسة أَبٌ",
  ]

  @Test(arguments: pairs, [false, true])
  func `text taken apart looks as text that is composed`(text: String, strips: Bool) {
    let apart = text.decomposedStringWithCanonicalMapping
    #expect(
      Self.scalars(apart, strips: strips) == Self.scalars(text.precomposedStringWithCanonicalMapping, strips: strips))
  }

  /// Foundation's NFC as the oracle, for what is one scalar there.
  @Test func `all that Unicode composes is composed`() throws {
    for value in UInt32(0xC0)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value), scalar.properties.age.map({ $0.major < 16 }) == true else { continue }
      let apart = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.map(\.value)
      guard apart.count > 1, Array(String(scalar).precomposedStringWithCanonicalMapping.unicodeScalars) == [scalar]
      else { continue }
      let whole = apart.dropFirst().reduce(apart.first) { base, mark in base.flatMap { composed($0, mark) } }
      #expect(whole == value, "U+\(String(value, radix: 16))")
    }
  }

  @Test(arguments: [
    ("كُتِبَ", "كتب"), ("בְּרֵאשִׁית", "בראשית"), ("نَبِيّ\u{6D6}", "نبي"), ("هٰذا", "هذا"), ("خانه\u{654} ما", "خانۀ ما"),
    ("شى\u{654}", "شئ"),
  ])
  func `only vowel signs are left out`(text: String, expected: String) {
    #expect(Self.scalars(text, strips: true) == Self.scalars(expected))
  }

  @Test(arguments: ["ปฏิบัติการ", "हिन्दी संसद", "ދިވެހި", "မြန်မာ"])
  func `scripts that need their marks keep them`(text: String) {
    #expect(Self.scalars(text, strips: true) == Self.scalars(text))
    let scalars = Set(text.precomposedStringWithCanonicalMapping.unicodeScalars.map(\.value))
    #expect(Set(Self.scalars(text, strips: true).joined()) == scalars)
  }

  @Test func `a letter that joins is not exchanged for one that can't`() {
    // U+06C2 has no forms within a word, its parts have.
    #expect(Self.scalars("بہ\u{654}ب")[1] == [0xFBA9, 0x654])
  }

  @Test func `a heh goal with hamza of Urdu joins, written as one letter or two`() {
    #expect(Self.scalars("صفحۂ").first == [0xFBA5])
    #expect(Self.scalars("صفحہ\u{654}").first == [0xFBA5])
    #expect(Self.scalars("ۂ") == [[0x6C2]])
  }

  @Test func `a final ae of Kurdish joins`() {
    #expect(Self.scalars("لە ە") == [[0xFEE9], [0x20], [0xFEEA], [0xFEDF]])
  }
}
