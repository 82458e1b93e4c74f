import Foundation
import GRDB
import QuestionAPI
import QuestionModel

extension SQLiteStore {
  func credential(_ hash: [UInt8], idle: Int64) async throws(BankError) -> CredentialRecord? {
    try await read { try CredentialRows.credential(hash, idle: idle, $0) }
  }

  func noteUse(of hash: [UInt8], at time: Timestamp) async throws(BankError) {
    try await write(.accounts) { database in
      try database.execute(
        sql: "UPDATE credential SET lastUsed = ? WHERE hash = ? AND coalesce(lastUsed, 0) < ?",
        arguments: [time.milliseconds, Data(hash), time.milliseconds])
    }
  }

  func beginSignIn(_ name: String, at time: Timestamp) async throws(BankError) -> AccountRecord? {
    try await write(.accounts) { database in
      try SignInAttemptRows.begin(SignInAttemptRows.key(of: name), at: time, database)
      return try AccountRows.account(name: name, database)
    }
  }

  func takeBackSignIn(_ name: String) async throws(BankError) {
    try await write(.accounts) { try SignInAttemptRows.takeBack(SignInAttemptRows.key(of: name), $0) }
  }

  func admit(
    _ admittance: Admittance, keeping sessions: Int
  ) async throws(BankError) -> (person: Person, endsOthers: Bool) {
    try await inAccounts { database in
      let before = admittance.account
      let record = try AccountRows.account(id: before.id, database)
      // Between the check and now the password may have been reset, or the person kept out.
      guard record.password == before.password, !record.isDisabled else { throw BankError.wrongPassword }
      switch admittance.factor {
      case nil: guard record.timeCode == nil else { throw BankError.codeRequired }
      case .step(let step):
        // A code is taken once, whoever is faster.
        guard record.timeCode == before.timeCode, step > record.timeStep ?? .min else { throw BankError.wrongPassword }
        try database.execute(
          sql: "UPDATE account SET timeStep = ? WHERE number = ?", arguments: [step, record.number])
      case .recovery(let hash):
        try database.execute(
          sql: "DELETE FROM recovery_code WHERE account = ? AND hash = ?", arguments: [record.number, Data(hash)])
        guard database.changesCount == 1 else { throw BankError.wrongPassword }
      }
      if let renewed = admittance.renewed {
        try database.execute(
          sql: "UPDATE account SET password = ? WHERE number = ?", arguments: [renewed.description, record.number])
      }
      try SignInAttemptRows.forget(admittance.attempt, database)
      try CredentialRows.insert(admittance.session, account: record.number, database)
      let endsOthers = try CredentialRows.prune(
        of: record.number, keeping: sessions, at: admittance.session.created, database)
      return (
        (try AccountRows.person(record.id, database), endsOthers),
        AuditEntry(action: "sign in", author: record.author, detail: "", subject: record.id)
      )
    }
  }

  func endSessions(_ id: String, everywhere: Bool) async throws(BankError) {
    try await inAccounts { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT account.number AS number, account.id AS id FROM credential
          JOIN account ON account.number = credential.account WHERE credential.id = ?
          """, arguments: [id])
      guard let row else { return ((), nil) }
      if everywhere {
        try CredentialRows.endSessions(of: row["number"], database)
      } else {
        try database.execute(sql: "DELETE FROM credential WHERE id = ?", arguments: [id])
      }
      return (
        (), AuditEntry(action: "sign out", detail: everywhere ? "everywhere" : "", subject: row["id"])
      )
    }
  }

  func setPassword(_ hash: PasswordHash, of id: String, keeping session: String?) async throws(BankError) {
    try await inAccounts { database in
      let record = try AccountRows.account(id: id, database)
      try database.execute(
        sql: "UPDATE account SET password = ?, mustChange = 0 WHERE number = ?",
        arguments: [hash.description, record.number])
      try CredentialRows.endSessions(of: record.number, except: session, database)
      try SignInAttemptRows.forget(SignInAttemptRows.key(of: record.name), database)
      return ((), AuditEntry(action: "change password", detail: "", subject: id))
    }
  }

  func setPendingCode(_ code: TimeCode, of id: String) async throws(BankError) {
    try await inAccounts { database in
      try database.execute(
        sql: "UPDATE account SET pendingSecret = ? WHERE id = ?", arguments: [Data(code.secret), id])
      return ((), nil)
    }
  }

  func setTimeCode(
    _ code: TimeCode?, step: Int64?, recovery: [[UInt8]], of id: String
  ) async throws(BankError) {
    try await inAccounts { database in
      let record = try AccountRows.account(id: id, database)
      if let code, record.pendingCode != code {
        throw BankError.invalid([FieldProblem("code", "is of a telephone that was enrolled anew meanwhile")])
      }
      try Self.setTimeCode(code, step: step, recovery: recovery, of: record.number, database)
      return (
        (),
        AuditEntry(
          action: code == nil ? "remove time code" : "set time code", detail: "", subject: id)
      )
    }
  }

  static func setTimeCode(
    _ code: TimeCode?, step: Int64?, recovery: [[UInt8]], of account: Int64, _ database: Database
  ) throws {
    try database.execute(
      sql: "UPDATE account SET timeSecret = ?, timeStep = ?, pendingSecret = NULL WHERE number = ?",
      arguments: [code.map { Data($0.secret) }, step, account])
    try database.execute(sql: "DELETE FROM recovery_code WHERE account = ?", arguments: [account])
    for hash in recovery {
      try database.execute(
        sql: "INSERT INTO recovery_code (account, hash) VALUES (?, ?)", arguments: [account, Data(hash)])
    }
  }

  func tokens(of account: String?, at time: Timestamp) async throws(BankError) -> [AccessToken] {
    try await read { try CredentialRows.tokens(of: account, at: time, $0) }
  }

  func add(
    _ token: NewCredential, to account: String, atMost count: Int
  ) async throws(BankError) -> AccessToken {
    try await inAccounts { database in
      let record = try AccountRows.account(id: account, database)
      guard !record.isDisabled else { throw BankError.forbidden("The account is disabled. Enable it first.") }
      try CredentialRows.insert(token, account: record.number, database)
      let tokens = try CredentialRows.tokens(of: record.id, at: token.created, database)
      guard tokens.count <= count, let made = tokens.first(where: { $0.id == token.id }) else {
        throw BankError.invalid([FieldProblem("name", "would be token number \(count + 1); revoke one first")])
      }
      let scopes = Scope.text(of: token.scopes ?? [])
      return (made, AuditEntry(action: "make token", detail: "\(token.id): \(scopes)", subject: account))
    }
  }

  func revokeToken(_ id: String, of account: String?) async throws(BankError) {
    try await inAccounts { database in
      let owner = try String.fetchOne(
        database,
        sql: """
          SELECT account.id FROM credential JOIN account ON account.number = credential.account
          WHERE credential.id = ?1 AND credential.name IS NOT NULL AND (?2 IS NULL OR account.id = ?2)
          """, arguments: [id, account])
      guard let owner else { throw BankError.notFound("token \"\(id)\"") }
      try database.execute(sql: "DELETE FROM credential WHERE id = ?", arguments: [id])
      return ((), AuditEntry(action: "revoke token", detail: id, subject: owner))
    }
  }
}
