import ReaderUI
import Terminal

extension Setting {
  /// All keys, in the order in which manuals tell them.
  static let all = screen + reading + program

  private static let screen: [Setting] = [
    .text(
      "store", \.store, value: "PATH", example: "~/.local/share/nashra/nashra.sqlite",
      english: "The SQLite file that holds the articles.", arabic: "ملف SQLite الذي تُحفظ فيه المقالات."),
    .text(
      "theme", \.theme, value: "NAME|PATH", example: "nashra-dark",
      english: "A theme, by its name (nashra themes) or its file.",
      arabic: "مظهر الألوان، باسمه (‏nashra themes‏) أو بملفه."),
    .choice(
      "interface", \.interface, Interface.allCases.map(\.rawValue), example: "ar",
      english: "The language of the interface; otherwise the locale's, and Arabic where it names none.",
      arabic: "لغة الواجهة؛ وإلا فلغة النظام، والعربية إن لم يسمِّ لغة.", unknown: Messages.unknownInterface),
    .choice(
      "bidi", \.bidi, BidiMode.allCases.map(\.rawValue), example: "auto",
      english: "How right-to-left text is written to the terminal; nashra doctor tells what each name does.",
      arabic: "كيف يُكتب النص من اليمين إلى الطرفية؛ يشرح nashra doctor هذه الأسماء.", unknown: Messages.unknownBidi),
    .choice(
      "keyboard", \.keyboard, ["auto"] + KeyboardLayout.allCases.map(\.rawValue), example: "auto",
      english: "On which keyboard the letters of commands are typed; auto tells it by its letters.",
      arabic: "لوحة المفاتيح التي تُكتب عليها حروف الأوامر؛ و auto يعرفها من حروفها.", unknown: Messages.unknownKeyboard),
    .text(
      "theme_light", \.lightTheme, aliases: ["theme-light"], value: "NAME|PATH", example: "nashra-light",
      english: "The theme of `theme: auto` where the terminal's ground is light.",
      arabic: "مظهر `theme: auto` حين تكون خلفية الطرفية فاتحة."),
    .text(
      "theme_dark", \.darkTheme, aliases: ["theme-dark"], value: "NAME|PATH", example: "nashra-dark",
      english: "The theme of `theme: auto` where the terminal's ground is dark.",
      arabic: "مظهر `theme: auto` حين تكون خلفية الطرفية داكنة."),
    .flag(
      "plain", \.isPlain, english: "A screen for who hears it or reads it in Braille, as with --plain.",
      arabic: "شاشة لمن يسمعها أو يقرؤها بطريقة بريل، كما مع ‎--plain."),
    Setting(
      name: "mouse", value: "yes|no", example: "yes",
      english: "Whether the mouse is the reader's; otherwise it selects text in the terminal.",
      arabic: "هل الفأرة للقارئ؛ وإلا فهي تحدد النص في الطرفية."
    ) { (node, path, configuration) throws(Configuration.Problem) in
      guard let isOn = ["yes": true, "true": true, "no": false, "false": false][try scalar(node, "mouse", path)] else {
        throw .malformed(path: path, line: line(node), reason: Messages.yesOrNo("mouse"))
      }
      configuration.mouse = isOn
    },
  ]

  private static let program: [Setting] = [
    .flag(
      "stories", \.stories, english: "Articles of one story are one row of the list.",
      arabic: "مقالات القصة الواحدة صف واحد في القائمة."),
    Setting(
      name: "keys", value: "{PLACE: {COMMAND: KEY|[KEY, …]|none}}", example: "\n  list: {first: g g}",
      english: "Keys of your own; docs/keys.md names the places and the commands.",
      arabic: "مفاتيحك أنت؛ والأماكن والأوامر في docs/keys.md."
    ) { (node, path, configuration) throws(Configuration.Problem) in
      configuration.keys = try KeySettings.bindings(node, path: path)
    },
    .text(
      "save_folder", \.saveFolder, aliases: ["save-folder"], value: "PATH", example: "~/Documents",
      english: "The folder of files that are saved from the reader; otherwise the current one.",
      arabic: "المجلد الذي تُحفظ فيه الملفات من القارئ؛ وإلا فالمجلد الحالي."),
    .text(
      "browser", \.browser, value: "COMMAND[:COMMAND…]", example: "firefox",
      english: "Commands that open an address, as in BROWSER; %s stands for the address. No shell is asked.",
      arabic: "أوامر تفتح العناوين، كما في BROWSER؛ و %s مكان العنوان. ولا تُستعمل صدفة.",
      check: { CommandWords.commands(in: $0)?.isEmpty == false ? nil : Messages.badBrowser }),
    .text(
      "hook", \.hook, value: "COMMAND", example: "/usr/local/bin/new-articles",
      english: "Run after a refresh that brought something new, with NASHRA_NEW, NASHRA_UPDATED and NASHRA_FAILED set.",
      arabic: "أمر يُنفَّذ بعد كل تحديث جاء بجديد، ومعه NASHRA_NEW و NASHRA_UPDATED و NASHRA_FAILED."),
    .flag(
      "notify", \.notifies, english: "Tell of new articles with a notification of the desktop.",
      arabic: "إشعار على سطح المكتب بالمقالات الجديدة."),
    Setting(
      name: "filters", value: "{NAME: FILTER, …}", example: "\n  جديد غزة: غزة غير_مقروء منذ:3 أيام",
      english: "Filters that have a name in the reader; nashra-filter(7) says how one is written.",
      arabic: "تصفيات بأسمائها في القارئ؛ وكتابتها في nashra-filter(7)."
    ) { (node, path, configuration) throws(Configuration.Problem) in
      configuration.filters = try FilterSettings.filters(node, path: path)
    },
    Setting(
      name: "rules", value: "[{match: FILTER, do: ACTION}, …]",
      example: "\n  - {match: 'مصدر:وكالة عنوان:إعلان', do: drop}",
      english: "What is done to each article that is new: tag NAME, star, read, drop, or a list of them.",
      arabic: "ما يُفعل بكل مقال جديد: ‏tag NAME‏ أو star أو read أو drop، أو قائمة منها."
    ) { (node, path, configuration) throws(Configuration.Problem) in
      configuration.rules = try RuleSettings.rules(node, path: path)
    },
    Setting(
      name: "logins", value: "[{host: NAME, user: NAME, password_command: COMMAND}, …]",
      example: "\n  - {host: example.org, user: me, password_command: 'pass show example.org'}",
      english: "Servers whose password a command prints; it goes over HTTPS alone.",
      arabic: "خوادم يطبع أمرٌ كلمةَ مرورها؛ ولا تُرسل إلا عبر HTTPS."
    ) { (node, path, configuration) throws(Configuration.Problem) in
      configuration.logins = try LoginSettings.logins(node, path: path)
    },
    Setting(
      name: "local_hosts", value: "[NAME, …]", example: "[intranet.example.org]",
      english: "Names that look like the web and lead into the local network.",
      arabic: "أسماء تبدو من الويب وتقود إلى الشبكة المحلية."
    ) { (node, path, configuration) throws(Configuration.Problem) in
      configuration.localHosts = try LoginSettings.hosts(node, path: path)
    },
    request(
      "user_agent", aliases: ["user-agent"], value: "TEXT", example: "Nashra",
      english: "Who the servers of feeds are told that asks.", arabic: "ما تُخبَر به خوادم الخلاصات عن السائل."),
    request(
      "headers", value: "{NAME: VALUE, …}", example: "\n  Accept-Language: ar",
      english: "Lines for the header of all requests.", arabic: "سطور في ترويسة كل طلب."),
    request(
      "cookie", value: "NAME=VALUE", example: "name=value", english: "A cookie for the servers of all feeds.",
      arabic: "كعكة لخوادم الخلاصات كلها."),
  ]

  private static func request(
    _ name: String, aliases: [String] = [], value: String, example: String, english: String, arabic: String
  ) -> Setting {
    Setting(name: name, aliases: aliases, value: value, example: example, english: english, arabic: arabic) {
      (node, path, configuration) throws(Configuration.Problem) in
      try RequestSettings.read(name, node, into: &configuration.request, path: path)
    }
  }
}
