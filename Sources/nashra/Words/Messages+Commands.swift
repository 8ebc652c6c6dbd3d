import Store

/// What the help says of commands, options and arguments that several have.
extension Messages {
  static var readHelp: String { say("Open the reader (the default).", "افتح القارئ (وهو الأمر المفترض).") }
  static var plainHelp: String {
    say(
      "For screen readers and Braille: logical order, no frames, one thing a line.",
      "لقارئات الشاشة وطريقة بريل: ترتيب منطقي بلا إطارات، وفي كل سطر شيء واحد.")
  }
  static var listHelp: String { say("List articles, newest first.", "اسرد المقالات، الأحدث أولًا.") }
  static var searchHelp: String {
    say(
      "Search articles for any of some words, the best first.",
      "ابحث في المقالات عن أيٍّ من الكلمات، والأنسب أولًا.")
  }
  static var queryHelp: String { say("Words, of which one is enough.", "كلمات تكفي واحدة منها.") }
  static var searchNeedsQuery: String { say("Say what to search for.", "قل عمّ تبحث.") }
  static var showHelp: String { say("Show one article.", "اعرض مقالًا.") }
  static var tagsHelp: String { say("List tags, and set those of an article.", "اسرد الوسوم، أو اضبط وسوم مقال.") }
  static var tagsListHelp: String {
    say(
      "List tags with their articles and unread articles.",
      "اسرد الوسوم بعدد مقالاتها وما لم يُقرأ منها.")
  }
  static var tagsDiscussion: String {
    say(
      "Without “list” or “set” the arguments are a filter: those of “list”.",
      "بغير list أو set تُقرأ الوسائط تصفيةً، كما في list.")
  }
  static var tagsSetHelp: String { say("Give an article its tags.", "أعطِ المقال وسومه.") }
  static var tagsSetDiscussion: String {
    say(
      """
      Each argument is a tag: nashra tags set 1751542200 روسيا "الحرب الروسية الأوكرانية". They replace those that the
      article has, and stay whatever is imported later. Words that were one tag and are two now, or the other way round,
      are split likewise in the keywords of other articles. Without a tag the article has none.
      """,
      """
      كل وسيط وسم: nashra tags set 1751542200 روسيا "الحرب الروسية الأوكرانية". تحلّ محلّ وسوم المقال، \
      وتبقى أيًّا كان ما يُستورد بعدها. وما كان وسمًا واحدًا فصار وسمين، أو العكس، يُفصل كذلك في الكلمات \
      المفتاحية للمقالات الأخرى. وبغير وسم لا يبقى للمقال وسم.
      """)
  }
  static var tagsSetTagHelp: String {
    say(
      "A tag; quote one of several words.",
      "وسم؛ ضعه بين علامتي اقتباس إن كان عدة كلمات.")
  }
  static var copyHelp: String {
    say(
      "With --raw: another file that has the same article, from 2 on; 0 lists them.",
      "مع --raw: ملف آخر فيه المقال نفسه، من 2 فصاعدًا؛ و0 يسردها.")
  }
  static var versionsHelp: String {
    say(
      "What the article says, and what it said before it was corrected; newest first.",
      "ما يقوله المقال، وما كان يقوله قبل تصحيحه؛ الأحدث أولًا.")
  }
  static var versionsAlone: String {
    say(
      "--versions goes with neither --raw nor --visual.",
      "لا يجتمع --versions مع --raw ولا مع --visual.")
  }
  static func version(_ number: Int, stored: String) -> String {
    say(
      "version \(number), stored \(stored)",
      "النسخة \(number)، حُفظت في \(stored)")
  }
  static var copyNeedsRaw: String { say("--copy needs --raw.", "لا معنى لـ --copy بغير --raw.") }
  static func noCopy(_ number: Int, of count: Int) -> String {
    say(
      "the article is in \(count) \(count == 1 ? "file" : "files"), there is no number \(number)",
      "المقال في \(counted(count, .file))، ولا وجود للرقم \(number)")
  }
  static var lostFile: String { say("the bytes of that file were lost", "ضاعت بايتات ذلك الملف") }
  static var markHelp: String {
    say(
      "Mark articles as read, unread, starred or unstarred.",
      "علِّم المقالات مقروءة أو غير مقروءة، مفضلة أو غير مفضلة.")
  }

  static var themesHelp: String { say("List themes, or check them.", "اسرد المظاهر أو افحصها.") }
  static var themesListHelp: String {
    say(
      "List the themes that --theme takes by name.",
      "اسرد المظاهر التي يقبلها --theme باسمها.")
  }
  static var themesCheckHelp: String {
    say(
      "Load themes and tell the contrast of their text and of their selected row.",
      "حمِّل المظاهر وقل تباين نصها وصفها المختار.")
  }
  static var themesArgumentHelp: String {
    say(
      "Names or files; all that list prints unless told.",
      "أسماء أو ملفات؛ وإلا فكل ما يسرده list.")
  }

  static var storeHelp: String {
    say(
      "The SQLite file that holds the articles.",
      "ملف SQLite الذي تُحفظ فيه المقالات.")
  }
  static var configHelp: String { say("The settings file.", "ملف الإعدادات.") }
  static var themeHelp: String { say("A theme's name or file.", "اسم المظهر أو ملفه.") }
  static var interfaceHelp: String { say("The language of the interface.", "لغة الواجهة.") }
  static var bidiHelp: String {
    say(
      "How right-to-left text is written to the terminal; nashra doctor tells the names.",
      "كيف يُكتب النص من اليمين إلى الطرفية؛ الأسماء في nashra doctor.")
  }

  static var formatHelp: String { say("How to print.", "كيف يُطبع.") }
  static var sortHelp: String {
    say(
      "The order; by relevance at most 300 are listed.",
      "الترتيب؛ بحسب الصلة يُسرد 300 على الأكثر.")
  }
  static var limitHelp: String { say("Print at most so many.", "اطبع هذا العدد على الأكثر.") }
  static var idHelp: String { say("The article's number, as list prints it.", "رقم المقال كما يطبعه list.") }
  static var rawHelp: String {
    say(
      "Print the imported file, byte for byte; into a file or a pipe.",
      "اطبع الملف المستورد بايتًا بايتًا، إلى ملف أو أنبوب.")
  }
  static var forceRawHelp: String {
    say(
      "With --raw: also to a terminal, which obeys what it finds in it.",
      "مع --raw: حتى إلى طرفية، وهي تطيع ما تجده فيه.")
  }
  static var forceNeedsRaw: String { say("--force needs --raw.", "لا معنى لـ --force بغير --raw.") }
  static var rawToTerminal: String {
    say(
      """
      a terminal could obey what is in an imported file; redirect it (show ID --raw > FILE), or add --force
      """,
      "قد تطيع الطرفية ما في ملف مستورد؛ وجّهه إلى ملف (show ID --raw > FILE) أو أضف --force")
  }
  static var visualHelp: String {
    say(
      "Print the rows as the screen composes them, in visual order.",
      "اطبع الصفوف كما تركّبها الشاشة، بالترتيب المرئي.")
  }
  static var widthHelp: String {
    say(
      "Columns; the terminal's unless told, 80 for --visual.",
      "عدد الأعمدة؛ وإلا فأعمدة الطرفية، و80 مع --visual.")
  }
  static var undoHelp: String {
    say(
      """
      Take back the last change, whoever made it: a mark, tags, a removal, or one of subscriptions; a hundred are remembered.
      """,
      """
      تراجع عن آخر تغيير أيًّا كان فاعله: علامة أو وسوم أو حذف أو تغيير في الاشتراكات؛ وتُحفظ مئة منها.
      """)
  }
  static func undone(_ undone: Undone) -> String {
    let (change, count) = (undone.change, undone.count)
    let arabic =
      switch change {
      case .read: "تعليم كمقروء"
      case .unread: "تعليم كغير مقروء"
      case .starred: "وضع نجمة"
      case .unstarred: "رفع نجمة"
      case .tagged: "وسوم"
      case .removed: "حذف مقالات"
      case .feedAdded: "اشتراك"
      case .feedRemoved: "إنهاء اشتراك"
      case .feedChanged: "إعدادات خلاصة"
      }
    return say(
      "taken back: \(change.rawValue), \(count)",
      "تُراجع عن: \(arabic)، \(counted(count, change.isOfFeeds ? .feed : .article))")
  }
  static func changed(_ count: Int) -> String {
    say(
      count == 1 ? "1 article changed" : "\(count) articles changed",
      "تغيّر \(counted(count, .article))")
  }
  static var nothingToUndo: String { say("there is nothing to take back", "لا شيء يُتراجع عنه") }
  static var markOlderHelp: String {
    say(
      "Only what is older than a date, or stands below an article in the list.",
      "الأقدم من تاريخ فقط، أو ما تحت مقال في القائمة.")
  }
  static var markArgumentHelp: String { say("The mark.", "العلامة.") }
  static var markFilterHelp: String {
    say(
      "Numbers of articles, or a filter as for list.",
      "أرقام مقالات، أو تصفية كما في list.")
  }
}
