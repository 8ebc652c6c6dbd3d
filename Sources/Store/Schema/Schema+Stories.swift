extension Schema {
  /// Which articles tell of the same event. A table alone: a story is what its members are, and there is none of one
  /// member. An older store is filled a few articles at a time; see `OlderStories`.
  static let stories = """
    CREATE TABLE storyMember(article INTEGER PRIMARY KEY REFERENCES article, story INTEGER NOT NULL);
    CREATE INDEX storyMemberStory ON storyMember(story, article);

    -- Who is left alone, when articles go, stands alone. A trigger, for they go in several places.
    CREATE TRIGGER storyMemberRemoved AFTER DELETE ON storyMember
    WHEN (SELECT count(*) FROM (SELECT 1 FROM storyMember WHERE story = old.story LIMIT 2)) = 1
    BEGIN
      DELETE FROM storyMember WHERE story = old.story;
    END;

    -- Articles of numbers below were not looked at yet; there is no such row once all were.
    INSERT OR REPLACE INTO state SELECT 'storiesBelow', min(id, 1 << 60) + 1 FROM article ORDER BY id DESC LIMIT 1;
    """
}
