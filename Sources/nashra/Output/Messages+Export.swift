import ArticleWriting

extension Messages {
  static var exportHelp: String {
    say(
      "Write articles as text, Markdown, HTML, JSON, EPUB, a mailbox, OPML or the imported bytes.",
      """
      اكتب المقالات نصًّا أو Markdown أو HTML أو JSON أو EPUB أو صندوق بريد أو OPML أو كما استُوردت.
      """,
      fa: "نوشتن مقاله‌ها به‌صورت متن، Markdown، HTML، JSON، EPUB، صندوق نامه، OPML یا همان بایت‌های واردشده.",
      ur: "مضامین متن، Markdown، HTML، JSON، EPUB، میل باکس، OPML یا درآمد شدہ بائٹس کی صورت میں لکھیں۔",
      he: "כתיבת כתבות כטקסט, Markdown, HTML, JSON, EPUB, תיבת דואר, OPML או הבתים שיובאו.",
      fr: "Écrire des articles en texte, Markdown, HTML, JSON, EPUB, boîte aux lettres, OPML ou octets importés.")
  }
  static var exportDiscussion: String {
    say(
      """
      With --to each article becomes a file of its own, named by its headline in its own script; a file that is there
      already is never replaced, and the paths are printed. Without it all go to standard output: text and Markdown with an
      empty line between, JSON one object a line; HTML and raw bytes of one article only. Of all articles epub makes one
      book, right to left where they are, with a cover and a table of contents (--to FILE, or standard output), mbox a
      mailbox with read and starred states, and opml the list of feeds that they came from. For other readers newsboat \
      writes those feeds as its urls, starred a list as Google Reader gave it back, with texts and states, and pocket a \
      table of titles and addresses.
      """,
      """
      مع --to يصير كل مقال ملفًّا باسم عنوانه وبحروفه؛ ولا يُستبدل ملف موجود أبدًا، وتُطبع المسارات. \
      وبغيره تخرج كلها إلى الخرج القياسي: النص وMarkdown بسطر فارغ بين المقالات، وJSON كائنًا في كل سطر؛ \
      وHTML والبايتات لمقال واحد فقط. ويصنع epub من المقالات كلها كتابًا، من اليمين حيث هي كذلك، بغلاف \
      وفهرس (--to FILE أو الخرج القياسي)، وmbox صندوق بريد فيه ما قُرئ وما فُضِّل، وopml قائمة الخلاصات \
      التي جاءت منها. ولقارئات أخرى: newsboat يكتب تلك الخلاصات كملف urls، وstarred قائمة كما كان يخرجها قارئ \
      Google بنصوصها وحالاتها، وpocket جدولًا بالعناوين وروابطها.
      """,
      fa: """
        با --to هر مقاله پرونده‌ای جدا می‌شود با نام عنوانش به خط خودش؛ پرونده‌ای که هست هرگز جایگزین \
        نمی‌شود، و مسیرها چاپ می‌شود. بی آن همه به خروجی استاندارد می‌رود: متن و Markdown با سطری خالی \
        در میان، JSON در هر سطر یک شیء؛ HTML و بایت‌ها تنها برای یک مقاله. epub از همهٔ مقاله‌ها یک \
        کتاب می‌سازد، از راست هر جا که چنین است، با جلد و فهرست (--to FILE یا خروجی استاندارد)، mbox \
        صندوق نامه‌ای با خوانده‌ها و ستاره‌دارها، و opml فهرست خوراک‌هایی که از آن آمده‌اند. برای \
        خواننده‌های دیگر: newsboat آن خوراک‌ها را مانند urls آن می‌نویسد، starred فهرستی آن‌گونه که \
        Google Reader می‌داد، با متن و وضعیت، و pocket جدولی از عنوان‌ها و نشانی‌ها.
        """,
      ur: """
        \u{200F}--to کے ساتھ ہر مضمون اپنی سرخی کے نام سے، اپنے ہی رسم الخط میں، الگ فائل بنتا ہے؛ \
        موجود فائل کبھی نہیں بدلی جاتی، اور راستے چھاپے جاتے ہیں۔ اس کے بغیر سب معیاری آؤٹ پٹ پر جاتے \
        ہیں: متن اور Markdown کے بیچ ایک خالی سطر، JSON ہر سطر میں ایک آبجیکٹ؛ HTML اور بائٹس صرف ایک \
        مضمون کے۔ epub سب مضامین کی ایک کتاب بناتا ہے، جہاں مناسب ہو دائیں سے، سرورق اور فہرست کے ساتھ \
        (--to FILE یا معیاری آؤٹ پٹ)، mbox پڑھے ہوئے اور پسندیدہ کی حالت کے ساتھ میل باکس، اور opml ان \
        فیڈز کی فہرست جن سے وہ آئے۔ دوسرے ریڈرز کے لیے newsboat ان فیڈز کو urls کی طرح لکھتا ہے، \
        starred ایسی فہرست جیسی Google Reader دیتا تھا، متن اور حالت سمیت، اور pocket عنوانوں اور پتوں \
        کا جدول۔
        """,
      he: """
        עם --to כל כתבה נעשית קובץ משלה, בשם הכותרת ובכתב שלה; קובץ קיים לעולם אינו מוחלף, והנתיבים \
        מודפסים. בלעדיו הכול יוצא לפלט התקני: טקסט ו־Markdown עם שורה ריקה ביניהם, JSON אובייקט בשורה; \
        HTML והבתים של כתבה אחת בלבד. epub עושה מכל הכתבות ספר אחד, מימין לשמאל היכן שכך, עם כריכה \
        ותוכן עניינים (--to FILE או הפלט התקני), mbox תיבת דואר עם מה שנקרא ומה שמועדף, ו־opml את \
        רשימת ההזנות שמהן באו. לקוראים אחרים newsboat כותב את ההזנות האלה כקובץ urls שלו, starred \
        רשימה כפי ש־Google Reader נתן, עם תכנים ומצבים, ו־pocket טבלה של כותרות וכתובות.
        """,
      fr: """
        Avec --to chaque article devient un fichier, nommé par son titre dans son écriture\u{A0}; un \
        fichier déjà là n’est jamais remplacé, et les chemins sont imprimés. Sans lui tout va sur la \
        sortie standard\u{A0}: texte et Markdown séparés d’une ligne vide, JSON un objet par \
        ligne\u{A0}; HTML et octets d’un seul article. epub fait de tous les articles un livre, de \
        droite à gauche là où ils le sont, avec couverture et table des matières (--to FILE ou la \
        sortie standard), mbox une boîte aux lettres avec les états lu et favori, et opml la liste des \
        flux d’où ils viennent. Pour d’autres lecteurs newsboat écrit ces flux comme son fichier urls, \
        starred une liste telle que Google Reader la rendait, avec textes et états, et pocket un \
        tableau de titres et d’adresses.
        """)
  }
  static var exportFormatHelp: String {
    say(
      "What to write; jsonl is what import reads.",
      "ما يُكتب؛ وjsonl هو ما يقرؤه import.",
      fa: "آنچه نوشته می‌شود؛ jsonl همان است که import می‌خواند.",
      ur: "کیا لکھا جائے؛ jsonl وہ ہے جو import پڑھتا ہے۔",
      he: "מה לכתוב; jsonl הוא מה ש־import קורא.",
      fr: "Ce qui est écrit\u{A0}; jsonl est ce que lit import.")
  }
  static var exportFolderHelp: String {
    say(
      "The folder for the files; it is made if it is missing.",
      "مجلد الملفات؛ يُنشأ إن لم يوجد.",
      fa: "پوشهٔ پرونده‌ها؛ اگر نباشد ساخته می‌شود.",
      ur: "فائلوں کا فولڈر؛ نہ ہو تو بنا لیا جاتا ہے۔",
      he: "תיקיית הקבצים; היא נוצרת אם אינה קיימת.",
      fr: "Le dossier des fichiers\u{A0}; il est créé s’il manque.")
  }
  static var exportTitleHelp: String {
    say(
      "The title of a book; the filter unless told.",
      "عنوان الكتاب؛ وإلا فالتصفية.",
      fa: "عنوان کتاب؛ وگرنه پالایه.",
      ur: "کتاب کا عنوان؛ نہ بتایا جائے تو فلٹر۔",
      he: "כותרת הספר; אם לא צוינה, הסינון.",
      fr: "Le titre du livre\u{A0}; sinon le filtre.")
  }
  static var exportTitleAlone: String {
    say(
      "--title is for --format epub.", "إنما --title لـ --format epub.",
      fa: "\u{200F}--title برای --format epub است.",
      ur: "\u{200F}--title صرف --format epub کے لیے ہے۔",
      he: "\u{200F}--title נועד ל־--format epub.",
      fr: "--title est pour --format epub.")
  }
  static var exportBookTooLarge: String {
    say(
      "the articles are too many or too large for one book; --limit takes fewer",
      "المقالات أكثر أو أكبر من أن يسعها كتاب؛ و--limit يأخذ أقلّ",
      fa: "مقاله‌ها برای یک کتاب بیش از اندازه زیاد یا بزرگ است؛ --limit کمتر برمی‌دارد",
      ur: "مضامین ایک کتاب کے لیے بہت زیادہ یا بہت بڑے ہیں؛ --limit کم لیتا ہے",
      he: "הכתבות רבות או גדולות מדי לספר אחד; --limit לוקח פחות",
      fr: "les articles sont trop nombreux ou trop gros pour un livre\u{A0}; --limit en prend moins")
  }
  static var exportContents: String {
    say(
      "Contents", "المحتويات", fa: "فهرست", ur: "فہرست", he: "תוכן העניינים", fr: "Table des matières")
  }
  static var exportNothing: String {
    say(
      "no article to make a book of", "لا مقال يُصنع منه كتاب", fa: "مقاله‌ای نیست که از آن کتابی ساخته شود",
      ur: "کوئی مضمون نہیں جس سے کتاب بنے", he: "אין כתבה שאפשר לעשות ממנה ספר",
      fr: "aucun article dont faire un livre")
  }
  static func exportBookIsFull(_ most: Int) -> String {
    say(
      "the book has the newest \(most) articles of the filter; --limit takes another number",
      "في الكتاب أحدث \(counted(most, \.article)) في التصفية؛ و--limit يأخذ عددًا آخر",
      fa: "در کتاب تازه‌ترین‌های پالایه است: \(counted(most, \.article))؛ --limit شمار دیگری برمی‌دارد",
      ur: "کتاب میں فلٹر کے تازہ ترین ہیں: \(counted(most, \.article))؛ --limit کوئی اور تعداد لیتا ہے",
      he: "בספר החדשות ביותר שבסינון: \(counted(most, \.article)); --limit לוקח מספר אחר",
      fr: """
        le livre contient les plus récents du filtre\u{A0}: \(counted(most, \.article))\u{A0}; --limit \
        prend un autre nombre
        """)
  }
  static func exportLinesAlone(_ format: String) -> String {
    say(
      "--format \(format) goes to standard output; --to is for files of one article, and for a book.",
      "‏--format \(format) يخرج إلى الخرج القياسي؛ وإنما --to لملفات المقال الواحد وللكتاب.",
      fa: "\u{200F}--format \(format) به خروجی استاندارد می‌رود؛ --to برای پرونده‌های تک‌مقاله و برای کتاب است.",
      ur: "\u{200F}--format \(format) معیاری آؤٹ پٹ پر جاتا ہے؛ --to ایک مضمون کی فائلوں اور کتاب کے لیے ہے۔",
      he: "\u{200F}--format \(format) יוצא לפלט התקני; --to נועד לקבצים של כתבה אחת ולספר.",
      fr: """
        --format \(format) va sur la sortie standard\u{A0}; --to est pour les fichiers d’un article et \
        pour un livre.
        """)
  }
  static var exportNeedsFolder: String {
    say(
      "several articles of this format need a folder: --to FOLDER",
      "عدة مقالات بهذه الصيغة تحتاج إلى مجلد: --to FOLDER",
      fa: "چند مقاله در این قالب پوشه می‌خواهد: --to FOLDER",
      ur: "اس فارمیٹ کے کئی مضامین کے لیے فولڈر چاہیے: --to FOLDER",
      he: "כמה כתבות בתבנית הזאת צריכות תיקייה: --to FOLDER",
      fr: "plusieurs articles de ce format demandent un dossier\u{A0}: --to FOLDER")
  }
  static var exportRawToTerminal: String {
    say(
      """
      a terminal could obey what is in an imported file; redirect it, or use --to
      """,
      "قد تطيع الطرفية ما في ملف مستورد؛ وجّهه إلى ملف، أو استعمل --to",
      fa: """
        پایانه شاید از آنچه در پروندهٔ واردشده است فرمان ببرد؛ آن را به پرونده‌ای بفرستید، یا --to را \
        به کار ببرید
        """,
      ur: "ٹرمینل درآمد شدہ فائل کی باتوں پر عمل کر سکتا ہے؛ اسے فائل میں بھیجیں، یا --to استعمال کریں",
      he: "מסוף עלול לציית למה שבקובץ שיובא; הפנו אותו לקובץ, או השתמשו ב־--to",
      fr: "un terminal pourrait obéir à ce que contient un fichier importé\u{A0}; redirigez-le, ou utilisez --to")
  }

  static func exportWithoutAddress(_ id: Int64) -> String {
    say(
      "article \(id): it has no address, and was left out", "المقال \(id): بلا رابط، فتُرك",
      fa: "مقالهٔ \(id): نشانی ندارد، و کنار گذاشته شد",
      ur: "مضمون \(id): پتا نہیں، چھوڑ دیا گیا",
      he: "כתבה \(id): אין לה כתובת, והיא הושמטה",
      fr: "article \(id)\u{A0}: sans adresse, laissé de côté")
  }
  static func notExported(_ id: Int64, _ error: SaveError) -> String {
    say(
      "article \(id): \(text(for: error))",
      "المقال \(id): \(text(for: error))",
      fa: "مقالهٔ \(id): \(text(for: error))",
      ur: "مضمون \(id): \(text(for: error))",
      he: "כתבה \(id): \(text(for: error))",
      fr: "article \(id)\u{A0}: \(text(for: error))")
  }

  static func text(for error: SaveError) -> String {
    switch error {
    case .noFolder(let folder):
      say(
        "there is no folder \(PlainText.name(folder)), and it cannot be made",
        "لا مجلد باسم \(PlainText.name(folder))، ولا يمكن إنشاؤه",
        fa: "پوشهٔ \(PlainText.name(folder)) نیست، و ساخته نمی‌شود",
        ur: "فولڈر \(PlainText.name(folder)) نہیں ہے، اور بنایا نہیں جا سکتا",
        he: "אין תיקייה \(PlainText.name(folder)), ואי אפשר ליצור אותה",
        fr: "il n’y a pas de dossier \(PlainText.name(folder)), et il ne peut être créé")
    case .notPermitted(let folder):
      say(
        "no permission to write in \(PlainText.name(folder))", "لا إذن بالكتابة في \(PlainText.name(folder))",
        fa: "اجازهٔ نوشتن در \(PlainText.name(folder)) نیست",
        ur: "\(PlainText.name(folder)) میں لکھنے کی اجازت نہیں",
        he: "אין הרשאה לכתוב ב־\(PlainText.name(folder))",
        fr: "pas le droit d’écrire dans \(PlainText.name(folder))")
    case .diskFull:
      say(
        "the disk is full", "امتلأ القرص",
        fa: "دیسک پر است",
        ur: "ڈسک بھر گئی ہے",
        he: "הדיסק מלא",
        fr: "le disque est plein")
    case .nameTooLong:
      say(
        "the name is too long", "الاسم أطول مما يجب",
        fa: "نام بیش از اندازه دراز است",
        ur: "نام بہت لمبا ہے",
        he: "השם ארוך מדי",
        fr: "le nom est trop long")
    case .readOnlyFileSystem:
      say(
        "the file system is read-only", "نظام الملفات للقراءة فقط",
        fa: "سامانهٔ پرونده فقط خواندنی است",
        ur: "فائل سسٹم صرف پڑھنے کے لیے ہے",
        he: "מערכת הקבצים לקריאה בלבד",
        fr: "le système de fichiers est en lecture seule")
    case .noArticle:
      say(
        "it is not in the store, or its file was lost", "ليس في المخزن، أو ضاع ملفه",
        fa: "در مخزن نیست، یا پرونده‌اش از دست رفته است",
        ur: "ذخیرے میں نہیں، یا اس کی فائل کھو گئی",
        he: "אינה במאגר, או שהקובץ שלה אבד",
        fr: "il n’est pas dans la base, ou son fichier est perdu")
    case .store(let error): text(for: error)
    case .other(let reason): system(reason)
    }
  }
}
