/// Something that led to the choice of a mode; the words for it are each language's.
public nonisolated enum BidiReason: Equatable, Sendable {
  // Which terminal it is

  case insideScreen
  /// The terminal was not asked or kept silent.
  case noAnswer
  /// By XTVERSION.
  case callsItself(String)
  /// The numbers of DA2 from a terminal that gives no name.
  case givesNumbers(String)
  case environmentSays(String)
  case environmentNamesNone
  case tmuxSays(String)
  /// The TERM of the terminal around tmux.
  case tmuxIsIn(String)
  /// The environment is this shell's, which is old if tmux was attached elsewhere since.
  case oldEnvironment

  // What follows

  case asked(BidiMode)
  case screenKeepsSwitch
  /// To DECRQM of mode 8 it answered 1, or 2.
  case ordersBySwitch, orderingIsOff
  case orders
  case kittyForcesLeftToRight
  case turnsWords
  case ordersByFirstLetter
  case ordersByColor
  case iTermOrders, appleTerminalOrders
  case noBidi, cannotBeKnown
  case tmuxPassesSwitch, tmuxKeepsSwitch
}
