internal import Store

/// Feeds that wait for their turn; so many of one host at a time.
struct FetchQueue {
  private var waiting: [String: [Feed]] = [:]
  private var running: [String: Int] = [:]
  /// Hosts with a feed that waits and a place for it, in turn.
  private var ready: [String] = []
  private let perHost: Int

  init(_ feeds: [Feed], perHost: Int) {
    self.perHost = max(1, perHost)
    for feed in feeds {
      let host = feed.host
      if waiting[host] == nil { ready.append(host) }
      waiting[host, default: []].append(feed)
    }
    for (host, feeds) in waiting { waiting[host] = feeds.reversed() }
    ready.reverse()
  }

  /// Nil when all that wait must wait for one that is running.
  mutating func next() -> Feed? {
    guard let host = ready.popLast(), let feed = waiting[host]?.popLast() else { return nil }
    running[host, default: 0] += 1
    makeReady(host)
    return feed
  }

  mutating func end(_ feed: Feed) {
    let host = feed.host
    let wasFull = running[host] == perHost
    running[host, default: 1] -= 1
    if wasFull { makeReady(host) }
  }

  private mutating func makeReady(_ host: String) {
    if waiting[host]?.isEmpty == false, running[host, default: 0] < perHost { ready.append(host) }
  }
}
