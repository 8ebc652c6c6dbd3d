extension LineWords {
  static let urdu = LineWords(
    commandPrompt: "کمانڈ:",
    didYouMean: "کیا آپ کی مراد {} تھی؟",
    takeOffer: "{} سے لیں",
    tooLong: "نہیں لیا گیا: {n} حروف سے لمبا",
    complete: "تکمیل", earlier: "پچھلی", allKeys: "تمام کلیدیں",
    unknownCommand: "{} نام کی کوئی کمانڈ نہیں۔",
    nearest: "شاید: {}",
    worksIn: "{} یہاں کام نہیں کرتا؛ اس کی جگہ: {places}",
    onlyInside: "{} صرف اپنی جگہ پر معنی رکھتا ہے",
    takesNothing: "{} کے بعد کچھ نہیں آتا",
    unreadable: "{} یہاں سمجھا نہیں جا سکا۔",
    write: "یوں لکھیں: {}",
    rows: Plural(
      zero: "فہرست یہاں سے گنی نہیں جا سکتی؛ پہلے اس کے شروع پر جائیں", one: "فہرست میں ابھی ایک سطر ہے",
      other: "فہرست میں ابھی {n} سطریں ہیں"),
    tooMany: "{n} سے زیادہ مضامین ہیں یا ابھی گنے نہیں گئے: فہرست محدود کریں یا nashra export استعمال کریں",
    usage: usage, place: place)

  private static func usage(_ verb: LineVerb) -> String {
    switch verb {
    case .filter: "filter الفاظ یا شرطیں"
    case .find: "find الفاظ، مضمون کے اندر"
    case .tag: "tag نام: اس کے مضامین"
    case .source: "source نام: اس کے مضامین"
    case .feed: "feed نام: اس کے مضامین"
    case .open: "open 3: فہرست کا تیسرا"
    case .go: "go 3: فہرست کے تیسرے پر"
    case .save: "save text|markdown|html|json|raw اور راستہ"
    case .export: "export markdown اور فولڈر: پوری فہرست"
    case .mark: "mark read|unread|starred|unstarred اور فلٹر"
    case .interface: "interface ur: سکرین کی زبان"
    case .today: "today کل، یا کوئی اور تاریخ"
    case .pipe: "pipe اور کمانڈ: اسے مضمون دیا جاتا ہے"
    case .narrow: "narrow اور ٹیگ: صرف وہ جن پر یہ بھی ہو"
    case .editTags: "edit-tags اور نام، درمیان میں کاما"
    case .quit: "quit: نشرہ بند کریں"
    }
  }

  private static func place(_ mode: Mode) -> String? {
    switch mode {
    case .sections: "حصے"
    case .list: "فہرست"
    case .article: "مضمون"
    case .selecting: "متن کا انتخاب"
    case .tags: "ٹیگز"
    case .feeds: "فیڈز"
    case .filters: "محفوظ فلٹر"
    case .help: "مدد"
    case .printed: "کمانڈ کا نتیجہ"
    case .story: "خبر کی کہانی"
    case .today: "آج کا صفحہ"
    case .timeline: "دن"
    default: nil
    }
  }
}
