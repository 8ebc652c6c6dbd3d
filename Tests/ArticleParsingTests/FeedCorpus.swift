import Foundation
import TestSupport

@testable import ArticleParsing

/// A feed of somebody's test suite and what that suite says is in it. The two suites speak of feeds in shapes of their
/// own; what both have in common with `ParsedFeed` is compared.
struct FeedCase: CustomStringConvertible, Sendable {
  let feed: URL
  let expected: URL
  var description: String { feed.lastPathComponent }

  /// gofeed: the JSON beside each feed, as its RSS, Atom and JSON parsers give it, or its translator.
  static let gofeed = cases(under: "feeds/gofeed/testdata") { feed in
    let base = feed.deletingPathExtension()
    return feed.pathExtension == "xml"
      ? base.appendingPathExtension("json")
      : base.deletingLastPathComponent().appending(path: base.lastPathComponent + "_expected.json")
  }

  static let feedRS = cases(under: "feeds/feed-rs/feed-rs/fixture") { feed in
    feed.lastPathComponent.hasSuffix(".serde.json")
      ? nil : feed.deletingPathExtension().appendingPathExtension("serde.json")
  }

  private static func cases(under folder: String, expected: (URL) -> URL?) -> [FeedCase] {
    guard let folder = sharedFolder?.appending(path: folder),
      let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    else { return [] }
    return files.compactMap { file in
      guard let feed = file as? URL, ["xml", "json"].contains(feed.pathExtension),
        let expected = expected(feed), FileManager.default.fileExists(atPath: expected.path)
      else { return nil }
      return FeedCase(feed: feed, expected: expected)
    }.sorted { $0.feed.path < $1.feed.path }
  }

  /// What differs, a line each.
  func differences() throws -> [String] {
    let parsed: ParsedFeed
    do { parsed = try ParsedFeed.parse([UInt8](Data(contentsOf: feed))) } catch { return ["it is not read: \(error)"] }
    let json = try JSON(JSONSerialization.jsonObject(with: Data(contentsOf: expected)))
    var comparison = FeedComparison()
    if expected.path.hasSuffix(".serde.json") {
      comparison.compareFeedRS(parsed, json)
    } else {
      comparison.compareGofeed(parsed, json, isAtomParser: feed.path.contains("parser/atom"))
    }
    return comparison.differences
  }
}

/// Untyped JSON, a member at a time.
struct JSON {
  let value: Any?
  init(_ value: Any?) { self.value = value is NSNull ? nil : value }

  subscript(name: String) -> JSON { JSON((value as? [String: Any])?[name]) }
  var list: [JSON] { (value as? [Any])?.map { JSON($0) } ?? [] }
  var exists: Bool { value != nil }
  var text: String? { (value as? String).flatMap { $0.isEmpty ? nil : $0 } ?? (value as? NSNumber).map { "\($0)" } }
}

struct FeedComparison {
  private(set) var differences: [String] = []

  private mutating func note(_ what: String, _ expected: String?, _ actual: String?) {
    differences.append("\(what): expected \(expected ?? "nothing"), got \(actual ?? "nothing")")
  }

  /// Plain text; the suites keep a title's markup.
  private mutating func title(_ what: String, _ expected: String?, _ actual: String?) {
    guard let expected else { return }
    let bytes = Array(expected.utf8)
    if actual != FeedText.plain(bytes), actual != FeedText.oneLine(bytes) { note(what, expected, actual) }
  }

  /// HTML; where a suite keeps text as it was, ours is escaped.
  private mutating func html(_ what: String, _ expected: String?, _ actual: String?) {
    guard let expected else { return }
    let (wanted, got) = (normalised(expected), normalised(actual ?? ""))
    guard wanted != got else { return }
    let same = max(0, zip(wanted, got).prefix { $0 == $1 }.count - 20)
    note(what + " from \(same)", String(wanted.dropFirst(same).prefix(120)), String(got.dropFirst(same).prefix(120)))
  }

  private func normalised(_ html: String) -> String {
    var text = html
    for _ in 0..<2 {
      var entities = XMLEntities()
      text = entities.expand(Array(text.utf8).span)
    }
    text = String(text.filter { !$0.isWhitespace }).replacing("/>", with: ">").replacing("</br>", with: "")
    // The <div> that XHTML is wrapped in is no part of it; feed-rs keeps it.
    text = text.replacing(/^<div[^>]*>/, with: "")
    return text.hasSuffix("</div>") ? String(text.dropLast(6)) : text
  }

  private mutating func same(_ what: String, _ expected: String?, _ actual: String?) {
    if let expected, expected != actual { note(what, expected, actual) }
  }

  private mutating func link(_ what: String, _ expected: String?, _ actual: String?) {
    func bare(_ url: String?) -> String? { url.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 } }
    if let expected, bare(expected) != bare(actual) { note(what, expected, actual) }
  }

  private mutating func date(_ what: String, _ expected: String?, _ actual: Date?) {
    guard let expected else { return }
    let wanted =
      (try? Date(expected, strategy: .iso8601))
      ?? (try? Date(expected, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
    guard let wanted else { return }
    if abs(wanted.timeIntervalSince(actual ?? .distantPast)) > 1 { note(what, expected, actual?.description) }
  }

  private mutating func people(_ what: String, _ expected: [JSON], _ actual: [FeedAuthor]) {
    let wanted = expected.map { [$0["name"].text, $0["email"].text, $0["uri"].text ?? $0["url"].text] }
    let got = actual.map { [$0.name, $0.email, $0.url] }
    if !wanted.isEmpty, wanted != got { note(what, "\(wanted)", "\(got)") }
  }

  private mutating func tags(_ expected: [String?], _ actual: [String]) {
    for tag in expected.compactMap(\.self) {
      if let tag = FeedText.plain(Array(tag.utf8)), !actual.contains(tag) { note("tag", tag, "\(actual)") }
    }
  }

  // MARK: gofeed

  mutating func compareGofeed(_ feed: ParsedFeed, _ json: JSON, isAtomParser: Bool) {
    let version = json["version"].text ?? json["feedVersion"].text
    same(
      "version", version.map { kind(feed) + $0.filter(\.isNumber) }, feed.version == "rss090" ? "rss09" : feed.version)
    title("title", json["title"].text, feed.title)
    link("link", json["link"].text ?? page(json["links"].list) ?? json["home_page_url"].text, feed.link)
    title("description", json["description"].text ?? json["subtitle"].text, feed.description)
    same("language", json["language"].text, feed.language)
    date("updated", json["updatedParsed"].text ?? json["lastBuildDateParsed"].text, feed.updated)

    let items = json["items"].exists ? json["items"].list : json["entries"].list
    if items.count != feed.entries.count { note("entries", "\(items.count)", "\(feed.entries.count)") }
    for (item, entry) in zip(items, feed.entries) { compareGofeed(entry, item) }
  }

  private func kind(_ feed: ParsedFeed) -> String { String(feed.version.prefix { !$0.isNumber }) }

  /// Of Atom's links, the first to a page; nil where the list is of plain addresses.
  private func page(_ links: [JSON]) -> String? {
    links.first { $0["href"].exists && ($0["rel"].text ?? "alternate") == "alternate" }?["href"].text
  }

  private mutating func compareGofeed(_ entry: FeedEntry, _ json: JSON) {
    title("entry's title", json["title"].text, entry.title)
    same("id", json["id"].text ?? json["guid"].text ?? json["guid"]["value"].text, entry.id)
    link("entry's link", json["link"].text ?? page(json["links"].list) ?? json["url"].text, entry.link)
    html("summary", json["description"].text ?? json["summary"].text, entry.summary)
    html(
      "content", json["content_html"].text ?? json["content"].text ?? json["content"]["value"].text, entry.content)
    date(
      "published", json["publishedParsed"].text ?? json["pubDateParsed"].text ?? json["date_published"].text,
      entry.published)
    date("entry's updated", json["updatedParsed"].text ?? json["date_modified"].text, entry.updated)
    let people = json["authors"].exists ? json["authors"].list : json["author"]["name"].exists ? [json["author"]] : []
    self.people("authors", people, entry.authors)
    if let author = json["author"].text { self.people("author", [JSON(plainAuthor(author))], entry.authors) }
    let categories = json["categories"].exists ? json["categories"].list : json["tags"].list
    tags(categories.map { $0.text ?? $0["label"].text ?? $0["term"].text ?? $0["value"].text }, entry.tags)
    title("source", json["source"]["title"].text, entry.source)
    let enclosures = json["enclosures"].exists ? json["enclosures"].list : json["attachments"].list
    compareEnclosures(enclosures, entry)
  }

  /// An author as RSS spells it, which is no difference of ours.
  private func plainAuthor(_ author: String) -> [String: Any] {
    let read = FeedAuthor(rss: FeedText.plain(Array(author.utf8)) ?? "")
    return ["name": read.name ?? NSNull(), "email": read.email ?? NSNull()]
  }

  private mutating func compareEnclosures(_ expected: [JSON], _ entry: FeedEntry) {
    guard !expected.isEmpty else { return }
    let wanted = expected.map {
      [$0["url"].text, $0["type"].text ?? $0["mime_type"].text, $0["length"].text ?? $0["size_in_bytes"].text]
    }
    let got = entry.enclosures.map { [$0.url, $0.type, $0.length.map(String.init)] }
    if wanted != got { note("enclosures", "\(wanted)", "\(got)") }
  }

  // MARK: feed-rs

  mutating func compareFeedRS(_ feed: ParsedFeed, _ json: JSON) {
    let kinds = ["Atom": "atom", "RSS0": "rss0", "RSS1": "rss", "RSS2": "rss2", "JSON": "json"]
    if let kind = kinds[json["feed_type"].text ?? ""], !feed.version.hasPrefix(kind) {
      note("version", kind, feed.version)
    }
    title("title", json["title"]["content"].text, feed.title)
    title("description", json["description"]["content"].text, feed.description)
    if let language = json["language"].text, language.lowercased() != feed.language?.lowercased() {
      note("language", language, feed.language)
    }
    oneOf("link", json["links"].list, feed.link)
    let entries = json["entries"].list
    if entries.count != feed.entries.count { note("entries", "\(entries.count)", "\(feed.entries.count)") }
    let isAtom = json["feed_type"].text == "Atom"
    for (wanted, entry) in zip(entries, feed.entries) { compareFeedRS(entry, wanted, isAtom: isAtom) }
  }

  private mutating func oneOf(_ what: String, _ links: [JSON], _ actual: String?) {
    // feed-rs writes a host in small letters and gives it a path.
    func bare(_ url: String) -> String { (url.hasSuffix("/") ? String(url.dropLast()) : url).lowercased() }
    let pages = links.filter { ($0["rel"].text ?? "alternate") == "alternate" }.compactMap { $0["href"].text }
    guard !pages.isEmpty else { return }
    if !pages.contains(where: { bare($0) == bare(actual ?? "") }) { note(what, "\(pages)", actual) }
  }

  private mutating func compareFeedRS(_ entry: FeedEntry, _ json: JSON, isAtom: Bool) {
    title("entry's title", json["title"]["content"].text, entry.title)
    // An id that the feed lacks is made of a hash there.
    if let id = json["id"].text, let ours = entry.id, id.wholeMatch(of: /[0-9a-f]{32}/) == nil { same("id", id, ours) }
    oneOf("entry's link", json["links"].list, entry.link)
    html("summary", json["summary"]["content"].text, entry.summary)
    html("content", json["content"]["body"].text, entry.content)
    date("published", json["published"].text, entry.published)
    if isAtom { date("entry's updated", json["updated"].text, entry.updated) }
    let names = json["authors"].list.compactMap { $0["name"].text }
    // “author” is what it calls one who has only an address.
    for name in names where name != "author" && !entry.authors.contains(where: { $0.name == name || $0.email == name })
    {
      note("author", name, "\(entry.authors)")
    }
    tags(json["categories"].list.map { $0["label"].text ?? $0["term"].text }, entry.tags)
  }
}
