import ReaderUI
import Terminal

extension Setting {
  /// All keys, in the order in which manuals tell them.
  static let all = screen + reading + program

  private static let screen: [Setting] = [
    .text(
      "store", \.store, value: "PATH", example: "~/.local/share/nashra/nashra.sqlite",
      says: {
        Messages.say(
          "The SQLite file that holds the articles.",
          "ملف SQLite الذي تُحفظ فيه المقالات.",
          fa: "پروندهٔ SQLite که مقاله‌ها در آن است.",
          ur: "SQLite فائل جس میں مضامین ہیں۔",
          he: "קובץ SQLite שבו הכתבות.",
          fr: "Le fichier SQLite qui contient les articles.")
      }),
    .text(
      "theme", \.theme, value: "NAME|PATH", example: "nashra-dark",
      says: {
        Messages.say(
          "A theme, by its name (nashra themes) or its file.",
          "مظهر الألوان، باسمه (‏nashra themes‏) أو بملفه.",
          fa: "پوستهٔ رنگ، با نامش (nashra themes) یا پرونده‌اش.",
          ur: "تھیم، نام سے (nashra themes) یا فائل سے۔",
          he: "ערכת צבעים, בשמה (nashra themes) או בקובץ שלה.",
          fr: "Un thème, par son nom (nashra themes) ou son fichier.")
      }),
    .choice(
      "interface", \.interface, Interface.allCases.map(\.rawValue), example: "ar",
      says: {
        Messages.say(
          "The language of the interface; otherwise the locale's, and Arabic where it names none.",
          "لغة الواجهة؛ وإلا فلغة النظام، والعربية إن لم يسمِّ لغة.",
          fa: "زبان رابط؛ وگرنه زبان سامانه، و عربی اگر زبانی نگوید.",
          ur: "انٹرفیس کی زبان؛ ورنہ نظام کی، اور وہ کوئی نہ بتائے تو عربی۔",
          he: "שפת הממשק; אם לא צוינה, של המערכת, וערבית אם גם היא אינה מציינת.",
          fr: "La langue de l’interface\u{A0}; sinon celle du système, et l’arabe s’il n’en nomme pas.")
      }, unknown: Messages.unknownInterface),
    .choice(
      "bidi", \.bidi, BidiMode.allCases.map(\.rawValue), example: "auto",
      says: {
        Messages.say(
          "How right-to-left text is written to the terminal; nashra doctor tells what each name does.",
          "كيف يُكتب النص من اليمين إلى الطرفية؛ يشرح nashra doctor هذه الأسماء.",
          fa: "چگونه متن راست‌به‌چپ به پایانه نوشته شود؛ nashra doctor می‌گوید هر نام چه می‌کند.",
          ur: "دائیں سے بائیں متن ٹرمینل کو کیسے لکھا جائے؛ nashra doctor بتاتا ہے ہر نام کیا کرتا ہے۔",
          he: "איך טקסט מימין לשמאל נכתב למסוף; nashra doctor אומר מה עושה כל שם.",
          fr:
            "Comment le texte de droite à gauche est écrit au terminal\u{A0}; nashra doctor dit ce que fait chaque nom."
        )
      }, unknown: Messages.unknownBidi),
    .choice(
      "keyboard", \.keyboard, ["auto"] + KeyboardLayout.allCases.map(\.rawValue), example: "auto",
      says: {
        Messages.say(
          "On which keyboard the letters of commands are typed; auto tells it by its letters.",
          "لوحة المفاتيح التي تُكتب عليها حروف الأوامر؛ و auto يعرفها من حروفها.",
          fa: "حرف‌های دستور با کدام صفحه‌کلید نوشته می‌شود؛ auto آن را از حرف‌هایش می‌شناسد.",
          ur: "کمانڈ کے حروف کس کی بورڈ پر لکھے جاتے ہیں؛ auto اسے حروف سے پہچانتا ہے۔",
          he: "באיזו מקלדת מוקלדות אותיות הפקודות; auto מזהה אותה לפי אותיותיה.",
          fr: "Sur quel clavier se tapent les lettres des commandes\u{A0}; auto le reconnaît à ses lettres.")
      }, unknown: Messages.unknownKeyboard),
    .text(
      "theme_light", \.lightTheme, aliases: ["theme-light"], value: "NAME|PATH", example: "nashra-light",
      says: {
        Messages.say(
          "The theme of `theme: auto` where the terminal's ground is light.",
          "مظهر `theme: auto` حين تكون خلفية الطرفية فاتحة.",
          fa: "پوستهٔ `theme: auto` هنگامی که زمینهٔ پایانه روشن است.",
          ur: "`theme: auto` کا تھیم جب ٹرمینل کا پس منظر روشن ہو۔",
          he: "הערכה של `theme: auto` כשרקע המסוף בהיר.",
          fr: "Le thème de `theme: auto` quand le fond du terminal est clair.")
      }),
    .text(
      "theme_dark", \.darkTheme, aliases: ["theme-dark"], value: "NAME|PATH", example: "nashra-dark",
      says: {
        Messages.say(
          "The theme of `theme: auto` where the terminal's ground is dark.",
          "مظهر `theme: auto` حين تكون خلفية الطرفية داكنة.",
          fa: "پوستهٔ `theme: auto` هنگامی که زمینهٔ پایانه تیره است.",
          ur: "`theme: auto` کا تھیم جب ٹرمینل کا پس منظر گہرا ہو۔",
          he: "הערכה של `theme: auto` כשרקע המסוף כהה.",
          fr: "Le thème de `theme: auto` quand le fond du terminal est sombre.")
      }),
    .flag(
      "plain", \.isPlain,
      says: {
        Messages.say(
          "A screen for who hears it or reads it in Braille, as with --plain.",
          "شاشة لمن يسمعها أو يقرؤها بطريقة بريل، كما مع ‎--plain.",
          fa: "صفحه‌ای برای کسی که آن را می‌شنود یا به بریل می‌خواند، مانند --plain.",
          ur: "سننے یا بریل میں پڑھنے والے کے لیے اسکرین، جیسے --plain سے۔",
          he: "מסך למי ששומע אותו או קורא בברייל, כמו עם --plain.",
          fr: "Un écran pour qui l’écoute ou le lit en braille, comme avec --plain.")
      }),
    Setting(
      name: "mouse", value: "yes|no", example: "yes",
      says: {
        Messages.say(
          "Whether the mouse is the reader's; otherwise it selects text in the terminal.",
          "هل الفأرة للقارئ؛ وإلا فهي تحدد النص في الطرفية.",
          fa: "آیا موشی از آن خواننده است؛ وگرنه متن را در پایانه برمی‌گزیند.",
          ur: "ماؤس ریڈر کا ہے یا نہیں؛ ورنہ وہ ٹرمینل میں متن چنتا ہے۔",
          he: "האם העכבר הוא של הקורא; אם לא, הוא בוחר טקסט במסוף.",
          fr: "Si la souris est au lecteur\u{A0}; sinon elle choisit du texte dans le terminal.")
      }
    ) { (node, path, configuration) throws(Configuration.Problem) in
      guard let isOn = ["yes": true, "true": true, "no": false, "false": false][try scalar(node, "mouse", path)] else {
        throw .malformed(path: path, line: line(node), reason: Messages.yesOrNo("mouse"))
      }
      configuration.mouse = isOn
    },
  ]

  private static let program: [Setting] = [
    .flag(
      "stories", \.stories,
      says: {
        Messages.say(
          "Articles of one story are one row of the list.",
          "مقالات القصة الواحدة صف واحد في القائمة.",
          fa: "مقاله‌های یک داستان یک ردیف فهرست است.",
          ur: "ایک کہانی کے مضامین فہرست کی ایک قطار ہیں۔",
          he: "כתבות של סיפור אחד הן שורה אחת ברשימה.",
          fr: "Les articles d’une histoire font une rangée de la liste.")
      }),
    Setting(
      name: "keys", value: "{PLACE: {COMMAND: KEY|[KEY, …]|none}}", example: "\n  list: {first: g g}",
      says: {
        Messages.say(
          "Keys of your own; docs/keys.md names the places and the commands.",
          "مفاتيحك أنت؛ والأماكن والأوامر في docs/keys.md.",
          fa: "کلیدهای خودتان؛ docs/keys.md جاها و دستورها را نام می‌برد.",
          ur: "آپ کی اپنی کلیدیں؛ docs/keys.md جگہیں اور کمانڈز بتاتی ہے۔",
          he: "מקשים משלכם; docs/keys.md מונה את המקומות ואת הפקודות.",
          fr: "Vos propres touches\u{A0}; docs/keys.md nomme les lieux et les commandes.")
      }
    ) { (node, path, configuration) throws(Configuration.Problem) in
      configuration.keys = try KeySettings.bindings(node, path: path)
    },
    .text(
      "save_folder", \.saveFolder, aliases: ["save-folder"], value: "PATH", example: "~/Documents",
      says: {
        Messages.say(
          "The folder of files that are saved from the reader; otherwise the current one.",
          "المجلد الذي تُحفظ فيه الملفات من القارئ؛ وإلا فالمجلد الحالي.",
          fa: "پوشهٔ پرونده‌هایی که از خواننده ذخیره می‌شود؛ وگرنه پوشهٔ کنونی.",
          ur: "ریڈر سے محفوظ ہونے والی فائلوں کا فولڈر؛ ورنہ موجودہ۔",
          he: "התיקייה של קבצים שנשמרים מהקורא; אם לא צוינה, הנוכחית.",
          fr: "Le dossier des fichiers enregistrés depuis le lecteur\u{A0}; sinon le dossier courant.")
      }),
    .text(
      "browser", \.browser, value: "COMMAND[:COMMAND…]", example: "firefox",
      says: {
        Messages.say(
          "Commands that open an address, as in BROWSER; %s stands for the address. No shell is asked.",
          "أوامر تفتح العناوين، كما في BROWSER؛ و %s مكان العنوان. ولا تُستعمل صدفة.",
          fa: "دستورهایی که نشانی باز می‌کنند، مانند BROWSER؛ %s جای نشانی است. از پوسته پرسیده نمی‌شود.",
          ur: "پتا کھولنے والی کمانڈز، جیسے BROWSER میں؛ %s پتے کی جگہ ہے۔ شیل استعمال نہیں ہوتا۔",
          he: "פקודות שפותחות כתובת, כמו ב־BROWSER; %s במקום הכתובת. אין פנייה למעטפת.",
          fr:
            "Des commandes qui ouvrent une adresse, comme dans BROWSER\u{A0}; %s en tient la place. Aucun shell n’est appelé."
        )
      },
      check: { CommandWords.commands(in: $0)?.isEmpty == false ? nil : Messages.badBrowser }),
    .text(
      "hook", \.hook, value: "COMMAND", example: "/usr/local/bin/new-articles",
      says: {
        Messages.say(
          "Run after a refresh that brought something new, with NASHRA_NEW, NASHRA_UPDATED and NASHRA_FAILED set.",
          "أمر يُنفَّذ بعد كل تحديث جاء بجديد، ومعه NASHRA_NEW و NASHRA_UPDATED و NASHRA_FAILED.",
          fa: "پس از به‌روزرسانی‌ای که چیز تازه آورد اجرا می‌شود، با NASHRA_NEW، NASHRA_UPDATED و NASHRA_FAILED.",
          ur: "کچھ نیا لانے والی تازہ کاری کے بعد چلتی ہے، NASHRA_NEW، NASHRA_UPDATED اور NASHRA_FAILED کے ساتھ۔",
          he: "פועלת אחרי רענון שהביא חדש, עם NASHRA_NEW, NASHRA_UPDATED ו־NASHRA_FAILED.",
          fr: "Lancée après une actualisation qui apporte du nouveau, avec NASHRA_NEW, NASHRA_UPDATED et NASHRA_FAILED."
        )
      }),
    .flag(
      "notify", \.notifies,
      says: {
        Messages.say(
          "Tell of new articles with a notification of the desktop.",
          "إشعار على سطح المكتب بالمقالات الجديدة.",
          fa: "خبر دادن مقاله‌های تازه با اعلان میز کار.",
          ur: "نئے مضامین کی اطلاع ڈیسک ٹاپ پر۔",
          he: "הודעה על כתבות חדשות בשולחן העבודה.",
          fr: "Annoncer les nouveaux articles par une notification du bureau.")
      }),
    Setting(
      name: "filters", value: "{NAME: FILTER, …}", example: "\n  جديد غزة: غزة غير_مقروء منذ:3 أيام",
      says: {
        Messages.say(
          "Filters that have a name in the reader; nashra-filter(7) says how one is written.",
          "تصفيات بأسمائها في القارئ؛ وكتابتها في nashra-filter(7).",
          fa: "پالایه‌هایی که در خواننده نامی دارد؛ nashra-filter(7) می‌گوید چگونه نوشته می‌شود.",
          ur: "فلٹر جن کا ریڈر میں نام ہے؛ nashra-filter(7) بتاتا ہے کیسے لکھے جاتے ہیں۔",
          he: "סינונים שיש להם שם בקורא; nashra-filter(7) אומר איך כותבים אותם.",
          fr: "Des filtres nommés dans le lecteur\u{A0}; nashra-filter(7) dit comment ils s’écrivent.")
      }
    ) { (node, path, configuration) throws(Configuration.Problem) in
      configuration.filters = try FilterSettings.filters(node, path: path)
    },
    Setting(
      name: "rules", value: "[{match: FILTER, do: ACTION}, …]",
      example: "\n  - {match: 'مصدر:وكالة عنوان:إعلان', do: drop}",
      says: {
        Messages.say(
          "What is done to each article that is new: tag NAME, star, read, drop, or a list of them.",
          "ما يُفعل بكل مقال جديد: ‏tag NAME‏ أو star أو read أو drop، أو قائمة منها.",
          fa: "آنچه با هر مقالهٔ تازه می‌شود: tag NAME، star، read، drop، یا فهرستی از آن‌ها.",
          ur: "ہر نئے مضمون کے ساتھ کیا ہو: tag NAME، star، read، drop، یا ان کی فہرست۔",
          he: "מה נעשה לכל כתבה חדשה: tag NAME, star, read, drop, או רשימה מהם.",
          fr: "Ce qui est fait de chaque article nouveau\u{A0}: tag NAME, star, read, drop, ou une liste d’entre eux.")
      }
    ) { (node, path, configuration) throws(Configuration.Problem) in
      configuration.rules = try RuleSettings.rules(node, path: path)
    },
    Setting(
      name: "logins", value: "[{host: NAME, user: NAME, password_command: COMMAND}, …]",
      example: "\n  - {host: example.org, user: me, password_command: 'pass show example.org'}",
      says: {
        Messages.say(
          "Servers whose password a command prints; it goes over HTTPS alone.",
          "خوادم يطبع أمرٌ كلمةَ مرورها؛ ولا تُرسل إلا عبر HTTPS.",
          fa: "کارسازهایی که دستوری گذرواژه‌شان را چاپ می‌کند؛ تنها با HTTPS می‌رود.",
          ur: "وہ سرور جن کا پاس ورڈ ایک کمانڈ چھاپتی ہے؛ یہ صرف HTTPS پر جاتا ہے۔",
          he: "שרתים שפקודה מדפיסה את סיסמתם; היא נשלחת ב־HTTPS בלבד.",
          fr: "Des serveurs dont une commande imprime le mot de passe\u{A0}; il ne passe que par HTTPS.")
      }
    ) { (node, path, configuration) throws(Configuration.Problem) in
      configuration.logins = try LoginSettings.logins(node, path: path)
    },
    Setting(
      name: "local_hosts", value: "[NAME, …]", example: "[intranet.example.org]",
      says: {
        Messages.say(
          "Names that look like the web and lead into the local network.",
          "أسماء تبدو من الويب وتقود إلى الشبكة المحلية.",
          fa: "نام‌هایی که به وب می‌ماند و به شبکهٔ محلی می‌رسد.",
          ur: "نام جو ویب جیسے لگتے ہیں مگر مقامی نیٹ ورک میں لے جاتے ہیں۔",
          he: "שמות שנראים כמו הרשת ומובילים לרשת המקומית.",
          fr: "Des noms qui semblent du web et mènent au réseau local.")
      }
    ) { (node, path, configuration) throws(Configuration.Problem) in
      configuration.localHosts = try LoginSettings.hosts(node, path: path)
    },
    request(
      "user_agent", aliases: ["user-agent"], value: "TEXT", example: "Nashra",
      says: {
        Messages.say(
          "Who the servers of feeds are told that asks.",
          "ما تُخبَر به خوادم الخلاصات عن السائل.",
          fa: "به کارسازهای خوراک‌ها گفته می‌شود که می‌پرسد.",
          ur: "فیڈز کے سرورز کو پوچھنے والے کا نام۔",
          he: "מי נאמר לשרתי ההזנות שפונה אליהם.",
          fr: "Le nom dit aux serveurs des flux.")
      }),
    request(
      "headers", value: "{NAME: VALUE, …}", example: "\n  Accept-Language: ar",
      says: {
        Messages.say(
          "Lines for the header of all requests.",
          "سطور في ترويسة كل طلب.",
          fa: "سطرهایی برای سرآیند همهٔ درخواست‌ها.",
          ur: "سب درخواستوں کے ہیڈر کی سطریں۔",
          he: "שורות לכותרת של כל הבקשות.",
          fr: "Des lignes pour l’en-tête de toutes les requêtes.")
      }),
    request(
      "cookie", value: "NAME=VALUE", example: "name=value",
      says: {
        Messages.say(
          "A cookie for the servers of all feeds.",
          "كعكة لخوادم الخلاصات كلها.",
          fa: "کوکی برای کارسازهای همهٔ خوراک‌ها.",
          ur: "سب فیڈز کے سرورز کے لیے کوکی۔",
          he: "עוגייה לשרתים של כל ההזנות.",
          fr: "Un cookie pour les serveurs de tous les flux.")
      }),
  ]

  private static func request(
    _ name: String, aliases: [String] = [], value: String, example: String, says: @escaping Says
  ) -> Setting {
    Setting(name: name, aliases: aliases, value: value, example: example, says: says) {
      (node, path, configuration) throws(Configuration.Problem) in
      try RequestSettings.read(name, node, into: &configuration.request, path: path)
    }
  }
}
