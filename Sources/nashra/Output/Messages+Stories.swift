import Store

extension Messages {
  static var storyHelp: String {
    say(
      "Show the story of an article: all that tell of the same event, oldest first.",
      "اعرض قصة المقال: كل من روى الحدث نفسه، الأقدم أولًا.",
      fa: "نمایش داستان مقاله: همهٔ آنچه همان رویداد را می‌گوید، کهنه‌ترین نخست.",
      ur: "مضمون کی کہانی دکھائیں: سب جو اسی واقعے کے ہیں، پرانا پہلے۔",
      he: "הצגת הסיפור של הכתבה: כל מה שמספר על אותו אירוע, הישן תחילה.",
      fr: "Montrer l’histoire d’un article\u{A0}: tous ceux qui racontent le même événement, du plus ancien.")
  }
  static var storyDiscussion: String {
    say(
      """
      The first is the report; a copy has nearly the text of an earlier one; an update says more, and its new sentences
      stand below it. The exit status is 1 where the article stands alone.
      """,
      """
      الأول هو الخبر؛ والنسخة نصها قريب من نص سابق؛ والتحديث يقول أكثر، وجمله الجديدة تحته. وحالة الخروج \
      1 إذا كان المقال وحده.
      """,
      fa: """
        نخستین، گزارش است؛ رونوشت متنی نزدیک به متنی پیشین دارد؛ روزآمد بیشتر می‌گوید، و جمله‌های \
        تازه‌اش زیر آن می‌آید. اگر مقاله تنها باشد وضعیت خروج 1 است.
        """,
      ur: """
        پہلی رپورٹ ہے؛ نقل کا متن کسی پہلے متن کے قریب ہے؛ اپ ڈیٹ زیادہ بتاتی ہے، اور اس کے نئے جملے \
        نیچے آتے ہیں۔ مضمون اکیلا ہو تو خروج کی حالت 1 ہے۔
        """,
      he: """
        הראשונה היא הידיעה; עותק הוא כמעט נוסח קודם; עדכון אומר יותר, והמשפטים החדשים שלו תחתיו. מצב \
        היציאה הוא 1 אם הכתבה לבדה.
        """,
      fr: """
        Le premier est la nouvelle\u{A0}; une copie a presque le texte d’un article antérieur\u{A0}; \
        une mise à jour dit plus, et ses phrases nouvelles sont dessous. Le statut de sortie est 1 si \
        l’article est seul.
        """)
  }
  static var todayHelp: String {
    say(
      "List a day's stories, those of most sources first, under their tags.",
      "اسرد قصص يوم، الأكثر مصادر أولًا، تحت وسومها.",
      fa: "فهرست داستان‌های یک روز، پرمنبع‌ترین نخست، زیر برچسب‌هایشان.",
      ur: "ایک دن کی کہانیاں، زیادہ ماخذ والی پہلے، اپنے ٹیگ کے نیچے۔",
      he: "רשימת סיפורי היום, מרובי המקורות תחילה, תחת התגיות שלהם.",
      fr: "Lister les histoires d’un jour, celles de plus de sources d’abord, sous leurs étiquettes.")
  }
  static var todayDiscussion: String {
    say(
      """
      A day is one of this computer's clock. An article that says no date is in none. Of a day's articles the newest \
      \(Store.mostOfDay) are looked at. In tsv: number of the newest article, articles, sources, unread, time of the \
      newest, tag, title.
      """,
      """
      اليوم بساعة هذا الحاسوب. والمقال الذي لا يذكر تاريخًا ليس في يوم. ويُنظر من مقالات اليوم في أحدثها، \
      وهي \(Store.mostOfDay). وفي tsv: رقم أحدث مقال، والمقالات، والمصادر، وغير المقروء، ووقت الأحدث، والوسم، \
      والعنوان.
      """,
      fa: """
        روز به ساعت این رایانه است. مقاله‌ای که تاریخی نمی‌گوید در هیچ روزی نیست. از مقاله‌های یک روز \
        \(Store.mostOfDay) تازه‌ترین دیده می‌شود. در tsv: شمارهٔ تازه‌ترین مقاله، مقاله‌ها، منبع‌ها، \
        خوانده‌نشده، زمان تازه‌ترین، برچسب، عنوان.
        """,
      ur: """
        دن اس کمپیوٹر کی گھڑی کا ہے۔ جو مضمون تاریخ نہ بتائے کسی دن میں نہیں۔ دن کے \(Store.mostOfDay) تازہ \
        ترین مضامین دیکھے جاتے ہیں۔ tsv میں: تازہ ترین مضمون کا نمبر، مضامین، ماخذ، نہ پڑھے ہوئے، تازہ ترین \
        کا وقت، ٹیگ، عنوان۔
        """,
      he: """
        היום הוא לפי שעון המחשב הזה. כתבה שאינה אומרת תאריך אינה באף יום. מכתבות היום נבדקות \
        \(Store.mostOfDay) החדשות ביותר. ב־tsv: מספר הכתבה החדשה ביותר, כתבות, מקורות, לא נקראו, זמן החדשה \
        ביותר, תגית, כותרת.
        """,
      fr: """
        Un jour est celui de l’horloge de cet ordinateur. Un article sans date n’est d’aucun. Des \
        articles d’un jour, les \(Store.mostOfDay) plus récents sont lus. En tsv\u{A0}: numéro de \
        l’article le plus récent, articles, sources, non lus, heure du plus récent, étiquette, titre.
        """)
  }
  static func dayIsCut(_ most: Int) -> String {
    say(
      "the day has more articles: only the newest \(most) were looked at",
      "في اليوم مقالات أكثر: لم يُنظر إلا في أحدث \(counted(most, \.article))",
      fa: "روز مقاله‌های بیشتری دارد: تنها تازه‌ترین‌ها دیده شد: \(counted(most, \.article))",
      ur: "اس دن کے مضامین زیادہ ہیں: صرف تازہ ترین دیکھے گئے: \(counted(most, \.article))",
      he: "ביום יש עוד כתבות: נבדקו רק החדשות ביותר: \(counted(most, \.article))",
      fr: "le jour a plus d’articles\u{A0}: seuls les plus récents ont été lus\u{A0}: \(counted(most, \.article))")
  }
  static var dayHelp: String {
    say(
      "The day, as in a filter: 2026-11-29, أمس, yesterday; today unless told.",
      "اليوم كما في التصفية: 2026-11-29 أو أمس أو yesterday؛ وإلا فاليوم.",
      fa: "روز، مانند پالایه: 2026-11-29، دیروز، yesterday؛ وگرنه امروز.",
      ur: "دن، جیسے فلٹر میں: 2026-11-29، گزشتہ روز، yesterday؛ نہ بتایا جائے تو آج۔",
      he: "היום, כמו בסינון: 2026-11-29, אתמול, yesterday; אם לא צוין, היום.",
      fr: "Le jour, comme dans un filtre\u{A0}: 2026-11-29, yesterday\u{A0}; sinon aujourd’hui.")
  }
  static func noDay(_ text: String) -> String {
    say(
      "“\(text)” is no day", "«\(text)» ليس يومًا",
      fa: "«\(text)» روز نیست",
      ur: "“\(text)” دن نہیں",
      he: "\"\(text)\" אינו יום",
      fr: "«\u{A0}\(text)\u{A0}» n’est pas un jour")
  }
  static var timelineHelp: String {
    say(
      "Count the articles of a filter day by day, newest first.",
      "عُدّ مقالات التصفية يومًا يومًا، الأحدث أولًا.",
      fa: "شمردن مقاله‌های پالایه روز به روز، تازه‌ترین نخست.",
      ur: "فلٹر کے مضامین دن بہ دن گنیں، نیا پہلے۔",
      he: "ספירת הכתבות של סינון יום אחר יום, החדש תחילה.",
      fr: "Compter les articles d’un filtre jour par jour, du plus récent.")
  }
  static var timelineDiscussion: String {
    say(
      "A day is one of this computer's clock. An article that says no date is in none.",
      "اليوم بساعة هذا الحاسوب. والمقال الذي لا يذكر تاريخًا ليس في يوم.",
      fa: "روز به ساعت این رایانه است. مقاله‌ای که تاریخی نمی‌گوید در هیچ روزی نیست.",
      ur: "دن اس کمپیوٹر کی گھڑی کا ہے۔ جو مضمون تاریخ نہ بتائے کسی دن میں نہیں۔",
      he: "היום הוא לפי שעון המחשב הזה. כתבה שאינה אומרת תאריך אינה באף יום.",
      fr: "Un jour est celui de l’horloge de cet ordinateur. Un article sans date n’est d’aucun.")
  }
  static func hasNoDate(_ id: Int64) -> String {
    say(
      "article \(id) has no date: it is in no story, for when its event was is not known",
      "المقال \(id) بلا تاريخ: ليس في قصة، إذ لا يُعرف متى كان حدثه",
      fa: "مقالهٔ \(id) تاریخ ندارد: در ماجرایی نیست، چون زمان رویدادش معلوم نیست",
      ur: "مضمون \(id) کی تاریخ نہیں: کسی واقعے میں شامل نہیں، معلوم نہیں یہ کب کا ہے",
      he: "לכתבה \(id) אין תאריך: היא אינה בפרשה, כי לא ידוע מתי היה האירוע",
      fr: "l’article \(id) n’a pas de date\u{A0}: il n’est d’aucun sujet, car on ignore quand le fait a eu lieu")
  }
  static func standsAlone(_ id: Int64) -> String {
    say(
      "article \(id) stands alone: no other one on the same event is known",
      "المقال \(id) وحده: لا يُعرف مقال آخر عن الحدث نفسه",
      fa: "مقالهٔ \(id) تنهاست: دیگری دربارهٔ همان رویداد شناخته نیست",
      ur: "مضمون \(id) اکیلا ہے: اسی واقعے کا کوئی اور معلوم نہیں",
      he: "הכתבה \(id) לבדה: לא ידועה אחרת על אותו אירוע",
      fr: "l’article \(id) est seul\u{A0}: aucun autre connu sur le même événement")
  }
}
