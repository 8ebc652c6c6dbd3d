import ArticleParsing
import Ingest

extension ListedFeeds {
  /// What is said of those that were refused; empty where none was.
  var refusals: [String] {
    let refused = [
      (commands, Messages.refusedCommands), (files, Messages.refusedAddresses), (unknown, Messages.unknownAddresses),
      (scraped, Messages.scrapedPages),
    ]
    return refused.flatMap { addresses, message in
      addresses.isEmpty ? [] : [message(addresses.count)] + addresses.prefix(20).map(Messages.shown)
    }
  }

  /// What is said beside: of machines of the local network, and of settings that were left out of feeds that are taken.
  var notes: [String] {
    let notes =
      local.isEmpty ? [] : [Messages.refusedLocalAddresses(local.count)] + local.prefix(20).map(Messages.shown)
    return notes + accepted.flatMap { feed in feed.refused.map { Messages.refusedSetting($0, of: feed.name) } }
  }
}
