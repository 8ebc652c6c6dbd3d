internal import ArticleParsing
internal import Screen
internal import Store

// A link by its number: digits are typed and shown with the address, and then say what to do with it.
extension State {
  /// More digits than that no link has.
  private static let mostLinks = 1_000_000

  /// Goes on with the number of a link, or begins one.
  mutating func numberLink(_ key: Key) -> [Effect] {
    guard case .character(let character) = keymap.latin(key), let digit = character.wholeNumberValue,
      let article = opened.last, article.content != nil
    else { return [] }
    guard article.hasLinks else {
      message = .text(strings.opening.hasNoLinks)
      return []
    }
    var number = digit
    if case .linkNumber(let before) = overlay { number += before * 10 }
    // Nobody types on what is no link's; the digit begins another number.
    overlay = .linkNumber(number < Self.mostLinks ? number : digit)
    return []
  }

  /// Takes back the last digit, or all of them.
  mutating func unnumberLink(_ key: Key) -> [Effect] {
    guard key == .backspace, case .linkNumber(let number) = overlay, number >= 10 else { return close() }
    overlay = .linkNumber(number / 10)
    return []
  }

  mutating func openNumberedLink() -> [Effect] {
    guard case .linkNumber(let number) = overlay else { return [] }
    overlay = nil
    return open(link: number)
  }

  mutating func copyNumberedLink() -> [Effect] {
    guard case .linkNumber(let number) = overlay else { return [] }
    overlay = nil
    guard let address = opened.last?.address(ofLink: number) else {
      message = .text(strings.noSuchLink)
      return []
    }
    return [.copy(address)]
  }
}

extension OpenArticle {
  var hasLinks: Bool { content?.blocks.last?.kind == .link }

  func address(ofLink number: Int) -> String? {
    content?.blocks.last { $0.kind == .link && $0.number == number }?.address
  }
}
