extension Schema {
  /// Quizzes as they are given, and what students did: none of it leaves the bank.
  ///
  /// `sitting.terms` holds the code, the audience, the settings and the remedies as JSON. What is known of an attempt
  /// follows from the rows of `attempt_event`, which are only ever added; the columns of `attempt` from `ended` on mirror
  /// them once it is over. `source` is 0 for an account, 1 for whoever has the file, 2 for paper.
  static let examTables = """
    CREATE TABLE sitting (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      quiz BLOB NOT NULL,
      revision BLOB NOT NULL,
      title TEXT NOT NULL,
      opens INTEGER,
      closes INTEGER,
      released INTEGER,
      terms BLOB NOT NULL,
      created INTEGER NOT NULL,
      author TEXT,
      owner TEXT,
      embargo INTEGER,
      sums BLOB
    ) STRICT;

    CREATE TABLE sitting_question (
      sitting INTEGER NOT NULL REFERENCES sitting (number) ON DELETE CASCADE,
      question BLOB NOT NULL,
      PRIMARY KEY (sitting, question)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sitting_item (
      sitting INTEGER NOT NULL REFERENCES sitting (number) ON DELETE CASCADE,
      item TEXT NOT NULL,
      revision INTEGER REFERENCES revision (sequence),
      tally BLOB NOT NULL,
      PRIMARY KEY (sitting, item)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sitting_item_by_revision ON sitting_item (revision);

    CREATE TABLE variant (
      sitting INTEGER NOT NULL REFERENCES sitting (number) ON DELETE CASCADE,
      code TEXT NOT NULL,
      layout BLOB NOT NULL,
      PRIMARY KEY (sitting, code)
    ) STRICT;

    CREATE TABLE calibration (
      sitting INTEGER NOT NULL REFERENCES sitting (number) ON DELETE CASCADE,
      model TEXT NOT NULL,
      body BLOB NOT NULL,
      PRIMARY KEY (sitting, model)
    ) STRICT;

    CREATE TABLE item_curve (
      revision INTEGER PRIMARY KEY REFERENCES revision (sequence),
      discrimination REAL NOT NULL,
      difficulty REAL NOT NULL,
      students INTEGER NOT NULL,
      made INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE attempt (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      sitting INTEGER NOT NULL REFERENCES sitting (number),
      account INTEGER REFERENCES account (number) ON DELETE SET NULL,
      source INTEGER NOT NULL,
      label TEXT,
      ordinal INTEGER NOT NULL,
      seed INTEGER NOT NULL,
      started INTEGER NOT NULL,
      deadline INTEGER,
      granted INTEGER NOT NULL DEFAULT 0,
      draws BLOB,
      ended INTEGER,
      answered INTEGER,
      late INTEGER,
      points REAL,
      maximum REAL,
      marks BLOB
    ) STRICT;
    CREATE INDEX attempt_by_sitting ON attempt (sitting, number);
    CREATE INDEX attempt_by_account ON attempt (account, sitting);

    CREATE TABLE attempt_event (
      number INTEGER PRIMARY KEY,
      attempt INTEGER NOT NULL REFERENCES attempt (number),
      received INTEGER NOT NULL,
      step BLOB NOT NULL
    ) STRICT;
    CREATE INDEX attempt_event_by_attempt ON attempt_event (attempt);
    """
}
