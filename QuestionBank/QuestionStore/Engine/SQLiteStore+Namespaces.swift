import GRDB
import QuestionAPI
import QuestionModel

extension SQLiteStore {
  func namespaces() async throws(BankError) -> [TagNamespace] { try await read { try NamespaceRows.all($0) } }

  func set(_ namespace: TagNamespace, audit: AuditEntry) async throws(BankError) {
    try await inWriter(audit: audit) { writer in
      try Self.delete(namespace.name, writer.database)
      try writer.database.execute(
        sql: "INSERT INTO namespace (name, about, closed) VALUES (?, ?, ?)",
        arguments: [namespace.name, namespace.about, namespace.isClosed])
      let statement = try writer.database.cachedStatement(
        sql: "INSERT INTO namespace_tag (namespace, tag) VALUES (?, ?)")
      for tag in namespace.allowed { try statement.execute(arguments: [namespace.name, tag.name]) }
    }
  }

  func removeNamespace(_ name: String, audit: AuditEntry) async throws(BankError) -> Bool {
    try await inWriter { writer in
      let isRemoved = try Self.delete(name, writer.database)
      return (isRemoved, isRemoved ? audit : nil)
    }
  }

  @discardableResult
  private static func delete(_ name: String, _ database: Database) throws -> Bool {
    try database.execute(sql: "DELETE FROM namespace WHERE name = ?", arguments: [name])
    return database.changesCount > 0
  }
}
