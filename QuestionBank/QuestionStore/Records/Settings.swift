import GRDB

/// What the bank keeps about itself under a name.
enum Settings {
  static func value(_ name: String, _ database: Database) throws -> String? {
    try String.fetchOne(
      database.cachedStatement(sql: "SELECT value FROM setting WHERE name = ?"), arguments: [name])
  }

  static func set(_ name: String, to value: String, _ database: Database) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value
        """)
    try statement.execute(arguments: [name, value])
  }
}
