import GRDB
import QuestionAPI

extension SQLiteStore {
  func isReadingOpen() async throws(BankError) -> Bool {
    try await read { database in
      try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM setting WHERE name = 'reading' AND value = 'open')") == true
    }
  }

  /// Opens or closes reading; where it is so already, there is no audit row.
  func setReading(isOpen: Bool, audit: AuditEntry) async throws(BankError) {
    try await inWriter { writer in
      let database = writer.database
      try database.execute(
        sql: isOpen
          ? "INSERT INTO setting (name, value) VALUES ('reading', 'open') ON CONFLICT DO NOTHING"
          : "DELETE FROM setting WHERE name = 'reading'")
      return ((), database.changesCount > 0 ? audit : nil)
    }
  }
}
