import GRDB
import QuestionAPI
import QuestionModel
import QuestionSync

/// What this bank has in view of a peer, and what has to go.
struct PeerView {
  /// Questions that are looked at together.
  private static let chunk = 500

  private let peer: PeerRow
  private let own: SyncSelection
  /// What is selected of third banks. One that only calls this bank is not asked for anything.
  private let others: [SyncSelection]
  private let database: Database

  init(_ peer: PeerRow, _ database: Database) throws {
    self.peer = peer
    self.database = database
    own = try SyncSelection(peer.peer.pull ?? "")
    others = try PeerRows.all(database).filter { $0.number != peer.number && $0.peer.url != nil }
      .compactMap(\.peer.pull).map { try SyncSelection($0) }
  }

  /// Whether a question that the peer does not select any more goes out of view.
  func leaves(_ shown: NumberedRecord) throws -> Bool {
    let hasOwn =
      try Bool.fetchOne(
        database,
        sql: "SELECT EXISTS (SELECT 1 FROM revision WHERE question = ? AND isAutomatic = 0 AND peer IS NOT ?)",
        arguments: [shown.number, peer.number]) ?? false
    // A ledger of its own for each, since the ones before may have gone out of view meanwhile.
    let ledger = try SQLiteLedger(database)
    let leaving = Leaving(
      status: try shown.record.decoded().status, hasOwn: hasOwn, isUpper: peer.peer.relation == .upper,
      isSelected: try isSelected(shown.record.id, by: own, ledger),
      isSelectedElsewhere: try others.contains { try isSelected(shown.record.id, by: $0, ledger) })
    return leaving == .evicted
  }

  private func isSelected(
    _ question: QuestionID, by selection: SyncSelection, _ ledger: SQLiteLedger
  ) throws -> Bool {
    try FeedReader(ledger, selection: selection, keys: .none).selects(question)
  }

  /// Takes out of view what came of the peer for a selection that it has no longer, unless something was made of it here
  /// or another peer's selection has it; nothing is deleted.
  ///
  /// - Returns: how many questions went.
  func sweep(_ writer: inout QuestionWriter) throws -> Int {
    guard peer.peer.pull != nil, !own.isEverything else { return 0 }
    let numbers = try Int64.fetchAll(
      database,
      sql: """
        SELECT DISTINCT question FROM revision JOIN question ON question.number = revision.question
        WHERE peer = ? AND evictedAt IS NULL ORDER BY question
        """, arguments: [peer.number])
    var gone = 0
    var passages: [Int64] = []
    for start in stride(from: 0, to: numbers.count, by: Self.chunk) {
      let records = try numbers[start..<min(numbers.count, start + Self.chunk)].compactMap {
        try RecordRows.current(database, number: $0)
      }
      let ledger = try SQLiteLedger(database)
      let matching = try ledger.selected(records.map(\.record.id), by: own) ?? []
      for shown in records where !matching.contains(shown.record.id) {
        // Whether a passage stays is told by the questions that name it, so those come first.
        guard try shown.record.decoded().content.kind != .passage else {
          passages.append(shown.number)
          continue
        }
        if try sweep(shown, ledger, &writer) { gone += 1 }
      }
    }
    for number in passages {
      guard let shown = try RecordRows.current(database, number: number) else { continue }
      if try sweep(shown, SQLiteLedger(database), &writer) { gone += 1 }
    }
    return gone
  }

  private func sweep(
    _ shown: NumberedRecord, _ ledger: SQLiteLedger, _ writer: inout QuestionWriter
  ) throws -> Bool {
    guard try !isSelected(shown.record.id, by: own, ledger), try leaves(shown) else { return false }
    try writer.evict(shown)
    return true
  }
}
