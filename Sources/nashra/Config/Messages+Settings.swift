import FilterLanguage

/// What is said of the settings file.
extension Messages {
  static var configCommandHelp: String {
    say(
      "Show, check or edit the settings file.",
      "اعرض ملف الإعدادات أو افحصه أو حرِّره.",
      fa: "نمایش، بررسی یا ویرایش پروندهٔ تنظیمات.",
      ur: "ترتیبات کی فائل دکھائیں، جانچیں یا بدلیں۔",
      he: "הצגה, בדיקה או עריכה של קובץ ההגדרות.",
      fr: "Afficher, vérifier ou modifier le fichier de réglages.")
  }
  static var configShowHelp: String {
    say(
      "Tell which settings file is read and what stands in it.",
      "أيّ ملف إعدادات يُقرأ وما فيه.",
      fa: "کدام پروندهٔ تنظیمات خوانده می‌شود و در آن چیست.",
      ur: "کون سی ترتیبات کی فائل پڑھی جاتی ہے اور اس میں کیا ہے۔",
      he: "איזה קובץ הגדרות נקרא ומה כתוב בו.",
      fr: "Dire quel fichier de réglages est lu et ce qu’il contient.")
  }
  static var configDefaultHelp: String {
    say(
      "Print a settings file in which every key stands, commented out.",
      "اطبع ملف إعدادات فيه كل المفاتيح، معلَّقة.",
      fa: "چاپ پروندهٔ تنظیماتی که همهٔ کلیدها به‌صورت توضیح در آن است.",
      ur: "ایسی ترتیبات کی فائل چھاپیں جس میں ہر کلید تبصرے کی صورت میں ہو۔",
      he: "הדפסת קובץ הגדרות שבו כל המפתחות, כהערות.",
      fr: "Imprimer un fichier de réglages où chaque clé figure en commentaire.")
  }
  static var configCheckHelp: String {
    say(
      "Read the settings file and tell every mistake in it with its line.",
      "اقرأ ملف الإعدادات واذكر كل خطأ فيه بسطره.",
      fa: "خواندن پروندهٔ تنظیمات و گفتن هر خطای آن با شمارهٔ سطر.",
      ur: "ترتیبات کی فائل پڑھیں اور ہر غلطی اس کی سطر کے ساتھ بتائیں۔",
      he: "קריאת קובץ ההגדרות וציון כל טעות בו ושורתה.",
      fr: "Lire le fichier de réglages et signaler chaque erreur avec sa ligne.")
  }
  static var configCheckFileHelp: String {
    say(
      "The file; the one that is read unless told.",
      "الملف؛ وإلا فالذي يُقرأ.",
      fa: "پرونده؛ وگرنه همان که خوانده می‌شود.",
      ur: "فائل؛ نہ بتائی جائے تو وہی جو پڑھی جاتی ہے۔",
      he: "הקובץ; אם לא צוין, זה שנקרא.",
      fr: "Le fichier\u{A0}; sinon celui qui est lu.")
  }
  static var configEditHelp: String {
    say(
      "Open the settings file in $VISUAL, else $EDITOR, and check it afterwards.",
      "افتح ملف الإعدادات في $VISUAL وإلا في $EDITOR، ثم افحصه.",
      fa: "باز کردن پروندهٔ تنظیمات در $VISUAL وگرنه $EDITOR، و سپس بررسی آن.",
      ur: "ترتیبات کی فائل $VISUAL ورنہ $EDITOR میں کھولیں، پھر اسے جانچیں۔",
      he: "פתיחת קובץ ההגדרות ב־$VISUAL או ב־$EDITOR, ואחר כך בדיקתו.",
      fr: "Ouvrir le fichier de réglages dans $VISUAL, sinon $EDITOR, puis le vérifier.")
  }

  static var settingsShape: String {
    say(
      "should be `key: value` lines", "ينبغي أن تكون أسطر `key: value`",
      fa: "باید سطرهای `key: value` باشد",
      ur: "\u{200F}`key: value` کی سطریں ہونی چاہییں",
      he: "צריכות להיות שורות `key: value`",
      fr: "il faut des lignes `key: value`")
  }
  static var badBrowser: String {
    say(
      "`browser` has a quotation mark that is not closed, or no command",
      "في `browser` علامة اقتباس لم تُغلق، أو ليس فيه أمر",
      fa: "در `browser` گیومه‌ای بسته نشده، یا دستوری نیست",
      ur: "\u{200F}`browser` میں کوئی واوین بند نہیں ہوا، یا کوئی کمانڈ نہیں",
      he: "ב־`browser` יש מירכאות שלא נסגרו, או שאין בו פקודה",
      fr: "`browser` a un guillemet non fermé, ou pas de commande")
  }
  static func trueOrFalse(_ name: String) -> String {
    say(
      "`\(name)` should be true or false",
      "قيمة `\(name)` هي true أو false",
      fa: "مقدار `\(name)` باید true یا false باشد",
      ur: "\u{200F}`\(name)` کی قدر true یا false ہونی چاہیے",
      he: "הערך של `\(name)` צריך להיות true או false",
      fr: "`\(name)` doit être true ou false")
  }
  static func yesOrNo(_ name: String) -> String {
    say(
      "`\(name)` should be yes or no",
      "قيمة `\(name)` هي yes أو no",
      fa: "مقدار `\(name)` باید yes یا no باشد",
      ur: "\u{200F}`\(name)` کی قدر yes یا no ہونی چاہیے",
      he: "הערך של `\(name)` צריך להיות yes או no",
      fr: "`\(name)` doit être yes ou no")
  }
  static func oneValue(_ name: String) -> String {
    say(
      "`\(name)` should have one value",
      "لـ `\(name)` قيمة واحدة",
      fa: "\u{200F}`\(name)` باید یک مقدار داشته باشد",
      ur: "\u{200F}`\(name)` کی ایک ہی قدر ہونی چاہیے",
      he: "ל־`\(name)` צריך להיות ערך אחד",
      fr: "`\(name)` doit avoir une seule valeur")
  }
  static func unknownSetting(_ name: String) -> String {
    let names = Setting.all.map(\.name)
    let nearest = Spelling.nearest(to: name, in: names)
    return unknownKey(name)
      + say(
        (nearest.map { "; did you mean `\($0)`?" } ?? ";") + " there are \(names.joined(separator: ", "))",
        (nearest.map { "؛ هل تقصد `\($0)`؟" } ?? "؛") + " المفاتيح: \(names.joined(separator: ", "))",
        fa: (nearest.map { "؛ آیا منظورتان `\($0)` بود؟" } ?? "؛") + " کلیدها: \(names.joined(separator: ", "))",
        ur: (nearest.map { "؛ کیا مراد `\($0)` ہے؟" } ?? "؛") + " کلیدیں: \(names.joined(separator: ", "))",
        he: (nearest.map { "; האם הכוונה ל־`\($0)`?" } ?? ";") + " המפתחות: \(names.joined(separator: ", "))",
        fr: (nearest.map { "\u{A0}; vouliez-vous dire `\($0)`\u{A0}?" } ?? "\u{A0};")
          + " les clés sont \(names.joined(separator: ", "))")
  }
  /// `option` prints a file, or rows, and nothing else.
  static func isText(_ option: String) -> String {
    say(
      "With \(option), --format has no meaning.", "لا معنى لـ --format مع \(option).",
      fa: "با \(option)، --format معنایی ندارد.", ur: "\(option) کے ساتھ --format کے کوئی معنی نہیں۔",
      he: "עם \(option) אין משמעות ל־--format.", fr: "Avec \(option), --format n’a pas de sens.")
  }
  static func cannotBeRead(_ reason: String) -> String {
    let reason = colon + system(reason)
    return say(
      "cannot be read", "تعذّرت قراءته", fa: "خوانده نمی‌شود", ur: "پڑھی نہیں جا سکتی", he: "אי אפשר לקרוא אותו",
      fr: "lecture impossible") + reason
  }
  static var notUTF8: String {
    say(
      "is not UTF-8", "ليس بترميز UTF-8",
      fa: "\u{200F}UTF-8 نیست",
      ur: "\u{200F}UTF-8 نہیں ہے",
      he: "אינו UTF-8",
      fr: "n’est pas en UTF-8")
  }
  static var notYAML: String {
    say(
      "is not YAML", "ليس YAML",
      fa: "\u{200F}YAML نیست",
      ur: "\u{200F}YAML نہیں ہے",
      he: "אינו YAML",
      fr: "n’est pas du YAML")
  }
  static func keyStandsTwice(_ names: [String]) -> String {
    let keys = Set(names).sorted().map { "`\(PlainText.name($0))`" }.joined(separator: comma)
    return say(
      "stands there more than once: \(keys)", "مكرر: \(keys)",
      fa: "بیش از یک بار آمده است: \(keys)",
      ur: "ایک سے زیادہ بار ہے: \(keys)",
      he: "מופיע יותר מפעם אחת: \(keys)",
      fr: "figure plus d’une fois\u{A0}: \(keys)")
  }
  static func settingsAreWhole(_ path: String) -> String {
    say(
      "\(PlainText.name(path)): no problem found",
      "\(PlainText.name(path)): لم يُعثر على خلل",
      fa: "\(PlainText.name(path)): اشکالی پیدا نشد",
      ur: "\(PlainText.name(path)): کوئی خرابی نہیں ملی",
      he: "\(PlainText.name(path)): לא נמצאה בעיה",
      fr: "\(PlainText.name(path))\u{A0}: aucun problème trouvé")
  }
  static func noSettings(_ path: String) -> String {
    say(
      "there is no settings file \(PlainText.name(path)), and none is needed; nashra config --default prints one",
      """
      لا ملف إعدادات في \(PlainText.name(path))، ولا حاجة إليه؛ ويطبع nashra config --default واحدًا
      """,
      fa: "پروندهٔ تنظیمات \(PlainText.name(path)) نیست و لازم هم نیست؛ nashra config --default یکی چاپ می‌کند",
      ur: """
        ترتیبات کی فائل \(PlainText.name(path)) نہیں ہے، اور ضروری بھی نہیں؛ nashra config --default \
        ایک چھاپ دیتا ہے
        """,
      he: "אין קובץ הגדרות \(PlainText.name(path)), ואין בו צורך; nashra config --default מדפיס אחד",
      fr: """
        il n’y a pas de fichier de réglages \(PlainText.name(path)), et il n’en faut pas\u{A0}; nashra \
        config --default en imprime un
        """)
  }
  static var noEditor: String {
    say(
      "say which editor to use: VISUAL or EDITOR in the environment names none",
      "قل أيّ محرّر: لا تسمّي VISUAL ولا EDITOR في البيئة محرّرًا",
      fa: "بگویید کدام ویرایشگر: VISUAL و EDITOR در محیط نامی نمی‌برند",
      ur: "بتائیں کون سا ایڈیٹر: ماحول میں VISUAL اور EDITOR کوئی نام نہیں دیتے",
      he: "אמרו באיזה עורך להשתמש: VISUAL ו־EDITOR שבסביבה אינם מציינים אף אחד",
      fr: "dites quel éditeur utiliser\u{A0}: ni VISUAL ni EDITOR n’en nomme dans l’environnement")
  }
  static var editNeedsTerminal: String {
    say(
      "config edit needs a terminal, and there is none here; nashra config --default prints the file",
      "يحتاج config edit إلى طرفية، وليست هنا؛ ويطبع nashra config --default الملف",
      fa: "‏config edit پایانه می‌خواهد، و اینجا نیست؛ nashra config --default پرونده را چاپ می‌کند",
      ur: "‏config edit کو ٹرمینل چاہیے، اور یہاں نہیں؛ nashra config --default فائل چھاپتا ہے",
      he: "‏config edit צריך מסוף, ואין כאן; nashra config --default מדפיס את הקובץ",
      fr: "config edit demande un terminal, et il n’y en a pas ici\u{A0}; nashra config --default imprime le fichier")
  }
  static func editorFailed(_ name: String, _ reason: String) -> String {
    say(
      "\(PlainText.name(name)) did not run: \(system(reason))",
      "لم يعمل \(PlainText.name(name)): \(system(reason))",
      fa: "\(PlainText.name(name)) اجرا نشد: \(system(reason))",
      ur: "\(PlainText.name(name)) نہیں چلا: \(system(reason))",
      he: "\(PlainText.name(name)) לא פעל: \(system(reason))",
      fr: "\(PlainText.name(name)) n’a pas fonctionné\u{A0}: \(system(reason))")
  }
}
