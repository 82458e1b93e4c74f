extension Schema {
  /// What keys that change, and keys that are held back, need.
  ///
  /// `peer.comparedKey` is the key that people compared, NULL where it is the one in force. An embargo holds back the
  /// answer keys of what its search finds or of the questions that it names, one of the two.
  static let keyTables = """
    ALTER TABLE peer ADD COLUMN comparedKey BLOB;

    CREATE TABLE embargo (
      number INTEGER PRIMARY KEY,
      query TEXT,
      until INTEGER NOT NULL,
      reason TEXT NOT NULL,
      author TEXT,
      added INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE embargo_question (
      embargo INTEGER NOT NULL REFERENCES embargo (number) ON DELETE CASCADE,
      question BLOB NOT NULL,
      PRIMARY KEY (embargo, question)
    ) WITHOUT ROWID;
    """
}
