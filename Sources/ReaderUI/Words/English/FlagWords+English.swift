extension FlagWords {
  static let english = Self(
    flagged: Plural(one: "1 flagged", other: "{n} flagged"),
    rangeIsOpen: "go to the end of the range",
    tooMany: Plural(one: "Nothing flagged: more than {n} articles", other: "Nothing flagged: more than {n} articles"),
    markedUnread: Plural(
      zero: "Nothing changed", one: "One article marked as unread", other: "{n} articles marked as unread"),
    starred: Plural(zero: "Nothing changed", one: "One article starred", other: "{n} articles starred"),
    unstarred: Plural(zero: "Nothing changed", one: "One star taken off", other: "{n} stars taken off"),
    confirmOlder: Plural(
      one: "Mark the one article older than this as read?", other: "Mark {n} articles older than this as read?"),
    confirmNewer: Plural(
      one: "Mark the one article newer than this as read?", other: "Mark {n} articles newer than this as read?"),
    nothingOlder: "No unread article is older than this",
    nothingNewer: "No unread article is newer than this",
    confirmRemove: Plural(one: "Delete one article?", other: "Delete {n} articles?"),
    removed: Plural(
      zero: "Nothing deleted", one: "One article deleted: {} brings it back",
      other: "{n} articles deleted: {} brings them back"),
    starredStay: Plural(one: "one starred article stays", other: "{n} starred articles stay"),
    starStays: "Starred articles are not deleted: take the star off first",
    tagsPrompt: "Tags of the flagged (-tag takes it off):",
    tagged: Plural(zero: "Nothing changed", one: "Tags of one article changed", other: "Tags of {n} articles changed"),
    undone: Plural(zero: "Nothing changed", one: "One article is as it was", other: "{n} articles are as they were"),
    undoneTags: Plural(
      zero: "Nothing changed", one: "One article has its tags back", other: "{n} articles have their tags back"),
    undoneRemoval: Plural(
      zero: "Nothing came back", one: "One deleted article is back", other: "{n} deleted articles are back"),
    undoneFeeds: Plural(zero: "Nothing changed", one: "One removed feed is back", other: "{n} removed feeds are back"),
    undoneSubscriptions: Plural(
      zero: "Nothing changed", one: "The added feed is gone again", other: "{n} added feeds are gone again"),
    undoneSettings: Plural(
      zero: "Nothing changed", one: "The feed is as it was", other: "{n} feeds are as they were"),
    earlier: .english
  )
}

extension EarlierWords {
  static let english = Self(
    takeBack: "Take back? {}",
    removed: Plural(one: "One article was deleted", other: "{n} articles were deleted"),
    feedsAdded: Plural(one: "One feed was added", other: "{n} feeds were added"),
    feedsRemoved: Plural(one: "One feed was removed", other: "{n} feeds were removed"),
    feedsChanged: Plural(one: "One feed was changed", other: "{n} feeds were changed")
  )
}
