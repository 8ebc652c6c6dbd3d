import ArticleParsing
import Testing

@testable import Ingest

/// The files of other readers.
struct MovingInTests {
  @Test func `newsboat's addresses come with titles, tags and what has no place`() throws {
    let text = """
      # my feeds
      https://example.org/a "~وكالة الأنباء" news "عالم عربي" # a remark
      https://example.org/b !hidden
      https://example.org/a again
      "query:Unread:unread = \\"yes\\""
      exec:"fetch it"
      """
    let moved = try #require(MovedFeeds.parse(Array(text.utf8)))
    #expect(moved.origin == .newsboat)
    #expect(moved.feeds.map(\.address) == ["https://example.org/a", "https://example.org/b"])
    #expect(moved.feeds[0].name == "وكالة الأنباء" && moved.feeds[0].isNameChosen)
    #expect(moved.feeds[0].tags == ["news", "عالم عربي"])
    #expect(moved.feeds[1].isHidden && moved.feeds[1].tags == [] && !moved.feeds[1].isNameChosen)
    #expect(moved.settings == [MovedSetting(key: "filters", value: "'Unread': 'is:unread'", line: 5)])
    #expect(moved.withoutPlace == [WithoutPlace(.command, line: 6, text: "exec:\"fetch it\"")])
  }

  @Test func `an sfeedrc's feeds are read, and nothing of it is run`() throws {
    let text = """
      sfeedpath="$HOME/.sfeed/feeds"
      filter() { cat; }
      feeds() {
        # feed <name> <feedurl> [basesiteurl] [encoding]
        feed 'أخبار اليوم' "https://example.org/feed" "https://example.org/" windows-1256
        feed "made" "$BASE/x"
        feed other https://example.org/other
      }
      """
    let moved = try #require(MovedFeeds.parse(Array(text.utf8)))
    #expect(moved.origin == .sfeed)
    #expect(moved.feeds.map(\.name) == ["أخبار اليوم", "other"])
    #expect(moved.feeds[0].link == "https://example.org/")
    #expect(moved.withoutPlace.map(\.text) == ["feed \"made\" \"$BASE/x\"", "filter()"])
    #expect(moved.withoutPlace.map(\.line) == [6, 2])
  }

  @Test(arguments: ["", "# nothing", "<opml/>", "An article about https://example.org", "{\"a\":1}"])
  func `what is neither is neither`(text: String) {
    #expect(MovedFeeds.parse(Array(text.utf8)) == nil)
  }
}
