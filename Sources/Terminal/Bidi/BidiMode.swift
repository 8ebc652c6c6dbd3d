/// How text is written to the terminal, as `--bidi` names it.
public nonisolated enum BidiMode: String, CaseIterable, Sendable {
  case auto, visual, vte, konsole, mlterm, inverse, putty, qterminal, kitty, logical, unshaped
}
