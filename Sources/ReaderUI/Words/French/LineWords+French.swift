extension LineWords {
  static let french = LineWords(
    commandPrompt: "Commande :",
    didYouMean: "Vouliez-vous dire {} ?",
    takeOffer: "{} pour l’accepter",
    tooLong: "Refusé : plus de {n} lettres",
    complete: "compléter", earlier: "précédente", allKeys: "toutes les touches",
    unknownCommand: "Aucune commande {}.",
    nearest: "Peut-être : {}",
    worksIn: "{} ne fait rien ici ; elle marche dans : {places}",
    onlyInside: "{} n’a de sens que là où elle est proposée",
    takesNothing: "{} n’attend rien après son nom",
    unreadable: "{} n’est pas lisible ici.",
    write: "Écrivez : {}",
    rows: Plural(
      zero: "La liste ne peut être comptée d’ici ; allez d’abord à son début",
      one: "La liste n’a qu’une ligne pour l’instant",
      other: "La liste a {n} lignes pour l’instant"),
    tooMany: "Plus de {n} articles, ou pas encore comptés : restreignez la liste ou utilisez nashra export",
    usage: usage, place: place)

  private static func usage(_ verb: LineVerb) -> String {
    switch verb {
    case .filter: "filter MOTS ou conditions"
    case .find: "find MOTS, dans un article"
    case .tag: "tag NOM : ses articles"
    case .source: "source NOM : ses articles"
    case .feed: "feed NOM : ses articles"
    case .open: "open 3 : le troisième de la liste"
    case .go: "go 3 : au troisième de la liste"
    case .save: "save text|markdown|html|json|raw CHEMIN"
    case .export: "export markdown DOSSIER : toute la liste"
    case .mark: "mark read|unread|starred|unstarred FILTRE"
    case .interface: "interface fr : la langue de l’écran"
    case .today: "today yesterday, ou une autre DATE"
    case .pipe: "pipe COMMANDE : lui donne l’article"
    case .narrow: "narrow ÉTIQUETTE : seulement ce qui l’a aussi"
    case .editTags: "edit-tags UNE, DEUX"
    case .quit: "quit : ferme nashra"
    }
  }

  private static func place(_ mode: Mode) -> String? {
    switch mode {
    case .sections: "les rubriques"
    case .list: "la liste"
    case .article: "un article"
    case .selecting: "une sélection"
    case .tags: "les étiquettes"
    case .feeds: "les flux"
    case .filters: "les filtres enregistrés"
    case .help: "l’aide"
    case .printed: "la sortie d’une commande"
    case .story: "une histoire"
    case .today: "la une du jour"
    case .timeline: "les jours"
    default: nil
    }
  }
}
