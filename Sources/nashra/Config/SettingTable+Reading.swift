import ReaderUI

extension Setting {
  /// How articles and dates are read; the window of the reader has the same.
  static let reading: [Setting] = TasteSetting.allCases.map { taste in
    Setting(
      name: taste.rawValue, aliases: taste.rawValue.contains("_") ? [taste.rawValue.replacing("_", with: "-")] : [],
      value: taste.value, example: taste.value(in: ReadingTaste()), says: { taste.spoken }
    ) { (node, path, configuration) throws(Configuration.Problem) in
      guard taste.set(try scalar(node, taste.rawValue, path), in: &configuration.taste) else {
        throw .malformed(path: path, line: line(node), reason: Messages.badTaste(taste))
      }
    }
  }
}

extension TasteSetting {
  /// What its value is, as manuals say it.
  fileprivate var value: String {
    switch self {
    case .measure, .margin: "NUMBER"
    default: allowed.replacing(", ", with: "|").replacing(" or ", with: "|")
    }
  }

  fileprivate var spoken: String {
    switch self {
    case .measure:
      Messages.say(
        "Cells of a line of an article: \(allowed).",
        "خانات سطر المقال، من 40 إلى 120.",
        fa: "خانه‌های یک سطر مقاله، از 40 تا 120.",
        ur: "مضمون کی سطر کے خانے، 40 سے 120 تک۔",
        he: "תאים בשורה של כתבה, מ־40 עד 120.",
        fr: "Cellules d’une ligne d’article, de 40 à 120.")
    case .margin:
      Messages.say(
        "Cells that stay free beside an article: \(allowed).",
        "الخانات الفارغة بجانب المقال، من 1 إلى 20.",
        fa: "خانه‌هایی که کنار مقاله خالی می‌ماند، از 1 تا 20.",
        ur: "مضمون کے پہلو میں خالی رہنے والے خانے، 1 سے 20 تک۔",
        he: "תאים שנשארים פנויים לצד כתבה, מ־1 עד 20.",
        fr: "Cellules libres à côté d’un article, de 1 à 20.")
    case .lineSpacing:
      Messages.say(
        "Whether rows of an article stand apart.",
        "هل تتباعد سطور المقال.",
        fa: "آیا ردیف‌های مقاله از هم فاصله دارد.",
        ur: "کیا مضمون کی قطاریں دور دور ہوں۔",
        he: "האם שורות הכתבה מרווחות.",
        fr: "Si les rangées d’un article sont espacées.")
    case .justify:
      Messages.say(
        "Lines of articles fill both margins, by tatweel where Arabic has it.",
        "تملأ سطور المقالات الهامشين، بالتطويل حيث يصح.",
        fa: "سطرهای مقاله هر دو کناره را پر می‌کند، با کشیده آنجا که خط عربی دارد.",
        ur: "مضامین کی سطریں دونوں حاشیے بھرتی ہیں، جہاں ہو سکے کشیدہ سے۔",
        he: "שורות הכתבות ממלאות את שני השוליים, במתיחת אותיות היכן שיש בערבית.",
        fr: "Les lignes des articles remplissent les deux marges, par tatweel en arabe.")
    case .harakat:
      Messages.say(
        "Whether vowel marks are shown; texts keep theirs.",
        "هل تظهر الحركات؛ والنصوص تحفظ حركاتها.",
        fa: "آیا حرکت‌ها نشان داده شود؛ متن‌ها حرکت‌های خود را نگه می‌دارد.",
        ur: "کیا اعراب دکھائے جائیں؛ متون اپنے اعراب رکھتے ہیں۔",
        he: "האם הניקוד מוצג; הטקסטים שומרים את שלהם.",
        fr: "Si les voyelles sont montrées\u{A0}; les textes gardent les leurs.")
    case .digits:
      Messages.say(
        "The digits of dates and counts; texts keep theirs.",
        "أرقام التواريخ والأعداد؛ والنصوص تحفظ أرقامها.",
        fa: "رقم‌های تاریخ و شمار؛ متن‌ها رقم‌های خود را نگه می‌دارد.",
        ur: "تاریخوں اور گنتیوں کے ہندسے؛ متون اپنے ہندسے رکھتے ہیں۔",
        he: "הספרות של תאריכים ומספרים; הטקסטים שומרים את שלהם.",
        fr: "Les chiffres des dates et des nombres\u{A0}; les textes gardent les leurs.")
    case .months:
      Messages.say(
        "The names of the Gregorian months in Arabic.",
        "أسماء الأشهر الميلادية بالعربية.",
        fa: "نام ماه‌های میلادی به عربی.",
        ur: "عربی میں عیسوی مہینوں کے نام۔",
        he: "שמות החודשים הלועזיים בערבית.",
        fr: "Les noms des mois grégoriens en arabe.")
    case .calendar:
      Messages.say(
        "The calendar of dates; `both` has the Hijri one beside.",
        "تقويم التواريخ؛ و both يضع الهجري بجانب الميلادي.",
        fa: "گاه‌شمار تاریخ‌ها؛ both هجری را کنار آن می‌گذارد.",
        ur: "تاریخوں کا کیلنڈر؛ both ہجری کو ساتھ رکھتا ہے۔",
        he: "לוח השנה של התאריכים; both מוסיף לצידו את ההג׳רי.",
        fr: "Le calendrier des dates\u{A0}; both met l’hégirien à côté.")
    case .hours:
      Messages.say(
        "Whether times count to twelve or to twenty-four.",
        "ساعات اليوم اثنتا عشرة أم أربع وعشرون.",
        fa: "ساعت‌ها تا دوازده شمرده شود یا تا بیست‌وچهار.",
        ur: "وقت بارہ تک گنا جائے یا چوبیس تک۔",
        he: "האם השעות נספרות עד שתים עשרה או עד עשרים וארבע.",
        fr: "Si les heures vont jusqu’à douze ou vingt-quatre.")
    }
  }
}
