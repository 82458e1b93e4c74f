import Crypto
import Foundation
import GRDB
import QuestionFormats
import QuestionModel
import Synchronization

/// The database of a deck of Anki, in the layout that every version since 2.1 imports (schema 11). A note is known again
/// by its guid, so that a deck exported anew updates what was imported before.
final class AnkiCollection: Sendable {
  private struct State {
    var notes = 0
    /// Ids of the decks by their names.
    var decks: [String: Int64] = [:]
  }

  private let folder: URL
  private let queue: DatabaseQueue
  /// Milliseconds since 1970: ids of notes, cards and decks count on from here.
  private let start: Int64
  private let state = Mutex(State())

  /// An empty collection in a temporary file.
  ///
  /// - Parameter created: when it is made; Anki takes the newer of two notes.
  /// - Throws: `FormatFault` where no file can be made.
  init(created: Date) throws(FormatFault) {
    start = Int64(created.timeIntervalSince1970 * 1000)
    folder = FileManager.default.temporaryDirectory.appending(path: "anki-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      var configuration = Configuration()
      // The file is thrown away where it does not become whole, so that nothing waits for the disk.
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF") }
      queue = try DatabaseQueue(
        path: folder.appending(path: "collection.anki2").path, configuration: configuration)
      try queue.write { try $0.execute(sql: AnkiSchema.tables) }
    } catch { throw Self.fault(error) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Adds a note with its one card.
  func add(_ note: AnkiNote) throws(FormatFault) {
    let (number, deck) = state.withLock { state in
      state.notes += 1
      let deck = state.decks[note.deck] ?? start + Int64(state.decks.count)
      state.decks[note.deck] = deck
      return (state.notes, deck)
    }
    let first = note.fields.first ?? ""
    let tags = note.tags.isEmpty ? "" : " \(note.tags.joined(separator: " ")) "
    let id = start + Int64(number)
    do {
      try queue.write { database in
        try database.execute(
          sql: "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')",
          arguments: [
            id, note.guid, AnkiSchema.noteType, start / 1000, tags, note.fields.joined(separator: "\u{1F}"), first,
            Self.checksum(of: first),
          ])
        try database.execute(
          sql: "INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')",
          arguments: [id, id, deck, start / 1000, number])
      }
    } catch { throw Self.fault(error) }
  }

  /// The finished file.
  func file() throws(FormatFault) -> [UInt8] {
    let decks = state.withLock { $0.decks }
    do {
      try queue.write { database in
        try database.execute(
          sql: "INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')",
          arguments: [
            start / 1000, start, start, AnkiSchema.settings, AnkiSchema.noteTypes(at: start / 1000),
            AnkiSchema.decks(decks, at: start / 1000), AnkiSchema.deckSettings,
          ])
      }
      try queue.close()
      return [UInt8](try Data(contentsOf: folder.appending(path: "collection.anki2")))
    } catch { throw Self.fault(error) }
  }

  /// The first eight hexadecimal digits of SHA-1 of the first field, by which Anki finds notes that are the same.
  private static func checksum(of field: String) -> Int64 {
    Insecure.SHA1.hash(data: Array(field.utf8)).prefix(4).reduce(0) { $0 << 8 | Int64($1) }
  }

  private static func fault(_ error: any Error) -> FormatFault {
    FormatFault("the deck of Anki cannot be made: \(error)")
  }
}
