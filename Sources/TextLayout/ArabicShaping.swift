/// How a letter connects: bit 0 to the letter before it, bit 1 to the one after it. As a number it is
/// the column of `ArabicFormTable`: isolated, final, initial, medial.
struct JoiningForm: OptionSet {
  var rawValue: UInt8 = 0
  static let toPrevious = JoiningForm(rawValue: 1)
  static let toNext = JoiningForm(rawValue: 2)
}

/// Joins letters in logical order (Unicode 15, 9.2, rules R1–R7).
///
/// Letters join only where both stand on the same right-to-left level: forms drawn left to right, under
/// an override, would connect at the wrong sides.
func join(_ units: inout [Unit]) {
  var units = units.mutableSpan
  var previous = -1
  var previousJoins = false
  for i in units.indices {
    let type = units[i].properties.joiningType
    if type == .transparent { continue }
    guard type != .none, units[i].level & 1 == 1 else {
      previousJoins = false
      continue
    }
    if previousJoins, type.joinsToPrevious, units[previous].level == units[i].level {
      units[previous].form.insert(.toNext)
      units[i].form.insert(.toPrevious)
    }
    previous = i
    previousJoins = type.joinsToNext
  }
}

/// The presentation form of a letter; the letter itself where Unicode has no such form.
func shaped(_ scalar: UInt32, _ form: JoiningForm) -> UInt32 {
  let index = Int(scalar) - Int(ArabicFormTable.first)
  guard index >= 0, index < ArabicFormTable.forms.count else { return scalar }
  let shaped = UInt32(ArabicFormTable.forms[index] >> (16 * UInt64(form.rawValue)) & 0xFFFF)
  return shaped == 0 ? scalar : shaped
}

/// The ligature of lam with this alef, which must follow a lam of the given form; nil for any other letter.
func lamAlef(_ alef: UInt32, lam: JoiningForm) -> UInt32? {
  let isolated: UInt32
  switch alef {
  case 0x622: isolated = 0xFEF5
  case 0x623: isolated = 0xFEF7
  case 0x625: isolated = 0xFEF9
  case 0x627: isolated = 0xFEFB
  default: return nil
  }
  return lam.contains(.toPrevious) ? isolated + 1 : isolated
}

let lam: UInt32 = 0x644
