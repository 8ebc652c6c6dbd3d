/// What the help says of the commands that look after the store.
extension Messages {
  static var storeCommandHelp: String {
    say(
      "Look after the store: its size, its health, its old articles.",
      "اعتنِ بالمخزن: حجمه وسلامته ومقالاته القديمة.",
      fa: "رسیدگی به مخزن: اندازه، سلامت و مقاله‌های کهنه‌اش.",
      ur: "ذخیرے کی دیکھ بھال: حجم، صحت، پرانے مضامین۔",
      he: "טיפול במאגר: גודלו, תקינותו, הכתבות הישנות שלו.",
      fr: "Prendre soin de la base\u{A0}: sa taille, sa santé, ses vieux articles.")
  }
  static var storeStatsHelp: String {
    say(
      "Say what the store holds and how much room it takes.",
      "ما في المخزن وكم يشغل.",
      fa: "در مخزن چیست و چه اندازه جا می‌گیرد.",
      ur: "ذخیرے میں کیا ہے اور کتنی جگہ لیتا ہے۔",
      he: "מה יש במאגר וכמה מקום הוא תופס.",
      fr: "Dire ce que contient la base et la place qu’elle prend.")
  }
  static var storeCheckHelp: String {
    say(
      "Read the whole store and compare it with its checksums and counters.",
      "اقرأ المخزن كله وقارنه بمجاميعه وعدّاداته.",
      fa: "خواندن همهٔ مخزن و سنجش آن با جمع‌های آزمون و شمارنده‌هایش.",
      ur: "پورا ذخیرہ پڑھیں اور اسے اس کے چیک سم اور شمار سے ملائیں۔",
      he: "קריאת כל המאגר והשוואתו לסכומי הביקורת ולמונים שלו.",
      fr: "Lire toute la base et la comparer à ses sommes de contrôle et compteurs.")
  }
  static var storeRepairHelp: String {
    say(
      "Copy what can be read of a damaged store into a new file; the old one is only read.",
      "انسخ ما يُقرأ من مخزن تالف إلى ملف جديد؛ ولا يُكتب في القديم.",
      fa: "رونوشت آنچه از مخزنی آسیب‌دیده خوانده می‌شود در پرونده‌ای نو؛ کهنه تنها خوانده می‌شود.",
      ur: "خراب ذخیرے میں سے جو پڑھا جا سکے نئی فائل میں نقل کریں؛ پرانی صرف پڑھی جاتی ہے۔",
      he: "העתקת מה שאפשר לקרוא ממאגר פגום לקובץ חדש; הישן רק נקרא.",
      fr: "Copier ce qui se lit d’une base abîmée dans un nouveau fichier\u{A0}; l’ancien est seulement lu.")
  }
  static var storePruneHelp: String {
    say(
      "Remove old articles for good; starred ones stay.",
      "احذف المقالات القديمة نهائيًّا؛ وتبقى المفضلة.",
      fa: "حذف همیشگی مقاله‌های کهنه؛ ستاره‌دارها می‌ماند.",
      ur: "پرانے مضامین ہمیشہ کے لیے حذف کریں؛ پسندیدہ رہتے ہیں۔",
      he: "מחיקת כתבות ישנות לצמיתות; מועדפות נשארות.",
      fr: "Supprimer pour de bon les vieux articles\u{A0}; les favoris restent.")
  }
  static var newPathHelp: String {
    say(
      "The new file, which must not exist.",
      "الملف الجديد، ويجب ألا يكون موجودًا.",
      fa: "پروندهٔ نو، که نباید موجود باشد.",
      ur: "نئی فائل، جو پہلے سے موجود نہ ہو۔",
      he: "הקובץ החדש, שאסור שיהיה קיים.",
      fr: "Le nouveau fichier, qui ne doit pas exister.")
  }
  static var replaceHelp: String {
    say(
      "Put the copy in the place of the store, which is kept beside it under another name.",
      "ضع النسخة مكان المخزن، ويُحفظ هو بجانبها باسم آخر.",
      fa: "گذاشتن رونوشت به جای مخزن، که خودش با نامی دیگر در کنار آن می‌ماند.",
      ur: "نقل کو ذخیرے کی جگہ رکھیں، جو خود دوسرے نام سے ساتھ محفوظ رہتا ہے۔",
      he: "להעמיד את העותק במקום המאגר, שנשמר לצידו בשם אחר.",
      fr: "Mettre la copie à la place de la base, gardée à côté sous un autre nom.")
  }
  static var newPathOrReplace: String {
    say(
      "Say either the name of a new file or --replace.",
      "قل إما اسم ملف جديد وإما --replace.",
      fa: "یا نام پرونده‌ای نو بگویید یا --replace.",
      ur: "یا نئی فائل کا نام بتائیں یا --replace۔",
      he: "אמרו שם של קובץ חדש, או --replace.",
      fr: "Dites soit le nom d’un nouveau fichier, soit --replace.")
  }
  static var keepHelp: String {
    say(
      "Keep so many of the newest.", "أبقِ هذا العدد من الأحدث.",
      fa: "نگه داشتن این شمار از تازه‌ترین‌ها.",
      ur: "تازہ ترین میں سے اتنے رکھیں۔",
      he: "לשמור כך וכך מהחדשות ביותר.",
      fr: "Garder autant des plus récents.")
  }
  static var daysHelp: String {
    say(
      "Keep those of so many days.", "أبقِ مقالات هذه الأيام.",
      fa: "نگه داشتن مقاله‌های این شمار روز.",
      ur: "اتنے دنوں کے مضامین رکھیں۔",
      he: "לשמור את אלה של כך וכך ימים.",
      fr: "Garder ceux d’autant de jours.")
  }
  static var removingNeedsRoom: String {
    say(
      "removing articles needs a little room itself; where the disk is full, free a megabyte on it first",
      "الحذف نفسه يحتاج إلى قليل من المساحة؛ فإن امتلأ القرص فأخلِ عليه ميغابايت أولًا",
      fa: "حذف کردن خود اندکی جا می‌خواهد؛ اگر دیسک پر است نخست یک مگابایت روی آن خالی کنید",
      ur: "حذف کرنے کو خود تھوڑی جگہ چاہیے؛ ڈسک بھری ہو تو پہلے اس پر ایک میگابائٹ خالی کریں",
      he: "המחיקה עצמה צריכה מעט מקום; אם הדיסק מלא, פנו בו תחילה מגה־בית",
      fr: """
        supprimer demande soi-même un peu de place\u{A0}; si le disque est plein, libérez-y d’abord un \
        mégaoctet
        """)
  }
  static var keepOrDays: String {
    say(
      "Say either --keep or --days.", "قل إما --keep وإما --days.",
      fa: "یا --keep بگویید یا --days.",
      ur: "یا --keep بتائیں یا --days۔",
      he: "אמרו --keep או --days.",
      fr: "Dites soit --keep, soit --days.")
  }
}
