import ArticleWriting
import Store

/// What is said of a store that is copied because it is damaged.
extension Messages {
  static var tryRepair: String {
    say(
      "to save what can be read: nashra store repair NEW-FILE, or nashra store repair --replace",
      "لإنقاذ ما يُقرأ: nashra store repair NEW-FILE أو nashra store repair --replace",
      fa: "برای نجات آنچه خوانده می‌شود: nashra store repair NEW-FILE، یا nashra store repair --replace",
      ur: "جو پڑھا جا سکے اسے بچانے کے لیے: nashra store repair NEW-FILE، یا nashra store repair --replace",
      he: "להצלת מה שאפשר לקרוא: nashra store repair NEW-FILE, או nashra store repair --replace",
      fr: "pour sauver ce qui se lit\u{A0}: nashra store repair NEW-FILE, ou nashra store repair --replace")
  }

  static func exchange(of path: String, with newPath: String) -> [String] {
    let (old, new) = (PlainText.name(path), PlainText.name(newPath))
    let command = "  nashra store repair --replace"
    let before = say(
      "the old file is as it was; to go on with the copy, close every nashra and let",
      "الملف القديم كما كان؛ وللمتابعة بالنسخة أغلق كل نشرة مفتوحة ودع هذا الأمر",
      fa: "پروندهٔ کهنه همان است که بود؛ برای ادامه با رونوشت هر نشرهٔ باز را ببندید و بگذارید این دستور",
      ur: "پرانی فائل ویسی ہی ہے؛ نقل سے آگے چلنے کے لیے ہر کھلا نشرہ بند کریں اور اس کمانڈ کو",
      he: "הקובץ הישן כפי שהיה; כדי להמשיך עם העותק סגרו כל נשרה פתוחה ותנו לפקודה הזאת",
      fr: "l’ancien fichier est tel quel\u{A0}; pour continuer avec la copie, fermez toute nashra et laissez")
    let after = say(
      """
      make and exchange it, or do it by hand: first move \(old) away together with \(old)-wal and \(old)-shm,
      where they are there (a log that stays behind would be taken for the new file's), then move \(new) to \(old)
      """,
      """
      يصنعها ويبدّلها، أو افعل ذلك بيدك: انقل أولًا \(old) ومعه \(old)-wal و\(old)-shm حيث وُجدا
      (فالسجل الذي يبقى يُحسب للملف الجديد)، ثم انقل \(new) إلى \(old)
      """,
      fa: """
        آن را بسازد و جایگزین کند، یا خودتان: نخست \(old) را با \(old)-wal و \(old)-shm، اگر هست، جابه‌جا کنید
        (گزارشی که بماند از آنِ پروندهٔ نو گرفته می‌شود)، سپس \(new) را به \(old) ببرید
        """,
      ur: """
        اسے بنانے اور بدلنے دیں، یا خود کریں: پہلے \(old) کو \(old)-wal اور \(old)-shm سمیت، جہاں ہوں، ہٹائیں
        (پیچھے رہ جانے والا لاگ نئی فائل کا سمجھا جائے گا)، پھر \(new) کو \(old) پر لے جائیں
        """,
      he: """
        ליצור ולהחליף אותו, או עשו זאת בידיכם: תחילה העבירו משם את \(old) יחד עם \(old)-wal ו־\(old)-shm,
        אם הם שם (יומן שנשאר היה נחשב של הקובץ החדש), ואחר כך העבירו את \(new) אל \(old)
        """,
      fr: """
        la faire et l’échanger, ou faites-le à la main\u{A0}: déplacez d’abord \(old) avec \(old)-wal et \(old)-shm,
        s’ils y sont (un journal resté là serait pris pour celui du nouveau), puis déplacez \(new) vers \(old)
        """)
    return [before, command] + after.split(separator: "\n").map(String.init)
  }

  static func kept(_ path: String) -> String {
    say(
      "the damaged store is kept as \(PlainText.name(path)); remove it once nothing is missed",
      "حُفظ المخزن التالف باسم \(PlainText.name(path))؛ احذفه متى لم ينقص شيء",
      fa: "مخزن آسیب‌دیده با نام \(PlainText.name(path)) نگه داشته شد؛ وقتی چیزی کم نبود آن را حذف کنید",
      ur: "خراب ذخیرہ \(PlainText.name(path)) کے نام سے محفوظ ہے؛ جب کچھ کم نہ لگے تو اسے حذف کریں",
      he: "המאגר הפגום נשמר בשם \(PlainText.name(path)); מחקו אותו כשדבר אינו חסר",
      fr: "la base abîmée est gardée sous le nom \(PlainText.name(path))\u{A0}; supprimez-la quand rien ne manque")
  }

  static func members(_ report: RepairReport) -> [(String, JSON)] {
    [
      ("articles", .int(Int64(report.articles))), ("lost", .array(report.lost.map { .int($0.rawValue) })),
      ("withoutText", .array(report.withoutText.map { .int($0.rawValue) })),
      ("damagedTables", .int(Int64(report.damagedTables))), ("damagedRows", .int(Int64(report.damagedRows))),
      ("damagedFiles", .int(Int64(report.damagedFiles))), ("knowsWhatWasRead", .bool(report.isReadStateComplete)),
      ("wasThere", .bool(report.wasThere)),
    ]
  }

  static func lines(_ report: RepairReport, newPath: String) -> [String] {
    let path = PlainText.name(newPath)
    var lines = [
      say(
        "\(report.articles) articles are in \(path)", "في \(path) ‏\(counted(report.articles, \.article))",
        fa: "در \(path) است: \(counted(report.articles, \.article))",
        ur: "\(path) میں ہیں: \(counted(report.articles, \.article))",
        he: "ב־\(path): \(counted(report.articles, \.article))",
        fr: "dans \(path)\u{A0}: \(counted(report.articles, \.article))")
    ]
    func some(_ ids: [Article.ID]) -> String {
      ids.prefix(20).map { String($0.rawValue) }.joined(separator: " ") + (ids.count > 20 ? " …" : "")
    }
    func add(_ count: Int, _ words: @autoclosure () -> String) {
      if count > 0 { lines.append(words()) }
    }
    let (lost, bare) = (report.lost, report.withoutText)
    let (tables, rows, files) = (report.damagedTables, report.damagedRows, report.damagedFiles)
    add(
      report.wasThere ? 1 : 0,
      say(
        "it is a copy of this store already, which was made before; nothing was done",
        "هو نسخة من هذا المخزن صُنعت من قبل؛ ولم يُفعل شيء",
        fa: "رونوشتی از همین مخزن است که پیش‌تر ساخته شده؛ کاری نشد",
        ur: "یہ اسی ذخیرے کی پہلے سے بنی نقل ہے؛ کچھ نہیں کیا گیا",
        he: "זהו כבר עותק של המאגר הזה, שנוצר קודם; דבר לא נעשה",
        fr: "c’est déjà une copie de cette base, faite auparavant\u{A0}; rien n’a été fait"))
    add(
      lost.count,
      say(
        "\(lost.count) articles are lost: \(some(lost))", "ضاع \(counted(lost.count, \.article)): \(some(lost))",
        fa: "از دست رفت: \(counted(lost.count, \.article)): \(some(lost))",
        ur: "کھو گئے: \(counted(lost.count, \.article)): \(some(lost))",
        he: "אבדו: \(counted(lost.count, \.article)): \(some(lost))",
        fr: "perdus\u{A0}: \(counted(lost.count, \.article))\u{A0}: \(some(lost))"))
    add(
      bare.count,
      say(
        "\(bare.count) articles lost their text, not their titles and marks: \(some(bare))",
        "ضاع نص \(counted(bare.count, \.article))، لا عناوينها ولا علاماتها: \(some(bare))",
        fa: "متنشان از دست رفت، نه عنوان و نشان‌هایشان: \(counted(bare.count, \.article)): \(some(bare))",
        ur: "متن کھو گیا، عنوان اور نشان نہیں: \(counted(bare.count, \.article)): \(some(bare))",
        he: "אבד תוכנן, לא הכותרות והסימונים: \(counted(bare.count, \.article)): \(some(bare))",
        fr: "texte perdu, pas les titres ni les marques\u{A0}: \(counted(bare.count, \.article))\u{A0}: \(some(bare))"))
    add(
      tables,
      say(
        "\(tables) tables could not be read as a whole", "لم يُقرأ كاملًا \(counted(tables, \.table))",
        fa: "یکسره خوانده نشد: \(counted(tables, \.table))", ur: "پورے نہ پڑھے جا سکے: \(counted(tables, \.table))",
        he: "לא נקראו במלואן: \(counted(tables, \.table))", fr: "non lues en entier\u{A0}: \(counted(tables, \.table))")
    )
    add(
      rows,
      say(
        "\(rows) rows were damaged", "تلف \(counted(rows, \.row))", fa: "آسیب‌دیده: \(counted(rows, \.row))",
        ur: "خراب: \(counted(rows, \.row))", he: "פגומות: \(counted(rows, \.row))",
        fr: "abîmées\u{A0}: \(counted(rows, \.row))"))
    add(
      files,
      say(
        "\(files) imported files are lost, not their articles", "ضاع \(counted(files, \.file)) مما استُورد، لا مقالاته",
        fa: "از پرونده‌های واردشده از دست رفت، نه مقاله‌هایشان: \(counted(files, \.file))",
        ur: "درآمد شدہ میں سے کھو گئیں، ان کے مضامین نہیں: \(counted(files, \.file))",
        he: "מהקבצים שיובאו אבדו, לא כתבותיהם: \(counted(files, \.file))",
        fr: "importés et perdus, pas leurs articles\u{A0}: \(counted(files, \.file))"))
    add(
      report.isReadStateComplete ? 0 : 1,
      say(
        "of some articles nothing says whether they were read: those are unread",
        "لا شيء يقول هل قُرئت بعض المقالات: فهي غير مقروءة",
        fa: "دربارهٔ برخی مقاله‌ها چیزی نمی‌گوید که خوانده شده‌اند یا نه: آن‌ها خوانده‌نشده است",
        ur: "کچھ مضامین کے بارے میں معلوم نہیں کہ پڑھے گئے یا نہیں: وہ نہ پڑھے ہوئے ہیں",
        he: "על כמה כתבות אין יודעים אם נקראו: אלה לא נקראו",
        fr: "de certains articles rien ne dit s’ils ont été lus\u{A0}: ils sont non lus"))
    return lines
  }
}
