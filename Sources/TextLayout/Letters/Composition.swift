/// The character that a base and a mark are together (NFC); nil if Unicode has none.
///
/// Lam-alef counts as a base: of it and a mark of the alef's the ligature with that alef is made.
func composed(_ base: UInt32, _ mark: UInt32) -> UInt32? {
  switch (base, mark) {
  case (0xFEFB, 0x653): return 0xFEF5
  case (0xFEFB, 0x654): return 0xFEF7
  case (0xFEFB, 0x655): return 0xFEF9
  // Hangul syllables are counted and not listed (Unicode 3.12).
  case (0x1100...0x1112, 0x1161...0x1175): return 0xAC00 + ((base - 0x1100) * 21 + mark - 0x1161) * 28
  case (0xAC00...0xD7A3, 0x11A8...0x11C2) where (base - 0xAC00) % 28 == 0: return base + mark - 0x11A7
  default: break
  }
  let pairs = CompositionTable.pairs
  let wanted = UInt64(base) << 42 | UInt64(mark) << 21
  var (low, high) = (0, pairs.count)
  while low < high {
    let middle = (low + high) / 2
    if pairs[middle] < wanted { low = middle + 1 } else { high = middle }
  }
  guard low < pairs.count, pairs[low] >> 21 == wanted >> 21 else { return nil }
  return UInt32(pairs[low] & 0x1F_FFFF)
}

/// A letter that looks the same as one with a hamza, for terminals that are sent no marks: a hamza is a letter, and
/// people type it on letters for which Unicode has no such pair (خانهٔ).
func hamzaBearer(_ base: UInt32, _ mark: UInt32, _ form: JoiningForm) -> UInt32? {
  switch (base, mark) {
  case (0x647, 0x654) where !form.contains(.toNext): 0x6C0
  case (0x6C1, 0x654) where !form.contains(.toNext): 0x6C2
  case (0x649, 0x654), (0x6CC, 0x654): 0x626
  default: nil
  }
}

/// A vowel sign or another mark that Arabic and Hebrew are read without. Thai, Devanagari and others need theirs.
func isVowelSign(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x591...0x5C7, 0xFB1E: true  // Hebrew
  case 0x610...0x61A, 0x64B...0x65F, 0x670, 0x6D6...0x6ED, 0x898...0x8FF: true  // Arabic
  default: false
  }
}
