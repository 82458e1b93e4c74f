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
      let done = try await store.read { try MediaParts.held(digest, $0) }
      // A bank that does not answer, or does not have the file, is asked again in the next exchange.
      guard let part = try? await connection.media(digest, from: done), part.length <= MediaType.maximumSize,
        done < part.length, !part.bytes.isEmpty, done + part.bytes.count <= part.length
      else { return false }
      guard done + part.bytes.count == part.length else {
        try await store.write { try MediaParts.keep(part.bytes, of: digest, from: done, $0) }
        continue
      }
      return try await store.write { try MediaParts.finish(digest, type, last: part.bytes, $0) }
    }
  }

  /// Sends what the other bank lacks, each file from where it has it.
  ///
  /// - Returns: how many files it took, and whether the line kept back some that it may take another time.
  func send(_ digests: [ContentDigest]) async throws(BankError) -> (count: Int, hasMore: Bool) {
    var (count, hasMore) = (0, false)
    for digest in digests {
      guard let file = try await store.media(digest) else {
        // What this bank waits for itself it sends another time.
        hasMore = try await store.read { try MediaParts.isWanted(digest, $0) } || hasMore
        continue
      }
      do throws(SyncFault) {
        if try await send(file, digest) { count += 1 }
      } catch {
        // Whatever it says of one file, it may take the others.
        if case .unreachable = error { hasMore = true }
      }
    }
    return (count, hasMore || digests.count >= MediaParts.mostWanted)
  }

  private func send(_ file: MediaFile, _ digest: ContentDigest) async throws(SyncFault) -> Bool {
    var done = 0
    while done < file.bytes.count {
      let held = try await connection.putMedia(file, from: done, digest: digest)
      // A bank that has kept nothing of what it was sent would be sent the same for ever.
      guard held > done else { return false }
      done = held
    }
    return true
  }
}
