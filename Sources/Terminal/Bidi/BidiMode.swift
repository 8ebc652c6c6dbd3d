/// How text is written to the terminal, as `--bidi` names it.
public nonisolated enum BidiMode: String, CaseIterable, Sendable {
  case auto, visual, vte, konsole, mlterm, inverse, putty, qterminal, kitty, logical, unshaped

  /// One line of help.
  public var help: String {
    switch self {
    case .auto: "ask the terminal and choose (the default)"
    case .visual: "send rows as they are to look; for terminals without bidi: xterm, foot, alacritty, st, urxvt"
    case .vte: "switch the terminal's bidi off (CSI 8 l); GNOME Terminal and other VTE terminals, mintty, WezTerm"
    case .konsole: "switch the terminal's bidi off as Konsole does it (OSC 50)"
    case .mlterm: "switch the terminal's bidi off as mlterm does it (OSC 5379)"
    case .inverse: "undo a bidi that reads rows from the left: tmux inside GNOME Terminal or Konsole, iTerm2"
    case .putty: "undo a bidi that reads each row from its first letter: PuTTY"
    case .qterminal: "undo a bidi that reads each stretch of one colour by itself: QTerminal"
    case .kitty: "undo what kitty does to right-to-left words"
    case .logical: "send letters to be joined and ordered by the terminal; for single-column screens in mlterm or PuTTY"
    case .unshaped: "send rows as they are to look, letters unjoined; for fonts without joined forms"
    }
  }

  /// The same in Arabic.
  public var arabicHelp: String {
    switch self {
    case .auto: "اسأل الطرفية ثم اختر (الأصل)"
    case .visual: "أرسل السطور كما يجب أن تظهر؛ للطرفيات التي لا تعكس الاتجاه: xterm وfoot وalacritty وst وurxvt"
    case .vte: "أوقف اتجاهية الطرفية (CSI 8 l)؛ طرفية جنوم وما بني على VTE وmintty وWezTerm"
    case .konsole: "أوقف اتجاهية الطرفية بطريقة Konsole ‏(OSC 50)"
    case .mlterm: "أوقف اتجاهية الطرفية بطريقة mlterm ‏(OSC 5379)"
    case .inverse: "أبطل ترتيبا يقرأ السطور من اليسار: tmux داخل طرفية جنوم أو Konsole، وiTerm2"
    case .putty: "أبطل ترتيبا يقرأ كل سطر من حرفه الأول: PuTTY"
    case .qterminal: "أبطل ترتيبا يقرأ كل قطعة من لون واحد وحدها: QTerminal"
    case .kitty: "أبطل ما يفعله kitty بالكلمات العربية"
    case .logical: "أرسل الحروف لتصلها الطرفية وترتبها؛ لشاشة من عمود واحد في mlterm أو PuTTY"
    case .unshaped: "أرسل السطور كما يجب أن تظهر بحروف غير متصلة؛ لخطوط بلا أشكال متصلة"
    }
  }
}
