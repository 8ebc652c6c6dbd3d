import ArticleParsing
import Ingest

/// What is said of files of other readers.
extension Messages {
  static func moved(_ file: MovingReport.File) -> String {
    let parts = parts(file)
    let content =
      parts.isEmpty ? "" : ": " + parts.joined(separator: comma)
    return "\(PlainText.name(file.path)) (\(file.format.rawValue))\(content)"
  }

  private static func parts(_ file: MovingReport.File) -> [String] {
    var parts: [String] = []
    if file.feeds > 0 { parts.append(counted(file.feeds, \.feed)) }
    if file.articles > 0 {
      let (read, starred) = (file.read, file.starred)
      parts.append(counted(file.articles, \.article))
      parts.append(
        say(
          "\(read) read", "المقروء منها \(read)", fa: "خوانده \(read)", ur: "پڑھے ہوئے \(read)", he: "נקראו \(read)",
          fr: "lus \(read)"))
      parts.append(
        say(
          "\(starred) starred", "والمفضّل \(starred)", fa: "ستاره‌دار \(starred)", ur: "پسندیدہ \(starred)",
          he: "מועדפות \(starred)", fr: "favoris \(starred)"))
    }
    let bare = file.withoutText
    if bare > 0 {
      parts.append(
        say(
          "\(bare) with a title and an address alone", "وبعنوان ورابط فقط \(bare)", fa: "تنها با عنوان و نشانی \(bare)",
          ur: "صرف عنوان اور پتے والے \(bare)", he: "בכותרת ובכתובת בלבד \(bare)",
          fr: "avec titre et adresse seuls \(bare)"))
    }
    return parts
  }

  static func moved(_ report: MovingReport) -> String? {
    guard !report.files.isEmpty else { return nil }
    let feeds = report.subscribed + report.known
    let subscribed =
      feeds > 0
      ? say(
        "; subscribed to \(report.subscribed), \(report.known) known",
        "؛ واشتُرك في \(report.subscribed)، والمعروف من قبل \(report.known)",
        fa: "؛ مشترک شده: \(report.subscribed)، از پیش شناخته: \(report.known)",
        ur: "؛ سبسکرائب: \(report.subscribed)، پہلے سے معلوم: \(report.known)",
        he: "; נרשמו: \(report.subscribed), כבר מוכרות: \(report.known)",
        fr: "\u{A0}; abonnements\u{A0}: \(report.subscribed), déjà connus\u{A0}: \(report.known)") : ""
    return say(
      "here: \(report.markedRead) became read, \(report.markedStarred) starred",
      "هنا: صار مقروءًا \(report.markedRead)، ومفضّلًا \(report.markedStarred)",
      fa: "اینجا: خوانده‌شده \(report.markedRead)، ستاره‌دار \(report.markedStarred)",
      ur: "یہاں: پڑھے ہوئے بنے \(report.markedRead)، پسندیدہ \(report.markedStarred)",
      he: "כאן: נקראו \(report.markedRead), מועדפות \(report.markedStarred)",
      fr: "ici\u{A0}: devenus lus \(report.markedRead), favoris \(report.markedStarred)") + subscribed
  }

  static func withoutPlace(_ kind: WithoutPlace.Kind, _ count: Int) -> String {
    func told(_ one: String, _ many: String) -> String { count == 1 ? "1 \(one)" : "\(count) \(many)" }
    return switch kind {
    case .command:
      say(
        told("feed runs", "feeds run") + " a command: no place here; `feeds add` takes one by your own hand",
        "خلاصات تشغّل أمرًا (\(count)): لا مكان لها هنا؛ و`feeds add` يقبلها منك",
        fa: """
          خوراک‌هایی که دستور اجرا می‌کند (\(count)): اینجا جایی ندارد؛ `feeds add` آن را از دست \
          خودتان می‌پذیرد
          """,
        ur: "کمانڈ چلانے والی فیڈز (\(count)): یہاں ان کی جگہ نہیں؛ `feeds add` انھیں آپ کے ہاتھ سے لیتا ہے",
        he: "הזנות שמפעילות פקודה (\(count)): אין להן מקום כאן; `feeds add` מקבל אותן מידכם",
        fr: """
          flux qui lancent une commande (\(count))\u{A0}: pas de place ici\u{A0}; `feeds add` les \
          accepte de votre main
          """)
    case .filteredFeed:
      say(
        told("feed passes", "feeds pass") + " through a program: no place here",
        "خلاصات تمرّ ببرنامج (\(count)): لا مكان لها هنا",
        fa: "خوراک‌هایی که از برنامه‌ای می‌گذرد (\(count)): اینجا جایی ندارد",
        ur: "کسی پروگرام سے گزرنے والی فیڈز (\(count)): یہاں ان کی جگہ نہیں",
        he: "הזנות שעוברות דרך תוכנית (\(count)): אין להן מקום כאן",
        fr: "flux qui passent par un programme (\(count))\u{A0}: pas de place ici")
    case .query:
      say(
        told("query feed says", "query feeds say") + " what a filter here cannot",
        "خلاصات استعلام تقول ما لا تقوله التصفية هنا (\(count))",
        fa: "خوراک‌های پرسشی که آنچه می‌گوید پالایهٔ اینجا نمی‌تواند (\(count))",
        ur: "استفساری فیڈز جو وہ کہتی ہیں جو یہاں کا فلٹر نہیں کہہ سکتا (\(count))",
        he: "הזנות שאילתה שאומרות מה שהסינון כאן אינו יכול (\(count))",
        fr: "flux de requête qui disent ce qu’un filtre ici ne peut dire (\(count))")
    case .shellFunction:
      say(
        told("function", "functions") + " of a shell would change what is fetched: not run here",
        "دوالّ صدفة تغيّر ما يُجلب (\(count)): لا تُشغّل هنا",
        fa: "تابع‌های پوسته که دریافت را تغییر می‌دهد (\(count)): اینجا اجرا نمی‌شود",
        ur: "شیل کے فنکشن جو حاصل ہونے والی چیز بدلتے (\(count)): یہاں نہیں چلائے جاتے",
        he: "פונקציות מעטפת שהיו משנות את מה שמובא (\(count)): אינן מופעלות כאן",
        fr: "fonctions de shell qui changeraient ce qui est relevé (\(count))\u{A0}: non exécutées ici")
    case .variable:
      say(
        told("address is", "addresses are") + " made by a shell: not read", "عناوين تصنعها الصدفة (\(count)): لا تُقرأ",
        fa: "نشانی‌هایی که پوسته می‌سازد (\(count)): خوانده نمی‌شود",
        ur: "شیل کے بنائے ہوئے پتے (\(count)): نہیں پڑھے جاتے",
        he: "כתובות שמעטפת יוצרת (\(count)): אינן נקראות",
        fr: "adresses formées par un shell (\(count))\u{A0}: non lues")
    case .setting:
      say(
        told("line of settings has", "lines of settings have") + " nothing alike here",
        "أسطر إعدادات لا مثيل لها هنا (\(count))",
        fa: "سطرهای تنظیماتی که همانندی اینجا ندارد (\(count))",
        ur: "ترتیبات کی سطریں جن کا یہاں کوئی جوڑ نہیں (\(count))",
        he: "שורות הגדרות שאין דומה להן כאן (\(count))",
        fr: "lignes de réglages sans équivalent ici (\(count))")
    case .flags:
      say(
        told("article has", "articles have") + " flags: starred here; the letters have no place",
        "مقالات موسومة بحروف (\(count)): صارت مفضلة هنا، ولا مكان للحروف",
        fa: "مقاله‌های نشان‌دار با حرف (\(count)): اینجا ستاره‌دار شد؛ حرف‌ها جایی ندارد",
        ur: "حرفوں سے نشان زدہ مضامین (\(count)): یہاں پسندیدہ ہوئے؛ حرفوں کی جگہ نہیں",
        he: "כתבות שסומנו באותיות (\(count)): מועדפות כאן; לאותיות אין מקום",
        fr: "articles marqués de lettres (\(count))\u{A0}: favoris ici\u{A0}; les lettres n’ont pas de place")
    case .deleted:
      say(
        told("article was", "articles were") + " deleted there, and left out", "مقالات حُذفت هناك (\(count))، فتُركت",
        fa: "مقاله‌هایی که آنجا حذف شده بود (\(count)) کنار گذاشته شد",
        ur: "وہاں حذف شدہ مضامین (\(count)) چھوڑ دیے گئے",
        he: "כתבות שנמחקו שם (\(count)), והושמטו",
        fr: "articles supprimés là-bas (\(count)), laissés de côté")
    case .noAddress:
      say(
        told("row has", "rows have") + " no address, and was left out", "صفوف بلا رابط (\(count))، فتُركت",
        fa: "ردیف‌های بی‌نشانی (\(count)) کنار گذاشته شد",
        ur: "بغیر پتے کی قطاریں (\(count)) چھوڑ دی گئیں",
        he: "שורות בלי כתובת (\(count)), והושמטו",
        fr: "lignes sans adresse (\(count)), laissées de côté")
    case .damaged:
      say(
        told("entry", "entries") + " cannot be read as an article", "مدخلات لا تُقرأ مقالًا (\(count))",
        fa: "مدخل‌هایی که مقاله خوانده نمی‌شود (\(count))",
        ur: "اندراجات جو مضمون کے طور پر نہیں پڑھے جا سکتے (\(count))",
        he: "רשומות שאי אפשר לקרוא ככתבה (\(count))",
        fr: "entrées illisibles comme articles (\(count))")
    case .rest:
      say(
        "from here on it cannot be read; what stands before came in", "لا يُقرأ من هنا فصاعدًا؛ وما قبله دخل",
        fa: "از اینجا به بعد خوانده نمی‌شود؛ آنچه پیش از آن است وارد شد",
        ur: "یہاں سے آگے نہیں پڑھا جا سکتا؛ اس سے پہلے کا آ گیا",
        he: "מכאן והלאה אי אפשר לקרוא; מה שלפני כן נכנס",
        fr: "illisible à partir d’ici\u{A0}; ce qui précède est entré")
    case .searchFolder:
      say(
        told("search folder has", "search folders have") + " no place here; `filters` in the settings may say the same",
        "مجلدات بحث (\(count)): لا مكان لها هنا؛ وقد تقول `filters` في الإعدادات مثلها",
        fa: "پوشه‌های جستجو (\(count)): اینجا جایی ندارد؛ شاید `filters` در تنظیمات همان را بگوید",
        ur: "تلاش کے فولڈر (\(count)): یہاں ان کی جگہ نہیں؛ ترتیبات میں `filters` وہی کہہ سکتا ہے",
        he: "תיקיות חיפוש (\(count)): אין להן מקום כאן; ייתכן ש־`filters` בהגדרות אומר אותו דבר",
        fr: """
          dossiers de recherche (\(count))\u{A0}: pas de place ici\u{A0}; `filters` dans les réglages peut dire la \
          même chose
          """)
    case .attachment:
      say(
        told("attached file has", "attached files have") + " no place here", "ملفات مرفقة (\(count)): لا مكان لها هنا",
        fa: "پرونده‌های پیوست (\(count)): اینجا جایی ندارد", ur: "منسلک فائلیں (\(count)): یہاں ان کی جگہ نہیں",
        he: "קבצים מצורפים (\(count)): אין להם מקום כאן", fr: "fichiers joints (\(count))\u{A0}: pas de place ici")
    case .missingText:
      say(
        told("article", "articles") + " came without text: its file is not there",
        "مقالات جاءت بلا نص (\(count)): ملفها غير موجود",
        fa: "مقاله‌هایی که بی‌متن آمد (\(count)): پرونده‌شان نیست",
        ur: "مضامین جو بغیر متن آئے (\(count)): ان کی فائل موجود نہیں",
        he: "כתבות שבאו בלי תוכן (\(count)): הקובץ שלהן אינו שם",
        fr: "articles venus sans texte (\(count))\u{A0}: leur fichier n’est pas là")
    case .untrusted:
      say(
        told("article belongs", "articles belong") + " to feeds that were left out (--trusted takes both)",
        "مقالات خلاصات تُركت (\(count))، فتُركت معها (‏--trusted يقبلها)",
        fa: "مقاله‌های خوراک‌های کنارگذاشته (\(count))، با آن‌ها کنار گذاشته شد (--trusted هر دو را می‌پذیرد)",
        ur: "چھوڑی گئی فیڈز کے مضامین (\(count))، ان کے ساتھ چھوڑ دیے گئے (--trusted دونوں کو لیتا ہے)",
        he: "כתבות של הזנות שהושמטו (\(count)), והושמטו איתן (--trusted מקבל את שתיהן)",
        fr: "articles de flux laissés de côté (\(count)), laissés avec eux (--trusted prend les deux)")
    case .readFilter:
      say(
        told("filter marks", "filters mark")
          + " as read there: no place here; `rules` in the settings may say the same",
        "مرشّحات تعلّم بالقراءة هناك (\(count)): لا مكان لها هنا؛ وقد تقول `rules` في الإعدادات مثلها",
        fa: "پالایه‌هایی که آنجا خوانده‌شده می‌کند (\(count)): اینجا جایی ندارد؛ شاید `rules` در تنظیمات همان را بگوید",
        ur: "فلٹر جو وہاں پڑھا ہوا بناتے ہیں (\(count)): یہاں ان کی جگہ نہیں؛ ترتیبات میں `rules` وہی کہہ سکتا ہے",
        he: "מסננים שמסמנים שם כנקרא (\(count)): אין להם מקום כאן; ייתכן ש־`rules` בהגדרות אומר אותו דבר",
        fr: """
          filtres qui marquent comme lu là-bas (\(count))\u{A0}: pas de place ici\u{A0}; `rules` dans les réglages \
          peut dire la même chose
          """)
    }
  }

  /// Where it stands, with what it says; that may hold an address, and that a password.
  static func place(_ place: WithoutPlace) -> String {
    let path = PlainText.name(place.path) + (place.line.map { ":\($0)" } ?? "")
    return "  " + path + (place.text.map { ": \(PlainText.name(masked($0)))" } ?? "")
  }

  static func masked(_ text: String) -> String {
    text.replacing(/\/\/[^\/@\s]+@/, with: "//•••@").split(separator: " ").map { SecretAddress.masked(String($0)) }
      .joined(separator: " ")
  }

  static func settingsToWrite(_ count: Int, _ path: String) -> String {
    let (lines, file) = (count == 1 ? "1 line has" : "\(count) lines have", PlainText.name(path))
    return say(
      "\(lines) a setting here; nothing was written. In \(file) it would be:",
      "لهذه الأسطر (\(count)) إعداد هنا؛ ولم يُكتب شيء. وصورتها في \(file):",
      fa: "سطرهایی (\(count)) که اینجا تنظیمی دارد؛ چیزی نوشته نشد. در \(file) چنین می‌شود:",
      ur: "ان سطروں (\(count)) کی یہاں ترتیب موجود ہے؛ کچھ نہیں لکھا گیا۔ \(file) میں یوں ہوگا:",
      he: "לשורות האלה (\(count)) יש הגדרה כאן; דבר לא נכתב. ב־\(file) זה היה:",
      fr: "lignes qui ont un réglage ici\u{A0}: \(count)\u{A0}; rien n’a été écrit. Dans \(file) ce serait\u{A0}:")
  }
}
