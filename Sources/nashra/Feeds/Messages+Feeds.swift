extension Messages {
  static var feedsParseHelp: String {
    say(
      "Print what is in a feed, as JSON.", "اطبع ما في خلاصة بصيغة JSON.",
      fa: "چاپ محتوای یک خوراک به‌صورت JSON.",
      ur: "فیڈ میں جو ہے اسے JSON میں چھاپیں۔",
      he: "הדפסת תוכנה של הזנה כ־JSON.",
      fr: "Imprimer le contenu d’un flux en JSON.")
  }
  static var feedFileHelp: String {
    say(
      "The feed's file, or - for standard input.",
      "ملف الخلاصة، أو - للدخل القياسي.",
      fa: "پروندهٔ خوراک، یا - برای ورودی استاندارد.",
      ur: "فیڈ کی فائل، یا معیاری ان پٹ کے لیے -۔",
      he: "קובץ ההזנה, או - לקלט התקני.",
      fr: "Le fichier du flux, ou - pour l’entrée standard.")
  }
  static var contentTypeHelp: String {
    say(
      "What the server said of its type and encoding, as in text/xml; charset=windows-1256.",
      "ما قاله الخادم عن نوعها وترميزها، مثل text/xml; charset=windows-1256.",
      fa: "آنچه کارساز از نوع و کدگذاری آن گفته است، مانند text/xml; charset=windows-1256.",
      ur: "سرور نے اس کی قسم اور انکوڈنگ جو بتائی، جیسے text/xml; charset=windows-1256۔",
      he: "מה שהשרת אמר על סוגה ועל הקידוד שלה, כגון text/xml; charset=windows-1256.",
      fr: "Ce que le serveur a dit de son type et de son encodage, comme text/xml; charset=windows-1256.")
  }
  static var baseHelp: String {
    say(
      "The address that the feed came from, for its relative links.",
      "العنوان الذي جاءت منه الخلاصة، لروابطها النسبية.",
      fa: "نشانی‌ای که خوراک از آن آمده است، برای پیوندهای نسبی آن.",
      ur: "وہ پتا جہاں سے فیڈ آئی، اس کے نسبتی لنکس کے لیے۔",
      he: "הכתובת שממנה באה ההזנה, בשביל הקישורים היחסיים שלה.",
      fr: "L’adresse d’où vient le flux, pour ses liens relatifs.")
  }
}
