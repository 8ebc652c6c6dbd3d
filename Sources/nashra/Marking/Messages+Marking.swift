/// What the commands say that change articles.
extension Messages {
  static var markDiscussion: String {
    say(
      """
      Numbers of articles, or a filter with a condition (is:unread, #tag, source:NAME), or '' for all. Words alone are taken \
      for a filter only with --filter: one wrong word would mark very many.
      """,
      """
      أرقام مقالات، أو تصفية فيها شرط (is:unread و#tag وsource:NAME)، أو '' للكل. ولا تُقرأ الكلمات \
      وحدها تصفيةً إلا مع --filter: فكلمة واحدة خطأ تعلّم الكثير.
      """,
      fa: """
        شمارهٔ مقاله‌ها، یا پالایه‌ای که شرطی دارد (is:unread، #tag، source:NAME)، یا '' برای همه. \
        واژه‌های تنها جز با --filter پالایه خوانده نمی‌شود: یک واژهٔ نادرست بسیاری را نشان می‌زند.
        """,
      ur: """
        مضامین کے نمبر، یا شرط والا فلٹر (is:unread، #tag، source:NAME)، یا سب کے لیے ''۔ صرف الفاظ \
        --filter کے بغیر فلٹر نہیں سمجھے جاتے: ایک غلط لفظ بہت سوں پر نشان لگا دیتا۔
        """,
      he: """
        מספרי כתבות, או סינון שיש בו תנאי (is:unread, #tag, source:NAME), או '' לכולן. מילים בלבד \
        נקראות כסינון רק עם --filter: מילה אחת שגויה הייתה מסמנת רבות מאוד.
        """,
      fr: """
        Des numéros d’articles, ou un filtre avec une condition (is:unread, #tag, source:NAME), ou '' \
        pour tous. Des mots seuls ne sont pris pour un filtre qu’avec --filter\u{A0}: un mot faux en \
        marquerait beaucoup.
        """)
  }
  static var markWordsHelp: String {
    say(
      "Read the arguments as a filter, also where they are words alone.",
      "اقرأ الوسائط تصفيةً، ولو كانت كلمات فقط.",
      fa: "آرگومان‌ها پالایه خوانده شود، حتی اگر تنها واژه باشد.",
      ur: "آرگومنٹس کو فلٹر پڑھیں، چاہے صرف الفاظ ہوں۔",
      he: "לקרוא את הארגומנטים כסינון, גם אם הם מילים בלבד.",
      fr: "Lire les arguments comme un filtre, même si ce ne sont que des mots.")
  }
  static func onlyWords(_ words: String) -> String {
    say(
      "“\(PlainText.name(words))” is no number of an article; with --filter every article that has these words is marked",
      "«\(PlainText.name(words))» ليست رقم مقال؛ ومع --filter يُعلَّم كل مقال فيه هذه الكلمات",
      fa: """
        «\(PlainText.name(words))» شمارهٔ مقاله نیست؛ با --filter هر مقاله‌ای که این واژه‌ها را دارد \
        نشان می‌خورد
        """,
      ur: """
        “\(PlainText.name(words))” مضمون کا نمبر نہیں؛ --filter کے ساتھ ان الفاظ والے سب مضامین پر \
        نشان لگتا ہے
        """,
      he: "\"\(PlainText.name(words))\" אינו מספר של כתבה; עם --filter מסומנת כל כתבה שיש בה המילים האלה",
      fr: """
        «\u{A0}\(PlainText.name(words))\u{A0}» n’est pas le numéro d’un article\u{A0}; avec --filter \
        tout article qui a ces mots est marqué
        """)
  }
  static var starHelp: String {
    say(
      "Star articles, or take their stars.", "ضع النجمة على مقالات أو ارفعها.",
      fa: "ستاره دادن به مقاله‌ها، یا برداشتن آن.",
      ur: "مضامین کو پسندیدہ بنائیں، یا ستارہ ہٹائیں۔",
      he: "הוספת כתבות למועדפות, או הסרתן.",
      fr: "Mettre des articles en favoris, ou les en retirer.")
  }
  static var starRemoveHelp: String {
    say(
      "Take the star.", "ارفع النجمة.",
      fa: "برداشتن ستاره.",
      ur: "ستارہ ہٹائیں۔",
      he: "הסרת הכוכב.",
      fr: "Retirer l’étoile.")
  }
  static var tagHelp: String {
    say(
      "Give articles a tag, or take it off.", "أعطِ مقالات وسمًا أو انزعه عنها.",
      fa: "دادن برچسب به مقاله‌ها، یا برداشتن آن.",
      ur: "مضامین کو ٹیگ دیں، یا ہٹائیں۔",
      he: "הוספת תגית לכתבות, או הסרתה.",
      fr: "Donner une étiquette à des articles, ou la retirer.")
  }
  static var tagNameHelp: String {
    say(
      "The tag; quote one of several words.",
      "الوسم؛ ضعه بين علامتي اقتباس إن كان عدة كلمات.",
      fa: "برچسب؛ اگر چند واژه است آن را در گیومه بگذارید.",
      ur: "ٹیگ؛ کئی الفاظ ہوں تو واوین میں رکھیں۔",
      he: "התגית; אם היא כמה מילים, שימו אותה במירכאות.",
      fr: "L’étiquette\u{A0}; entre guillemets si elle a plusieurs mots.")
  }
  static var tagRemoveHelp: String {
    say(
      "Take it off.", "انزعه.",
      fa: "برداشتن آن.",
      ur: "اسے ہٹائیں۔",
      he: "להסיר אותה.",
      fr: "La retirer.")
  }
  static var tagDiscussion: String {
    say(
      """
      nashra tag مهم 1751542200 1751542201. They keep their other tags, and what is given or taken stays so whatever is \
      imported later. What a filter finds is bounded: at most 10,000 articles.
      """,
      """
      nashra tag مهم 1751542200 1751542201. وتبقى لها وسومها الأخرى، وما يُعطى أو يُنزع يبقى كذلك أيًّا \
      كان ما يُستورد بعده. ولما تجده التصفية حدّ: 10,000 مقال على الأكثر.
      """,
      fa: """
        \u{200F}nashra tag مهم 1751542200 1751542201. برچسب‌های دیگرشان می‌ماند، و آنچه داده یا \
        برداشته شود چنان می‌ماند، هرچه بعداً وارد شود. یافته‌های پالایه حدی دارد: حداکثر 10,000 مقاله.
        """,
      ur: """
        \u{200F}nashra tag اہم 1751542200 1751542201۔ ان کے دوسرے ٹیگ رہتے ہیں، اور جو دیا یا ہٹایا \
        گیا ویسا ہی رہتا ہے، بعد میں کچھ بھی درآمد ہو۔ فلٹر کی حد ہے: زیادہ سے زیادہ 10,000 مضامین۔
        """,
      he: """
        \u{200F}nashra tag חשוב 1751542200 1751542201. תגיותיהן האחרות נשארות, ומה שנוסף או הוסר נשאר \
        כך, יהא אשר יהא שייובא אחר כך. למה שהסינון מוצא יש גבול: לכל היותר 10,000 כתבות.
        """,
      fr: """
        nashra tag important 1751542200 1751542201. Ils gardent leurs autres étiquettes, et ce qui est \
        donné ou retiré le reste, quoi qu’on importe ensuite. Ce qu’un filtre trouve est borné\u{A0}: \
        10,000 articles au plus.
        """)
  }
  static func tooMany(_ most: Int) -> String {
    say(
      "the filter finds more than \(most) articles; nothing was changed",
      "تجد التصفية أكثر من \(counted(most, \.article))؛ ولم يتغيّر شيء",
      fa: "پالایه بیش از \(counted(most, \.article)) می‌یابد؛ چیزی تغییر نکرد",
      ur: "فلٹر کو حد سے زیادہ ملے، حد: \(counted(most, \.article))؛ کچھ نہیں بدلا",
      he: "הסינון מוצא יותר מ־\(counted(most, \.article)); דבר לא השתנה",
      fr: "le filtre trouve plus de \(counted(most, \.article))\u{A0}; rien n’a été changé")
  }
}
