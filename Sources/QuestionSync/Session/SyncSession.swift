import QuestionModel

/// One exchange with another bank, as a machine: events in, effects out.
///
/// At most one request and one thing to do in this bank are open at a time, and at most one batch is received ahead of
/// the one that is being stored. An event with a number that is not open changes nothing, so that whatever comes late,
/// twice or out of order is harmless.
public struct SyncSession: Sendable {
  /// What comes next.
  enum Step {
    case snapshot
    case part(SyncCheckpoint.Clone)
    case pull(String?)
    case compare
    case hear(String?)
    case differing([QuestionID])
    case lacking([QuestionID]?)
    case fetchMedia
    case push
    case sendMedia
    case end
  }

  /// A batch that was received, and the checkpoint that is stored with it.
  private struct Received {
    let batch: SyncBatch
    let checkpoint: SyncCheckpoint
  }

  private enum Phase {
    case new
    case running
    /// Ends when what is received is stored.
    case ending
    case over
  }

  let plan: SyncPlan
  /// The checkpoint after everything that was received.
  var checkpoint: SyncCheckpoint
  var outcome = SyncOutcome()
  /// What comes next, once nothing stands in its way.
  var next: Step?
  var comparison = Comparison()
  var pushing = Pushing()
  /// Questions that lack a parent, to be asked for once.
  var lacking: Set<QuestionID>
  var hasAskedForLacking = false
  /// How often a clone was begun.
  var clones = 0
  /// Pages or parts in a row with nothing in them.
  var emptyPages = 0
  private var phase = Phase.new
  private var number = 0
  /// The request that is open.
  private var request: (number: Int, request: SyncRequest)?
  /// What is being done in this bank.
  private var work: SyncEffect?
  private var ahead: Received?

  /// An exchange that has not begun.
  ///
  /// - Parameter plan: what it is to do.
  public init(plan: SyncPlan) {
    self.plan = plan
    checkpoint = plan.checkpoint
    lacking = Set(plan.waiting)
  }

  /// Whether nothing more will be done.
  public var isOver: Bool { phase == .over }

  /// Takes an event.
  ///
  /// - Parameter event: what happened; one that nothing waits for changes nothing.
  /// - Returns: what is to be done, in this order.
  public mutating func handle(_ event: SyncEvent) -> [SyncEffect] {
    guard phase != .over else { return [] }
    var effects: [SyncEffect] = []
    switch event {
    case .begin:
      guard phase == .new else { return [] }
      phase = .running
      begin()
    case .stop: end(.stopped, "The exchange was ended; the next one goes on from where it stopped.")
    case .answered(let number, _, _, _), .failed(let number, _):
      guard let open = request, open.number == number else { return [] }
      request = nil
      take(event, of: open.request, &effects)
    default:
      guard let open = work, event.answers(open) else { return [] }
      work = nil
      take(event, of: open, &effects)
    }
    advance(&effects)
    return effects
  }

  private mutating func take(_ event: SyncEvent, of asked: SyncRequest, _ effects: inout [SyncEffect]) {
    switch event {
    case .answered(_, let answer, let sent, let received):
      outcome.bytesSent += sent
      outcome.bytesReceived += received
      do { try take(answer, to: asked, &effects) } catch { end(error) }
    case .failed(_, let fault): take(fault, of: asked)
    default: break
    }
  }

  private mutating func take(_ event: SyncEvent, of done: SyncEffect, _ effects: inout [SyncEffect]) {
    switch (event, done) {
    case (.broken(_, let reason), _):
      // What was received ahead builds on what could not be stored.
      ahead = nil
      end(.broken, reason)
    case (.applied(_, let applied), _): note(applied)
    case (.media(_, let count, let hasMore), _):
      outcome.media += count
      if case .sendMedia = done, phase == .running { settleMedia(isOwing: hasMore, &effects) }
    case (.outgoing(_, let page), .readOutgoing(_, let asked, _)) where phase == .running:
      take(page, to: asked, &effects)
    case (.fingerprints(_, let tree), _) where phase == .running:
      do { try take(tree) } catch { end(error) }
    default: break
    }
  }

  /// Ends the exchange by a fault when what was received is stored.
  mutating func end(_ fault: SyncFault) { end(SyncEnding(fault), fault.description) }

  /// Ends the exchange when what was received is stored.
  private mutating func end(_ ending: SyncEnding, _ reason: String) {
    if outcome.fault == nil { (outcome.fault, outcome.ending) = (reason, ending) }
    phase = .ending
    request = nil
    next = nil
  }

  /// Does whatever can be done now.
  private mutating func advance(_ effects: inout [SyncEffect]) {
    while phase != .over {
      if work == nil, let received = ahead {
        ahead = nil
        start(&effects) { .apply($0, received.batch, received.checkpoint) }
      } else if phase == .running, request == nil, ahead == nil, let step = next, step.goesBesideWork || work == nil {
        next = nil
        perform(step, &effects)
      } else {
        break
      }
    }
    if phase == .ending, work == nil { finish(&effects) }
  }

  /// Says what became of the exchange.
  mutating func finish(_ effects: inout [SyncEffect]) {
    phase = .over
    outcome.waiting += hasAskedForLacking ? 0 : lacking.count
    effects.append(.finish(outcome))
  }

  /// Begins something in this bank.
  mutating func start(_ effects: inout [SyncEffect], _ effect: (Int) -> SyncEffect) {
    number += 1
    let effect = effect(number)
    work = effect
    effects.append(effect)
  }

  /// Asks the other bank.
  mutating func ask(_ request: SyncRequest, _ effects: inout [SyncEffect], _ progress: SyncProgress) {
    number += 1
    outcome.requests += 1
    self.request = (number, request)
    effects.append(.progress(progress))
    effects.append(.request(number, request))
  }

  /// Stores a batch with the checkpoint as it is now, once the one before is stored.
  mutating func store(_ batch: SyncBatch) { ahead = Received(batch: batch, checkpoint: checkpoint) }

  private mutating func note(_ applied: SyncApplied) {
    outcome.pulled += applied.stored
    outcome.unchanged += applied.unchanged
    outcome.merged += applied.merged
    outcome.conflicts += applied.conflicts
    outcome.evicted += applied.evicted
    outcome.accepted += applied.accepted
    outcome.note(applied.refused, most: plan.limits.namedRefusals)
    if hasAskedForLacking { outcome.waiting += applied.waiting.count } else { lacking.formUnion(applied.waiting) }
  }
}

extension SyncSession.Step {
  /// Whether it can be asked while a batch is being stored; the others need to see what comes of that.
  fileprivate var goesBesideWork: Bool {
    switch self {
    case .snapshot, .part, .pull, .differing: true
    case .compare, .hear, .lacking, .fetchMedia, .push, .sendMedia, .end: false
    }
  }
}

extension SyncEvent {
  /// Whether the event is an answer to what is being done.
  fileprivate func answers(_ effect: SyncEffect) -> Bool {
    switch (self, effect) {
    case (.applied(let number, _), .apply(let open, _, _)), (.saved(let number), .save(let open, _)),
      (.outgoing(let number, _), .readOutgoing(let open, _, _)),
      (.fingerprints(let number, _), .readFingerprints(let open, _, _)),
      (.media(let number, _, _), .fetchMedia(let open)),
      (.media(let number, _, _), .sendMedia(let open, _)), (.broken(let number, _), .apply(let open, _, _)),
      (.broken(let number, _), .save(let open, _)), (.broken(let number, _), .readOutgoing(let open, _, _)),
      (.broken(let number, _), .readFingerprints(let open, _, _)), (.broken(let number, _), .fetchMedia(let open)),
      (.broken(let number, _), .sendMedia(let open, _)):
      number == open
    default: false
    }
  }
}
