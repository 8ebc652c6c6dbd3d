import ArticleWriting
import Store

/// What the commands that look after the store say.
extension Messages {
  static var storeIsWhole: String {
    say(
      "no problem found", "لم يُعثر على خلل",
      fa: "اشکالی پیدا نشد",
      ur: "کوئی خرابی نہیں ملی",
      he: "לא נמצאה בעיה",
      fr: "aucun problème trouvé")
  }
  static func members(_ statistics: StoreStatistics) -> [(name: String, value: Int)] {
    [
      ("articles", statistics.articles), ("unread", statistics.unread), ("starred", statistics.starred),
      ("tags", statistics.tags), ("sources", statistics.sources), ("files", statistics.files),
      ("bytes", statistics.bytes), ("freeBytes", statistics.freeBytes), ("indexBytes", statistics.indexBytes),
      ("bodyBytes", statistics.bodyBytes), ("rawBytes", statistics.rawBytes),
    ]
  }

  static func lines(_ statistics: StoreStatistics) -> [String] {
    let counts = [
      (statistics.articles, say("articles", "مقالات", fa: "مقاله", ur: "مضامین", he: "כתבות", fr: "articles")),
      (
        statistics.unread,
        say("unread", "غير مقروءة", fa: "خوانده‌نشده", ur: "نہ پڑھے ہوئے", he: "לא נקראו", fr: "non lus")
      ),
      (statistics.starred, say("starred", "مفضلة", fa: "ستاره‌دار", ur: "پسندیدہ", he: "מועדפות", fr: "favoris")),
      (statistics.tags, say("tags", "وسوم", fa: "برچسب", ur: "ٹیگ", he: "תגיות", fr: "étiquettes")),
      (statistics.sources, say("sources", "مصادر", fa: "منبع", ur: "ماخذ", he: "מקורות", fr: "sources")),
      (statistics.files, say("files", "ملفات", fa: "پرونده", ur: "فائلیں", he: "קבצים", fr: "fichiers")),
    ].map { "\($0)\t\($1)" }
    func size(_ bytes: Int, _ name: String) -> String { "\(tenths(bytes, 1_000_000)) MB\t\(name)" }
    var lines = [
      size(
        statistics.bytes,
        say(
          "the whole file", "الملف كله",
          fa: "همهٔ پرونده",
          ur: "پوری فائل",
          he: "הקובץ כולו",
          fr: "tout le fichier")),
      size(
        statistics.bodyBytes,
        say(
          "texts", "النصوص",
          fa: "متن‌ها",
          ur: "متون",
          he: "תכנים",
          fr: "textes")),
      size(
        statistics.rawBytes,
        say(
          "imported files", "الملفات المستوردة",
          fa: "پرونده‌های واردشده",
          ur: "درآمد شدہ فائلیں",
          he: "קבצים שיובאו",
          fr: "fichiers importés")),
      size(
        statistics.indexBytes,
        say(
          "full-text index", "فهرس الكلمات",
          fa: "نمایهٔ واژه‌ها",
          ur: "الفاظ کا اشاریہ",
          he: "אינדקס המילים",
          fr: "index des mots")),
      size(
        statistics.freeBytes,
        say(
          "free", "شاغر",
          fa: "آزاد",
          ur: "خالی",
          he: "פנוי",
          fr: "libre")),
    ]
    if statistics.articles > 0 {
      lines.append(
        size(
          statistics.bytes / statistics.articles * 1_000_000,
          say(
            "a million such articles would take", "ما يشغله مليون مقال كهذه",
            fa: "جایی که یک میلیون مقالهٔ چنین می‌گیرد",
            ur: "ایسے دس لاکھ مضامین کی جگہ",
            he: "מה שמיליון כתבות כאלה היו תופסות",
            fr: "ce que prendrait un million de tels articles")))
    }
    if statistics.bodyBytes > 0 {
      lines.append(
        tenths(statistics.bytes, statistics.bodyBytes) + "\t"
          + say(
            "times the size of the texts", "ضعفًا لحجم النصوص",
            fa: "برابر اندازهٔ متن‌ها",
            ur: "گنا متون کے حجم سے",
            he: "פעמים גודל התכנים",
            fr: "fois la taille des textes"))
    }
    return counts + lines
  }

  private static func tenths(_ number: Int, _ unit: Int) -> String {
    let tenths = Int((Double(number) / Double(unit) * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  static func text(_ problem: StoreProblem) -> String {
    switch problem {
    case .database(let reason):
      say(
        "the database: \(system(reason))", "قاعدة البيانات: \(system(reason))",
        fa: "پایگاه داده: \(system(reason))",
        ur: "ڈیٹابیس: \(system(reason))",
        he: "מסד הנתונים: \(system(reason))",
        fr: "la base de données\u{A0}: \(system(reason))")
    case .body(let id):
      say(
        "the text of article \(id.rawValue) is damaged or missing", "نص المقال \(id.rawValue) تالف أو مفقود",
        fa: "متن مقالهٔ \(id.rawValue) آسیب دیده یا گم شده است",
        ur: "مضمون \(id.rawValue) کا متن خراب یا غائب ہے",
        he: "תוכן הכתבה \(id.rawValue) פגום או חסר",
        fr: "le texte de l’article \(id.rawValue) est abîmé ou manque")
    case .row(let table, let key, let column):
      say(
        "a row of the table \(table) is damaged: \(column) of \(key)",
        "صف تالف في الجدول \(table): ‏\(column) لـ \(key)",
        fa: "ردیفی از جدول \(table) آسیب دیده است: \(column) از \(key)",
        ur: "جدول \(table) کی ایک قطار خراب ہے: \(key) کا \(column)",
        he: "שורה בטבלה \(table) פגומה: \(column) של \(key)",
        fr: "une ligne de la table \(table) est abîmée\u{A0}: \(column) de \(key)")
    case .title(let id):
      say(
        "the title of article \(id.rawValue) is damaged", "عنوان المقال \(id.rawValue) تالف",
        fa: "عنوان مقالهٔ \(id.rawValue) آسیب دیده است",
        ur: "مضمون \(id.rawValue) کا عنوان خراب ہے",
        he: "כותרת הכתבה \(id.rawValue) פגומה",
        fr: "le titre de l’article \(id.rawValue) est abîmé")
    case .indexOfOtherVersion:
      say(
        "the full-text index was made by another version of nashra; a repair makes it anew",
        "فهرس الكلمات صنعته نسخة أخرى من نشرة؛ والإصلاح يصنعه من جديد",
        fa: "نمایهٔ واژه‌ها را نسخهٔ دیگری از نشره ساخته است؛ تعمیر آن را از نو می‌سازد",
        ur: "الفاظ کا اشاریہ نشرہ کے کسی اور نسخے نے بنایا؛ مرمت اسے نئے سرے سے بناتی ہے",
        he: "את אינדקס המילים יצרה גרסה אחרת של נשרה; תיקון יוצר אותו מחדש",
        fr: "l’index des mots a été fait par une autre version de nashra\u{A0}; une réparation le refait")
    case .file(let name):
      say(
        "the imported file \(shown(name)) is not as it came in", "الملف المستورد \(shown(name)) ليس كما ورد",
        fa: "پروندهٔ واردشدهٔ \(shown(name)) آن‌گونه نیست که آمده بود",
        ur: "درآمد شدہ فائل \(shown(name)) ویسی نہیں جیسی آئی تھی",
        he: "הקובץ שיובא \(shown(name)) אינו כפי שהגיע",
        fr: "le fichier importé \(shown(name)) n’est pas tel qu’il est entré")
    case .counter(let name, let stored, let counted):
      say(
        "the counter \(PlainText.name(name)) says \(stored), and there are \(counted)",
        "يقول العدّاد \(PlainText.name(name)) ‏\(stored)، والموجود \(counted)",
        fa: "شمارندهٔ \(PlainText.name(name)) می‌گوید \(stored)، و شمار \(counted) است",
        ur: "شمار \(PlainText.name(name)) کہتا ہے \(stored)، اور موجود \(counted) ہیں",
        he: "המונה \(PlainText.name(name)) אומר \(stored), ויש \(counted)",
        fr: "le compteur \(PlainText.name(name)) dit \(stored), et il y en a \(counted)")
    case .index(let missing) where missing > 0:
      say(
        "\(missing) articles are missing from the full-text index",
        "ينقص فهرس الكلمات \(counted(missing, \.article))",
        fa: "در نمایهٔ واژه‌ها کم است: \(counted(missing, \.article))",
        ur: "الفاظ کے اشاریے میں کم ہیں: \(counted(missing, \.article))",
        he: "באינדקס המילים חסרות: \(counted(missing, \.article))",
        fr: "manquent dans l’index des mots\u{A0}: \(counted(missing, \.article))")
    case .index(let missing):
      say(
        "\(-missing) articles too many are in the full-text index",
        "يزيد فهرس الكلمات \(counted(-missing, \.article))",
        fa: "در نمایهٔ واژه‌ها زیادی است: \(counted(-missing, \.article))",
        ur: "الفاظ کے اشاریے میں زائد ہیں: \(counted(-missing, \.article))",
        he: "באינדקס המילים מיותרות: \(counted(-missing, \.article))",
        fr: "sont de trop dans l’index des mots\u{A0}: \(counted(-missing, \.article))")
    }
  }

  /// What is to be done once a copy is there.
  static func pruned(_ removed: Int, freed: Int) -> String {
    say(
      "\(removed) \(removed == 1 ? "article" : "articles") removed, \(freed) bytes freed",
      "حُذف \(counted(removed, \.article))، وأُخلي \(counted(freed, \.byte))",
      fa: "حذف شد: \(counted(removed, \.article))، آزاد شد: \(counted(freed, \.byte))",
      ur: "حذف ہوئے: \(counted(removed, \.article))، خالی ہوئے: \(counted(freed, \.byte))",
      he: "נמחקו: \(counted(removed, \.article)), פונו: \(counted(freed, \.byte))",
      fr: "supprimés\u{A0}: \(counted(removed, \.article)), libérés\u{A0}: \(counted(freed, \.byte))")
  }

  static func noStore(_ path: String) -> String {
    say(
      "there is no store \(PlainText.name(path)); import, feeds add, refresh and the reader make one",
      "لا مخزن في \(PlainText.name(path))؛ تُنشئه import وfeeds add وrefresh والقارئ",
      fa: "مخزنی در \(PlainText.name(path)) نیست؛ import، feeds add، refresh و خواننده آن را می‌سازد",
      ur: "\(PlainText.name(path)) پر کوئی ذخیرہ نہیں؛ import، feeds add، refresh اور ریڈر اسے بناتے ہیں",
      he: "אין מאגר \(PlainText.name(path)); import, feeds add, refresh והקורא יוצרים אותו",
      fr: """
        il n’y a pas de base \(PlainText.name(path))\u{A0}; import, feeds add, refresh et le lecteur \
        en créent une
        """)
  }
}
