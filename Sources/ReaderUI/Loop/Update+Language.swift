// The language of the screen.
extension State {
  mutating func switchLanguage() -> [Effect] {
    switchLanguage(to: otherInterface)
    return []
  }

  mutating func switchLanguage(to new: Interface) {
    interface = new
    if let keyboard = new.ownKeyboard { keymap.expect(keyboard) }
    message = .text(strings.languageChanged)
    fitOverlay()  // a language may have fewer rows of it
    layOutArticles()
    layOutSections()
  }
}
