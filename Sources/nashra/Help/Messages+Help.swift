import ReaderUI

/// What is said of completions and manuals.
extension Messages {
  static var helpHelp: String {
    say(
      "Show help information.", "اعرض هذه المساعدة.",
      fa: "نمایش راهنما.",
      ur: "یہ مدد دکھائیں۔",
      he: "הצגת העזרה.",
      fr: "Afficher cette aide.")
  }
  static var versionHelp: String {
    say(
      "Show the version.", "اعرض الإصدار.",
      fa: "نمایش نسخه.",
      ur: "نسخہ دکھائیں۔",
      he: "הצגת הגרסה.",
      fr: "Afficher la version.")
  }
  static var overview: String { say("OVERVIEW: ", "", fa: "", ur: "", he: "", fr: "") }
  static var usage: String {
    say(
      "USAGE: ", "الصيغة: ",
      fa: "کاربرد: ",
      ur: "استعمال: ",
      he: "שימוש: ",
      fr: "USAGE\u{A0}: ")
  }
  static var arguments: String {
    say(
      "ARGUMENTS:", "الوسائط:",
      fa: "آرگومان‌ها:",
      ur: "آرگومنٹ:",
      he: "ארגומנטים:",
      fr: "ARGUMENTS\u{A0}:")
  }
  static var options: String {
    say(
      "OPTIONS:", "الخيارات:",
      fa: "گزینه‌ها:",
      ur: "اختیارات:",
      he: "אפשרויות:",
      fr: "OPTIONS\u{A0}:")
  }
  static var subcommands: String {
    say(
      "SUBCOMMANDS:", "الأوامر:",
      fa: "دستورها:",
      ur: "کمانڈز:",
      he: "פקודות:",
      fr: "COMMANDES\u{A0}:")
  }
  static func values(_ names: [String]) -> String {
    say(
      "values: " + names.joined(separator: ", "), "القيم: " + names.joined(separator: ", "),
      fa: "مقدارها: " + names.joined(separator: ", "),
      ur: "قدریں: " + names.joined(separator: ", "),
      he: "ערכים: " + names.joined(separator: ", "),
      fr: "valeurs\u{A0}: " + names.joined(separator: ", "))
  }
  static func standardValue(_ value: String) -> String {
    say(
      "default: \(value)", "المفترض: \(value)",
      fa: "پیش‌فرض: \(value)",
      ur: "طے شدہ: \(value)",
      he: "ברירת המחדל: \(value)",
      fr: "par défaut\u{A0}: \(value)")
  }
  static var isDefault: String {
    say(
      "(default)", "(المفترض)",
      fa: "(پیش‌فرض)",
      ur: "(طے شدہ)",
      he: "(ברירת המחדל)",
      fr: "(par défaut)")
  }
  static func furtherHelp(_ path: String) -> String {
    say(
      "See 'nashra help \(path)<subcommand>' for detailed help.",
      "تفصيل كل أمر: nashra help \(path)<subcommand>",
      fa: "شرح هر دستور: nashra help \(path)<subcommand>",
      ur: "ہر کمانڈ کی تفصیل: nashra help \(path)<subcommand>",
      he: "פירוט כל פקודה: nashra help \(path)<subcommand>",
      fr: "Le détail d’une commande\u{A0}: nashra help \(path)<subcommand>")
  }
  static var doctorHelp: String {
    say(
      "Show whether this terminal shows Arabic right, and what to do if not.",
      "بيّن هل تعرض هذه الطرفية العربية عرضًا صحيحًا، وما العمل إن لم تفعل.",
      fa: "آیا این پایانه خط عربی را درست نشان می‌دهد، و اگر نه چه باید کرد.",
      ur: "کیا یہ ٹرمینل عربی رسم الخط درست دکھاتا ہے، اور نہ دکھائے تو کیا کریں۔",
      he: "האם המסוף הזה מציג ערבית ועברית כראוי, ומה לעשות אם לא.",
      fr: "Montrer si ce terminal affiche bien l’arabe, et que faire sinon.")
  }
  static var doctorDiscussion: String {
    let modes = language.strings.doctor.modes.lines.joined(separator: "\n")
    return say(
      "--bidi is one of:\n", "‏--bidi إحدى هذه:\n",
      fa: "\u{200F}--bidi یکی از این‌هاست:\n",
      ur: "\u{200F}--bidi ان میں سے ایک ہے:\n",
      he: "\u{200F}--bidi הוא אחד מאלה:\n",
      fr: "--bidi est l’un de\u{A0}:\n") + modes
  }
  static var completionsHelp: String {
    say(
      "Print the completions of a shell.", "اطبع ملف الإكمال لصدفة.",
      fa: "چاپ تکمیل‌های یک پوسته.",
      ur: "شیل کی تکمیل کی فائل چھاپیں۔",
      he: "הדפסת ההשלמות של מעטפת.",
      fr: "Imprimer les complétions d’un shell.")
  }
  static var completionsDiscussion: String {
    say(
      """
      bash: nashra completions bash > ~/.local/share/bash-completion/completions/nashra; zsh: into a file _nashra in a folder \
      of $fpath; fish: nashra completions fish > ~/.config/fish/completions/nashra.fish. Tags, sources, feeds, themes and \
      articles are completed as well.
      """,
      """
      bash: nashra completions bash > ~/.local/share/bash-completion/completions/nashra؛ zsh: في ملف \
      _nashra في مجلد من $fpath؛ fish: nashra completions fish > ~/.config/fish/completions/nashra.fish. \
      وتُكمَل الوسوم والمصادر والخلاصات والمظاهر والمقالات أيضًا.
      """,
      fa: """
        \u{200F}bash: nashra completions bash > ~/.local/share/bash-completion/completions/nashra؛ \
        zsh: در پروندهٔ _nashra در پوشه‌ای از $fpath؛ fish: nashra completions fish > \
        ~/.config/fish/completions/nashra.fish. برچسب‌ها، منبع‌ها، خوراک‌ها، پوسته‌های رنگ و مقاله‌ها \
        هم کامل می‌شود.
        """,
      ur: """
        \u{200F}bash: nashra completions bash > ~/.local/share/bash-completion/completions/nashra؛ \
        zsh: $fpath کے کسی فولڈر میں _nashra نام کی فائل میں؛ fish: nashra completions fish > \
        ~/.config/fish/completions/nashra.fish۔ ٹیگ، ماخذ، فیڈز، تھیم اور مضامین بھی مکمل ہوتے ہیں۔
        """,
      he: """
        \u{200F}bash: nashra completions bash > ~/.local/share/bash-completion/completions/nashra; \
        zsh: לקובץ _nashra בתיקייה מתוך $fpath; fish: nashra completions fish > \
        ~/.config/fish/completions/nashra.fish. גם תגיות, מקורות, הזנות, ערכות צבעים וכתבות מושלמות.
        """,
      fr: """
        bash\u{A0}: nashra completions bash > ~/.local/share/bash-completion/completions/nashra\u{A0}; \
        zsh\u{A0}: dans un fichier _nashra d’un dossier de $fpath\u{A0}; fish\u{A0}: nashra \
        completions fish > ~/.config/fish/completions/nashra.fish. Étiquettes, sources, flux, thèmes \
        et articles sont complétés aussi.
        """)
  }
  static var shellHelp: String {
    say(
      "The shell.", "الصدفة.",
      fa: "پوسته.",
      ur: "شیل۔",
      he: "המעטפת.",
      fr: "Le shell.")
  }
  static var completeHelp: String {
    say(
      "What a shell asks while a line is typed.",
      "ما تسأله الصدفة أثناء كتابة السطر.",
      fa: "آنچه پوسته هنگام نوشتن سطر می‌پرسد.",
      ur: "سطر لکھتے وقت شیل جو پوچھتا ہے۔",
      he: "מה שהמעטפת שואלת בזמן הקלדת השורה.",
      fr: "Ce que le shell demande pendant la frappe d’une ligne.")
  }
  static var manualHelp: String {
    say(
      "Print a page of the manual.", "اطبع صفحة من الدليل.",
      fa: "چاپ یک صفحه از دفترچهٔ راهنما.",
      ur: "رہنما کتابچے کا صفحہ چھاپیں۔",
      he: "הדפסת דף מהמדריך.",
      fr: "Imprimer une page du manuel.")
  }
  static var manualDiscussion: String {
    say(
      """
      On a terminal the page is laid out for it, in Arabic from the right. Into a pipe or a file it is in the language of \
      man: nashra manual filter | man -l -
      """,
      """
      على الطرفية تُرتَّب الصفحة لها، والعربية من اليمين. وإلى أنبوب أو ملف تخرج بلغة man: nashra manual filter | man -l -
      """,
      fa: """
        در پایانه صفحه برای آن چیده می‌شود، از راست. به لوله یا پرونده به زبان man می‌رود: nashra \
        manual filter | man -l -
        """,
      ur: """
        ٹرمینل پر صفحہ اسی کے مطابق بنتا ہے، دائیں سے۔ پائپ یا فائل میں man کی زبان میں جاتا ہے: \
        nashra manual filter | man -l -
        """,
      he: "במסוף הדף נערך בשבילו, מימין. לצינור או לקובץ הוא יוצא בשפת man: nashra manual filter | man -l -",
      fr: """
        Sur un terminal la page est mise en forme pour lui, l’arabe depuis la droite. Vers un tube ou \
        un fichier elle est dans le langage de man\u{A0}: nashra manual filter | man -l -
        """)
  }
  static var manualPageHelp: String {
    say(
      "nashra(1), nashra-filter(7) or nashra-config(5).",
      "nashra(1) أو nashra-filter(7) أو nashra-config(5).",
      fa: "\u{200F}nashra(1)، nashra-filter(7) یا nashra-config(5).",
      ur: "\u{200F}nashra(1)، nashra-filter(7) یا nashra-config(5)۔",
      he: "\u{200F}nashra(1), nashra-filter(7) או nashra-config(5).",
      fr: "nashra(1), nashra-filter(7) ou nashra-config(5).")
  }
}
