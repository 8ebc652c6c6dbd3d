extension StoryWords {
  static let french = StoryWords(
    sources: Plural(zero: "aucune source", one: "une source", other: "{n} sources"),
    stories: Plural(zero: "aucun sujet", one: "un sujet", other: "{n} sujets"),
    standsAlone: "Cet article est seul\u{A0}: on ne connaît aucun autre article sur ce fait",
    hasNoDate: "Un article sans date n’est d’aucun sujet\u{A0}: on ignore quand le fait a eu lieu",
    nothingThatDay: "Aucun article daté de ce jour",
    showDays: "{} affiche les jours qui ont des articles",
    nothingInTime: "Aucun article ici n’a de date",
    untagged: "Sans étiquette",
    new: "Nouveau\u{A0}:",
    role: { role in
      switch role {
      case .report: "original"
      case .copy: "reprise"
      case .update: "ajout"
      }
    },
    head: "Sujet\u{A0}: {sources} · début {age}",
    latest: "dernier {age}",
    perDay: "Les articles jour par jour",
    isCut: "les jours plus anciens n’ont pas été comptés",
    onDay: "on:{day}",
    isGrouped: "Une ligne par sujet",
    isNotGrouped: "Une ligne par article",
    tagsOfArticle: "Étiquettes de l’article",
    nearTo: "Étiquettes proches de",
    isWidest: "Tous les articles sont affichés",
    weekdays: ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
    hints: Hints(
      open: "ouvrir", markRead: "marquer lu", days: "jour avant, après", showDay: "ce jour", near: "proches",
      narrow: "restreindre", timeline: "jour par jour", back: "retour"))
}
