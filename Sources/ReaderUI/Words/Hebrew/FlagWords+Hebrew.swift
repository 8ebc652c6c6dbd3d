extension FlagWords {
  static let hebrew = Self(
    flagged: Plural(one: "כתבה אחת נבחרה", two: "שתי כתבות נבחרו", other: "{n} כתבות נבחרו"),
    rangeIsOpen: "לכו אל סוף הטווח",
    tooMany: Plural(one: "לא נבחר דבר: יותר מ־{n} כתבות", other: "לא נבחר דבר: יותר מ־{n} כתבות"),
    markedUnread: Plural(
      zero: "דבר לא השתנה", one: "כתבה אחת סומנה כלא נקראה", two: "שתי כתבות סומנו כלא נקראו",
      other: "{n} כתבות סומנו כלא נקראו"),
    starred: Plural(
      zero: "דבר לא השתנה", one: "כתבה אחת נוספה למועדפות", two: "שתי כתבות נוספו למועדפות",
      other: "{n} כתבות נוספו למועדפות"),
    unstarred: Plural(
      zero: "דבר לא השתנה", one: "כתבה אחת הוסרה מהמועדפות", two: "שתי כתבות הוסרו מהמועדפות",
      other: "{n} כתבות הוסרו מהמועדפות"),
    confirmOlder: Plural(
      one: "לסמן כנקראה את הכתבה הישנה מזו?", two: "לסמן כנקראו את שתי הכתבות הישנות מזו?",
      other: "לסמן כנקראו {n} כתבות ישנות מזו?"),
    confirmNewer: Plural(
      one: "לסמן כנקראה את הכתבה החדשה מזו?", two: "לסמן כנקראו את שתי הכתבות החדשות מזו?",
      other: "לסמן כנקראו {n} כתבות חדשות מזו?"),
    nothingOlder: "אין כתבה ישנה מזו שלא נקראה",
    nothingNewer: "אין כתבה חדשה מזו שלא נקראה",
    confirmRemove: Plural(one: "למחוק כתבה אחת?", two: "למחוק שתי כתבות?", other: "למחוק {n} כתבות?"),
    removed: Plural(
      zero: "לא נמחק דבר", one: "כתבה אחת נמחקה: {} מחזיר אותה", two: "שתי כתבות נמחקו: {} מחזיר אותן",
      other: "{n} כתבות נמחקו: {} מחזיר אותן"),
    starredStay: Plural(
      one: "כתבה מועדפת אחת נשארה", two: "שתי כתבות מועדפות נשארו", other: "{n} כתבות מועדפות נשארו"),
    starStays: "כתבה מועדפת אינה נמחקת: הסירו אותה קודם מהמועדפות",
    tagsPrompt: "תגיות הנבחרות (-תגית מסירה):",
    tagged: Plural(
      zero: "דבר לא השתנה", one: "תגיות של כתבה אחת השתנו", two: "תגיות של שתי כתבות השתנו",
      other: "תגיות של {n} כתבות השתנו"),
    undone: Plural(
      zero: "דבר לא השתנה", one: "כתבה אחת חזרה למצבה", two: "שתי כתבות חזרו למצבן", other: "{n} כתבות חזרו למצבן"),
    undoneTags: Plural(
      zero: "דבר לא השתנה", one: "תגיות של כתבה אחת חזרו", two: "תגיות של שתי כתבות חזרו",
      other: "תגיות של {n} כתבות חזרו"),
    undoneRemoval: Plural(
      zero: "דבר לא חזר", one: "כתבה מחוקה אחת חזרה", two: "שתי כתבות מחוקות חזרו", other: "{n} כתבות מחוקות חזרו"),
    undoneFeeds: Plural(
      zero: "דבר לא השתנה", one: "הזנה שהוסרה חזרה", two: "שתי הזנות שהוסרו חזרו", other: "{n} הזנות שהוסרו חזרו"),
    undoneSubscriptions: Plural(
      zero: "דבר לא השתנה", one: "ההזנה שנוספה הוסרה", two: "שתי ההזנות שנוספו הוסרו",
      other: "{n} הזנות שנוספו הוסרו"),
    undoneSettings: Plural(
      zero: "דבר לא השתנה", one: "ההזנה חזרה למצבה", two: "שתי הזנות חזרו למצבן", other: "{n} הזנות חזרו למצבן"),
    earlier: .hebrew)
}

extension EarlierWords {
  static let hebrew = Self(
    takeBack: "לבטל? {}",
    removed: Plural(one: "כתבה אחת נמחקה", two: "שתי כתבות נמחקו", other: "{n} כתבות נמחקו"),
    feedsAdded: Plural(one: "הזנה אחת נוספה", two: "שתי הזנות נוספו", other: "{n} הזנות נוספו"),
    feedsRemoved: Plural(one: "הזנה אחת הוסרה", two: "שתי הזנות הוסרו", other: "{n} הזנות הוסרו"),
    feedsChanged: Plural(one: "הזנה אחת שונתה", two: "שתי הזנות שונו", other: "{n} הזנות שונו"))
}
