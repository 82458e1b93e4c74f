import GRDB
import QuestionAPI
import QuestionModel

/// Reads and writes classes.
enum ClassRows {
  /// What no two classes have in common: the name without regard to case, marks and spaces.
  static func folded(_ name: String) -> String { CommonPasswords.folding(name) }

  /// The classes, sorted by name; of an account by its id, those it belongs to.
  static func classes(of account: String?, _ database: Database) throws -> [SchoolClass] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT id, name, \(counts) FROM class
        WHERE ?1 IS NULL OR number IN (
          SELECT class FROM class_member JOIN account ON account.number = class_member.account
          WHERE account.id = ?1)
        """, arguments: [account]
    ).map(schoolClass).sorted { VietnameseOrder($0.name) < VietnameseOrder($1.name) }
  }

  static func schoolClass(_ number: Int64, _ database: Database) throws -> SchoolClass {
    let row = try Row.fetchOne(
      database, sql: "SELECT id, name, \(counts) FROM class WHERE number = ?", arguments: [number])
    guard let row else { throw BankError.notFound("class") }
    return schoolClass(row)
  }

  private static let counts = """
    (SELECT count(*) FROM class_member WHERE class = class.number AND isTeacher = 0) AS students,
    (SELECT count(*) FROM class_member WHERE class = class.number AND isTeacher = 1) AS teachers
    """

  private static func schoolClass(_ row: Row) -> SchoolClass {
    SchoolClass(id: row["id"], name: row["name"], students: row["students"], teachers: row["teachers"])
  }

  static func number(of id: String, _ database: Database) throws -> Int64 {
    let number = try Int64.fetchOne(database, sql: "SELECT number FROM class WHERE id = ?", arguments: [id])
    guard let number else { throw BankError.notFound("class \"\(id)\"") }
    return number
  }

  static func number(named name: String, _ database: Database) throws -> Int64? {
    try Int64.fetchOne(database, sql: "SELECT number FROM class WHERE folded = ?", arguments: [folded(name)])
  }

  static func insert(named name: String, _ database: Database) throws -> Int64 {
    guard try number(named: name, database) == nil else {
      throw BankError.invalid([FieldProblem("name", "is the name of a class already")])
    }
    try database.execute(
      sql: "INSERT INTO class (id, name, folded) VALUES (?, ?, ?)",
      arguments: [Schema.newIdentifier(), name, folded(name)])
    return database.lastInsertedRowID
  }

  static func setMember(
    _ account: Int64, of number: Int64, isTeacher: Bool, _ database: Database
  ) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO class_member (class, account, isTeacher) VALUES (?, ?, ?)
        ON CONFLICT (class, account) DO UPDATE SET isTeacher = excluded.isTeacher
        """
    ).execute(arguments: [number, account, isTeacher])
  }

  static func removeMember(_ account: Int64, of number: Int64, _ database: Database) throws {
    try database.cachedStatement(sql: "DELETE FROM class_member WHERE class = ? AND account = ?")
      .execute(arguments: [number, account])
  }
}
