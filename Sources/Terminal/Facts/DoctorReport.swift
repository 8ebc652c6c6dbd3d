internal import TextLayout

/// What was found out about the terminal, what follows from it, and what to try if it looks wrong.
///
/// The same text in Arabic or English, whose lines end with a line feed, and nothing in them is for a screen only. What
/// the terminal and the environment say is shown, never obeyed.
public nonisolated func doctorReport(_ choice: BidiChoice, _ facts: TerminalFacts, inArabic: Bool) -> String {
  func line(_ arabic: String, _ english: String, _ text: String) -> String {
    "\(inArabic ? arabic : english): \(text.showingControls())"
  }
  var lines = [
    line("الطرفية", "Terminal", choice.terminalName),
    line(
      "كتابة النص", "Text is written", "--bidi \(choice.mode.rawValue), \(help(choice.mode, inArabic: inArabic))"),
  ]
  for reason in choice.reasons { lines.append(line("السبب", "Why", reason)) }
  if choice.emitter.stripsMarks {
    lines.append(
      inArabic
        ? "لا تكتب الحركات: هذه الطرفية تضعها في غير موضعها"
        : "Vowel marks are left out: this terminal puts them in the wrong place")
  }
  lines.append(line("أجابت الطرفية", "The terminal answered", answers(facts.replies, inArabic: inArabic)))
  if let tmux = facts.tmux {
    let type = tmux.type.isEmpty ? "" : " (\(tmux.type))"
    let passthrough = tmux.allowsPassthrough ? "on" : "off"
    lines.append(line("tmux", "tmux", "\(tmux.terminal)\(type), allow-passthrough \(passthrough)"))
  }
  let variables = TerminalFacts.variables.compactMap { name in facts.environment[name].map { "\(name)=\($0)" } }
  lines.append(line("البيئة", "Environment", variables.joined(separator: " ")))
  lines.append("")
  lines += inArabic ? arabicAdvice : englishAdvice
  for mode in BidiMode.allCases { lines.append("  \(mode.rawValue): \(help(mode, inArabic: inArabic))") }
  return lines.joined(separator: "\n") + "\n"
}

private nonisolated func help(_ mode: BidiMode, inArabic: Bool) -> String { inArabic ? mode.arabicHelp : mode.help }

private nonisolated func answers(_ replies: ProbeReplies?, inArabic: Bool) -> String {
  guard let replies else { return inArabic ? "لا شيء" : "nothing" }
  let secondary = replies.secondary.map(String.init).joined(separator: ";")
  let parts = [
    replies.version.map { "XTVERSION \($0)" }, replies.primary.map { "DA1 \($0)" },
    secondary.isEmpty ? nil : "DA2 >\(secondary)", replies.implicitBidi.map { "BDSM \($0)" },
    "\(replies.milliseconds) ms",
  ]
  return parts.compactMap(\.self).joined(separator: ", ")
}

private nonisolated let arabicAdvice = [
  "إن لم تظهر البطاقة كما وصفت فجرب `nashra --bidi NAME`، ثم ثبته في ملف الإعدادات بسطر `bidi: NAME`:",
  "- الكلمات معكوسة وترتيبها معكوس: inverse أو putty أو vte",
  "- الكلمات معكوسة وترتيبها سليم: kitty",
  "- مربعات فارغة أو حروف ناقصة: غير الخط إلى DejaVu Sans Mono، أو unshaped",
]

private nonisolated let englishAdvice = [
  "If the card doesn't look as it says, try `nashra --bidi NAME`, then keep it as `bidi: NAME` in the settings file:",
  "- words and their order are reversed: inverse, putty or vte",
  "- words are reversed, their order is right: kitty",
  "- boxes or missing letters: use the font DejaVu Sans Mono, or unshaped",
]
