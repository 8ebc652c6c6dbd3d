import Screen
import Testing

@testable import Terminal

/// A line to a terminal, on which bytes take their time.
struct SlowLine {
  var reader: KeyReader
  private var now = Duration.zero

  init(escapeDelay: Int? = nil, known: [[UInt8]: Key] = [:]) {
    reader = KeyReader(escapeDelay: escapeDelay.map { .milliseconds($0) }, known: known)
  }

  /// The keys of one read, `milliseconds` after the one before, and of the wait until then.
  mutating func keys(_ bytes: [UInt8], after milliseconds: Int = 1) -> [Key] {
    let keys = wait(milliseconds)
    return keys + reader.keys(from: bytes, at: now)
  }

  mutating func keys(_ text: String, after milliseconds: Int = 1) -> [Key] {
    keys(Array(text.utf8), after: milliseconds)
  }

  /// Each byte in a read of its own.
  mutating func trickle(_ text: String, gap: Int) -> [Key] {
    text.utf8.flatMap { keys([$0], after: gap) }
  }

  mutating func wait(_ milliseconds: Int) -> [Key] {
    now += .milliseconds(milliseconds)
    var keys: [Key] = []
    while let deadline = reader.deadline, deadline <= now { keys += reader.expire() }
    return keys
  }
}

private func letters(_ text: String) -> [Key] { text.map { .character($0) } }

@Suite struct KeyReaderTests {
  @Test func `letters of many bytes are put together, also across reads`() {
    var line = SlowLine()
    #expect(line.keys("تَ") == [.character("ت"), .character("\u{064E}")])
    #expect(line.keys([0xF0, 0x9F]) == [])
    #expect(line.keys([0x91], after: 3_000) == [])
    #expect(line.keys([0x8D, 0x6A], after: 3_000) == [.character("👍"), .character("j")])
  }

  @Test(arguments: [[0xFF, 0x6A], [0xD8, 0x6A]] as [[UInt8]])
  func `bytes that are no UTF-8 become the replacement character, and the rest is kept`(bytes: [UInt8]) {
    var line = SlowLine()
    #expect(line.keys(bytes) == [.character("\u{FFFD}"), .character("j")])
    #expect(line.keys([0xD8] + Array("\u{1B}[A".utf8)) == [.character("\u{FFFD}"), .up])
  }

  static let controls: [(UInt8, Key)] = [
    (0, .control(" ")), (1, .control("a")), (8, .backspace), (9, .tab), (10, .enter), (13, .enter),
    (28, .control("\\")), (32, .character(" ")), (127, .backspace),
  ]

  @Test(arguments: controls) func `controls are keys`(byte: UInt8, key: Key) {
    var line = SlowLine()
    #expect(line.keys([byte]) == [key])
  }

  // MARK: Escape

  @Test func `Escape is a key when nothing has come after it for a while`() {
    var line = SlowLine()
    #expect(line.keys([27]) == [])
    #expect(line.wait(99) == [])
    #expect(line.wait(1) == [.escape])
    var asked = SlowLine(escapeDelay: 500)
    #expect(asked.keys([27]) == [] && asked.wait(499) == [] && asked.wait(1) == [.escape])
  }

  @Test func `Escape twice is Escape twice, whatever follows`() {
    var line = SlowLine()
    #expect(line.keys("\u{1B}\u{1B}") + line.wait(100) == [.escape, .escape])
    #expect(line.keys("\u{1B}\u{1B}qqq") == [.escape, .escape] + letters("qqq"))
    #expect(line.keys([27]) + line.keys([27], after: 60) + line.wait(100) == [.escape, .escape])
  }

  @Test func `a letter soon after Escape is a key, but not in the same moment`() {
    for letter in ["j", "ت", "ق", "A", "\r"] {
      var line = SlowLine()
      let key = Key(letter.unicodeScalars.first!)!
      #expect(line.keys([27]) + line.keys(letter, after: 60) == [.escape, key])
      // With Alt a letter is another key; Enter is none.
      let alt: [Key] = if case .character(let character) = key { [.alt(character)] } else { [] }
      #expect(line.keys("\u{1B}" + letter) + line.wait(2_000) == alt)
      #expect(line.keys("\u{1B}" + letter + "j") == alt + [.character("j")])
      #expect(line.trickle("\u{1B}" + letter, gap: 30) == alt)
      #expect(line.wait(2_000) == [])
    }
  }

  @Test func `a lam-alef key with Alt is one key`() {
    var line = SlowLine()
    #expect(line.keys("\u{1B}لا") == [.alt("\u{FEFB}")])
    #expect(line.keys("\u{1B}لأن") == [.alt("\u{FEF7}"), .character("ن")])
    #expect(line.keys("\u{1B}لت") == [.alt("ل"), .character("ت")])
    #expect(line.keys("\u{1B}ل") + line.keys("ا", after: 300) == [.alt("ل"), .character("ا")])
  }

  // MARK: Sequences

  static let sequences: [(String, [Key])] = [
    ("OA", [.up]), ("[A", [.up]), ("[1;5A", [.up]), ("[1;3D", [.wordLeft]), ("[1;5C", [.wordRight]),
    ("[1;2C", [.right]), ("Oc", [.wordRight]), ("\u{1B}[D", [.wordLeft]), ("[1;2H", [.home]), ("[3;5~", [.delete]),
    ("[5~", [.pageUp]), ("[8~", [.end]), ("[Z", [.backTab]), ("[24~", [.function(12)]), ("OR", [.function(3)]),
    ("[13~", [.function(3)]), ("[[C", [.function(3)]), ("Op", [.character("0")]), ("OM", [.enter]), ("Oz", []),
    ("Oa", [.up]), ("[a", [.up]), ("[7$", [.home]), ("\u{1B}[A", [.up]), ("\u{1B}OA", [.up]), ("O5A", [.up]),
    // Reports and answers.
    ("[I", []), ("[O", []), ("[?62;1c", []), ("[>1;4000;26c", []), ("[8;0$y", []), ("[?2026;2$y", []), ("[12;40R", []),
    ("[0n", []), ("[8;24;80t", []), ("[200q", []), ("[<0;10;5M", []), ("[<0;10;5m", []),
    ("[<64;10;5M", [.up, .up, .up]),
    ("[<65;10;5M", [.down, .down, .down]), ("[<65;10;5m", []), ("[M !!", []), ("[M`\u{7F}q", []), ("[97;5;3M", []),
    ("P>|kitty(0.26.5)\u{1B}\\", []), ("P1$r0m\u{1B}\\", []), ("P0+r\u{1B}\\", []), ("]11;rgb:0/0/0\u{7}", []),
    ("]52;c;cXV\u{1B}\\", []), ("_Gi=1;OK\u{1B}\\", []), ("^quit\u{1B}\\", []), ("Xquit\u{1B}\\", []),
    // Keys that are reported as such.
    ("[27u", [.escape]), ("[113u", [.character("q")]), ("[57352u", []), ("[57441;2u", []),
  ]

  @Test func `the focus is no key, but told once`() {
    var line = SlowLine()
    #expect(line.keys("\u{1B}[Ij") == [.character("j")])
    let told = [line.reader.takeFocus(), line.reader.takeFocus()]
    #expect(told == [true, false])
    #expect(line.keys("\u{1B}[O") == [])
    let lost = line.reader.takeFocus()
    #expect(!lost)
  }

  @Test(arguments: sequences) func `a sequence is its key or none, wherever it is split`(text: String, keys: [Key]) {
    let whole = Array(("\u{1B}" + text).utf8)
    var line = SlowLine()
    #expect(line.keys(whole + Array("j".utf8)) == keys + [.character("j")])
    for place in 1..<whole.count {
      // PM and SOS are told from Alt-^ and Alt-X by their end alone, which comes with them.
      if "^X".contains(text.first!), place > 1 { continue }
      // An Escape before it that comes later than this is a key of its own.
      for gap in text.first == "\u{1B}" ? [5, 30] : [5, 30, 90] {
        var line = SlowLine()
        let parts = line.keys(Array(whole[..<place])) + line.keys(Array(whole[place...]), after: gap)
        #expect(parts + line.keys("j", after: 300) == keys + [.character("j")], "\(place), \(gap)")
      }
    }
  }

  @Test(arguments: sequences) func `a sequence whose bytes come one by one is its key or none`(
    text: String, keys: [Key]
  ) {
    if "^X".contains(text.first!) { return }
    for gap in text.first == "\u{1B}" ? [5, 30] : [5, 30, 90] {
      var line = SlowLine()
      #expect(
        line.trickle("\u{1B}" + text, gap: gap) + line.keys("j", after: 300) == keys + [.character("j")], "\(gap)")
    }
    var patient = SlowLine(escapeDelay: 500)
    if text.first != "\u{1B}" {
      #expect(patient.trickle("\u{1B}" + text, gap: 350) + patient.keys("j", after: 600) == keys + [.character("j")])
    }
  }

  @Test(arguments: sequences) func `behind the Escape key, the rest of a sequence presses nothing`(
    text: String, keys: [Key]
  ) {
    guard text.first != "\u{1B}", !"^X".contains(text.first!) else { return }
    for wait in [100, 150, 400, 3_000] {
      var line = SlowLine()
      #expect(line.keys([27]) + line.keys(text, after: wait) == [.escape], "\(wait)")
      #expect(line.keys("j", after: 500) == [.character("j")])
      var slow = SlowLine()
      #expect(slow.keys([27]) + slow.wait(wait) + slow.trickle(text, gap: 110) == [.escape], "\(wait)")
    }
  }

  @Test func `what a person types after Escape is typed`() {
    for wait in [60, 100, 250, 900, 5_000] {
      for key in ["j", "A", "q", "ق", "/", "1", "?", "\u{7F}"] {
        var line = SlowLine()
        #expect(line.keys([27]) + line.keys(key, after: wait) == [.escape, Key(key.unicodeScalars.first!)!])
      }
    }
    // Letters with which sequences begin wait for what would go on with one, and are typed where nothing does.
    for letter in ["O", "[", "P", "]", "_"] {
      var line = SlowLine()
      #expect(line.keys([27]) + line.keys(letter, after: 250) + line.wait(1_000) == [.escape] + letters(letter))
      #expect(line.keys([27]) + line.keys(letter, after: 250) == [.escape])
      #expect(line.keys("j", after: 250) == letters(letter + "j"))
      #expect(line.keys("O") == letters("O"))
    }
  }

  @Test func `a sequence that is cut off swallows nothing for long`() {
    for cut in ["[", "O", "P", "]", "[1;", "[<64;1", "[M "] {
      var line = SlowLine()
      #expect(line.keys("\u{1B}" + cut) + line.wait(6_000) == [])
      #expect(line.keys("j") == [.character("j")], "\(cut)")
    }
    var line = SlowLine()
    #expect(line.keys("\u{1B}[1;") + line.keys("\u{1B}[B") == [.down])
    #expect(line.keys("\u{1B}[1;") + line.keys("تj") == letters("تj"))
    #expect(line.keys("\u{1B}Pj") == [.character("j")])
  }

  @Test func `an answer that comes seconds late and in parts presses no key`() {
    var line = SlowLine()
    #expect(
      line.keys("\u{1B}P>|XTe") + line.keys("rm(379)\u{1B}", after: 4_000) + line.keys("\\j", after: 4_000)
        == letters("j"))
    #expect(
      line.keys("\u{1B}]11;rgb:ff/") + line.keys("q0/q0", after: 2_000) + line.keys("\u{7}j", after: 2_000)
        == letters("j"))
    #expect(line.keys("\u{1B}[>41;3") + line.keys("79;0c\u{1B}[8;0$yj", after: 2_000) == letters("j"))
    #expect(line.keys([27]) + line.keys("P>|kitty(0.26.5)\u{1B}\\", after: 5_000) == [.escape])
    #expect(line.keys("j") == letters("j"))
  }

  @Test func `a key that is typed after a cut answer is heard`() {
    var line = SlowLine()
    #expect(line.keys("\u{1B}P>|kit") + line.keys("j", after: 500) == letters("j"))
    #expect(line.keys("\u{1B}]11;rgb:") + line.keys("ت", after: 500) == letters("ت"))
    #expect(line.keys("\u{1B}]11;rgb:") + line.keys("\u{1B}[A", after: 500) == [.up])
  }

  @Test func `keys of the terminal database's own are known`() {
    var line = SlowLine(known: [Array("A".utf8): .up, Array("[M".utf8): .function(1)])
    #expect(line.keys("\u{1B}A") == [.up] && line.keys("\u{1B}[Mj") == [.function(1), .character("j")])
  }

  // MARK: Pastes

  @Test func `what is pasted is text and presses no key`() {
    var line = SlowLine()
    #expect(line.keys("\u{1B}[200~a\r\n\u{1B}") + line.wait(50) == [.paste("a  ")])
    #expect(line.keys("ب\u{7F}q\u{1B}[201~\r") == [.paste("بq"), .enter])
    #expect(line.keys("j\u{1B}[200~\u{1B}[201~k") == letters("jk"))
    #expect(line.keys("k\u{1B}[200~q\u{1B}[201~\u{1B}[A") == [.character("k"), .paste("q"), .up])
  }

  @Test func `the marks around a paste may be split anywhere and come late`() {
    let bytes = Array("\u{1B}[200~قبAq\u{1B}[201~".utf8)
    for gap in [5, 90, 900] {
      for place in 2..<bytes.count {
        var line = SlowLine()
        let keys = line.keys(Array(bytes[..<place])) + line.keys(Array(bytes[place...]), after: gap)
        let text = keys.map { if case .paste(let text) = $0 { text } else { "key" } }.joined()
        #expect(text == "قبAq", "\(place)")
        #expect(line.keys("j") == letters("j"))
      }
    }
    var line = SlowLine()
    let keys = line.trickle(String(decoding: bytes, as: UTF8.self), gap: 40)
    #expect(keys.allSatisfy { if case .paste = $0 { true } else { false } })
  }

  @Test func `a long paste that comes in many reads is one text`() {
    var line = SlowLine()
    var keys = line.keys("\u{1B}[200~")
    for _ in 0..<60 { keys += line.keys(String(repeating: "غزة ", count: 250), after: 10) }
    keys += line.keys("\u{1B}[201~")
    #expect(keys == [.paste(String(repeating: "غزة ", count: 15_000))])
    let cut = Array("\u{1B}[200~ب".utf8)
    #expect(line.keys(Array(cut.dropLast())) + line.wait(500) == [])
    #expect(line.keys([cut.last!]) + line.wait(500) == [.paste("ب")])
  }

  @Test func `a paste that brings the end mark itself stays a paste`() {
    var line = SlowLine()
    #expect(line.keys("\u{1B}[200~a\u{1B}[201~qA\u{1B}[201~j") == [.paste("aqA"), .character("j")])
    let two = "\u{1B}[200~a\u{1B}[201~j\u{1B}[200~b\u{1B}[201~"
    #expect(line.keys(two) == [.paste("a"), .character("j"), .paste("b")])
  }

  @Test func `a paste whose end never comes ends with Escape`() {
    var line = SlowLine()
    #expect(line.keys("\u{1B}[200~abc") + line.wait(50) == [.paste("abc")])
    #expect(line.keys("j", after: 3_000) + line.wait(50) == [.paste("j")])
    #expect(line.keys([27], after: 3_000) + line.wait(1_050) == [])
    #expect(line.keys("j") == letters("j"))
  }
}
