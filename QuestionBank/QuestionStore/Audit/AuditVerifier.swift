import GRDB
import QuestionAPI
import QuestionModel

/// Reads the audit row by row and compares every hash.
struct AuditVerifier {
  private struct Stop: Error {}

  private let anchor: ChainLink?
  private let head: ChainLink?
  private let months: Int
  private var link: ChainLink
  private var rows = 0
  private var fault: AuditVerification.Fault?
  /// The first row that bears each name in the place of an erased one, until a later row vouches for it.
  private var erased: [String: Int64] = [:]
  private var isAnchorVouchedFor: Bool

  /// Whether the audit's rows have hashes.
  static func canVerify(_ database: Database) throws -> Bool {
    try database.columns(in: "audit").contains { $0.name == "hash" }
  }

  /// Looks at the whole audit.
  static func verify(_ database: Database) throws -> AuditVerification {
    var verifier = try AuditVerifier(database)
    try verifier.run(database)
    return verifier.result
  }

  private init(_ database: Database) throws {
    anchor = try ChainLink(.anchor, database)
    head = try ChainLink(.head, database)
    months = try AuditPruning.months(database)
    link = anchor ?? .start
    isAnchorVouchedFor = anchor == nil
  }

  private var result: AuditVerification {
    AuditVerification(
      rows: rows, first: Int(anchor?.number ?? 0) + 1, last: rows == 0 ? 0 : Int(link.number),
      head: ContentDigest(bytes: link.hash) ?? ContentDigest(of: []), months: months, fault: fault)
  }

  private mutating func run(_ database: Database) throws {
    let statement = try RawStatement(database, "SELECT \(AuditRow.columns) FROM audit ORDER BY number")
    do {
      try statement.eachRow { raw in
        let (row, hash) = AuditRow.read(raw)
        try look(at: row, hash: hash)
      }
      try lookAtTheEnd()
    } catch is Stop {}
  }

  private mutating func look(at row: AuditRow, hash: [UInt8]) throws(Stop) {
    guard row.number == link.number + 1 else { try stop(link.number + 1, missing(upTo: row.number - 1)) }
    guard row.who.isIntact, row.about?.isIntact ?? true else {
      try stop(row.number, "it bears another name or address than it was written with")
    }
    guard row.hash(after: link.hash) == hash else {
      try stop(row.number, "it is not as it was written, or the row before it is not")
    }
    if row.who.salt == nil { try note(row.who.texts[0], of: row) }
    if let about = row.about, about.salt == nil { try note(about.texts[0], of: row) }
    if let pseudonym = AuditErasure.pseudonym(vouchedBy: row) { erased[pseudonym] = nil }
    if let anchor, row.action == Array(AuditPruning.action.utf8),
      row.detail.starts(with: AuditPruning.statement(of: anchor).utf8)
    {
      isAnchorVouchedFor = true
    }
    rows += 1
    link = ChainLink(number: row.number, hash: hash)
  }

  /// Whoever takes a salt away must say so in a later row, and puts no other person's name there.
  private mutating func note(_ name: [UInt8]?, of row: AuditRow) throws(Stop) {
    guard let name = name?.text, name.hasPrefix(AuditErasure.prefix) else {
      try stop(row.number, "it bears another name than it was written with")
    }
    erased[name] = erased[name] ?? row.number
  }

  private mutating func lookAtTheEnd() throws(Stop) {
    guard let head else { try stop(link.number + 1, "the bank has lost the mark of its audit's end") }
    guard head.number <= link.number else { try stop(link.number + 1, missing(upTo: head.number)) }
    guard head.number == link.number else {
      try stop(head.number + 1, "it comes after the last row that the bank wrote")
    }
    guard head.hash == link.hash else { try stop(link.number, "it is not the last row that the bank wrote") }
    guard isAnchorVouchedFor else {
      try stop((anchor?.number ?? 0) + 1, "rows before it were removed, and no row vouches for that")
    }
    if let first = erased.min(by: { $0.value < $1.value }) {
      try stop(first.value, "it bears the name \(first.key), and no later row says that somebody was erased")
    }
  }

  private func missing(upTo last: Int64) -> String {
    last > link.number + 1 ? "it is not there, nor are those up to \(last)" : "it is not there"
  }

  private mutating func stop(_ number: Int64, _ reason: String) throws(Stop) -> Never {
    fault = AuditVerification.Fault(number: Int(number), reason: reason)
    throw Stop()
  }
}
