/// What the help says of options and arguments that several commands have.
extension Messages {
  static var copyHelp: String {
    say(
      "With --raw: another file that has the same article, from 2 on; 0 lists them.",
      "مع --raw: ملف آخر فيه المقال نفسه، من 2 فصاعدًا؛ و0 يسردها.",
      fa: "با --raw: پروندهٔ دیگری که همین مقاله را دارد، از 2 به بعد؛ 0 فهرستشان می‌کند.",
      ur: "\u{200F}--raw کے ساتھ: کوئی اور فائل جس میں یہی مضمون ہے، 2 سے آگے؛ 0 ان کی فہرست دیتا ہے۔",
      he: "עם --raw: קובץ אחר שבו אותה כתבה, מ־2 והלאה; 0 מציג את רשימתם.",
      fr: "Avec --raw\u{A0}: un autre fichier qui a le même article, à partir de 2\u{A0}; 0 les liste.")
  }
  static var storeHelp: String {
    say(
      "The SQLite file that holds the articles.",
      "ملف SQLite الذي تُحفظ فيه المقالات.",
      fa: "پروندهٔ SQLite که مقاله‌ها در آن است.",
      ur: "\u{200F}SQLite فائل جس میں مضامین ہیں۔",
      he: "קובץ SQLite שבו הכתבות.",
      fr: "Le fichier SQLite qui contient les articles.")
  }
  static var configHelp: String {
    say(
      "The settings file.", "ملف الإعدادات.",
      fa: "پروندهٔ تنظیمات.",
      ur: "ترتیبات کی فائل۔",
      he: "קובץ ההגדרות.",
      fr: "Le fichier de réglages.")
  }
  static var themeHelp: String {
    say(
      "A theme's name or file.", "اسم المظهر أو ملفه.",
      fa: "نام یا پروندهٔ پوستهٔ رنگ.",
      ur: "تھیم کا نام یا فائل۔",
      he: "שם ערכת הצבעים או הקובץ שלה.",
      fr: "Le nom ou le fichier d’un thème.")
  }
  static var interfaceHelp: String {
    say(
      "The language of the interface.", "لغة الواجهة.",
      fa: "زبان رابط.",
      ur: "انٹرفیس کی زبان۔",
      he: "שפת הממשק.",
      fr: "La langue de l’interface.")
  }
  static var bidiHelp: String {
    say(
      "How right-to-left text is written to the terminal; nashra doctor tells the names.",
      "كيف يُكتب النص من اليمين إلى الطرفية؛ الأسماء في nashra doctor.",
      fa: "چگونه متن راست‌به‌چپ به پایانه نوشته شود؛ nashra doctor نام‌ها را می‌گوید.",
      ur: "دائیں سے بائیں متن ٹرمینل کو کیسے لکھا جائے؛ نام nashra doctor بتاتا ہے۔",
      he: "איך טקסט מימין לשמאל נכתב למסוף; nashra doctor אומר את השמות.",
      fr: "Comment le texte de droite à gauche est écrit au terminal\u{A0}; nashra doctor dit les noms.")
  }

  static var formatHelp: String {
    say(
      "How to print.", "كيف يُطبع.",
      fa: "شیوهٔ چاپ.",
      ur: "کیسے چھاپا جائے۔",
      he: "איך להדפיס.",
      fr: "Comment imprimer.")
  }
  static var sortHelp: String {
    say(
      "The order; by relevance at most 30000 are listed.",
      "الترتيب؛ بحسب الصلة يُسرد 30000 على الأكثر.",
      fa: "ترتیب؛ بر پایهٔ ارتباط حداکثر 30000 تا فهرست می‌شود.",
      ur: "ترتیب؛ مطابقت کے لحاظ سے زیادہ سے زیادہ 30000۔",
      he: "הסדר; לפי רלוונטיות מוצגות לכל היותר 30000.",
      fr: "L’ordre\u{A0}; par pertinence, 30000 au plus.")
  }
  static var limitHelp: String {
    say(
      "Print at most so many.", "اطبع هذا العدد على الأكثر.",
      fa: "چاپ حداکثر همین شمار.",
      ur: "زیادہ سے زیادہ اتنے چھاپیں۔",
      he: "להדפיס לכל היותר כך וכך.",
      fr: "Imprimer au plus autant.")
  }
  /// With the number that holds where nothing is said.
  static func limitHelp(_ words: String, standard: Int) -> String { "\(words) (\(standardValue("\(standard)")))" }
  static var idHelp: String {
    say(
      "The article's number, as list prints it.", "رقم المقال كما يطبعه list.",
      fa: "شمارهٔ مقاله، آن‌گونه که list چاپ می‌کند.",
      ur: "مضمون کا نمبر، جیسا list چھاپتا ہے۔",
      he: "מספר הכתבה, כפי ש־list מדפיס.",
      fr: "Le numéro de l’article, tel que list l’imprime.")
  }
  static var rawHelp: String {
    say(
      "Print the imported file, byte for byte; into a file or a pipe.",
      "اطبع الملف المستورد بايتًا بايتًا، إلى ملف أو أنبوب.",
      fa: "چاپ پروندهٔ واردشده، بایت به بایت؛ به پرونده یا لوله.",
      ur: "درآمد شدہ فائل بائٹ بہ بائٹ چھاپیں؛ فائل یا پائپ میں۔",
      he: "הדפסת הקובץ שיובא, בית אחר בית; לקובץ או לצינור.",
      fr: "Imprimer le fichier importé, octet par octet\u{A0}; vers un fichier ou un tube.")
  }
  static var forceRawHelp: String {
    say(
      "With --raw: also to a terminal, which obeys what it finds in it.",
      "مع --raw: حتى إلى طرفية، وهي تطيع ما تجده فيه.",
      fa: "با --raw: به پایانه هم، که از آنچه در آن می‌یابد فرمان می‌برد.",
      ur: "\u{200F}--raw کے ساتھ: ٹرمینل پر بھی، جو اس میں ملی باتوں پر عمل کرتا ہے۔",
      he: "עם --raw: גם למסוף, שמציית למה שהוא מוצא בו.",
      fr: "Avec --raw\u{A0}: même vers un terminal, qui obéit à ce qu’il y trouve.")
  }
  static var forceNeedsRaw: String {
    say(
      "--force needs --raw.", "لا معنى لـ --force بغير --raw.",
      fa: "\u{200F}--force به --raw نیاز دارد.",
      ur: "\u{200F}--force کے لیے --raw چاہیے۔",
      he: "\u{200F}--force מצריך --raw.",
      fr: "--force demande --raw.")
  }
  static var visualHelp: String {
    say(
      "Print the rows as the screen composes them, in visual order.",
      "اطبع الصفوف كما تركّبها الشاشة، بالترتيب المرئي.",
      fa: "چاپ ردیف‌ها آن‌گونه که صفحه می‌چیند، به ترتیب دیداری.",
      ur: "قطاریں ویسے چھاپیں جیسے اسکرین بناتی ہے، بصری ترتیب میں۔",
      he: "הדפסת השורות כפי שהמסך מרכיב אותן, בסדר חזותי.",
      fr: "Imprimer les rangées telles que l’écran les compose, dans l’ordre visuel.")
  }
  static var widthHelp: String {
    say(
      "Columns; the terminal's unless told, 80 for --visual.",
      "عدد الأعمدة؛ وإلا فأعمدة الطرفية، و80 مع --visual.",
      fa: "ستون‌ها؛ وگرنه ستون‌های پایانه، 80 با --visual.",
      ur: "کالم؛ نہ بتائے جائیں تو ٹرمینل کے، --visual کے ساتھ 80۔",
      he: "עמודות; אם לא צוינו, של המסוף, 80 עם --visual.",
      fr: "Colonnes\u{A0}; sinon celles du terminal, 80 pour --visual.")
  }
  static var markOlderHelp: String {
    say(
      "Only what is older than a date, or stands below an article in the list.",
      "الأقدم من تاريخ فقط، أو ما تحت مقال في القائمة.",
      fa: "تنها آنچه از تاریخی کهنه‌تر است، یا در فهرست زیر مقاله‌ای است.",
      ur: "صرف وہ جو کسی تاریخ سے پرانے ہیں، یا فہرست میں کسی مضمون کے نیچے ہیں۔",
      he: "רק מה שישן מתאריך, או שמתחת לכתבה ברשימה.",
      fr: "Seulement ce qui est plus ancien qu’une date, ou sous un article dans la liste.")
  }
  static var markArgumentHelp: String {
    say(
      "The mark.", "العلامة.",
      fa: "نشان.",
      ur: "نشان۔",
      he: "הסימון.",
      fr: "La marque.")
  }
  static var markFilterHelp: String {
    say(
      "Numbers of articles, or a filter as for list.",
      "أرقام مقالات، أو تصفية كما في list.",
      fa: "شمارهٔ مقاله‌ها، یا پالایه مانند list.",
      ur: "مضامین کے نمبر، یا list جیسا فلٹر۔",
      he: "מספרי כתבות, או סינון כמו ב־list.",
      fr: "Des numéros d’articles, ou un filtre comme pour list.")
  }
}
