extension MouseWords {
  static let hebrew = MouseWords(
    isOurs: "העכבר אצל הקורא: {} מוסר אותו למסוף",
    isTheTerminals: "העכבר אצל המסוף, לסימון טקסט: {} מחזיר אותו")
}
