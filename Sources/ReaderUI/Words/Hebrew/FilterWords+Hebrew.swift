internal import FilterLanguage

extension FilterWords {
  static let hebrew = FilterWords(
    error: reason,
    conditions: Conditions(feed: "הזנה", source: "מקור", today: "בתאריך:היום"),
    phrasesApart: "אין צירוף כזה; אלה מילותיו",
    wholeLine: "דבר לא מתאים; אלה כל המילים",
    helpTitle: "שורת הסינון",
    help: [
      Example("מחיר נפט", "שתי המילים, בכל צורה שלהן"), Example("\"מחיר הנפט\"", "הצירוף כלשונו"),
      Example("-ספורט", "בלי המילה הזאת"), Example("זהב או כסף", "אחת מהן; גם |"),
      Example("(זהב או כסף) מחיר", "סוגריים מקבצים"), Example("#כלכלה", "תגית; גם תגית:כלכלה"),
      Example("מקור:רויטרס", "מקור הכתבה"), Example("הזנה:בוקר", "הזנה או תיקיית הזנות"),
      Example("כותרת:ועידה", "בכותרת בלבד; תוכן:ועידה בגוף הכתבה"),
      Example("מצב:לא_נקרא", "או נקרא, מועדף, ללא_כוכב"),
      Example("מאז:3 ימים", "או מאז:שעתיים, מאז:חודש"), Example("אחרי:2025-07", "או לפני:3/7/2025, עד:אתמול"),
      Example("ביום:ראשון", "ביום, בחודש או בשנה"),
      Example("דחוף: טקסט", "רווח אחרי הנקודתיים: זה טקסט"),
    ])

  private static func reason(_ reason: FilterError.Reason) -> String {
    switch reason {
    case .missingValue(let text): "אחרי \(quoted(text)) חסר ערך צמוד"
    case .unknownState(let text): "אין מצב בשם \(quoted(text)); המצבים: לא_נקרא, נקרא, מועדף, ללא_כוכב"
    case .badDate(let text): "\(quoted(text)) אינו תאריך; כתבו 2025-07-03, 3/7/2025 או 3 ימים"
    case .badLength(let text): "\(quoted(text)) אינו משך זמן; מאחד ועד מאה שנים"
    case .unknownName(let text, let nearest):
      "אין תנאי בשם \(quoted(text)); הקרוב ביותר הוא \(quoted(nearest)). לטקסט רגיל שימו רווח אחרי הנקודתיים"
    case .secondSource: "לכתבה מקור אחד; שניים יחד לא ייתכנו"
    case .tooDeep: "סוגריים בתוך סוגריים יותר מכפי שאפשר להבין"
    case .openBracket: "הסוגר הזה לא נסגר"
    case .strayBracket: "הסוגר הזה אינו סוגר דבר"
    case .emptyBrackets: "אין דבר בין הסוגריים"
    case .openQuote: "המירכאות האלה לא נסגרו"
    case .danglingOr: "\"או\" בורר בין שניים, ואחד מהם חסר"
    case .asksNothing: "אין בשורה מילה ואין תנאי"
    }
  }
}
