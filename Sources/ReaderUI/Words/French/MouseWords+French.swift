extension MouseWords {
  static let french = MouseWords(
    isOurs: "La souris est au lecteur : {} la laisse au terminal",
    isTheTerminals: "La souris est au terminal, pour sélectionner du texte : {} la reprend")
}
