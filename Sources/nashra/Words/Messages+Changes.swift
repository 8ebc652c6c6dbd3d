import Store

/// What is said of changes and of taking them back.
extension Messages {
  static var markHelp: String {
    say(
      "Mark articles as read, unread, starred or unstarred.",
      "علِّم المقالات مقروءة أو غير مقروءة، مفضلة أو غير مفضلة.",
      fa: "نشان زدن مقاله‌ها: خوانده، نخوانده، ستاره‌دار یا بی‌ستاره.",
      ur: "مضامین کو پڑھا ہوا، نہ پڑھا ہوا، پسندیدہ یا غیر پسندیدہ بنائیں۔",
      he: "סימון כתבות כנקראו, לא נקראו, מועדפות או לא.",
      fr: "Marquer des articles lus, non lus, favoris ou non.")
  }

  static var undoHelp: String {
    say(
      """
      Take back the last change, whoever made it: a mark, tags, a removal, or one of subscriptions; a hundred are remembered.
      """,
      """
      تراجع عن آخر تغيير أيًّا كان فاعله: علامة أو وسوم أو حذف أو تغيير في الاشتراكات؛ وتُحفظ مئة منها.
      """,
      fa: """
        برگرداندن واپسین تغییر، هر که کرده باشد: نشان، برچسب‌ها، حذف، یا تغییری در اشتراک‌ها؛ صد تا به \
        یاد می‌ماند.
        """,
      ur: "آخری تبدیلی واپس لیں، جس نے بھی کی ہو: نشان، ٹیگ، حذف، یا سبسکرپشن کی تبدیلی؛ سو یاد رکھی جاتی ہیں۔",
      he: "ביטול השינוי האחרון, יהיה עושהו אשר יהיה: סימון, תגיות, מחיקה, או שינוי במינויים; מאה נזכרים.",
      fr: """
        Annuler le dernier changement, quel qu’en soit l’auteur\u{A0}: marque, étiquettes, \
        suppression, ou abonnements\u{A0}; cent sont gardés.
        """)
  }
  static func undone(_ undone: Undone) -> String {
    let (change, count) = (undone.change, undone.count)
    let articles = counted(count, change.isOfFeeds ? \.feed : \.article)
    let what = name(of: change)
    return say(
      "taken back: \(what), \(count)", "تُراجع عن: \(what)، \(articles)", fa: "برگردانده شد: \(what)، \(articles)",
      ur: "واپس لیا گیا: \(what)، \(articles)", he: "בוטל: \(what), \(articles)",
      fr: "annulé\u{A0}: \(what), \(articles)")
  }
  private static func name(of change: Undone.Change) -> String {
    switch change {
    case .read: say(change.rawValue, "تعليم كمقروء", fa: "خوانده‌شده", ur: "پڑھا ہوا", he: "סימון כנקראו", fr: "lus")
    case .unread:
      say(
        change.rawValue, "تعليم كغير مقروء", fa: "خوانده‌نشده", ur: "نہ پڑھا ہوا", he: "סימון כלא נקראו", fr: "non lus")
    case .starred:
      say(change.rawValue, "وضع نجمة", fa: "ستاره دادن", ur: "پسندیدہ", he: "הוספה למועדפות", fr: "favoris")
    case .unstarred:
      say(
        change.rawValue, "رفع نجمة", fa: "برداشتن ستاره", ur: "غیر پسندیدہ", he: "הסרה מהמועדפות", fr: "favoris retirés"
      )
    case .tagged: say(change.rawValue, "وسوم", fa: "برچسب‌ها", ur: "ٹیگ", he: "תגיות", fr: "étiquettes")
    case .removed: say(change.rawValue, "حذف مقالات", fa: "حذف", ur: "حذف", he: "מחיקה", fr: "suppression")
    case .feedAdded: say(change.rawValue, "اشتراك", fa: "اشتراک", ur: "سبسکرپشن", he: "הרשמה", fr: "abonnement")
    case .feedRemoved:
      say(
        change.rawValue, "إنهاء اشتراك", fa: "پایان اشتراک", ur: "سبسکرپشن کا خاتمہ", he: "סיום מינוי",
        fr: "désabonnement")
    case .feedChanged:
      say(
        change.rawValue, "إعدادات خلاصة", fa: "تنظیم خوراک", ur: "فیڈ کی ترتیبات", he: "הגדרות הזנה",
        fr: "réglages d’un flux")
    }
  }
  static func changed(_ count: Int) -> String {
    say(
      count == 1 ? "1 article changed" : "\(count) articles changed",
      "تغيّر \(counted(count, \.article))",
      fa: "تغییر کرد: \(counted(count, \.article))",
      ur: "تبدیل ہوئے: \(counted(count, \.article))",
      he: "השתנו: \(counted(count, \.article))",
      fr: "changés\u{A0}: \(counted(count, \.article))")
  }
  static var nothingToUndo: String {
    say(
      "there is nothing to take back", "لا شيء يُتراجع عنه",
      fa: "چیزی برای برگرداندن نیست",
      ur: "واپس لینے کو کچھ نہیں",
      he: "אין מה לבטל",
      fr: "il n’y a rien à annuler")
  }
}
