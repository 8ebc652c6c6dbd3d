import ArticleParsing
import Ingest
import Store

/// What the commands about feeds and rules say.
extension Messages {
  static let subscriptionsHelp = "Subscriptions: list, add, change and remove them, and OPML in and out."
  static let feedsListHelp = "List feeds: unread, articles, folder, name, address, and what is wrong."
  static let feedsAddHelp = "Subscribe to a feed."
  static let feedsAddDiscussion = """
    The address is that of a feed, or of a page that names its feed; what is fetched on the way is kept. Without http:// \
    or https:// the second is tried first. Also file:PATH, folder:PATH (pages that appear in it) and exec:COMMAND (what \
    it prints), which are asked once as well. Exit status 1 where the server does not answer now: the feed is subscribed \
    to, and asked again later. What is wrong for good, as an unknown host or no feed, is refused; what is subscribed to \
    already, in whichever spelling, is told, with status 0. A password in the address, --header and --cookie stay in the \
    store and go to its server alone; with `logins: [{host: NAME, user: NAME, password_command: COMMAND}]` in the \
    settings a command prints the password instead, and `user_agent`, `headers: {NAME: VALUE}` and `cookie` there are \
    sent to the servers of all feeds.
    """
  static let feedsSetHelp = "Change what is chosen for a feed."
  static let feedsSetDiscussion = """
    What is not named stays; --title '' and --folder '' take it back, and so does 0. Likewise --user-agent '', --cookie '', \
    --header 'NAME:' and, for all headers, --header ''.
    """
  static let feedsRemoveHelp = "End a subscription; its articles stay unless told."
  static let feedsImportHelp = "Subscribe to the feeds of an OPML file, of newsboat's urls or of an sfeedrc."
  static let feedsImportDiscussion = """
    Folders come with them. Feeds that are subscribed to already stay as they are. What would read files here, or ask \
    machines of the local network, is left out. Prints {"added":n,"known":n}.
    """
  static let feedsExportHelp = "Print the subscriptions as OPML."

  static let feedTitleHelp = "A name in place of the feed's own."
  static let feedTagHelp = "A tag for all its articles; may be repeated."
  static let feedPausedHelp = "Whether `refresh` leaves it out, save where it is asked for by its name."
  static let feedNoTagsHelp = "No tags for its articles any longer."
  static let feedFolderHelp = "The folder that it stands in."
  static let feedHiddenHelp = "Keep its articles out of the list of all; they are found by words, tags and feed."
  static let feedDirectionHelp = "How its articles are laid out."
  static let feedKeepHelp = "Keep only the newest so many articles; starred ones always."
  static let feedKeepDaysHelp = "Keep articles for so many days; starred ones always."
  static let feedUserAgentHelp = "Who its server is told that asks, in place of our own name."
  static let feedRequestHeaderHelp =
    "A line for the header of its requests; may be repeated. A value of - is read from standard input."
  static let feedCookieHelp =
    "A cookie for its server; - is read from standard input, where no list of processes shows it."
  static let noLine = "a value of - needs a line on standard input"
  static let feedAddressHelp = "The address."
  static let feedNewAddressHelp = "Fetch it from there from now on."
  static let feedUncheckedHelp = "Subscribe to the address as it is, without asking it."
  static let feedNameHelp = "The feed's name or address, or words of its name."
  static let withArticlesHelp = "Remove its articles as well, save starred ones and those of other feeds."
  static let opmlFileHelp = "The file; - is standard input."
  static let trustedHelp = "Also take addresses that read files here, or that lead into the local network."
  static let withSecretsHelp = "With the passwords and tokens of addresses, which are left out otherwise."
  static func withoutSecrets(_ count: Int) -> String {
    "\(count == 1 ? "1 address stands" : "\(count) addresses stand") without password or token; --with-secrets writes them"
  }
  static let opmlTitle = "nashra"

  static let tagsOrNone = "--tag and --no-tags exclude each other."

  static func noAddress(_ text: String) -> String { "“\(shown(text))” is no address of a feed" }
  static func knownFeed(_ address: String) -> String { "already subscribed as \(shown(address))" }
  static let knownFeedStays = "what is chosen for it stays; `feeds set` changes it"
  static func movedToTLS(_ address: String) -> String {
    "already subscribed as \(shown(address)); it is fetched over https from now on"
  }
  static func otherServer(_ address: String) -> String {
    "\(shown(address)) is on another server: cookie and headers are not sent there; `feeds set` can give it some"
  }
  static func text(for error: RequestHeaderError) -> String {
    switch error {
    case .badName: "it should be NAME: VALUE, with a name of letters, digits and -"
    case .reserved(let name): "\(PlainText.name(name)) is said by the program itself" + insteadOf(name)
    case .badValue: "the value should be one line of visible characters of ASCII"
    case .tooLong: "the value should have at most \(RequestHeader.valueLimit) bytes"
    case .tooMany: "there may be \(RequestHeader.most) of them"
    }
  }
  private static func insteadOf(_ name: String) -> String {
    switch name.lowercased() {
    case "cookie": "; --cookie, or `cookie` in the settings, sets it"
    case "user-agent": "; --user-agent, or `user_agent` in the settings, sets it"
    default: ""
    }
  }
  static let headersShape = "headers should be `NAME: VALUE` lines"
  static func notFetched(_ address: String, _ reason: String) -> String {
    "\(shown(address)): \(PlainText.line(reason)); --unchecked subscribes to it nevertheless"
  }
  static func notYetFetched(_ address: String, _ reason: String) -> String {
    "\(shown(address)) is subscribed to, but could not be fetched: \(PlainText.line(reason)); it is asked again later"
  }
  static func deadFeeds(_ address: String, _ links: [String], _ reason: String) -> String {
    """
    what \(shown(address)) names is no feed: \(links.prefix(3).map(shown).joined(separator: ", ")) \
    (\(PlainText.line(reason)))
    """
  }
  static func takenAddress(_ address: String) -> String {
    "\(shown(address)) is the address of another feed, or was the one of a feed that is removed"
  }
  static func subscribed(_ added: Int, known: Int) -> String {
    "\(added) \(added == 1 ? "feed" : "feeds") added, \(known) known already"
  }
  static func removed(_ feed: Feed) -> String {
    "removed\t\(PlainText.line(feed.name))\t\(PlainText.line(SecretAddress.masked(feed.address)))"
  }
  static func noFeedThere(_ address: String) -> String {
    "at \(shown(address)) is neither a feed nor a page that names one"
  }
  static func localFeeds(_ address: String, _ links: [String]) -> String {
    """
    \(shown(address)) names no feed but \(links.prefix(3).map(shown).joined(separator: ", ")), in the local network, \
    where a page may not lead; `feeds add` takes it by your own hand
    """
  }
  /// An address on one line, without its secrets.
  static func shown(_ address: String) -> String { PlainText.name(SecretAddress.masked(address)) }
  static func furtherFeed(_ address: String, _ title: String?) -> String {
    "the page also names \(shown(address))" + (title.map { " (\(PlainText.name($0)))" } ?? "")
  }
  static func noFeed(_ name: String) -> String { "there is no feed “\(shown(name))”" }
  static func severalFeeds(_ name: String, _ count: Int) -> String {
    "“\(shown(name))” means \(count) feeds; say which one by its address"
  }
  static func unreadable(_ file: String, _ reason: String) -> String {
    "\(PlainText.name(file)) cannot be read: \(PlainText.line(reason))"
  }
  static func refusedAddresses(_ count: Int) -> String {
    "\(count) addresses read files here, and were left out (--trusted takes them):"
  }
  static func refusedSetting(_ setting: OPML.RefusedSetting, of feed: String) -> String {
    "outline “\(PlainText.name(feed))”: \(setting.name)=\"\(PlainText.name(setting.value))\" was left out: \(outOfRange(setting.range))"
  }
  static func unknownAddresses(_ count: Int) -> String {
    "\(count) addresses are none that can be fetched, and were left out:"
  }
  static func refusedLocalAddresses(_ count: Int) -> String {
    "\(count) addresses lead into the local network, and were left out (--trusted takes them):"
  }
  static func refusedCommands(_ count: Int) -> String {
    "\(count) addresses run commands here, and were left out; only `feeds add` takes such ones, each by your own hand:"
  }

  static let loginsShape = "logins should be a list of `{host: NAME, user: NAME, password_command: COMMAND}`"
  static let badLogin = "the host of a login is NAME, NAME:PORT or http://NAME; user and password_command say something"
  static let localHostsShape = "local_hosts should be a list of names"

  static let rulesHelp = "Rules for new articles, from the settings."
  static let rulesDiscussion = """
    In the settings file: rules: a list of {match: FILTER, do: ACTION}, where ACTION is tag NAME, star, read or drop, or a \
    list of them. They are applied in their order to each article that is new; what is dropped is not kept.
    """
  static let rulesTestHelp = "Tell what each rule would do to the stored articles, changing nothing."
  static let rulesTestDiscussion = """
    Prints each rule with the number of articles that it matches, and the newest of them. Each rule is looked at by \
    itself, without what those before it would have done.
    """
  static let rulesFileHelp = "Take the rules from this file."
  static let rulesLimitHelp = "Show at most so many articles of each rule."
  static let rulesFilterHelp = "Look only at the articles of this filter."
  static let noRules = "there are no rules in the settings"
  static let rulesShape = "rules should be a list of `{match: FILTER, do: ACTION}`"

  static let filtersShape = "filters should be `NAME: FILTER` lines"
  static func inFilter(_ name: String, _ reason: String) -> String { "filter “\(PlainText.name(name))”: \(reason)" }

  static func inRule(_ number: Int, _ reason: String) -> String { "rule \(number): \(reason)" }
  static func ruleWithout(_ key: String) -> String { "`\(key)` is missing" }
  static func unknownKey(_ key: String) -> String { "unknown key `\(PlainText.name(key))`" }
  static func text(for error: RuleError, in text: String) -> String {
    switch error {
    case .filter(let error): self.text(for: error, in: text)
    case .matchesEverything:
      "the filter asks for nothing, and would match every article (one that begins with # needs quotes here)"
    case .unknownAction(let name): "“\(PlainText.name(name))” is no action; there are tag NAME, star, read and drop"
    }
  }

  static func state(of feed: Feed) -> String {
    var states: [String] = []
    if let error = feed.fetch.failure?.description {
      states.append(feed.fetch.failures > 1 ? "\(error) (\(feed.fetch.failures) times)" : error)
    } else if feed.fetch.checked == nil {
      states.append("not fetched yet")
    }
    if feed.settings.isHidden { states.append("hidden") }
    if feed.settings.isPaused { states.append("paused") }
    if let address = feed.fetch.newAddress { states.append("has moved to \(SecretAddress.masked(address))") }
    return states.joined(separator: ", ")
  }
}
