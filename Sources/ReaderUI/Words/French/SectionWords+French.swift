extension SectionWords {
  static let french = SectionWords(
    all: "Tous les articles", today: "Aujourd’hui", unread: "Non lus", starred: "Favoris", filters: "Filtres",
    sources: "Sources", tags: "Étiquettes", moreTags: "Autres étiquettes…", noneFound: "Rien ici ne porte ce nom",
    fold: "replier", allOfThem: "toutes les rubriques")
}

extension EmptyWords {
  static let french = EmptyWords(
    nothingStored: "Pas encore d’articles",
    waysToArticles: ["pages enregistrées\u{A0}: nashra import FILE", "flux d’un site\u{A0}: nashra feeds add ADDRESS"],
    fetchFeeds: "{} relève les flux", readHelp: "{} affiche les touches", allRead: "Tout est lu",
    allFoundRead: "Tout ce que ce filtre trouve est lu", noneStarred: "Pas encore de favoris",
    noneFoundStarred: "Aucun favori dans ce filtre", neverFetched: "Ce flux n’a jamais été relevé",
    fetchFeed: "{} le relève", fetchFeedAgain: "{} le relève de nouveau", showRead: "{} affiche aussi les lus",
    showUnstarred: "{} affiche aussi les autres", clearFilter: "{} retire le filtre", tryAgain: "{} réessaie",
    goBack: "{} retour")
}

extension RelationWords {
  static let french = RelationWords(
    found: "Sur le même sujet",
    sharedWords: Plural(zero: "aucun mot commun", one: "un mot commun", other: "{n} mots communs"),
    sameSource: "même source")
}
