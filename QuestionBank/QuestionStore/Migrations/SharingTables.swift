extension Schema {
  /// Notices of planned outages.
  static let sharingTables = """
    CREATE TABLE notice (
      number INTEGER PRIMARY KEY,
      "from" INTEGER NOT NULL,
      until INTEGER NOT NULL,
      text TEXT NOT NULL
    ) STRICT;
    """
}
