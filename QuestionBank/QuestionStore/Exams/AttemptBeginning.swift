import GRDB
import QuestionAPI
import QuestionModel

/// Somebody who wants to take a sitting, in the transaction that lets them.
struct AttemptBeginning {
  private let asking: ExamCaller
  private let sitting: SittingRecord
  private let now: Timestamp
  private let database: Database
  private let earlier: [AttemptRecord]

  init(_ asking: ExamCaller, _ sitting: SittingRecord, at now: Timestamp, _ database: Database) throws {
    self.asking = asking
    self.sitting = sitting
    self.now = now
    self.database = database
    earlier = try AttemptRows.records(of: asking.account, in: sitting.number, database)
    guard asking.isInvited(to: sitting.terms) || !earlier.isEmpty else {
      // Said as of one that is not there: that it is there is nobody else's business.
      throw BankError.notFound("sitting \"\(sitting.id)\"")
    }
  }

  /// The attempt that is under way; nil where there is none.
  func open(_ desk: ExamDesk) throws -> OpenAttempt? {
    guard let last = earlier.last, last.ended == nil else { return nil }
    let attempt = try desk.attempt(last.id, database)
    return attempt.state.isOver(at: now) ? nil : attempt
  }

  /// Whether the last attempt is still under way, by what is stored.
  var mayGoOn: Bool { earlier.last?.own(in: sitting, at: now).ended == nil && !earlier.isEmpty }

  /// Refuses a new attempt that may not begin.
  func check(_ request: BeginRequest) throws(BankError) {
    if let opens = sitting.opens, now < opens { throw .forbidden("The test opens at \(opens).") }
    if sitting.isClosed(at: now) { throw .forbidden("The test is closed.") }
    if let allowed = sitting.terms.settings.attempts, earlier.count >= allowed {
      throw .forbidden("You have taken the test \(earlier.count) times, and may take it \(allowed) times.")
    }
    guard let code = sitting.terms.accessCode else { return }
    guard let given = request.accessCode else { throw .forbidden("The test asks for an access code.") }
    guard Self.isSame(given, code) else { throw .forbidden("The access code is wrong.") }
  }

  /// Stores a new attempt.
  func insert(seed: UInt64, draws: [QuizItem]) throws -> AttemptRecord {
    let deadline = sitting.terms.settings.duration.map {
      Timestamp(milliseconds: now.milliseconds + Int64($0) * 1000)
    }
    var record = AttemptRecord(
      number: 0, id: Schema.newIdentifier(), sitting: sitting.number, account: asking.account,
      source: asking.account == nil ? .local : .account, ordinal: earlier.count + 1, seed: seed, started: now,
      deadline: deadline, draws: draws)
    record.number = try AttemptRows.insert(record, database)
    let drawn = draws.compactMap(\.question)
    try SittingRows.note(drawn, in: sitting.number, database)
    try SittingEmbargo.add(drawn, to: sitting, at: now, database)
    return record
  }

  /// Codes are read out to a class and typed on many keyboards: letter case and spaces around make no difference.
  private static func isSame(_ given: String, _ code: String) -> Bool {
    let (left, right) = (Array(folded(given).utf8), Array(folded(code).utf8))
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static func folded(_ code: String) -> String { code.trimmed.normalizedToNFC.lowercased() }
}
