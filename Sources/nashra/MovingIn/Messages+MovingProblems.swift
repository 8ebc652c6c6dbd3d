import ArticleParsing
import Ingest

/// Why a file of another reader was not moved in.
extension Messages {
  static func failure(_ failure: MovingReport.Failure) -> String {
    let place = PlainText.name(failure.path) + (failure.line.map { ":\($0)" } ?? "")
    return (failure.path.isEmpty ? "" : place + ": ") + text(for: failure.problem)
  }

  static func text(for problem: MovingProblem) -> String {
    switch problem {
    case .file(.notAFile):
      say(
        "it can only be read as a file, not from a pipe", "لا يُقرأ إلا ملفًّا، لا من أنبوب",
        fa: "تنها به‌صورت پرونده خوانده می‌شود، نه از لوله",
        ur: "صرف فائل کے طور پر پڑھا جا سکتا ہے، پائپ سے نہیں",
        he: "אפשר לקרוא אותו רק כקובץ, לא מצינור",
        fr: "ne peut être lu que d’un fichier, pas d’un tube")
    case .file(let error): reason(error)
    case .otherDatabase(let tables):
      say(
        "a database of another program", "قاعدة بيانات برنامج آخر",
        fa: "پایگاه دادهٔ برنامه‌ای دیگر",
        ur: "کسی اور پروگرام کا ڈیٹابیس",
        he: "מסד נתונים של תוכנית אחרת",
        fr: "une base de données d’un autre programme")
        + (tables.isEmpty
          ? ""
          : say(
            ", with the tables ", "، وجداولها: ",
            fa: "، با جدول‌های ",
            ur: "، جس کے جدول: ",
            he: ", עם הטבלאות ",
            fr: ", avec les tables ")
            + tables.map { PlainText.name($0) }.joined(
              separator: comma))
    case .ownStore:
      say(
        "a store of nashra: it is not imported but opened, with `--store PATH`",
        "مخزن نشرة: لا يُستورد، بل يُفتح بالخيار `--store PATH`",
        fa: "مخزن نشره است: وارد نمی‌شود، با `--store PATH` باز می‌شود",
        ur: "نشرہ کا ذخیرہ: درآمد نہیں ہوتا، `--store PATH` سے کھلتا ہے",
        he: "מאגר של נשרה: אין מייבאים אותו אלא פותחים אותו, עם `--store PATH`",
        fr: "une base de nashra\u{A0}: elle ne s’importe pas, elle s’ouvre avec `--store PATH`")
    case .database(let reason):
      say(
        "the database cannot be read: ", "لا تُقرأ قاعدة البيانات: ",
        fa: "پایگاه داده خوانده نمی‌شود: ",
        ur: "ڈیٹابیس پڑھا نہیں جا سکتا: ",
        he: "אי אפשר לקרוא את מסד הנתונים: ",
        fr: "base de données illisible\u{A0}: ") + system(reason)
    case .malformed:
      say(
        "it is cut off, or written in a way that is not known", "مبتور، أو مكتوب على نحو غير معروف",
        fa: "بریده است، یا به شیوه‌ای ناشناخته نوشته شده است",
        ur: "کٹا ہوا ہے، یا کسی نامعلوم طریقے سے لکھا گیا ہے",
        he: "קטוע, או כתוב בדרך לא מוכרת",
        fr: "tronqué, ou écrit d’une façon inconnue")
    case .noArticles:
      say(
        "no article is in it", "لا مقال فيه",
        fa: "مقاله‌ای در آن نیست",
        ur: "اس میں کوئی مضمون نہیں",
        he: "אין בו כתבה",
        fr: "il ne contient aucun article")
    case .tooLarge:
      say(
        "it is too large", "أكبر من أن يُقرأ",
        fa: "بیش از اندازه بزرگ است",
        ur: "بہت بڑا ہے",
        he: "גדול מדי",
        fr: "trop grand")
    case .store(let error): text(for: error)
    }
  }

  static func movesArticles(_ file: String) -> String {
    say(
      "\(PlainText.name(file)) has articles: `nashra import` moves them in, with their feeds",
      "في \(PlainText.name(file)) مقالات: `nashra import` ينقلها مع خلاصاتها",
      fa: "\(PlainText.name(file)) مقاله دارد: `nashra import` آن‌ها را با خوراک‌هایشان می‌آورد",
      ur: "\(PlainText.name(file)) میں مضامین ہیں: `nashra import` انھیں ان کی فیڈز سمیت لاتا ہے",
      he: "ב־\(PlainText.name(file)) יש כתבות: `nashra import` מעביר אותן, עם ההזנות שלהן",
      fr: "\(PlainText.name(file)) contient des articles\u{A0}: `nashra import` les fait entrer, avec leurs flux")
  }
}
