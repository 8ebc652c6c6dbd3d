extension MouseWords {
  static let urdu = MouseWords(
    isOurs: "ماؤس قاری کے پاس ہے: {} اسے ٹرمینل کو دیتا ہے",
    isTheTerminals: "ماؤس ٹرمینل کے پاس ہے، متن منتخب کرنے کے لیے: {} اسے واپس لیتا ہے")
}
