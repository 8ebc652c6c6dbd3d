import Screen
import TextLayout

/// A line of text as a program meant it for a terminal: with what is bold, underlined, faint or reversed in it.
///
/// That comes from overstriking, as `man` has it (`_\u{8}c`, `c\u{8}c`), and from Select Graphic Rendition (ECMA-48,
/// 8.3.117). Colours are dropped: on which ground they would be, and whether they could be read on it, is not known.
/// Other control sequences that only say how a terminal is to show what follows, and the addresses of links (OSC 8),
/// are dropped as well. Any other control is shown as what it is.
struct StyledText {
  var text = ""
  /// Ranges with attributes; the tag is `Style.Attributes`' raw value.
  var spans: [Span] = []
}

/// Reads lines one after the other: a rendition holds until it is changed, also beyond a line.
struct StyledTextReader {
  private struct Letter {
    var scalar: Unicode.Scalar
    var attributes: Style.Attributes
    /// A part of what stands for a control.
    var isShown = false
  }

  private var attributes: Style.Attributes = []

  mutating func read(_ line: String) -> StyledText {
    // Most lines have nothing of all this.
    if attributes.isEmpty, !line.unicodeScalars.contains(where: Self.isSpecial) { return StyledText(text: line) }
    let scalars = Array(line.unicodeScalars)
    var letters: [Letter] = []
    var place = 0
    while place < scalars.count {
      let scalar = scalars[place]
      if scalar == "\u{1B}", let end = readSequence(scalars, at: place) {
        place = end
      } else if scalar == "\u{8}", let last = letters.last, place + 1 < scalars.count, !last.isShown,
        Self.isPrinted(last.scalar),
        Self.isPrinted(scalars[place + 1])
      {
        letters[letters.count - 1] = Self.overstruck(last, by: scalars[place + 1])
        place += 2
      } else {
        let isShown = Self.isSpecial(scalar)
        let shown = isShown ? Array(String(scalar).showingControls().unicodeScalars) : [scalar]
        letters += shown.map { Letter(scalar: $0, attributes: attributes, isShown: isShown) }
        place += 1
      }
    }
    return Self.text(of: letters)
  }

  /// Controls but the tabulator, and what turns all that follows around, by which a text can seem to say another thing
  /// (Unicode Technical Standard #55). Isolates and marks stay: the layout obeys them, and nothing else sees them.
  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case 0..<0x20, 0x7F...0x9F, 0x202D, 0x202E: true
    default: false
    }
  }

  private static func isPrinted(_ scalar: Unicode.Scalar) -> Bool { scalar.value > 0x20 && !isSpecial(scalar) }

  private static func overstruck(_ letter: Letter, by scalar: Unicode.Scalar) -> Letter {
    if letter.scalar == scalar { return Letter(scalar: scalar, attributes: letter.attributes.union(.bold)) }
    if letter.scalar == "_" { return Letter(scalar: scalar, attributes: letter.attributes.union(.underline)) }
    if scalar == "_" { return Letter(scalar: letter.scalar, attributes: letter.attributes.union(.underline)) }
    return Letter(scalar: scalar, attributes: letter.attributes)
  }

  private static func text(of letters: [Letter]) -> StyledText {
    var text = String.UnicodeScalarView()
    var spans: [Span] = []
    var offset = 0
    for letter in letters {
      text.append(letter.scalar)
      let end = offset + UTF8.width(letter.scalar)
      let tag = letter.attributes.rawValue
      if let last = spans.last, last.tag == tag, last.range.upperBound == offset {
        spans[spans.count - 1].range = last.range.lowerBound..<end
      } else if tag != 0 {
        spans.append(Span(offset..<end, tag: tag))
      }
      offset = end
    }
    return StyledText(text: String(text), spans: spans)
  }

  /// Where the sequence ends that begins with the Escape here; nil where it is none of those that are read or dropped.
  private mutating func readSequence(_ scalars: [Unicode.Scalar], at start: Int) -> Int? {
    guard start + 2 < scalars.count else { return nil }
    switch scalars[start + 1] {
    case "[":
      let body = scalars[(start + 2)...].prefix(128)
      guard let end = body.firstIndex(where: { !(0x20...0x3F).contains($0.value) }),
        (0x40...0x7E).contains(scalars[end].value)
      else { return nil }
      if scalars[end] == "m" { render(String(String.UnicodeScalarView(scalars[(start + 2)..<end]))) }
      return end + 1
    // A set of letters is chosen, as `tput sgr0` does.
    case "(", ")": return start + 3
    case "]":
      let body = scalars[(start + 2)...].prefix(4096)
      guard body.starts(with: ["8", ";"]), let end = body.firstIndex(where: { $0.value < 0x20 }) else { return nil }
      if scalars[end] == "\u{7}" { return end + 1 }
      return scalars[end...].starts(with: ["\u{1B}", "\\"]) ? end + 2 : nil
    default: return nil
    }
  }

  private mutating func render(_ parameters: String) {
    var rest = parameters.split(separator: ";", omittingEmptySubsequences: false)[...]
    while let parameter = rest.popFirst() {
      switch parameter {
      case "", "0", "00": attributes = []
      case "1", "01": attributes.insert(.bold)
      case "2", "02": attributes.insert(.dim)
      case "4", "04", "21": attributes.insert(.underline)
      case "7", "07": attributes.insert(.reversed)
      case "22": attributes.subtract([.bold, .dim])
      case "24", "4:0": attributes.remove(.underline)
      case "27": attributes.remove(.reversed)
      // What follows is a colour, and its numbers mean nothing else.
      case "38", "48", "58": rest = rest.dropFirst(rest.first == "5" ? 2 : rest.first == "2" ? 4 : 0)
      default: if parameter.hasPrefix("4:") { attributes.insert(.underline) }
      }
    }
  }
}
