import ArticleParsing
import Store

/// The feeds of a list from elsewhere, and which of them are not subscribed to: the list may be hostile. Files are read
/// only where the list is trusted, and commands are run only where a person typed them.
struct ListedFeeds {
  var accepted: [OPML.Feed] = []
  /// What is said of those that were refused; empty where none was.
  var refusals: [String] = []

  init(_ feeds: [OPML.Feed], isTrusted: Bool) {
    var commands: [String] = []
    var files: [String] = []
    for feed in feeds {
      if FeedAddressArgument.isCommand(feed.address) {
        commands.append(feed.address)
      } else if isTrusted || FeedAddressArgument.isWeb(feed.address) {
        accepted.append(feed)
      } else {
        files.append(feed.address)
      }
    }
    for (addresses, message) in [(commands, Messages.refusedCommands), (files, Messages.refusedAddresses)]
    where !addresses.isEmpty {
      refusals += [message(addresses.count)] + addresses.prefix(20).map(PlainText.name)
    }
  }

  var subscriptions: [(address: String, title: String, settings: FeedSettings)] {
    accepted.map { (address: $0.address, title: $0.title ?? $0.name, settings: FeedSettings($0)) }
  }
}
