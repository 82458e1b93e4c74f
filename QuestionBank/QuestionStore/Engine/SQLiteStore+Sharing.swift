import GRDB
import QuestionAPI
import QuestionModel
import QuestionSync

/// What the catalogue says, and since when.
struct SharedTexts: Sendable {
  var texts = CatalogTexts()
  var issued: Timestamp?
  var modified: Timestamp?
}

extension SQLiteStore {
  private static let (texts, issued, modified) = ("catalog.texts", "catalog.issued", "catalog.modified")

  func sharedTexts() async throws(BankError) -> SharedTexts {
    try await read { database in
      var shared = SharedTexts()
      guard let stored = try Settings.value(Self.texts, database) else { return shared }
      do { shared.texts = try CatalogTexts(json: JSONParser.parse(Array(stored.utf8))) } catch {
        throw BankError.corrupt("the catalogue's texts")
      }
      shared.issued = try Settings.value(Self.issued, database).flatMap { Timestamp($0) }
      shared.modified = try Settings.value(Self.modified, database).flatMap { Timestamp($0) }
      return shared
    }
  }

  func setSharedTexts(_ texts: CatalogTexts, audit: AuditEntry, at time: Timestamp) async throws(BankError) {
    try await write { database in
      let stored = CanonicalJSON.text(of: texts.json)
      guard try Settings.value(Self.texts, database) != stored else { return }
      try Settings.set(Self.texts, to: stored, database)
      try Settings.set(Self.modified, to: time.description, database)
      if try Settings.value(Self.issued, database) == nil {
        try Settings.set(Self.issued, to: time.description, database)
      }
      try AuditLog.append(audit, at: time, database)
    }
  }

  /// The key that vouches for what leaves the bank.
  func signer() async throws(BankError) -> BankSigner { try await read { try BankSecret.signer($0) } }

  func notices(at time: Timestamp) async throws(BankError) -> [OutageNotice] {
    try await read { database in
      let rows = try Row.fetchAll(
        database, sql: #"SELECT number, "from", until, text FROM notice WHERE until > ? ORDER BY "from", number"#,
        arguments: [time.milliseconds])
      return rows.map { row in
        OutageNotice(
          number: row["number"], from: Timestamp(milliseconds: row["from"]),
          until: Timestamp(milliseconds: row["until"]), text: row["text"])
      }
    }
  }

  func add(_ notice: OutageNotice, by author: String?, at time: Timestamp) async throws(BankError) -> OutageNotice {
    try await write { database in
      try database.execute(
        sql: #"INSERT INTO notice ("from", until, text) VALUES (?, ?, ?)"#,
        arguments: [notice.from.milliseconds, notice.until.milliseconds, notice.text])
      var kept = notice
      kept.number = Int(database.lastInsertedRowID)
      try AuditLog.append(
        AuditEntry(action: "add notice", author: author, detail: "\(kept.number): \(notice.from) to \(notice.until)"),
        at: time, database)
      return kept
    }
  }

  /// Takes a notice back; false where there is none.
  func removeNotice(_ number: Int, by author: String?, at time: Timestamp) async throws(BankError) -> Bool {
    try await write { database in
      try database.execute(sql: "DELETE FROM notice WHERE number = ?", arguments: [number])
      guard database.changesCount > 0 else { return false }
      try AuditLog.append(
        AuditEntry(action: "remove notice", author: author, detail: String(number)), at: time, database)
      return true
    }
  }
}
