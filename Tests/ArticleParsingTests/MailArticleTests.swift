import Foundation
import Testing

@testable import ArticleParsing

/// Messages of mailboxes.
struct MailArticleTests {
  private func article(_ lines: String) throws -> MovedArticle {
    try #require(MailArticle.article(Array(lines.utf8)[...]))
  }

  @Test func `a newsletter's better part is read, in the letters that it names`() throws {
    let article = try article(
      """
      From: =?utf-8?Q?=D9=86=D8=B4=D8=B1=D8=A9?= <news@a.example>
      Subject: =?utf-8?B?2K7YqNixINij?= =?utf-8?B?2YjZhA==?=
       =?UTF-8?Q?_x?=
      Date: Thu, 02 Jan 2025 10:00:00 +0000
      Message-ID: <1@a.example>
      Archived-At: <https://a.example/1>
      Status: RO
      X-Status: F
      MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary="b 1"

      preamble
      --b 1
      Content-Type: text/html; charset=windows-1256
      Content-Transfer-Encoding: quoted-printable

      <p>=E4=D5 =
      =C7=E1=CE=C8=D1</p>
      --b 1
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: base64

      2YbYtQ==
      --b 1--
      """)
    #expect(article.title == "خبر أول x" && article.source == "نشرة" && article.link == "https://a.example/1")
    #expect(article.content?.contains("<p>نص الخبر</p>") == true, "\(article.content ?? "")")
    #expect(article.isRead && article.isStarred && article.id == "<1@a.example>")
    #expect(article.published == Date(timeIntervalSince1970: 1_735_812_000))
  }

  @Test func `flowing lines are paragraphs again, and other lines what somebody broke`() {
    #expect(MailText.html("سطر \nآخر\n From here\n\nب", isFlowed: true) == "<p>سطر آخر<br>From here</p>\n<p>ب</p>")
    #expect(MailText.html("a <b\nc\n\nd", isFlowed: false) == "<p>a &lt;b c</p>\n<p>d</p>")
  }

  @Test func `what is attached is no text, and parts within parts end`() throws {
    var text = "نص"
    for depth in 0..<40 {
      text = "Content-Type: multipart/mixed; boundary=b\(depth)\n\n--b\(depth)\n\(text)\n--b\(depth)--\n"
    }
    #expect(try article("Subject: خبر\n" + text).content == nil)
    let attached = try article(
      """
      Subject: خبر
      Content-Type: multipart/mixed; boundary=b

      --b

      نص
      --b
      Content-Disposition: attachment; filename=a.txt

      سر
      """)
    #expect(attached.content == "<p>نص</p>" && attached.attachments == 1)
  }

  @Test(arguments: ["", "\n\n", "Subject:\n\n", "=?x?b?", "Subject: =?utf-8?B?=?=\nContent-Type: multipart/mixed\n"])
  func `what says nothing is no article, and nothing traps`(text: String) {
    #expect(MailArticle.article(Array(text.utf8)[...])?.isAny != false)
  }
}
