import PropertyTesting
import QuestionModel
import QuestionSync

/// What is wrong on purpose in a simulated bank, so that a suite which finds nothing wrong is found out.
enum Mutation: CaseIterable {
  /// Numbers of the feed are taken before the transaction that uses them, so that rows become visible out of order.
  case counterOutsideTransaction
  /// A checkpoint is stored before the batch that it stands for.
  case checkpointApart
}

/// A link of a bank to another one of which it asks and to which it sends.
struct Link {
  let peer: Int
  var pull: SyncSelection?
  let push: SyncSelection?
  let isUpper: Bool
}

/// A bank of the simulation.
struct SimulatedBank {
  let name: String
  /// What its clock shows beside the true time.
  let clock: Int64
  var links: [Link] = []
  var state: SimulatedState
  /// An older state, to be restored.
  var backup: SimulatedState?
  var restores = 0
  /// What must never leave: answers of its pupils.
  let pupils: String
  /// The bundles that it keeps in memory.
  var shelf: [String: [SyncBatch]] = [:]
  /// Its key and those that it has compared, where signatures are tested.
  var signer: BankSigner?
  var pinned: [String: BankKey]?
  /// Whether its people hold back the keys of some questions.
  var holdsBackKeys = false
  /// Banks that get no keys of this one.
  var keyless: Set<String> = []
  /// How many revisions the last push laid before the reviewers.
  var proposedLast = 0
  /// Banks below this one, whose revisions wait for its reviewers.
  var gated: Set<String> = []
  private var noise = SplitMix64(seed: 1)
  /// Revisions that people were told are saved.
  var saved: [(question: QuestionID, id: RevisionID)] = []

  init(_ number: Int, clock: Int64, waitingPlaces: Int) {
    name = "bank\(number)"
    self.clock = clock
    pupils = "pupil-of-\(name)-answered-b"
    state = SimulatedState(epoch: "e\(number)x0", waitingPlaces: waitingPlaces)
  }

  /// Puts an older file back, as an administrator does: a new epoch, and every checkpoint is to be compared.
  mutating func restore() {
    guard var backup else { return }
    restores += 1
    backup.epoch = "e\(name.dropFirst(4))x\(restores)"
    for peer in backup.checkpoints.keys { backup.checkpoints[peer]?.needsRepair = true }
    let kept = Set(backup.known.keys)
    state = backup
    shelf = [:]
    saved.removeAll { !kept.contains($0.id) }
  }

  /// Takes a number of the feed ahead of the transaction that uses it.
  mutating func reserve() -> Int64 {
    state.reserved = state.nextSequence
    return state.reserved
  }

  func plan(_ link: Link, to peer: SimulatedBank, limits: SyncLimits, isRepairDue: Bool) -> SyncPlan {
    SyncPlan(
      bank: name, epoch: state.epoch, pull: link.pull?.text, push: link.push?.text, wantsKeys: true,
      checkpoint: state.checkpoints[peer.name] ?? SyncCheckpoint(), isRepairDue: isRepairDue,
      waiting: state.waiting.questions, started: Timestamp(milliseconds: max(0, clock)), limits: limits)
  }

  /// Stores a batch of another bank, with a checkpoint where it was pulled, all or nothing.
  mutating func apply(
    _ batch: SyncBatch, from peer: String, _ checkpoint: SyncCheckpoint?, _ cache: RevisionCache
  ) -> SyncApplied {
    proposedLast = 0
    var applied = SyncApplied()
    var arriving: [ArrivingRevision<SimulatedState.Carried>] = []
    var refused: Set<RevisionID> = []
    let revisions = batch.items.map { try? cache.revision(RevisionID(of: $0.document), $0.document) }
    var trust = trust
    for statement in batch.statements {
      guard let addition = trust?.add(statement) else { continue }
      if addition.verdict.isKept { state.hear(statement, from: peer) }
      if addition.verdict == .taken { note(addition.statement) }
      for settled in addition.settled where settled.verdict == .taken { note(settled.statement) }
    }
    let kinds = batch.statements.compactMap { (try? $0.read())?.kind }
    if let trust, kinds.contains("signatures") || kinds.contains("revocation") {
      renewSignings(trust)
    }
    let verification = trust.map { BatchVerification(batch, revisions: revisions, trust: $0, peer: peer) }
    let firstSigning = state.signings.count
    // Those that do not hold are named by no revision, so that any other may stand in their place.
    if let verification, let own = try? BankSigning(of: [RevisionID(of: [])], by: signer ?? BankSigner(using: &noise)) {
      state.signings += verification.signings.map { $0 ?? own }
    }
    for (index, item) in batch.items.enumerated() {
      let id = RevisionID(of: item.document)
      do {
        guard let revision = revisions[index] else { throw FieldProblem("", "is no revision") }
        if let key = item.key, ContentDigest(of: key) != revision.keyDigest {
          throw FieldProblem("key", "is not the one that the revision names")
        }
        var place: SignedPlace?
        switch verification?.verdicts[index] {
        case .verified(_, let at): place = SignedPlace(signing: firstSigning + at.signing, leaf: at.leaf)
        case .refused(.duplicate): continue
        case .refused(let refusal): throw FieldProblem("", refusal.description)
        case .needsRecomputation: throw FieldProblem("", "is a merge that nobody signed")
        case nil: break
        }
        arriving.append(
          ArrivingRevision(
            id: id, revision, size: item.document.count + (item.key?.count ?? 0),
            payload: .init(item: item, revision: revision, peer: peer, place: place)))
      } catch {
        refused.insert(id)
        applied.refused.append(SyncRefusal(id: id, reason: "\(error)"))
      }
    }
    let isGated = gated.contains(peer)
    let arrival = Arrival(
      arriving, place: state.waiting, refusedBefore: refused,
      known: { state.known[$0] ?? (isGated ? proposed($0) : nil) }, heads: { state.counted($0).heads })
    for revision in arrival.known { noteKnown(revision, from: peer) }
    if isGated {
      propose(arrival.taken, &applied.refused)
    } else {
      for revision in arrival.taken { insert(revision) }
    }
    for revision in arrival.taken {
      state.waiting.remove(revision.id)
      want(revision)
    }
    for refusal in arrival.refused { state.waiting.remove(refusal.id) }
    for revision in arrival.waiting { _ = state.waiting.insert(revision) }
    for question in Set((arrival.taken + arrival.known).map(\.question)).sorted() {
      let settled = state.settle(question)
      applied.merged += settled.isMerged ? 1 : 0
      applied.conflicts += settled.isInConflict ? 1 : 0
      if !isGated, !batch.left.contains(question) { state.setEvicted(question, false) }
    }
    for question in batch.left where shouldEvict(question, peer, cache) {
      applied.evicted += state.shown[question]?.isEvicted == false ? 1 : 0
      state.setEvicted(question, true)
    }
    try? state.sign(by: signer)
    applied.stored = isGated ? 0 : arrival.taken.count
    applied.unchanged = arrival.known.count
    applied.waiting = Set(arrival.waiting.map(\.question)).sorted()
    applied.refused += arrival.refused
    if let checkpoint { state.checkpoints[peer] = checkpoint }
    return applied
  }

  /// Lets go of what came from a bank and waits though that bank was asked for its parents.
  mutating func letGo(of peer: String) {
    for revision in state.waiting.all where revision.payload.peer == peer { state.waiting.remove(revision.id) }
  }

  private mutating func noteKnown(_ revision: ArrivingRevision<SimulatedState.Carried>, from peer: String) {
    guard let place = state.histories[revision.question]?.revisions.firstIndex(where: { $0.id == revision.id }) else {
      return
    }
    if let key = revision.payload.item.key {
      state.fillIn(key, of: revision.id, revision.question, from: peer)
    }
    // A merge that both banks made: the other one need not be told of it.
    if revision.isAutomatic, state.histories[revision.question]?.revisions[place].receivedFrom == nil {
      state.histories[revision.question]?.revisions[place].receivedFrom = peer
    }
  }

  func shouldEvict(_ question: QuestionID, _ peer: String, _ cache: RevisionCache) -> Bool {
    guard let shown = state.shown[question], let revision = revision(shown.revision, question, cache) else {
      return false
    }
    let pushed = state.checkpoints[peer]?.push.flatMap { FeedCursor($0)?.sequence } ?? 0
    let hasOwn =
      state.histories[question]?.revisions.contains { held in
        held.receivedFrom == nil && !held.isAutomatic && held.sequence > pushed
      } ?? false
    let ledger = SimulatedLedger(state: state, usesOnly: false)
    func selects(_ selection: SyncSelection) -> Bool {
      (try? FeedReader(ledger, selection: selection, keys: .none).selects(question)) ?? false
    }
    let link = links.first { "bank\($0.peer)" == peer }
    let others = links.compactMap { link in "bank\(link.peer)" == peer ? nil : link.pull }
    return Leaving(
      status: revision.status, hasOwn: hasOwn, isUpper: link?.isUpper ?? false,
      isSelected: link?.pull.map(selects) ?? false, isSelectedElsewhere: others.contains(where: selects)) == .evicted
  }

  func revision(_ id: RevisionID, _ question: QuestionID, _ cache: RevisionCache) -> Revision? {
    state.held(id, of: question).flatMap { try? cache.revision(id, $0.document) }
  }
}

/// Revisions that were read once: the same bytes come to hundreds of banks.
final class RevisionCache {
  private var revisions: [RevisionID: Revision] = [:]

  func revision(_ id: RevisionID, _ document: [UInt8]) throws -> Revision {
    if let known = revisions[id] { return known }
    let revision = try Revision(json: JSONParser.parse(document))
    revisions[id] = revision
    return revision
  }
}

/// A bank's bundles as they are asked for.
struct SimulatedShelf: SnapshotShelf {
  let parts: [String: [SyncBatch]]
  let fresh: SnapshotManifest

  func manifest(for caller: SyncCaller) throws -> SnapshotManifest { fresh }

  func part(for caller: SyncCaller, id: String, part: Int) throws -> SyncBatch {
    guard let parts = parts[id], parts.indices.contains(part) else { throw SyncFault.snapshotGone }
    return parts[part]
  }
}

extension SimulatedBank {
  /// Answers another bank.
  mutating func answer(
    _ request: SyncRequest, limits: SyncLimits, usesOnly: Bool, isDiskBroken: Bool, _ cache: RevisionCache
  ) throws -> SyncAnswer {
    if case .push(let caller, let batch) = request {
      guard !isDiskBroken else { throw SyncFault.unreachable("disk full") }
      let applied = apply(batch, from: caller.bank, nil, cache)
      return .pushed(
        PushAnswer(
          stored: applied.stored, unchanged: applied.unchanged, proposed: proposedLast,
          waiting: applied.waiting.count, refused: applied.refused, wantedMedia: state.lacking(of: caller.bank)))
    }
    let ledger = SimulatedLedger(state: state, usesOnly: usesOnly)
    var manifest = SnapshotManifest(id: "none", parts: 0, position: "")
    if case .snapshot(let caller) = request { manifest = try bundle(caller, ledger, limits) }
    let shelf = SimulatedShelf(parts: shelf, fresh: manifest)
    return try SyncResponder(ledger: ledger, shelf: shelf, keys: keys(for: request.caller.bank), limits: limits)
      .answer(request)
  }

  /// What a bank may have of the keys.
  func keys(for peer: String) -> KeySharing {
    KeySharing(isAllowed: !keyless.contains(peer), heldBack: state.embargoed)
  }

  private mutating func bundle(
    _ caller: SyncCaller, _ ledger: SimulatedLedger, _ limits: SyncLimits
  ) throws -> SnapshotManifest {
    let reader = FeedReader(
      ledger, selection: try SyncSelection(caller.selection), keys: keys(for: caller.bank),
      limits: FeedLimits(rows: limits.pageRows, bytes: limits.pageBytes))
    let end = try reader.position()
    var parts: [SyncBatch] = []
    var last: Int64? = 0
    while let row = last {
      let part = try reader.clonePart(after: row, until: end)
      parts.append(try part.page.batch(ledger))
      last = part.last
    }
    // Without what was stated before, nobody would know whose the signatures are.
    if !parts.isEmpty { parts[0].statements = state.statements.map(\.statement) }
    let id = "\(end)-\(shelf.count)"
    shelf[id] = parts
    return SnapshotManifest(id: id, parts: parts.count, position: end.description)
  }
}
