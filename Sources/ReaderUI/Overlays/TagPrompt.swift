internal import Screen
internal import Store

/// The line in which the tags of an article are edited, with commas between them.
struct TagPrompt: Equatable, Sendable {
  var id: Article.ID
  var field: LineField

  init(_ article: Article, separator: String) {
    id = article.id
    field = LineField(article.tags.joined(separator: separator))
  }

  /// Either comma, and the Arabic one of any interface, ends a tag.
  var tags: [String] {
    field.text.split { "،,؛;".contains($0) }
      .map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
  }
}

extension State {
  mutating func editTags() -> [Effect] {
    guard let article = current else { return [] }
    overlay = .editTags(TagPrompt(article, separator: strings.listSeparator))
    return []
  }

  mutating func saveTags() -> [Effect] {
    guard case .editTags(let prompt) = overlay else { return [] }
    overlay = nil
    return [.setTags(prompt.tags, prompt.id)]
  }

  mutating func type(_ key: Key, in prompt: TagPrompt) -> [Effect]? {
    var prompt = prompt
    guard prompt.field.press(key, in: interface) else { return nil }
    overlay = .editTags(prompt)
    return []
  }

  /// What the store made of them: names that differ in spelling alone are one tag.
  mutating func take(tags: [String], of id: Article.ID) -> [Effect] {
    change(id) { $0.tags = tags }
    layOutArticles()
    message = .text(strings.tagsSet)
    return loadAgain()
  }
}
