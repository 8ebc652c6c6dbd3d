import TextLayout
import Testing

@Suite struct ShownControlsTests {
  @Test(arguments: [
    ("", ""), ("خبر.txt", "خبر.txt"), ("a b", "a b"), ("a\nb\tc\r", "a\\nb\\tc\\r"), ("\r\n", "\\r\\n"),
    ("\u{1B}]0;x\u{7}", "\\u{1B}]0;x\\u{7}"), ("\u{0}\u{7F}\u{80}\u{9B}", "\\u{0}\\u{7F}\\u{80}\\u{9B}"),
    ("\u{202E}x\u{202C}\u{2066}y\u{2069}", "\\u{202E}x\\u{202C}\\u{2066}y\\u{2069}"),
    ("\u{2028}\u{2029}\u{206A}", "\\u{2028}\\u{2029}\\u{206A}"),
    // Harmless, though their first byte is that of others.
    ("\u{A0}«é»\u{200C}\u{200F}\u{2014}\u{2070}", "\u{A0}«é»\u{200C}\u{200F}\u{2014}\u{2070}"),
    // A mark does not hide the control before it.
    ("\u{1B}\u{301}", "\\u{1B}\u{301}"),
  ])
  func `controls are shown, not obeyed`(text: String, shown: String) {
    #expect(text.showingControls() == shown)
    #expect(shown.showingControls() == shown)
  }

  @Test func `what is to be kept is kept`() {
    #expect(
      "a\n\u{2068}b\u{2069}\u{1B}".showingControls(keeping: ["\n", "\u{2068}"]) == "a\n\u{2068}b\\u{2069}\\u{1B}")
  }
}
