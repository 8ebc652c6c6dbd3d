extension StoryWords {
  static let persian = StoryWords(
    sources: Plural(zero: "بی‌منبع", one: "یک منبع", other: "{n} منبع"),
    stories: Plural(zero: "بدون ماجرا", one: "یک ماجرا", other: "{n} ماجرا"),
    standsAlone: "این مقاله تنهاست: مقالهٔ دیگری از همین رویداد شناخته نیست",
    hasNoDate: "مقالهٔ بی‌تاریخ در هیچ ماجرایی نیست: زمان رویدادش معلوم نیست",
    nothingThatDay: "مقاله‌ای با تاریخ این روز نیست",
    showDays: "{} روزهایی را که مقاله دارند نشان می‌دهد",
    nothingInTime: "هیچ مقاله‌ای در اینجا تاریخ ندارد",
    untagged: "بدون برچسب",
    new: "تازه:",
    role: { role in
      switch role {
      case .report: "نخستین خبر"
      case .copy: "بازنشر"
      case .update: "تکمیل"
      }
    },
    head: "ماجرا از {sources} · آغاز: {age}",
    latest: "تازه‌ترین: {age}",
    perDay: "مقاله‌ها روز به روز",
    isCut: "روزهای پیش‌تر شمرده نشدند",
    onDay: "در:{day}",
    isGrouped: "هر ماجرا یک سطر",
    isNotGrouped: "هر مقاله یک سطر",
    tagsOfArticle: "برچسب‌های مقاله",
    nearTo: "برچسب‌های نزدیک به",
    isWidest: "همهٔ مقاله‌ها نشان داده می‌شود",
    weekdays: ["یکشنبه", "دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه"],
    hints: Hints(
      open: "باز کردن", markRead: "خوانده‌شده", days: "روز پیش و پس", showDay: "مقاله‌های آن روز",
      near: "برچسب‌های نزدیک", narrow: "محدود کردن", timeline: "روز به روز", back: "بازگشت"))
}
