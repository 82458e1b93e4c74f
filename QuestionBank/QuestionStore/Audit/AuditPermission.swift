import GRDB
import Synchronization

/// Lets the store's own code, while it has asked for it, do to the audit what its triggers refuse everybody.
///
/// The triggers ask an SQL function for it that is known on the store's own connections only: on any other the
/// function is missing, and the statement fails.
final class AuditPermission: Sendable {
  enum Purpose: String {
    /// Removing the oldest rows.
    case retain
    /// Taking a person's texts away.
    case erase
  }

  private let purpose = Mutex<Purpose?>(nil)

  /// Makes the permission known to a connection.
  func install(on database: Database) {
    let function = DatabaseFunction("audit_permission", argumentCount: 0) { [self] _ in
      purpose.withLock { $0?.rawValue }
    }
    database.add(function: function)
  }

  /// Runs something with the permission, inside a transaction of the one connection that writes.
  func granted<Result>(_ purpose: Purpose, _ body: () throws -> Result) rethrows -> Result {
    self.purpose.withLock { $0 = purpose }
    defer { self.purpose.withLock { $0 = nil } }
    return try body()
  }
}
