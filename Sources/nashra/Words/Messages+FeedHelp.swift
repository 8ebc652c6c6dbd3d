import ArticleParsing
import Ingest

/// What the help says of the commands about feeds.
extension Messages {
  static var subscriptionsHelp: String {
    say(
      "Subscriptions: list, add, change and remove them, and OPML in and out.",
      "الاشتراكات: سردها وإضافتها وتغييرها وحذفها، واستيراد OPML وتصديره.")
  }
  static var feedsListHelp: String {
    say(
      "List feeds: unread, articles, folder, name, address, and what is wrong.",
      "اسرد الخلاصات: غير المقروء والمقالات والمجلد والاسم والعنوان والخلل.")
  }
  static var feedsAddHelp: String { say("Subscribe to a feed.", "اشترك في خلاصة.") }
  static var feedsAddDiscussion: String {
    say(
      """
      The address is that of a feed, or of a page that names its feed; what is fetched on the way is kept. Without http:// \
      or https:// the second is tried first. Also file:PATH, folder:PATH (pages that appear in it) and exec:COMMAND (what \
      it prints), which are asked once as well. Exit status 1 where the server does not answer now: the feed is subscribed \
      to, and asked again later. What is wrong for good, as an unknown host or no feed, is refused; what is subscribed to \
      already, in whichever spelling, is told, with status 0. A password in the address, --header and --cookie stay in the \
      store and go to its server alone; with `logins: [{host: NAME, user: NAME, password_command: COMMAND}]` in the \
      settings a command prints the password instead, and `user_agent`, `headers: {NAME: VALUE}` and `cookie` there are \
      sent to the servers of all feeds.
      """,
      """
      العنوان عنوان خلاصة، أو صفحة تسمّي خلاصتها؛ وما يُجلب في الطريق يُحفظ. وبغير http://‎ أو https://‎ \
      يُجرَّب الثاني أولًا. وكذلك file:PATH وfolder:PATH (صفحات تظهر فيه) وexec:COMMAND (ما يطبعه)، \
      وتُسأل مرة أيضًا. وحالة الخروج 1 إذا لم يُجب الخادم الآن: يتمّ الاشتراك ويُسأل لاحقًا. وما لا أمل \
      فيه، كمضيف لا يُعرف أو ما ليس خلاصة، يُرفض؛ وما سبق الاشتراك فيه، بأيّ كتابة، يُذكر والحالة 0. \
      وتبقى كلمة المرور في العنوان و--header و--cookie في المخزن ولا تذهب إلا إلى خادمها. وبالإعداد \
      `logins: [{host: NAME, user: NAME, password_command: COMMAND}]` يطبع أمرٌ كلمةَ المرور بدلًا من \
      ذلك، وتُرسَل `user_agent` و`headers: {NAME: VALUE}` و`cookie` من الإعدادات إلى خوادم الخلاصات \
      كلها.
      """)
  }
  static var feedsSetHelp: String { say("Change what is chosen for a feed.", "غيِّر ما اختير لخلاصة.") }
  static var feedsSetDiscussion: String {
    say(
      """
      What is not named stays; --title '' and --folder '' take it back, and so does 0. Likewise --user-agent '', --cookie '', \
      --header 'NAME:' and, for all headers, --header ''.
      """,
      """
      ما لا يُذكر يبقى؛ و--title '' و--folder '' يلغيانه، وكذلك 0. ومثلها --user-agent '' و--cookie '' \
      و--header 'NAME:'، ولكل الترويسات --header ''.
      """)
  }
  static var feedsRemoveHelp: String {
    say(
      "End a subscription; its articles stay unless told.",
      "أنهِ اشتراكًا؛ وتبقى مقالاته ما لم يُطلب حذفها.")
  }
  static var feedsImportHelp: String {
    say(
      "Subscribe to the feeds of an OPML file, of newsboat's urls or of an sfeedrc.",
      "اشترك في خلاصات ملف OPML أو urls من newsboat أو sfeedrc.")
  }
  static var feedsImportDiscussion: String {
    say(
      """
      Folders come with them. Feeds that are subscribed to already stay as they are. What would read files here, or ask \
      machines of the local network, is left out. Prints {"added":n,"known":n}.
      """,
      """
      وتأتي معها مجلداتها. وما سبق الاشتراك فيه يبقى كما هو. وما كان سيقرأ ملفات هنا أو يسأل أجهزة \
      الشبكة المحلية يُترك. ويطبع {"added":n,"known":n}.
      """)
  }
  static var feedsExportHelp: String { say("Print the subscriptions as OPML.", "اطبع الاشتراكات بصيغة OPML.") }

  static var feedTitleHelp: String { say("A name in place of the feed's own.", "اسم بدل اسم الخلاصة.") }
  static var feedTagHelp: String {
    say(
      "A tag for all its articles; may be repeated.",
      "وسم لمقالاتها كلها؛ ويجوز تكراره.")
  }
  static var feedPausedHelp: String {
    say(
      "Whether `refresh` leaves it out, save where it is asked for by its name.",
      "هل يتجاوزها refresh، إلا أن تُطلب باسمها.")
  }
  static var feedNoTagsHelp: String { say("No tags for its articles any longer.", "لا وسوم لمقالاتها بعد الآن.") }
  static var feedFolderHelp: String { say("The folder that it stands in.", "المجلد الذي تقع فيه.") }
  static var feedHiddenHelp: String {
    say(
      "Keep its articles out of the list of all; they are found by words, tags and feed.",
      "أخرج مقالاتها من قائمة الكل؛ وتُوجد بالكلمات والوسوم وباسم الخلاصة.")
  }
  static var feedDirectionHelp: String { say("How its articles are laid out.", "اتجاه عرض مقالاتها.") }
  static var feedKeepHelp: String {
    say(
      "Keep only the newest so many articles; starred ones always.",
      "لا تُبقِ إلا هذا العدد من أحدث المقالات؛ والمفضلة دائمًا.")
  }
  static var feedKeepDaysHelp: String {
    say(
      "Keep articles for so many days; starred ones always.",
      "أبقِ المقالات هذه الأيام؛ والمفضلة دائمًا.")
  }
  static var feedUserAgentHelp: String {
    say(
      "Who its server is told that asks, in place of our own name.",
      "ما يُقال لخادمها إنه السائل، بدل اسمنا.")
  }
  static var feedRequestHeaderHelp: String {
    say(
      "A line for the header of its requests; may be repeated. A value of - is read from standard input.",
      "سطر في ترويسة طلباتها؛ ويجوز تكراره. والقيمة - تُقرأ من الدخل القياسي.")
  }
  static var feedCookieHelp: String {
    say(
      "A cookie for its server; - is read from standard input, where no list of processes shows it.",
      "كعكة لخادمها؛ و- تُقرأ من الدخل القياسي حيث لا تُظهرها قائمة العمليات.")
  }
}
