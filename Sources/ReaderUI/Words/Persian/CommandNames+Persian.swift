extension CommandNames {
  static let persian = CommandNames(
    commands: [
      .down: "پایین", .up: "بالا", .pageDown: "صفحهٔ-بعد", .pageUp: "صفحهٔ-قبل", .first: "آغاز", .last: "پایان",
      .open: "باز-کن", .back: "بازگشت", .nextArticle: "مقالهٔ-بعد", .previousArticle: "مقالهٔ-قبل",
      .nextUnread: "نخواندهٔ-بعد", .previousUnread: "نخواندهٔ-قبل", .toggleRead: "خوانده-یا-نخوانده",
      .markAllRead: "همه-خوانده", .toggleStar: "ستاره", .remove: "حذف", .undo: "واگرد", .chooseTags: "برچسب‌ها",
      .editTags: "برچسب‌های-مقاله", .chooseFeed: "خوراک‌ها", .filter: "پالایش", .chooseFilter: "پالایه‌ها",
      .unreadOnly: "نخوانده‌ها", .starredOnly: "ستاره‌دارها", .clear: "پاک-کن", .refresh: "تازه‌سازی",
      .refreshAll: "تازه‌سازی-همه", .copy: "رونوشت", .openPage: "مرورگر", .save: "ذخیره", .pipe: "بده-به",
      .help: "راهنما", .toggleSections: "بخش‌ها", .showToday: "امروز", .showStory: "ماجرا", .showTimeline: "روزها",
      .narrow: "محدود-کن", .widen: "گسترده-کن",
    ],
    verbs: [
      .find: "بیاب", .tag: "برچسب", .source: "منبع", .feed: "خوراک", .go: "برو", .export: "برون‌بری", .mark: "علامت",
      .interface: "زبان", .quit: "خروج",
    ])
}
