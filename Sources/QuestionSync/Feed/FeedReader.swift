public import QuestionModel

/// Reads what a bank has for another one: pages of its feed, whole questions, and parts of a first clone.
public struct FeedReader<Ledger: RevisionLedger> {
  /// A page of this ledger.
  public typealias Page = FeedPage<Ledger.Signing>

  let ledger: Ledger
  let selection: SyncSelection
  let keys: KeySharing
  private let limits: FeedLimits

  /// A reader for one answer.
  ///
  /// - Parameters:
  ///   - ledger: the bank, in one read transaction.
  ///   - selection: which questions are wanted.
  ///   - keys: what the receiver may have of the keys.
  ///   - limits: bounds of a page.
  public init(_ ledger: Ledger, selection: SyncSelection, keys: KeySharing, limits: FeedLimits = FeedLimits()) {
    self.ledger = ledger
    self.selection = selection
    self.keys = keys
    self.limits = limits
  }

  /// The place where the feed ends now.
  ///
  /// - Returns: the cursor.
  /// - Throws: what the ledger throws.
  public func position() throws -> FeedCursor {
    let sequence = try ledger.lastSequence()
    return FeedCursor(
      epoch: try ledger.epoch(), sequence: sequence, statement: try ledger.lastStatement(),
      keys: keys.isAllowed ? sequence : 0, selection: selection.digest)
  }

  /// Whether a question is in the selection now, a passage by a question that names it too.
  ///
  /// - Parameter question: its id.
  /// - Returns: false where it is not held or out of view.
  /// - Throws: what the ledger throws.
  public func selects(_ question: QuestionID) throws -> Bool {
    var view = FeedView(ledger, selection)
    return try view.isSelected(question, at: .max)
  }

  /// What changed since a cursor.
  ///
  /// - Parameters:
  ///   - cursor: as an earlier page gave it; nil begins at the beginning.
  ///   - peer: the bank to which nothing is sent that came from it; nil sends all, to a bank that may have lost it.
  /// - Returns: the page.
  /// - Throws: `SyncFault.epochOver` where the cursor is of another life of the feed or of another selection, so that
  ///   all is to be compared, or what the ledger throws.
  public func page(since cursor: String?, leavingOut peer: String?) throws -> Page {
    let end = try position()
    var start = FeedCursor(epoch: end.epoch, sequence: 0, statement: 0, keys: 0, selection: end.selection)
    if let cursor {
      guard let read = FeedCursor(cursor) else { throw SyncFault.unreadable("the cursor is none of this bank") }
      // A cursor from beyond the end can only come of a bank whose file was put back without a new epoch.
      guard read.epoch == end.epoch, read.sequence <= end.sequence, read.statement <= end.statement else {
        throw SyncFault.epochOver
      }
      // What left by a narrower selection has no row in the feed; only a comparison finds it.
      guard read.selection == nil || read.selection == end.selection else { throw SyncFault.epochOver }
      start.sequence = read.sequence
      start.statement = read.statement
      // An earlier version sent keys along, or to those who could not have them none at all.
      start.keys = read.keys ?? (keys.isAllowed ? read.sequence : 0)
    }
    let statements = try pageOfStatements(after: start.statement)
    let statement = statements.last?.number ?? start.statement
    let areAllTold = statement >= end.statement
    // Revisions may be signed by a key of which only a later statement tells.
    let lateKeys = areAllTold ? try pageOfKeys(from: start, leavingOut: peer) : Page(next: start)
    var page = try lateKeys ?? pageOfRevisions(from: start, to: end, leavingOut: peer)
    page.hasMore = page.hasMore || lateKeys != nil && start.sequence < end.sequence
    page.statements = statements.lazy.filter { peer == nil || $0.receivedFrom != peer }.map(\.statement)
    page.next.statement = statement
    page.hasMore = page.hasMore || !areAllTold
    return page
  }

  /// As many statements as a page has room for, one at least.
  private func pageOfStatements(after number: Int64) throws -> ArraySlice<HeldStatement> {
    let statements = try ledger.statements(after: number, limit: limits.statements)
    var (bytes, count) = (0, 0)
    for statement in statements {
      bytes += statement.statement.bytes.count
      if count > 0, bytes > limits.bytes { break }
      count += 1
    }
    return statements.prefix(count)
  }

  /// Keys of what was sent without them, to a receiver that may have them by now; nil where there are none.
  private func pageOfKeys(from start: FeedCursor, leavingOut peer: String?) throws -> Page? {
    guard keys.isAllowed, var last = start.keys, last < start.sequence else { return nil }
    var work = FeedWork(ledger, selection, keys, peer)
    while last < start.sequence, work.byteCount < limits.bytes, work.itemCount < limits.rows {
      let rows = try ledger.changes(after: last, limit: limits.rows).prefix { $0.sequence <= start.sequence }
      for row in rows where work.byteCount < limits.bytes && work.itemCount < limits.rows {
        last = row.sequence
        try work.takeKeys(row, at: start.sequence)
      }
      if rows.isEmpty { last = start.sequence }
    }
    var next = start
    next.keys = last
    var page = work.page(next: next)
    page.hasMore = last < start.sequence
    return page
  }

  private func pageOfRevisions(from start: FeedCursor, to end: FeedCursor, leavingOut peer: String?) throws -> Page {
    let rows = try ledger.changes(after: start.sequence, limit: limits.rows + 1)
    var count = min(rows.count, limits.rows)
    var work = FeedWork(ledger, selection, keys, peer)
    while true {
      var next = start
      next.sequence = count < rows.count ? rows[count - 1].sequence : end.sequence
      if keys.isAllowed { next.keys = next.sequence }
      let fitting = try work.take(rows.prefix(count), from: start.sequence, to: next.sequence, within: limits.bytes)
      guard fitting < count, count > 1 else {
        var page = work.page(next: next)
        page.hasMore = count < rows.count
        return page
      }
      // Too much: a page that ends earlier shows every question as it was there, so nothing of this one can be kept.
      count = max(1, fitting)
    }
  }

  /// Whole questions as they are now, with the passages that they name, whatever came from whom: a repair.
  ///
  /// - Parameter questions: what is wanted; those that the bank does not hold are passed over.
  /// - Returns: a page that lists among `left` those that are not in the selection, with their revisions too.
  /// - Throws: what the ledger throws.
  public func whole(_ questions: [QuestionID]) throws -> Page { try whole(questions, evenIfLeft: true) }

  /// A part of a first clone, of questions that the bank names itself.
  ///
  /// - Parameter questions: those that the part covers; of them the selected ones are taken.
  /// - Returns: the page.
  /// - Throws: what the ledger throws.
  public func clonePart(of questions: [QuestionID]) throws -> Page { try whole(questions, evenIfLeft: false) }

  func whole(_ questions: [QuestionID], evenIfLeft: Bool) throws -> Page {
    let end = try position()
    var work = FeedWork(ledger, selection, keys, nil)
    for question in questions { try work.takeWhole(question, at: end.sequence, evenIfLeft: evenIfLeft) }
    return work.page(next: end)
  }

  /// A part of a first clone.
  ///
  /// - Parameters:
  ///   - row: the last row that the part before looked at; 0 begins.
  ///   - end: where the clone ends: `position()`, the same for all its parts.
  /// - Returns: selected questions that follow, as they were at the end, and the last row that was looked at; nil with
  ///   the last part.
  /// - Throws: what the ledger throws.
  public func clonePart(after row: Int64, until end: FeedCursor) throws -> (page: Page, last: Int64?) {
    var work = FeedWork(ledger, selection, keys, nil)
    var last = row
    while last < end.sequence {
      let rows = try ledger.changes(after: last, limit: limits.rows).prefix { $0.sequence <= end.sequence }
      guard !rows.isEmpty else { break }
      for row in rows {
        last = row.sequence
        try work.takeFirst(row, at: end.sequence)
        if work.byteCount >= limits.bytes || work.itemCount >= limits.rows {
          return (work.page(next: end), last < end.sequence ? last : nil)
        }
      }
    }
    return (work.page(next: end), nil)
  }
}
