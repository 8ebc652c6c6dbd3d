/// The words for saving articles and handing them to other programs.
struct SavingWords: Sendable {
  /// Asks which format one article, or so many, should have.
  let formatQuestion: String
  let formatQuestions: Plural
  let text: String
  /// The page as it was imported.
  let raw: String
  let pathPrompt: String
  let folderPrompt: String
  /// Before the path of the file.
  let saved: String
  /// Several files take a while.
  let savingMany: Plural
  /// Before the folder of the files.
  let savedMany: Plural
  let notSaved: String
  let notSavedMany: Plural
  /// Between what was saved and what was not.
  let separator: String
  /// `{}` is the folder.
  let noFolder: String
  let notPermitted: String
  let nameTooLong: String
  let noFile: String

  /// Before the line of a command; `{}` is what it gets.
  let commandPrompt: String
  /// `{}` is the command, and `{key}` what stops it.
  let running: String
  let confirmStop: String
  /// Asks whether to end with a command that has not.
  let confirmQuit: String
  let stopped: String
  let done: String
  let ended: String
  let killed: String
  let notStarted: String
  /// What the command wrote, and which key, in the place of `{}`, shows it.
  let printed: Plural
  let nothingPrinted: String
  let outputTitle: String
  let outputIsCut: String
  let pagerFailed: String

  // One word for a key
  let nextFormat: String
  let lastCommand: String
  let run: String
  let showOutput: String
}
