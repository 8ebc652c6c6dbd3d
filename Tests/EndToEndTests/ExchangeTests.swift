import Foundation
import TestSupport
import Testing

/// What other programs read of ours is what they call well-formed, whatever titles there are.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3"), "python3 is not installed"))
struct ExchangeTests {
  private static let title = "خبر\u{FFFE}\u{FFFF}\u{1B}[31m\u{9B}\u{7F}\u{202E}\u{2028}&<>\"']]>\u{10FFFF}"

  @Test func `an exported list of feeds is XML`() throws {
    let cli = try CommandLine()
    for (index, title) in [Self.title, "x"].enumerated() {
      let added = try cli.nashra(
        "feeds", "add", "--unchecked", "https://a.example/\(index)", "--title", title, "--folder", title + "/" + title,
        "--tag", title)
      #expect(added.status == 0, "\(added.errors)")
    }
    let script = """
      import sys, xml.etree.ElementTree as tree
      outlines = [o for o in tree.fromstring(sys.stdin.buffer.read()).iter('outline') if o.get('xmlUrl')]
      sys.stdout.buffer.write('|'.join(o.get('text') for o in outlines).encode())
      """
    let read = try cli.shell("nashra feeds export | python3 -c \(quoted(script))")
    #expect(read.status == 0, "\(read.errors)")
    #expect(read.output.contains("خبر\u{FFFD}\u{FFFD}"))
    #expect(read.output.split(separator: "|").contains("x"))
  }

  @Test func `a list of articles is JSON, with the very titles`() throws {
    let cli = try CommandLine()
    // Every scalar that some program might stumble over, and halves of surrogate pairs.
    let scalars = Array(0...0x20) + Array(0x7E...0xA0) + Array(0x2028...0x2069) + [0xFDD0, 0xFEFF, 0xFFFE, 0xFFFF]
    let titles =
      scalars.map { String(format: "\\u%04x", $0) } + ["\\ud800", "\\udc00x", "\\ud83d\\ude00", "\\\\", "\\\""]
    let lines = titles.enumerated().map {
      #"{"id":"\#($0)","title":"a\#($1)\#($0)b","text":"\#($1) \#($0)","tags":["\#($1)x"]}"#
    }
    try cli.write(lines.joined(separator: "\n"), to: "a.jsonl")
    #expect(try cli.nashra("import", "a.jsonl").status == 0)
    let script = """
      import json, sys
      lines = sys.stdin.buffer.read().decode('utf-8', 'strict').split('\\n')[:-1]
      titles = [json.loads(line, strict=True)['title'] for line in lines]
      assert all(c >= ' ' and not '\\x7f' <= c <= '\\x9f' for line in lines for c in line)
      # What turns the text ends in the title where it began.
      ends = [t.rstrip('\\u202c\\u2069') for t in titles]
      print(len(ends), sum(t[0] == 'a' and t[-1] == 'b' for t in ends))
      """
    let read = try cli.shell("nashra list --format json | python3 -c \(quoted(script))")
    #expect(read.output == "\(titles.count) \(titles.count)\n", "\(read.errors)")
  }

  private func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }
}
