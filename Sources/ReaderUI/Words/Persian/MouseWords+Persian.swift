extension MouseWords {
  static let persian = MouseWords(
    isOurs: "ماوس با خواننده است: {} آن را به پایانه می‌دهد",
    isTheTerminals: "ماوس با پایانه است، برای انتخاب متن: {} آن را بازمی‌گیرد")
}
