import GRDB
import QuestionAPI
import QuestionModel
import QuestionSync

/// The bank's private key, which never leaves its file.
enum BankSecret {
  private static let setting = "signingKey"

  /// The key that signs what is made here.
  static func signer(_ database: Database) throws -> BankSigner {
    let text = try String.fetchOne(database, sql: "SELECT value FROM setting WHERE name = ?", arguments: [setting])
    guard let text, let bytes = Hex.bytes(of: text), let signer = BankSigner(secret: bytes) else {
      throw BankError.corrupt("the bank's signing key")
    }
    return signer
  }

  /// Puts a key in the place of the one before.
  static func set(_ signer: BankSigner, _ database: Database) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)",
      arguments: [setting, Hex.text(of: signer.secret)])
  }
}
