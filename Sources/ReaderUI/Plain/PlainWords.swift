/// What signs say on the screen, in words, for who hears the screen or reads it in Braille.
struct PlainWords: Sendable {
  let unread: String
  let starred: String
  /// Of articles that the next command is for, and of tags that are chosen.
  let flagged: String
  let chosen: String
  let folded: String
  let unfolded: String
  let failed: String
}
