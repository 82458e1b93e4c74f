import GRDB
public import QuestionAPI
import QuestionModel
import QuestionSync

extension LocalBank {
  /// Who this bank is.
  public func identity() async throws(BankError) -> BankCard { try await store.read { try OwnIdentity($0).card } }

  /// Says what this bank calls itself, and its agency code.
  public func setIdentity(title: String?, agency: String?) async throws(BankError) -> BankCard {
    for (field, text) in [("title", title), ("agency", agency)] {
      guard let text, text.utf8.count > OwnIdentity.longest else { continue }
      throw .invalid([FieldProblem(field, "must have at most \(OwnIdentity.longest) bytes")])
    }
    let audit = AuditEntry(action: "identity", author: nil, detail: "\(title ?? "-") \(agency ?? "-")")
    return try await store.inWriter(audit: audit) { writer in
      try OwnIdentity.set(title: title, agency: agency, writer.database)
      return try OwnIdentity(writer.database).card
    }
  }
}

/// Who this bank is, as its settings have it.
struct OwnIdentity {
  /// Most bytes of a title or an agency code.
  static let longest = 200

  let identity: BankIdentity
  private let signer: BankSigner

  init(_ database: Database) throws {
    func setting(_ name: String) throws -> String? {
      try String.fetchOne(database, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
    }
    signer = try BankSecret.signer(database)
    identity = BankIdentity(
      bank: try setting("bank") ?? "", name: try setting("title") ?? "", agency: try setting("agency") ?? "",
      key: signer.key)
  }

  static func set(title: String?, agency: String?, _ database: Database) throws {
    for (name, value) in [("title", title), ("agency", agency)] {
      try database.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [name])
      guard let value, !value.isEmpty else { continue }
      try database.execute(sql: "INSERT INTO setting (name, value) VALUES (?, ?)", arguments: [name, value])
    }
  }

  var card: BankCard {
    BankCard(
      bank: identity.bank, fingerprint: identity.key.fingerprint, title: identity.name.isEmpty ? nil : identity.name,
      agency: identity.agency.isEmpty ? nil : identity.agency)
  }

  /// What the bank states on itself.
  func statement(at time: Timestamp) throws -> SignedStatement {
    try state(.identity(name: identity.name, agency: identity.agency), at: time)
  }

  /// A statement of this bank.
  func state(_ content: QuestionSync.Statement.Content, at time: Timestamp) throws -> SignedStatement {
    try SignedStatement(content, issuer: identity.bank, created: time, by: signer)
  }
}
