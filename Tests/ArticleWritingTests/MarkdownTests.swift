import ArticleParsing
import Foundation
import Store
import Testing

@testable import ArticleWriting

struct MarkdownTests {
  private func body(_ blocks: [Block]) -> String {
    let text = ArticleWriter.text(of: content(blocks), as: .markdown, words)
    return text.split(separator: "3 يوليو 2025\n", maxSplits: 1).last.map { String($0.drop { $0 == "\n" }) } ?? ""
  }

  @Test func `an article has a headline, facts, address, tags, body, related headlines and the addresses of its links`()
  {
    var shown = content(
      [
        Block(.paragraph, "كلمة[1] و*نجمة*"), Block(.heading, "عنوان فرعي", level: 2), Block(.quote, "قول"),
        Block(.list, "أول"), Block(.list, "ثانٍ"), Block(.paragraph, "تتمة", level: 1), Block(.list, "فرع", level: 1),
        Block(.list, "رقم", number: 4), Block(.code, "let a = `b`"), Block(.table, "أ\tب|ج\n1\t2", number: 1),
        Block(.rule), Block(.image, "صورة", number: 2, address: "https://x.org/i.jpg"),
        Block(.video, number: 3, address: "https://x.org/v.mp4"),
        Block(.link, number: 1, address: "https://x.org/a_b(c)"),
      ], related: [.init(title: "مقال آخر")])
    shown.article.url = "https://example.org/a"
    shown.article.tags = ["غزة", "حرب_لبنان"]
    #expect(
      ArticleWriter.text(of: shown, as: .markdown, words) == ##"""
        # عنوان

        وكالة · كاتب · 3 يوليو 2025

        <https://example.org/a>

        \#غزة \#حرب\_لبنان

        كلمة[\[1\]][1] و\*نجمة\*

        ### عنوان فرعي

        > قول

        - أول
        - ثانٍ

          تتمة

          - فرع
        4. رقم

        ```
        let a = `b`
        ```

        | أ | ب\|ج |
        | --- | --- |
        | 1 | 2 |

        * * *

        ![صورة](<https://x.org/i.jpg>)

        [video](<https://x.org/v.mp4>)

        * * *

        ## مقالات مشابهة

        - مقال آخر

        [1]: <https://x.org/a_b(c)>

        """##)
  }

  @Test(arguments: [
    ("# رقم", ##"\# رقم"##), ("- شرطة", #"\- شرطة"#), ("+ جمع", #"\+ جمع"#), ("1. رقم", #"1\. رقم"#),
    ("12) رقم", #"12\) رقم"#),
    ("1.5 مليون", #"1\.5 مليون"#), ("===", #"\==="#), ("> قول", #"\> قول"#), ("```", #"\`\`\`"#), ("~~~", #"\~\~\~"#),
    ("[x](y) ![z](w)", #"\[x\](y) !\[z\](w)"#), ("<b>&amp;", #"\<b\>\&amp;"#), (#"a\b"#, #"a\\b"#),
    ("a_b *c* __d__", #"a\_b \*c\* \_\_d\_\_"#),
    ("$1 و$2", #"\$1 و\$2"#), ("    أربعة", "أربعة"), ("سطر\nآخر", "سطر\\\nآخر"), ("سطر\n- آخر", "سطر\\\n\\- آخر"),
    (": تعريف", #"\: تعريف"#),
  ])
  func `text stays text`(text: String, markdown: String) {
    #expect(body([Block(.paragraph, text)]) == markdown + "\n")
  }

  @Test func `a fence is longer than what is in the code`() {
    #expect(body([Block(.code, "a\n````\nb")]) == "`````\na\n````\nb\n`````\n")
  }

  @Test func `numbers that do not go on begin another list`() {
    #expect(
      body([1, 2, 4, 1, 2].map { Block(.list, "x", number: $0) }) == "1. x\n2. x\n4) x\n1. x\n2. x\n")
  }

  /// Every sign that could begin markup has an odd number of backslashes before it; without those the text is as it was.
  @Test func `a random text comes back when the backslashes are taken off`() {
    var random = Seeded(5)
    let signs = Array("\\`*_[]<>&~|$#-+=:.)!(0123456789 نصab")
    for _ in 0..<20_000 {
      let text = String((0..<Int.random(in: 1...30, using: &random)).map { _ in signs.randomElement(using: &random)! })
      let trimmed = text.drop(while: \.isWhitespace)
      guard let last = trimmed.lastIndex(where: { !$0.isWhitespace }) else { continue }
      let line = body([Block(.paragraph, text)]).dropLast()
      var plain = ""
      var rest = line[...]
      while let character = rest.popFirst() {
        if character == "\\" {
          plain.append(rest.popFirst() ?? "?")
        } else {
          #expect(!"`*_[]<>&~|$".contains(character), "\(text) → \(line)")
          plain.append(character)
        }
      }
      #expect(plain == String(trimmed[...last]))
      #expect(line.firstMatch(of: /^([#+=:-]|[0-9]+[.)])/) == nil, "\(text) → \(line)")
    }
  }
}

struct PlainArticleTests {
  @Test func `plain text has a paragraph a line and nothing that a terminal obeys`() {
    var shown = content(
      [
        Block(.heading, "عنوان فرعي", level: 2), Block(.paragraph, "فقرة\u{1B}[2J أولى[1]"),
        Block(.list, "بند", level: 1, number: 2),
        Block(.code, "a\nb"), Block(.image, "ساحة", number: 2, address: "https://x.org/i.jpg"),
        Block(.link, number: 1, address: "https://x.org/a"),
      ], title: "عنوان\u{202E} معكوس", related: [.init(title: "آخر", id: .init(5))])
    shown.article.url = "https://u:secret@example.org/"
    #expect(
      ArticleWriter.text(of: shown, as: .text, words) == """
        عنوان معكوس
        وكالة · كاتب · 3 يوليو 2025
        https://u:•••@example.org/

        # عنوان فرعي

        فقرة[2J أولى[1]

          2. بند

            a
            b

        image: ساحة [2]

        [1] https://x.org/a

        مقالات مشابهة
        • آخر

        """)
  }

  @Test func `JSON is one line that a parser reads`() throws {
    let text = ArticleWriter.text(of: content([Block(.paragraph, "a\n\"b\"\u{202E}")]), as: .json, words)
    #expect(text.hasSuffix("}\n") && text.dropLast().allSatisfy { !$0.isNewline })
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect((object["body"] as? [[String: Any]])?.first?["text"] as? String == "a\n\"b\"\u{202E}")
  }
}
