import PropertyTesting
import QuestionModel
import QuestionSync
import Testing

/// An exchange step by step.
struct SyncSessionTests {
  private func plan(_ checkpoint: SyncCheckpoint = SyncCheckpoint(), pull: String? = "", push: String? = nil)
    -> SyncPlan
  {
    SyncPlan(
      bank: "bank1", epoch: "e", pull: pull, push: push, wantsKeys: true, checkpoint: checkpoint,
      started: Timestamp(milliseconds: 5))
  }

  private func settled(_ pull: String = "p.4.0", push: String? = nil) -> SyncCheckpoint {
    var checkpoint = SyncCheckpoint()
    (checkpoint.pull, checkpoint.push) = (pull, push)
    (checkpoint.pullSelection, checkpoint.pushSelection, checkpoint.wantsKeys) = ("", push.map { _ in "" }, true)
    return checkpoint
  }

  private func batch(_ number: UInt8) -> SyncBatch { SyncBatch(items: [SyncItem(document: [number], key: nil)]) }

  private func pulled(_ number: Int, _ batch: SyncBatch, _ next: String, hasMore: Bool) -> SyncEvent {
    .answered(number, .pulled(PullAnswer(batch: batch, next: next, hasMore: hasMore)), sent: 10, received: 20)
  }

  /// The effects but for what a screen shows.
  private func does(_ session: inout SyncSession, _ event: SyncEvent) -> [SyncEffect] {
    session.handle(event).filter { if case .progress = $0 { false } else { true } }
  }

  private func isRequest(_ effect: SyncEffect?) -> Bool { if case .request = effect { true } else { false } }

  private func outcome(_ effects: [SyncEffect]) -> SyncOutcome? {
    if case .finish(let outcome) = effects.last { outcome } else { nil }
  }

  @Test func nothingNewIsOneRequest() {
    var session = SyncSession(plan: plan(settled()))
    let caller = SyncCaller(bank: "bank1", selection: "", wantsKeys: true)
    #expect(does(&session, .begin) == [.request(1, .pull(caller, since: "p.4.0", limit: FeedLimits().rows))])
    #expect(does(&session, pulled(1, SyncBatch(), "p.4.0", hasMore: false)) == [.fetchMedia(2)])
    let end = outcome(does(&session, .media(2, count: 0, hasMore: false)))
    #expect(end?.requests == 1 && end?.isComplete == true && end?.bytesReceived == 20 && session.isOver)
  }

  @Test func onePageIsReceivedAheadAndNoMore() {
    var session = SyncSession(plan: plan(settled()))
    _ = does(&session, .begin)
    let first = does(&session, pulled(1, batch(1), "p.5.0", hasMore: true))
    guard case .apply(2, batch(1), let checkpoint) = first.first, first.count == 2, isRequest(first.last) else {
      Issue.record("\(first)")
      return
    }
    #expect(checkpoint.pull == "p.5.0")
    #expect(does(&session, pulled(3, batch(2), "p.6.0", hasMore: true)).isEmpty)
    let next = does(&session, .applied(2, SyncApplied()))
    #expect(next.count == 2 && isRequest(next.last))
    guard case .apply(4, batch(2), let second) = next.first else {
      Issue.record("\(next)")
      return
    }
    #expect(second.pull == "p.6.0")
  }

  @Test func lateDoubledAndForeignEventsChangeNothing() {
    var session = SyncSession(plan: plan(settled()))
    #expect(session.handle(.applied(1, SyncApplied())).isEmpty)
    _ = does(&session, .begin)
    #expect(session.handle(.begin).isEmpty)
    let strange: [SyncEvent] = [
      pulled(2, batch(1), "x", hasMore: true), .failed(0, .epochOver), .applied(1, SyncApplied()), .saved(1),
      .fingerprints(1, FingerprintTree([:])), .media(1, count: 3, hasMore: false), .broken(1, "no"),
      .outgoing(1, OutgoingPage(batch: SyncBatch(), questions: [], next: "", hasMore: false)),
    ]
    for event in strange { #expect(session.handle(event).isEmpty) }
    _ = does(&session, pulled(1, batch(1), "p.5.0", hasMore: false))
    for event in strange + [pulled(1, batch(1), "p.5.0", hasMore: false)] { #expect(session.handle(event).isEmpty) }
    // An answer of another kind leaves the work open.
    #expect(session.handle(.saved(2)).isEmpty && session.handle(.media(2, count: 1, hasMore: false)).isEmpty)
    #expect(does(&session, .applied(2, SyncApplied())) == [.fetchMedia(3)])
    #expect(outcome(does(&session, .media(3, count: 2, hasMore: false)))?.media == 2)
    for event in strange + [.begin, .stop, .media(3, count: 2, hasMore: false)] {
      #expect(session.handle(event).isEmpty)
    }
  }

  @Test func aStopWaitsForWhatIsBeingStored() {
    var session = SyncSession(plan: plan(settled()))
    _ = does(&session, .begin)
    _ = does(&session, pulled(1, batch(1), "p.5.0", hasMore: true))
    #expect(does(&session, .stop).isEmpty)
    #expect(does(&session, pulled(3, batch(2), "p.6.0", hasMore: true)).isEmpty)
    var applied = SyncApplied()
    applied.stored = 1
    let end = outcome(does(&session, .applied(2, applied)))
    #expect(end?.pulled == 1 && end?.isComplete == false)
    var other = SyncSession(plan: plan(settled()))
    _ = does(&other, .begin)
    #expect(outcome(does(&other, .stop))?.requests == 1)
  }

  @Test func aDiskThatFailsEndsTheExchange() {
    var session = SyncSession(plan: plan(settled()))
    _ = does(&session, .begin)
    _ = does(&session, pulled(1, batch(1), "p.5.0", hasMore: true))
    _ = does(&session, pulled(3, batch(2), "p.6.0", hasMore: true))
    let end = does(&session, .broken(2, "disk full"))
    #expect(end.count == 1 && outcome(end)?.fault == "disk full")
  }

  @Test func anEndlessFeedIsLeft() {
    var session = SyncSession(plan: plan(settled()))
    _ = does(&session, .begin)
    #expect(outcome(does(&session, pulled(1, batch(1), "p.4.0", hasMore: true)))?.isComplete == false)
  }

  @Test func aBundleOfNothingIsLeftAndCostsNoWrites() {
    var session = SyncSession(plan: plan())
    _ = does(&session, .begin)
    let manifest = SnapshotManifest(id: "s", parts: 1_000_000, position: "p.0.0")
    var effects = does(&session, .answered(1, .snapshot(manifest), sent: 0, received: 0))
    var parts = 0
    while effects.count == 1, case .request(let number, .snapshotPart(_, _, let part)) = effects[0] {
      #expect(part == parts)
      parts += 1
      effects = does(&session, .answered(number, .snapshotPart(SyncBatch()), sent: 0, received: 0))
    }
    #expect(parts == 10_001)
    #expect(outcome(effects)?.fault?.contains("nothing in 10001 parts in a row") == true)
  }

  @Test func anAnswerToSomethingElseEndsTheExchange() {
    for answer in [
      SyncAnswer.pushed(PushAnswer()), .snapshotPart(SyncBatch()), .questions(SyncBatch()),
      .fingerprints(FingerprintAnswer(position: "", nodes: [])),
      .snapshot(SnapshotManifest(id: "", parts: 1, position: "")),
    ] {
      var session = SyncSession(plan: plan(settled()))
      _ = does(&session, .begin)
      #expect(outcome(does(&session, .answered(1, answer, sent: 0, received: 0)))?.isComplete == false)
    }
    var session = SyncSession(plan: plan())
    _ = does(&session, .begin)
    let manifest = SnapshotManifest(id: "s", parts: -1, position: "p")
    #expect(outcome(does(&session, .answered(1, .snapshot(manifest), sent: 0, received: 0)))?.isComplete == false)
  }

  @Test func everyFaultEndsWithItsReason() {
    for fault in [
      SyncFault.forbidden("no"), .unreachable("away"), .unreadable("noise"), .snapshotGone,
      .version(ours: 1...1, theirs: 2...2),
    ] {
      var session = SyncSession(plan: plan(settled()))
      _ = does(&session, .begin)
      #expect(outcome(does(&session, .failed(1, fault)))?.fault == fault.description)
    }
  }

  @Test func aBundleThatIsAlwaysGoneIsNotTriedForEver() {
    var session = SyncSession(plan: plan())
    var effects = does(&session, .begin)
    var requests = 0
    while case .request(let number, _) = effects.last, requests < 50 {
      requests += 1
      effects = does(&session, .failed(number, .snapshotGone))
    }
    #expect(requests == 3 && outcome(effects) != nil)
  }

  @Test func anEpochThatIsOverComparesAndSendsAnew() {
    var session = SyncSession(plan: plan(settled(push: "e.9.0"), push: ""))
    _ = does(&session, .begin)
    guard case .request(2, .fingerprints(_, let prefixes)) = does(&session, .failed(1, .epochOver)).last else {
      Issue.record("does not compare")
      return
    }
    #expect(prefixes == [""])
    let node = FingerprintTree([:]).node(at: "")
    let answer = FingerprintAnswer(position: "q.1.0", countsKeys: true, nodes: node.map { [$0] } ?? [])
    #expect(
      does(&session, .answered(2, .fingerprints(answer), sent: 0, received: 0))
        == [.readFingerprints(3, selection: "", countsKeys: true)])
    let effects = does(&session, .fingerprints(3, FingerprintTree([:])))
    guard case .apply(_, let batch, let checkpoint) = effects.first(where: { !isRequest($0) }) else {
      Issue.record("\(effects)")
      return
    }
    #expect(batch.isEmpty && checkpoint.pull == "q.1.0" && checkpoint.push == nil && !checkpoint.needsRepair)
    #expect(checkpoint.repaired == Timestamp(milliseconds: 5))
  }

  @Test func oneRestoredOfItsOwnSendsAnewAndCompares() {
    var session = SyncSession(plan: plan(settled(push: "older.9.0"), push: ""))
    _ = does(&session, .begin)
    guard case .request(_, .fingerprints) = does(&session, pulled(1, SyncBatch(), "p.4.0", hasMore: false)).last else {
      Issue.record("does not compare")
      return
    }
  }

  @Test func onlyAPushAsksForNothing() {
    var session = SyncSession(plan: plan(pull: nil, push: ""))
    #expect(does(&session, .begin) == [.readOutgoing(1, .since(nil), selection: "")])
    let page = OutgoingPage(batch: batch(1), questions: [QuestionID(high: 1, low: 1)], next: "e.1.0", hasMore: false)
    #expect(isRequest(does(&session, .outgoing(1, page)).last))
    let media = [ContentDigest(of: [1])]
    let answer = PushAnswer(stored: 1, waiting: 1, wantedMedia: media)
    guard case .save(3, let checkpoint) = does(&session, .answered(2, .pushed(answer), sent: 1, received: 1)).last
    else {
      Issue.record("does not save")
      return
    }
    #expect(checkpoint.push == "e.1.0" && checkpoint.pull == nil)
    // The other bank lacks a parent: the question goes once more, whole.
    #expect(
      does(&session, .saved(3)) == [.readOutgoing(4, .whole([QuestionID(high: 1, low: 1)]), selection: "")])
    let nothing = OutgoingPage(batch: SyncBatch(), questions: [], next: "e.1.0", hasMore: false)
    #expect(does(&session, .outgoing(4, nothing)) == [.sendMedia(5, media)])
    guard checkpoint.owesMedia, case .save(6, let settled) = does(&session, .media(5, count: 1, hasMore: false)).last
    else {
      Issue.record("does not remember that media are owed")
      return
    }
    #expect(!settled.owesMedia)
    #expect(outcome(does(&session, .saved(6)))?.pushed == 1)
  }

  @Test func mediaThatTheLineKeptBackAreAskedForOnce() throws {
    var plan = plan(pull: nil, push: "")
    (plan.checkpoint.owesMedia, plan.checkpoint.push, plan.checkpoint.pushSelection) = (true, "e.1.0", "")
    var session = SyncSession(plan: plan)
    #expect(does(&session, .begin) == [.readOutgoing(1, .since("e.1.0"), selection: "")])
    let nothing = OutgoingPage(batch: SyncBatch(), questions: [], next: "e.1.0", hasMore: false)
    let asked = does(&session, .outgoing(1, nothing)).last
    guard case .request(2, .push(_, let batch)) = asked else {
      Issue.record("does not ask what is wanted")
      return
    }
    #expect(batch.isEmpty)
    let media = [ContentDigest(of: [1])]
    #expect(
      does(&session, .answered(2, .pushed(PushAnswer(wantedMedia: media)), sent: 1, received: 1)).last
        == .sendMedia(3, media))
    guard case .save(4, let checkpoint) = does(&session, .media(3, count: 0, hasMore: true)).last else {
      Issue.record("forgets what it owes")
      return
    }
    #expect(checkpoint.owesMedia)
    #expect(outcome(does(&session, .saved(4)))?.fault == nil)
  }

  @Test func whatIsStoredAsJSONReadsBack() throws {
    var checkpoint = settled(push: "e.9.0")
    checkpoint.clone = SyncCheckpoint.Clone(id: "s", parts: 3, next: 1, position: "p.1.0")
    checkpoint.needsRepair = true
    checkpoint.owesMedia = true
    checkpoint.repaired = Timestamp(milliseconds: 1)
    for value in [checkpoint, SyncCheckpoint()] { #expect(try SyncCheckpoint(json: value.json) == value) }
    var outcome = SyncOutcome()
    outcome.pulled = 3
    outcome.refused = SyncRefusal.Kind.allCases.map {
      SyncRefusal(id: ContentDigest(of: [1]), kind: $0, subject: $0 == .declined ? "vì trùng" : nil, reason: "no")
    }
    outcome.ending = .unreachable
    outcome.milliseconds = 12
    outcome.fault = "away"
    for value in [outcome, SyncOutcome()] { #expect(try SyncOutcome(json: value.json) == value) }
    #expect(throws: FieldProblem.self) { try SyncCheckpoint(json: ["repaired": "x"]) }
    #expect(checkpoint.isRepairDue(at: Timestamp(milliseconds: 7 * 86_400_000 + 1)))
    #expect(
      !checkpoint.isRepairDue(at: Timestamp(milliseconds: 0))
        && !SyncCheckpoint().isRepairDue(at: .init(milliseconds: 9)))
  }

  @Test(arguments: UInt64(0)..<20) func noiseNeverStandsStillNorOverlaps(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var session = SyncSession(plan: plan(random.chance(2) ? settled() : SyncCheckpoint(), push: ""))
    var (request, work, open, finished) = (Int?.none, Int?.none, SyncEffect?.none, false)
    var effects = session.handle(.begin)
    for step in 0..<400 where !finished {
      for effect in effects {
        switch effect {
        case .request(let number, _):
          #expect(request == nil)
          request = number
        case .apply(let number, _, _), .save(let number, _), .readOutgoing(let number, _, _),
          .readFingerprints(let number, _, _), .fetchMedia(let number), .sendMedia(let number, _):
          #expect(work == nil)
          (work, open) = (number, effect)
        case .finish: finished = true
        case .progress: break
        }
      }
      #expect(finished || request != nil || work != nil, "stands still")
      if finished { break }
      let number = random.chance(2) ? request ?? work ?? 0 : work ?? request ?? 0
      let event = noise(number, step, &random)
      effects = session.handle(event)
      switch event {
      case .answered, .failed: request = number == request ? nil : request
      default: work = number == work && isAnswer(event, to: open) ? nil : work
      }
    }
  }

  private func isAnswer(_ event: SyncEvent, to effect: SyncEffect?) -> Bool {
    switch (event, effect) {
    case (.applied, .apply), (.saved, .save), (.outgoing, .readOutgoing), (.fingerprints, .readFingerprints),
      (.media, .fetchMedia), (.media, .sendMedia):
      true
    default: false
    }
  }

  private func noise(_ number: Int, _ step: Int, _ random: inout SeededGenerator) -> SyncEvent {
    let (next, more) = ("p.\(step).0", random.chance(2))
    let batch = random.chance(2) ? batch(UInt8(step % 200)) : SyncBatch()
    switch random.next(below: 14) {
    case 0: return pulled(number, batch, next, hasMore: more)
    case 1:
      return .answered(number, .snapshot(SnapshotManifest(id: next, parts: 2, position: next)), sent: 1, received: 1)
    case 2: return .answered(number, .snapshotPart(batch), sent: 1, received: 1)
    case 3: return .answered(number, .questions(batch), sent: 1, received: 1)
    case 4: return .answered(number, .pushed(PushAnswer(stored: 1)), sent: 1, received: 1)
    case 5: return .failed(number, random.chance(2) ? .epochOver : .snapshotGone)
    case 6: return .saved(number)
    case 7: return .outgoing(number, OutgoingPage(batch: batch, questions: [], next: next, hasMore: more))
    case 8: return .fingerprints(number, FingerprintTree([:]))
    case 9: return .media(number, count: 1, hasMore: false)
    default: return .applied(number, SyncApplied())
    }
  }
}
