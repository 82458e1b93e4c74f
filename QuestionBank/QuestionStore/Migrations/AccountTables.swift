import GRDB

extension Schema {
  /// People, classes, and what proves who somebody is. Of sessions and tokens their hashes are kept alone.
  static let accountTables = """
    CREATE TABLE account (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL UNIQUE,
      displayName TEXT NOT NULL,
      author TEXT NOT NULL,
      role TEXT NOT NULL,
      password TEXT,
      isDisabled INTEGER NOT NULL DEFAULT 0,
      mustChange INTEGER NOT NULL DEFAULT 0,
      created INTEGER NOT NULL,
      timeSecret BLOB,
      timeStep INTEGER,
      pendingSecret BLOB
    );

    CREATE TABLE account_author (
      name TEXT PRIMARY KEY NOT NULL,
      account INTEGER NOT NULL REFERENCES account (number) ON DELETE CASCADE
    ) WITHOUT ROWID;
    CREATE INDEX account_author_by_account ON account_author (account);

    CREATE TABLE recovery_code (
      account INTEGER NOT NULL REFERENCES account (number) ON DELETE CASCADE,
      hash BLOB NOT NULL,
      PRIMARY KEY (account, hash)
    ) WITHOUT ROWID;

    CREATE TABLE class (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      folded TEXT NOT NULL UNIQUE
    );

    CREATE TABLE class_member (
      class INTEGER NOT NULL REFERENCES class (number) ON DELETE CASCADE,
      account INTEGER NOT NULL REFERENCES account (number) ON DELETE CASCADE,
      isTeacher INTEGER NOT NULL,
      PRIMARY KEY (class, account)
    ) WITHOUT ROWID;
    CREATE INDEX class_member_by_account ON class_member (account);

    CREATE TABLE credential (
      hash BLOB PRIMARY KEY NOT NULL,
      id TEXT NOT NULL UNIQUE,
      account INTEGER NOT NULL REFERENCES account (number) ON DELETE CASCADE,
      name TEXT,
      scopes TEXT,
      created INTEGER NOT NULL,
      expires INTEGER NOT NULL,
      lastUsed INTEGER
    ) WITHOUT ROWID;
    CREATE INDEX credential_by_account ON credential (account);

    CREATE TABLE sign_in_attempt (
      name BLOB PRIMARY KEY NOT NULL,
      failures INTEGER NOT NULL,
      last INTEGER NOT NULL
    ) WITHOUT ROWID;
    """
}
