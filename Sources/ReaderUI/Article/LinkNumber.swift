internal import ArticleParsing
internal import Screen
internal import Store

extension State {
  /// Copies the address of the link whose number is typed. Digits one after another are one number as long as
  /// there is such a link: 1 and then 2 copy the first address, then the twelfth.
  mutating func copyLink(_ key: Key) -> [Effect] {
    guard case .character(let character) = keymap.latin(key), let digit = character.wholeNumberValue,
      let article = opened.last, article.hasLinks
    else { return [] }
    let numbers = [(article.typedLink ?? 0) &* 10 &+ digit, digit]
    guard let number = numbers.first(where: { article.address(ofLink: $0) != nil }),
      let address = article.address(ofLink: number)
    else {
      opened[opened.count - 1].typedLink = nil
      message = .text(strings.noSuchLink)
      return []
    }
    opened[opened.count - 1].typedLink = number
    return [.copy(address)]
  }
}

extension OpenArticle {
  var hasLinks: Bool { content?.blocks.last?.kind == .link }

  func address(ofLink number: Int) -> String? {
    content?.blocks.last { $0.kind == .link && $0.number == number }?.address
  }
}
