import Foundation
import GRDB
import QuestionModel
import QuestionSync

/// Puts signatures of a new key in the place of an earlier key's: what is signed stays as it is.
enum SignatureRows {
  /// Signs anew what a key of this bank had signed.
  ///
  /// - Parameters:
  ///   - old: the key whose signatures are replaced.
  ///   - signer: the new key.
  ///   - withReturned: whether to sign, too, what came back here from other banks: not where the old key may be in
  ///     somebody else's hands.
  ///   - database: the transaction.
  /// - Returns: the new signatures, for the banks that hold some of the same.
  /// - Throws: `SigningFault`, or what the database throws.
  static func renew(
    of old: BankKey, by signer: BankSigner, withReturned: Bool, _ database: Database
  ) throws -> [RootSignature] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT number, root, count FROM signing WHERE key = ? AND (tree IS NULL OR ?) ORDER BY number",
      arguments: [Data(old.bytes), withReturned])
    let signatures = try rows.map { row in
      (
        number: row["number"] as Int64,
        new: try RootSignature(root: RecordRows.digest(row.bytes("root")), count: row["count"], by: signer)
      )
    }
    for (number, new) in signatures { try replace(number, by: new, of: signer.key, database) }
    if !signatures.isEmpty { try noteChange(database) }
    return signatures.map(\.new)
  }

  /// Takes the signatures of another bank's newer key for what is held under an earlier one of it.
  static func take(
    _ signatures: [RootSignature], of owner: OwnedKey, _ trust: Trust, _ database: Database
  ) throws {
    var isChanged = false
    for new in signatures {
      let rows = try Row.fetchAll(
        database, sql: "SELECT * FROM signing WHERE root = ? AND key <> ?",
        arguments: [new.root.databaseValue, Data(owner.key.bytes)])
      for held in try rows.map(StoredSigning.init)
      where trust.follows(owner.key, held.key, of: owner.bank) && held.count == new.count && new.isOf(owner.key) {
        try replace(held, by: new, of: owner.key, database)
        isChanged = true
      }
    }
    if isChanged { try noteChange(database) }
  }

  private static func replace(
    _ held: StoredSigning, by new: RootSignature, of key: BankKey, _ database: Database
  ) throws {
    let isThere = try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM signing WHERE root = ? AND key = ?)",
      arguments: [new.root.databaseValue, Data(key.bytes)])
    guard isThere == true else { return try replace(held.number, by: new, of: key, database) }
    // Some of its leaves came under the new key already; both are one signing now.
    let tree = try held.signing(database).tree
    let number = try StoredSigning.keep(BankSigning(key: key, signature: new.signature, tree: tree), database)
    for table in ["revision", "waiting", "proposal"] {
      try database.execute(
        sql: "UPDATE \(table) SET signing = ? WHERE signing = ?", arguments: [number, held.number])
    }
    try database.execute(sql: "DELETE FROM signing WHERE number = ?", arguments: [held.number])
  }

  private static func replace(
    _ number: Int64, by new: RootSignature, of key: BankKey, _ database: Database
  ) throws {
    try database.execute(
      sql: "UPDATE signing SET key = ?, signature = ? WHERE number = ?",
      arguments: [Data(key.bytes), Data(new.signature), number])
  }

  private static let setting = "signatures"

  /// How often signatures were replaced here, so that nothing is handed out that was made of earlier ones.
  static func changes(_ database: Database) throws -> String { try Settings.value(setting, database) ?? "0" }

  private static func noteChange(_ database: Database) throws {
    try Settings.set(setting, to: String((Int(try changes(database)) ?? 0) + 1), database)
  }
}
