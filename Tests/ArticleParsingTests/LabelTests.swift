import ArticleParsing
import Testing

let lede =
  "أعلنت بلدية المدينة اليوم افتتاح حديقة جديدة على ضفة النهر بعد عامين من العمل، ودعت السكان إلى زيارتها مساء كل جمعة."
let secondLede =
  "قال رئيس النادي إن الفريق سيبدأ تدريباته في الأسبوع المقبل على الملعب القديم، وإن التذاكر ستباع في المكتبات وحدها."

func parse(_ text: String) throws -> [ParsedArticle] { try ArticlePage.parse(Array(text.utf8)).articles }

struct LabelTests {
  @Test(arguments: [
    "المصدر: وكالة النهر", "المصدر : وكالة النهر", "المصــدر: وكالة النهر", "اَلمَصْدَر: وكالة النهر",
    "\u{200F}المصدر:\u{200F} وكالة النهر", "المصدر：وكالة النهر", "المصدر - وكالة النهر", "المصدر | وكالة النهر",
    "# المصدر: وكالة النهر", "[المصدر: وكالة النهر]", "(المصدر: وكالة النهر)", "**المصدر:** وكالة النهر",
    "• المصدر: وكالة النهر", "المصدر:\nوكالة النهر", "المصدر:\n\nوكالة النهر", "نقلا عن: وكالة النهر",
    "Source: وكالة النهر", "SOURCE: وكالة النهر", "منبع: وكالة النهر", "מקור: وكالة النهر", "ماخذ: وكالة النهر",
    "المصدر\u{00A0}:\u{00A0}وكالة النهر", "ﺍﻟﻤﺼﺪﺭ: وكالة النهر",
  ])
  func `a source label is known in its spellings`(label: String) throws {
    let articles = try parse("\(lede)\n\n\(label)\n")
    #expect(articles.map(\.source) == ["وكالة النهر"])
    #expect(articles[0].blocks == [Block(.paragraph, lede)])
  }

  @Test(arguments: [
    "كلمات دلالية", "الكلمات الدلالية", "كلمات مفتاحية", "الكلمات المفتاحية", "كلمات دالة", "وسوم", "الوسوم", "علامات",
    "تاغات", "تاجات", "هاشتاق", "هاشتاغ", "هاشتاج", "Tags", "Keywords", "tags", "کلیدواژه‌ها", "کلید واژه ها", "برچسب‌ها",
    "برچسب ها", "کلمات کلیدی", "ٹیگز", "תגיות", "מילות מפתח", "كَلِمات دَلاليّة", "كلمــات دلاليه",
    "الكلمات الدليلية", "كلمات البحث", "الهاشتاغ", "وسوم المقال", "الأوسمة", "🏷 وسوم",
  ])
  func `a keyword label is known with a colon, and alone above its line`(label: String) throws {
    for page in ["\(lede)\n\(label): نهر، حديقة", "\(lede)\n\(label)\nنهر، حديقة", "\(lede)\n\(label):\n\nنهر، حديقة"] {
      let article = try #require(try parse(page).first)
      #expect(article.tags == ["نهر", "حديقة"], "\(page.suffix(40))")
      #expect(article.keywords == "نهر، حديقة")
      #expect(article.blocks.count == 1)
    }
  }

  @Test(arguments: [
    "إقرأ أيضاً", "اقرأ أيضا", "اقرأ أيضًا", "إقرأ أيضا", "اقرا ايضا", "اقرأ ايضاً", "أقرأ أيضاً", "اِقْــرأ أيْضاً",
    "اقرأ  أيضًا",
    "واقرأ أيضاً", "اقرؤوا أيضاً", "اقرأوا أيضاً", "إقرأي أيضاً", "اقرئي أيضا", "\u{200F}إقرأ أيضاً\u{200F}", "شاهد أيضاً",
    "طالع أيضاً",
    "تابع أيضا", "اطلع أيضاً", "اقرأ المزيد", "للمزيد", "اقرأ أيضاً\u{00A0}", "إقرأأيضاً", "Read also", "Also read",
    "READ ALSO",
    "Read more", "See also", "بیشتر بخوانید", "یہ بھی پڑھیں", "קראו גם", "اقرأ أ\u{064A}ضا", "ا\u{0655}قرأ أيضا",
    "ﺍﻗﺮﺃ ﺃﻳﻀﺎ", "اقراء ايضا", "إقراء أيضاً", "اقرأو أيضا", "اقرأ أيضآ", "إقرأ/ي أيضاً", "شاهدوا أيضاً", "اقرأ كمان",
    "شاهد المزيد", "لقراءة المزيد", "⬅️ اقرأ أيضا", "🔴 اقرأ أيضا", "اقرأ أيضا 👇", "◄ شاهد أيضاً ►", ">> اقرأ أيضاً",
    "إِقْرَأْ أَيْضًا",
  ])
  func `another article follows its label`(label: String) throws {
    for end in ["", ":", " :", "...", "：", ":-"] {
      let articles = try parse("\(lede)\n\n\(label)\(end)\n\nالفريق يعود إلى ملعبه القديم\n\n\(secondLede)\n")
      #expect(articles.count == 2, "\(label)\(end)")
      #expect(articles.last?.title == "الفريق يعود إلى ملعبه القديم")
      #expect(articles.last?.titleIsDerived == false)
      #expect(articles.last?.blocks == [Block(.paragraph, secondLede)])
    }
  }

  @Test(arguments: [
    "اقرأ أيضاً: حديقة ثالثة في الطريق", "اقرأ أيضاً | حديقة ثالثة في الطريق", "اقرأ أيضاً.. حديقة ثالثة في الطريق",
    "شاهد أيضا - حديقة ثالثة في الطريق", "للمزيد: حديقة ثالثة في الطريق", "[اقرأ أيضاً: حديقة ثالثة في الطريق]",
    "Read also: حديقة ثالثة في الطريق", "اقرأ: حديقة ثالثة في الطريق", "اقرأ: (حديقة ثالثة في الطريق)",
    "قد يهمك/ حديقة ثالثة في الطريق",
    "قد يهمك أيضاً: حديقة ثالثة في الطريق",
  ])
  func `a headline on the label's line is related, and the article goes on`(line: String) throws {
    let articles = try parse("\(lede)\n\n\(line)\n\n\(secondLede)")
    #expect(articles.map(\.related) == [["حديقة ثالثة في الطريق"]])
    #expect(articles[0].blocks.map(\.text) == [lede, secondLede])
  }

  @Test(arguments: [
    "مقالات مشابهة", "مواضيع ذات صلة", "مقالات ذات صلة", "موضوعات متعلقة", "أخبار متعلقة", "أخبار ذات صلة",
    "مواد مرتبطة",
    "قصص مقترحة", "تقارير أخرى", "المقالات المشابهة", "المواضيع ذات الصلة", "قد يهمك أيضاً", "ربما يعجبك", "ذات صلة",
    "اخترنا لكم",
    "الأكثر قراءة", "مقالات قد تهمك", "Related articles", "Related", "مطالب مرتبط", "اخبار مرتبط", "متعلقہ خبریں",
    "כתבות קשורות",
    "إقرأ أيضاً", "للمزيد", "مواضيع مماثلة", "موضوعات قد تهمك", "قد يهمكم أيضا", "موضوع ذو صلة", "خبر ذو صلة", "نرشح لك",
    "لا يفوتك", "يهمك أيضا", "المواضيع المتعلقة", "🔻 مقالات ذات صلة",
  ])
  func `a list of headlines follows its label`(label: String) throws {
    let signs = ["  • ", "- ", "* ", "– ", "▪\u{00A0}", "•\u{200D}\u{00A0}", "\u{200F}• ", "1. ", "٢) ", "•", ""]
    for end in ["", ":"] {
      for sign in signs {
        let list = "\(sign)الجسر يفتح غدا\n\(sign)«الأهلي»: لا نبيع\n\(sign)هل يعود القطار؟"
        let articles = try parse("\(lede)\n\n\(label)\(end)\n\n\(list)\n")
        #expect(articles.count == 1, "\(label)\(end) \(sign)")
        #expect(
          articles[0].related == ["الجسر يفتح غدا", "«الأهلي»: لا نبيع", "هل يعود القطار؟"], "\(label)\(end) \(sign)")
        #expect(articles[0].blocks.count == 1)
      }
    }
  }

  @Test func `a rule between headlines is no headline`() throws {
    let article = try #require(try parse("\(lede)\n\nاقرأ أيضا:\n• الجسر يفتح غدا\n-------\n• هل يعود القطار؟").first)
    #expect(article.related == ["الجسر يفتح غدا", "هل يعود القطار؟"])
    #expect(article.blocks.map(\.text) == [lede])
  }

  @Test func `headlines close together above prose are a list, and the text goes on`() throws {
    let articles = try parse(
      "\(lede)\nاقرأ أيضاً:\nالجسر يفتح غدا\nهل يعود القطار؟\n\(secondLede)")
    #expect(articles.count == 1)
    #expect(articles[0].related == ["الجسر يفتح غدا", "هل يعود القطار؟"])
    #expect(articles[0].blocks.map(\.text) == [lede, secondLede])
  }

  @Test func `another article may begin with a heading`() throws {
    let articles = try parse("\(lede)\n\nاقرأ أيضاً:\n\nالجسر يفتح غدا\n\nبعد عامين\n\n\(secondLede)")
    #expect(articles.last?.title == "الجسر يفتح غدا")
    #expect(articles.last?.blocks == [Block(.heading, "بعد عامين"), Block(.paragraph, secondLede)])
  }

  @Test(arguments: [
    ("بقلم: ليلى حداد", "ليلى حداد"), ("بقلم - ليلى حداد", "ليلى حداد"), ("كتبت: ليلى حداد", "ليلى حداد"),
    ("الكاتب: ليلى حداد", "ليلى حداد"), ("إعداد: ليلى حداد", "ليلى حداد"), ("By: Layla Haddad", "Layla Haddad"),
    ("نویسنده: لیلا حداد", "لیلا حداد"), ("מאת: לילה חדד", "לילה חדד"),
  ])
  func `an author`(line: String, author: String) throws {
    let article = try #require(try parse("الحديقة تفتح أبوابها\n\(line)\n\n\(lede)").first)
    #expect(article.author == author)
    #expect(article.title == "الحديقة تفتح أبوابها")
    #expect(article.blocks == [Block(.paragraph, lede)])
  }

  @Test(arguments: [
    "المصدر الوحيد للماء هو النهر، كما تقول البلدية في تقريرها الجديد عن الحديقة.",
    "وتابع: لن نترك الحديقة بلا حراس في أيام العيد.",
    "شاهد.. لحظة افتتاح الحديقة الجديدة على النهر أمس.",
    "العنوان: شارع النهر، رقم ١٢، مقابل المكتبة.",
    "التاريخ: كتاب في ثلاثة أجزاء عن المدينة القديمة.",
    "تقرير: البلدية تقترب من إنهاء العمل في الجسر الثاني.",
    "المصدر: لم نكن نعرف شيئا عن هذا الاتفاق قبل أن نقرأه في الصحف صباح اليوم مثلكم تماما.",
    "وكالات: افتتاح الحديقة الجديدة على النهر.", "مصادر: صواريخ تضرب محيط المطار.", "مصدر: الحديقة تفتح غدا.",
    "علامات التعب ظهرت على الجميع.",
    "Source-based reporting is rare here.",
    "Tags are not needed for this sentence to be true.",
  ])
  func `prose that begins like a label stays in the text`(line: String) throws {
    let articles = try parse("\(lede)\n\n\(line)\n\n\(secondLede)")
    #expect(articles.count == 1)
    #expect(articles[0].blocks.map(\.text) == [lede, line, secondLede])
  }
}
