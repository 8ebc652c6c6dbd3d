extension CommandNames {
  static let urdu = CommandNames(
    commands: [
      .down: "نیچے", .up: "اوپر", .pageDown: "اگلا-صفحہ", .pageUp: "پچھلا-صفحہ", .first: "شروع", .last: "آخر",
      .open: "کھولیں", .back: "واپس", .nextArticle: "اگلا-مضمون", .previousArticle: "پچھلا-مضمون",
      .nextUnread: "اگلا-ان-پڑھا", .previousUnread: "پچھلا-ان-پڑھا", .toggleRead: "پڑھا-یا-نہیں",
      .markAllRead: "سب-پڑھے", .toggleStar: "ستارہ", .remove: "حذف", .undo: "واپس-لیں", .chooseTags: "ٹیگز",
      .editTags: "مضمون-کے-ٹیگ", .chooseFeed: "فیڈز", .filter: "چھانیں", .chooseFilter: "محفوظ-فلٹر",
      .unreadOnly: "صرف-ان-پڑھے", .starredOnly: "صرف-پسندیدہ", .clear: "صاف", .refresh: "تازہ",
      .refreshAll: "سب-تازہ", .copy: "نقل", .openPage: "براؤزر", .save: "محفوظ", .pipe: "حکم-کو-دیں",
      .help: "مدد", .toggleSections: "حصے", .showToday: "آج", .showStory: "کہانی", .showTimeline: "دن",
      .narrow: "محدود", .widen: "وسیع",
    ],
    verbs: [
      .find: "تلاش", .tag: "ٹیگ", .source: "ماخذ", .feed: "فیڈ", .go: "جائیں", .export: "برآمد", .mark: "نشان",
      .interface: "زبان", .quit: "بند",
    ])
}
