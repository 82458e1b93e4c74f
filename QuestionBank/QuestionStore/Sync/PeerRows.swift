import Foundation
import GRDB
import QuestionAPI
import QuestionModel
import QuestionSync

/// A peer as its row has it.
struct PeerRow: Sendable {
  let number: Int64
  let peer: Peer
  let token: String?
  /// The key that is in force; nil until the bank has told who it is.
  let key: BankKey?
  /// The key that people compared, from which rotations led to the one in force.
  let comparedKey: BankKey?
  let checkpoint: SyncCheckpoint

  init(_ row: Row) throws {
    number = row["number"]
    token = row["token"]
    let key = row.optionalBytes("key").flatMap { BankKey(bytes: $0) }
    let comparedKey = row.optionalBytes("comparedKey").flatMap { BankKey(bytes: $0) } ?? key
    (self.key, self.comparedKey) = (key, comparedKey)
    guard let relation = PeerRelation(rawValue: row["relation"]) else {
      throw BankError.corrupt("a peer's relation")
    }
    let outcome: String? = row["outcome"]
    let saved: String? = row["checkpoint"]
    checkpoint = try saved.map { try SyncCheckpoint(json: JSONParser.parse(Array($0.utf8))) } ?? SyncCheckpoint()
    peer = Peer(
      name: row["name"], url: row["url"], bank: row["bank"], fingerprint: key?.fingerprint,
      comparedFingerprint: comparedKey == key ? nil : comparedKey?.fingerprint, title: row["title"],
      agency: row["agency"], relation: relation, pull: row["pull"],
      push: row["push"], wantsKeys: row["wantsKeys"], getsKeys: row["getsKeys"],
      added: Timestamp(milliseconds: row["added"]),
      lastRun: (row["lastRun"] as Int64?).map { Timestamp(milliseconds: $0) },
      outcome: try outcome.map { try SyncOutcome(json: JSONParser.parse(Array($0.utf8))) })
  }
}

/// Reads and writes peers.
enum PeerRows {
  static func all(_ database: Database) throws -> [PeerRow] {
    try Row.fetchAll(database, sql: "SELECT * FROM peer ORDER BY name").map(PeerRow.init)
  }

  static func named(_ name: String, _ database: Database) throws -> PeerRow? {
    try Row.fetchOne(database, sql: "SELECT * FROM peer WHERE name = ?", arguments: [name]).map(PeerRow.init)
  }

  static func numbered(_ number: Int64, _ database: Database) throws -> PeerRow? {
    try Row.fetchOne(database, sql: "SELECT * FROM peer WHERE number = ?", arguments: [number]).map(PeerRow.init)
  }

  static func ofBank(_ bank: String, _ database: Database) throws -> PeerRow? {
    try Row.fetchOne(database, sql: "SELECT * FROM peer WHERE bank = ?", arguments: [bank]).map(PeerRow.init)
  }

  /// Adds a peer under a number that none had before, since revisions name by it from whom they came.
  static func insert(_ draft: PeerDraft, at time: Timestamp, _ database: Database) throws -> Int64 {
    let last =
      try Int64.fetchOne(
        database, sql: "SELECT max(number) FROM (SELECT number FROM peer UNION ALL SELECT number FROM former_peer)")
      ?? 0
    try database.execute(
      sql: """
        INSERT INTO peer (number, name, url, token, relation, pull, push, wantsKeys, getsKeys, added)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        last + 1, draft.name, draft.url, draft.token, draft.relation.rawValue, draft.pull, draft.push, draft.wantsKeys,
        draft.getsKeys, time.milliseconds,
      ])
    return database.lastInsertedRowID
  }

  /// Makes of a bank that greeted by itself the peer that a person adds.
  static func adopt(_ number: Int64, as draft: PeerDraft, _ database: Database) throws {
    try database.execute(
      sql: """
        UPDATE peer SET name = ?, url = ?, token = ?, relation = ?, pull = ?, push = ?, wantsKeys = ?, getsKeys = ?
        WHERE number = ?
        """,
      arguments: [
        draft.name, draft.url, draft.token, draft.relation.rawValue, draft.pull, draft.push, draft.wantsKeys,
        draft.getsKeys, number,
      ])
  }

  /// Says anew what is exchanged with a peer.
  static func change(_ number: Int64, to settings: PeerSettings, _ database: Database) throws {
    try database.execute(
      sql: "UPDATE peer SET relation = ?, pull = ?, push = ?, wantsKeys = ?, getsKeys = ? WHERE number = ?",
      arguments: [
        settings.relation.rawValue, settings.pull, settings.push, settings.wantsKeys, settings.getsKeys, number,
      ])
  }

  static func remove(_ number: Int64, _ database: Database) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO former_peer (number, bank) SELECT number, bank FROM peer WHERE number = ?",
      arguments: [number])
    for table in ["waiting", "wanted_media"] {
      try database.execute(sql: "DELETE FROM \(table) WHERE peer = ?", arguments: [number])
    }
    try database.execute(sql: "DELETE FROM media_part WHERE digest NOT IN (SELECT digest FROM wanted_media)")
    try database.execute(sql: "DELETE FROM peer WHERE number = ?", arguments: [number])
  }

  /// Notes who a peer is; its key is pinned from then on. One that was a peer before has its old number again, so that
  /// what came from it then is known as that.
  ///
  /// - Returns: the peer's number from now on.
  static func pin(_ identity: BankIdentity, to peer: Int64, _ database: Database) throws -> Int64 {
    let former = try Int64.fetchOne(
      database, sql: "SELECT number FROM former_peer WHERE bank = ?", arguments: [identity.bank])
    let number = former ?? peer
    if former != nil {
      try database.execute(sql: "UPDATE peer SET number = ? WHERE number = ?", arguments: [number, peer])
      try database.execute(sql: "DELETE FROM former_peer WHERE number = ?", arguments: [number])
    }
    try database.execute(
      sql: "UPDATE peer SET bank = ?, key = ?, comparedKey = NULL, title = ?, agency = ? WHERE number = ?",
      arguments: [
        identity.bank, Data(identity.key.bytes), identity.name.isEmpty ? nil : identity.name,
        identity.agency.isEmpty ? nil : identity.agency, number,
      ])
    return number
  }

  /// Notes the key that followed the one that is pinned.
  static func renew(_ key: BankKey, of peer: Int64, _ database: Database) throws {
    try database.execute(
      sql: "UPDATE peer SET comparedKey = coalesce(comparedKey, key), key = ? WHERE number = ?",
      arguments: [Data(key.bytes), peer])
  }

  static func save(_ checkpoint: SyncCheckpoint, of peer: Int64, _ database: Database) throws {
    try database.execute(
      sql: "UPDATE peer SET checkpoint = ? WHERE number = ?",
      arguments: [CanonicalJSON.text(of: checkpoint.json), peer])
  }

  static func save(_ outcome: SyncOutcome, at time: Timestamp, of peer: Int64, _ database: Database) throws {
    try database.execute(
      sql: "UPDATE peer SET outcome = ?, lastRun = ? WHERE number = ?",
      arguments: [CanonicalJSON.text(of: outcome.json), time.milliseconds, peer])
  }
}
