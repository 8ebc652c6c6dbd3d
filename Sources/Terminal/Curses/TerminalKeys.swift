internal import CNcurses
internal import Screen

extension Key {
  /// A typed scalar as a key; nil for controls of no use (C1).
  nonisolated init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 8, 127: self = .backspace  // which of the two the key sends is the terminal's setting
    case 9: self = .tab
    case 10, 13: self = .enter
    case 27: self = .escape
    case 0: self = .control(" ")
    case 1...26: self = .control(Character(Unicode.Scalar(UInt8(scalar.value + 96))))
    case 28...31: self = .control(Character(Unicode.Scalar(UInt8(scalar.value + 64))))
    case 128..<160: return nil
    default: self = .character(Character(scalar))
    }
  }
}

/// What the terminal database says of this terminal's keys, for those that send something of their own.
enum TerminalKeys {
  /// Sequences without their Escape.
  static func known() -> [[UInt8]: Key] {
    var known: [[UInt8]: Key] = [:]
    for (capability, key) in capabilities {
      guard let sequence = unsafe terminal_capability(capability) else { continue }
      let bytes = Array(unsafe String(cString: sequence).utf8)
      guard bytes.first == 27, bytes.count > 1 else { continue }
      known[Array(bytes.dropFirst())] = key
    }
    return known
  }

  /// terminfo(5); an arrow with a modifier, as ncurses names it beyond that, is an arrow, and goes by
  /// words with Control or Alt.
  private static var capabilities: [(String, Key)] {
    var all: [(String, Key)] = [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
      ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete), ("kbs", .backspace),
      ("kent", .enter), ("kcbt", .backTab), ("kri", .up), ("kind", .down), ("kLFT", .left), ("kRIT", .right),
      ("kHOM", .home), ("kEND", .end), ("ka1", .home), ("kc1", .end), ("ka3", .pageUp), ("kc3", .pageDown),
      ("kfnd", .home), ("kslt", .end), ("kll", .end), ("kPRV", .pageUp), ("kNXT", .pageDown), ("kDC", .delete),
    ]
    let names: [(String, Key)] = [
      ("kUP", .up), ("kDN", .down), ("kLFT", .left), ("kRIT", .right), ("kHOM", .home), ("kEND", .end),
      ("kPRV", .pageUp), ("kNXT", .pageDown), ("kDC", .delete),
    ]
    for (name, key) in names {
      for suffix in ["", "3", "4", "5", "6", "7"] { all.append((name + suffix, suffix.isEmpty ? key : key.byWords)) }
    }
    // Last, so that they win: rxvt's Shift-F1 is another terminal's F11.
    for number in 1...63 { all.append(("kf\(number)", .function(number))) }
    return all
  }
}
