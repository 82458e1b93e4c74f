import Foundation
import GRDB
import QuestionAPI
import QuestionModel

/// Reads and writes accounts.
enum AccountRows {
  private static let columns = """
    number, id, name, displayName, author, role, password, isDisabled, mustChange, created, timeSecret, timeStep,
    pendingSecret
    """

  static func account(id: String, _ database: Database) throws -> AccountRecord {
    guard let record = try fetch("id = ?", [id], database).first else { throw BankError.notFound("person \"\(id)\"") }
    return record
  }

  static func account(name: String, _ database: Database) throws -> AccountRecord? {
    try fetch("name = ?", [name], database).first
  }

  static func fetch(
    _ condition: String, _ arguments: StatementArguments, _ database: Database
  ) throws -> [AccountRecord] {
    try Row.fetchAll(
      database.cachedStatement(sql: "SELECT \(columns) FROM account WHERE \(condition)"), arguments: arguments
    ).map(record)
  }

  private static func record(_ row: Row) throws -> AccountRecord {
    let hash: String? = row["password"]
    return AccountRecord(
      number: row["number"], id: row["id"], name: row["name"], displayName: row["displayName"], author: row["author"],
      role: try role(row["role"]), password: hash.flatMap { PasswordHash($0) }, isDisabled: row["isDisabled"],
      mustChange: row["mustChange"], created: Timestamp(milliseconds: row["created"]),
      timeCode: row.optionalBytes("timeSecret").map(TimeCode.init(secret:)), timeStep: row["timeStep"],
      pendingCode: row.optionalBytes("pendingSecret").map(TimeCode.init(secret:)))
  }

  static func role(_ name: String) throws -> Role {
    // A role that a newer version knows may do nothing here.
    guard let role = Role(rawValue: name) else { throw BankError.corrupt("an account has the role \"\(name)\"") }
    return role
  }

  /// The people of accounts, with their classes.
  static func people(_ records: [AccountRecord], _ database: Database) throws -> [Person] {
    try records.map { record in
      Person(
        id: record.id, name: record.name, displayName: record.displayName, role: record.role,
        isDisabled: record.isDisabled, mustChangePassword: record.mustChange, hasTimeCode: record.timeCode != nil,
        created: record.created, classes: try memberships(of: record.number, database))
    }
  }

  static func person(_ id: String, _ database: Database) throws -> Person {
    let record = try account(id: id, database)
    guard let person = try people([record], database).first else { throw BankError.notFound("person \"\(id)\"") }
    return person
  }

  static func memberships(of account: Int64, _ database: Database) throws -> [Person.Membership] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT class.id AS id, class.name AS name, isTeacher FROM class_member
          JOIN class ON class.number = class_member.class WHERE account = ?
          """), arguments: [account]
    )
    .map { Person.Membership(id: $0["id"], name: $0["name"], isTeacher: $0["isTeacher"]) }
    .sorted { VietnameseOrder($0.name) < VietnameseOrder($1.name) }
  }

  /// Makes an account.
  static func insert(
    name: String, displayName: String, role: Role, password: PasswordHash?, mustChange: Bool, at time: Timestamp,
    _ database: Database
  ) throws -> AccountRecord {
    let id = Schema.newIdentifier()
    try database.execute(
      sql: """
        INSERT INTO account (id, name, displayName, author, role, password, mustChange, created)
        VALUES (?, ?, ?, '', ?, ?, ?, ?)
        """,
      arguments: [
        id, name, displayName, role.rawValue, password?.description, mustChange, time.milliseconds,
      ])
    try setAuthor(of: database.lastInsertedRowID, name: name, displayName: displayName, database)
    return try account(id: id, database)
  }

  /// Gives an account the name that histories have for it, which nobody else ever had, so that it can be found again.
  static func setAuthor(of account: Int64, name: String, displayName: String, _ database: Database) throws {
    for candidate in [displayName, "\(displayName) (\(name))", "\(displayName) (\(name), \(account))"] {
      let owner = try Int64.fetchOne(
        database, sql: "SELECT account FROM account_author WHERE name = ?", arguments: [candidate])
      guard owner == nil || owner == account else { continue }
      try database.execute(
        sql: "INSERT OR IGNORE INTO account_author (name, account) VALUES (?, ?)", arguments: [candidate, account])
      try database.execute(sql: "UPDATE account SET author = ? WHERE number = ?", arguments: [candidate, account])
      return
    }
  }

  /// Refuses to leave a bank with accounts but without an administrator who can sign in.
  static func requireAdministrator(_ database: Database) throws {
    let hasSomebody = try Bool.fetchOne(
      database,
      sql: """
        SELECT NOT EXISTS (SELECT 1 FROM account)
          OR EXISTS (SELECT 1 FROM account WHERE role = 'administrator' AND isDisabled = 0)
        """)
    guard hasSomebody != true else { return }
    throw BankError.forbidden("This is the last administrator. Make somebody else an administrator first.")
  }

  /// What the bank asks of its callers.
  static func admission(_ database: Database) throws -> Admission {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM account) AS hasAccounts,
          EXISTS (SELECT 1 FROM account WHERE role = 'administrator' AND isDisabled = 0) AS hasAdministrator,
          EXISTS (SELECT 1 FROM setting WHERE name = 'reading' AND value = 'open') AS isReadingOpen
        """)
    guard let row else { return .withoutAccounts }
    return Admission(
      hasAccounts: row["hasAccounts"], hasAdministrator: row["hasAdministrator"],
      isReadingOpen: row["isReadingOpen"])
  }
}
