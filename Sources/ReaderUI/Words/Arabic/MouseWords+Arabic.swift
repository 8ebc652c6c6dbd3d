extension MouseWords {
  static let arabic = MouseWords(
    isOurs: "الفأرة للقارئ: {} يتركها للطرفية",
    isTheTerminals: "الفأرة للطرفية، فحدِّد بها النص: {} يعيدها للقارئ")
}
