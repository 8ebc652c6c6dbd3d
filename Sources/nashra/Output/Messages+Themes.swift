import Screen
import TextLayout

extension Messages {
  /// What can be known of a theme: its contrasts at each depth, and which of its colours are not used as they are.
  static func legibility(of name: String, _ theme: Theme) -> String {
    let name = PlainText.name(name)
    let known = Theme.depths.compactMap { depth in theme.legibility(at: depth.depth).map { (depth.name, $0) } }
    guard let (_, best) = known.first else {
      return say(
        "\(name): the terminal's own colours; the selected row is its text reversed",
        "\(name): ألوان الطرفية نفسها؛ والصف المختار نصه معكوس")
    }
    let depths = known.map { "\($0): \(ratio($1.faintest)) and \(ratio($1.selection))" }.joined(separator: ", ")
    let changed = theme.changed.map { "base" + ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
    let text = ratio(best.text)
    return say(
      "\(name): text has a contrast of \(text):1; the faintest word and the selected row: \(depths)",
      "\(name): تباين النص \(text):1؛ وأخفت كلمة والصف المختار: \(depths)")
      + (changed.isEmpty
        ? ""
        : say(
          "; changed so that it can be read: \(changed.joined(separator: " "))",
          "؛ وغُيّر ليُقرأ: \(changed.joined(separator: " "))"))
  }

  static func notLegible(_ name: String) -> String {
    say(
      "\(PlainText.name(name)): a word should have at least 4.5:1, the selected row 3:1",
      "\(PlainText.name(name)): ينبغي ألا يقلّ تباين أي كلمة عن 4.5:1، والصف المختار عن 3:1")
  }

  /// Rounded down, so that nothing seems to reach what it does not.
  private static func ratio(_ contrast: Double) -> String {
    let tenths = Int(contrast * 10)
    return "\(tenths / 10).\(tenths % 10)"
  }
}
