import Foundation
import GRDB
import QuestionAPI
import QuestionModel
import QuestionSync
import Synchronization

/// The name of a bundle says all that it is made of, so that it outlives the process that named it.
struct BundleName: CustomStringConvertible {
  /// Where the feed stood when it was named.
  let position: FeedPosition
  let parts: Int
  /// What it is a bundle of.
  let contents: String

  typealias FeedPosition = QuestionSync.FeedCursor

  init(position: FeedPosition, parts: Int, _ visit: Visit) {
    self.position = position
    self.parts = parts
    contents = Self.contents(visit)
  }

  init?(_ text: String) {
    let parts = text.split(separator: "-")
    guard parts.count == 3, let position = FeedPosition(String(parts[0])), let count = Int(parts[1]), count >= 0 else {
      return nil
    }
    (self.position, self.parts, contents) = (position, count, String(parts[2]))
  }

  var description: String { "\(position)-\(parts)-\(contents)" }

  static func contents(_ visit: Visit) -> String {
    ContentDigest(of: Array("\(visit.keys.isAllowed) \(visit.selection)".utf8)).short
  }
}

/// Bundles for first clones: each part is made when it is first asked for, and never changes afterwards.
final class Bundles: Sendable {
  /// Questions of a part.
  private static let questions: Int64 = 1000
  /// Rows of the feed after which a newcomer gets a new bundle rather than one from before and a long feed.
  private static let age: Int64 = 20_000
  /// Statements of the first part; more come by the feed.
  private static let statements = 1000

  private let folder: String
  private let newest = Mutex<[String: BundleName]>([:])

  /// - Parameter path: the bank's file, beside which the parts are kept.
  init(path: String) { folder = path + "-bundles" }

  func name(for visit: Visit, _ database: Database) throws -> BundleName {
    let ledger = try SQLiteLedger(database)
    let statement = try ledger.statements(after: 0, limit: Self.statements).last?.number ?? 0
    let position = FeedPosition(epoch: try ledger.epoch(), sequence: try ledger.lastSequence(), statement: statement)
    let contents = BundleName.contents(visit)
    if let known = newest.withLock({ $0[contents] }), known.position.epoch == position.epoch,
      position.sequence - known.position.sequence < Self.age, known.position.sequence <= position.sequence
    {
      return known
    }
    let last = try Int64.fetchOne(database, sql: "SELECT max(number) FROM question") ?? 0
    let name = BundleName(position: position, parts: Int((last + Self.questions - 1) / Self.questions), visit)
    let former = newest.withLock { $0.updateValue(name, forKey: contents) }
    if let former { try? FileManager.default.removeItem(atPath: "\(folder)/\(former)") }
    return name
  }

  private typealias FeedPosition = BundleName.FeedPosition

  /// A part, packed: as it was made before, or made now.
  func part(_ part: Int, of id: String, for visit: Visit, in store: SQLiteStore) async throws -> [UInt8] {
    guard let name = BundleName(id), name.contents == BundleName.contents(visit), (0..<name.parts).contains(part) else {
      throw SyncFault.snapshotGone
    }
    let file = "\(folder)/\(name)/\(part)"
    if let kept = FileManager.default.contents(atPath: file) { return [UInt8](kept) }
    let batch = try await store.read { database in
      let ledger = try SQLiteLedger(database)
      guard try ledger.epoch() == name.position.epoch else { throw SyncFault.snapshotGone }
      let first = Int64(part) * Self.questions
      let questions = try ledger.readAhead(first + 1...first + Self.questions)
      let reader = FeedReader(ledger, selection: try SyncSelection(visit.selection), keys: visit.keys)
      var batch = try reader.clonePart(of: questions).batch(ledger)
      // Without what was stated before, nobody would know whose the signatures are.
      if part == 0 { batch.statements = try ledger.statements(after: 0, limit: Self.statements).map(\.statement) }
      return batch
    }
    let message = try SyncMessage.packed(.snapshotPart(batch))
    keep(message, at: file)
    return message
  }

  /// Whatever cannot be kept is made anew.
  private func keep(_ message: [UInt8], at file: String) {
    let files = FileManager.default
    let folder = (file as NSString).deletingLastPathComponent
    try? files.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try? Data(message).write(to: URL(fileURLWithPath: file), options: .atomic)
  }
}

/// The bundles as one caller sees them.
struct BundleShelf: SnapshotShelf {
  private let bundles: Bundles
  private let visit: Visit
  private let database: Database

  init(_ bundles: Bundles, _ visit: Visit, _ database: Database) {
    self.bundles = bundles
    self.visit = visit
    self.database = database
  }

  func manifest(for caller: SyncCaller) throws -> SnapshotManifest {
    let name = try bundles.name(for: visit, database)
    return SnapshotManifest(id: name.description, parts: name.parts, position: name.position.description)
  }

  func part(for caller: SyncCaller, id: String, part: Int) throws -> SyncBatch {
    // Parts are handed out packed, before a responder is asked.
    throw SyncFault.snapshotGone
  }
}
