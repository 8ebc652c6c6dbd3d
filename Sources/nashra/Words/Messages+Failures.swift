import ReaderUI
import Screen
import Store

/// What is said of a store or a theme that cannot be used.
extension Messages {
  static func text(for error: StoreError) -> String {
    switch error {
    case .cannotOpen(let path, let reason):
      say(
        "cannot open the store \(PlainText.name(path)): \(system(reason))",
        "تعذّر فتح المخزن \(PlainText.name(path)): \(system(reason))",
        fa: "مخزن \(PlainText.name(path)) باز نشد: \(system(reason))",
        ur: "ذخیرہ \(PlainText.name(path)) کھل نہ سکا: \(system(reason))",
        he: "אי אפשר לפתוח את המאגר \(PlainText.name(path)): \(system(reason))",
        fr: "impossible d’ouvrir la base \(PlainText.name(path))\u{A0}: \(system(reason))")
    case .notAStore(let path, let reason):
      say(
        "\(PlainText.name(path)) is not a nashra store: \(system(reason)); it was not touched",
        "ليس \(PlainText.name(path)) مخزن نشرة: \(system(reason))؛ ولم يُمسّ",
        fa: "\(PlainText.name(path)) مخزن نشره نیست: \(system(reason))؛ دست نخورده ماند",
        ur: "\(PlainText.name(path)) نشرہ کا ذخیرہ نہیں: \(system(reason))؛ اسے چھوا نہیں گیا",
        he: "\(PlainText.name(path)) אינו מאגר של נשרה: \(system(reason)); לא נגעו בו",
        fr: """
          \(PlainText.name(path)) n’est pas une base de nashra\u{A0}: \(system(reason))\u{A0}; \
          rien n’y a été touché
          """)
    case .tooNew(let path, let version):
      say(
        "the store \(PlainText.name(path)) was written by a newer nashra (version \(version)); it was not touched",
        "المخزن \(PlainText.name(path)) كتبته نسخة أحدث من نشرة (الإصدار \(version))؛ ولم يُمسّ",
        fa: """
          مخزن \(PlainText.name(path)) را نسخه‌ای تازه‌تر از نشره نوشته است (نسخهٔ \(version))؛ دست \
          نخورده ماند
          """,
        ur: "ذخیرہ \(PlainText.name(path)) نشرہ کے نئے نسخے نے لکھا ہے (نسخہ \(version))؛ اسے چھوا نہیں گیا",
        he: "את המאגר \(PlainText.name(path)) כתבה נשרה חדשה יותר (גרסה \(version)); לא נגעו בו",
        fr: """
          la base \(PlainText.name(path)) a été écrite par une nashra plus récente (version \
          \(version))\u{A0}; rien n’y a été touché
          """)
    case .cannotWrite(let reason):
      say(
        "the store cannot be written: \(system(reason))",
        "تعذّرت الكتابة في المخزن: \(system(reason))",
        fa: "در مخزن نوشته نمی‌شود: \(system(reason))",
        ur: "ذخیرے میں لکھا نہیں جا سکتا: \(system(reason))",
        he: "אי אפשר לכתוב למאגר: \(system(reason))",
        fr: "écriture impossible dans la base\u{A0}: \(system(reason))")
    case .lost(let path, isReplaced: true):
      say(
        "another file stands at \(PlainText.name(path)) since it was opened; nothing is written until it is back",
        "صار في \(PlainText.name(path)) ملف آخر منذ فُتح؛ ولا يُكتب شيء حتى يعود",
        fa: "از هنگام باز شدن، پروندهٔ دیگری در \(PlainText.name(path)) است؛ تا برنگردد چیزی نوشته نمی‌شود",
        ur: "کھلنے کے بعد \(PlainText.name(path)) پر دوسری فائل آ گئی؛ جب تک پہلی واپس نہ آئے کچھ نہیں لکھا جاتا",
        he: "מאז שנפתח יש ב־\(PlainText.name(path)) קובץ אחר; דבר אינו נכתב עד שישוב",
        fr: """
          un autre fichier est à \(PlainText.name(path)) depuis l’ouverture\u{A0}; rien n’est écrit \
          tant qu’elle n’est pas revenue
          """)
    case .lost(let path, isReplaced: false):
      say(
        "the store \(PlainText.name(path)) is not there any longer; nothing is written until it is back",
        "لم يعد المخزن \(PlainText.name(path)) في مكانه؛ ولا يُكتب شيء حتى يعود",
        fa: "مخزن \(PlainText.name(path)) دیگر سر جایش نیست؛ تا برنگردد چیزی نوشته نمی‌شود",
        ur: "ذخیرہ \(PlainText.name(path)) اب اپنی جگہ نہیں؛ جب تک واپس نہ آئے کچھ نہیں لکھا جاتا",
        he: "המאגר \(PlainText.name(path)) אינו עוד במקומו; דבר אינו נכתב עד שישוב",
        fr: "la base \(PlainText.name(path)) n’est plus là\u{A0}; rien n’est écrit tant qu’elle n’est pas revenue")
    case .failed(let reason):
      say(
        "the store failed: \(system(reason))", "أخفق المخزن: \(system(reason))",
        fa: "خطا در مخزن: \(system(reason))",
        ur: "ذخیرے میں خرابی: \(system(reason))",
        he: "תקלה במאגר: \(system(reason))",
        fr: "la base a échoué\u{A0}: \(system(reason))")
    }
  }
  static var tightened: String {
    say(
      "others on this computer could read the store; now only you can",
      "كان في وسع غيرك على هذا الحاسوب قراءة المخزن؛ وصار لك وحدك",
      fa: "دیگران در این رایانه می‌توانستند مخزن را بخوانند؛ اکنون تنها شما می‌توانید",
      ur: "اس کمپیوٹر پر دوسرے بھی ذخیرہ پڑھ سکتے تھے؛ اب صرف آپ پڑھ سکتے ہیں",
      he: "אחרים במחשב הזה יכלו לקרוא את המאגר; עכשיו רק אתם יכולים",
      fr: "d’autres sur cet ordinateur pouvaient lire la base\u{A0}; vous seul le pouvez maintenant")
  }
  static func readOnly(_ reason: ReadOnlyReason) -> String {
    language == .english
      ? "the store can only be read now: \(reason)" : bare(language.strings.message(for: reason))
  }

  static func text(for error: ThemeError) -> String {
    func place(_ path: String, _ line: Int? = nil) -> String {
      PlainText.name(path) + (line.map { ":\($0)" } ?? "")
    }
    return switch error {
    case .notFound(let name, let folders):
      say(
        "there is no theme “\(PlainText.name(name))” in " + folders.map(PlainText.name).joined(separator: ", "),
        "لا مظهر باسم «\(PlainText.name(name))» في " + folders.map(PlainText.name).joined(separator: ", "),
        fa: "پوسته‌ای به نام «\(PlainText.name(name))» نیست در " + folders.map(PlainText.name).joined(separator: "، "),
        ur: "“\(PlainText.name(name))” نام کا کوئی تھیم نہیں، یہاں: "
          + folders.map(PlainText.name).joined(separator: "، "),
        he: "אין ערכת צבעים בשם \"\(PlainText.name(name))\" ב: " + folders.map(PlainText.name).joined(separator: ", "),
        fr: "aucun thème ne s’appelle «\u{A0}\(PlainText.name(name))\u{A0}» dans "
          + folders.map(PlainText.name).joined(separator: ", "))
    case .unreadable(let path, let reason):
      say(
        "cannot read the theme \(place(path)): \(system(reason))",
        "تعذّرت قراءة المظهر \(place(path)): \(system(reason))",
        fa: "پوستهٔ \(place(path)) خوانده نمی‌شود: \(system(reason))",
        ur: "تھیم \(place(path)) پڑھا نہیں جا سکتا: \(system(reason))",
        he: "אי אפשר לקרוא את ערכת הצבעים \(place(path)): \(system(reason))",
        fr: "lecture impossible du thème \(place(path))\u{A0}: \(system(reason))")
    case .notYAML(let path, let line, let reason): "\(place(path, line)): \(system(reason))"
    case .notAScheme(let path):
      say(
        "\(place(path)) is not a base16 or base24 scheme", "ليس \(place(path)) مظهر base16 ولا base24",
        fa: "\(place(path)) طرح base16 یا base24 نیست",
        ur: "\(place(path)) نہ base16 کی اسکیم ہے نہ base24 کی",
        he: "\(place(path)) אינו ערכת base16 או base24",
        fr: "\(place(path)) n’est pas un schéma base16 ou base24")
    case .badColor(let path, let line, let value):
      say(
        "\(place(path, line)): “\(PlainText.name(value))” is not a colour (rrggbb)",
        "\(place(path, line)): «\(PlainText.name(value))» ليس لونًا (rrggbb)",
        fa: "\(place(path, line)): «\(PlainText.name(value))» رنگ نیست (rrggbb)",
        ur: "\(place(path, line)): “\(PlainText.name(value))” رنگ نہیں (rrggbb)",
        he: "\(place(path, line)): \"\(PlainText.name(value))\" אינו צבע (rrggbb)",
        fr: "\(place(path, line))\u{A0}: «\u{A0}\(PlainText.name(value))\u{A0}» n’est pas une couleur (rrggbb)")
    case .missing(let path, let key):
      say(
        "\(place(path)): \(PlainText.name(key)) is missing", "\(place(path)): ينقص \(PlainText.name(key))",
        fa: "\(place(path)): \(PlainText.name(key)) نیست",
        ur: "\(place(path)): \(PlainText.name(key)) موجود نہیں",
        he: "\(place(path)): חסר \(PlainText.name(key))",
        fr: "\(place(path))\u{A0}: il manque \(PlainText.name(key))")
    }
  }
}
