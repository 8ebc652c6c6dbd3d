/// What the sidebar calls what stands in it.
struct SectionWords: Sendable {
  let all: String
  let today: String
  let unread: String
  let starred: String
  let filters: String
  let sources: String
  let tags: String
  let moreTags: String
  let noneFound: String
  /// Words of keys.
  let fold: String
  let allOfThem: String
}
