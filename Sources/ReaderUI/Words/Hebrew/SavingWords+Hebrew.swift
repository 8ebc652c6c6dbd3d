extension SavingWords {
  static let hebrew = SavingWords(
    formatQuestion: "שמירה בתבנית:",
    formatQuestions: Plural(
      one: "שמירת כתבה אחת בתבנית:", two: "שמירת שתי כתבות בתבנית:", other: "שמירת {n} כתבות בתבנית:"),
    text: "טקסט",
    raw: "כפי שיובאה",
    pathPrompt: "קובץ:",
    folderPrompt: "תיקייה:",
    saved: "נשמרה:",
    savingMany: Plural(
      one: "כתבה אחת נשמרת…", two: "שתי כתבות נשמרות…", other: "{n} כתבות נשמרות…"),
    savedMany: Plural(
      zero: "לא נשמר דבר", one: "כתבה אחת נשמרה ב:", two: "שתי כתבות נשמרו ב:", other: "{n} כתבות נשמרו ב:"),
    notSaved: "לא נשמרה",
    notSavedMany: Plural(
      one: "כתבה אחת לא נשמרה", two: "שתי כתבות לא נשמרו", other: "{n} כתבות לא נשמרו"),
    separator: "; ",
    noFolder: "אין תיקייה {}",
    notPermitted: "אין לך הרשאה לכתוב ב: {}",
    nameTooLong: "השם ארוך מדי",
    noFile: "הכתבה או הקובץ שלה אינם במאגר",
    commandPrompt: "פקודה ({}):",
    running: "פועלת: {}; {key} עוצר אותה",
    confirmStop: "הפקודה הקודמת לא הסתיימה. לעצור אותה?",
    confirmQuit: "פקודה עוד לא הסתיימה. לעצור אותה ולצאת?",
    stopped: "נעצרה: {}",
    done: "הסתיימה: {}",
    ended: "{} הסתיימה בקוד {n}",
    killed: "האות {n} סיים את {}",
    notStarted: "לא ניתן להפעיל את {}",
    printed: Plural(
      one: "נכתבה שורה אחת: {} Enter מציג אותה", two: "נכתבו שתי שורות: {} Enter מציג אותן",
      other: "נכתבו {n} שורות: {} Enter מציג אותן"),
    nothingPrinted: "שום פקודה עוד לא כתבה דבר",
    outputTitle: "מה שכתבה",
    outputIsCut: "ההמשך היה ארוך מכדי להישמר",
    pagerFailed: "לא ניתן להפעיל את תוכנית התצוגה",
    nextFormat: "תבנית", lastCommand: "הקודמת", run: "הפעלה", showOutput: "מה שנכתב")
}
