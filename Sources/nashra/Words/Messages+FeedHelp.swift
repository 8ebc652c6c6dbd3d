import ArticleParsing
import Ingest

/// What the help says of the commands about feeds.
extension Messages {
  static var subscriptionsHelp: String {
    say(
      "Subscriptions: list, add, change and remove them, and OPML in and out.",
      "الاشتراكات: سردها وإضافتها وتغييرها وحذفها، واستيراد OPML وتصديره.",
      fa: "اشتراک‌ها: فهرست، افزودن، تغییر و حذف، و OPML به درون و بیرون.",
      ur: "سبسکرپشنز: فہرست، شامل، تبدیل اور حذف، اور OPML اندر باہر۔",
      he: "מינויים: רשימה, הוספה, שינוי והסרה, ו־OPML פנימה והחוצה.",
      fr: "Abonnements\u{A0}: lister, ajouter, changer et retirer, OPML en entrée et en sortie.")
  }
  static var feedsListHelp: String {
    say(
      "List feeds: unread, articles, folder, name, address, and what is wrong.",
      "اسرد الخلاصات: غير المقروء والمقالات والمجلد والاسم والعنوان والخلل.",
      fa: "فهرست خوراک‌ها: خوانده‌نشده، مقاله‌ها، پوشه، نام، نشانی، و اشکال.",
      ur: "فیڈز کی فہرست: نہ پڑھے ہوئے، مضامین، فولڈر، نام، پتا، اور خرابی۔",
      he: "רשימת ההזנות: לא נקראו, כתבות, תיקייה, שם, כתובת, ומה לא תקין.",
      fr: "Lister les flux\u{A0}: non lus, articles, dossier, nom, adresse, et ce qui ne va pas.")
  }
  static var feedsAddHelp: String {
    say(
      "Subscribe to a feed.", "اشترك في خلاصة.",
      fa: "اشتراک در یک خوراک.",
      ur: "فیڈ سبسکرائب کریں۔",
      he: "הרשמה להזנה.",
      fr: "S’abonner à un flux.")
  }
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
      """,
      fa: """
        نشانی از آنِ خوراک است، یا صفحه‌ای که از خوراکش نام می‌برد؛ آنچه در راه دریافت شود می‌ماند. بی \
        http:// یا https:// نخست دومی آزموده می‌شود. و نیز file:PATH، folder:PATH (صفحه‌هایی که در آن \
        پدید می‌آید) و exec:COMMAND (آنچه چاپ می‌کند)، که یک بار پرسیده می‌شود. اگر کارساز اکنون پاسخ \
        ندهد وضعیت خروج 1 است: اشتراک انجام می‌شود، و بعداً دوباره پرسیده می‌شود. آنچه همیشه نادرست \
        است، مانند میزبان ناشناخته یا آنچه خوراک نیست، پذیرفته نمی‌شود؛ آنچه پیش‌تر مشترکش بوده‌اید، \
        با هر نوشتاری، گفته می‌شود، با وضعیت 0. گذرواژهٔ نشانی، --header و --cookie در مخزن می‌ماند و \
        تنها به کارساز خودش می‌رود؛ با `logins: [{host: NAME, user: NAME, password_command: COMMAND}]` \
        در تنظیمات دستوری گذرواژه را چاپ می‌کند، و `user_agent`، `headers: {NAME: VALUE}` و `cookie` \
        آنجا به کارساز همهٔ خوراک‌ها فرستاده می‌شود.
        """,
      ur: """
        پتا فیڈ کا ہے، یا ایسے صفحے کا جو اپنی فیڈ کا نام دے؛ راستے میں جو حاصل ہو رکھا جاتا ہے۔ \
        http:// یا https:// کے بغیر پہلے دوسرا آزمایا جاتا ہے۔ نیز file:PATH، folder:PATH (اس میں آنے \
        والے صفحے) اور exec:COMMAND (جو وہ چھاپے)، جن سے ایک بار پوچھا بھی جاتا ہے۔ سرور ابھی جواب نہ \
        دے تو خروج کی حالت 1: فیڈ سبسکرائب ہو جاتی ہے، اور بعد میں پھر پوچھا جاتا ہے۔ جو ہمیشہ غلط ہے، \
        جیسے نامعلوم میزبان یا جو فیڈ نہیں، رد ہوتا ہے؛ جو پہلے سے سبسکرائب ہے، کسی بھی املا میں، بتا \
        دیا جاتا ہے، حالت 0 کے ساتھ۔ پتے کا پاس ورڈ، --header اور --cookie ذخیرے میں رہتے ہیں اور صرف \
        اسی کے سرور کو جاتے ہیں؛ ترتیبات میں `logins: [{host: NAME, user: NAME, password_command: \
        COMMAND}]` ہو تو پاس ورڈ ایک کمانڈ چھاپتی ہے، اور وہاں کے `user_agent`، `headers: {NAME: \
        VALUE}` اور `cookie` سب فیڈز کے سرورز کو بھیجے جاتے ہیں۔
        """,
      he: """
        הכתובת היא של הזנה, או של דף שמציין את ההזנה שלו; מה שמובא בדרך נשמר. בלי http:// או https:// \
        השנייה מנוסה תחילה. גם file:PATH, folder:PATH (דפים שמופיעים בה) ו־exec:COMMAND (מה שהיא \
        מדפיסה), שגם אליהם פונים פעם אחת. מצב היציאה 1 אם השרת אינו עונה עכשיו: ההרשמה נעשית, ותהיה \
        פנייה נוספת אחר כך. מה ששגוי לתמיד, כמו מארח לא מוכר או מה שאינו הזנה, נדחה; מה שכבר רשומים \
        אליו, בכל כתיב, נאמר, במצב 0. סיסמה שבכתובת, --header ו־--cookie נשארים במאגר והולכים לשרת שלה \
        בלבד; עם `logins: [{host: NAME, user: NAME, password_command: COMMAND}]` בהגדרות פקודה מדפיסה \
        את הסיסמה, ו־`user_agent`, `headers: {NAME: VALUE}` ו־`cookie` שם נשלחים לשרתי כל ההזנות.
        """,
      fr: """
        L’adresse est celle d’un flux, ou d’une page qui nomme le sien\u{A0}; ce qui est relevé en \
        chemin est gardé. Sans http:// ni https:// le second est essayé d’abord. Aussi file:PATH, \
        folder:PATH (les pages qui y apparaissent) et exec:COMMAND (ce qu’elle imprime), interrogés \
        une fois de même. Statut de sortie 1 si le serveur ne répond pas maintenant\u{A0}: \
        l’abonnement est pris, et il sera de nouveau interrogé plus tard. Ce qui est faux pour de bon, \
        comme un hôte inconnu ou ce qui n’est pas un flux, est refusé\u{A0}; ce à quoi on est déjà \
        abonné, sous n’importe quelle forme, est dit, avec le statut 0. Un mot de passe dans \
        l’adresse, --header et --cookie restent dans la base et ne vont qu’à son serveur\u{A0}; avec \
        `logins: [{host: NAME, user: NAME, password_command: COMMAND}]` dans les réglages une commande \
        imprime le mot de passe, et `user_agent`, `headers: {NAME: VALUE}` et `cookie` y sont envoyés \
        aux serveurs de tous les flux.
        """)
  }
  static var feedsSetHelp: String {
    say(
      "Change what is chosen for a feed.", "غيِّر ما اختير لخلاصة.",
      fa: "تغییر آنچه برای خوراک برگزیده شده است.",
      ur: "فیڈ کے لیے جو چنا گیا اسے بدلیں۔",
      he: "שינוי מה שנבחר בשביל הזנה.",
      fr: "Changer ce qui est choisi pour un flux.")
  }
  static var feedsSetDiscussion: String {
    say(
      """
      What is not named stays; --title '' and --folder '' take it back, and so does 0. Likewise --user-agent '', --cookie '', \
      --header 'NAME:' and, for all headers, --header ''. A tag that the feed no longer gives stays on articles that have it.
      """,
      """
      ما لا يُذكر يبقى؛ و--title '' و--folder '' يلغيانه، وكذلك 0. ومثلها --user-agent '' و--cookie '' \
      و--header 'NAME:'، ولكل الترويسات --header ''. والوسم الذي لم تعد الخلاصة تعطيه يبقى على المقالات التي تحمله.
      """,
      fa: """
        آنچه نام برده نشود می‌ماند؛ --title '' و --folder '' آن را پس می‌گیرد، و 0 هم. همین‌گونه \
        --user-agent ''، --cookie ''، --header 'NAME:' و برای همهٔ سرآیندها --header ''. برچسبی که \
        خوراک دیگر نمی‌دهد بر مقاله‌هایی که دارند می‌ماند.
        """,
      ur: """
        جس کا نام نہ لیا جائے وہ رہتا ہے؛ --title '' اور --folder '' اسے واپس لیتے ہیں، اور 0 بھی۔ اسی \
        طرح --user-agent ''، --cookie ''، --header 'NAME:' اور سب ہیڈرز کے لیے --header ''۔ جو ٹیگ فیڈ \
        اب نہیں دیتی وہ ان مضامین پر رہتا ہے جن پر ہے۔
        """,
      he: """
        מה שלא צוין נשאר; --title '' ו־--folder '' מבטלים אותו, וכך גם 0. כמוהם --user-agent '', \
        --cookie '', --header 'NAME:', ולכל הכותרות --header ''. תגית שההזנה אינה נותנת עוד נשארת על \
        הכתבות שיש להן אותה.
        """,
      fr: """
        Ce qui n’est pas nommé reste\u{A0}; --title '' et --folder '' le reprennent, et 0 aussi. De \
        même --user-agent '', --cookie '', --header 'NAME:' et, pour tous les en-têtes, --header ''. Une \
        étiquette que le flux ne donne plus reste aux articles qui l’ont.
        """)
  }
  static var feedsRemoveHelp: String {
    say(
      "End a subscription; its articles stay unless told.",
      "أنهِ اشتراكًا؛ وتبقى مقالاته ما لم يُطلب حذفها.",
      fa: "پایان دادن به اشتراک؛ مقاله‌هایش می‌ماند مگر گفته شود.",
      ur: "سبسکرپشن ختم کریں؛ اس کے مضامین رہتے ہیں، جب تک کہا نہ جائے۔",
      he: "סיום מינוי; כתבותיו נשארות אלא אם נאמר אחרת.",
      fr: "Mettre fin à un abonnement\u{A0}; ses articles restent, sauf demande.")
  }
  static var feedsImportHelp: String {
    say(
      "Subscribe to the feeds of an OPML file, of newsboat's urls or of an sfeedrc.",
      "اشترك في خلاصات ملف OPML أو urls من newsboat أو sfeedrc.",
      fa: "اشتراک در خوراک‌های پروندهٔ OPML، urls از newsboat یا sfeedrc.",
      ur: "\u{200F}OPML فائل، newsboat کی urls یا sfeedrc کی فیڈز سبسکرائب کریں۔",
      he: "הרשמה להזנות של קובץ OPML, של urls של newsboat או של sfeedrc.",
      fr: "S’abonner aux flux d’un fichier OPML, du fichier urls de newsboat ou d’un sfeedrc.")
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
      """,
      fa: """
        پوشه‌ها با آن‌ها می‌آید. خوراک‌هایی که پیش‌تر مشترکشان بوده‌اید همان‌گونه می‌ماند. آنچه \
        پرونده‌های اینجا را بخواند یا از دستگاه‌های شبکهٔ محلی بپرسد کنار گذاشته می‌شود. چاپ می‌کند: \
        {"added":n,"known":n}.
        """,
      ur: """
        فولڈر ساتھ آتے ہیں۔ جو فیڈز پہلے سے سبسکرائب ہیں جوں کی توں رہتی ہیں۔ جو یہاں کی فائلیں پڑھتا \
        یا مقامی نیٹ ورک کی مشینوں سے پوچھتا چھوڑ دیا جاتا ہے۔ چھاپتا ہے {"added":n,"known":n}۔
        """,
      he: """
        התיקיות באות איתן. הזנות שכבר רשומים אליהן נשארות כמות שהן. מה שהיה קורא קבצים כאן, או פונה \
        למכונות ברשת המקומית, מושמט. מדפיס {"added":n,"known":n}.
        """,
      fr: """
        Les dossiers viennent avec. Les flux déjà suivis restent tels quels. Ce qui lirait des \
        fichiers ici, ou interrogerait des machines du réseau local, est laissé de côté. Imprime \
        {"added":n,"known":n}.
        """)
  }
  static var feedsExportHelp: String {
    say(
      "Print the subscriptions as OPML.", "اطبع الاشتراكات بصيغة OPML.",
      fa: "چاپ اشتراک‌ها به‌صورت OPML.",
      ur: "سبسکرپشنز OPML میں چھاپیں۔",
      he: "הדפסת המינויים כ־OPML.",
      fr: "Imprimer les abonnements en OPML.")
  }

  static var feedTitleHelp: String {
    say(
      "A name in place of the feed's own.", "اسم بدل اسم الخلاصة.",
      fa: "نامی به جای نام خود خوراک.",
      ur: "فیڈ کے اپنے نام کی جگہ نام۔",
      he: "שם במקום שמה של ההזנה.",
      fr: "Un nom à la place de celui du flux.")
  }
  static var feedTagHelp: String {
    say(
      "A tag for all its articles; may be repeated.",
      "وسم لمقالاتها كلها؛ ويجوز تكراره.",
      fa: "برچسبی برای همهٔ مقاله‌هایش؛ می‌توان تکرار کرد.",
      ur: "اس کے سب مضامین کا ٹیگ؛ دہرایا جا سکتا ہے۔",
      he: "תגית לכל כתבותיה; אפשר לחזור על זה.",
      fr: "Une étiquette pour tous ses articles\u{A0}; peut être répétée.")
  }
  static var feedPausedHelp: String {
    say(
      "Whether `refresh` leaves it out, save where it is asked for by its name.",
      "هل يتجاوزها refresh، إلا أن تُطلب باسمها.",
      fa: "آیا `refresh` از آن می‌گذرد، مگر با نامش خواسته شود.",
      ur: "کیا `refresh` اسے چھوڑ دے، سوائے جب نام سے مانگی جائے۔",
      he: "האם `refresh` מדלג עליה, אלא אם ביקשו אותה בשמה.",
      fr: "Si `refresh` le laisse, sauf demande par son nom.")
  }
  static var feedNoTagsHelp: String {
    say(
      "No tags for articles that come from now on; those that are there keep theirs.",
      "لا وسوم لما يأتي من مقالات بعد الآن؛ وما هو موجود يبقى على وسومه.",
      fa: "مقاله‌هایی که از این پس می‌آید برچسبی نمی‌گیرد؛ آن‌هایی که هست برچسب‌هایش را نگه می‌دارد.",
      ur: "آئندہ آنے والے مضامین کو کوئی ٹیگ نہیں؛ جو موجود ہیں ان کے ٹیگ رہتے ہیں۔",
      he: "בלי תגיות לכתבות שיבואו מעתה; אלה שישנן נשארות עם שלהן.",
      fr: "Pas d’étiquettes pour les articles à venir\u{A0}; ceux qui sont là gardent les leurs.")
  }
  static var feedFolderHelp: String {
    say(
      "The folder that it stands in.", "المجلد الذي تقع فيه.",
      fa: "پوشه‌ای که در آن جا دارد.",
      ur: "جس فولڈر میں وہ ہے۔",
      he: "התיקייה שבה היא נמצאת.",
      fr: "Le dossier où il se trouve.")
  }
  static var feedHiddenHelp: String {
    say(
      "Keep its articles out of the list of all; they are found by words, tags and feed.",
      "أخرج مقالاتها من قائمة الكل؛ وتُوجد بالكلمات والوسوم وباسم الخلاصة.",
      fa: "مقاله‌هایش در فهرست همه نیاید؛ با واژه، برچسب و خوراک پیدا می‌شود.",
      ur: "اس کے مضامین سب کی فہرست میں نہ آئیں؛ الفاظ، ٹیگ اور فیڈ سے ملتے ہیں۔",
      he: "להוציא את כתבותיה מרשימת הכול; הן נמצאות לפי מילים, תגיות והזנה.",
      fr: "Tenir ses articles hors de la liste de tous\u{A0}; mots, étiquettes et flux les trouvent.")
  }
  static var feedShownHelp: String {
    say(
      "Show its articles in the list of all.",
      "اعرض مقالاتها في قائمة الكل.",
      fa: "مقاله‌هایش در فهرست همه بیاید.",
      ur: "اس کے مضامین سب کی فہرست میں آئیں۔",
      he: "להציג את כתבותיה ברשימת הכול.",
      fr: "Mettre ses articles dans la liste de tous.")
  }
  static var feedDirectionHelp: String {
    say(
      "How its articles are laid out.", "اتجاه عرض مقالاتها.",
      fa: "جهت چیدن مقاله‌هایش.",
      ur: "اس کے مضامین کس سمت سے دکھائے جائیں۔",
      he: "כיוון העריכה של כתבותיה.",
      fr: "Le sens de ses articles.")
  }
  static var feedKeepHelp: String {
    say(
      "Keep only the newest so many articles; starred ones always.",
      "لا تُبقِ إلا هذا العدد من أحدث المقالات؛ والمفضلة دائمًا.",
      fa: "نگه داشتن تنها همین شمار از تازه‌ترین مقاله‌ها؛ ستاره‌دارها همیشه.",
      ur: "صرف اتنے تازہ ترین مضامین رکھیں؛ پسندیدہ ہمیشہ۔",
      he: "לשמור רק כך וכך מהכתבות החדשות; מועדפות תמיד.",
      fr: "Ne garder qu’autant d’articles récents\u{A0}; les favoris toujours.")
  }
  static var feedKeepDaysHelp: String {
    say(
      "Keep articles for so many days; starred ones always.",
      "أبقِ المقالات هذه الأيام؛ والمفضلة دائمًا.",
      fa: "نگه داشتن مقاله‌ها همین شمار روز؛ ستاره‌دارها همیشه.",
      ur: "مضامین اتنے دن رکھیں؛ پسندیدہ ہمیشہ۔",
      he: "לשמור כתבות כך וכך ימים; מועדפות תמיד.",
      fr: "Garder les articles autant de jours\u{A0}; les favoris toujours.")
  }
}
