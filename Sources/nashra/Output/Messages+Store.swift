import ArticleWriting
import Store

/// What the commands that look after the store say.
extension Messages {
  static var storeCommandHelp: String {
    say(
      "Look after the store: its size, its health, its old articles.",
      "اعتنِ بالمخزن: حجمه وسلامته ومقالاته القديمة.")
  }
  static var storeStatsHelp: String {
    say(
      "Say what the store holds and how much room it takes.",
      "ما في المخزن وكم يشغل.")
  }
  static var storeCheckHelp: String {
    say(
      "Read the whole store and compare it with its checksums and counters.",
      "اقرأ المخزن كله وقارنه بمجاميعه وعدّاداته.")
  }
  static var storeRepairHelp: String {
    say(
      "Copy what can be read of a damaged store into a new file; the old one is only read.",
      "انسخ ما يُقرأ من مخزن تالف إلى ملف جديد؛ ولا يُكتب في القديم.")
  }
  static var storePruneHelp: String {
    say(
      "Remove old articles for good; starred ones stay.",
      "احذف المقالات القديمة نهائيًّا؛ وتبقى المفضلة.")
  }
  static var newPathHelp: String {
    say(
      "The new file, which must not exist.",
      "الملف الجديد، ويجب ألا يكون موجودًا.")
  }
  static var replaceHelp: String {
    say(
      "Put the copy in the place of the store, which is kept beside it under another name.",
      "ضع النسخة مكان المخزن، ويُحفظ هو بجانبها باسم آخر.")
  }
  static var newPathOrReplace: String {
    say(
      "Say either the name of a new file or --replace.",
      "قل إما اسم ملف جديد وإما --replace.")
  }
  static var keepHelp: String { say("Keep so many of the newest.", "أبقِ هذا العدد من الأحدث.") }
  static var daysHelp: String { say("Keep those of so many days.", "أبقِ مقالات هذه الأيام.") }
  static var removingNeedsRoom: String {
    say(
      "removing articles needs a little room itself; where the disk is full, free a megabyte on it first",
      "الحذف نفسه يحتاج إلى قليل من المساحة؛ فإن امتلأ القرص فأخلِ عليه ميغابايت أولًا")
  }
  static var keepOrDays: String { say("Say either --keep or --days.", "قل إما --keep وإما --days.") }
  static var storeIsWhole: String { say("no problem found", "لم يُعثر على خلل") }
  static var tryRepair: String {
    say(
      "to save what can be read: nashra store repair NEW-FILE, or nashra store repair --replace",
      "لإنقاذ ما يُقرأ: nashra store repair NEW-FILE أو nashra store repair --replace")
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
    let names =
      language == .english ? [] : ["مقالات", "غير مقروءة", "مفضلة", "وسوم", "مصادر", "ملفات"]
    let counts = members(statistics).prefix(6).enumerated().map { index, member in
      "\(member.value)\t\(index < names.count ? names[index] : member.name)"
    }
    func size(_ bytes: Int, _ name: String) -> String { "\(tenths(bytes, 1_000_000)) MB\t\(name)" }
    var lines = [
      size(statistics.bytes, say("the whole file", "الملف كله")), size(statistics.bodyBytes, say("texts", "النصوص")),
      size(statistics.rawBytes, say("imported files", "الملفات المستوردة")),
      size(statistics.indexBytes, say("full-text index", "فهرس الكلمات")),
      size(statistics.freeBytes, say("free", "شاغر")),
    ]
    if statistics.articles > 0 {
      lines.append(
        size(
          statistics.bytes / statistics.articles * 1_000_000,
          say("a million such articles would take", "ما يشغله مليون مقال كهذه")))
    }
    if statistics.bodyBytes > 0 {
      lines.append(
        tenths(statistics.bytes, statistics.bodyBytes) + "\t"
          + say("times the size of the texts", "ضعفًا لحجم النصوص"))
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
      say("the database: \(PlainText.line(reason))", "قاعدة البيانات: \(PlainText.line(reason))")
    case .body(let id):
      say(
        "the text of article \(id.rawValue) is damaged or missing", "نص المقال \(id.rawValue) تالف أو مفقود")
    case .row(let table, let key, let column):
      say(
        "a row of the table \(table) is damaged: \(column) of \(key)",
        "صف تالف في الجدول \(table): ‏\(column) لـ \(key)")
    case .title(let id):
      say("the title of article \(id.rawValue) is damaged", "عنوان المقال \(id.rawValue) تالف")
    case .indexOfOtherVersion:
      say(
        "the full-text index was made by another version of nashra; a repair makes it anew",
        "فهرس الكلمات صنعته نسخة أخرى من نشرة؛ والإصلاح يصنعه من جديد")
    case .file(let name):
      say(
        "the imported file \(shown(name)) is not as it came in", "الملف المستورد \(shown(name)) ليس كما ورد")
    case .counter(let name, let stored, let counted):
      say(
        "the counter \(PlainText.name(name)) says \(stored), and there are \(counted)",
        "يقول العدّاد \(PlainText.name(name)) ‏\(stored)، والموجود \(counted)")
    case .index(let missing) where missing > 0:
      say(
        "\(missing) articles are missing from the full-text index",
        "ينقص فهرس الكلمات \(counted(missing, .article))")
    case .index(let missing):
      say(
        "\(-missing) articles too many are in the full-text index",
        "يزيد فهرس الكلمات \(counted(-missing, .article))")
    }
  }

  /// What is to be done once a copy is there.
  static func exchange(of path: String, with newPath: String) -> [String] {
    let (old, new) = (PlainText.name(path), PlainText.name(newPath))
    let command = "  nashra store repair --replace"
    switch language {
    case .english:
      return [
        "the old file is as it was; to go on with the copy, close every nashra and let", command,
        "make and exchange it, or do it by hand: first move \(old) away together with \(old)-wal and \(old)-shm,",
        "where they are there (a log that stays behind would be taken for the new file's), then move \(new) to \(old)",
      ]
    case .arabic:
      return [
        "الملف القديم كما كان؛ وللمتابعة بالنسخة أغلق كل نشرة مفتوحة ودع هذا الأمر", command,
        "يصنعها ويبدّلها، أو افعل ذلك بيدك: انقل أولًا \(old) ومعه \(old)-wal و\(old)-shm حيث وُجدا",
        "(فالسجل الذي يبقى يُحسب للملف الجديد)، ثم انقل \(new) إلى \(old)",
      ]
    }
  }

  static func kept(_ path: String) -> String {
    say(
      "the damaged store is kept as \(PlainText.name(path)); remove it once nothing is missed",
      "حُفظ المخزن التالف باسم \(PlainText.name(path))؛ احذفه متى لم ينقص شيء")
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

  static func pruned(_ removed: Int, freed: Int) -> String {
    say(
      "\(removed) \(removed == 1 ? "article" : "articles") removed, \(freed) bytes freed",
      "حُذف \(counted(removed, .article))، وأُخلي \(counted(freed, .byte))")
  }

  static func noStore(_ path: String) -> String {
    say(
      "there is no store \(PlainText.name(path)); import, feeds add, refresh and the reader make one",
      "لا مخزن في \(PlainText.name(path))؛ تُنشئه import وfeeds add وrefresh والقارئ")
  }

  static func lines(_ report: RepairReport, newPath: String) -> [String] {
    let path = PlainText.name(newPath)
    var lines = [say("\(report.articles) articles are in \(path)", "في \(path) ‏\(counted(report.articles, .article))")]
    func some(_ ids: [Article.ID]) -> String {
      ids.prefix(20).map { String($0.rawValue) }.joined(separator: " ") + (ids.count > 20 ? " …" : "")
    }
    func add(_ count: Int, _ english: @autoclosure () -> String, _ arabic: @autoclosure () -> String) {
      if count > 0 { lines.append(say(english(), arabic())) }
    }
    let (lost, bare) = (report.lost, report.withoutText)
    add(
      report.wasThere ? 1 : 0, "it is a copy of this store already, which was made before; nothing was done",
      "هو نسخة من هذا المخزن صُنعت من قبل؛ ولم يُفعل شيء")
    add(
      lost.count, "\(lost.count) articles are lost: \(some(lost))",
      "ضاع \(counted(lost.count, .article)): \(some(lost))")
    add(
      bare.count, "\(bare.count) articles lost their text, not their titles and marks: \(some(bare))",
      "ضاع نص \(counted(bare.count, .article))، لا عناوينها ولا علاماتها: \(some(bare))")
    add(
      report.damagedTables, "\(report.damagedTables) tables could not be read as a whole",
      "لم يُقرأ كاملًا \(counted(report.damagedTables, .table))")
    add(report.damagedRows, "\(report.damagedRows) rows were damaged", "تلف \(counted(report.damagedRows, .row))")
    add(
      report.damagedFiles, "\(report.damagedFiles) imported files are lost, not their articles",
      "ضاع \(counted(report.damagedFiles, .file)) مما استُورد، لا مقالاته")
    add(
      report.isReadStateComplete ? 0 : 1, "of some articles nothing says whether they were read: those are unread",
      "لا شيء يقول هل قُرئت بعض المقالات: فهي غير مقروءة")
    return lines
  }
}
