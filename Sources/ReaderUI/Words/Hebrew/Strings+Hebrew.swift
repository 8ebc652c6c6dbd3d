internal import Ingest
internal import TextLayout

extension Words {
  static let hebrew = Words(
    interface: .hebrew,
    direction: .rightToLeft,
    category: category,
    listSeparator: ", ",
    colon: ": ",
    quotationMarks: "\"{}\"",
    appName: "נשרה",
    allArticles: "כל הכתבות",
    unreadOnly: "לא נקראו",
    starredOnly: "מועדפות",
    noMatch: "אין דבר שמתאים לסינון הזה",
    empty: .hebrew,
    loading: "נטען…",
    articles: Plural(zero: "אין כתבות", one: "כתבה אחת", two: "שתי כתבות", other: "{n} כתבות"),
    unread: Plural(
      zero: "הכול נקרא", one: "אחת לא נקראה", two: "שתיים לא נקראו", other: "{n} לא נקראו"),
    articlesColumn: "כתבות",
    unreadColumn: "לא נקראו",
    sections: .hebrew,
    related: "כתבות קשורות",
    relations: .hebrew,
    notInStore: "הכתבה הזאת אינה במאגר",
    derivedTitle: "כותרת מתוך הפתיח",
    untitled: "(ללא כותרת)",
    readingMinutes: Plural(one: "דקת קריאה", two: "שתי דקות קריאה", other: "{n} דקות קריאה"),
    readingHour: "יותר משעת קריאה",
    tooLong: "המשך הכתבה ארוך מכדי להיות מוצג כאן; הטקסט המלא: nashra show",
    links: "קישורים",
    noSuchLink: "אין קישור במספר הזה",
    noAddress: "לכתבה הזאת אין כתובת",
    corrected: "תוקנה",
    hasChanged: "הכתבה הזאת השתנתה עכשיו: {} מציג איך",
    changes: "מה השתנה",
    noEarlierText: "אין במאגר נוסח קודם של הכתבה הזאת",
    media: Media(image: "תמונה", video: "וידאו", audio: "שמע", embedded: "תוכן מוטמע", file: "קובץ"),
    filterPrompt: "סינון:",
    filterWords: .hebrew,
    saving: .hebrew,
    findPrompt: "חיפוש:",
    notFound: "לא נמצא",
    fromStart: "שוב מההתחלה",
    fromEnd: "שוב מהסוף",
    wordsApart: "מילותיו בנפרד",
    copyPrompt: "העתקה:",
    tagsPrompt: "תגיות הכתבה:",
    tagsSet: "התגיות נשמרו",
    tagsTitle: "תגיות",
    anyOf: "אחת מאלה",
    allOf: "כל אלה",
    noTags: "אין תגיות",
    confirmMarkAll: Plural(
      zero: "הכול נקרא", one: "לסמן כתבה אחת כנקראה?", two: "לסמן שתי כתבות כנקראו?",
      other: "לסמן {n} כתבות כנקראו?"),
    flagWords: .hebrew,
    confirmQuit: "הרענון לא הסתיים. לצאת בכל זאת?",
    nothingUnread: "הכול כאן נקרא",
    nothingElseUnread: "אין כאן עוד כתבה שלא נקראה",
    fromNewest: "הרשימה נגמרה; זו מתחילתה",
    fromOldest: "הגעת לתחילת הרשימה; זו מסופה",
    isLast: "זו הכתבה האחרונה ברשימה",
    isFirst: "זו הכתבה הראשונה ברשימה",
    markedRead: Plural(
      zero: "דבר לא השתנה", one: "כתבה אחת סומנה כנקראה", two: "שתי כתבות סומנו כנקראו",
      other: "{n} כתבות סומנו כנקראו"),
    nothingToUndo: "אין מה לבטל",
    refreshing: "רענון",
    arrived: Plural(
      zero: "אין חדש", one: "כתבה חדשה אחת", two: "שתי כתבות חדשות", other: "{n} כתבות חדשות"),
    newArticles: Plural(
      one: "כתבה חדשה אחת: {} מציג אותה", two: "שתי כתבות חדשות: {} מציג אותן",
      other: "{n} כתבות חדשות: {} מציג אותן"),
    newestOfMany: Plural(
      one: "כתבה חדשה אחת בין האחרונות: {} מציג אותה", two: "שתי כתבות חדשות בין האחרונות: {} מציג אותן",
      other: "{n} כתבות חדשות בין האחרונות: {} מציג אותן"),
    noneNewest: "אין חדש בין האחרונות",
    feedsFailed: Plural(one: "הזנה אחת נכשלה", two: "שתי הזנות נכשלו", other: "{n} הזנות נכשלו"),
    whyFailed: "{} מציג מדוע",
    feedsNotDue: Plural(
      one: "הזנה אחת עוד לא הגיע זמנה", two: "שתי הזנות עוד לא הגיע זמנן", other: "{n} הזנות עוד לא הגיע זמנן"),
    askAll: "{} שוב מביא את כולן",
    noFeeds: "אין עדיין הזנות. הוסיפו אחת בפקודה: nashra feeds add",
    feedsTitle: "הזנות",
    fetchError: { FetchWords.hebrew.text(for: $0) },
    filtersTitle: "סינונים שמורים",
    noFilters: "אין עדיין סינונים שמורים. תנו להם שם בקובץ ההגדרות תחת filters",
    feedFailed: "נכשלה",
    helpTitle: "מקשים",
    help: hebrewHelp,
    hints: Hints(
      help: "עזרה", filter: "סינון", tags: "תגיות", feeds: "הזנות", unread: "לא נקראו", read: "נקראה",
      star: "מועדפת", remove: "מחיקה", endRange: "בחירת הטווח", noFlags: "ביטול הבחירה", quit: "יציאה",
      page: "עמוד", related: "קשורות", nextUnread: "הבאה", changes: "השינויים", back: "חזרה",
      sections: "מדורים", pane: "חלונית הבאה", openSection: "פתיחה", hide: "הסתרה",
      keep: "השארה", save: "שמירה", cancel: "ביטול", choose: "בחירה", apply: "החלה", allOrAny: "כולן או אחת",
      narrow: "סינון", allTags: "כל התגיות", feedArticles: "הכתבות שלה", fetch: "הבאה שלה", fetchAll: "כולן",
      filterArticles: "הכתבות שלו", scroll: "גלילה", close: "סגירה", yes: "כן", no: "לא",
      find: "חיפוש", nextHit: "הבא", previousHit: "הקודם", endFind: "סיום החיפוש", headline: "כותרת",
      paragraph: "פסקה", address: "קישור", citation: "מראה מקום", whole: "כל הכתבה", copy: "העתקה",
      cite: "עם המקור", words: "מילים", paragraphs: "פסקאות", beginHere: "התחלה כאן", swapEnds: "הקצה האחר"),
    spaceKey: "רווח",
    now: "עכשיו",
    minutesAgo: Plural(zero: "עכשיו", one: "לפני דקה", two: "לפני שתי דקות", other: "לפני {n} דקות"),
    hoursAgo: Plural(zero: "עכשיו", one: "לפני שעה", two: "לפני שעתיים", other: "לפני {n} שעות"),
    today: "היום",
    yesterday: "אתמול",
    daysAgo: Plural(zero: "היום", one: "אתמול", two: "לפני יומיים", other: "לפני {n} ימים"),
    months: Months(
      "בינואר", "בפברואר", "במרץ", "באפריל", "במאי", "ביוני", "ביולי", "באוגוסט", "בספטמבר", "באוקטובר", "בנובמבר",
      "בדצמבר"),
    firstDay: "1",
    short: ShortAges(
      minutes: Plural(one: "{n} דק׳", other: "{n} דק׳"), hours: Plural(one: "שעה", two: "שעתיים", other: "{n} שע׳"),
      days: Plural(one: "אתמול", two: "יומיים", other: "{n} ימים"), date: "{day}.{month}", undated: "–"),
    importedOn: "יובאה ב־{date}",
    undated: "בלי תאריך",
    arrivals: ArrivalDays(
      today: "יובאו היום", yesterday: "יובאו אתמול", date: "יובאו ב־{date}"),
    dateWithTime: "{date}, {time}",
    storeFailed: "תקלה במאגר",
    notWritten: "הכתיבה למאגר נכשלה",
    storeRemoved: "קובץ המאגר אינו במקומו: דבר לא יישמר עד שתחזירו אותו",
    storeReplaced: "קובץ אחר במקום המאגר: דבר לא יישמר עד שתחזירו את הראשון או תתחילו מחדש",
    storeIsBack: "קובץ המאגר חזר",
    storeWasOpen: "אחרים במחשב הזה יכלו לקרוא את המאגר; מעכשיו רק אתם",
    localeIsNotUTF8: "קידוד המערכת אינו UTF-8; אם האותיות נראות שגויות, קבעו {}",
    terminalIsNotUTF8: "המסוף הזה אינו קורא UTF-8 ולכן האותיות שגויות; העבירו אותו ל־UTF-8",
    tmuxIsNotUTF8: "אין אותיות: tmux אינו כותב כאן UTF-8; התחברו עם {}",
    terminalIsUnknown: "אם המילים כאן הפוכות: {} (ב־PuTTY: \u{2066}putty\u{2069})",
    readOnly: "המאגר עכשיו לקריאה בלבד",
    diskFull: "הדיסק מלא",
    noPermission: "אין הרשאה לכתוב בו",
    readOnlyFileSystem: "אי אפשר לכתוב במערכת הקבצים שלו",
    languageChanged: "הממשק עכשיו בעברית",
    keyboard: { "המקשים נקראים עכשיו לפי מקלדת " + name(of: $0) },
    copiedTmux: "הועתק דרך tmux:",
    copiedTmuxBuffer: "הועתק אל הזיכרון של tmux בלבד:",
    copySent: "נשלח אל הלוח של המסוף:",
    copySentOn: "נשלח, אך tmux או screen עלולים לעצור אותו:",
    copyTooLong: "לא הועתק: ארוך מכפי שמסופים מקבלים; הגבול בבתים:",
    copyNoTmux: "לא הועתק: tmux לא קיבל את הטקסט",
    copyFailed: "לא הועתק: אי אפשר לכתוב אל המסוף",
    tooSmall: "החלון קטן מכדי לקרוא בו",
    opening: .hebrew,
    pageFetch: .hebrew,
    stories: .hebrew,
    tasteWords: .hebrew,
    feedWords: .hebrew,
    mouse: .hebrew,
    lines: .hebrew,
    commandNames: .hebrew,
    doctor: .hebrew)

  private static func name(of layout: KeyboardLayout) -> String {
    switch layout {
    case .arabic: "ערבית"
    case .arabicMac: "ערבית (Mac)"
    case .arabicAzerty: "ערבית (AZERTY)"
    case .arabicBuckwalter: "ערבית (Buckwalter)"
    case .arabicOLPC: "ערבית (OLPC)"
    case .persian: "פרסית"
    case .kurdish: "כורדית"
    case .urduPhonetic: "אורדו פונטית"
    case .urduCRULP: "אורדו (CRULP)"
    case .urduNLA: "אורדו (NLA)"
    case .urduNavees: "אורדו (Navees)"
    case .hebrew: "עברית"
    case .hebrewPhonetic: "עברית פונטית"
    case .hebrewLyX: "עברית (LyX)"
    }
  }

  /// CLDR: one, two and other. Of none we say something else.
  private static func category(_ count: Int) -> Plural.Category {
    switch count {
    case 0: .zero
    case 1: .one
    case 2: .two
    default: .other
    }
  }
}
