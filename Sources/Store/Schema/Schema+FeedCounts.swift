extension Schema {
  /// How many articles each feed has. Triggers keep the articles, for rows of `feedArticle` come and go in several
  /// places, one by one; marks come by the hundred thousand, and are counted in one statement: see `FeedCounts`.
  static let feedCounts = """
    CREATE TABLE feedCount(feed INTEGER PRIMARY KEY, articles INTEGER NOT NULL, unread INTEGER NOT NULL);
    INSERT INTO feedCount
      SELECT f.feed, count(DISTINCT f.article), count(DISTINCT u.id) FROM feedArticle f
      LEFT JOIN unread u ON u.id = f.article WHERE f.article IS NOT NULL GROUP BY f.feed;

    -- An article that several entries of a feed are is one.
    CREATE TRIGGER feedArticleAdded AFTER INSERT ON feedArticle
    WHEN new.article IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM feedArticle o WHERE o.article = new.article AND o.feed = new.feed AND o.key <> new.key)
    BEGIN
      INSERT INTO feedCount VALUES (new.feed, 1, EXISTS (SELECT 1 FROM unread WHERE id = new.article))
      ON CONFLICT(feed) DO UPDATE SET articles = articles + 1, unread = unread + excluded.unread;
    END;
    CREATE TRIGGER feedArticleRemoved AFTER DELETE ON feedArticle
    WHEN old.article IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM feedArticle o WHERE o.article = old.article AND o.feed = old.feed)
    BEGIN
      UPDATE feedCount SET articles = articles - 1,
        unread = unread - EXISTS (SELECT 1 FROM unread WHERE id = old.article) WHERE feed = old.feed;
    END;
    CREATE TRIGGER feedArticleLost AFTER UPDATE OF article ON feedArticle
    WHEN old.article IS NOT NULL AND new.article IS NULL AND NOT EXISTS (
      SELECT 1 FROM feedArticle o WHERE o.article = old.article AND o.feed = old.feed)
    BEGIN
      UPDATE feedCount SET articles = articles - 1,
        unread = unread - EXISTS (SELECT 1 FROM unread WHERE id = old.article) WHERE feed = old.feed;
    END;
    """
}
