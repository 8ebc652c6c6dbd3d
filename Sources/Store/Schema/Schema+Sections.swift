extension Schema {
  /// How many articles each source has, its copies' sources as well, as the index has them. Triggers keep them, for
  /// sources change and go in several places, one by one. What is added is counted by `Merge`, for SQLite looks through
  /// the tables that refer to articles where adding one has a trigger; marks are counted in one statement: see
  /// `SourceCounts`. A row of `unread` goes after its article.
  static let sections = """
    CREATE TABLE sourceCount(source INTEGER PRIMARY KEY, articles INTEGER NOT NULL, unread INTEGER NOT NULL);
    INSERT INTO sourceCount \(sourcesCounted);

    CREATE TRIGGER articleUnsourced AFTER DELETE ON article
    WHEN old.source IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM articleSource WHERE article = old.id AND source = old.source)
    BEGIN
      UPDATE sourceCount SET articles = articles - 1,
        unread = unread - EXISTS (SELECT 1 FROM unread WHERE id = old.id) WHERE source = old.source;
    END;
    CREATE TRIGGER articleOtherSource AFTER UPDATE OF source ON article WHEN old.source IS NOT new.source
    BEGIN
      UPDATE sourceCount SET articles = articles - 1,
        unread = unread - EXISTS (SELECT 1 FROM unread WHERE id = old.id)
      WHERE source = old.source
        AND NOT EXISTS (SELECT 1 FROM articleSource WHERE article = old.id AND source = old.source);
      INSERT INTO sourceCount SELECT new.source, 1, EXISTS (SELECT 1 FROM unread WHERE id = new.id)
      WHERE new.source IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM articleSource WHERE article = new.id AND source = new.source)
      ON CONFLICT(source) DO UPDATE SET articles = articles + 1, unread = unread + excluded.unread;
    END;
    CREATE TRIGGER copySourced AFTER INSERT ON articleSource
    WHEN new.source IS NOT (SELECT source FROM article WHERE id = new.article)
    BEGIN
      INSERT INTO sourceCount VALUES (new.source, 1, EXISTS (SELECT 1 FROM unread WHERE id = new.article))
      ON CONFLICT(source) DO UPDATE SET articles = articles + 1, unread = unread + excluded.unread;
    END;
    CREATE TRIGGER copyUnsourced AFTER DELETE ON articleSource
    WHEN old.source IS NOT (SELECT source FROM article WHERE id = old.article)
    BEGIN
      UPDATE sourceCount SET articles = articles - 1,
        unread = unread - EXISTS (SELECT 1 FROM unread WHERE id = old.article) WHERE source = old.source;
    END;

    -- Articles that more than one feed brought: a folder of feeds has each of them once.
    CREATE TABLE sharedArticle(id INTEGER PRIMARY KEY);
    INSERT INTO sharedArticle \(articlesShared);
    CREATE TRIGGER feedArticleShared AFTER INSERT ON feedArticle
    WHEN new.article IS NOT NULL
      AND EXISTS (SELECT 1 FROM feedArticle o WHERE o.article = new.article AND o.feed <> new.feed)
    BEGIN
      INSERT OR IGNORE INTO sharedArticle VALUES (new.article);
    END;
    CREATE TRIGGER feedArticleUnshared AFTER DELETE ON feedArticle WHEN old.article IS NOT NULL
    BEGIN
      DELETE FROM sharedArticle WHERE id = old.article
        AND (SELECT count(DISTINCT feed) FROM feedArticle WHERE article = old.article) < 2;
    END;
    CREATE TRIGGER feedArticleSharedLost AFTER UPDATE OF article ON feedArticle
    WHEN old.article IS NOT NULL AND new.article IS NULL
    BEGIN
      DELETE FROM sharedArticle WHERE id = old.article
        AND (SELECT count(DISTINCT feed) FROM feedArticle WHERE article = old.article) < 2;
    END;
    """

  static let articlesShared = """
    SELECT article FROM feedArticle WHERE article IS NOT NULL GROUP BY article HAVING min(feed) < max(feed)
    """

  /// What the counters should say, found by walking all articles.
  static let sourcesCounted = """
    SELECT s.source, count(*), count(u.id) FROM (
      SELECT source, id FROM article WHERE source IS NOT NULL
      UNION ALL
      SELECT x.source, x.article FROM articleSource x JOIN article a ON a.id = x.article WHERE x.source IS NOT a.source
    ) s LEFT JOIN unread u ON u.id = s.id GROUP BY s.source
    """
}
