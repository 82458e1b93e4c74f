import GRDB
import QuestionModel

/// The tables of a bank, made in order and never changed once released.
enum Schema {
  /// Marks a SQLite file as a question bank ("QBNK").
  static let applicationID: Int32 = 0x5142_4E4B

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("bank") { database in
      try database.execute(sql: tables)
      try database.execute(sql: searchIndex)
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      for (name, value) in [
        ("bank", newIdentifier()), ("epoch", newIdentifier()), ("tokenizer", SearchIndex.version),
      ] {
        try database.execute(sql: "INSERT INTO setting (name, value) VALUES (?, ?)", arguments: [name, value])
      }
    }
    migrator.registerMigration("operations") { try $0.execute(sql: operations) }
    migrator.registerMigration("namespaces") { try $0.execute(sql: namespaceTables) }
    migrator.registerMigration("comments") { try $0.execute(sql: comments) }
    migrator.registerMigration("audit") { try chainAudit($0) }
    migrator.registerMigration("accounts") { try $0.execute(sql: accountTables) }
    migrator.registerMigration("sharing") { try $0.execute(sql: sharingTables) }
    migrator.registerMigration("sync") { database in
      try database.execute(sql: syncTables)
      try SyncMigration.run(database)
    }
    migrator.registerMigration("keys") { try $0.execute(sql: keyTables) }
    migrator.registerMigration("feed") { database in
      try database.execute(sql: feedTables)
      try fillFeedTables(database)
    }
    migrator.registerMigration("exams") { try $0.execute(sql: examTables) }
    return migrator
  }

  /// Sixteen random hexadecimal digits.
  static func newIdentifier() -> String {
    var generator = SystemRandomNumberGenerator()
    let digits = String(UInt64.random(in: .min ... .max, using: &generator), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// `revision.sequence` is the change feed: a counter taken inside the writing transaction, gapless with the numbers
  /// of `feed_mark`.
  private static let tables = """
    CREATE TABLE setting (
      name TEXT PRIMARY KEY NOT NULL,
      value TEXT NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE question (
      number INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE,
      head INTEGER NOT NULL,
      heads INTEGER NOT NULL DEFAULT 1,
      changed INTEGER NOT NULL,
      author TEXT
    );

    CREATE TABLE revision (
      sequence INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE,
      question INTEGER NOT NULL REFERENCES question (number) DEFERRABLE INITIALLY DEFERRED,
      document BLOB NOT NULL,
      key BLOB
    );
    CREATE INDEX revision_by_question ON revision (question);

    CREATE TABLE facet (
      number INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      value TEXT NOT NULL,
      questions INTEGER NOT NULL DEFAULT 0,
      UNIQUE (kind, value)
    );

    CREATE TABLE question_facet (
      question INTEGER NOT NULL,
      facet INTEGER NOT NULL,
      PRIMARY KEY (question, facet)
    ) WITHOUT ROWID;

    CREATE TABLE media (
      digest BLOB NOT NULL UNIQUE,
      type TEXT NOT NULL,
      bytes BLOB NOT NULL
    );

    CREATE TABLE audit (
      number INTEGER PRIMARY KEY,
      time INTEGER NOT NULL,
      author TEXT,
      action TEXT NOT NULL,
      detail TEXT NOT NULL
    );

    CREATE TABLE idempotency (
      key TEXT PRIMARY KEY NOT NULL,
      request BLOB NOT NULL,
      question BLOB NOT NULL,
      revision BLOB NOT NULL
    ) WITHOUT ROWID;
    """

  /// An operation wrote the revisions of a range of sequences, one a question; an empty range, whose last is below its
  /// first, stands for an undo of what was as before already.
  private static let operations = """
    CREATE TABLE operation (
      number INTEGER PRIMARY KEY,
      time INTEGER NOT NULL,
      author TEXT,
      action TEXT NOT NULL,
      detail TEXT NOT NULL,
      firstSequence INTEGER NOT NULL,
      lastSequence INTEGER NOT NULL,
      undoes INTEGER REFERENCES operation (number),
      undoneBy INTEGER REFERENCES operation (number)
    );
    """

  /// Comments are only added; whether one is open mirrors its changes, so that a search need not look at them.
  private static let comments = """
    CREATE TABLE comment (
      number INTEGER PRIMARY KEY,
      question INTEGER NOT NULL REFERENCES question (number),
      place INTEGER NOT NULL,
      revision BLOB NOT NULL,
      field TEXT,
      author TEXT,
      created INTEGER NOT NULL,
      text TEXT NOT NULL,
      answers INTEGER,
      isOpen INTEGER NOT NULL,
      idempotencyKey TEXT UNIQUE,
      request BLOB,
      UNIQUE (question, place)
    );
    CREATE INDEX comment_open ON comment (question) WHERE isOpen = 1;

    CREATE TABLE comment_change (
      number INTEGER PRIMARY KEY,
      comment INTEGER NOT NULL REFERENCES comment (number),
      isResolved INTEGER NOT NULL,
      author TEXT,
      time INTEGER NOT NULL
    );
    CREATE INDEX comment_change_by_comment ON comment_change (comment);
    """

  /// The words come tokenised, so the tokenizer has only to part them at spaces; no column is read back. Beginnings of
  /// two letters, the widest that people ask for, have an index of their own.
  static let searchIndex = """
    CREATE VIRTUAL TABLE search USING fts5 (
      stem, body, exactStem, exactBody, facets, content = '', columnsize = 0, tokenize = 'ascii', prefix = '2'
    );
    """
}
