import Foundation
import GRDB
import QuestionAPI
import QuestionModel

/// Reads and writes sessions and tokens; a session has no name.
enum CredentialRows {
  /// What a secret's hash stands for; nil where it is unknown, or its account is kept out.
  static func credential(_ hash: [UInt8], idle: Int64, _ database: Database) throws -> CredentialRecord? {
    let row = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT credential.id AS id, credential.name AS token, scopes, expires, credential.created AS created,
            lastUsed, account.id AS account, account.name AS name, author, role, mustChange
          FROM credential JOIN account ON account.number = credential.account
          WHERE hash = ? AND isDisabled = 0
          """), arguments: [Data(hash)])
    guard let row else { return nil }
    let role = try AccountRows.role(row["role"])
    let isToken = (row["token"] as String?) != nil
    let id: String = row["id"]
    // Whoever must choose a password can do nothing else until then.
    let all: Set<Scope> = row["mustChange"] ? [] : role.scopes
    let account = Caller.Account(
      id: row["account"], name: row["name"], displayName: row["author"], role: role,
      scopes: isToken ? scopes(row["scopes"]) : all, credential: isToken ? .token(id: id) : .session(id: id))
    let lastUsed: Int64? = row["lastUsed"]
    return CredentialRecord(
      hash: hash, account: account, expires: Timestamp(milliseconds: row["expires"]), idle: isToken ? nil : idle,
      lastUsed: Timestamp(milliseconds: lastUsed ?? (isToken ? .min / 2 : row["created"])))
  }

  /// When a session or a token ends at the latest; nil where it has ended.
  static func end(of id: String, _ database: Database) throws -> Timestamp? {
    try Int64.fetchOne(database, sql: "SELECT expires FROM credential WHERE id = ?", arguments: [id])
      .map { Timestamp(milliseconds: $0) }
  }

  private static func scopes(_ text: String?) -> Set<Scope> {
    Set((text ?? "").split(separator: ",").compactMap { Scope(rawValue: String($0)) })
  }

  static func insert(_ credential: NewCredential, account: Int64, _ database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO credential (hash, id, account, name, scopes, created, expires) VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        Data(credential.secret.hash), credential.id, account, credential.name,
        credential.scopes.map { $0.map(\.rawValue).sorted().joined(separator: ",") },
        credential.created.milliseconds, credential.expires.milliseconds,
      ])
  }

  /// Ends sessions of an account, but for one.
  static func endSessions(of account: Int64, except id: String? = nil, _ database: Database) throws {
    try database.execute(
      sql: "DELETE FROM credential WHERE account = ? AND name IS NULL AND id IS NOT ?", arguments: [account, id])
  }

  /// Ends sessions and tokens of an account.
  static func endAll(of account: Int64, _ database: Database) throws {
    try database.execute(sql: "DELETE FROM credential WHERE account = ?", arguments: [account])
  }

  /// Forgets what has expired, and the oldest sessions where an account has too many; says whether it has.
  static func prune(of account: Int64, keeping count: Int, at time: Timestamp, _ database: Database) throws -> Bool {
    try database.execute(sql: "DELETE FROM credential WHERE expires <= ?", arguments: [time.milliseconds])
    try database.execute(
      sql: """
        DELETE FROM credential WHERE hash IN (
          SELECT hash FROM credential WHERE account = ? AND name IS NULL
          ORDER BY coalesce(lastUsed, created) DESC LIMIT -1 OFFSET ?)
        """, arguments: [account, count])
    return database.changesCount > 0
  }

  /// Tokens, of one account or of all.
  static func tokens(of account: String?, at time: Timestamp, _ database: Database) throws -> [AccessToken] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT credential.id AS id, credential.name AS token, scopes, credential.created AS created, expires, lastUsed,
          account.name AS owner
        FROM credential JOIN account ON account.number = credential.account
        WHERE credential.name IS NOT NULL AND expires > ? AND (? IS NULL OR account.id = ?)
        ORDER BY credential.created, credential.id
        """, arguments: [time.milliseconds, account, account]
    ).map { row in
      let lastUsed: Int64? = row["lastUsed"]
      return AccessToken(
        id: row["id"], name: row["token"], owner: row["owner"], scopes: scopes(row["scopes"]),
        created: Timestamp(milliseconds: row["created"]), expires: Timestamp(milliseconds: row["expires"]),
        lastUsed: lastUsed.map { Timestamp(milliseconds: $0) })
    }
  }
}
