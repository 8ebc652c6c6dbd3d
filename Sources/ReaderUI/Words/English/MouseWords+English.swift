extension MouseWords {
  static let english = MouseWords(
    isOurs: "The mouse is the reader's: {} leaves it to the terminal",
    isTheTerminals: "The mouse is the terminal's, to select text with: {} takes it back")
}
