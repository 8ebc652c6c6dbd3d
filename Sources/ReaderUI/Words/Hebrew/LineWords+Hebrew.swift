extension LineWords {
  static let hebrew = LineWords(
    commandPrompt: "פקודה:",
    didYouMean: "האם התכוונת ל־{}?",
    takeOffer: "{} לוקח אותה",
    tooLong: "לא נקלט: ארוך מ־{n} אותיות",
    complete: "השלמה", earlier: "הקודמת", allKeys: "כל המקשים",
    unknownCommand: "אין פקודה בשם {}.",
    nearest: "אולי: {}",
    worksIn: "{} לא פועלת כאן; מקומה: {places}",
    onlyInside: "ל־{} יש משמעות רק במקומה",
    takesNothing: "אחרי {} לא בא דבר",
    unreadable: "אי אפשר להבין כאן את {}.",
    write: "יש לכתוב: {}",
    rows: Plural(
      zero: "אי אפשר לספור את הרשימה מכאן; עברו קודם לתחילתה", one: "ברשימה שורה אחת עד כה",
      two: "ברשימה שתי שורות עד כה", other: "ברשימה {n} שורות עד כה"),
    tooMany: "יותר מ־{n} כתבות, או שעוד לא נספרו: צמצמו את הרשימה או השתמשו ב־nashra export",
    usage: usage, place: place)

  private static func usage(_ verb: LineVerb) -> String {
    switch verb {
    case .filter: "filter מילים או תנאים"
    case .find: "find מילים, בתוך כתבה"
    case .tag: "tag שם: הכתבות שלו"
    case .source: "source שם: הכתבות שלו"
    case .feed: "feed שם: הכתבות שלו"
    case .open: "open 3: השלישית ברשימה"
    case .go: "go 3: אל השלישית ברשימה"
    case .save: "save text|markdown|html|json|raw ונתיב"
    case .export: "export markdown ותיקייה: כל הרשימה"
    case .mark: "mark read|unread|starred|unstarred וסינון"
    case .interface: "interface he: שפת המסך"
    case .today: "today אתמול, או תאריך אחר"
    case .pipe: "pipe ופקודה: הכתבה ניתנת לה"
    case .narrow: "narrow ותג: רק מה שיש לו גם אותו"
    case .editTags: "edit-tags ושמות, בפסיקים ביניהם"
    case .quit: "quit: סגירת נשרה"
    }
  }

  private static func place(_ mode: Mode) -> String? {
    switch mode {
    case .sections: "המדורים"
    case .list: "הרשימה"
    case .article: "כתבה"
    case .selecting: "בחירת טקסט"
    case .tags: "התגים"
    case .feeds: "ההזנות"
    case .filters: "הסינונים השמורים"
    case .help: "העזרה"
    case .printed: "פלט של פקודה"
    case .story: "סיפור"
    case .today: "עמוד היום"
    case .timeline: "הימים"
    default: nil
    }
  }
}
