/// What the help says of how feeds are asked.
extension Messages {
  static var feedUserAgentHelp: String {
    say(
      "Who its server is told that asks, in place of our own name.",
      "ما يُقال لخادمها إنه السائل، بدل اسمنا.",
      fa: "آنچه به کارسازش گفته می‌شود که می‌پرسد، به جای نام خود ما.",
      ur: "اس کے سرور کو پوچھنے والے کا کیا نام بتایا جائے، ہمارے نام کی جگہ۔",
      he: "מי נאמר לשרת שלה שפונה, במקום השם שלנו.",
      fr: "Le nom dit à son serveur, à la place du nôtre.")
  }
  static var feedRequestHeaderHelp: String {
    say(
      "A line for the header of its requests; may be repeated. A value of - is read from standard input.",
      "سطر في ترويسة طلباتها؛ ويجوز تكراره. والقيمة - تُقرأ من الدخل القياسي.",
      fa: "سطری برای سرآیند درخواست‌هایش؛ می‌توان تکرار کرد. مقدار - از ورودی استاندارد خوانده می‌شود.",
      ur: "اس کی درخواستوں کے ہیڈر کی سطر؛ دہرائی جا سکتی ہے۔ قدر - معیاری ان پٹ سے پڑھی جاتی ہے۔",
      he: "שורה לכותרת הבקשות שלה; אפשר לחזור על זה. הערך - נקרא מהקלט התקני.",
      fr: """
        Une ligne pour l’en-tête de ses requêtes\u{A0}; peut être répétée. La valeur - est lue sur \
        l’entrée standard.
        """)
  }
  static var feedCookieHelp: String {
    say(
      "A cookie for its server; - is read from standard input, where no list of processes shows it.",
      "كعكة لخادمها؛ و- تُقرأ من الدخل القياسي حيث لا تُظهرها قائمة العمليات.",
      fa: "کوکی برای کارسازش؛ - از ورودی استاندارد خوانده می‌شود، که فهرست فرایندها نشانش نمی‌دهد.",
      ur: "اس کے سرور کے لیے کوکی؛ - معیاری ان پٹ سے پڑھی جاتی ہے، جہاں عملوں کی فہرست اسے نہیں دکھاتی۔",
      he: "עוגייה לשרת שלה; - נקראת מהקלט התקני, שם רשימת התהליכים אינה מציגה אותה.",
      fr: """
        Un cookie pour son serveur\u{A0}; - est lu sur l’entrée standard, où aucune liste de processus \
        ne le montre.
        """)
  }
}
