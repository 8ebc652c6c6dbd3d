import ArticleParsing
import Ingest
import Store

/// What becomes of subscriptions.
extension Messages {
  static func withoutSecrets(_ count: Int) -> String {
    say(
      "\(count == 1 ? "1 address stands" : "\(count) addresses stand") without password or token; --with-secrets writes them",
      "\(counted(count, \.address)) بلا كلمة مرور أو رمز؛ و--with-secrets يكتبها",
      fa: "\(counted(count, \.address)) بدون گذرواژه یا نشانه؛ --with-secrets آن‌ها را می‌نویسد",
      ur: "\(counted(count, \.address)) بغیر پاس ورڈ یا ٹوکن کے؛ --with-secrets انھیں لکھتا ہے",
      he: "\(counted(count, \.address)) בלי סיסמה או אסימון; --with-secrets כותב אותם",
      fr: "\(counted(count, \.address)) sans mot de passe ni jeton\u{A0}; --with-secrets les écrit")
  }
  static let opmlTitle = "nashra"

  static func noAddress(_ text: String) -> String {
    say(
      "“\(shown(text))” is no address of a feed",
      "«\(shown(text))» ليس عنوان خلاصة",
      fa: "«\(shown(text))» نشانی خوراک نیست",
      ur: "“\(shown(text))” فیڈ کا پتا نہیں",
      he: "\"\(shown(text))\" אינו כתובת של הזנה",
      fr: "«\u{A0}\(shown(text))\u{A0}» n’est pas l’adresse d’un flux")
  }
  static func knownFeed(_ address: String) -> String {
    say(
      "already subscribed as \(shown(address))",
      "سبق الاشتراك فيها بالعنوان \(shown(address))",
      fa: "پیش‌تر با نشانی \(shown(address)) در آن مشترک شده‌اید",
      ur: "پہلے ہی سبسکرائب ہے، پتا \(shown(address))",
      he: "כבר רשומים אליה בכתובת \(shown(address))",
      fr: "déjà abonné, à l’adresse \(shown(address))")
  }
  static var knownFeedStays: String {
    say(
      "what is chosen for it stays; `feeds set` changes it",
      "ما اختير لها يبقى؛ و`feeds set` يغيّره",
      fa: "آنچه برایش برگزیده شده می‌ماند؛ `feeds set` آن را تغییر می‌دهد",
      ur: "اس کے لیے جو چنا گیا وہی رہتا ہے؛ `feeds set` اسے بدلتا ہے",
      he: "מה שנבחר בשבילה נשאר; `feeds set` משנה אותו",
      fr: "ce qui est choisi pour lui reste\u{A0}; `feeds set` le change")
  }
  static func movedToTLS(_ address: String) -> String {
    say(
      "already subscribed as \(shown(address)); it is fetched over https from now on",
      "سبق الاشتراك فيها بالعنوان \(shown(address))؛ وتُجلب عبر https من الآن فصاعدًا",
      fa: "پیش‌تر با نشانی \(shown(address)) در آن مشترک شده‌اید؛ از این پس با https دریافت می‌شود",
      ur: "پہلے ہی سبسکرائب ہے، پتا \(shown(address))؛ اب سے https پر حاصل کی جائے گی",
      he: "כבר רשומים אליה בכתובת \(shown(address)); מעתה היא מובאת ב־https",
      fr: "déjà abonné, à l’adresse \(shown(address))\u{A0}; il est désormais relevé par https")
  }
  static func otherServer(_ address: String) -> String {
    say(
      "\(shown(address)) is on another server: cookie and headers are not sent there; `feeds set` can give it some",
      """
      العنوان \(shown(address)) على خادم آخر: لا تُرسل إليه الكعكة والترويسات؛ و`feeds set` يعطيه إياها
      """,
      fa: """
        \(shown(address)) بر کارساز دیگری است: کوکی و سرآیندها آنجا فرستاده نمی‌شود؛ `feeds set` \
        می‌تواند به آن بدهد
        """,
      ur: "\(shown(address)) دوسرے سرور پر ہے: کوکی اور ہیڈر وہاں نہیں بھیجے جاتے؛ `feeds set` اسے دے سکتا ہے",
      he: "\(shown(address)) נמצאת בשרת אחר: העוגייה והכותרות אינן נשלחות לשם; `feeds set` יכול לתת לה כאלה",
      fr: """
        \(shown(address)) est sur un autre serveur\u{A0}: cookie et en-têtes n’y sont pas \
        envoyés\u{A0}; `feeds set` peut lui en donner
        """)
  }
  static func notFetched(_ address: String, _ reason: String) -> String {
    say(
      "\(shown(address)): \(system(reason)); --unchecked subscribes to it nevertheless",
      "\(shown(address)): \(system(reason))؛ و--unchecked يشترك فيها مع ذلك",
      fa: "\(shown(address)): \(system(reason))؛ با این همه --unchecked در آن مشترک می‌شود",
      ur: "\(shown(address)): \(system(reason))؛ --unchecked پھر بھی اسے سبسکرائب کرتا ہے",
      he: "\(shown(address)): \(system(reason)); --unchecked נרשם אליה בכל זאת",
      fr: "\(shown(address))\u{A0}: \(system(reason))\u{A0}; --unchecked s’y abonne quand même")
  }
  static func notYetFetched(_ address: String, _ reason: String) -> String {
    say(
      "\(shown(address)) is subscribed to, but could not be fetched: \(system(reason)); it is asked again later",
      "تمّ الاشتراك في \(shown(address))، لكن تعذّر جلبها: \(system(reason))؛ وتُسأل لاحقًا",
      fa: "در \(shown(address)) مشترک شدید، اما دریافت نشد: \(system(reason))؛ بعداً دوباره پرسیده می‌شود",
      ur: """
        \(shown(address)) سبسکرائب ہو گئی، مگر حاصل نہ ہو سکی: \(system(reason))؛ بعد میں پھر \
        پوچھا جائے گا
        """,
      he: """
        נרשמתם אל \(shown(address)), אך לא ניתן היה להביא אותה: \(system(reason)); תהיה פנייה \
        נוספת אחר כך
        """,
      fr: """
        abonné à \(shown(address)), mais la relève a échoué\u{A0}: \(system(reason))\u{A0}; il \
        sera de nouveau interrogé plus tard
        """)
  }
  static func deadFeeds(_ address: String, _ links: [String], _ reason: String) -> String {
    say(
      """
      what \(shown(address)) names is no feed: \(links.prefix(3).map(shown).joined(separator: ", ")) \
      (\(system(reason)))
      """,
      """
      ما يسمّيه \(shown(address)) ليس خلاصة: \(links.prefix(3).map(shown).joined(separator: ", ")) \
      (\(system(reason)))
      """,
      fa: """
        آنچه \(shown(address)) نام می‌برد خوراک نیست: \
        \(links.prefix(3).map(shown).joined(separator: ", ")) (\(system(reason)))
        """,
      ur: """
        \(shown(address)) جس کا نام لیتا ہے وہ فیڈ نہیں: \
        \(links.prefix(3).map(shown).joined(separator: ", ")) (\(system(reason)))
        """,
      he: """
        מה ש־\(shown(address)) מציין אינו הזנה: \(links.prefix(3).map(shown).joined(separator: ", ")) \
        (\(system(reason)))
        """,
      fr: """
        ce que \(shown(address)) nomme n’est pas un flux\u{A0}: \
        \(links.prefix(3).map(shown).joined(separator: ", ")) (\(system(reason)))
        """)
  }
  static func takenAddress(_ address: String) -> String {
    say(
      "\(shown(address)) is the address of another feed, or was the one of a feed that is removed",
      "العنوان \(shown(address)) لخلاصة أخرى، أو كان لخلاصة حُذفت",
      fa: "\(shown(address)) نشانی خوراک دیگری است، یا نشانی خوراکی بود که حذف شده است",
      ur: "\(shown(address)) کسی اور فیڈ کا پتا ہے، یا کسی حذف شدہ فیڈ کا تھا",
      he: "\(shown(address)) היא כתובת של הזנה אחרת, או הייתה של הזנה שהוסרה",
      fr: "\(shown(address)) est l’adresse d’un autre flux, ou était celle d’un flux supprimé")
  }
  static func subscribed(_ added: Int, known: Int) -> String {
    say(
      "\(added) \(added == 1 ? "feed" : "feeds") added, \(known) known already",
      "أُضيف \(counted(added, \.feed))، ومعروف من قبل: \(known)",
      fa: "\(counted(added, \.feed)) افزوده شد، \(known) از پیش شناخته",
      ur: "شامل: \(counted(added, \.feed))، پہلے سے معلوم: \(known)",
      he: "נוספו: \(counted(added, \.feed)), כבר מוכרות: \(known)",
      fr: "\(counted(added, \.feed)) en plus, déjà connus\u{A0}: \(known)")
  }
  static func removed(_ feed: Feed) -> String {
    "removed\t\(PlainText.line(feed.name))\t\(PlainText.line(SecretAddress.masked(feed.address)))"
  }
  static func noFeedThere(_ address: String) -> String {
    say(
      "at \(shown(address)) is neither a feed nor a page that names one",
      "ليس في \(shown(address)) خلاصة ولا صفحة تسمّي خلاصة",
      fa: "در \(shown(address)) نه خوراکی هست و نه صفحه‌ای که از خوراکی نام ببرد",
      ur: "\(shown(address)) پر نہ فیڈ ہے نہ ایسا صفحہ جو کسی فیڈ کا نام دے",
      he: "ב־\(shown(address)) אין הזנה ואין דף שמציין הזנה",
      fr: "à \(shown(address)), ni flux ni page qui en nomme un")
  }
  static func localFeeds(_ address: String, _ links: [String]) -> String {
    say(
      """
      \(shown(address)) names no feed but \(links.prefix(3).map(shown).joined(separator: ", ")), in the local network, \
      where a page may not lead; `feeds add` takes it by your own hand
      """,
      """
      لا يسمّي \(shown(address)) إلا \(links.prefix(3).map(shown).joined(separator: ", "))، وهي في \
      الشبكة المحلية التي لا يحق لصفحة أن تقود إليها؛ و`feeds add` يقبلها بيدك
      """,
      fa: """
        \(shown(address)) جز \(links.prefix(3).map(shown).joined(separator: ", ")) خوراکی نام نمی‌برد، \
        که در شبکهٔ محلی است و صفحه‌ای نباید به آنجا ببرد؛ `feeds add` آن را از دست خودتان می‌پذیرد
        """,
      ur: """
        \(shown(address)) صرف \(links.prefix(3).map(shown).joined(separator: ", ")) کا نام لیتا ہے، جو \
        مقامی نیٹ ورک میں ہے جہاں کوئی صفحہ نہیں لے جا سکتا؛ `feeds add` اسے آپ کے اپنے ہاتھ سے لیتا \
        ہے
        """,
      he: """
        \(shown(address)) אינו מציין הזנה מלבד \(links.prefix(3).map(shown).joined(separator: ", ")), \
        שברשת המקומית, לשם אסור לדף להוביל; `feeds add` מקבל אותה מידכם
        """,
      fr: """
        \(shown(address)) ne nomme de flux que \(links.prefix(3).map(shown).joined(separator: ", ")), \
        du réseau local, où une page ne doit pas mener\u{A0}; `feeds add` l’accepte de votre main
        """)
  }
  /// An address on one line, without its secrets.
  static func shown(_ address: String) -> String { PlainText.name(SecretAddress.masked(address)) }
  static func furtherFeed(_ address: String, _ title: String?) -> String {
    say(
      "the page also names \(shown(address))" + (title.map { " (\(PlainText.name($0)))" } ?? ""),
      "تسمّي الصفحة أيضًا \(shown(address))\(title.map { " (\(PlainText.name($0)))" } ?? "")",
      fa: "صفحه از \(shown(address)) هم نام می‌برد\(title.map { " (\(PlainText.name($0)))" } ?? "")",
      ur: "صفحہ \(shown(address)) کا نام بھی لیتا ہے\(title.map { " (\(PlainText.name($0)))" } ?? "")",
      he: "הדף מציין גם את \(shown(address))\(title.map { " (\(PlainText.name($0)))" } ?? "")",
      fr: "la page nomme aussi \(shown(address))\(title.map { " (\(PlainText.name($0)))" } ?? "")")
  }
  static func noFeed(_ name: String) -> String {
    say(
      "there is no feed “\(shown(name))”",
      "لا خلاصة باسم «\(shown(name))»",
      fa: "خوراکی به نام «\(shown(name))» نیست",
      ur: "“\(shown(name))” نام کی کوئی فیڈ نہیں",
      he: "אין הזנה בשם \"\(shown(name))\"",
      fr: "aucun flux ne s’appelle «\u{A0}\(shown(name))\u{A0}»")
  }
  static func severalFeeds(_ name: String, _ count: Int) -> String {
    say(
      "“\(shown(name))” means \(count) feeds; say which one by its address",
      "«\(shown(name))» تعني \(counted(count, \.feed))؛ قل أيّها بعنوانها",
      fa: "«\(shown(name))» چند خوراک را می‌رساند (\(counted(count, \.feed)))؛ بگویید کدام، با نشانی‌اش",
      ur: "“\(shown(name))” سے کئی فیڈز مراد ہیں (\(counted(count, \.feed)))؛ پتے سے بتائیں کون سی",
      he: "ל־\"\(shown(name))\" מתאימות \(counted(count, \.feed)); אמרו איזו לפי כתובתה",
      fr: "«\u{A0}\(shown(name))\u{A0}» désigne \(counted(count, \.feed))\u{A0}; dites lequel par son adresse")
  }
  static func state(of feed: Feed) -> String {
    var states: [String] = []
    if let failure = feed.fetch.failure {
      let (error, count) = (reason(failure), feed.fetch.failures)
      states.append(
        count > 1
          ? say(
            "\(error) (\(count) times)", "\(error) (\(counted(count, \.time)))",
            fa: "\(error) (\(counted(count, \.time)))",
            ur: "\(error) (\(counted(count, \.time)))",
            he: "\(error) (\(counted(count, \.time)))",
            fr: "\(error) (\(counted(count, \.time)))") : error)
    } else if feed.fetch.checked == nil {
      states.append(
        say(
          "not fetched yet", "لم تُجلب بعد",
          fa: "هنوز دریافت نشده",
          ur: "ابھی حاصل نہیں ہوئی",
          he: "עוד לא הובאה",
          fr: "pas encore relevé"))
    }
    if feed.settings.isHidden {
      states.append(
        say(
          "hidden", "مخفية",
          fa: "پنهان",
          ur: "چھپی ہوئی",
          he: "מוסתרת",
          fr: "caché"))
    }
    if feed.settings.isPaused {
      states.append(
        say(
          "paused", "موقوفة",
          fa: "متوقف",
          ur: "رکی ہوئی",
          he: "מושהית",
          fr: "suspendu"))
    }
    if let address = feed.fetch.newAddress.map(SecretAddress.masked) {
      states.append(
        say(
          "has moved to \(address)", "انتقلت إلى \(address)",
          fa: "به \(address) رفته است",
          ur: "\(address) پر منتقل ہو گئی",
          he: "עברה אל \(address)",
          fr: "a déménagé vers \(address)"))
    }
    return states.joined(separator: comma)
  }
}
