import GRDB
import QuestionAPI
import QuestionModel

extension SQLiteStore {
  func classes(of account: String?) async throws(BankError) -> [SchoolClass] {
    try await read { try ClassRows.classes(of: account, $0) }
  }

  func addClass(_ name: String) async throws(BankError) -> SchoolClass {
    try await inAccounts { database in
      let number = try ClassRows.insert(named: name, database)
      return (
        try ClassRows.schoolClass(number, database), AuditEntry(action: "add class", detail: name)
      )
    }
  }

  func renameClass(_ id: String, to name: String) async throws(BankError) -> SchoolClass {
    try await inAccounts { database in
      let number = try ClassRows.number(of: id, database)
      let before = try ClassRows.schoolClass(number, database)
      guard before.name != name else { return (before, nil) }
      if let other = try ClassRows.number(named: name, database), other != number {
        throw BankError.invalid([FieldProblem("name", "is the name of a class already")])
      }
      try database.execute(
        sql: "UPDATE class SET name = ?, folded = ? WHERE number = ?",
        arguments: [name, ClassRows.folded(name), number])
      return (
        try ClassRows.schoolClass(number, database),
        AuditEntry(action: "rename class", detail: "\(before.name) to \(name)")
      )
    }
  }

  func removeClass(_ id: String) async throws(BankError) {
    try await inAccounts { database in
      let number = try ClassRows.number(of: id, database)
      let name = try ClassRows.schoolClass(number, database).name
      try database.execute(sql: "DELETE FROM class WHERE number = ?", arguments: [number])
      return ((), AuditEntry(action: "remove class", detail: name))
    }
  }

  func changeMembers(of id: String, _ change: MembersChange) async throws(BankError) -> SchoolClass {
    try await inAccounts { database in
      let number = try ClassRows.number(of: id, database)
      for id in change.students {
        let record = try AccountRows.account(id: id, database)
        guard record.role == .student else {
          throw BankError.invalid([FieldProblem("students", "names \(record.name), who is no student")])
        }
        try ClassRows.setMember(record.number, of: number, isTeacher: false, database)
      }
      for id in change.teachers {
        let record = try AccountRows.account(id: id, database)
        guard Role.staff.contains(record.role) else {
          throw BankError.invalid([FieldProblem("teachers", "names \(record.name), who is not on the staff")])
        }
        try ClassRows.setMember(record.number, of: number, isTeacher: true, database)
      }
      for id in change.remove {
        try ClassRows.removeMember(try AccountRows.account(id: id, database).number, of: number, database)
      }
      let found = try ClassRows.schoolClass(number, database)
      let counts =
        "\(change.students.count) students, \(change.teachers.count) teachers, \(change.remove.count) removed"
      return (found, AuditEntry(action: "change members", detail: "\(found.name): \(counts)"))
    }
  }

  func known(_ names: [String]) async throws(BankError) -> Set<String> {
    try await read { database in
      let statement = try database.cachedStatement(sql: "SELECT 1 FROM account WHERE name = ?")
      return Set(try names.filter { try Int.fetchOne(statement, arguments: [$0]) != nil })
    }
  }

  func take(
    _ rows: [RosterRow], passwords: [String: PasswordHash], at time: Timestamp, isDryRun: Bool
  ) async throws(BankError) -> RosterReport {
    try await inAccounts(isDryRun: isDryRun) { database in
      var run = RosterRun(database, passwords: passwords, time: time, isDryRun: isDryRun)
      for row in rows { try run.take(row) }
      let report = run.report
      let detail = "\(report.created) created, \(report.updated) updated, \(report.classes.count) classes made"
      let isChanged = report.created + report.updated + report.classes.count > 0
      return (report, isChanged ? AuditEntry(action: "import roster", detail: detail) : nil)
    }
  }
}
