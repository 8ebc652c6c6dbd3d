internal import Screen

extension Character {
  /// The scalars to send: the base and its marks. Controls and format characters never reach a terminal:
  /// they could be commands, and some terminals give them a column (terminals.md, widths).
  nonisolated func appendScalars(to scalars: inout [UInt32]) {
    let all = unicodeScalars
    let first = all[all.startIndex]
    if first.isASCII, all.index(after: all.startIndex) == all.endIndex {
      scalars.append(first.value < 0x20 || first.value == 0x7F ? 0x20 : first.value)
      return
    }
    for scalar in all {
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: continue
      // Of its own cell, as in the width tables of terminals; kitty alone has it in the cell before (KittyRuns.swift).
      case .spacingMark: scalars.append(scalar.value)
      case .nonspacingMark, .enclosingMark:
        // A mark without a letter stands on a space.
        if scalars.isEmpty { scalars.append(0x20) }
        scalars.append(scalar.value)
      default:
        if scalars.isEmpty { scalars.append(scalar.value) }
      }
    }
    if scalars.isEmpty { scalars.append(0x20) }
  }
}

extension Cell {
  /// A glyph that may reach beyond its cell: right-to-left scripts, and letters with marks.
  nonisolated var hasOverhang: Bool {
    let all = character.unicodeScalars
    let first = all[all.startIndex].value
    if first < 0x300 { return all.count > 1 }
    return switch first {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: all.count > 1
    }
  }
}
