import ArticleParsing
import Testing

struct ForeignTextTests {
  @Test(
    arguments: [
      ("العنوان,الرابط,التاريخ\nخبر,https://a.example/1,1709647500\nآخر,https://a.example/2,1709647501\n", .table),
      ("a;b;c\n\"نص; آخر\";2;3\n", .table), ("الاسم\tالعدد\nأ\t1\nب\t2\n", .table),
      ("| أ | ب |\n|---|---|\n| 1 | 2 |\n", .table),
      ("https://a.example/feed \"~اسم\" تقنية\n# تعليق\nhttp://b.example/\n\"query:غير مقروء:unread\"\n", .addresses),
      ("https://a.example/feed\n", .addresses), ("- http://a.example/1\n- http://a.example/2\n", .addresses),
      (
        "MIT License\n\nCopyright (c) 2020 A B\n\nPermission is hereby granted, free\nof charge, to any person\n",
        .licence
      ),
      ("BEGIN:VCALENDAR\nVERSION:2.0\n", .calendar), ("1\n00:00:01,000 --> 00:00:04,000\nنص\n", .subtitles),
      ("Return-Path: <a@b.example>\nMessage-ID: <1@b.example>\nSubject: x\n\nنص\n", .mail),
      ("2025-07-03 12:00:01 بدأ\n2025-07-03 12:00:02 انتهى\n2025-07-03T12:00:03 عاد\n", .log),
      ("[core]\nname = x\neditor = vi\n", .code), ("#!/bin/sh\necho x\n", .code),
      ("int main() {\n  return 0;\n}\n", .code),
    ] as [(String, ForeignText)])
  func `what is plainly no article is told`(text: String, kind: ForeignText) {
    #expect(ForeignText(Array(text.utf8)) == kind)
    #expect(ForeignText([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == kind)
  }

  @Test(arguments: [
    "", "عنوان\n\nنص الخبر.\n\nالمصدر: صحيفة\n", "جسر\n\nافتتح صباح اليوم جسر جديد فوق النهر.\n",
    "A title, of news, and more\n\nA first line, with commas, of news.\n", "كلمة\n", "خبر\nhttps://a.example/1\n",
    "أسعار: ذهب, فضة, نحاس\n\nارتفعت, هبطت, ثبتت.\n",
    "عنوان\nhttps://a.example/1\nhttps://a.example/2\nنص الخبر كله.\nوبقيته.\n",
    "رخصة MIT تعود\n\nقالت الصحيفة: Permission is hereby granted, free of charge، وهي عبارة مشهورة في رخص البرامج الحرة كلها.\n",
    "Source: Times\nTitle: News\nA bridge was opened this morning over the river.\nMany people came.\nIt rained.\n",
  ])
  func `what may be an article is one`(text: String) {
    #expect(ForeignText(Array(text.utf8)) == nil)
  }
}
