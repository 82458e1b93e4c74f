import GRDB

extension Schema {
  /// What sync keeps: who made and signed a revision, from whom it came, and the other banks.
  ///
  /// `revision.isAutomatic` marks a merge that no person made; `peer` is the bank a revision came from, NULL where it
  /// came into being here; `signing` and `leaf` say which signature covers it.
  static let syncTables = """
    ALTER TABLE revision ADD COLUMN isAutomatic INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE revision ADD COLUMN peer INTEGER;
    ALTER TABLE revision ADD COLUMN signing INTEGER;
    ALTER TABLE revision ADD COLUMN leaf INTEGER;
    CREATE INDEX revision_by_signing ON revision (signing, leaf) WHERE signing IS NOT NULL;

    -- The feed's last row when the question went out of view; NULL while it is in view.
    ALTER TABLE question ADD COLUMN evictedAt INTEGER;

    -- `tree` holds what is known of a tree whose leaves are not all here; NULL where all are.
    CREATE TABLE signing (
      number INTEGER PRIMARY KEY,
      key BLOB NOT NULL,
      root BLOB NOT NULL,
      count INTEGER NOT NULL,
      signature BLOB NOT NULL,
      tree BLOB,
      UNIQUE (root, key)
    );

    CREATE TABLE statement (
      number INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE,
      bytes BLOB NOT NULL,
      signature BLOB NOT NULL,
      peer INTEGER
    );

    CREATE TABLE peer (
      number INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      url TEXT,
      token TEXT,
      -- NULL until the bank has told who it is.
      bank TEXT UNIQUE,
      key BLOB,
      title TEXT,
      agency TEXT,
      relation TEXT NOT NULL,
      pull TEXT,
      push TEXT,
      wantsKeys INTEGER NOT NULL,
      getsKeys INTEGER NOT NULL,
      added INTEGER NOT NULL,
      checkpoint TEXT,
      outcome TEXT,
      lastRun INTEGER
    );

    CREATE TABLE waiting (
      number INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE,
      question BLOB NOT NULL,
      document BLOB NOT NULL,
      key BLOB,
      peer INTEGER NOT NULL,
      signing INTEGER,
      leaf INTEGER
    );
    CREATE INDEX waiting_by_question ON waiting (question);

    -- What banks below this one sent; `declined` holds why the reviewers left it out.
    CREATE TABLE proposal (
      number INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE,
      question BLOB NOT NULL,
      document BLOB NOT NULL,
      key BLOB,
      peer INTEGER NOT NULL,
      signing INTEGER,
      leaf INTEGER,
      received INTEGER NOT NULL,
      declined TEXT
    );
    CREATE INDEX proposal_by_question ON proposal (question);

    CREATE TABLE wanted_media (
      digest BLOB PRIMARY KEY NOT NULL,
      type TEXT NOT NULL,
      peer INTEGER NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE media_part (
      digest BLOB NOT NULL,
      start INTEGER NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (digest, start)
    );
    """
}
