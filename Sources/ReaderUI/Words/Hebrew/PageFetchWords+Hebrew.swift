extension PageFetchWords {
  static let hebrew = PageFetchWords(
    notStored: "הכתבה הזאת עדיין אינה במאגר. העמוד שלה ברשת:",
    ask: "להביא את העמוד?",
    search: "{key}: חיפוש הכותרת",
    fetching: "מביא את {address}",
    busy: "עמוד אחר מובא כעת",
    fetched: "העמוד הגיע: {address}",
    nothing: "העמוד לא נוסף: הוא נמחק בעבר, או שכלל מונע אותו")
}
