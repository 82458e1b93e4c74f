public import QuestionModel

/// The bundles that a bank keeps for first clones.
public protocol SnapshotShelf {
  /// A bundle of a selection, made now or kept from before.
  ///
  /// - Parameter caller: who asks, and for what.
  /// - Returns: the bundle's name, parts and position.
  /// - Throws: `SyncFault`, or what the bank's engine throws.
  func manifest(for caller: SyncCaller) throws -> SnapshotManifest

  /// A part of a bundle.
  ///
  /// - Parameters:
  ///   - caller: who asks.
  ///   - id: the bundle's name.
  ///   - part: from 0.
  /// - Returns: what the part carries.
  /// - Throws: `SyncFault.snapshotGone` where it is no longer kept, or what the bank's engine throws.
  func part(for caller: SyncCaller, id: String, part: Int) throws -> SyncBatch
}

/// Answers another bank out of what this one holds: everything but a push, which writes.
public struct SyncResponder<Ledger: RevisionLedger, Shelf: SnapshotShelf> {
  private let ledger: Ledger
  private let shelf: Shelf
  private let keys: KeySharing
  private let limits: SyncLimits

  /// A responder for one request.
  ///
  /// - Parameters:
  ///   - ledger: the bank, in one read transaction.
  ///   - shelf: the bank's bundles.
  ///   - keys: what the other bank may have of the keys, if it asks for them.
  ///   - limits: bounds.
  public init(ledger: Ledger, shelf: Shelf, keys: KeySharing, limits: SyncLimits = SyncLimits()) {
    self.ledger = ledger
    self.shelf = shelf
    self.keys = keys
    self.limits = limits
  }

  /// Answers a request.
  ///
  /// - Parameter request: any but a push.
  /// - Returns: the answer.
  /// - Throws: `SyncFault`, or what the ledger throws.
  public func answer(_ request: SyncRequest) throws -> SyncAnswer {
    let caller = request.caller
    guard caller.versions.overlaps(SyncProtocol.versions) else {
      throw SyncFault.version(ours: SyncProtocol.versions, theirs: caller.versions)
    }
    let reader = try reader(for: caller)
    switch request {
    case .pull(_, let since, let limit):
      // Who begins at the beginning may have lost what came from there.
      let rows = FeedLimits(rows: min(max(1, limit), limits.pageRows), bytes: limits.pageBytes)
      let page = try FeedReader(ledger, selection: reader.selection, keys: reader.keys, limits: rows)
        .page(since: since, leavingOut: since == nil ? nil : caller.bank)
      return .pulled(
        PullAnswer(batch: try page.batch(ledger), next: page.next.description, hasMore: page.hasMore))
    case .fingerprints(_, let prefixes): return .fingerprints(try fingerprints(prefixes, reader))
    case .questions(_, let questions):
      guard questions.count <= limits.questions else {
        throw SyncFault.unreadable("At most \(limits.questions) questions can be asked for at once.")
      }
      return .questions(try reader.whole(questions).batch(ledger))
    case .snapshot: return .snapshot(try shelf.manifest(for: caller))
    case .snapshotPart(_, let id, let part):
      return .snapshotPart(try shelf.part(for: caller, id: id, part: part))
    case .push: throw SyncFault.unreadable("A push is not answered without writing.")
    }
  }

  private func reader(for caller: SyncCaller) throws -> FeedReader<Ledger> {
    let selection: SyncSelection
    do { selection = try SyncSelection(caller.selection) } catch { throw SyncFault.unreadable(error.description) }
    let keys = KeySharing(isAllowed: self.keys.isAllowed && caller.wantsKeys, heldBack: self.keys.heldBack)
    return FeedReader(ledger, selection: selection, keys: keys)
  }

  private func fingerprints(_ prefixes: [String], _ reader: FeedReader<Ledger>) throws -> FingerprintAnswer {
    guard prefixes.count <= limits.prefixes else {
      throw SyncFault.unreadable("At most \(limits.prefixes) ranges can be asked for at once.")
    }
    let tree = try reader.fingerprints()
    let nodes = try prefixes.map { prefix in
      guard let node = tree.node(at: prefix) else { throw SyncFault.unreadable("\"\(prefix)\" is no range.") }
      return node
    }
    return FingerprintAnswer(
      position: try reader.position().description, countsKeys: reader.keys.isAllowed, nodes: nodes)
  }
}

extension FeedReader {
  /// What this bank has to push to a peer.
  ///
  /// - Parameters:
  ///   - request: what is to be sent.
  ///   - peer: id of the peer.
  ///   - declined: revisions that its reviewers left out; they go only along with what was made of them since.
  /// - Returns: the page; what left the selection is sent to nobody as such, since the other bank selects for itself.
  /// - Throws: what the ledger throws.
  public func outgoing(
    _ request: OutgoingRequest, to peer: String, declined: Set<RevisionID> = []
  ) throws -> OutgoingPage {
    var page: Page
    switch request {
    case .since(let cursor): page = try self.page(since: cursor, leavingOut: peer)
    case .whole(let questions): page = try whole(questions, evenIfLeft: false)
    }
    page.left = []
    if !declined.isEmpty { try leaveOut(declined, of: &page) }
    return OutgoingPage(
      batch: try page.batch(ledger), questions: page.questions, next: page.next.description, hasMore: page.hasMore)
  }

  private func leaveOut(_ declined: Set<RevisionID>, of page: inout Page) throws {
    let found = page.revisions.filter { declined.contains($0.id) }
    guard !found.isEmpty else { return }
    var kept: Set<RevisionID> = []
    for question in Set(try found.map { try $0.decoded().question }) {
      guard let history = try ledger.history(of: question) else { continue }
      let steps = try history.revisions.map { try $0.step() }
      let parents = Dictionary(steps.map { ($0.id, $0.parents) }, uniquingKeysWith: { first, _ in first })
      var open = CountedHistory(steps).heads.filter { !declined.contains($0) }
      while let id = open.popLast() {
        if kept.insert(id).inserted { open += parents[id] ?? [] }
      }
    }
    page.revisions.removeAll { declined.contains($0.id) && !kept.contains($0.id) }
  }
}
