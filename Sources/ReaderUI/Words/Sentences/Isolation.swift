/// What comes from outside stands in a sentence as one word, whatever its letters are: a tag, a source, a filter, a
/// file, an address.
extension StringProtocol {
  /// In its own direction, which its first letter tells (UAX #9, FSI).
  var isolated: String { "\u{2068}" + settled + "\u{2069}" }

  /// From left to right, as a path, a command or an address is read (UAX #9, LRI).
  var isolatedFromLeft: String { "\u{2066}" + settled + "\u{2069}" }

  /// Behind an Arabic letter the parts of a date change places: 2025-07 stands as 07-2025 (UAX #9, W2 and W4).
  var withDatesFromLeft: String {
    var (shown, number) = ("", "")
    for character in self {
      if character.isASCII, character.isNumber || character == "-" && !number.isEmpty {
        number.append(character)
      } else {
        shown += number.contains("-") ? number.isolatedFromLeft : number
        number = ""
        shown.append(character)
      }
    }
    return shown + (number.contains("-") ? number.isolatedFromLeft : number)
  }

  /// Neither a mark that would end the isolation, nor one that would outlast it, nor the end of a paragraph.
  private var settled: String {
    var open = 0
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x2066...0x2068: open += 1
      case 0x2069 where open == 0: continue
      case 0x2069: open -= 1
      case 0xA...0xD, 0x1C...0x1E, 0x85, 0x2028, 0x2029:
        text.append(" ")
        continue
      default: break
      }
      text.append(scalar)
    }
    return String(text) + String(repeating: "\u{2069}", count: open)
  }
}
