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
  /// Questions of a part.
  let partSize: Int64
  /// What it is a bundle of.
  let contents: String

  typealias FeedPosition = QuestionSync.FeedCursor

  init(position: FeedPosition, parts: Int, partSize: Int64, contents: String) {
    self.position = position
    self.parts = parts
    self.partSize = partSize
    self.contents = contents
  }

  init?(_ text: String) {
    let parts = text.split(separator: "-")
    guard parts.count == 4, let position = FeedPosition(String(parts[0])), let count = Int(parts[1]),
      (0...Self.mostParts).contains(count), let size = Int64(parts[2]), (1...Self.mostQuestions).contains(size)
    else { return nil }
    (self.position, self.parts, partSize, contents) = (position, count, size, String(parts[3]))
  }

  var description: String { "\(position)-\(parts)-\(partSize)-\(contents)" }

  /// Parts that a bundle may have: a caller names them, and numbers are made of them.
  private static let mostParts = 1_000_000
  private static let mostQuestions: Int64 = PartSizes.mostQuestions

  /// Another one as soon as the signatures that it was made with are replaced, or other keys are held back.
  static func contents(_ visit: Visit, _ database: Database) throws -> String {
    let signatures = try SignatureRows.changes(database)
    return ContentDigest(of: Array("\(signatures) \(visit.keys.name) \(visit.selection)".utf8)).short
  }
}

/// Bundles for first clones: each part is made when it is first asked for, and never changes afterwards.
final class Bundles: Sendable {
  /// Rows of the feed after which a newcomer gets a new bundle rather than one from before and a long feed.
  private static let age: Int64 = 20_000
  /// Numbers of statements in one part; all of them come before the first questions, whose signatures nobody could
  /// believe without.
  private static let statements: Int64 = 500
  /// Bundles that are kept; of more, those that were used least lately go and are made anew when they are asked for.
  private static let capacity = 32

  private let folder: String
  private let newest = Mutex<[String: BundleName]>([:])
  /// The size of parts that was worked out last, and where the feed stood.
  private let measured = Mutex<(position: FeedPosition, size: Int64)?>(nil)

  /// - Parameter path: the bank's file, beside which the parts are kept.
  init(path: String) { folder = path + "-bundles" }

  func name(for visit: Visit, _ database: Database) throws -> BundleName {
    let ledger = try SQLiteLedger(database)
    let reader = FeedReader(ledger, selection: try SyncSelection(visit.selection), keys: visit.keys)
    let position = try reader.position()
    let contents = try BundleName.contents(visit, database)
    if let known = newest.withLock({ $0[contents] }), known.position.epoch == position.epoch,
      position.sequence - known.position.sequence < Self.age, known.position.sequence <= position.sequence
    {
      return known
    }
    let last = try Int64.fetchOne(database, sql: "SELECT max(number) FROM question") ?? 0
    let size = try partSize(at: position, database)
    let questions = Int((last + size - 1) / size)
    let parts = Self.partsOfStatements(position) + max(questions, position.statement > 0 ? 1 : 0)
    let name = BundleName(position: position, parts: parts, partSize: size, contents: contents)
    newest.withLock { newest in
      if newest.count >= Self.capacity { newest = [:] }
      newest[contents] = name
    }
    makeRoom(for: name)
    return name
  }

  /// Questions of a part, the same for all selections until the feed has moved on.
  private func partSize(at position: FeedPosition, _ database: Database) throws -> Int64 {
    let known = measured.withLock { $0 }
    if let known, known.position.epoch == position.epoch,
      (0..<Self.age).contains(position.sequence - known.position.sequence)
    {
      return known.size
    }
    let size = try PartSizes(database).size
    measured.withLock { $0 = (position, size) }
    return size
  }

  /// How many parts have statements only.
  private static func partsOfStatements(_ position: FeedPosition) -> Int {
    max(0, Int((position.statement - 1) / statements))
  }

  /// Makes a bundle's folder, and takes away those that nobody is sent to any more, or that are too many.
  private func makeRoom(for name: BundleName) {
    let files = FileManager.default
    func changed(_ folder: String) -> Date {
      (try? files.attributesOfItem(atPath: "\(self.folder)/\(folder)"))?[.modificationDate] as? Date ?? .distantPast
    }
    let others = ((try? files.contentsOfDirectory(atPath: folder)) ?? []).filter { $0 != name.description }
    let replaced = others.filter { file in
      guard let other = BundleName(file) else { return true }
      return other.contents == name.contents || other.position.epoch != name.position.epoch
        || name.position.sequence - other.position.sequence >= Self.age
    }
    let rest = others.filter { !replaced.contains($0) }.map { (changed($0), $0) }.sorted { $0.0 > $1.0 }.map(\.1)
    for gone in replaced + rest.dropFirst(Self.capacity - 1) { try? files.removeItem(atPath: "\(folder)/\(gone)") }
    try? files.createDirectory(
      atPath: "\(folder)/\(name)", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  private typealias FeedPosition = BundleName.FeedPosition

  /// A part, packed: as it was made before, or made now.
  func part(_ part: Int, of id: String, for visit: Visit, in store: SQLiteStore) async throws -> [UInt8] {
    let name = try await store.read { try Self.name(id, part, for: visit, $0) }
    let file = "\(folder)/\(name)/\(part)"
    if let kept = FileManager.default.contents(atPath: file) { return [UInt8](kept) }
    let batch = try await store.read { try Self.batch(of: part, name, for: visit, $0) }
    let message = try SyncMessage.packed(.snapshotPart(batch))
    keep(message, at: file)
    return message
  }

  /// The name of a bundle that has such a part, of this bank and for this visit.
  static func name(_ id: String, _ part: Int, for visit: Visit, _ database: Database) throws -> BundleName {
    let contents = try BundleName.contents(visit, database)
    guard let name = BundleName(id), name.contents == contents, (0..<name.parts).contains(part) else {
      throw SyncFault.snapshotGone
    }
    return name
  }

  /// Makes a part.
  static func batch(of part: Int, _ name: BundleName, for visit: Visit, _ database: Database) throws -> SyncBatch {
    let ledger = try SQLiteLedger(database)
    guard try ledger.epoch() == name.position.epoch else { throw SyncFault.snapshotGone }
    var batch = SyncBatch()
    let first = Int64(part - partsOfStatements(name.position)) * name.partSize
    if first >= 0 {
      let questions = try ledger.readAhead(first + 1...first + name.partSize)
      let reader = FeedReader(ledger, selection: try SyncSelection(visit.selection), keys: visit.keys)
      batch = try reader.clonePart(of: questions).batch(ledger)
    }
    batch.statements = try statements(of: part, name.position, ledger)
    return batch
  }

  /// The statements of a part: its own numbers, and with questions those, too, that were made since the bundle was named.
  private static func statements(
    of part: Int, _ position: FeedPosition, _ ledger: SQLiteLedger
  ) throws -> [SignedStatement] {
    let after = Int64(part) * statements
    var own = try ledger.statements(after: after, limit: Int(statements))
      .filter { $0.number <= min(after + statements, position.statement) }
    if part >= partsOfStatements(position) {
      own += try ledger.statements(after: position.statement, limit: Int(statements))
    }
    return own.map(\.statement)
  }

  /// Whatever cannot be kept is made anew, and so is a part of a bundle that has no folder, since anybody can invent a
  /// bundle's name.
  private func keep(_ message: [UInt8], at file: String) {
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
    try Bundles.batch(of: part, Bundles.name(id, part, for: visit, database), for: visit, database)
  }
}
