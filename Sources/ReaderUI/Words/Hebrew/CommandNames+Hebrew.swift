extension CommandNames {
  static let hebrew = CommandNames(
    commands: [
      .down: "מטה", .up: "מעלה", .pageDown: "עמוד-הבא", .pageUp: "עמוד-קודם", .first: "ראשונה", .last: "אחרונה",
      .open: "פתח", .back: "חזרה", .nextArticle: "כתבה-הבאה", .previousArticle: "כתבה-קודמת",
      .nextUnread: "לא-נקראה-הבאה", .previousUnread: "לא-נקראה-הקודמת", .toggleRead: "נקראה-או-לא",
      .markAllRead: "הכול-נקרא", .toggleStar: "כוכב", .remove: "מחק", .undo: "בטל", .chooseTags: "תגים",
      .editTags: "תגי-הכתבה", .chooseFeed: "הזנות", .filter: "סנן", .chooseFilter: "סינונים",
      .unreadOnly: "רק-שלא-נקראו", .starredOnly: "רק-מסומנות", .clear: "נקה", .refresh: "רענן",
      .refreshAll: "רענן-הכול", .copy: "העתק", .openPage: "דפדפן", .save: "שמור", .pipe: "העבר",
      .help: "עזרה", .toggleSections: "מדורים", .showToday: "היום", .showStory: "סיפור", .showTimeline: "ימים",
      .narrow: "צמצם", .widen: "הרחב",
    ],
    verbs: [
      .find: "חפש", .tag: "תג", .source: "מקור", .feed: "הזנה", .go: "עבור", .export: "ייצא", .mark: "סמן",
      .interface: "שפה", .quit: "יציאה",
    ])
}
