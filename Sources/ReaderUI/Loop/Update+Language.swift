// The language of the screen.
extension State {
  mutating func switchLanguage() -> [Effect] {
    switchLanguage(to: interface.next)
    return []
  }

  mutating func switchLanguage(to new: Interface) {
    interface = new
    message = .text(strings.languageChanged)
    layOutArticles()
    layOutSections()
  }
}
