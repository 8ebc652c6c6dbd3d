extension CommandNames {
  static let french = CommandNames(
    commands: [
      .down: "bas", .up: "haut", .pageDown: "page-suivante", .pageUp: "page-précédente", .first: "premier",
      .last: "dernier", .open: "ouvrir", .back: "retour", .nextArticle: "article-suivant",
      .previousArticle: "article-précédent", .nextUnread: "non-lu-suivant", .previousUnread: "non-lu-précédent",
      .toggleRead: "lu-ou-non", .markAllRead: "tout-lu", .toggleStar: "favori", .remove: "supprimer",
      .undo: "annuler", .chooseTags: "étiquettes", .editTags: "étiquettes-de-l-article", .chooseFeed: "flux",
      .filter: "filtrer", .chooseFilter: "filtres", .unreadOnly: "non-lus", .starredOnly: "favoris",
      .clear: "effacer", .refresh: "actualiser", .refreshAll: "tout-actualiser", .copy: "copier",
      .openPage: "navigateur", .save: "enregistrer", .pipe: "passer", .help: "aide", .toggleSections: "rubriques",
      .showToday: "aujourd-hui", .showStory: "histoire", .showTimeline: "jours", .narrow: "restreindre",
      .widen: "élargir",
    ],
    verbs: [
      .find: "chercher", .tag: "étiquette", .source: "provenance", .feed: "un-flux", .go: "aller",
      .export: "exporter", .mark: "marquer", .interface: "langue", .quit: "quitter",
    ])
}
