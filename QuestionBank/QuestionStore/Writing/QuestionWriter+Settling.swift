import Foundation
import GRDB
import QuestionAPI
import QuestionModel
import QuestionSync

/// What a question shows after something was written, and going out of view.
extension QuestionWriter {
  /// What a question's revisions came to.
  enum Settling {
    /// One of them is shown, as before.
    case plain
    /// Edits made apart were merged without a person.
    case merged
    /// Edits made apart wait for a person.
    case conflict
  }

  /// Shows what the revisions of a question come to, after something was written; nothing of it may be shown before.
  ///
  /// - Returns: whether edits made apart were merged, or wait for a person.
  @discardableResult
  mutating func settle(_ number: Int64) throws -> Settling {
    let rows = try HistoryRows.of(question: number, database)
    let database = database
    guard
      let settled = try SettledQuestion.settle(rows.map(\.step), bytes: { try HistoryRows.bytes(of: $0, database) })
    else { throw BankError.corrupt("question number \(number) has no head") }
    let held = Dictionary(rows.map { ($0.step.id, $0.sequence) }, uniquingKeysWith: { first, _ in first })
    for merge in settled.derived {
      if let sequence = held[merge.id] {
        try setKey(merge.key, of: sequence)
      } else {
        try append(PreparedRevision(merge), to: number, from: RevisionSource(peer: nil, place: nil))
      }
    }
    try projections.show(settled.shown, heads: settled.heads.count, of: number)
    return settled.isInConflict ? .conflict : settled.derived.isEmpty ? .plain : .merged
  }

  private func setKey(_ key: [UInt8]?, of sequence: Int64) throws {
    try database.run("UPDATE revision SET key = ? WHERE sequence = ?", [key.map { Data($0) }, sequence])
  }

  /// Stores revisions of one question that came of another bank, parents first.
  ///
  /// - Parameters:
  ///   - revisions: the revisions.
  ///   - question: their question.
  ///   - isNew: whether it is known that the bank has nothing of the question, which saves a look.
  /// - Returns: what it came to; a conflict that was there before is none that this brought.
  /// - Throws: what the database throws.
  mutating func take(
    _ revisions: [(revision: PreparedRevision, source: RevisionSource)], of question: QuestionID, isNew: Bool = false
  ) throws -> Settling {
    guard let known = try isNew ? nil : current(question) else {
      guard let first = revisions.first else { return .plain }
      try insert(first.revision, from: first.source)
      guard revisions.count > 1 || first.revision.isAutomatic else { return .plain }
      guard let shown = try current(question) else { return .plain }
      try hide(shown)
      for next in revisions.dropFirst() { try append(next.revision, to: shown.number, from: next.source) }
      return try settle(shown.number)
    }
    try hide(known)
    for next in revisions { try append(next.revision, to: known.number, from: next.source) }
    let settling = try settle(known.number)
    return settling == .conflict && known.record.isInConflict ? .plain : settling
  }

  /// Takes a question out of view. Its revisions stay, and another one of it brings it back.
  mutating func evict(_ shown: NumberedRecord) throws {
    try hide(shown)
    try mark(.evicted, shown.number)
    try database.run("UPDATE question SET evictedAt = ? WHERE number = ?", [sequence, shown.number])
  }

  private func hide(_ shown: NumberedRecord) throws {
    try projections.remove(shown.record.decoded(), isInConflict: shown.record.isInConflict, of: shown.number)
  }

  /// Keeps a key that was withheld and comes after all, from a peer or by a file; its digest was compared before.
  ///
  /// - Returns: whether the revision is in the bank.
  @discardableResult
  mutating func fillIn(
    _ key: [UInt8]?, of revision: RevisionID, question: QuestionID, from peer: Int64?
  ) throws -> Bool {
    let row = try database.row(
      "SELECT sequence, question, key FROM revision WHERE id = ?", [revision.databaseValue])
    guard let row else { return false }
    guard let key, row.optionalBytes("key") == nil else { return true }
    try setKey(key, of: row["sequence"])
    // Edits that left the key as it was have it, too.
    let edits = try Row.fetchAll(
      database, sql: "SELECT sequence, document FROM revision WHERE question = ? AND key IS NULL",
      arguments: [row["question"] as Int64])
    let digest = ContentDigest(of: key)
    for edit in edits where try Revision(json: JSONParser.parse(edit.bytes("document"))).keyDigest == digest {
      try setKey(key, of: edit["sequence"])
    }
    try mark(.keys, row["question"], from: peer)
    // With the key at hand, what waited for a person may merge by itself.
    if let shown = try RecordRows.current(database, question), shown.record.isInConflict {
      try hide(shown)
      try settle(shown.number)
    }
    return true
  }
}
