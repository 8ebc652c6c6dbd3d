import Testing

@testable import ArticleWriting

/// The parts of which books and mailboxes are made.
struct BookPartsTests {
  /// The check value of CRC-32/ISO-HDLC in the catalogue of parametrised CRC algorithms.
  @Test func `the checksum is that of zip files`() {
    #expect(CRC32.of(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(CRC32.of([]) == 0)
  }

  @Test func `a paragraph flows, and nothing in it begins a message`() {
    let paragraph = String(repeating: "كلمة ", count: 60) + "نهاية"
    let lines = MailMessage.flowed(paragraph)
    #expect(lines.count > 3 && lines.dropLast().allSatisfy { $0.hasSuffix(" ") && $0.count < 80 })
    #expect(lines.joined() == paragraph)
    #expect(MailMessage.flowed("From me") == [" From me"] && MailMessage.flowed("> x") == [" > x"])
    #expect(MailMessage.flowed("") == [""])
    #expect(MailMessage.flowed(String(repeating: "ا", count: 5_000)).allSatisfy { $0.utf8.count < 998 })
  }

  @Test(arguments: ["خبر عاجل من القاهرة عن سعر الذهب والفضة والنفط في الأسواق", "a: \"b\"", "=?x?=", "👩‍👩‍👧‍👦 عائلة"])
  func `a header's words are encoded in pieces of one line`(text: String) {
    let encoded = MailMessage.encoded(text, after: 9)
    #expect(encoded.split(separator: "\n").allSatisfy { $0.utf8.count <= 76 && $0.utf8.allSatisfy { $0 < 0x80 } })
    #expect(encoded.contains("=?utf-8?B?"))
    #expect(MailMessage.encoded("plain words", after: 9) == "plain words")
  }
}
