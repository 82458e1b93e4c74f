import GRDB

extension Schema {
  /// Rows of the feed beside those of revisions, the banks that were peers once, and what was declined.
  ///
  /// A mark takes a number of the same gapless counter as revisions do: `evicted` and `returned` where a question went
  /// out of view or came back, `keys` where answer keys came after their revisions, from `peer`, or may go from then on
  /// (`peer` NULL). `former_peer` keeps what `revision.peer` means of a peer that was removed; `bank` is NULL where it is
  /// not known any more.
  static let feedTables = """
    CREATE TABLE feed_mark (
      sequence INTEGER PRIMARY KEY,
      question INTEGER NOT NULL REFERENCES question (number) DEFERRABLE INITIALLY DEFERRED,
      kind TEXT NOT NULL,
      peer INTEGER
    );
    CREATE INDEX feed_mark_by_question ON feed_mark (question, sequence);

    CREATE TABLE former_peer (
      number INTEGER PRIMARY KEY,
      bank TEXT UNIQUE
    );

    -- What other banks' reviewers left out, as they stated, and what this one's did.
    CREATE TABLE declination (
      revision BLOB NOT NULL,
      bank TEXT NOT NULL,
      question BLOB NOT NULL,
      reason TEXT NOT NULL,
      created INTEGER NOT NULL,
      PRIMARY KEY (revision, bank)
    ) WITHOUT ROWID;
    CREATE INDEX declination_by_question ON declination (question);

    -- Each peer that sent a question may have its pictures.
    CREATE TABLE wanted_of_peer (
      digest BLOB NOT NULL,
      peer INTEGER NOT NULL,
      type TEXT NOT NULL,
      PRIMARY KEY (digest, peer)
    ) WITHOUT ROWID;
    INSERT INTO wanted_of_peer SELECT digest, peer, type FROM wanted_media;
    DROP TABLE wanted_media;
    ALTER TABLE wanted_of_peer RENAME TO wanted_media;
    """

  /// What went out of view before there were marks gets one now, so that other banks learn of it.
  static func fillFeedTables(_ database: Database) throws {
    let last = try Int64.fetchOne(database, sql: "SELECT max(sequence) FROM revision") ?? 0
    try database.execute(
      sql: """
        INSERT INTO feed_mark (sequence, question, kind)
        SELECT ? + row_number() OVER (ORDER BY evictedAt, number), number, 'evicted' FROM question
        WHERE evictedAt IS NOT NULL
        """, arguments: [last])
    try database.execute(
      sql: """
        UPDATE question SET evictedAt = (SELECT sequence FROM feed_mark WHERE feed_mark.question = question.number)
        WHERE evictedAt IS NOT NULL
        """)
    try database.execute(
      sql: """
        INSERT INTO former_peer (number)
        SELECT DISTINCT peer FROM revision WHERE peer IS NOT NULL AND peer NOT IN (SELECT number FROM peer)
        """)
  }
}
