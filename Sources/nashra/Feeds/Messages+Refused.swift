import ArticleParsing
import Ingest
import Store

/// What is said of addresses and settings that a list has and that are left out.
extension Messages {
  static func unreadable(_ file: String, _ reason: String) -> String {
    say(
      "\(PlainText.name(file)) cannot be read: \(system(reason))",
      "تعذّرت قراءة \(PlainText.name(file)): \(system(reason))",
      fa: "\(PlainText.name(file)) خوانده نمی‌شود: \(system(reason))",
      ur: "\(PlainText.name(file)) پڑھی نہیں جا سکتی: \(system(reason))",
      he: "אי אפשר לקרוא את \(PlainText.name(file)): \(system(reason))",
      fr: "\(PlainText.name(file))\u{A0}: lecture impossible\u{A0}: \(system(reason))")
  }
  static func refusedAddresses(_ count: Int) -> String {
    say(
      count == 1
        ? "1 address reads files here, and was left out (--trusted takes it):"
        : "\(count) addresses read files here, and were left out (--trusted takes them):",
      "\(counted(count, \.address)) مما يقرأ ملفات هنا، وقد تُرك (‏--trusted يقبله):",
      fa: count == 1
        ? "یک نشانی که پرونده‌های اینجا را می‌خواند کنار گذاشته شد (--trusted آن را می‌پذیرد):"
        : """
        نشانی‌هایی که پرونده‌های اینجا را می‌خواند (\(counted(count, \.address))) کنار گذاشته شد \
        (--trusted آن‌ها را می‌پذیرد):
        """,
      ur: count == 1
        ? "یہاں کی فائلیں پڑھنے والا ایک پتا چھوڑ دیا گیا (--trusted اسے لیتا ہے):"
        : "یہاں کی فائلیں پڑھنے والے پتے (\(counted(count, \.address))) چھوڑ دیے گئے (--trusted انھیں لیتا ہے):",
      he: count == 1
        ? "כתובת אחת קוראת קבצים כאן, והושמטה (--trusted מקבל אותה):"
        : "\(counted(count, \.address)) קוראות קבצים כאן, והושמטו (--trusted מקבל אותן):",
      fr: count == 1
        ? "lit des fichiers ici et est laissée de côté\u{A0}: 1 adresse (--trusted l’accepte)\u{A0}:"
        : """
        lisent des fichiers ici et sont laissées de côté\u{A0}: \(counted(count, \.address)) (--trusted \
        les accepte)\u{A0}:
        """)
  }
  static func refusedSetting(_ setting: OPML.RefusedSetting, of feed: String) -> String {
    say(
      "outline “\(PlainText.name(feed))”: \(setting.name)=\"\(PlainText.name(setting.value))\" was left out: \(outOfRange(setting.range))",
      """
      في «\(PlainText.name(feed))» تُرك \(setting.name)="\(PlainText.name(setting.value))": \
      \(outOfRange(setting.range))
      """,
      fa: """
        در «\(PlainText.name(feed))» مقدار \(setting.name)="\(PlainText.name(setting.value))" کنار \
        گذاشته شد: \(outOfRange(setting.range))
        """,
      ur: """
        “\(PlainText.name(feed))” میں \(setting.name)="\(PlainText.name(setting.value))" چھوڑ دیا گیا: \
        \(outOfRange(setting.range))
        """,
      he: """
        ב־"\(PlainText.name(feed))" הושמט \(setting.name)="\(PlainText.name(setting.value))": \
        \(outOfRange(setting.range))
        """,
      fr: """
        dans «\u{A0}\(PlainText.name(feed))\u{A0}», \(setting.name)="\(PlainText.name(setting.value))" \
        est laissé de côté\u{A0}: \(outOfRange(setting.range))
        """)
  }
  static func unknownAddresses(_ count: Int) -> String {
    say(
      count == 1
        ? "1 address is none that can be fetched, and was left out:"
        : "\(count) addresses are none that can be fetched, and were left out:",
      "\(counted(count, \.address)) مما لا يُجلب، وقد تُرك:",
      fa: count == 1
        ? "یک نشانی که دریافت‌شدنی نیست کنار گذاشته شد:"
        : "نشانی‌هایی که دریافت‌شدنی نیست (\(counted(count, \.address))) کنار گذاشته شد:",
      ur: count == 1
        ? "ایک پتا جو حاصل نہیں ہو سکتا چھوڑ دیا گیا:"
        : "جو پتے حاصل نہیں ہو سکتے (\(counted(count, \.address))) چھوڑ دیے گئے:",
      he: count == 1
        ? "כתובת אחת אינה ניתנת להבאה, והושמטה:"
        : "\(counted(count, \.address)) אינן ניתנות להבאה, והושמטו:",
      fr: count == 1
        ? "ne peut être relevée et est laissée de côté\u{A0}: 1 adresse\u{A0}:"
        : "ne peuvent être relevées et sont laissées de côté\u{A0}: \(counted(count, \.address))\u{A0}:")
  }
  static func scrapedPages(_ count: Int) -> String {
    say(
      "\(count == 1 ? "1 address is" : "\(count) addresses are") of pages that another reader takes apart, not of feeds, and left out:",
      "\(counted(count, \.address)) لصفحات يفككها قارئ آخر، لا لخلاصات، وقد تُرك:",
      fa: count == 1
        ? "نشانی صفحه‌ای که خوانندهٔ دیگری می‌شکافد، نه خوراک، کنار گذاشته شد:"
        : "نشانی صفحه‌هایی که خوانندهٔ دیگری می‌شکافد، نه خوراک (\(counted(count, \.address)))، کنار گذاشته شد:",
      ur: count == 1
        ? "ایسے صفحے کا ایک پتا جسے دوسرا ریڈر خود کھولتا ہے، فیڈ نہیں، چھوڑ دیا گیا:"
        : "ایسے صفحوں کے پتے جنھیں دوسرا ریڈر خود کھولتا ہے، فیڈ نہیں (\(counted(count, \.address)))، چھوڑ دیے گئے:",
      he: count == 1
        ? "כתובת אחת של דף שקורא אחר מפרק, לא של הזנה, והושמטה:"
        : "\(counted(count, \.address)) של דפים שקורא אחר מפרק, לא של הזנות, והושמטו:",
      fr: count == 1
        ? "d’une page qu’un autre lecteur découpe, non d’un flux, et laissée de côté\u{A0}: 1 adresse\u{A0}:"
        : """
        de pages qu’un autre lecteur découpe, non de flux, et laissées de côté\u{A0}: \
        \(counted(count, \.address))\u{A0}:
        """)
  }
  static func refusedLocalAddresses(_ count: Int) -> String {
    say(
      count == 1
        ? "1 address leads into the local network, and was left out (--trusted takes it):"
        : "\(count) addresses lead into the local network, and were left out (--trusted takes them):",
      "\(counted(count, \.address)) مما يقود إلى الشبكة المحلية، وقد تُرك (‏--trusted يقبله):",
      fa: count == 1
        ? "یک نشانی که به شبکهٔ محلی می‌رسد کنار گذاشته شد (--trusted آن را می‌پذیرد):"
        : """
        نشانی‌هایی که به شبکهٔ محلی می‌رسد (\(counted(count, \.address))) کنار گذاشته شد (--trusted \
        آن‌ها را می‌پذیرد):
        """,
      ur: count == 1
        ? "مقامی نیٹ ورک میں لے جانے والا ایک پتا چھوڑ دیا گیا (--trusted اسے لیتا ہے):"
        : """
        مقامی نیٹ ورک میں لے جانے والے پتے (\(counted(count, \.address))) چھوڑ دیے گئے (--trusted انھیں \
        لیتا ہے):
        """,
      he: count == 1
        ? "כתובת אחת מובילה לרשת המקומית, והושמטה (--trusted מקבל אותה):"
        : "\(counted(count, \.address)) מובילות לרשת המקומית, והושמטו (--trusted מקבל אותן):",
      fr: count == 1
        ? "mène au réseau local et est laissée de côté\u{A0}: 1 adresse (--trusted l’accepte)\u{A0}:"
        : """
        mènent au réseau local et sont laissées de côté\u{A0}: \(counted(count, \.address)) (--trusted \
        les accepte)\u{A0}:
        """)
  }
  static func refusedCommands(_ count: Int) -> String {
    say(
      count == 1
        ? "1 address runs commands here, and was left out; only `feeds add` takes such a one, by your own hand:"
        : "\(count) addresses run commands here, and were left out; only `feeds add` takes such ones, each by your own hand:",
      """
      \(counted(count, \.address)) مما يشغّل أوامر هنا، وقد تُرك؛ ولا يقبل مثله إلا `feeds add`، واحدًا \
      واحدًا بيدك:
      """,
      fa: count == 1
        ? """
        یک نشانی که اینجا دستور اجرا می‌کند کنار گذاشته شد؛ تنها `feeds add` چنین نشانی‌ای را می‌پذیرد، از \
        دست خودتان:
        """
        : """
        نشانی‌هایی که اینجا دستور اجرا می‌کند (\(counted(count, \.address))) کنار گذاشته شد؛ تنها \
        `feeds add` چنین نشانی‌هایی را می‌پذیرد، یکی‌یکی از دست خودتان:
        """,
      ur: count == 1
        ? """
        یہاں کمانڈ چلانے والا ایک پتا چھوڑ دیا گیا؛ ایسا پتا صرف `feeds add` لیتا ہے، آپ کے اپنے ہاتھ سے:
        """
        : """
        یہاں کمانڈ چلانے والے پتے (\(counted(count, \.address))) چھوڑ دیے گئے؛ ایسے پتے صرف `feeds add` \
        لیتا ہے، ایک ایک کر کے آپ کے ہاتھ سے:
        """,
      he: count == 1
        ? "כתובת אחת מפעילה פקודות כאן, והושמטה; רק `feeds add` מקבל כזאת, מידכם:"
        : "\(counted(count, \.address)) מפעילות פקודות כאן, והושמטו; רק `feeds add` מקבל כאלה, אחת אחת מידכם:",
      fr: count == 1
        ? """
        lance des commandes ici et est laissée de côté\u{A0}: 1 adresse\u{A0}; seul `feeds add` en \
        accepte, de votre main\u{A0}:
        """
        : """
        lancent des commandes ici et sont laissées de côté\u{A0}: \(counted(count, \.address))\u{A0}; \
        seul `feeds add` en accepte, une à une de votre main\u{A0}:
        """)
  }
}
