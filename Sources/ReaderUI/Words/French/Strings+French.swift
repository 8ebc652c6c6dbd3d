internal import Ingest
internal import TextLayout

extension Words {
  static let french = Words(
    interface: .french,
    direction: .leftToRight,
    category: category,
    listSeparator: ", ",
    colon: "\u{A0}: ",
    quotationMarks: "«\u{A0}{}\u{A0}»",
    appName: "Nashra",
    allArticles: "Tous les articles",
    unreadOnly: "Non lus",
    starredOnly: "Favoris",
    noMatch: "Rien ne répond à ce filtre",
    empty: .french,
    loading: "Chargement…",
    articles: Plural(zero: "aucun article", one: "un article", other: "{n} articles"),
    unread: Plural(zero: "aucun non lu", one: "un non lu", other: "{n} non lus"),
    articlesColumn: "articles",
    unreadColumn: "non lus",
    sections: .french,
    related: "Articles liés",
    relations: .french,
    notInStore: "Cet article n’est pas dans la base",
    derivedTitle: "titre tiré du début",
    untitled: "(Sans titre)",
    readingMinutes: Plural(one: "1 min de lecture", other: "{n} min de lecture"),
    readingHour: "plus d’une heure de lecture",
    tooLong: "La suite est trop longue pour être affichée\u{A0}; le texte entier\u{A0}: nashra show",
    links: "Liens",
    noSuchLink: "Aucun lien n’a ce numéro",
    noAddress: "Cet article n’a pas d’adresse",
    corrected: "corrigé",
    hasChanged: "Cet article vient de changer\u{A0}: {} montre comment",
    changes: "Ce qui a changé",
    noEarlierText: "La base n’a pas de texte antérieur de cet article",
    media: Media(image: "Image", video: "Vidéo", audio: "Audio", embedded: "Contenu intégré", file: "Fichier"),
    filterPrompt: "Filtre\u{A0}:",
    filterWords: .french,
    saving: .french,
    findPrompt: "Chercher\u{A0}:",
    notFound: "Introuvable",
    fromStart: "De nouveau depuis le début",
    fromEnd: "De nouveau depuis la fin",
    wordsApart: "ses mots séparés",
    copyPrompt: "Copier\u{A0}:",
    tagsPrompt: "Étiquettes\u{A0}:",
    tagsSet: "Étiquettes enregistrées",
    tagsTitle: "Étiquettes",
    anyOf: "l’une de",
    allOf: "toutes de",
    noTags: "Pas d’étiquettes",
    confirmMarkAll: Plural(
      zero: "Aucun article non lu", one: "Marquer lu un article\u{A0}?", other: "Marquer lus {n} articles\u{A0}?"),
    flagWords: .french,
    confirmQuit: "L’actualisation n’est pas terminée. Quitter quand même\u{A0}?",
    nothingUnread: "Tout est lu ici",
    nothingElseUnread: "Aucun autre article non lu ici",
    fromNewest: "Fin de la liste, suite depuis son début",
    fromOldest: "Début de la liste, suite depuis sa fin",
    isLast: "C’est le dernier article de la liste",
    isFirst: "C’est le premier article de la liste",
    markedRead: Plural(zero: "Rien n’a changé", one: "Un article marqué lu", other: "{n} articles marqués lus"),
    nothingToUndo: "Rien à annuler",
    refreshing: "Actualisation",
    arrived: Plural(zero: "Rien de nouveau", one: "Un nouvel article", other: "{n} nouveaux articles"),
    newArticles: Plural(
      one: "Un nouvel article\u{A0}: {} l’affiche", other: "{n} nouveaux articles\u{A0}: {} les affiche"),
    newestOfMany: Plural(
      one: "Un nouvel article parmi les plus récents\u{A0}: {} l’affiche",
      other: "{n} nouveaux articles parmi les plus récents\u{A0}: {} les affiche"),
    noneNewest: "Rien de nouveau parmi les plus récents",
    feedsFailed: Plural(zero: "aucun flux en échec", one: "un flux en échec", other: "{n} flux en échec"),
    whyFailed: "{} dit pourquoi",
    feedsNotDue: Plural(one: "un flux pas encore dû", other: "{n} flux pas encore dus"),
    askAll: "{} de nouveau les relève tous",
    noFeeds: "Pas encore de flux. Ajoutez-en un par\u{A0}: nashra feeds add ADDRESS",
    feedsTitle: "Flux",
    fetchError: { FetchWords.french.text(for: $0) },
    filtersTitle: "Filtres enregistrés",
    noFilters: "Pas encore de filtres. Nommez-les sous `filters` dans le fichier de réglages",
    feedFailed: "échec",
    helpTitle: "Touches",
    help: frenchHelp,
    hints: Hints(
      help: "aide", filter: "filtrer", tags: "étiquettes", feeds: "flux", unread: "non lus", read: "lu",
      star: "favori", remove: "supprimer", endRange: "choisir ceux-ci", noFlags: "aucun choix", quit: "quitter",
      page: "page", related: "liés", nextUnread: "suivant", changes: "modifications", back: "retour",
      sections: "rubriques", pane: "volet suivant", openSection: "ouvrir", hide: "cacher",
      keep: "garder", save: "enregistrer", cancel: "annuler", choose: "choisir", apply: "appliquer",
      allOrAny: "toutes ou l’une", narrow: "filtrer", allTags: "toutes les étiquettes",
      feedArticles: "ses articles", fetch: "relever", fetchAll: "tous", filterArticles: "ses articles",
      scroll: "défiler", close: "fermer", yes: "oui", no: "non", find: "chercher", nextHit: "suivant",
      previousHit: "précédent", endFind: "fin", headline: "titre", paragraph: "paragraphe", address: "adresse",
      citation: "référence", whole: "tout", copy: "copier", cite: "avec la source", words: "mots",
      paragraphs: "paragraphes", beginHere: "commencer ici", swapEnds: "autre bout"),
    spaceKey: "Espace",
    now: "à l’instant",
    minutesAgo: Plural(zero: "à l’instant", one: "il y a 1 minute", other: "il y a {n} minutes"),
    hoursAgo: Plural(zero: "à l’instant", one: "il y a 1 heure", other: "il y a {n} heures"),
    today: "Aujourd’hui",
    yesterday: "Hier",
    daysAgo: Plural(zero: "aujourd’hui", one: "hier", other: "il y a {n} jours"),
    months: Months(
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
      "décembre"),
    firstDay: "1er",
    short: ShortAges(
      minutes: Plural(one: "{n} min", other: "{n} min"), hours: Plural(one: "{n} h", other: "{n} h"),
      days: Plural(one: "{n} j", other: "{n} j"), date: "{day}/{month}", undated: "–"),
    importedOn: "importé le {date}",
    undated: "sans date",
    arrivals: ArrivalDays(
      today: "Importés aujourd’hui", yesterday: "Importés hier", date: "Importés le {date}"),
    dateWithTime: "{date}, {time}",
    storeFailed: "La base a échoué",
    notWritten: "Écriture impossible dans la base",
    storeRemoved: "Le fichier de la base a disparu\u{A0}: rien n’est enregistré tant que vous ne le remettez pas",
    storeReplaced:
      "Un autre fichier est à la place de la base\u{A0}: rien n’est enregistré avant que vous remettiez le premier ou redémarriez",
    storeIsBack: "Le fichier de la base est revenu",
    storeWasOpen: "D’autres sur cet ordinateur pouvaient lire la base\u{A0}; maintenant vous seul le pouvez",
    localeIsNotUTF8: "Locale sans UTF-8\u{A0}: mettez {} si les lettres sont fausses",
    terminalIsNotUTF8: "Ce terminal ne lit pas l’UTF-8, les lettres sont donc fausses\u{A0}; passez-le en UTF-8",
    tmuxIsNotUTF8: "Pas de lettres\u{A0}: tmux n’écrit pas d’UTF-8 ici\u{A0}; attachez-vous par {}",
    terminalIsUnknown: "Si les mots sont à l’envers ici\u{A0}: {} (PuTTY\u{A0}: putty)",
    readOnly: "La base est maintenant en lecture seule",
    diskFull: "le disque est plein",
    noPermission: "écriture non autorisée",
    readOnlyFileSystem: "son système de fichiers est en lecture seule",
    languageChanged: "L’interface est maintenant en français",
    keyboard: { "Les touches se lisent maintenant sur le clavier " + name(of: $0) },
    copiedTmux: "Copié par tmux\u{A0}:",
    copiedTmuxBuffer: "Copié dans la seule mémoire de tmux\u{A0}:",
    copySent: "Envoyé au presse-papiers du terminal\u{A0}:",
    copySentOn: "Envoyé\u{A0}; tmux ou screen peut le retenir\u{A0}:",
    copyTooLong: "Non copié\u{A0}: plus long que ce que prennent les terminaux, soit en octets\u{A0}:",
    copyNoTmux: "Non copié\u{A0}: tmux n’a pas pris le texte",
    copyFailed: "Non copié\u{A0}: on ne peut pas écrire au terminal",
    tooSmall: "La fenêtre est trop petite pour lire",
    opening: .french,
    pageFetch: .french,
    stories: .french,
    tasteWords: .french,
    feedWords: .french,
    mouse: .french,
    lines: .french,
    commandNames: .french,
    doctor: .french)

  private static func name(of layout: KeyboardLayout) -> String {
    switch layout {
    case .arabic: "arabe"
    case .arabicMac: "arabe (Mac)"
    case .arabicAzerty: "arabe (AZERTY)"
    case .arabicBuckwalter: "arabe (Buckwalter)"
    case .arabicOLPC: "arabe (OLPC)"
    case .persian: "persan"
    case .kurdish: "kurde"
    case .urduPhonetic: "ourdou phonétique"
    case .urduCRULP: "ourdou (CRULP)"
    case .urduNLA: "ourdou (NLA)"
    case .urduNavees: "ourdou (Navees)"
    case .hebrew: "hébreu"
    case .hebrewPhonetic: "hébreu phonétique"
    case .hebrewLyX: "hébreu (LyX)"
    }
  }

  /// CLDR: one for none and one. Of none we say something else. `many`, which is for whole millions, is left out: a count
  /// is never said so here (un million d’articles).
  private static func category(_ count: Int) -> Plural.Category {
    count == 0 ? .zero : count == 1 ? .one : .other
  }
}
