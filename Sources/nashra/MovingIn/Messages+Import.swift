import ArticleParsing
import Ingest

/// What importing says.
extension Messages {
  static var importHelp: String {
    say(
      """
      Import article pages, feeds, JSONL, lists of feeds and what other readers keep, from files, folders or standard input \
      (-).
      """,
      """
      استورد صفحات مقالات وخلاصات وملفات JSONL وقوائم خلاصات وما تحفظه قارئات أخرى، من ملفات أو مجلدات أو الدخل \
      القياسي (-).
      """,
      fa: """
        ورود صفحه‌های مقاله، خوراک‌ها، JSONL، فهرست خوراک‌ها و آنچه خواننده‌های دیگر نگه می‌دارند، از \
        پرونده‌ها، پوشه‌ها یا ورودی استاندارد (-).
        """,
      ur: """
        مضامین کے صفحے، فیڈز، JSONL، فیڈز کی فہرستیں اور جو دوسرے ریڈر رکھتے ہیں درآمد کریں، فائلوں، \
        فولڈروں یا معیاری ان پٹ (-) سے۔
        """,
      he: """
        ייבוא דפי כתבות, הזנות, JSONL, רשימות הזנות ומה שקוראים אחרים שומרים, מקבצים, מתיקיות או מהקלט \
        התקני (-).
        """,
      fr: """
        Importer des pages d’articles, flux, JSONL, listes de flux et ce que gardent d’autres \
        lecteurs, depuis des fichiers, des dossiers ou l’entrée standard (-).
        """)
  }
  static var importDiscussion: String {
    say(
      """
      A line of JSONL is an object with the keys id, url, title, text (paragraphs by newline), date, source, author, category, \
      abstract and tags (a list or one string); title or text is enough.

      Files of other readers are known by what is in them: newsboat's urls, cache.db and config, an sfeedrc and the files of \
      sfeed, the index of elfeed, starred.json, what Pocket and Instapaper export, and mailboxes. What is read or starred \
      there becomes so here, and nothing becomes unread; docs/moving-in.md tells where the files lie.
      """,
      """
      سطر JSONL كائن مفاتيحه id وurl وtitle وtext (الفقرات بسطر جديد) وdate وsource وauthor وcategory \
      وabstract وtags (قائمة أو نص واحد)؛ ويكفي title أو text.

      وتُعرف ملفات القارئات الأخرى بما فيها: urls وcache.db وconfig من newsboat، وsfeedrc وملفات sfeed، وفهرس \
      elfeed، وstarred.json، وما يصدّره Pocket وInstapaper، وصناديق البريد. وما قُرئ أو فُضِّل هناك يصير كذلك هنا، \
      ولا يصير شيء غير مقروء؛ وفي docs/moving-in.md مواضع الملفات.
      """,
      fa: """
        هر سطر JSONL شیئی است با کلیدهای id، url، title، text (بندها با سطر نو)، date، source، author، \
        category، abstract و tags (فهرست یا یک رشته)؛ title یا text بس است.

        پرونده‌های خواننده‌های \
        دیگر از محتوایشان شناخته می‌شود: urls، cache.db و config از newsboat، sfeedrc و پرونده‌های \
        sfeed، نمایهٔ elfeed، starred.json، آنچه Pocket و Instapaper می‌دهد، و صندوق‌های نامه. آنچه \
        آنجا خوانده یا ستاره‌دار است اینجا هم چنین می‌شود، و چیزی خوانده‌نشده نمی‌شود؛ \
        docs/moving-in.md می‌گوید پرونده‌ها کجاست.
        """,
      ur: """
        \u{200F}JSONL کی سطر ایک آبجیکٹ ہے جس کی کلیدیں id، url، title، text (پیراگراف نئی سطر سے)، \
        date، source، author، category، abstract اور tags (فہرست یا ایک متن) ہیں؛ title یا text کافی \
        ہے۔

        دوسرے ریڈرز کی فائلیں ان کے مواد سے پہچانی جاتی ہیں: newsboat کی urls، cache.db اور \
        config، sfeedrc اور sfeed کی فائلیں، elfeed کا اشاریہ، starred.json، جو Pocket اور Instapaper \
        دیتے ہیں، اور میل باکس۔ وہاں جو پڑھا ہوا یا پسندیدہ ہے یہاں بھی ہو جاتا ہے، اور کچھ نہ پڑھا \
        ہوا نہیں بنتا؛ docs/moving-in.md بتاتی ہے فائلیں کہاں ہیں۔
        """,
      he: """
        שורה של JSONL היא אובייקט עם המפתחות id, url, title, text (פסקאות בשורה חדשה), date, source, \
        author, category, abstract ו־tags (רשימה או מחרוזת אחת); די ב־title או ב־text.

        קבצים של קוראים \
        אחרים מזוהים לפי תוכנם: urls, cache.db ו־config של newsboat, sfeedrc וקובצי sfeed, האינדקס של \
        elfeed, starred.json, מה ש־Pocket ו־Instapaper מייצאים, ותיבות דואר. מה שנקרא או מועדף שם נעשה \
        כך גם כאן, ודבר אינו נעשה לא נקרא; docs/moving-in.md אומר היכן הקבצים.
        """,
      fr: """
        Une ligne de JSONL est un objet avec les clés id, url, title, text (un paragraphe par ligne), \
        date, source, author, category, abstract et tags (une liste ou une chaîne)\u{A0}; title ou \
        text suffit.

        Les fichiers d’autres lecteurs sont reconnus à leur contenu\u{A0}: urls, cache.db \
        et config de newsboat, un sfeedrc et les fichiers de sfeed, l’index d’elfeed, starred.json, ce \
        qu’exportent Pocket et Instapaper, et les boîtes aux lettres. Ce qui y est lu ou favori le \
        devient ici, et rien ne devient non lu\u{A0}; docs/moving-in.md dit où sont les fichiers.
        """)
  }
  static var inputFormatHelp: String {
    say(
      "What the files are.", "ما هي الملفات.",
      fa: "پرونده‌ها چیست.",
      ur: "فائلیں کیا ہیں۔",
      he: "מה הם הקבצים.",
      fr: "Ce que sont les fichiers.")
  }
  static var importFormatHelp: String {
    say(
      "How to print. (page, feed, jsonl and opml are taken for --from, as before.)",
      "كيف يُطبع. (وتُقبل page وfeed وjsonl وopml مكان --from كما من قبل.)",
      fa: "شیوهٔ چاپ. (page، feed، jsonl و opml مانند گذشته به جای --from پذیرفته می‌شود.)",
      ur: "کیسے چھاپا جائے۔ (page، feed، jsonl اور opml پہلے کی طرح --from کی جگہ لیے جاتے ہیں۔)",
      he: "איך להדפיס. (page, feed, jsonl ו־opml מתקבלים במקום --from, כמו קודם.)",
      fr: "Comment imprimer. (page, feed, jsonl et opml valent --from, comme avant.)")
  }
  static var importFormatTwice: String {
    say(
      "Say once what the files are (--from), and once how to print (--format).",
      "قل مرة واحدة ما هي الملفات (--from)، ومرة كيف يُطبع (--format).",
      fa: "یک بار بگویید پرونده‌ها چیست (--from) و یک بار چگونه چاپ شود (--format).",
      ur: "ایک بار بتائیں فائلیں کیا ہیں (--from)، اور ایک بار کیسے چھاپنا ہے (--format)۔",
      he: "אמרו פעם אחת מה הם הקבצים (--from), ופעם אחת איך להדפיס (--format).",
      fr: "Dites une fois ce que sont les fichiers (--from), et une fois comment imprimer (--format).")
  }
  static var importTextHelp: String {
    say(
      "Take any text for an article, also a table, a list of addresses or a licence.",
      "اقبل أي نص مقالًا، ولو كان جدولًا أو قائمة عناوين أو رخصة.",
      fa: "هر متنی مقاله گرفته شود، جدول، فهرست نشانی‌ها یا پروانه هم.",
      ur: "ہر متن کو مضمون مانیں، چاہے جدول، پتوں کی فہرست یا لائسنس ہو۔",
      he: "לקבל כל טקסט ככתבה, גם טבלה, רשימת כתובות או רישיון.",
      fr: "Prendre tout texte pour un article, même un tableau, une liste d’adresses ou une licence.")
  }
  static var pathHelp: String {
    say(
      "Files and folders; - is standard input.",
      "ملفات ومجلدات؛ و- هو الدخل القياسي.",
      fa: "پرونده‌ها و پوشه‌ها؛ - ورودی استاندارد است.",
      ur: "فائلیں اور فولڈر؛ - معیاری ان پٹ ہے۔",
      he: "קבצים ותיקיות; - הוא הקלט התקני.",
      fr: "Fichiers et dossiers\u{A0}; - est l’entrée standard.")
  }

  static func progress(files: Int, of total: Int?, rate: Int) -> String {
    let counted =
      total.map { total in
        say(
          "\(files) of \(total) files", "الملفات: \(files) من \(total)", fa: "پرونده‌ها: \(files) از \(total)",
          ur: "فائلیں: \(total) میں سے \(files)", he: "קבצים: \(files) מתוך \(total)",
          fr: "fichiers\u{A0}: \(files) sur \(total)")
      }
      ?? say(
        "\(files) files", "الملفات: \(files)", fa: "پرونده‌ها: \(files)", ur: "فائلیں: \(files)", he: "קבצים: \(files)",
        fr: "fichiers\u{A0}: \(files)")
    return counted
      + say(
        ", \(rate) articles/s", "، في الثانية \(rate)", fa: "، در ثانیه \(rate)", ur: "، فی سیکنڈ \(rate)",
        he: ", בשנייה \(rate)",
        fr: ", par seconde \(rate)")
  }

  /// `others` failed beside those of the report.
  static func summary(_ report: ImportReport, failed others: Int = 0) -> String {
    let (read, skipped, failed) = (report.read, report.skipped, report.failed.count + others)
    var head = say(
      "\(read) read", "قُرئ \(read)", fa: "خوانده‌شده \(read)", ur: "پڑھے گئے \(read)", he: "נקראו \(read)",
      fr: "lus \(read)")
    if skipped > 0 {
      head += say(
        ", \(skipped) skipped", "، وتُرك \(skipped)", fa: "، کنارگذاشته \(skipped)", ur: "، چھوڑے گئے \(skipped)",
        he: ", הושמטו \(skipped)", fr: ", laissés \(skipped)")
    }
    if failed > 0 {
      head += say(
        ", \(failed) failed", "، وأخفق \(failed)", fa: "، ناکام \(failed)", ur: "، ناکام \(failed)",
        he: ", נכשלו \(failed)",
        fr: ", en échec \(failed)")
    }
    let (added, updated, same) = (report.added, report.updated, report.unchanged)
    let articles = say(
      "\(added) added, \(updated) updated, \(same) unchanged",
      "أُضيف \(added)، وحُدّث \(updated)، ولم يتغيّر \(same)",
      fa: "افزوده \(added)، به‌روزشده \(updated)، بی‌تغییر \(same)",
      ur: "نئے \(added)، تبدیل شدہ \(updated)، جوں کے توں \(same)",
      he: "נוספו \(added), עודכנו \(updated), ללא שינוי \(same)",
      fr: "ajoutés \(added), mis à jour \(updated), inchangés \(same)")
    let feeds = report.feeds.count
    let lists =
      feeds == 0
      ? ""
      : say(
        "; \(feeds) feeds in lists", "؛ وفي القوائم \(counted(feeds, \.feed))",
        fa: "؛ در فهرست‌ها \(counted(feeds, \.feed))",
        ur: "؛ فہرستوں میں \(counted(feeds, \.feed))", he: "; ברשימות \(counted(feeds, \.feed))",
        fr: "\u{A0}; dans les listes \(counted(feeds, \.feed))")
    return head + colon + articles + lists
  }

  static func failure(_ failure: ImportReport.Failure) -> String {
    let line = "\(PlainText.name(failure.path)): \(reason(failure.reason))"
    return switch failure.reason {
    case .page(.foreign(.addresses)):
      line
        + say(
          "; `feeds add` subscribes to an address, `import --text` takes the text",
          "؛ يشترك `feeds add` في عنوان، ويقبل `import --text` النص",
          fa: "؛ `feeds add` در نشانی مشترک می‌شود، `import --text` متن را می‌پذیرد",
          ur: "؛ `feeds add` پتے کو سبسکرائب کرتا ہے، `import --text` متن کو لیتا ہے",
          he: "; `feeds add` נרשם לכתובת, `import --text` מקבל את הטקסט",
          fr: "\u{A0}; `feeds add` abonne à une adresse, `import --text` prend le texte")
    case .page(.foreign):
      line
        + say(
          "; `import --text` takes it all the same", "؛ ويقبله `import --text` مع ذلك",
          fa: "؛ با این همه `import --text` آن را می‌پذیرد",
          ur: "؛ `import --text` پھر بھی اسے لیتا ہے",
          he: "; `import --text` מקבל אותו בכל זאת",
          fr: "\u{A0}; `import --text` le prend quand même")
    default: line
    }
  }

  /// Of a file that nobody named.
  static func leftOut(_ file: ImportReport.Failure) -> String {
    say(
      "\(failure(file)); left out", "\(failure(file))؛ وقد تُرك", fa: "\(failure(file))؛ کنار گذاشته شد",
      ur: "\(failure(file))؛ چھوڑ دیا گیا", he: "\(failure(file)); הושמט", fr: "\(failure(file))\u{A0}; laissé de côté")
  }

  static func note(_ note: ImportReport.Note) -> String {
    PlainText.name(note.path) + colon
      + say("note: ", "تنبيه: ", fa: "یادداشت: ", ur: "نوٹ: ", he: "הערה: ", fr: "note\u{A0}: ")
      + text(for: note.warning)
  }
}
