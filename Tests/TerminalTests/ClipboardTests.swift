import Testing

@testable import Terminal

@Suite struct ClipboardTests {
  @Test func `the clipboard gets logical text, and no byte of it can end the request`() {
    #expect(CursesTerminal.clipboardRequest("خبر\u{1B}\\") == "\u{1B}]52;c;2K7YqNixG1w=\u{1B}\\")
  }
}
