extension CommandNames {
  static let arabic = CommandNames(
    commands: [
      .down: "أسفل", .up: "أعلى", .pageDown: "الصفحة-التالية", .pageUp: "الصفحة-السابقة", .first: "الأول",
      .last: "الأخير", .open: "افتح", .back: "رجوع", .nextRelated: "المشابه-التالي",
      .previousRelated: "المشابه-السابق", .nextArticle: "المقال-التالي", .previousArticle: "المقال-السابق",
      .nextUnread: "غير-المقروء-التالي", .previousUnread: "غير-المقروء-السابق", .toggleRead: "بدّل-القراءة",
      .markAllRead: "الكل-مقروء", .markOlderRead: "الأقدم-مقروء", .markNewerRead: "الأحدث-مقروء",
      .toggleStar: "بدّل-التفضيل", .flag: "اختر", .flagRange: "اختر-من-هنا", .clearFlags: "دع-الاختيار",
      .remove: "احذف", .undo: "تراجع", .chooseTags: "الوسوم", .editTags: "وسوم-المقال", .chooseFeed: "الخلاصات",
      .filter: "صفِّ", .chooseFilter: "التصفيات", .unreadOnly: "غير-المقروءة", .starredOnly: "المفضّلة",
      .clear: "امسح", .refresh: "حدّث", .showNew: "ما-وصل", .refreshAll: "حدّث-الكل", .copy: "انسخ",
      .copyAddress: "انسخ-العنوان", .selectText: "حدّد", .openPage: "الصفحة", .numberLink: "رقم-رابط",
      .save: "احفظ", .pipe: "أعطِ", .pager: "العارض", .hintLinks: "الروابط", .showChanges: "التغييرات",
      .switchLanguage: "اللغة-التالية", .help: "مساعدة", .redraw: "ارسم", .suspend: "علّق", .commandLine: "سطر-الأوامر",
      .nextPane: "اللوح-التالي", .previousPane: "اللوح-السابق", .toggleSections: "الأقسام",
      .openSection: "افتح-القسم", .fold: "اطوِ", .moveDown: "أنزل", .moveUp: "ارفع", .zen: "المقال-وحده",
      .wider: "وسّع-اللوح", .narrower: "ضيّق-اللوح", .showToday: "اليوم", .showStory: "القصة",
      .showTimeline: "الأيام", .toggleStories: "جمع-القصص", .nearTags: "الوسوم-القريبة", .narrow: "ضيّق",
      .widen: "وسّع", .earlierDay: "اليوم-السابق", .laterDay: "اليوم-التالي", .accept: "خذ", .close: "أغلق",
      .choose: "اختر-الوسم", .allOrAny: "كل-أو-أي", .saveText: "احفظ-نصا", .saveMarkdown: "احفظ-markdown",
      .saveHTML: "احفظ-html", .saveRaw: "احفظ-الأصل", .nextPipeFormat: "الصيغة-التالية",
      .completeLine: "أكمل", .completeBackward: "أكمل-بالسابق", .earlierLine: "السطر-السابق",
      .laterLine: "السطر-التالي", .hintLetter: "حرف-رابط", .yes: "نعم", .no: "لا", .copyText: "انسخ-النص",
      .copyItsAddress: "انسخ-عنوانه", .cite: "وثّق", .copyWhole: "انسخ-الكل", .selectWords: "بالكلمات",
      .nextWord: "الكلمة-التالية", .previousWord: "الكلمة-السابقة", .swapEnds: "الطرف-الآخر",
      .beginHere: "ابدأ-هنا",
    ],
    verbs: [
      .find: "ابحث", .tag: "وسم", .source: "مصدر", .feed: "خلاصة", .go: "اذهب", .export: "صدّر", .mark: "اجعل",
      .interface: "واجهة", .quit: "خروج",
    ])
}
