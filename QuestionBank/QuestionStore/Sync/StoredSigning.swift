import Foundation
import GRDB
import QuestionAPI
import QuestionModel
import QuestionSync

/// A signature as its row has it.
struct StoredSigning {
  let number: Int64
  let key: BankKey
  let root: ContentDigest
  let count: Int
  private let signature: [UInt8]
  /// What is known of a tree of another bank; nil for one of this bank's, all leaves of which are here.
  private let tree: [UInt8]?

  init(_ row: Row) throws {
    number = row["number"]
    guard let key = BankKey(bytes: row.bytes("key")) else { throw BankError.corrupt("the key of a signature") }
    self.key = key
    root = try RecordRows.digest(row.bytes("root"))
    count = row["count"]
    signature = row.bytes("signature")
    tree = row.optionalBytes("tree")
  }

  /// The signature by its number.
  static func fetch(_ number: Int64, _ database: Database) throws -> StoredSigning {
    let row = try database.row("SELECT * FROM signing WHERE number = ?", [number])
    guard let row else { throw BankError.corrupt("signature \(number) is missing") }
    return try StoredSigning(row)
  }

  /// The signature with every leaf that is known of its tree.
  func signing(_ database: Database) throws -> BankSigning {
    if let tree { return BankSigning(key: key, signature: signature, tree: try PartialMerkleTree(bytes: tree)) }
    var leaves: [RevisionID] = []
    leaves.reserveCapacity(count)
    try RawStatement(database, "SELECT id FROM revision WHERE signing = ? ORDER BY leaf").eachRow {
      $0.bind(number)
    } _: { row in
      leaves.append(try RecordRows.digest(row.bytes(0)))
    }
    return BankSigning(key: key, signature: signature, tree: try PartialMerkleTree(leaves))
  }

  /// What is wrong with the signature, or with the places of the revisions that it covers; nil where nothing is.
  func fault(_ database: Database) throws -> String? {
    let signing: BankSigning
    do { signing = try self.signing(database) } catch let error as MerkleFault { return error.description }
    guard signing.tree.root == root, signing.tree.count == count else {
      return "it is not over the revisions it covers"
    }
    guard key.verifies(signature, root: root, count: count) else { return "it is not of the key it names" }
    let known = Dictionary(zip(signing.tree.indexes, signing.tree.ids), uniquingKeysWith: { first, _ in first })
    var fault: String?
    try RawStatement(database, "SELECT id, leaf FROM revision WHERE signing = ?").eachRow {
      $0.bind(number)
    } _: { row in
      let id = try RecordRows.digest(row.bytes(0))
      if known[Int(row.number(1))] != id { fault = "revision \(id.short) is not the leaf that it is said to be" }
    }
    return fault
  }

  /// Keeps a signature of another bank with the leaves that came, beside those that came before.
  ///
  /// - Returns: its number.
  static func keep(_ signing: BankSigning, _ database: Database) throws -> Int64 {
    let row = try database.row(
      "SELECT * FROM signing WHERE root = ? AND key = ?",
      [signing.tree.root.databaseValue, Data(signing.key.bytes)])
    guard let known = try row.map(StoredSigning.init) else {
      try database.run(
        "INSERT INTO signing (key, root, count, signature, tree) VALUES (?, ?, ?, ?, ?)",
        [
          Data(signing.key.bytes), signing.tree.root.databaseValue, signing.tree.count, Data(signing.signature),
          Data(signing.tree.bytes),
        ])
      return database.lastInsertedRowID
    }
    guard known.tree != nil else { return known.number }
    let joined = try known.signing(database).joined(with: signing)
    try database.run("UPDATE signing SET tree = ? WHERE number = ?", [Data(joined.tree.bytes), known.number])
    return known.number
  }

  /// Keeps a signature of this bank.
  static func keep(_ signing: BankSigning, as number: Int64, _ database: Database) throws {
    try database.run(
      "INSERT INTO signing (number, key, root, count, signature) VALUES (?, ?, ?, ?, ?)",
      [
        number, Data(signing.key.bytes), signing.tree.root.databaseValue, signing.tree.count, Data(signing.signature),
      ])
  }
}
