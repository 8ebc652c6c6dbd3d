internal import ArticleParsing
internal import Screen
internal import Store

/// The line in which the tags of an article are edited, with commas between them.
struct TagPrompt: LinePrompt, Equatable, Sendable {
  /// One article whose tags the line has; or several, to which it adds tags and from which it takes those off that have a
  /// minus before them.
  var ids: [Article.ID]
  var isForSeveral: Bool
  var line: LineEditor

  init(several ids: [Article.ID]) {
    (self.ids, isForSeveral, line) = (ids, true, LineEditor(.tags))
  }

  init(_ article: Article, separator: String) {
    (ids, isForSeveral) = ([article.id], false)
    line = LineEditor(.tags, article.tags.joined(separator: separator))
  }

  /// Either comma, and the Arabic one of any interface, ends a tag.
  var tags: [String] { Self.tags(in: field.text) }

  static func tags(in text: String) -> [String] {
    text.split(whereSeparator: isSeparator)
      .map(TagLine.typed).filter { !$0.isEmpty }
  }

  static func isSeparator(_ character: Character) -> Bool { "،,؛;".contains(character) }

  /// A minus of either kind.
  static func isTakenOff(_ tag: String) -> Bool { tag.hasPrefix("-") || tag.hasPrefix("\u{2212}") }
}

extension State {
  mutating func saveTags() -> [Effect] {
    guard case .editTags(let prompt) = overlay else { return [] }
    overlay = nil
    lines.add(prompt.field.text, to: .tags)
    guard prompt.isForSeveral else { return prompt.ids.map { .setTags(prompt.tags, $0) } }
    let adding = prompt.tags.filter { !TagPrompt.isTakenOff($0) }
    let off = prompt.tags.filter(TagPrompt.isTakenOff)
      .map { TagLine.typed($0.dropFirst()) }.filter { !$0.isEmpty }
    return adding.isEmpty && off.isEmpty ? [] : [.editTags(adding: adding, removing: off, prompt.ids)]
  }

  mutating func type(_ key: Key, in prompt: TagPrompt) -> [Effect]? {
    var prompt = prompt
    guard edit(&prompt.field, key) else { return nil }
    overlay = .editTags(prompt)
    return askForNames()
  }

  /// What the store made of them: names that differ in spelling alone are one tag.
  mutating func take(tags: [String], of id: Article.ID) -> [Effect] {
    change(id) { $0.tags = tags }
    layOutArticles()
    message = .text(strings.tagsSet)
    return loadAgain()
  }
}
