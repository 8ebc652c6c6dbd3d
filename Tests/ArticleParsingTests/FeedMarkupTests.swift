import Testing

@testable import ArticleParsing

/// What was told, in a notation of one line: `<name{address} attribute="value">text</name>`.
struct Told: MarkupHandler {
  var line = ""

  mutating func start(_ element: MarkupElement) {
    line += "<" + name(element.name)
    for attribute in element.attributes { line += " \(name(attribute.name))=\"\(attribute.value)\"" }
    line += ">"
  }

  mutating func text(_ text: Span<UInt8>) { line += text.string(0..<text.count) }

  mutating func end(_ element: MarkupElement.Name, offset: Int) { line += "</\(element.local)>" }

  private func name(_ name: MarkupElement.Name) -> String {
    (name.namespace.isEmpty ? "" : "{\(name.namespace)}") + name.local
  }
}

private func told(_ text: String) -> String {
  var told = Told()
  MarkupReader.parse(Array(text.utf8), &told)
  return told.line
}

@Suite struct FeedMarkupTests {
  @Test(arguments: [
    ("<a><b c='d' e=\"f\"/>g</a>", "<a><b c=\"d\" e=\"f\"></b>g</a>"),
    ("<?xml version='1.0'?>\n<a/>\n", "<a></a>"),
    ("<x:a xmlns:x='u' x:b='1' c='2'><d/></x:a>", "<{u}a {u}b=\"1\" c=\"2\"><d></d></a>"),
    ("<a xmlns='u'><b xmlns=''/><c/></a>", "<{u}a><b></b><{u}c></c></a>"),
    ("<a><![CDATA[<b>&amp;]]></a>", "<a><b>&amp;</a>"),
    ("<a>1<!-- <b> -->2</a>", "<a>12</a>"),
    ("<a b='1\n2'>x\r\ny\rz</a>", "<a b=\"1 2\">x\ny\nz</a>"),
  ])
  func `well-formed XML is told as it stands`(_ xml: String, _ expected: String) {
    #expect(told(xml) == expected)
  }

  @Test(arguments: [
    ("<a>AT&T &amp; x & y &; &#; &nosuch;</a>", "<a>AT&T & x & y &; &#; &nosuch;</a>"),
    ("<a>&nbsp;&laquo;&#1575;&#x627;&#146;&apos;&#55357;&#56832;</a>", "<a>\u{A0}«اا\u{2019}'😀</a>"),
    ("<a b='?x=1&y=2&amp;z=3'/>", "<a b=\"?x=1&y=2&z=3\"></a>"),
    ("<a>1 < 2</a>", "<a>1 < 2</a>"),
    ("<a><b>x</a>", "<a><b>x</b></a>"),
    ("<a>x</b>y</a>", "<a>xy</a>"),
    ("<a><b>x<i>y</b>z</a>", "<a><b>x<i>y</i></b>z</a>"),
    ("<A><b>x</B></a>", "<A><b>x</b></A>"),
    ("<a b=1 c>x</a>", "<a b=\"1\" c=\"\">x</a>"),
    ("<a b='x>y</a>", "<a b=\"x\">y</a>"),
    ("<a b='x>y</a><c d='e'/>", "<a b=\"x\">y</a><c d=\"e\"></c>"),
    ("<a b='>'/>", "<a b=\">\"></a>"),
    ("<m:a>x</m:a>", "<a>x</a>"),
    ("<a>x\u{0}\u{8}y<![CDATA[\u{1}z]]></a>", "<a>xyz</a>"),
    ("<a>x<b", "<a>x</a>"),
    ("<a><![CDATA[x", "<a>x</a>"),
    ("<a>x<!-- never closed><b>y</b></a>", "<a>x<b>y</b></a>"),
    ("junk<a/>", "<a></a>"),
    ("", ""), ("<", ""), ("&", ""),
  ])
  func `ill-formed XML is told as it was meant`(_ xml: String, _ expected: String) {
    #expect(told(xml) == expected)
  }

  @Test func `a DTD's short entities are read and its others are not`() {
    let dtd = """
      <!DOCTYPE r [<!ENTITY firm "Al-&#1575;"><!ENTITY % p "x"><!-- ]> -->
      <!ENTITY a "&firm;&firm;"><!ENTITY file SYSTEM "file:///etc/passwd"><!ELEMENT r (#PCDATA)>]>
      """
    #expect(told(dtd + "<r b='&firm;'>&firm; &a; &file; &p;</r>") == "<r b=\"Al-ا\">Al-ا &firm;&firm; &file; &p;</r>")
  }

  @Test func `entities of entities do not grow`() {
    var xml = "<!DOCTYPE r [<!ENTITY x0 \"\(String(repeating: "ha", count: 100))\">"
    for level in 1...12 {
      xml += "<!ENTITY x\(level) \"\(String(repeating: "&x\(level - 1);", count: 10))\">"
    }
    xml += "]><r>" + String(repeating: "&x0;&x12;", count: 20_000) + "</r>"
    #expect(told(xml).utf8.count < 2 << 20)
  }

  @Test func `a hundred thousand nested elements are cut off`() {
    var told = Told()
    let deep = String(repeating: "<div>", count: 100_000) + "x" + String(repeating: "</div>", count: 100_000)
    #expect(MarkupReader.parse(Array(deep.utf8), &told) == .tooDeep)
    #expect(told.line.utf8.count < 20_000)
  }
}
