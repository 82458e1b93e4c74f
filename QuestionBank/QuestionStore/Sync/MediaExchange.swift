import Foundation
import GRDB
import QuestionAPI
import QuestionModel
import QuestionSync

/// Fetches and sends the pictures and sounds of questions that were exchanged, part by part, so that a line that breaks
/// costs no more than the part under way.
struct MediaExchange {
  let store: SQLiteStore
  let peer: PeerRow
  let connection: any PeerConnection

  /// Fetches what stored questions name and is missing.
  ///
  /// - Returns: how many files came whole.
  func fetch() async throws(BankError) -> Int {
    let number = peer.number
    let wanted = try await store.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT wanted.digest AS digest, wanted.type AS type FROM wanted_media AS wanted
          WHERE wanted.peer = ? AND NOT EXISTS (SELECT 1 FROM media WHERE media.digest = wanted.digest)
          """, arguments: [number]
      ).map { (digest: try RecordRows.digest($0.bytes("digest")), type: $0["type"] as String) }
    }
    var count = 0
    for file in wanted where try await fetch(file.digest, file.type) { count += 1 }
    return count
  }

  private func fetch(_ digest: ContentDigest, _ type: String) async throws(BankError) -> Bool {
    while true {
      let done = try await store.read { database in
        try Int.fetchOne(
          database, sql: "SELECT coalesce(max(start + length(bytes)), 0) FROM media_part WHERE digest = ?",
          arguments: [digest.databaseValue]) ?? 0
      }
      // A bank that does not answer, or does not have the file, is asked again in the next exchange.
      guard let part = try? await connection.media(digest, from: done), part.length <= MediaType.maximumSize,
        done < part.length, !part.bytes.isEmpty, done + part.bytes.count <= part.length
      else { return false }
      guard done + part.bytes.count == part.length else {
        try await keep(part.bytes, of: digest, from: done)
        continue
      }
      return try await finish(digest, type, part.bytes)
    }
  }

  private func keep(_ bytes: [UInt8], of digest: ContentDigest, from start: Int) async throws(BankError) {
    try await store.write { database in
      try database.execute(
        sql: "INSERT OR REPLACE INTO media_part (digest, start, bytes) VALUES (?, ?, ?)",
        arguments: [digest.databaseValue, start, Data(bytes)])
    }
  }

  /// Puts the parts together; what does not have its digest is thrown away whole.
  private func finish(_ digest: ContentDigest, _ type: String, _ last: [UInt8]) async throws(BankError) -> Bool {
    try await store.write { database in
      let parts = try Row.fetchAll(
        database, sql: "SELECT bytes FROM media_part WHERE digest = ? ORDER BY start", arguments: [digest.databaseValue]
      )
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

  /// Sends what the other bank lacks.
  ///
  /// - Returns: how many files it took.
  func send(_ digests: [ContentDigest]) async throws(BankError) -> Int {
    var count = 0
    for digest in digests {
      guard let file = try await store.media(digest) else { continue }
      // What it does not take now it asks for again with the next push that names it.
      guard (try? await connection.putMedia(file.bytes, type: file.type, digest: digest)) != nil else { continue }
      count += 1
    }
    return count
  }
}
