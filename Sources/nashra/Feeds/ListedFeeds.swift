import ArticleParsing
import Ingest
import Store

/// The feeds of a list from elsewhere, and which of them are not subscribed to: the list may be hostile. Files are read
/// and machines of the local network asked only where the list is trusted, and commands are run only where a person
/// typed them.
struct ListedFeeds {
  var accepted: [OPML.Feed] = []
  /// What is said of those that were refused; empty where none was.
  var refusals: [String] = []
  /// What is said beside: of machines of the local network, which are nobody else's to list, and of settings that were
  /// left out of feeds that are taken.
  var notes: [String] = []

  init(_ feeds: [OPML.Feed], isTrusted: Bool, policy: AddressPolicy) {
    var commands: [String] = []
    var files: [String] = []
    var local: [String] = []
    var unknown: [String] = []
    for feed in feeds {
      if FeedAddressArgument.isCommand(feed.address) {
        commands.append(feed.address)
      } else if !AddressPolicy.isFeed(feed.address) {
        unknown.append(feed.address)
      } else if !isTrusted, policy.isLocal(feed.address) {
        local.append(feed.address)
      } else if isTrusted || FeedAddressArgument.isWeb(feed.address) {
        accepted.append(feed)
      } else {
        files.append(feed.address)
      }
    }
    let refused = [
      (commands, Messages.refusedCommands), (files, Messages.refusedAddresses), (unknown, Messages.unknownAddresses),
    ]
    for (addresses, message) in refused where !addresses.isEmpty {
      refusals += [message(addresses.count)] + addresses.prefix(20).map(Messages.shown)
    }
    if !local.isEmpty {
      notes += [Messages.refusedLocalAddresses(local.count)] + local.prefix(20).map(Messages.shown)
    }
    notes += accepted.flatMap { feed in feed.refused.map { Messages.refusedSetting($0, of: feed.name) } }
  }

  var subscriptions: [(address: String, title: String, settings: FeedSettings)] {
    accepted.map {
      (address: $0.address, title: $0.title ?? ($0.isNameChosen ? "" : $0.name), settings: FeedSettings($0))
    }
  }
}
