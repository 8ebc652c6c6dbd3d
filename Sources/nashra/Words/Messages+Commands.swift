/// What the help says of commands.
extension Messages {
  static var readHelp: String {
    say(
      "Open the reader (the default).", "افتح القارئ (وهو الأمر المفترض).",
      fa: "باز کردن خواننده (پیش‌فرض).",
      ur: "ریڈر کھولیں (طے شدہ)۔",
      he: "פתיחת הקורא (ברירת המחדל).",
      fr: "Ouvrir le lecteur (par défaut).")
  }
  static var plainHelp: String {
    say(
      "For screen readers and Braille: logical order, no frames, one thing a line.",
      "لقارئات الشاشة وطريقة بريل: ترتيب منطقي بلا إطارات، وفي كل سطر شيء واحد.",
      fa: "برای صفحه‌خوان‌ها و بریل: ترتیب منطقی، بی قاب، در هر سطر یک چیز.",
      ur: "اسکرین ریڈر اور بریل کے لیے: منطقی ترتیب، بغیر خانوں کے، ہر سطر میں ایک چیز۔",
      he: "לקוראי מסך ולברייל: סדר לוגי, בלי מסגרות, דבר אחד בשורה.",
      fr: "Pour lecteurs d’écran et braille\u{A0}: ordre logique, sans cadres, une chose par ligne.")
  }
  static var listHelp: String {
    say(
      "List articles, newest first.", "اسرد المقالات، الأحدث أولًا.",
      fa: "فهرست مقاله‌ها، تازه‌ترین نخست.",
      ur: "مضامین کی فہرست، نیا پہلے۔",
      he: "רשימת הכתבות, החדשות תחילה.",
      fr: "Lister les articles, les plus récents d’abord.")
  }
  static var searchHelp: String {
    say(
      "Search articles for any of some words, the best first.",
      "ابحث في المقالات عن أيٍّ من الكلمات، والأنسب أولًا.",
      fa: "جستجوی هر یک از چند واژه در مقاله‌ها، بهترین نخست.",
      ur: "مضامین میں کسی بھی لفظ کی تلاش، بہترین پہلے۔",
      he: "חיפוש כתבות שיש בהן אחת ממילים, הטובות תחילה.",
      fr: "Chercher les articles avec l’un des mots, les meilleurs d’abord.")
  }
  static var queryHelp: String {
    say(
      "Words, of which one is enough.", "كلمات تكفي واحدة منها.",
      fa: "واژه‌هایی که یکی‌شان بس است.",
      ur: "الفاظ، جن میں سے ایک کافی ہے۔",
      he: "מילים, שדי באחת מהן.",
      fr: "Des mots, dont un suffit.")
  }
  static var searchNeedsQuery: String {
    say(
      "Say what to search for.", "قل عمّ تبحث.",
      fa: "بگویید چه جسته شود.",
      ur: "بتائیں کیا تلاش کرنا ہے۔",
      he: "אמרו מה לחפש.",
      fr: "Dites ce qu’il faut chercher.")
  }
  static var showHelp: String {
    say(
      "Show one article.", "اعرض مقالًا.",
      fa: "نمایش یک مقاله.",
      ur: "ایک مضمون دکھائیں۔",
      he: "הצגת כתבה אחת.",
      fr: "Afficher un article.")
  }
  static var tagsHelp: String {
    say(
      "List tags, and set those of an article.", "اسرد الوسوم، أو اضبط وسوم مقال.",
      fa: "فهرست برچسب‌ها، و گذاشتن برچسب‌های یک مقاله.",
      ur: "ٹیگ کی فہرست، اور مضمون کے ٹیگ مقرر کرنا۔",
      he: "רשימת התגיות, וקביעת התגיות של כתבה.",
      fr: "Lister les étiquettes, et fixer celles d’un article.")
  }
  static var tagsListHelp: String {
    say(
      "List tags with their articles and unread articles.",
      "اسرد الوسوم بعدد مقالاتها وما لم يُقرأ منها.",
      fa: "فهرست برچسب‌ها با شمار مقاله‌ها و خوانده‌نشده‌ها.",
      ur: "ٹیگ کی فہرست، مضامین اور نہ پڑھے ہوئے کی تعداد کے ساتھ۔",
      he: "רשימת התגיות עם מספר הכתבות ואלה שלא נקראו.",
      fr: "Lister les étiquettes avec leurs articles et leurs non lus.")
  }
  static var tagsDiscussion: String {
    say(
      "Without “list” or “set” the arguments are a filter: those of “list”.",
      "بغير list أو set تُقرأ الوسائط تصفيةً، كما في list.",
      fa: "بی list یا set آرگومان‌ها پالایه است، مانند list.",
      ur: "\u{200F}list یا set کے بغیر آرگومنٹ فلٹر ہیں: وہی جو list کے۔",
      he: "בלי list או set הארגומנטים הם סינון, כמו ב־list.",
      fr: "Sans list ni set les arguments sont un filtre\u{A0}: ceux de list.")
  }
  static var tagsSetHelp: String {
    say(
      "Give an article its tags.", "أعطِ المقال وسومه.",
      fa: "دادن برچسب‌های یک مقاله.",
      ur: "مضمون کو اس کے ٹیگ دیں۔",
      he: "מתן תגיות לכתבה.",
      fr: "Donner à un article ses étiquettes.")
  }
  static var tagsSetDiscussion: String {
    say(
      """
      Each argument is a tag: nashra tags set 1751542200 روسيا "الحرب الروسية الأوكرانية". They replace those that the
      article has, and stay whatever is imported later. Words that were one tag and are two now, or the other way round,
      are split likewise in the keywords of other articles. Without a tag the article has none.
      """,
      """
      كل وسيط وسم: nashra tags set 1751542200 روسيا "الحرب الروسية الأوكرانية". تحلّ محلّ وسوم المقال، \
      وتبقى أيًّا كان ما يُستورد بعدها. وما كان وسمًا واحدًا فصار وسمين، أو العكس، يُفصل كذلك في الكلمات \
      المفتاحية للمقالات الأخرى. وبغير وسم لا يبقى للمقال وسم.
      """,
      fa: """
        هر آرگومان یک برچسب است: nashra tags set 1751542200 ایران "جام جهانی". جای برچسب‌های مقاله را \
        می‌گیرد، و می‌ماند هرچه بعداً وارد شود. واژه‌هایی که یک برچسب بود و اکنون دو تاست، یا وارونه، \
        در کلیدواژه‌های مقاله‌های دیگر هم چنین جدا می‌شود. بی برچسب، مقاله برچسبی ندارد.
        """,
      ur: """
        ہر آرگومنٹ ایک ٹیگ ہے: nashra tags set 1751542200 پاکستان "عالمی کپ"۔ یہ مضمون کے ٹیگ کی جگہ \
        لیتے ہیں، اور رہتے ہیں، بعد میں کچھ بھی درآمد ہو۔ جو الفاظ ایک ٹیگ تھے اور اب دو ہیں، یا اس کا \
        الٹ، دوسرے مضامین کے کلیدی الفاظ میں بھی ویسے ہی الگ ہوتے ہیں۔ بغیر ٹیگ کے مضمون کا کوئی ٹیگ \
        نہیں رہتا۔
        """,
      he: """
        כל ארגומנט הוא תגית: nashra tags set 1751542200 ישראל "גביע העולם". הן באות במקום תגיות הכתבה, \
        ונשארות יהא אשר יהא שייובא אחר כך. מילים שהיו תגית אחת וכעת הן שתיים, או להפך, נפרדות כך גם \
        במילות המפתח של כתבות אחרות. בלי תגית אין לכתבה אף אחת.
        """,
      fr: """
        Chaque argument est une étiquette\u{A0}: nashra tags set 1751542200 France "Coupe du monde". \
        Elles remplacent celles de l’article, et restent quoi qu’on importe ensuite. Des mots qui \
        étaient une étiquette et en sont deux, ou l’inverse, se séparent de même dans les mots-clés \
        des autres articles. Sans étiquette l’article n’en a aucune.
        """)
  }
  static var tagsSetTagHelp: String {
    say(
      "A tag; quote one of several words.",
      "وسم؛ ضعه بين علامتي اقتباس إن كان عدة كلمات.",
      fa: "برچسب؛ اگر چند واژه است آن را در گیومه بگذارید.",
      ur: "ٹیگ؛ کئی الفاظ ہوں تو واوین میں رکھیں۔",
      he: "תגית; אם היא כמה מילים, שימו אותה במירכאות.",
      fr: "Une étiquette\u{A0}; entre guillemets si elle a plusieurs mots.")
  }
  static var versionsHelp: String {
    say(
      "What the article says, and what it said before it was corrected; newest first.",
      "ما يقوله المقال، وما كان يقوله قبل تصحيحه؛ الأحدث أولًا.",
      fa: "آنچه مقاله می‌گوید، و آنچه پیش از اصلاح می‌گفت؛ تازه‌ترین نخست.",
      ur: "مضمون کیا کہتا ہے، اور تصحیح سے پہلے کیا کہتا تھا؛ نیا پہلے۔",
      he: "מה שהכתבה אומרת, ומה שאמרה לפני שתוקנה; החדש תחילה.",
      fr: "Ce que dit l’article, et ce qu’il disait avant d’être corrigé\u{A0}; le plus récent d’abord.")
  }
  static var versionsAlone: String {
    say(
      "--versions goes with neither --raw nor --visual.",
      "لا يجتمع --versions مع --raw ولا مع --visual.",
      fa: "\u{200F}--versions نه با --raw می‌آید و نه با --visual.",
      ur: "\u{200F}--versions نہ --raw کے ساتھ چلتا ہے نہ --visual کے ساتھ۔",
      he: "\u{200F}--versions אינו הולך עם --raw ולא עם --visual.",
      fr: "--versions ne va ni avec --raw ni avec --visual.")
  }
  static func version(_ number: Int, stored: String) -> String {
    say(
      "version \(number), stored \(stored)",
      "النسخة \(number)، حُفظت في \(stored)",
      fa: "نسخهٔ \(number)، ذخیره‌شده در \(stored)",
      ur: "نسخہ \(number)، محفوظ \(stored)",
      he: "גרסה \(number), נשמרה \(stored)",
      fr: "version \(number), enregistrée le \(stored)")
  }
  static var copyNeedsRaw: String {
    say(
      "--copy needs --raw.", "لا معنى لـ --copy بغير --raw.",
      fa: "\u{200F}--copy به --raw نیاز دارد.",
      ur: "\u{200F}--copy کے لیے --raw چاہیے۔",
      he: "\u{200F}--copy מצריך --raw.",
      fr: "--copy demande --raw.")
  }
  static func noCopy(_ number: Int, of count: Int) -> String {
    say(
      "the article is in \(count) \(count == 1 ? "file" : "files"), there is no number \(number)",
      "المقال في \(counted(count, \.file))، ولا وجود للرقم \(number)",
      fa: "مقاله در \(counted(count, \.file)) است، شمارهٔ \(number) نیست",
      ur: "مضمون کی فائلیں: \(counted(count, \.file))؛ نمبر \(number) نہیں ہے",
      he: "הכתבה ב: \(counted(count, \.file)); אין מספר \(number)",
      fr: "l’article est dans \(counted(count, \.file)), il n’y a pas de numéro \(number)")
  }
  static var lostFile: String {
    say(
      "the bytes of that file were lost", "ضاعت بايتات ذلك الملف",
      fa: "بایت‌های آن پرونده از دست رفته است",
      ur: "اس فائل کے بائٹس کھو گئے",
      he: "הבתים של הקובץ הזה אבדו",
      fr: "les octets de ce fichier sont perdus")
  }
  static var themesHelp: String {
    say(
      "List themes, or check them.", "اسرد المظاهر أو افحصها.",
      fa: "فهرست پوسته‌های رنگ، یا بررسی آن‌ها.",
      ur: "تھیم کی فہرست، یا ان کی جانچ۔",
      he: "רשימת ערכות הצבעים, או בדיקתן.",
      fr: "Lister les thèmes, ou les vérifier.")
  }
  static var themesListHelp: String {
    say(
      "List the themes that --theme takes by name.",
      "اسرد المظاهر التي يقبلها --theme باسمها.",
      fa: "فهرست پوسته‌هایی که --theme با نام می‌پذیرد.",
      ur: "وہ تھیم جو --theme نام سے لیتا ہے۔",
      he: "רשימת הערכות ש־--theme מקבל בשמן.",
      fr: "Lister les thèmes que --theme prend par leur nom.")
  }
  static var themesCheckHelp: String {
    say(
      "Load themes and tell the contrast of their text and of their selected row.",
      "حمِّل المظاهر وقل تباين نصها وصفها المختار.",
      fa: "بار کردن پوسته‌ها و گفتن تمایز متن و ردیف برگزیده‌شان.",
      ur: "تھیم لوڈ کریں اور ان کے متن اور چنی ہوئی قطار کا تضاد بتائیں۔",
      he: "טעינת ערכות וציון הניגודיות של הטקסט ושל השורה הנבחרת.",
      fr: "Charger des thèmes et dire le contraste de leur texte et de leur rangée choisie.")
  }
  static var themesArgumentHelp: String {
    say(
      "Names or files; all that list prints unless told.",
      "أسماء أو ملفات؛ وإلا فكل ما يسرده list.",
      fa: "نام‌ها یا پرونده‌ها؛ وگرنه هرچه list چاپ می‌کند.",
      ur: "نام یا فائلیں؛ نہ بتائی جائیں تو سب جو list چھاپتا ہے۔",
      he: "שמות או קבצים; אם לא צוינו, כל מה ש־list מדפיס.",
      fr: "Noms ou fichiers\u{A0}; sinon tous ceux qu’imprime list.")
  }

  static var rawToTerminal: String {
    say(
      """
      a terminal could obey what is in an imported file; redirect it (show ID --raw > FILE), or add --force
      """,
      "قد تطيع الطرفية ما في ملف مستورد؛ وجّهه إلى ملف (show ID --raw > FILE) أو أضف --force",
      fa: """
        پایانه شاید از آنچه در پروندهٔ واردشده است فرمان ببرد؛ آن را به پرونده‌ای بفرستید (show ID \
        --raw > FILE)، یا --force بیفزایید
        """,
      ur: """
        ٹرمینل درآمد شدہ فائل کی باتوں پر عمل کر سکتا ہے؛ اسے فائل میں بھیجیں (show ID --raw > FILE)، \
        یا --force لگائیں
        """,
      he: "מסוף עלול לציית למה שבקובץ שיובא; הפנו אותו (show ID --raw > FILE), או הוסיפו --force",
      fr: """
        un terminal pourrait obéir à ce que contient un fichier importé\u{A0}; redirigez-le (show ID \
        --raw > FILE), ou ajoutez --force
        """)
  }
}
