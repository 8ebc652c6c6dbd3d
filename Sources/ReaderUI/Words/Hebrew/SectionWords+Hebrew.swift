extension SectionWords {
  static let hebrew = SectionWords(
    all: "כל הכתבות", today: "היום", unread: "לא נקראו", starred: "מועדפות", filters: "סינונים",
    sources: "מקורות", tags: "תגיות", moreTags: "תגיות נוספות…", noneFound: "אין כאן דבר בשם הזה",
    fold: "קיפול", allOfThem: "כל המדורים")
}

extension EmptyWords {
  static let hebrew = EmptyWords(
    nothingStored: "אין עדיין כתבות",
    waysToArticles: ["דפים שמורים: nashra import FILE", "הזנה של אתר: nashra feeds add ADDRESS"],
    fetchFeeds: "{} מביא את ההזנות", readHelp: "{} מציג את המקשים", allRead: "הכול נקרא",
    allFoundRead: "כל מה שהסינון הזה מוצא נקרא", noneStarred: "אין עדיין כתבות מועדפות",
    noneFoundStarred: "אין כתבות מועדפות בסינון הזה", neverFetched: "ההזנה הזאת עוד לא הובאה",
    fetchFeed: "{} מביא אותה", fetchFeedAgain: "{} מביא אותה שוב",
    showRead: "{} מציג גם את אלה שנקראו", showUnstarred: "{} מציג גם את האחרות",
    clearFilter: "{} מבטל את הסינון", tryAgain: "{} מנסה שוב", goBack: "{} חזרה")
}

extension RelationWords {
  static let hebrew = RelationWords(
    found: "באותו עניין",
    sharedWords: Plural(one: "מילה משותפת אחת", two: "שתי מילים משותפות", other: "{n} מילים משותפות"),
    sameSource: "אותו מקור")
}
