import Foundation
import GRDB
import QuestionAPI
import QuestionModel

extension SQLiteStore: AccountStore {
  func admission() async throws(BankError) -> Admission { try await read { try AccountRows.admission($0) } }

  /// The same, while the bank is being opened.
  func admissionNow() throws(BankError) -> Admission {
    try StoreErrors.mapped(path) { try pool.read { try AccountRows.admission($0) } }
  }

  /// Runs one transaction on accounts; where nothing was changed, there is no audit row.
  func inAccounts<Result: Sendable>(
    _ kind: WriteKind = .accounts, isDryRun: Bool = false,
    _ body: @escaping @Sendable (Database) throws -> (Result, AuditEntry?)
  ) async throws(BankError) -> Result {
    try await write(kind, isDryRun: isDryRun) { database in
      let (result, audit) = try body(database)
      if let audit { try AuditLog.append(audit, at: .now, database) }
      return result
    }
  }

  func account(id: String) async throws(BankError) -> AccountRecord {
    try await read { try AccountRows.account(id: id, $0) }
  }

  func people(_ request: PeopleRequest, taughtBy teacher: String?) async throws(BankError) -> PeoplePage {
    try await read { database in
      var conditions = ["name > ?"]
      var arguments: StatementArguments = [request.cursor ?? ""]
      if let role = request.role {
        conditions.append("role = ?")
        arguments += [role.rawValue]
      }
      if let id = request.classID {
        conditions.append("number IN (SELECT account FROM class_member WHERE class = ?)")
        arguments += [try ClassRows.number(of: id, database)]
      }
      if let teacher {
        conditions.append(Self.taught)
        arguments += [teacher]
      }
      let records = try AccountRows.fetch(
        conditions.joined(separator: " AND ") + " ORDER BY name", arguments, database)
      let wanted = request.text.map(CommonPasswords.folding)
      let found = records.lazy.filter { record in
        guard let wanted, !wanted.isEmpty else { return true }
        return [record.name, record.displayName].contains { CommonPasswords.folding($0).contains(wanted) }
      }.prefix(request.limit + 1)
      let page = try AccountRows.people(Array(found.prefix(request.limit)), database)
      return PeoplePage(items: page, next: found.count > request.limit ? page.last?.name : nil)
    }
  }

  /// Whether somebody is a student of a class that an account teaches.
  private static let taught = """
    role = 'student' AND number IN (
      SELECT student.account FROM class_member AS student
      JOIN class_member AS teacher ON teacher.class = student.class AND teacher.isTeacher = 1
      WHERE student.isTeacher = 0 AND teacher.account = (SELECT number FROM account AS t WHERE t.id = ?))
    """

  func person(_ id: String, taughtBy teacher: String?) async throws(BankError) -> Person {
    try await read { database in
      if let teacher {
        guard try !AccountRows.fetch("id = ? AND \(Self.taught)", [id, teacher], database).isEmpty else {
          throw BankError.notFound("person \"\(id)\"")
        }
      }
      return try AccountRows.person(id, database)
    }
  }

  func add(
    _ draft: PersonDraft, password: PasswordHash?, mustChange: Bool, at time: Timestamp
  ) async throws(BankError) -> Person {
    try await inAccounts { database in
      guard try AccountRows.account(name: draft.name, database) == nil else {
        throw BankError.invalid([FieldProblem("name", "is the name of somebody already")])
      }
      let record = try AccountRows.insert(
        name: draft.name, displayName: draft.displayName ?? draft.name, role: draft.role, password: password,
        mustChange: mustChange, at: time, database)
      try AccountRows.requireAdministrator(database)
      return (
        try AccountRows.person(record.id, database),
        AuditEntry(action: "add person", detail: draft.role.rawValue, subject: record.id)
      )
    }
  }

  func change(_ id: String, _ change: PersonChange) async throws(BankError) -> Person {
    try await inAccounts { database in
      let record = try AccountRows.account(id: id, database)
      let name = change.name ?? record.name
      if name != record.name, try AccountRows.account(name: name, database) != nil {
        throw BankError.invalid([FieldProblem("name", "is the name of somebody already")])
      }
      let role = change.role ?? record.role
      guard role == record.role || role != .peer && record.role != .peer else {
        throw BankError.invalid([FieldProblem("role", "cannot change between a person and a peer bank; add another")])
      }
      let isDisabled = change.isDisabled ?? record.isDisabled
      let displayName = change.displayName ?? record.displayName
      try database.execute(
        sql: "UPDATE account SET name = ?, displayName = ?, role = ?, isDisabled = ? WHERE number = ?",
        arguments: [name, displayName, role.rawValue, isDisabled, record.number])
      if name != record.name || displayName != record.displayName {
        try AccountRows.setAuthor(of: record.number, name: name, displayName: displayName, database)
      }
      // What somebody kept out held is worth nothing when they are let in again.
      if isDisabled { try CredentialRows.endAll(of: record.number, database) }
      if change.removesTimeCode { try Self.setTimeCode(nil, step: nil, recovery: [], of: record.number, database) }
      try AccountRows.requireAdministrator(database)
      let parts: [String?] = [
        change.name.map { _ in "name" }, change.displayName.map { _ in "display name" },
        change.role.map { "role \($0.rawValue)" }, change.isDisabled.map { $0 ? "disabled" : "enabled" },
        change.removesTimeCode ? "time code removed" : nil,
      ]
      let detail = parts.compactMap { $0 }.joined(separator: ", ")
      return (
        try AccountRows.person(id, database),
        detail.isEmpty ? nil : AuditEntry(action: "change person", detail: detail, subject: id)
      )
    }
  }

  func meant(by request: ResetRequest) async throws(BankError) -> [Person] {
    try await read { database in
      var records = try request.people.map { try AccountRows.account(id: $0, database) }
      if let id = request.classID {
        records += try AccountRows.fetch(
          "number IN (SELECT account FROM class_member WHERE class = ? AND isTeacher = 0)",
          [try ClassRows.number(of: id, database)], database)
      }
      if records.contains(where: { $0.role == .peer }) {
        throw BankError.invalid([FieldProblem("people", "names a peer bank, which has no password")])
      }
      let distinct = Dictionary(records.map { ($0.id, $0) }) { first, _ in first }.values
      return try AccountRows.people(distinct.sorted { $0.name < $1.name }, database)
    }
  }

  func reset(_ passwords: [(id: String, hash: PasswordHash)]) async throws(BankError) {
    try await inAccounts { database in
      for (id, hash) in passwords {
        let record = try AccountRows.account(id: id, database)
        try database.execute(
          sql: "UPDATE account SET password = ?, mustChange = 1 WHERE number = ?",
          arguments: [hash.description, record.number])
        try CredentialRows.endAll(of: record.number, database)
        try SignInAttemptRows.forget(SignInAttemptRows.key(of: record.name), database)
      }
      let one = passwords.count == 1 ? passwords.first?.id : nil
      return (
        (), AuditEntry(action: "reset passwords", detail: "\(passwords.count) people", subject: one)
      )
    }
  }
}
