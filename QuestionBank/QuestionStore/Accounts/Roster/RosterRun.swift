import GRDB
import QuestionAPI
import QuestionModel

/// Takes a roster row by row inside one transaction.
struct RosterRun {
  private let database: Database
  private let passwords: [String: PasswordHash]
  private let time: Timestamp
  private let isDryRun: Bool
  /// Numbers of classes by what no two have in common.
  private var classes: [String: Int64] = [:]
  private(set) var report = RosterReport()

  init(_ database: Database, passwords: [String: PasswordHash], time: Timestamp, isDryRun: Bool) {
    self.database = database
    self.passwords = passwords
    self.time = time
    self.isDryRun = isDryRun
  }

  mutating func take(_ row: RosterRow) throws {
    guard let record = try AccountRows.account(name: row.name, database) else { return try add(row) }
    guard record.role != .peer, row.role == nil || row.role == record.role else {
      return refuse(row, .role, "is \(record.role.rawValue) already; change that by itself if it is meant")
    }
    var isChanged = false
    if record.displayName != row.displayName {
      try database.execute(
        sql: "UPDATE account SET displayName = ? WHERE number = ?", arguments: [row.displayName, record.number])
      try AccountRows.setAuthor(of: record.number, name: record.name, displayName: row.displayName, database)
      isChanged = true
    }
    if try setClasses(of: record.number, row, role: record.role) { isChanged = true }
    if isChanged { report.updated += 1 } else { report.unchanged += 1 }
  }

  private mutating func add(_ row: RosterRow) throws {
    let hash = passwords[row.name]
    guard hash != nil || isDryRun else {
      throw BankError.unavailable("People were removed while the roster was read. Nothing was changed; try again.")
    }
    let role = row.role ?? .student
    let record = try AccountRows.insert(
      name: row.name, displayName: row.displayName, role: role, password: hash, mustChange: true, at: time, database)
    _ = try setClasses(of: record.number, row, role: role)
    report.created += 1
    // The password itself is known to whoever drew it.
    report.passwords.append(
      IssuedPassword(id: record.id, name: row.name, displayName: row.displayName, password: ""))
  }

  private mutating func setClasses(of account: Int64, _ row: RosterRow, role: Role) throws -> Bool {
    guard let names = row.classes else { return false }
    let isTeacher = role != .student
    var wanted: Set<Int64> = []
    for name in names { wanted.insert(try classNumber(named: name)) }
    let rows = try Row.fetchAll(
      database.cachedStatement(sql: "SELECT class, isTeacher FROM class_member WHERE account = ?"),
      arguments: [account])
    let present = Set(rows.filter { $0["isTeacher"] == isTeacher }.map { $0["class"] as Int64 })
    for number in wanted.subtracting(present) {
      try ClassRows.setMember(account, of: number, isTeacher: isTeacher, database)
    }
    for number in present.subtracting(wanted) { try ClassRows.removeMember(account, of: number, database) }
    return wanted != present
  }

  private mutating func classNumber(named name: String) throws -> Int64 {
    let key = ClassRows.folded(name)
    if let number = classes[key] { return number }
    var number = try ClassRows.number(named: name, database)
    if number == nil {
      number = try ClassRows.insert(named: name, database)
      report.classes.append(name)
    }
    guard let number else { throw BankError.notFound("class \"\(name)\"") }
    classes[key] = number
    return number
  }

  private mutating func refuse(_ row: RosterRow, _ column: RosterColumn, _ reason: String) {
    report.refused.append(RosterReport.Refusal(line: row.line, field: column.field, reason: reason))
  }
}
