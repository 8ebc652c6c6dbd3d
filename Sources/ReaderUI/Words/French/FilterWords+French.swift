internal import FilterLanguage

extension FilterWords {
  /// The line itself knows no French: its conditions are those of English.
  static let french = FilterWords(
    error: reason,
    conditions: Conditions(feed: "feed", source: "source", today: "on:today"),
    phrasesApart: "Cette expression n’existe pas\u{A0}: voici ses mots",
    wholeLine: "Rien ne convient\u{A0}: voici tous ses mots",
    helpTitle: "La ligne de filtre",
    help: [
      Example("prix pétrole", "les deux mots, sous toutes leurs formes"),
      Example("«prix du pétrole»", "l’expression exacte"),
      Example("-sport", "sans ce mot"), Example("or OR argent", "l’un des deux\u{A0}; | aussi"),
      Example("(or OR argent) prix", "les parenthèses groupent"),
      Example("#économie", "une étiquette\u{A0}; tag:économie"),
      Example("source:reuters", "la source de l’article"), Example("feed:matin", "un flux ou un dossier de flux"),
      Example("title:sommet", "dans le titre seul\u{A0}; body:sommet\u{A0}: texte"),
      Example("is:unread", "ou read, starred, unstarred"), Example("since:3 days", "ou since:2h, since:month"),
      Example("after:2025-07", "ou before:3/7/2025, until:yesterday"),
      Example("on:sunday", "un jour, un mois ou une année"),
      Example("urgent: texte", "espace après les deux-points\u{A0}: du texte"),
    ])

  private static func reason(_ reason: FilterError.Reason) -> String {
    switch reason {
    case .missingValue(let text): "il manque une valeur juste après \(quoted(text))"
    case .unknownState(let text):
      "aucun état ne s’appelle \(quoted(text))\u{A0}; il y a unread, read, starred et unstarred"
    case .badDate(let text): "\(quoted(text)) n’est pas une date\u{A0}; écrivez 2025-07-03, 3/7/2025 ou 3 days"
    case .badLength(let text): "\(quoted(text)) n’est pas une durée\u{A0}; de un à cent ans"
    case .unknownName(let text, let nearest):
      "aucune condition ne s’appelle \(quoted(text))\u{A0}; la plus proche est \(quoted(nearest)). Pour du simple texte, mettez une espace après les deux-points"
    case .secondSource: "un article n’a qu’une source\u{A0}; deux ne vont pas ensemble"
    case .tooDeep: "trop de parenthèses les unes dans les autres"
    case .openBracket: "cette parenthèse n’est pas fermée"
    case .strayBracket: "cette parenthèse n’en ferme aucune"
    case .emptyBrackets: "il n’y a rien entre les parenthèses"
    case .openQuote: "ce guillemet n’est pas fermé"
    case .danglingOr: "«\u{A0}OR\u{A0}» choisit entre deux, et l’un des deux manque"
    case .asksNothing: "la ligne n’a ni mot ni condition"
    }
  }
}
