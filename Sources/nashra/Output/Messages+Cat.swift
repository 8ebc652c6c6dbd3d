extension Messages {
  static var logicalHelp: String {
    say(
      "Print in logical order, as into a pipe; for terminals that order text themselves.",
      "اطبع بالترتيب المنطقي كما في الأنبوب، للطرفيات التي ترتّب النص بنفسها.",
      fa: "چاپ به ترتیب منطقی، مانند لوله؛ برای پایانه‌هایی که خود متن را مرتب می‌کنند.",
      ur: "منطقی ترتیب میں چھاپیں، جیسے پائپ میں؛ ان ٹرمینلوں کے لیے جو متن خود ترتیب دیتے ہیں۔",
      he: "הדפסה בסדר לוגי, כמו לצינור; למסופים שמסדרים טקסט בעצמם.",
      fr: """
        Imprimer dans l’ordre logique, comme vers un tube\u{A0}; pour les terminaux qui ordonnent le \
        texte eux-mêmes.
        """)
  }
  static var logicalOrVisual: String {
    say(
      "--logical and --visual exclude each other.",
      "لا يجتمع --logical و--visual.",
      fa: "\u{200F}--logical و --visual با هم نمی‌شود.",
      ur: "\u{200F}--logical اور --visual اکٹھے نہیں ہو سکتے۔",
      he: "\u{200F}--logical ו־--visual אינם הולכים יחד.",
      fr: "--logical et --visual s’excluent.")
  }
  static var catHelp: String {
    say(
      "Print any text as the reader would lay it out.",
      "اطبع أي نص كما يعرضه القارئ.",
      fa: "چاپ هر متنی آن‌گونه که خواننده آن را می‌چیند.",
      ur: "کوئی بھی متن ویسے چھاپیں جیسے ریڈر دکھاتا ہے۔",
      he: "הדפסת כל טקסט כפי שהקורא היה עורך אותו.",
      fr: "Imprimer un texte comme le lecteur le mettrait en forme.")
  }
  static var catDiscussion: String {
    say(
      """
      Each line is a paragraph with its own direction, wrapped to the terminal's width: nashra cat letter.txt, man ls | \
      nashra cat. Bold and underlined text stays so, colours go, quote marks of a mail stand before every row, and what a \
      terminal would obey is shown. Into a pipe or a file the text is in logical order, and wrapped only with --width; \
      for a pager in a terminal that orders nothing by itself: nashra cat --visual FILE | less -R.
      """,
      """
      كل سطر فقرة لها اتجاهها، تُلفّ على عرض الطرفية: nashra cat letter.txt، أو man ls | nashra cat. \
      يبقى العريض وما تحته خط، وتذهب الألوان، وتقف علامات اقتباس البريد قبل كل صف، ويظهر ما كانت الطرفية \
      ستطيعه. وإلى أنبوب أو ملف يخرج النص بترتيبه المنطقي، ولا يُلفّ إلا مع --width. ولعارض صفحات في \
      طرفية لا ترتّب شيئًا: nashra cat --visual FILE | less -R.
      """,
      fa: """
        هر سطر بندی است با جهت خودش که به پهنای پایانه شکسته می‌شود: nashra cat letter.txt، یا man ls \
        | nashra cat. درشت و زیرخط‌دار می‌ماند، رنگ‌ها می‌رود، نشانه‌های نقل نامه پیش از هر ردیف \
        می‌آید، و آنچه پایانه از آن فرمان می‌برد نشان داده می‌شود. به لوله یا پرونده متن به ترتیب \
        منطقی می‌رود و تنها با --width شکسته می‌شود؛ برای صفحه‌نما در پایانه‌ای که خود چیزی را مرتب \
        نمی‌کند: nashra cat --visual FILE | less -R.
        """,
      ur: """
        ہر سطر اپنی سمت کا ایک پیراگراف ہے جو ٹرمینل کی چوڑائی پر لپٹتا ہے: nashra cat letter.txt، یا \
        man ls | nashra cat۔ جلی اور خط کشیدہ متن ویسا رہتا ہے، رنگ ہٹ جاتے ہیں، ڈاک کے اقتباسی نشان \
        ہر قطار سے پہلے آتے ہیں، اور جس پر ٹرمینل عمل کرتا وہ دکھایا جاتا ہے۔ پائپ یا فائل میں متن \
        منطقی ترتیب میں جاتا ہے، اور صرف --width سے لپٹتا ہے؛ ایسے ٹرمینل میں صفحہ نما کے لیے جو خود \
        کچھ ترتیب نہ دے: nashra cat --visual FILE | less -R۔
        """,
      he: """
        כל שורה היא פסקה בכיוון משלה, שנשברת לרוחב המסוף: nashra cat letter.txt, או man ls | nashra \
        cat. מודגש וקו תחתון נשארים, צבעים נעלמים, סימני ציטוט של דואר עומדים לפני כל שורה, ומה שהמסוף \
        היה מציית לו מוצג. לצינור או לקובץ הטקסט יוצא בסדר לוגי, ונשבר רק עם --width; לדפדפן טקסט \
        במסוף שאינו מסדר דבר: nashra cat --visual FILE | less -R.
        """,
      fr: """
        Chaque ligne est un paragraphe avec son propre sens, replié à la largeur du terminal\u{A0}: \
        nashra cat letter.txt, ou man ls | nashra cat. Le gras et le souligné restent, les couleurs \
        partent, les marques de citation d’un courrier précèdent chaque rangée, et ce à quoi un \
        terminal obéirait est montré. Vers un tube ou un fichier le texte est dans l’ordre logique, et \
        replié seulement avec --width\u{A0}; pour un afficheur dans un terminal qui n’ordonne \
        rien\u{A0}: nashra cat --visual FILE | less -R.
        """)
  }
  static var catVisualHelp: String {
    say(
      "Lay out also into a pipe, in visual order; --bidi names the terminal that shows it.",
      "رتّب حتى إلى أنبوب، بالترتيب المرئي؛ و--bidi يسمّي الطرفية التي تعرضه.",
      fa: "چیدن حتی به لوله، به ترتیب دیداری؛ --bidi پایانه‌ای را که نشانش می‌دهد نام می‌برد.",
      ur: "پائپ میں بھی بصری ترتیب سے سجائیں؛ --bidi دکھانے والے ٹرمینل کا نام دیتا ہے۔",
      he: "עריכה גם לצינור, בסדר חזותי; --bidi מציין את המסוף שיציג אותה.",
      fr: "Mettre en forme même vers un tube, dans l’ordre visuel\u{A0}; --bidi nomme le terminal qui l’affiche.")
  }
  static var catWidthHelp: String {
    say(
      "Columns of a row; the terminal's unless told.",
      "عدد أعمدة الصف؛ وإلا فأعمدة الطرفية.",
      fa: "ستون‌های هر ردیف؛ وگرنه ستون‌های پایانه.",
      ur: "قطار کے کالم؛ نہ بتایا جائے تو ٹرمینل کے۔",
      he: "מספר העמודות בשורה; אם לא צוין, של המסוף.",
      fr: "Colonnes d’une rangée\u{A0}; sinon celles du terminal.")
  }
  static var catFilesHelp: String {
    say(
      "Texts in UTF-8, or UTF-16 with a byte order mark; - or none is standard input.",
      "نصوص بترميز UTF-8، أو UTF-16 بعلامة ترتيب البايتات؛ و- أو لا شيء هو الدخل القياسي.",
      fa: "متن‌هایی با UTF-8، یا UTF-16 با نشانهٔ ترتیب بایت؛ - یا هیچ، ورودی استاندارد است.",
      ur: "\u{200F}UTF-8 متن، یا بائٹ ترتیب کے نشان والا UTF-16؛ - یا کچھ نہیں معیاری ان پٹ ہے۔",
      he: "טקסטים ב־UTF-8, או ב־UTF-16 עם סימן סדר בתים; - או דבר הוא הקלט התקני.",
      fr: "Des textes en UTF-8, ou en UTF-16 avec marque d’ordre\u{A0}; - ou rien est l’entrée standard.")
  }
  static func cannotRead(_ file: String, _ reason: String) -> String {
    say(
      "cannot read \(input(file)): \(system(reason))",
      """
      تعذّرت قراءة \(input(file)): \(system(reason))
      """,
      fa: "\(input(file)) خوانده نمی‌شود: \(system(reason))",
      ur: "\(input(file)) پڑھا نہیں جا سکتا: \(system(reason))",
      he: "אי אפשר לקרוא את \(input(file)): \(system(reason))",
      fr: "lecture impossible de \(input(file))\u{A0}: \(system(reason))")
  }
  private static func input(_ file: String) -> String {
    file != "-"
      ? PlainText.name(file)
      : say(
        "standard input", "الدخل القياسي", fa: "ورودی استاندارد", ur: "معیاری ان پٹ", he: "הקלט התקני",
        fr: "l’entrée standard")
  }
  static func binary(at offset: Int) -> String {
    say(
      "it is no text (byte \(offset) is 0)",
      "ليس نصًّا (البايت \(offset) صفر)",
      fa: "متن نیست (بایت \(offset) صفر است)",
      ur: "متن نہیں (بائٹ \(offset) صفر ہے)",
      he: "אינו טקסט (הבית \(offset) הוא 0)",
      fr: "ce n’est pas du texte (l’octet \(offset) est 0)")
  }
}
