extension StoryWords {
  static let hebrew = StoryWords(
    sources: Plural(zero: "בלי מקור", one: "מקור אחד", two: "שני מקורות", other: "{n} מקורות"),
    stories: Plural(zero: "אין פרשות", one: "פרשה אחת", two: "שתי פרשות", other: "{n} פרשות"),
    standsAlone: "הכתבה הזאת עומדת לבדה: לא ידועה כתבה אחרת על אותו אירוע",
    hasNoDate: "כתבה בלי תאריך אינה בשום פרשה: לא ידוע מתי היה האירוע",
    nothingThatDay: "אין כתבות שזה תאריכן",
    showDays: "{} מציג את הימים שיש בהם כתבות",
    nothingInTime: "לאף כתבה כאן אין תאריך",
    untagged: "בלי תגית",
    new: "חדש:",
    role: { role in
      switch role {
      case .report: "הדיווח הראשון"
      case .copy: "העתק"
      case .update: "עדכון"
      }
    },
    head: "פרשה: {sources} · התחילה {age}",
    latest: "האחרונה {age}",
    perDay: "הכתבות יום אחר יום",
    isCut: "ימים קודמים לא נספרו",
    onDay: "בתאריך:{day}",
    isGrouped: "שורה לכל פרשה",
    isNotGrouped: "שורה לכל כתבה",
    tagsOfArticle: "תגיות הכתבה",
    nearTo: "תגיות קרובות אל",
    isWidest: "מוצגות כל הכתבות",
    weekdays: ["יום ראשון", "יום שני", "יום שלישי", "יום רביעי", "יום חמישי", "יום שישי", "שבת"],
    hints: Hints(
      open: "פתיחה", markRead: "סימון כנקראה", days: "יום קודם, הבא", showDay: "כתבות היום הזה",
      near: "תגיות קרובות", narrow: "צמצום", timeline: "יום אחר יום", back: "חזרה"))
}
