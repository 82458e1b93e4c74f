import GRDB
import QuestionAPI
import QuestionModel

/// Whoever asks for something of tests, as the tables know them.
struct ExamCaller: Sendable {
  /// The account's number; nil for whoever has the bank's file.
  let account: Int64?
  /// The account's id.
  let id: String?
  let isStaff: Bool
  /// Whether everybody's results may be seen, and every sitting changed.
  let isUnlimited: Bool
  /// Whether keys may be seen.
  let seesKeys: Bool
  /// Ids of the classes it learns in.
  let classes: Set<String>

  init(_ caller: Caller, _ database: Database) throws {
    isStaff = caller.may(.changeSittings)
    seesKeys = caller.sight == .everything
    guard let account = caller.account else {
      (self.account, id, isUnlimited, classes) = (nil, nil, caller == .local, [])
      return
    }
    let number = try AccountRows.account(id: account.id, database).number
    self.account = number
    id = account.id
    isUnlimited = account.role == .administrator
    classes = Set(
      try AccountRows.memberships(of: number, database).filter { !$0.isTeacher }.map(\.id))
  }

  /// Whether it may take a sitting.
  func isInvited(to terms: SittingTerms) -> Bool {
    if terms.isForEverybody || account == nil { return true }
    return !classes.isDisjoint(with: terms.classes) || id.map(terms.people.contains) ?? false
  }

  /// Refuses to change a sitting that somebody else made.
  func requireOwner(of sitting: SittingRecord) throws(BankError) {
    guard isUnlimited || sitting.owner == id else {
      throw .forbidden("Somebody else gives this test. Ask them, or an administrator.")
    }
  }

  /// Whether it may see whose attempt it is, and what it earned: its own, those of students whom it teaches, all of
  /// them where nothing limits it, and what came back from paper for a test that it gives.
  func mayRead(_ attempt: AttemptRecord, of sitting: SittingRecord, _ database: Database) throws -> Bool {
    if isUnlimited || attempt.isOf(account, isLocal: account == nil) { return true }
    guard isStaff, let account else { return false }
    guard let student = attempt.account else { return sitting.owner == id }
    return try teaches(account, student, database)
  }

  private func teaches(_ teacher: Int64, _ student: Int64, _ database: Database) throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT EXISTS (
            SELECT 1 FROM class_member AS own JOIN class_member AS other ON other.class = own.class
            WHERE own.account = ? AND own.isTeacher = 1 AND other.account = ? AND other.isTeacher = 0)
          """), arguments: [teacher, student]) ?? false
  }
}
