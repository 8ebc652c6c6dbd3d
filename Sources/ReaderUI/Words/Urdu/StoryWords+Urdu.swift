extension StoryWords {
  static let urdu = StoryWords(
    sources: Plural(zero: "بغیر ماخذ", one: "ایک ماخذ", other: "{n} ماخذ"),
    stories: Plural(zero: "کوئی واقعہ نہیں", one: "ایک واقعہ", other: "{n} واقعات"),
    standsAlone: "یہ مضمون اکیلا ہے: اسی واقعے پر کوئی اور مضمون معلوم نہیں",
    hasNoDate: "بغیر تاریخ کا مضمون کسی واقعے میں شامل نہیں: معلوم نہیں یہ کب کا ہے",
    nothingThatDay: "اس تاریخ کا کوئی مضمون نہیں",
    showDays: "{} وہ دن دکھاتا ہے جن کے مضامین ہیں",
    nothingInTime: "یہاں کسی مضمون کی تاریخ نہیں",
    untagged: "بغیر ٹیگ",
    new: "نیا:",
    role: { role in
      switch role {
      case .report: "پہلی خبر"
      case .copy: "نقل"
      case .update: "اضافہ"
      }
    },
    head: "واقعہ: {sources} · آغاز {age}",
    latest: "تازہ ترین {age}",
    perDay: "مضامین دن بہ دن",
    isCut: "اس سے پہلے کے دن نہیں گنے گئے",
    onDay: "پر:{day}",
    isGrouped: "ہر واقعے کی ایک سطر",
    isNotGrouped: "ہر مضمون کی ایک سطر",
    tagsOfArticle: "مضمون کے ٹیگ",
    nearTo: "قریبی ٹیگ:",
    isWidest: "تمام مضامین دکھائے جا رہے ہیں",
    weekdays: ["اتوار", "پیر", "منگل", "بدھ", "جمعرات", "جمعہ", "ہفتہ"],
    hints: Hints(
      open: "کھولیں", markRead: "پڑھا ہوا", days: "پچھلا، اگلا دن", showDay: "اس دن کے مضامین",
      near: "قریبی ٹیگ", narrow: "محدود کریں", timeline: "دن بہ دن", back: "واپس"))
}
