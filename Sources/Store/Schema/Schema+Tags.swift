extension Schema {
  /// What lines of keywords are split by, and which were split with less evidence than there may be later; and what an
  /// article is known again by, with the files that it was met in besides its own.
  static let tags = """
    -- Phrases that are tags. 0: met between separators, 1: the reader joined it, -1: the reader took it apart.
    CREATE TABLE tagPhrase(key TEXT PRIMARY KEY, teacher INTEGER NOT NULL) WITHOUT ROWID;
    -- Whether two words, one behind the other in a line, belong together, and among how many articles that was found;
    -- -1 where the reader said so.
    CREATE TABLE tagPair(pair TEXT PRIMARY KEY, joins INTEGER NOT NULL, articles INTEGER NOT NULL) WITHOUT ROWID;
    -- Articles to be split again once the store is larger, with the tier of its size when they were.
    CREATE TABLE keywordLine(article INTEGER PRIMARY KEY REFERENCES article, tier INTEGER NOT NULL);
    CREATE INDEX keywordLineTier ON keywordLine(tier, article);
    CREATE TABLE correctedTags(article INTEGER PRIMARY KEY);

    -- Digests of the beginnings of an article and of its longest paragraph: a copy may have another title. A table and
    -- no index, for that would be made over all articles of a store that is brought up to date.
    CREATE TABLE articlePrint(hash INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY(hash, article)) WITHOUT ROWID;
    -- The same article in another file, with what is said of it there.
    CREATE TABLE articleCopy(
      article INTEGER NOT NULL REFERENCES article, file INTEGER NOT NULL REFERENCES file, title TEXT NOT NULL,
      source TEXT, author TEXT, url TEXT, published INTEGER, PRIMARY KEY(article, file)) WITHOUT ROWID;
    CREATE INDEX articleCopyFile ON articleCopy(file);
    CREATE INDEX articleCopyURL ON articleCopy(url) WHERE url IS NOT NULL;

    INSERT INTO keywordLine
      SELECT b.id, 0 FROM (SELECT id FROM article ORDER BY id DESC LIMIT 30000) a JOIN body b ON b.id = a.id
      WHERE b.keywords LIKE '% %';
    """
}
