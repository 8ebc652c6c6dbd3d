import ArticleParsing

/// What is said of pages and feeds that were read, but not as they should be.
extension Messages {
  static func text(for warning: PageWarning) -> String {
    switch warning {
    case .guessed(let encoding): readAs(encoding.rawValue)
    case .repairedDoubleEncoding:
      say(
        warning.description, "كان مرمّزًا بـ UTF-8 مرتين", fa: "دو بار به UTF-8 کدگذاری شده بود",
        ur: "دو بار UTF-8 میں انکوڈ تھا", he: "היה מקודד פעמיים ב־UTF-8", fr: "était encodé deux fois en UTF-8")
    case .replacedBadBytes(let count, let line):
      say(
        warning.description, "بايتات فاسدة: \(count)، أولها في السطر \(line)",
        fa: "بایت‌های نادرست: \(count)، نخستین در سطر \(line)", ur: "غلط بائٹس: \(count)، پہلا سطر \(line) میں",
        he: "בתים שגויים: \(count), הראשון בשורה \(line)",
        fr: "octets faux\u{A0}: \(count), le premier à la ligne \(line)")
    case .droppedControls(let count):
      say(
        warning.description, "محارف تحكّم تُركت: \(count)", fa: "نویسه‌های کنترلی کنارگذاشته: \(count)",
        ur: "چھوڑے گئے کنٹرول حروف: \(count)", he: "תווי בקרה שהושמטו: \(count)",
        fr: "caractères de contrôle laissés\u{A0}: \(count)")
    case .splitParagraph(let line):
      say(
        warning.description, "السطر \(line) أطول من فقرة، فصار عدة فقرات",
        fa: "سطر \(line) برای یک بند بیش از اندازه دراز است و چند بند شد",
        ur: "سطر \(line) ایک پیراگراف کے لیے بہت لمبی تھی، کئی بن گئے",
        he: "השורה \(line) ארוכה מדי לפסקה אחת, ונעשתה כמה",
        fr: "la ligne \(line) est trop longue pour un paragraphe et en est devenue plusieurs")
    }
  }

  static func text(for warning: FeedWarning) -> String {
    switch warning {
    case .encoding(let name): readAs(PlainText.line(name))
    case .replacedBadBytes(let count):
      say(
        warning.description, "بايتات ليست نصًّا: \(count)", fa: "بایت‌هایی که متن نیست: \(count)",
        ur: "بائٹس جو متن نہیں: \(count)", he: "בתים שאינם טקסט: \(count)",
        fr: "octets qui ne sont pas du texte\u{A0}: \(count)")
    case .cutOff:
      say(
        warning.description, "تنتهي قبل تمامها", fa: "پیش از پایانش بریده شده است", ur: "وقت سے پہلے ختم ہو جاتی ہے",
        he: "נגמרת מוקדם מדי", fr: "se termine trop tôt")
    case .tooDeep:
      say(
        warning.description, "متداخلة أكثر مما يجوز", fa: "بیش از اندازه تودرتو است", ur: "حد سے زیادہ تہ در تہ ہے",
        he: "מקוננת עמוק מדי", fr: "imbrication trop profonde")
    case .leftOutEntries(let count):
      say(
        warning.description, "مدخلات زائدة: \(count)", fa: "مدخل‌های زیادی: \(count)", ur: "زائد اندراجات: \(count)",
        he: "רשומות מיותרות: \(count)", fr: "entrées de trop\u{A0}: \(count)")
    }
  }

  private static func readAs(_ encoding: String) -> String {
    say(
      "read as \(encoding)", "قُرئ بترميز \(encoding)", fa: "با کدگذاری \(encoding) خوانده شد",
      ur: "\(encoding) انکوڈنگ سے پڑھا گیا", he: "נקרא בקידוד \(encoding)", fr: "lu en \(encoding)")
  }
}
