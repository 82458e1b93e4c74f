import GRDB

extension Schema {
  /// The values that a namespace of tags allows.
  static let namespaceTables = """
    CREATE TABLE namespace (
      name TEXT PRIMARY KEY NOT NULL,
      about TEXT,
      closed INTEGER NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE namespace_tag (
      namespace TEXT NOT NULL REFERENCES namespace (name) ON DELETE CASCADE,
      tag TEXT NOT NULL,
      PRIMARY KEY (namespace, tag)
    ) WITHOUT ROWID;
    """
}
