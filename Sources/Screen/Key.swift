/// A key as the terminal reports it, whatever the keyboard layout.
public enum Key: Hashable, Sendable {
  /// A typed character, already composed from its bytes.
  case character(Character)
  /// Typed text and the Latin character on the key that was pressed, from a terminal that tells which key it was.
  case typed(String, on: Character)
  case enter, escape, backspace, delete, tab, backTab
  case up, down, left, right, home, end, pageUp, pageDown, insert
  /// An arrow with Control or Alt, which goes by words in a line; elsewhere it is the arrow.
  case wordLeft, wordRight
  case function(Int)
  /// A letter with Control, in lower case.
  case control(Character)
  /// A letter with Alt, as the layout sends it; lam-alef is the one scalar of its key.
  case alt(Character)
  /// Text from the clipboard, ready for a one-line field: line breaks and tabs are spaces, controls are left
  /// out. A long paste comes in parts. It is never a command.
  case paste(String)
  /// Not of the keyboard, and in its order among what is: it acts on what is seen by then.
  case mouse(MouseEvent)
}
