import Foundation
import GRDB
import QuestionAPI
import QuestionModel
import Synchronization

/// Keeps the sums of item analysis up to date, so that a mark costs no look at the marks of others.
///
/// What changes in a transaction is written once at its end, however many attempts end in it.
final class SumsKeeper: Sendable {
  struct Kept: Sendable {
    var sums: ExamSums
    var changed: Set<String> = []
  }

  /// Tests that are remembered at once.
  private static let capacity = 64

  private let state = Mutex<[Int64: Kept]>([:])

  /// What is remembered now, to be restored where a write comes to nothing.
  var kept: [Int64: Kept] { state.withLock { $0 } }

  /// Remembers what was remembered before.
  func restore(_ kept: [Int64: Kept]) { state.withLock { $0 = kept } }

  /// Forgets what is not written yet, and what is remembered.
  func forget() { state.withLock { $0.removeAll() } }

  /// Takes the marks of an attempt out, and puts its marks from now on in.
  func change(_ sitting: Int64, from old: ScoredAttempt?, to new: ScoredAttempt?, _ database: Database) throws {
    guard old != new else { return }
    var kept = try state.withLock({ $0[sitting] }) ?? Kept(sums: Self.read(sitting, database))
    if let old { kept.sums.remove(old) }
    if let new { kept.sums.add(new) }
    kept.changed.formUnion([old, new].compactMap { $0?.items }.joined())
    state.withLock { $0[sitting] = kept }
  }

  /// Writes what changed in the transaction.
  func write(_ database: Database) throws {
    let due = state.withLock { $0.filter { !$0.value.changed.isEmpty } }
    for (sitting, kept) in due {
      try database.run(
        "UPDATE sitting SET sums = ? WHERE number = ?", [Data(CanonicalJSON.bytes(of: kept.sums.test.json)), sitting])
      for item in kept.changed {
        guard let tally = kept.sums.items[item] else {
          try database.run("DELETE FROM sitting_item WHERE sitting = ? AND item = ?", [sitting, item])
          continue
        }
        try database.run(
          """
          INSERT INTO sitting_item (sitting, item, revision, tally) VALUES (?, ?, ?, ?)
          ON CONFLICT (sitting, item) DO UPDATE SET tally = excluded.tally
          """, [sitting, item, Int64(item), Data(CanonicalJSON.bytes(of: tally.json))])
      }
      state.withLock { $0[sitting]?.changed = [] }
    }
    // All of it is in the tables now.
    state.withLock { if $0.count > Self.capacity { $0.removeAll() } }
  }

  /// The sums of a sitting as they are stored.
  static func read(_ sitting: Int64, _ database: Database) throws -> ExamSums {
    let row = try database.row("SELECT sums FROM sitting WHERE number = ?", [sitting])
    guard let bytes = row?.optionalBytes("sums") else { return ExamSums() }
    let rows = try Row.fetchAll(
      database.cachedStatement(sql: "SELECT item, tally FROM sitting_item WHERE sitting = ?"), arguments: [sitting])
    do {
      let items = try rows.map { row in
        (row["item"] as String, try ItemTally(json: JSONParser.parse(row.bytes("tally"))))
      }
      return ExamSums(
        test: try TestSums(json: JSONParser.parse(bytes)), items: Dictionary(items) { first, _ in first })
    } catch { throw BankError.corrupt("the sums of a sitting: \(error)") }
  }
}
