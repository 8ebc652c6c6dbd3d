internal import CNcurses
public import Screen
public import TextLayout

/// Writes rows that stay in the terminal's scrollback, in the order that this terminal needs so that they look as laid
/// out: for commands that print and end, without taking the screen.
public nonisolated struct RowPrinter: Sendable {
  /// How rows are written, and why.
  public let choice: BidiChoice
  /// The terminal is known to have links.
  private let hasLinks: Bool

  public init(choice: BidiChoice, hasLinks: Bool = false) { (self.choice, self.hasLinks) = (choice, hasLinks) }

  /// What the layout must do for this terminal.
  public var layout: LayoutOptions { choice.layout }

  /// Rows come out right without `begin`, whoever writes them.
  public var needsNoSwitch: Bool { choice.emitter.start.isEmpty }

  /// A row's bytes as text, without an end of line: letters, marks, blanks, our own SGR and links (OSC 8) where
  /// the terminal has them, and no other control.
  ///
  /// - Parameters:
  ///   - line: The whole row from the terminal's left edge, with the blanks before its text.
  ///   - links: Which columns lead to which address, which is printable ASCII.
  ///   - attributes: How the glyphs of a tag look.
  public func text(of line: Line, links: [Hyperlink] = [], attributes: (UInt8) -> Style.Attributes) -> String {
    let links = hasLinks && choice.emitter.keepsColumns ? links.filter(\.isPlain) : []
    var column = 0
    let row = line.glyphs.map { glyph in
      // The number of its link goes with a cell wherever that is put.
      let link = links.firstIndex { $0.columns.contains(column) }.map { UInt32($0 + 1) << 8 } ?? 0
      column += Int(glyph.columns)
      return EmittedCell(
        character: glyph.character, columns: Int(glyph.columns),
        style: CursesStyle(attributes: UInt32(attributes(glyph.tag).rawValue) | link))
    }
    var cells = choice.emitter.emit(row)[...]
    // A terminal that orders rows itself may need the blanks to know where the text begins.
    if case .inverse = choice.emitter.model {
    } else {
      while let last = cells.last, last.isBlank, last.style.attributes == 0 { cells.removeLast() }
    }
    var text = String.UnicodeScalarView()
    var (current, link): (UInt32, Int) = (0, 0)
    var scalars: [UInt32] = []
    for cell in cells {
      if case let next = Int(cell.style.attributes >> 8), next != link {
        link = next
        text.append(contentsOf: "\u{1B}]8;;\(link > 0 ? links[link - 1].address : "")\u{1B}\\".unicodeScalars)
      }
      if cell.style.attributes & 0xFF != current {
        current = cell.style.attributes & 0xFF
        text.append(contentsOf: Self.sgr(Style.Attributes(rawValue: UInt8(truncatingIfNeeded: current))).unicodeScalars)
      }
      scalars.removeAll(keepingCapacity: true)
      cell.character.appendScalars(to: &scalars)
      for scalar in scalars { text.append(Unicode.Scalar(scalar) ?? " ") }
    }
    if link > 0 { text.append(contentsOf: "\u{1B}]8;;\u{1B}\\".unicodeScalars) }
    if current != 0 { text.append(contentsOf: "\u{1B}[m".unicodeScalars) }
    return String(text)
  }

  /// Select Graphic Rendition (ECMA-48, 8.3.117); from the start, so that nothing adds up.
  private static func sgr(_ attributes: Style.Attributes) -> String {
    let numbers: [(Style.Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reversed, "7"),
    ]
    let set = numbers.filter { attributes.contains($0.0) }.map(\.1)
    return "\u{1B}[" + (["0"] + set).joined(separator: ";") + "m"
  }

  /// To be called before the first row: a terminal that has to be told is told that rows come in their visual order.
  /// `end` takes that back; so does a signal that ends or stops the program.
  public func begin() {
    guard !choice.emitter.start.isEmpty else { return }
    unsafe printing_begin(choice.emitter.start, choice.emitter.exit)
  }

  /// After the last row; without `begin` it does nothing.
  public func end() { printing_end() }
}

extension BidiChoice {
  /// For rows that stay when the program has ended. Konsole's and mlterm's switch is for all that they show, and tmux
  /// draws rows again later, when the switch is back: there rows are written so that the terminal's own order makes
  /// them right. VTE's belongs to each row and stays with it.
  public nonisolated func forPrinting(in facts: TerminalFacts) -> BidiChoice {
    var choice = self
    let inverse: Inverse? =
      switch mode {
      case .konsole: .konsole
      case .mlterm: .mlterm
      case .vte where facts.tmux != nil: Inverse(base: .leftToRight)
      default: nil
      }
    guard let inverse else { return choice }
    (choice.emitter.start, choice.emitter.exit, choice.emitter.model) = ("", "", .inverse(inverse))
    return choice
  }
}

extension RowPrinter {
  /// How long a terminal has for its answer: most take a few milliseconds, a slow line some hundred, ssh by a mobile
  /// line more. What came later would be typed into the shell, and the rows have been printed.
  private nonisolated static let patience = Duration.milliseconds(700)
  private nonisolated static let remotePatience = Duration.seconds(2)

  /// Looks which terminal standard output is, and asks it who it is where that is possible, as the reader does.
  /// `visual` and `unshaped` ask nothing.
  @MainActor public static func standardOutput(bidi: BidiMode, environment: [String: String]) -> RowPrinter {
    let asks = bidi != .visual && bidi != .unshaped
    let patience = BidiProbe.isRemote(environment) ? remotePatience : patience
    let ask: @MainActor (Bool) -> BidiProbe.Answer = { Self.ask(throughScreen: $0, patience: patience) }
    let (facts, _, _) = TerminalFacts.gather(environment, by: asks ? ask : nil)
    return RowPrinter(
      choice: BidiChoice(mode: bidi, facts: facts).forPrinting(in: facts), hasLinks: facts.hasHyperlinks)
  }

  @MainActor private static func ask(throughScreen: Bool, patience: Duration) -> BidiProbe.Answer {
    let file: Int32 = 1
    guard printing_begin_question(file) else { return BidiProbe.Answer() }
    let answer = unsafe BidiProbe.ask(
      throughScreen: throughScreen, patience: patience,
      write: { text in _ = unsafe printing_write(file, text, Int64(text.utf8.count)) },
      read: { bytes, milliseconds in
        unsafe printing_read(file, bytes.baseAddress, Int32(bytes.count), milliseconds)
      })
    unsafe printing_end_question(file, answer.typed, Int32(answer.typed.count))
    return answer
  }
}
