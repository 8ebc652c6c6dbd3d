/// What is said of pages that are fetched because an article's list names them. `{address}` is the page's.
struct PageFetchWords: Sendable {
  /// Above the address, and in the last row.
  let notStored: String
  let ask: String
  /// What another key does in place of that; `{key}` is its name.
  let search: String
  let fetching: String
  /// One page at a time.
  let busy: String
  let fetched: String
  /// A rule keeps it out, or it was deleted before.
  let nothing: String
}
