extension FlagWords {
  static let french = Self(
    flagged: Plural(one: "un article choisi", other: "{n} articles choisis"),
    rangeIsOpen: "allez à la fin de ce que vous choisissez",
    tooMany: Plural(
      one: "Rien n’est choisi\u{A0}: plus de {n} articles", other: "Rien n’est choisi\u{A0}: plus de {n} articles"),
    markedUnread: Plural(
      zero: "Rien n’a changé", one: "Un article marqué non lu", other: "{n} articles marqués non lus"),
    starred: Plural(
      zero: "Rien n’a changé", one: "Un article ajouté aux favoris", other: "{n} articles ajoutés aux favoris"),
    unstarred: Plural(
      zero: "Rien n’a changé", one: "Un article retiré des favoris", other: "{n} articles retirés des favoris"),
    confirmOlder: Plural(
      one: "Marquer lu le seul article plus ancien\u{A0}?", other: "Marquer lus {n} articles plus anciens\u{A0}?"),
    confirmNewer: Plural(
      one: "Marquer lu le seul article plus récent\u{A0}?", other: "Marquer lus {n} articles plus récents\u{A0}?"),
    nothingOlder: "Aucun article non lu n’est plus ancien",
    nothingNewer: "Aucun article non lu n’est plus récent",
    confirmRemove: Plural(one: "Supprimer un article\u{A0}?", other: "Supprimer {n} articles\u{A0}?"),
    removed: Plural(
      zero: "Rien n’a été supprimé", one: "Un article supprimé\u{A0}: {} le rétablit",
      other: "{n} articles supprimés\u{A0}: {} les rétablit"),
    starredStay: Plural(one: "un favori reste", other: "{n} favoris restent"),
    starStays: "Un favori ne se supprime pas\u{A0}: retirez-le d’abord des favoris",
    tagsPrompt: "Étiquettes des articles choisis (-étiquette l’enlève)\u{A0}:",
    tagged: Plural(
      zero: "Rien n’a changé", one: "Étiquettes d’un article modifiées", other: "Étiquettes de {n} articles modifiées"),
    undone: Plural(
      zero: "Rien n’a changé", one: "Un article est comme avant", other: "{n} articles sont comme avant"),
    undoneTags: Plural(
      zero: "Rien n’a changé", one: "Étiquettes d’un article rétablies",
      other: "Étiquettes de {n} articles rétablies"),
    undoneRemoval: Plural(
      zero: "Rien n’est revenu", one: "Un article supprimé est revenu", other: "{n} articles supprimés sont revenus"),
    undoneFeeds: Plural(
      zero: "Rien n’a changé", one: "Un flux retiré est revenu", other: "{n} flux retirés sont revenus"),
    undoneSubscriptions: Plural(
      zero: "Rien n’a changé", one: "Le flux ajouté est retiré", other: "{n} flux ajoutés sont retirés"),
    undoneSettings: Plural(
      zero: "Rien n’a changé", one: "Le flux est comme avant", other: "{n} flux sont comme avant"),
    earlier: .french)
}

extension EarlierWords {
  static let french = Self(
    takeBack: "Annuler\u{A0}? {}",
    removed: Plural(one: "Un article supprimé", other: "{n} articles supprimés"),
    feedsAdded: Plural(one: "Un flux ajouté", other: "{n} flux ajoutés"),
    feedsRemoved: Plural(one: "Un flux retiré", other: "{n} flux retirés"),
    feedsChanged: Plural(one: "Un flux modifié", other: "{n} flux modifiés"))
}
