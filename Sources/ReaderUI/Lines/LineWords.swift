/// The words of lines that are typed, and of the command line.
struct LineWords: Sendable {
  /// Before the command line.
  let commandPrompt: String
  /// Asks whether another layout was meant; `{}` is the line.
  let didYouMean: String
  /// Behind it: `{}` is the key that takes it.
  let takeOffer: String
  /// What was typed or pasted is not taken; `{n}` is how many letters a line may have, some thousands.
  let tooLong: String

  // One word for a key
  let complete: String
  let earlier: String
  let allKeys: String

  // Why a command cannot be done; `{}` is its name, or what was typed
  let unknownCommand: String
  /// `{}` are names.
  let nearest: String
  let worksIn: String
  /// It has a meaning only while something is typed or asked.
  let onlyInside: String
  let takesNothing: String
  let unreadable: String
  /// `{}` is how it is written.
  let write: String
  /// How many rows there are, where one is asked for that is not among them.
  let rows: Plural
  /// `{n}` is how many.
  let tooMany: String
  /// What stands behind a command's name.
  let usage: @Sendable (LineVerb) -> String
  /// What a place is called; nil for one that nobody goes to.
  let place: @Sendable (Mode) -> String?
}
