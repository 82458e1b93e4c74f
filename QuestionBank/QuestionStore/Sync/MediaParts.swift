import Foundation
import GRDB
import QuestionAPI
import QuestionModel

/// Pictures and sounds that have come in part, from whichever side the parts were moved.
enum MediaParts {
  /// Most media that one answer asks for.
  static let mostWanted = 1000

  /// What questions of a peer name and this bank lacks, as many as one answer has room for.
  static func wanted(of peer: Int64, _ database: Database) throws -> [ContentDigest] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT digest FROM wanted_media AS wanted WHERE peer = ?
        AND NOT EXISTS (SELECT 1 FROM media WHERE media.digest = wanted.digest) LIMIT ?
        """, arguments: [peer, mostWanted]
    ).map { try RecordRows.digest($0.bytes("digest")) }
  }

  static func isWanted(_ digest: ContentDigest, _ database: Database) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM wanted_media WHERE digest = ?)", arguments: [digest.databaseValue])
      ?? false
  }

  static func isHere(_ digest: ContentDigest, _ database: Database) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM media WHERE digest = ?)", arguments: [digest.databaseValue]) ?? false
  }

  /// How many bytes of a file are here, from its beginning on.
  static func held(_ digest: ContentDigest, _ database: Database) throws -> Int {
    try Int.fetchOne(
      database, sql: "SELECT coalesce(max(start + length(bytes)), 0) FROM media_part WHERE digest = ?",
      arguments: [digest.databaseValue]) ?? 0
  }

  /// Keeps a part that follows what is here.
  static func keep(_ bytes: [UInt8], of digest: ContentDigest, from start: Int, _ database: Database) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO media_part (digest, start, bytes) VALUES (?, ?, ?)",
      arguments: [digest.databaseValue, start, Data(bytes)])
  }

  /// Puts the parts together; what does not have its digest is thrown away whole.
  ///
  /// - Returns: whether the file is here now.
  static func finish(
    _ digest: ContentDigest, _ type: String, last: [UInt8], _ database: Database
  ) throws -> Bool {
    let parts = try Row.fetchAll(
      database, sql: "SELECT bytes FROM media_part WHERE digest = ? ORDER BY start", arguments: [digest.databaseValue])
    let bytes = parts.flatMap { $0.bytes("bytes") } + last
    try database.execute(sql: "DELETE FROM media_part WHERE digest = ?", arguments: [digest.databaseValue])
    guard ContentDigest(of: bytes) == digest, let kind = MediaType(of: bytes) else { return false }
    try database.execute(
      sql: "INSERT OR IGNORE INTO media (digest, type, bytes) VALUES (?, ?, ?)",
      arguments: [digest.databaseValue, kind.isNamed(type) ? type : kind.rawValue, Data(bytes)])
    try database.execute(sql: "DELETE FROM wanted_media WHERE digest = ?", arguments: [digest.databaseValue])
    return true
  }
}
