import Ingest
import Store

/// What refreshing says.
extension Messages {
  static var refreshHelp: String {
    say(
      "Ask feeds for new articles.", "اسأل الخلاصات عن الجديد.",
      fa: "پرسیدن خوراک‌ها دربارهٔ مقاله‌های تازه.",
      ur: "فیڈز سے نئے مضامین پوچھیں۔",
      he: "בקשת כתבות חדשות מההזנות.",
      fr: "Demander aux flux leurs nouveaux articles.")
  }
  static var refreshDiscussion: String {
    say(
      """
      A feed that failed is left alone for a while, longer each time, and one that says for how long it stays as it is (ttl, \
      Cache-Control: max-age) so long, a day at most. After a refresh that brought something new, the \
      settings `hook: COMMAND` (which finds NASHRA_NEW, NASHRA_UPDATED and NASHRA_FAILED in its environment) and \
      `notify: true` are followed.
      """,
      """
      الخلاصة التي أخفقت تُترك مدة تطول كل مرة، والتي تقول كم تبقى على حالها (ttl وCache-Control: \
      max-age) تُترك مدتها، يومًا على الأكثر. وبعد تحديث جاء بجديد يُعمل بالإعدادين `hook: COMMAND` \
      (ويجد NASHRA_NEW وNASHRA_UPDATED وNASHRA_FAILED في بيئته) و`notify: true`.
      """,
      fa: """
        خوراکی که ناکام مانده چندی رها می‌شود، هر بار بیشتر، و خوراکی که می‌گوید تا کی همان است که بود \
        (ttl، Cache-Control: max-age) تا همان زمان، حداکثر یک روز. پس از به‌روزرسانی‌ای که چیز تازه \
        آورد، تنظیم‌های `hook: COMMAND` (که NASHRA_NEW، NASHRA_UPDATED و NASHRA_FAILED را در محیط خود \
        دارد) و `notify: true` اجرا می‌شود.
        """,
      ur: """
        ناکام فیڈ کو کچھ دیر چھوڑ دیا جاتا ہے، ہر بار زیادہ، اور جو بتائے کہ کب تک ویسی رہے گی (ttl، \
        Cache-Control: max-age) اسے اتنی دیر، زیادہ سے زیادہ ایک دن۔ کچھ نیا لانے والی تازہ کاری کے \
        بعد ترتیبات `hook: COMMAND` (جسے ماحول میں NASHRA_NEW، NASHRA_UPDATED اور NASHRA_FAILED ملتے \
        ہیں) اور `notify: true` پر عمل ہوتا ہے۔
        """,
      he: """
        הזנה שנכשלה נעזבת לזמן מה, בכל פעם ליותר, והזנה שאומרת כמה זמן תישאר כמות שהיא (ttl, \
        Cache-Control: max-age) לזמן הזה, יממה לכל היותר. אחרי רענון שהביא חדש פועלות ההגדרות `hook: \
        COMMAND` (שמוצאת בסביבתה NASHRA_NEW, NASHRA_UPDATED ו־NASHRA_FAILED) ו־`notify: true`.
        """,
      fr: """
        Un flux en échec est laissé un moment, chaque fois plus long, et celui qui dit combien de \
        temps il reste tel quel (ttl, Cache-Control: max-age) autant, un jour au plus. Après une \
        actualisation qui a apporté du nouveau, les réglages `hook: COMMAND` (qui trouve NASHRA_NEW, \
        NASHRA_UPDATED et NASHRA_FAILED dans son environnement) et `notify: true` sont suivis.
        """)
  }
  static var everyHelp: String {
    say(
      "Stay, and refresh again so often: 90s, 30m, 2h, 1d.",
      "ابقَ وحدِّث كل مدة: 90s أو 30m أو 2h أو 1d.",
      fa: "ماندن و به‌روزرسانی هر چند گاه: 90s، 30m، 2h، 1d.",
      ur: "رہیں اور اتنی دیر بعد پھر تازہ کریں: 90s، 30m، 2h، 1d۔",
      he: "להישאר, ולרענן שוב בכל פרק זמן: 90s, 30m, 2h, 1d.",
      fr: "Rester, et actualiser à cet intervalle\u{A0}: 90s, 30m, 2h, 1d.")
  }
  static var refreshFeedHelp: String {
    say(
      "Only this feed, or those in a folder of that name, and at once; may be repeated.",
      "هذه الخلاصة وحدها، أو ما في المجلد الذي بهذا الاسم، وفي الحال؛ ويجوز تكراره.",
      fa: "تنها این خوراک، یا خوراک‌های پوشه‌ای با این نام، و همین حالا؛ می‌توان تکرار کرد.",
      ur: "صرف یہ فیڈ، یا اس نام کے فولڈر کی فیڈز، اور فوراً؛ دہرایا جا سکتا ہے۔",
      he: "רק ההזנה הזאת, או אלה שבתיקייה בשם הזה, ומיד; אפשר לחזור על זה.",
      fr: "Ce flux seul, ou ceux du dossier de ce nom, et tout de suite\u{A0}; peut être répété.")
  }
  static var forceHelp: String {
    say(
      "Ask also those that failed a short time ago or want to be left alone.",
      "اسأل حتى ما أخفق قبل قليل أو طلب أن يُترك.",
      fa: "پرسیدن حتی از آن‌هایی که اندکی پیش ناکام ماند یا می‌خواهد رها شود.",
      ur: "ان سے بھی پوچھیں جو تھوڑی دیر پہلے ناکام رہیں یا چھوڑی جانا چاہتی ہیں۔",
      he: "לפנות גם לאלה שנכשלו לפני זמן קצר או שמבקשות שיניחו להן.",
      fr: "Demander aussi à ceux qui viennent d’échouer ou veulent être laissés.")
  }
  static var everyOrForce: String {
    say(
      "--every and --force exclude each other.", "لا يجتمع --every و--force.",
      fa: "\u{200F}--every و --force با هم نمی‌شود.",
      ur: "\u{200F}--every اور --force اکٹھے نہیں ہو سکتے۔",
      he: "\u{200F}--every ו־--force אינם הולכים יחד.",
      fr: "--every et --force s’excluent.")
  }
  /// Servers see it; it tells nothing about who reads.
  static let userAgent = "Nashra/\(Nashra.version) (feed reader)"
  static let notificationTitle = "نشرة"

  static func badInterval(_ text: String) -> String {
    say(
      "“\(PlainText.name(text))” is no interval; write 90s, 30m, 2h or 1d, from a minute to 30 days",
      "«\(PlainText.name(text))» ليست مدة؛ اكتب 90s أو 30m أو 2h أو 1d، من دقيقة إلى ثلاثين يومًا",
      fa: "«\(PlainText.name(text))» بازهٔ زمانی نیست؛ بنویسید 90s، 30m، 2h یا 1d، از یک دقیقه تا 30 روز",
      ur: "“\(PlainText.name(text))” وقفہ نہیں؛ 90s، 30m، 2h یا 1d لکھیں، ایک منٹ سے 30 دن تک",
      he: "\"\(PlainText.name(text))\" אינו מרווח זמן; כתבו 90s, 30m, 2h או 1d, מדקה ועד 30 ימים",
      fr: """
        «\u{A0}\(PlainText.name(text))\u{A0}» n’est pas un intervalle\u{A0}; écrivez 90s, 30m, 2h ou \
        1d, d’une minute à 30 jours
        """)
  }
  static func newArticles(_ count: Int) -> String {
    say(
      count == 1 ? "1 new article" : "\(count) new articles",
      "\(counted(count, \.newArticle))",
      fa: "\(counted(count, \.newArticle))",
      ur: "\(counted(count, \.newArticle))",
      he: "\(counted(count, \.newArticle))",
      fr: "\(counted(count, \.newArticle))")
  }

  static func progress(_ progress: RefreshProgress) -> String {
    let (done, total, failed) = (progress.done, progress.total, progress.failed)
    return say(
      "\(done) of \(total) feeds\(failed > 0 ? ", \(failed) failed" : ""), \(newArticles(progress.added))",
      "الخلاصات: \(done) من \(total)\(failed > 0 ? "، أخفق \(failed)" : "")، \(newArticles(progress.added))",
      fa: "خوراک‌ها: \(done) از \(total)\(failed > 0 ? "، ناکام \(failed)" : "")، \(newArticles(progress.added))",
      ur: "فیڈز: \(total) میں سے \(done)\(failed > 0 ? "، ناکام \(failed)" : "")، \(newArticles(progress.added))",
      he: "הזנות: \(done) מתוך \(total)\(failed > 0 ? ", נכשלו \(failed)" : ""), \(newArticles(progress.added))",
      fr: """
        flux\u{A0}: \(done) sur \(total)\(failed > 0 ? ", en échec \(failed)" : ""), \
        \(newArticles(progress.added))
        """)
  }

  /// `count`: so many feeds were to be asked.
  static func summary(_ report: RefreshReport, of count: Int) -> String {
    let asked = report.results.count
    let due = report.leftAlone + report.notDue
    let left = count - asked - due - report.paused
    var parts: [String] = []
    if due > 0 {
      parts.append(
        say(
          "\(due) not yet due (--force asks them)", "لم يحن وقت \(due) (‏--force يسألها)",
          fa: "زمان \(due) نرسیده (--force از آن‌ها می‌پرسد)",
          ur: "\(due) کا وقت نہیں آیا (--force ان سے پوچھتا ہے)",
          he: "\(due) שעוד לא הגיע זמנן (--force פונה אליהן)",
          fr: "\(due) pas encore dus (--force les demande)"))
    }
    if report.paused > 0 {
      parts.append(
        say(
          "\(report.paused) paused", "موقوف \(report.paused)",
          fa: "\(report.paused) متوقف",
          ur: "\(report.paused) رکی ہوئی",
          he: "\(report.paused) מושהות",
          fr: "suspendus\u{A0}: \(report.paused)"))
    }
    if left > 0 {
      parts.append(
        say(
          "\(left) not reached", "لم يُبلغ \(left)",
          fa: "به \(left) نرسید",
          ur: "\(left) تک نہ پہنچا",
          he: "\(left) שלא הגיעו אליהן",
          fr: "non atteints\u{A0}: \(left)"))
    }
    let (added, updated, failed) = (report.articles.added, report.articles.updated, report.failed)
    let head = say(
      "\(asked == 1 ? "1 feed" : "\(asked) feeds")\(failed > 0 ? ", \(failed) failed" : "")"
        + ": \(added) added, \(updated) updated",
      "\(counted(asked, \.feed))\(failed > 0 ? "، أخفق منها \(failed)" : "")"
        + ": أُضيف \(added)، وحُدّث \(updated)",
      fa: """
        \(counted(asked, \.feed))\(failed > 0 ? "، ناکام \(failed)" : ""): افزوده \(added)، به‌روزشده \
        \(updated)
        """,
      ur: "\(counted(asked, \.feed))\(failed > 0 ? "، ناکام \(failed)" : ""): نئے \(added)، تبدیل شدہ \(updated)",
      he: "\(counted(asked, \.feed))\(failed > 0 ? ", נכשלו \(failed)" : ""): נוספו \(added), עודכנו \(updated)",
      fr: """
        \(counted(asked, \.feed))\(failed > 0 ? ", en échec \(failed)" : "")\u{A0}: ajoutés \(added), \
        mis à jour \(updated)
        """)
    return ([head] + parts).joined(separator: semicolon)
  }

  /// Nil where it did not fail.
  static func failure(_ result: RefreshResult) -> String? {
    guard case .failed(let error) = result.outcome else { return nil }
    return "\(PlainText.name(result.name)): \(reason(error))"
  }

  static func hookFailed(_ error: FetchError) -> String {
    say(
      "after refreshing: \(self.reason(error))",
      "بعد التحديث: \(self.reason(error))",
      fa: "پس از به‌روزرسانی: \(self.reason(error))",
      ur: "تازہ کاری کے بعد: \(self.reason(error))",
      he: "אחרי הרענון: \(self.reason(error))",
      fr: "après l’actualisation\u{A0}: \(self.reason(error))")
  }
}
