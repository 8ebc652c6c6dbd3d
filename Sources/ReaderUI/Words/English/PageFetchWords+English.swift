extension PageFetchWords {
  static let english = PageFetchWords(
    notStored: "This article is not in the store yet. Its page on the web is:",
    ask: "Fetch the page?",
    search: "{key}: search for the headline",
    fetching: "Fetching {address}",
    busy: "Another page is being fetched",
    fetched: "The page has come: {address}",
    nothing: "The page was not added: it was deleted before, or a rule keeps it out")
}
