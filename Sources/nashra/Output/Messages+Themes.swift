import Screen
import TextLayout

extension Messages {
  /// What can be known of a theme: its contrasts at each depth, and which of its colours are not used as they are.
  static func legibility(of name: String, _ theme: Theme) -> String {
    let name = PlainText.name(name)
    let known = Theme.depths.compactMap { depth in theme.legibility(at: depth).map { (depth, $0) } }
    guard let (_, best) = known.first else {
      return say(
        "\(name): the terminal's own colours; the selected row is its text reversed",
        "\(name): ألوان الطرفية نفسها؛ والصف المختار نصه معكوس",
        fa: "\(name): رنگ‌های خود پایانه؛ ردیف برگزیده متن وارونهٔ آن است",
        ur: "\(name): ٹرمینل کے اپنے رنگ؛ چنی ہوئی قطار اسی کا الٹا متن ہے",
        he: "\(name): הצבעים של המסוף עצמו; השורה הנבחרת היא הטקסט שלו בהיפוך",
        fr: "\(name)\u{A0}: les couleurs du terminal\u{A0}; la rangée choisie est son texte inversé")
    }
    let depths = known.map { self.name(of: $0) + colon + pair(ratio($1.faintest), ratio($1.selection)) }
      .joined(separator: comma)
    let changed = theme.changed.map { "base" + ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
    let text = ratio(best.text)
    return say(
      "\(name): text has a contrast of \(text):1; the faintest word and the selected row: \(depths)",
      "\(name): تباين النص \(text):1؛ وأخفت كلمة والصف المختار: \(depths)",
      fa: "\(name): تمایز متن \(text):1؛ کم‌رنگ‌ترین واژه و ردیف برگزیده: \(depths)",
      ur: "\(name): متن کا تضاد \(text):1؛ مدھم ترین لفظ اور چنی ہوئی قطار: \(depths)",
      he: "\(name): ניגודיות הטקסט \(text):1; המילה החיוורת ביותר והשורה הנבחרת: \(depths)",
      fr: """
        \(name)\u{A0}: le texte a un contraste de \(text):1\u{A0}; le mot le plus pâle et la rangée \
        choisie\u{A0}: \(depths)
        """)
      + (changed.isEmpty
        ? ""
        : say(
          "; changed so that it can be read: \(changed.joined(separator: " "))",
          "؛ وغُيّر ليُقرأ: \(changed.joined(separator: " "))",
          fa: "؛ تغییر کرد تا خوانده شود: \(changed.joined(separator: " "))",
          ur: "؛ پڑھنے کے لیے بدلے گئے: \(changed.joined(separator: " "))",
          he: "; שונו כדי שאפשר יהיה לקרוא: \(changed.joined(separator: " "))",
          fr: "\u{A0}; changées pour être lisibles\u{A0}: \(changed.joined(separator: " "))"))
  }

  static func notLegible(_ name: String) -> String {
    say(
      "\(PlainText.name(name)): a word should have at least 4.5:1, the selected row 3:1",
      "\(PlainText.name(name)): ينبغي ألا يقلّ تباين أي كلمة عن 4.5:1، والصف المختار عن 3:1",
      fa: "\(PlainText.name(name)): واژه باید دست‌کم 4.5:1 داشته باشد و ردیف برگزیده 3:1",
      ur: "\(PlainText.name(name)): لفظ کا کم از کم 4.5:1 اور چنی ہوئی قطار کا 3:1 ہونا چاہیے",
      he: "\(PlainText.name(name)): למילה צריך להיות לפחות 4.5:1, ולשורה הנבחרת 3:1",
      fr: "\(PlainText.name(name))\u{A0}: un mot devrait avoir au moins 4.5:1, la rangée choisie 3:1")
  }

  /// What terminals of as many colours are called by.
  private static func name(of depth: ColorDepth) -> String {
    switch depth {
    case .direct: say("any colour", "أي لون", fa: "هر رنگ", ur: "کوئی بھی رنگ", he: "כל צבע", fr: "toute couleur")
    case .twoHundredFiftySix:
      say("256 colours", "256 لونًا", fa: "256 رنگ", ur: "256 رنگ", he: "256 צבעים", fr: "256 couleurs")
    case .sixteen: "16"
    case .eight: "8"
    case .monochrome: "0"
    }
  }

  private static func pair(_ a: String, _ b: String) -> String {
    say("\(a) and \(b)", "\(a) و\(b)", fa: "\(a) و \(b)", ur: "\(a) اور \(b)", he: "\(a) ו־\(b)", fr: "\(a) et \(b)")
  }

  /// Rounded down, so that nothing seems to reach what it does not.
  private static func ratio(_ contrast: Double) -> String {
    let tenths = Int(contrast * 10)
    return "\(tenths / 10).\(tenths % 10)"
  }
}
