import FilterLanguage
import Store

/// What is said of rules and saved filters, and of keys of the settings.
extension Messages {
  static var rulesHelp: String {
    say(
      "Rules for new articles, from the settings.",
      "قواعد المقالات الجديدة، من الإعدادات.",
      fa: "قاعده‌های مقاله‌های تازه، از تنظیمات.",
      ur: "نئے مضامین کے قاعدے، ترتیبات سے۔",
      he: "כללים לכתבות חדשות, מתוך ההגדרות.",
      fr: "Règles pour les nouveaux articles, tirées des réglages.")
  }
  static var rulesDiscussion: String {
    say(
      """
      In the settings file: rules: a list of {match: FILTER, do: ACTION}, where ACTION is tag NAME, star, read or drop, or a \
      list of them. They are applied in their order to each article that is new; what is dropped is not kept.
      """,
      """
      في ملف الإعدادات: rules: قائمة من {match: FILTER, do: ACTION}، وACTION هو tag NAME أو star أو read \
      أو drop أو قائمة منها. تُطبَّق بترتيبها على كل مقال جديد؛ وما يُسقط لا يُحفظ.
      """,
      fa: """
        در پروندهٔ تنظیمات: rules: فهرستی از {match: FILTER, do: ACTION}، و ACTION یکی از tag NAME، \
        star، read یا drop است، یا فهرستی از آن‌ها. به ترتیب بر هر مقالهٔ تازه به کار می‌رود؛ آنچه \
        انداخته شود نمی‌ماند.
        """,
      ur: """
        ترتیبات کی فائل میں: rules: {match: FILTER, do: ACTION} کی فہرست، اور ACTION یا tag NAME ہے یا \
        star، read یا drop، یا ان کی فہرست۔ ہر نئے مضمون پر اسی ترتیب سے لاگو ہوتے ہیں؛ جو گرایا جائے \
        وہ نہیں رکھا جاتا۔
        """,
      he: """
        בקובץ ההגדרות: rules: רשימה של {match: FILTER, do: ACTION}, ו־ACTION הוא tag NAME, star, read \
        או drop, או רשימה מהם. הם פועלים לפי סדרם על כל כתבה חדשה; מה שנזרק אינו נשמר.
        """,
      fr: """
        Dans le fichier de réglages\u{A0}: rules: une liste de {match: FILTER, do: ACTION}, où ACTION \
        est tag NAME, star, read ou drop, ou une liste d’entre eux. Elles s’appliquent dans l’ordre à \
        chaque article nouveau\u{A0}; ce qui est rejeté n’est pas gardé.
        """)
  }
  static var rulesTestHelp: String {
    say(
      "Tell what each rule would do to the stored articles, changing nothing.",
      "قل ما تفعله كل قاعدة بالمقالات المحفوظة، ولا تغيّر شيئًا.",
      fa: "گفتن آنچه هر قاعده با مقاله‌های مخزن می‌کرد، بی هیچ تغییری.",
      ur: "بتائیں ہر قاعدہ محفوظ مضامین کے ساتھ کیا کرتا، کچھ بدلے بغیر۔",
      he: "לומר מה כל כלל היה עושה לכתבות השמורות, בלי לשנות דבר.",
      fr: "Dire ce que chaque règle ferait aux articles de la base, sans rien changer.")
  }
  static var rulesTestDiscussion: String {
    say(
      """
      Prints each rule with the number of articles that it matches, and the newest of them. Each rule is looked at by \
      itself, without what those before it would have done.
      """,
      """
      يطبع كل قاعدة بعدد المقالات التي تنطبق عليها، وأحدثها. وتُنظر كل قاعدة وحدها، بغير ما كانت ستفعله \
      التي قبلها.
      """,
      fa: """
        هر قاعده را با شمار مقاله‌هایی که با آن جور است چاپ می‌کند، و تازه‌ترینشان را. هر قاعده \
        جداگانه دیده می‌شود، بی آنچه قاعده‌های پیش از آن می‌کردند.
        """,
      ur: """
        ہر قاعدہ ان مضامین کی تعداد کے ساتھ چھاپتا ہے جن پر وہ پورا اترتا ہے، اور ان میں سے تازہ ترین۔ \
        ہر قاعدہ الگ دیکھا جاتا ہے، پہلے والوں کے اثر کے بغیر۔
        """,
      he: """
        מדפיס כל כלל עם מספר הכתבות שהוא מתאים להן, ואת החדשות שבהן. כל כלל נבחן לעצמו, בלי מה שאלה \
        שלפניו היו עושים.
        """,
      fr: """
        Imprime chaque règle avec le nombre d’articles auxquels elle répond, et les plus récents. \
        Chaque règle est vue seule, sans l’effet des précédentes.
        """)
  }
  static var rulesFileHelp: String {
    say(
      "Take the rules from this file.", "خذ القواعد من هذا الملف.",
      fa: "قاعده‌ها از این پرونده گرفته شود.",
      ur: "قاعدے اس فائل سے لیں۔",
      he: "לקחת את הכללים מהקובץ הזה.",
      fr: "Prendre les règles de ce fichier.")
  }
  static var rulesLimitHelp: String {
    say(
      "Show at most so many articles of each rule.",
      "اعرض لكل قاعدة هذا العدد من المقالات على الأكثر.",
      fa: "نمایش حداکثر همین شمار مقاله از هر قاعده.",
      ur: "ہر قاعدے کے زیادہ سے زیادہ اتنے مضامین دکھائیں۔",
      he: "להציג לכל היותר כך וכך כתבות מכל כלל.",
      fr: "Montrer au plus autant d’articles par règle.")
  }
  static var rulesFilterHelp: String {
    say(
      "Look only at the articles of this filter.",
      "انظر في مقالات هذه التصفية وحدها.",
      fa: "تنها مقاله‌های این پالایه دیده شود.",
      ur: "صرف اس فلٹر کے مضامین دیکھیں۔",
      he: "להביט רק בכתבות של הסינון הזה.",
      fr: "Ne regarder que les articles de ce filtre.")
  }
  static var noRules: String {
    say(
      "there are no rules in the settings", "لا قواعد في الإعدادات",
      fa: "قاعده‌ای در تنظیمات نیست",
      ur: "ترتیبات میں کوئی قاعدہ نہیں",
      he: "אין כללים בהגדרות",
      fr: "il n’y a pas de règles dans les réglages")
  }
  static var rulesShape: String {
    say(
      "rules should be a list of `{match: FILTER, do: ACTION}`",
      "ينبغي أن تكون rules قائمة من `{match: FILTER, do: ACTION}`",
      fa: "\u{200F}rules باید فهرستی از `{match: FILTER, do: ACTION}` باشد",
      ur: "\u{200F}rules میں `{match: FILTER, do: ACTION}` کی فہرست ہونی چاہیے",
      he: "\u{200F}rules צריך להיות רשימה של `{match: FILTER, do: ACTION}`",
      fr: "rules doit être une liste de `{match: FILTER, do: ACTION}`")
  }

  static var filtersShape: String {
    say(
      "filters should be `NAME: FILTER` lines",
      "ينبغي أن تكون filters أسطر `NAME: FILTER`",
      fa: "\u{200F}filters باید سطرهای `NAME: FILTER` باشد",
      ur: "\u{200F}filters میں `NAME: FILTER` کی سطریں ہونی چاہییں",
      he: "\u{200F}filters צריך להיות שורות `NAME: FILTER`",
      fr: "filters doit être des lignes `NAME: FILTER`")
  }
  static func inFilter(_ name: String, _ reason: String) -> String {
    say(
      "filter “\(PlainText.name(name))”: \(reason)",
      "التصفية «\(PlainText.name(name))»: \(reason)",
      fa: "پالایهٔ «\(PlainText.name(name))»: \(reason)",
      ur: "فلٹر “\(PlainText.name(name))”: \(reason)",
      he: "הסינון \"\(PlainText.name(name))\": \(reason)",
      fr: "filtre «\u{A0}\(PlainText.name(name))\u{A0}»\u{A0}: \(reason)")
  }

  static func inRule(_ number: Int, _ reason: String) -> String {
    say(
      "rule \(number): \(reason)",
      "القاعدة \(number): \(reason)",
      fa: "قاعدهٔ \(number): \(reason)",
      ur: "قاعدہ \(number): \(reason)",
      he: "כלל \(number): \(reason)",
      fr: "règle \(number)\u{A0}: \(reason)")
  }
  static func ruleWithout(_ key: String) -> String {
    say(
      "`\(key)` is missing", "ينقص `\(key)`",
      fa: "\u{200F}`\(key)` نیست",
      ur: "\u{200F}`\(key)` موجود نہیں",
      he: "חסר `\(key)`",
      fr: "il manque `\(key)`")
  }
  static func unknownKey(_ key: String) -> String {
    say(
      "unknown key `\(PlainText.name(key))`",
      "مفتاح غير معروف `\(PlainText.name(key))`",
      fa: "کلید ناشناختهٔ `\(PlainText.name(key))`",
      ur: "نامعلوم کلید `\(PlainText.name(key))`",
      he: "מפתח לא מוכר `\(PlainText.name(key))`",
      fr: "clé inconnue `\(PlainText.name(key))`")
  }
  static func text(for error: RuleError, in text: String) -> String {
    switch error {
    case .filter(let error): self.text(for: error, in: text)
    case .matchesEverything:
      say(
        "the filter asks for nothing, and would match every article (one that begins with # needs quotes here)",
        "لا تطلب التصفية شيئًا، فتنطبق على كل مقال (وما يبدأ بـ # يحتاج هنا إلى علامتي اقتباس)",
        fa: "پالایه چیزی نمی‌خواهد و با هر مقاله‌ای جور می‌شود (پالایه‌ای که با # آغاز شود اینجا گیومه می‌خواهد)",
        ur: "فلٹر کچھ نہیں مانگتا، اور ہر مضمون پر پورا اترتا (جو # سے شروع ہو اسے یہاں واوین چاہییں)",
        he: "הסינון אינו מבקש דבר, והיה מתאים לכל כתבה (סינון שמתחיל ב־# צריך כאן מירכאות)",
        fr: """
          le filtre ne demande rien, et répondrait à tout article (celui qui commence par # demande \
          ici des guillemets)
          """)
    case .unknownAction(let name):
      say(
        "“\(PlainText.name(name))” is no action; there are tag NAME, star, read and drop",
        "«\(PlainText.name(name))» ليس فعلًا؛ الأفعال: tag NAME وstar وread وdrop",
        fa: "«\(PlainText.name(name))» کنش نیست؛ کنش‌ها: tag NAME، star، read و drop",
        ur: "“\(PlainText.name(name))” عمل نہیں؛ عمل یہ ہیں: tag NAME، star، read اور drop",
        he: "\"\(PlainText.name(name))\" אינו פעולה; הפעולות: tag NAME, star, read ו־drop",
        fr: """
          «\u{A0}\(PlainText.name(name))\u{A0}» n’est pas une action\u{A0}; il y a tag NAME, star, \
          read et drop
          """)
    }
  }
}
