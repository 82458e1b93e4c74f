import GRDB
import QuestionAPI
import QuestionModel
import QuestionSync

/// Signs what one transaction made here: one signature over the Merkle root of its revisions' ids.
struct SigningRun {
  private let database: Database
  private let number: Int64
  private var leaves: [RevisionID] = []
  private let parents: RawStatement
  private let places: RawStatement

  init(_ database: Database) throws {
    self.database = database
    number = try (Int64.fetchOne(database, sql: "SELECT max(number) FROM signing") ?? 0) + 1
    parents = try RawStatement(
      database, "SELECT sequence FROM revision WHERE id = ? AND isAutomatic = 1 AND signing IS NULL")
    places = try RawStatement(database, "UPDATE revision SET signing = ?, leaf = ? WHERE sequence = ?")
  }

  /// The place that a revision gets; none for a merge that every bank makes for itself, until a person builds upon it.
  mutating func place(of revision: PreparedRevision) throws -> RevisionSource.Place? {
    guard !revision.isAutomatic else { return nil }
    try signMerges(below: revision.revision)
    return place(of: revision.id)
  }

  private mutating func place(of id: RevisionID) -> RevisionSource.Place {
    leaves.append(id)
    return RevisionSource.Place(signing: number, leaf: Int64(leaves.count - 1))
  }

  /// Merges travel as soon as a person's revision is made from them, and so does what they were made from.
  private mutating func signMerges(below revision: Revision) throws {
    var waiting = revision.parents
    while let id = waiting.popLast() {
      guard let sequence = try parents.number({ $0.bind(blob: id.bytes) }) else { continue }
      try cover(id, at: sequence)
      waiting += try RecordRows.revision(database, sequence: sequence)?.record.decoded().parents ?? []
    }
  }

  /// Gives a revision that is stored already a place among the leaves.
  mutating func cover(_ id: RevisionID, at sequence: Int64) throws {
    let place = place(of: id)
    try places.run { row in
      row.bind(place.signing)
      row.bind(place.leaf)
      row.bind(sequence)
    }
  }

  /// Signs the leaves, if there are any; called at the end of the transaction.
  func sign() throws {
    guard !leaves.isEmpty else { return }
    try StoredSigning.keep(BankSigning(of: leaves, by: BankSecret.signer(database)), as: number, database)
  }
}
