import ArticleWriting

extension Messages {
  static var exportHelp: String {
    say(
      "Write articles as text, Markdown, HTML, JSON, EPUB, a mailbox, OPML or the imported bytes.",
      """
      اكتب المقالات نصًّا أو Markdown أو HTML أو JSON أو EPUB أو صندوق بريد أو OPML أو كما استُوردت.
      """)
  }
  static var exportDiscussion: String {
    say(
      """
      With --to each article becomes a file of its own, named by its headline in its own script; a file that is there
      already is never replaced, and the paths are printed. Without it all go to standard output: text and Markdown with an
      empty line between, JSON one object a line; HTML and raw bytes of one article only. Of all articles epub makes one
      book, right to left where they are, with a cover and a table of contents (--to FILE, or standard output), mbox a
      mailbox with read and starred states, and opml the list of feeds that they came from. For other readers newsboat \
      writes those feeds as its urls, starred a list as Google Reader gave it back, with texts and states, and pocket a \
      table of titles and addresses.
      """,
      """
      مع --to يصير كل مقال ملفًّا باسم عنوانه وبحروفه؛ ولا يُستبدل ملف موجود أبدًا، وتُطبع المسارات. \
      وبغيره تخرج كلها إلى الخرج القياسي: النص وMarkdown بسطر فارغ بين المقالات، وJSON كائنًا في كل سطر؛ \
      وHTML والبايتات لمقال واحد فقط. ويصنع epub من المقالات كلها كتابًا، من اليمين حيث هي كذلك، بغلاف \
      وفهرس (--to FILE أو الخرج القياسي)، وmbox صندوق بريد فيه ما قُرئ وما فُضِّل، وopml قائمة الخلاصات \
      التي جاءت منها. ولقارئات أخرى: newsboat يكتب تلك الخلاصات كملف urls، وstarred قائمة كما كان يخرجها قارئ \
      Google بنصوصها وحالاتها، وpocket جدولًا بالعناوين وروابطها.
      """)
  }
  static var exportFormatHelp: String {
    say(
      "What to write; jsonl is what import reads.",
      "ما يُكتب؛ وjsonl هو ما يقرؤه import.")
  }
  static var exportFolderHelp: String {
    say(
      "The folder for the files; it is made if it is missing.",
      "مجلد الملفات؛ يُنشأ إن لم يوجد.")
  }
  static var exportTitleHelp: String {
    say(
      "The title of a book; the filter unless told.",
      "عنوان الكتاب؛ وإلا فالتصفية.")
  }
  static var exportTitleAlone: String { say("--title is for --format epub.", "إنما --title لـ --format epub.") }
  static var exportBookTooLarge: String {
    say(
      "the articles are too many or too large for one book; --limit takes fewer",
      "المقالات أكثر أو أكبر من أن يسعها كتاب؛ و--limit يأخذ أقلّ")
  }
  static func exportBookIsFull(_ most: Int) -> String {
    say(
      "the book has the newest \(most) articles of the filter; --limit takes another number",
      "في الكتاب أحدث \(counted(most, .article)) في التصفية؛ و--limit يأخذ عددًا آخر")
  }
  static func exportLinesAlone(_ format: String) -> String {
    say(
      "--format \(format) goes to standard output; --to is for files of one article, and for a book.",
      "‏--format \(format) يخرج إلى الخرج القياسي؛ وإنما --to لملفات المقال الواحد وللكتاب.")
  }
  static var exportNeedsFolder: String {
    say(
      "several articles of this format need a folder: --to FOLDER",
      "عدة مقالات بهذه الصيغة تحتاج إلى مجلد: --to FOLDER")
  }
  static var exportRawToTerminal: String {
    say(
      """
      a terminal could obey what is in an imported file; redirect it, or use --to
      """,
      "قد تطيع الطرفية ما في ملف مستورد؛ وجّهه إلى ملف، أو استعمل --to")
  }

  static func exportWithoutAddress(_ id: Int64) -> String {
    say("article \(id): it has no address, and was left out", "المقال \(id): بلا رابط، فتُرك")
  }
  static func notExported(_ id: Int64, _ error: SaveError) -> String {
    say(
      "article \(id): \(text(for: error))",
      "المقال \(id): \(text(for: error))")
  }

  static func text(for error: SaveError) -> String {
    switch error {
    case .noFolder(let folder):
      say(
        "there is no folder \(PlainText.name(folder)), and it cannot be made",
        "لا مجلد باسم \(PlainText.name(folder))، ولا يمكن إنشاؤه")
    case .notPermitted(let folder):
      say(
        "no permission to write in \(PlainText.name(folder))", "لا إذن بالكتابة في \(PlainText.name(folder))")
    case .diskFull: say("the disk is full", "امتلأ القرص")
    case .nameTooLong: say("the name is too long", "الاسم أطول مما يجب")
    case .readOnlyFileSystem: say("the file system is read-only", "نظام الملفات للقراءة فقط")
    case .noArticle: say("it is not in the store, or its file was lost", "ليس في المخزن، أو ضاع ملفه")
    case .store(let error): text(for: error)
    case .other(let reason): reason
    }
  }
}
