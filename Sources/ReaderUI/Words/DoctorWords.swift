/// What `nashra doctor` says. `{}` stands for a name.
public struct DoctorWords: Sendable {
  // Labels
  public let terminal: String
  public let written: String
  public let why: String
  public let answered: String
  public let noAnswers: String
  public let environment: String

  public let marksAreLeftOut: String
  /// What to try, a line each.
  public let advice: [String]
  public let modes: Modes
  public let reasons: Reasons
  public let card: Card

  /// A line for each way of writing text.
  public struct Modes: Sendable {
    public let auto: String
    public let visual: String
    public let vte: String
    public let konsole: String
    public let mlterm: String
    public let inverse: String
    public let putty: String
    public let qterminal: String
    public let kitty: String
    public let logical: String
    public let unshaped: String
  }

  /// Why one of them was chosen.
  public struct Reasons: Sendable {
    public let insideScreen: String
    public let noAnswer: String
    public let callsItself: String
    public let givesNumbers: String
    public let environmentSays: String
    public let environmentNamesNone: String
    public let tmuxSays: String
    public let tmuxIsIn: String
    public let oldEnvironment: String

    public let asked: String
    public let screenKeepsSwitch: String
    public let ordersBySwitch: String
    public let orderingIsOff: String
    public let orders: String
    public let kittyForcesLeftToRight: String
    public let turnsWords: String
    public let ordersByFirstLetter: String
    public let ordersByColor: String
    public let iTermOrders: String
    public let appleTerminalOrders: String
    public let noBidi: String
    public let cannotBeKnown: String
    public let tmuxPassesSwitch: String
    public let tmuxKeepsSwitch: String
  }

  /// What should be seen on the test card.
  public struct Card: Sendable {
    public let title: String
    public let end: String
    /// Of the card with every letter.
    public let more: String
    public let letters: String
    public let order: String
    public let joined: String
    public let lamAlef: String
    public let numbers: String
    public let brackets: String
    public let latin: String
    public let marks: String
    public let digits: String
    public let hebrew: String
    public let selected: String
  }
}
