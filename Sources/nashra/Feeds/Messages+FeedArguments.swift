/// What the help says of the arguments and options of commands about feeds.
extension Messages {
  static var noLine: String {
    say(
      "a value of - needs a line on standard input",
      "القيمة - تحتاج إلى سطر في الدخل القياسي",
      fa: "مقدار - سطری در ورودی استاندارد می‌خواهد",
      ur: "قدر - کے لیے معیاری ان پٹ میں ایک سطر چاہیے",
      he: "הערך - מצריך שורה בקלט התקני",
      fr: "la valeur - demande une ligne sur l’entrée standard")
  }
  static var feedAddressHelp: String {
    say(
      "The address.", "العنوان.",
      fa: "نشانی.",
      ur: "پتا۔",
      he: "הכתובת.",
      fr: "L’adresse.")
  }
  static var feedNewAddressHelp: String {
    say(
      "Fetch it from there from now on.",
      "اجلبها من هناك من الآن فصاعدًا.",
      fa: "از این پس از آنجا دریافت شود.",
      ur: "اب سے اسے وہاں سے حاصل کریں۔",
      he: "מעתה להביא אותה משם.",
      fr: "La relever là désormais.")
  }
  static var feedUncheckedHelp: String {
    say(
      "Subscribe to the address as it is, without asking it.",
      "اشترك في العنوان كما هو، من غير أن يُسأل.",
      fa: "اشتراک در همین نشانی، بی آن که پرسیده شود.",
      ur: "پتے کو پوچھے بغیر جوں کا توں سبسکرائب کریں۔",
      he: "הרשמה לכתובת כמות שהיא, בלי לפנות אליה.",
      fr: "S’abonner à l’adresse telle quelle, sans l’interroger.")
  }
  static var feedNameHelp: String {
    say(
      "The feed's name or address, or words of its name.",
      "اسم الخلاصة أو عنوانها، أو كلمات من اسمها.",
      fa: "نام یا نشانی خوراک، یا واژه‌هایی از نام آن.",
      ur: "فیڈ کا نام یا پتا، یا اس کے نام کے الفاظ۔",
      he: "שם ההזנה או כתובתה, או מילים משמה.",
      fr: "Le nom ou l’adresse du flux, ou des mots de son nom.")
  }
  static var withArticlesHelp: String {
    say(
      "Remove its articles as well, save starred ones and those of other feeds.",
      "احذف مقالاتها أيضًا، إلا المفضلة وما لخلاصات أخرى.",
      fa: "مقاله‌هایش هم حذف شود، جز ستاره‌دارها و آن‌هایی که از خوراک‌های دیگر است.",
      ur: "اس کے مضامین بھی حذف کریں، سوائے پسندیدہ اور دوسری فیڈز کے مضامین کے۔",
      he: "מחיקת כתבותיה גם כן, חוץ ממועדפות ומכתבות של הזנות אחרות.",
      fr: "Supprimer aussi ses articles, sauf les favoris et ceux d’autres flux.")
  }
  static var opmlFileHelp: String {
    say(
      "The file; - is standard input.", "الملف؛ و- هو الدخل القياسي.",
      fa: "پرونده؛ - ورودی استاندارد است.",
      ur: "فائل؛ - معیاری ان پٹ ہے۔",
      he: "הקובץ; - הוא הקלט התקני.",
      fr: "Le fichier\u{A0}; - est l’entrée standard.")
  }
  static var trustedHelp: String {
    say(
      "Also take addresses that read files here, or that lead into the local network.",
      "اقبل أيضًا العناوين التي تقرأ ملفات هنا أو تقود إلى الشبكة المحلية.",
      fa: "نشانی‌هایی هم که پرونده‌های اینجا را می‌خواند یا به شبکهٔ محلی می‌رسد پذیرفته شود.",
      ur: "وہ پتے بھی لیں جو یہاں کی فائلیں پڑھتے ہیں یا مقامی نیٹ ورک میں لے جاتے ہیں۔",
      he: "לקבל גם כתובות שקוראות קבצים כאן או מובילות לרשת המקומית.",
      fr: "Accepter aussi les adresses qui lisent des fichiers ici ou mènent au réseau local.")
  }
  static var withSecretsHelp: String {
    say(
      "With the passwords and tokens of addresses, which are left out otherwise.",
      "مع كلمات المرور والرموز التي في العناوين، وهي تُحذف بغير ذلك.",
      fa: "همراه گذرواژه‌ها و نشانه‌های نشانی‌ها، که وگرنه نوشته نمی‌شود.",
      ur: "پتوں کے پاس ورڈ اور ٹوکن کے ساتھ، جو ورنہ چھوڑ دیے جاتے ہیں۔",
      he: "עם הסיסמאות והאסימונים שבכתובות, שבלי זה מושמטים.",
      fr: "Avec les mots de passe et jetons des adresses, omis sinon.")
  }
  static var tagsOrNone: String {
    say(
      "--tag and --no-tags exclude each other.", "لا يجتمع --tag و--no-tags.",
      fa: "\u{200F}--tag و --no-tags با هم نمی‌شود.",
      ur: "\u{200F}--tag اور --no-tags اکٹھے نہیں ہو سکتے۔",
      he: "\u{200F}--tag ו־--no-tags אינם הולכים יחד.",
      fr: "--tag et --no-tags s’excluent.")
  }
}
