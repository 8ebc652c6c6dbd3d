extension PageFetchWords {
  static let french = PageFetchWords(
    notStored: "Cet article n’est pas encore enregistré. Sa page sur le web :",
    ask: "Récupérer la page ?",
    search: "{key} : chercher le titre",
    fetching: "Récupération de {address}",
    busy: "Une autre page est en cours de récupération",
    fetched: "La page est arrivée : {address}",
    nothing: "La page n’a pas été ajoutée : elle a été supprimée auparavant, ou une règle l’écarte")
}
