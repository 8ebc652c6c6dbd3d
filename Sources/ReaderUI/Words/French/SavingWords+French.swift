extension SavingWords {
  static let french = SavingWords(
    formatQuestion: "Enregistrer en\u{A0}:",
    formatQuestions: Plural(one: "Enregistrer un article en\u{A0}:", other: "Enregistrer {n} articles en\u{A0}:"),
    text: "texte",
    raw: "tel qu’importé",
    pathPrompt: "Fichier\u{A0}:",
    folderPrompt: "Dossier\u{A0}:",
    saved: "Enregistré\u{A0}:",
    savingMany: Plural(
      one: "Enregistrement d’un article…", other: "Enregistrement de {n} articles…"),
    savedMany: Plural(
      zero: "Rien n’a été enregistré", one: "Un article enregistré dans", other: "{n} articles enregistrés dans"),
    notSaved: "Non enregistré",
    notSavedMany: Plural(one: "un article n’a pas été enregistré", other: "{n} articles n’ont pas été enregistrés"),
    separator: "\u{A0}; ",
    noFolder: "il n’y a pas de dossier {}",
    notPermitted: "écriture non autorisée dans {}",
    nameTooLong: "le nom est trop long",
    noFile: "l’article ou son fichier n’est pas dans la base",
    commandPrompt: "Commande ({})\u{A0}:",
    running: "{} est en cours\u{A0}; {key} l’arrête",
    confirmStop: "La commande précédente n’est pas terminée. L’arrêter\u{A0}?",
    confirmQuit: "Une commande n’est pas terminée. L’arrêter et quitter\u{A0}?",
    stopped: "Arrêté\u{A0}: {}",
    done: "Terminé\u{A0}: {}",
    ended: "{} s’est terminé avec le code {n}",
    killed: "Le signal {n} a mis fin à {}",
    notStarted: "{} n’a pas pu être lancé",
    printed: Plural(
      one: "une ligne écrite\u{A0}: {} Enter l’affiche", other: "{n} lignes écrites\u{A0}: {} Enter les affiche"),
    nothingPrinted: "Aucune commande n’a encore rien écrit",
    outputTitle: "Écrit par",
    outputIsCut: "La suite était trop longue pour être gardée",
    pagerFailed: "Le programme d’affichage n’a pas pu être lancé",
    nextFormat: "format", lastCommand: "précédente", run: "lancer", showOutput: "ce qui a été écrit")
}
