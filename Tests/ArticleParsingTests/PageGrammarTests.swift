import ArticleParsing
import Foundation
import Testing

struct PageGrammarTests {
  @Test func `sections come in any order`() throws {
    let article = try #require(
      try parse(
        """
        كلمات دلالية: نهر، حديقة
        المصدر: وكالة النهر

        الحديقة تفتح أبوابها

        \(lede)

        مقالات مشابهة
        • الجسر يفتح غدا

        بقلم: ليلى حداد
        """
      ).first)
    #expect(article.title == "الحديقة تفتح أبوابها")
    #expect(!article.titleIsDerived)
    #expect(article.source == "وكالة النهر")
    #expect(article.author == "ليلى حداد")
    #expect(article.tags == ["نهر", "حديقة"])
    #expect(article.related == ["الجسر يفتح غدا"])
    #expect(article.blocks == [Block(.paragraph, lede)])
  }

  @Test func `repeated sections add up, and nothing twice`() throws {
    let article = try #require(
      try parse(
        """
        \(lede)
        المصدر: وكالة النهر
        المصدر: جريدة المدينة
        وسوم: نهر، حديقة
        كلمات دلالية: حديقه، بلدية
        مقالات مشابهة:
        • الجسر يفتح غدا
        مواضيع ذات صلة:
        - هل يعود القطار؟
        - الجسر يفتح غدًا
        """
      ).first)
    #expect(article.source == "وكالة النهر، جريدة المدينة")
    #expect(article.keywords == "نهر، حديقة\nحديقه، بلدية")
    #expect(article.tags == ["نهر", "حديقة", "بلدية"])
    #expect(article.related == ["الجسر يفتح غدا", "هل يعود القطار؟"])
  }

  @Test func `a page may be text alone`() throws {
    let articles = try parse("\(lede)\n\n\(secondLede)\n")
    #expect(articles.count == 1)
    #expect(articles[0].titleIsDerived)
    #expect(articles[0].blocks.map(\.text) == [lede, secondLede])
    #expect(articles[0].source == nil && articles[0].keywords == nil && articles[0].tags == [])
  }

  @Test func `three articles may follow the first`() throws {
    let more = (1...3).map { "إقرأ أيضاً:\n\nخبر رقم \($0) من المدينة\n\n\(secondLede)" }.joined(separator: "\n\n")
    let articles = try parse("\(lede)\n\n\(more)\n\nمقالات مشابهة\n• خبر رقم 2 من المدينة\n• الجسر يفتح غدا")
    #expect(articles.dropFirst().map(\.title) == (1...3).map { "خبر رقم \($0) من المدينة" })
    #expect(articles.map(\.related.count) == [2, 2, 1, 2])
  }

  @Test func `a list above another article belongs to the article that it stands in`() throws {
    let articles = try parse(
      "\(lede)\n\nمقالات مشابهة\n• الجسر يفتح غدا\n\nإقرأ أيضاً:\n\nالفريق يعود إلى ملعبه\n\(secondLede)")
    #expect(articles.map(\.related) == [["الجسر يفتح غدا"], []])
    #expect(articles[1].title == "الفريق يعود إلى ملعبه")
  }

  @Test func `a source below the second article is the second's`() throws {
    let articles = try parse(
      "\(lede)\nالمصدر: الأول\nإقرأ أيضاً:\nالفريق يعود إلى ملعبه\n\(secondLede)\nالمصدر: الثاني")
    #expect(articles.map(\.source) == ["الأول", "الثاني"])
  }

  @Test func `an article without a title of its own takes one from its lede`() throws {
    let articles = try parse("\(lede)\nإقرأ أيضاً:\n\(secondLede)\n\(lede)")
    #expect(articles[1].titleIsDerived)
    #expect(articles[1].title == "قال رئيس النادي إن الفريق سيبدأ تدريباته في الأسبوع المقبل على الملعب القديم…")
    #expect(articles[1].blocks.map(\.text) == [secondLede, lede])
  }

  @Test func `text behind a list of bullets is text again`() throws {
    let article = try #require(
      try parse("\(lede)\n\nمقالات مشابهة\n• الجسر يفتح غدا\n\nما بعد القائمة\n\n\(secondLede)").first)
    #expect(article.related == ["الجسر يفتح غدا"])
    #expect(
      article.blocks == [Block(.paragraph, lede), Block(.heading, "ما بعد القائمة"), Block(.paragraph, secondLede)])
  }

  @Test func `tags may stand one by one`() throws {
    let article = try #require(try parse("\(lede)\nوسوم:\n• النهر\n• حديقة المدينة\n\n\(secondLede)").first)
    #expect(article.tags == ["النهر", "حديقة المدينة"])
    #expect(article.blocks.count == 2)
  }

  @Test(
    arguments: [
      "كلمات دلالية:", "الوسوم:", "الوسوم", "کلیدواژه‌ها:", "ٹیگز:", "תגיות:", "Tags:", "# كلمات مفتاحية |",
    ])
  func `tags may stand one by one without bullets`(label: String) throws {
    let tags = ["قطب", "الأمم المتحدة", "רחפנים", "G20"]
    for (gap, behind) in [("\n", "\n"), ("\n\n", "\n\n"), ("\n", "\n\n")] {
      let list = label + gap + tags.joined(separator: gap)
      for end in [
        "", "إقرأ أيضاً:\nالجسر يفتح غدا", "المصدر: وكالة النهر", "مقالات مشابهة\n• الجسر يفتح غدا",
        "https://e.example/a",
        "-----", "3 يوليو 2025", "بقلم: ليلى حداد",
      ] {
        let article = try #require(try parse("\(lede)\n\(list)\(behind)\(end)").first)
        #expect(article.tags == tags, "\(list) \(end)")
        let isText = ["https://e.example/a", "-----", "3 يوليو 2025"].contains(end)
        #expect(article.blocks.map(\.text) == [lede] + (isText ? [end] : []))
      }
    }
    // On the label's line, too; the last ones behind a comma.
    for (text, found) in [
      (" قطب\nبحر\nالأمم المتحدة", ["قطب", "بحر", "الأمم المتحدة"]),
      (" قطب، بحر،\nنهر الفرات", ["قطب", "بحر", "نهر الفرات"]),
      ("\nقطب،\nبحر،\nنهر", ["قطب", "بحر", "نهر"]), (" #قطب #بحر\n#نهر_الفرات", ["قطب", "بحر", "نهر الفرات"]),
    ] where label.last == ":" {
      let article = try #require(try parse("\(lede)\n\(label)\(text)").first)
      #expect(article.tags == found && article.blocks.count == 1, "\(text)")
    }
  }

  @Test(
    arguments: [
      // Prose and its heading, a sentence, another list's foot, more than any list has.
      ("كلمات دلالية: قطب", "ما بعد الخبر\n\n\(secondLede)"), ("كلمات دلالية:\nقطب", "ما بعد الخبر\n\(secondLede)"),
      ("كلمات دلالية:\nقطب", "قال ذلك أمس."), ("كلمات دلالية:\nقطب", "هل يعود القطار؟"),
      ("كلمات دلالية:\nقطب", "وأضاف:"),
      ("كلمات دلالية: قطب، بحر", "جميع الحقوق محفوظة"), ("كلمات دلالية: قطب", "\nجميع الحقوق محفوظة"),
      ("كلمات دلالية: قطب بحر نهر سفن", "جميع الحقوق محفوظة"),
      ("كلمات دلالية: قطب", (1...60).map { "سطر \($0) من قصيدة" }.joined(separator: "\n")),
    ])
  func `what stands below tags and is no list of them stays text`(tags: String, below: String) throws {
    let article = try #require(try parse("\(lede)\n\(tags)\n\(below)").first)
    let texts = below.split(separator: "\n").map(String.init)
    #expect(article.blocks.map(\.text) == [lede] + texts)
    #expect(article.tags.first == "قطب" && article.tags.allSatisfy { tags.contains($0) })
    // Above the text it is the headline.
    let above = try #require(try parse("كلمات دلالية: قطب\nالحديقة تفتح أبوابها\nالمصدر: وكالة النهر\n\n\(lede)").first)
    #expect(above.title == "الحديقة تفتح أبوابها" && above.tags == ["قطب"])
  }

  @Test func `bullets and numbers in the text are a list, and numbers stay`() throws {
    let article = try #require(try parse("\(lede)\n- الأول في القائمة\n2. الثاني في القائمة\n\(secondLede)").first)
    #expect(article.blocks.map(\.kind) == [.paragraph, .list, .list, .paragraph])
    #expect(article.blocks[1...2].map(\.text) == ["الأول في القائمة", "2. الثاني في القائمة"])
  }

  @Test(arguments: [
    "شجرة", "هل تكفي شجرة واحدة؟", "البلدية: لا ماء بلا نهر", "جذور الأزمة.. من أين جاء الماء", "«النهر» يعود",
    "حرب 6 أكتوبر 73",
  ])
  func `a short line above a long one is a heading`(line: String) throws {
    for gap in ["\n", "\n\n"] {
      let article = try #require(try parse("\(secondLede)\n\n\(line)\(gap)\(lede)").first)
      #expect(headings(article) == [line])
    }
  }

  @Test(arguments: [
    "قال ذلك أمس.", "وأضاف:", "من جانبه،", "«لن نترك النهر»", "جدة - واس", "رغد عشميل – متابعات", "-----",
    "info@example.org",
    "الجمعة 20 نوفمبر 2026", "20/11/26 - 22:30 بتوقيت بيروت", "قال «لن نترك النهر».", "وقال «لن نترك النهر.»",
  ])
  func `other short lines are none`(line: String) throws {
    let article = try #require(try parse("\(secondLede)\n\n\(line)\n\(lede)").first)
    #expect(headings(article) == [])
    #expect(article.blocks.map(\.text) == [secondLede, line, lede])
  }

  @Test(arguments: [
    "«الحديقة» تفتح «أبوابها»", "\"الحديقة\" تفتح \"أبوابها\"", "ثورة الماء 2026 في سطور كثيرة", "هل تفتح الحديقة؟",
    "«الحديقة»", "وام: افتتاح الحديقة",
  ])
  func `a short first line is the title`(line: String) throws {
    #expect(try parse("\(line)\n\n\(lede)").first?.title == line)
    #expect(try parse("\(line)\n\n\(lede)").first?.titleIsDerived == false)
  }

  @Test func `a page in English, Persian or Hebrew is read by its own labels`() throws {
    let english =
      "The city opened a new garden by the river today, after two years of work, and invites everyone on Friday evenings."
    let page = """
      The garden opens its gates
      By: Layla Haddad
      Date: 2026-11-20

      \(english)

      Source: River News
      Tags: gardens, the river; cities
      Related articles:
      - The bridge opens tomorrow
      """
    let article = try #require(try parse(page).first)
    #expect(article.title == "The garden opens its gates")
    #expect(article.blocks == [Block(.paragraph, english)])
    #expect(article.author == "Layla Haddad")
    #expect(article.source == "River News")
    #expect(article.tags == ["gardens", "the river", "cities"])
    #expect(article.related == ["The bridge opens tomorrow"])
    #expect(article.published == Date(timeIntervalSince1970: 1_795_132_800))

    let persian =
      "شهرداری امروز باغ تازه‌ای را در کنار رودخانه گشود و از مردم خواست که جمعه‌شب‌ها به آن‌جا بروند و می‌گوید کار ادامه دارد."
    let persianArticle = try #require(
      try parse(
        "باغ تازه باز شد\n\(persian)\nمنبع: خبر رود\nکلیدواژه‌ها: باغ، رودخانه\nمطالب مرتبط\n• پل فردا باز می‌شود"
      ).first)
    #expect(persianArticle.blocks == [Block(.paragraph, persian)])
    #expect(persianArticle.related == ["پل فردا باز می‌شود"])

    let hebrew =
      "העירייה פתחה היום גן חדש על גדת הנהר אחרי שנתיים של עבודה, והזמינה את התושבים לבקר בו בכל יום שישי בערב."
    let hebrewArticle = try #require(
      try parse("הגן נפתח\n\(hebrew)\nמקור: חדשות הנהר\nתגיות: גנים, נהר\nכתבות קשורות:\n- הגשר ייפתח מחר").first)
    #expect(hebrewArticle.title == "הגן נפתח")
    #expect(hebrewArticle.source == "חדשות הנהר")
    #expect(hebrewArticle.tags == ["גנים", "נהר"])
  }

  @Test(arguments: [
    ("نهر، حديقة ، بلدية", ["نهر", "حديقة", "بلدية"]), ("نهر; حديقة", ["نهر", "حديقة"]),
    ("نهر | حديقة", ["نهر", "حديقة"]),
    ("#نهر #حديقة_المدينة", ["نهر", "حديقة المدينة"]), ("#نهر", ["نهر"]), ("نهر حديقة", ["نهر", "حديقة"]),
    ("الحرب الروسية الأوكرانية", ["الحرب الروسية الأوكرانية"]), ("أخبار الرياضية", ["أخبار", "الرياضية"]),
    ("الأخبار الرياضية", ["الأخبار", "الرياضية"]), ("نهر، نَهْر", ["نهر"]), ("نهر،، ", ["نهر"]),
    ("البحر النهر", ["البحر", "النهر"]),
    // A mark on a space makes it none.
    ("نهر \u{64B}حديقة", ["نهر \u{64B}حديقة"]),
  ])
  func `a line of keywords becomes tags`(line: String, tags: [String]) throws {
    #expect(try parse("\(lede)\nوسوم: \(line)").first?.tags == tags)
  }

  @Test(arguments: [
    ("تاريخ النشر: 2026-11-20", 1_795_132_800), ("تاريخ النشر: ٢٠/١١/٢٠٢٦", 1_795_132_800),
    ("التاريخ: 20-11-2026", 1_795_132_800),
    ("نشر في: 20 نوفمبر 2026", 1_795_132_800), ("نشر في 20 نوفمبر 2026", 1_795_132_800),
    ("آخر تحديث: الجمعة ٢٠ تشرين الثاني ٢٠٢٦", 1_795_132_800),
    ("تاريخ النشر: 20 تشرين الثاني/نوفمبر 2026", 1_795_132_800),
    ("تاريخ النشر: 20 نونبر 2026", 1_795_132_800), ("تاريخ: 2026/11/20", 1_795_132_800),
    ("تاريخ النشر:\n2026-11-20", 1_795_132_800),
    ("Published: November 20, 2026", 1_795_132_800), ("Date: 20 Nov 2026 10:30", 1_795_170_600),
    ("Date: 2026-11-20T10:30:00Z", 1_795_170_600), ("Date: 2026-11-20T13:30:00+03:00", 1_795_170_600),
    ("Date: 2026-11-20T13:30:00.125+0300", 1_795_170_600), ("تاريخ النشر: 2026-11-20 10:30 م", 1_795_213_800),
    ("تاریخ انتشار: ۲۰ نوامبر ۲۰۲۶", 1_795_132_800), ("תאריך: 20 בנובמבר 2026", 1_795_132_800),
    ("تاريخ النشر: 20/11/26", 1_795_132_800), ("Date: 11/20/2026", 1_795_132_800),
    ("Date: 20 novembre 2026", 1_795_132_800), ("Date: 20 Nov 2026 22:30 EST", 1_795_231_800),
    ("Date: 20 Nov 2026 22:30 IST", 1_795_132_800), ("تاريخ النشر: 20 نوفمبر 2026 22:30 بتوقيت مكة", 1_795_203_000),
    ("تاریخ انتشار: ۱۴۰۵/۰۸/۲۹", 1_795_132_800),
    ("تاريخ النشر: 1970-01-01", 0),
    ("تاريخ النشر: 2024-02-29", 1_709_164_800),
  ])
  func `a date`(line: String, seconds: Int) throws {
    let article = try #require(try parse("الحديقة تفتح أبوابها\n\(line)\n\(lede)").first)
    #expect(article.published == Date(timeIntervalSince1970: Double(seconds)))
    #expect(article.blocks == [Block(.paragraph, lede)])
  }

  @Test(arguments: ["تاريخ النشر: 2025-02-29", "تاريخ النشر: 31/11/2026", "تاريخ النشر: قريبا", "تاريخ: 26 شوال 1436"])
  func `what is no date stays in the text`(line: String) throws {
    let article = try #require(try parse("الحديقة تفتح أبوابها\n\n\(secondLede)\n\(line)\n\(lede)").first)
    #expect(article.published == nil)
    #expect(article.blocks.contains { $0.text == line })
  }
}
