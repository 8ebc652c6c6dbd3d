extension ManualWords {
  static let french = ManualWords(
    name: "NOM", synopsis: "SYNOPSIS", description: "DESCRIPTION", options: "OPTIONS", commands: "COMMANDES",
    status: "STATUT DE SORTIE", environment: "ENVIRONNEMENT", files: "FICHIERS", seeAlso: "VOIR AUSSI",
    examples: "EXEMPLES", settings: "RÉGLAGES",
    abstract: "un lecteur d’actualités pour le terminal, de droite à gauche d’abord",
    introduction: [
      "Sans commande le lecteur s’ouvre. Il garde pages d’articles et flux dans un fichier, et ordonne, lie "
        + "et replie lui-même l’arabe, le persan, l’ourdou et l’hébreu. Appuyez-y sur\u{A0}? pour les touches.",
      "Les commandes font de même pour les scripts, même quand un lecteur est ouvert. Avec --format json "
        + "elles impriment un objet par ligne, avec tsv une rangée aux colonnes séparées de tabulations\u{A0}; "
        + "clés et colonnes peuvent s’ajouter, aucune ne change de nom.",
    ],
    everywhere: "Chaque commande les accepte, avant ou après son nom.",
    statuses: [
      ("0", "Fait."),
      ("1", "Quelque chose a échoué, le reste est fait."),
      ("2", "La ligne de commande était fausse."),
      ("130, 143", "Fini par SIGINT ou SIGTERM."),
    ],
    variables: [
      ("NO_COLOR", "Toute valeur non vide\u{A0}: pas de couleurs."),
      ("CLICOLOR_FORCE", "Ne change rien\u{A0}: les commandes n’impriment pas de couleurs."),
      ("BROWSER", "Des commandes qui ouvrent une adresse, séparées par deux-points."),
      ("VISUAL, EDITOR", "L’éditeur de nashra config edit."),
      ("PAGER", "L’afficheur de la touche p."),
      ("TERM=dumb", "Les textes sont imprimés dans l’ordre logique et sans ligne de progression."),
      ("LC_ALL, LC_MESSAGES, LANG", "La langue de l’interface quand ni option ni réglage ne la nomme."),
      ("XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_DATA_DIRS", "Où sont les réglages, la base et les thèmes."),
    ],
    paths: [
      ("$XDG_DATA_HOME/nashra/nashra.sqlite", "La base, sinon dans ~/.local/share."),
      ("$XDG_CONFIG_HOME/nashra/config.yaml", "Les réglages, sinon dans ~/.config\u{A0}; aucun n’est nécessaire."),
      ("themes/", "Dans les deux dossiers\u{A0}: des schémas base16 et base24."),
    ],
    filterAbstract: "comment dire à nashra quels articles",
    filterIntroduction: [
      "Un filtre est une ligne de mots et de conditions qui doivent toutes valoir. C’est le même dans le "
        + "lecteur, les commandes, les filtres enregistrés et les règles.",
      "Une condition est un nom juste avant ses deux-points et sa valeur\u{A0}; suivis d’une espace, c’est "
        + "du texte. La date est celle de l’article\u{A0}; s’il n’en a pas, ou si elle est à venir, celle de l’import.",
    ],
    conditionNames: "NOMS DES CONDITIONS", stateNames: "NOMS DES ÉTATS",
    namesAreFolded: "Les noms se comparent sans signes, avec ou sans l’article arabe.",
    configAbstract: "les réglages de nashra",
    configIntroduction: [
      "Le fichier est du YAML\u{A0}: une clé, deux-points et sa valeur par ligne. Aucune n’est requise, et "
        + "l’option du même nom l’emporte. nashra config --default en imprime un avec toutes, nashra config "
        + "check dit les erreurs et leurs lignes, nashra config edit l’ouvre."
    ])
}
