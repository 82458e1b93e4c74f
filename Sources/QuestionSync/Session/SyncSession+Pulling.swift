import QuestionModel

extension SyncSession {
  /// Pages, or parts of a bundle, in a row that may have nothing in them, so that a bank that never ends is left.
  private static let mostEmptyPages = 10_000
  /// Parts that a bundle may have.
  private static let mostParts = 1_000_000
  /// Clones that are begun in one exchange.
  private static let mostClones = 3

  /// Who asks.
  var caller: SyncCaller { SyncCaller(bank: plan.bank, selection: plan.pull ?? "", wantsKeys: plan.wantsKeys) }

  /// Decides where the exchange begins.
  mutating func begin() {
    if checkpoint.pushSelection != plan.push {
      checkpoint.pushSelection = plan.push
      checkpoint.push = nil
    }
    if let push = checkpoint.push, FeedCursor(push)?.epoch != plan.epoch {
      // This bank was restored from a backup: what it had sent may be lost here, and what it made since was never sent.
      checkpoint.push = nil
      checkpoint.needsRepair = true
    }
    guard let pull = plan.pull else {
      next = .push
      return
    }
    let isSame = checkpoint.pullSelection == pull && checkpoint.wantsKeys == plan.wantsKeys
    if let clone = checkpoint.clone, isSame {
      next = .part(clone)
    } else if let cursor = checkpoint.pull {
      // The feed first, even where all is compared after: it alone tells what left the selection.
      next = isSame ? .pull(cursor) : .compare
    } else {
      next = .snapshot
    }
  }

  /// Does a step.
  mutating func perform(_ step: Step, _ effects: inout [SyncEffect]) {
    switch step {
    case .snapshot:
      clones += 1
      ask(.snapshot(caller), &effects, SyncProgress(phase: .cloning, done: 0))
    case .part(let clone):
      ask(
        .snapshotPart(caller, id: clone.id, part: clone.next), &effects,
        SyncProgress(phase: .cloning, done: clone.next, total: clone.parts))
    case .pull(let cursor):
      ask(
        .pull(caller, since: cursor, limit: plan.limits.pageRows), &effects,
        SyncProgress(phase: .pulling, done: outcome.pulled))
    case .compare: compare(&effects)
    case .hear(let cursor): hear(since: cursor, &effects)
    case .differing(let questions):
      askFor(questions, &effects, total: comparison.differing.count)
    case .lacking(let questions): askForLacking(questions, &effects)
    case .fetchMedia:
      effects.append(.progress(SyncProgress(phase: .media, done: outcome.media)))
      start(&effects) { .fetchMedia($0) }
      next = .push
    case .push: readOutgoing(&effects)
    case .sendMedia: sendMedia(&effects)
    case .end: finish(&effects)
    }
  }

  private mutating func askForLacking(_ questions: [QuestionID]?, _ effects: inout [SyncEffect]) {
    let questions = questions ?? (hasAskedForLacking ? [] : lacking.sorted())
    hasAskedForLacking = true
    guard !questions.isEmpty else {
      next = .fetchMedia
      return
    }
    askFor(questions, &effects, total: lacking.count)
  }

  private mutating func askFor(_ questions: [QuestionID], _ effects: inout [SyncEffect], total: Int) {
    ask(
      .questions(caller, Array(questions.prefix(plan.limits.questions))), &effects,
      SyncProgress(phase: .fetching, done: total - questions.count, total: total))
    comparison.rest = Array(questions.dropFirst(plan.limits.questions))
  }

  /// Takes an answer to what was asked.
  mutating func take(
    _ answer: SyncAnswer, to asked: SyncRequest, _ effects: inout [SyncEffect]
  ) throws(SyncFault) {
    switch (asked, answer) {
    case (.snapshot, .snapshot(let manifest)): try take(manifest)
    case (.snapshotPart, .snapshotPart(let batch)): try takePart(batch)
    case (.pull(_, let since, _), .pulled(let page)) where comparison.isHearing: try hear(page, since: since)
    case (.pull(_, let since, _), .pulled(let page)): try take(page, since: since)
    case (.fingerprints(_, let prefixes), .fingerprints(let answer)): try take(answer, prefixes, &effects)
    case (.questions, .questions(let batch)): takeQuestions(batch)
    case (.push, .pushed(let answer)): take(answer, &effects)
    default: throw .unreadable("The other bank answered something else than what was asked.")
    }
  }

  /// Takes the fault of a request: some lead to another road, all others end the exchange.
  mutating func take(_ fault: SyncFault, of asked: SyncRequest) {
    switch (asked, fault) {
    case (.pull, .epochOver) where !outcome.wasRepaired:
      comparison.isHearing = false
      // It may have lost what this bank had sent.
      checkpoint.push = nil
      checkpoint.needsRepair = true
      next = .compare
    case (.snapshot, .snapshotGone) where clones < Self.mostClones,
      (.snapshotPart, .snapshotGone) where clones < Self.mostClones:
      // The bank may have been restored from a backup, and have lost what the parts before brought here.
      checkpoint.needsRepair = checkpoint.needsRepair || checkpoint.clone.map { $0.next > 0 } ?? false
      checkpoint.clone = nil
      next = .snapshot
    default: end(fault)
    }
  }

  private mutating func take(_ manifest: SnapshotManifest) throws(SyncFault) {
    guard (0...Self.mostParts).contains(manifest.parts) else {
      throw .unreadable("The other bank's bundle has \(manifest.parts) parts.")
    }
    checkpoint.pullSelection = plan.pull
    checkpoint.wantsKeys = plan.wantsKeys
    // What was sent before may be lost there: whoever begins anew sends anew.
    (checkpoint.pull, checkpoint.push) = (nil, nil)
    let clone = SyncCheckpoint.Clone(id: manifest.id, parts: manifest.parts, next: 0, position: manifest.position)
    guard clone.parts == 0 else {
      checkpoint.clone = clone
      next = .part(clone)
      return
    }
    endClone(clone)
    store(SyncBatch())
  }

  private mutating func takePart(_ batch: SyncBatch) throws(SyncFault) {
    guard var clone = checkpoint.clone else { return }
    emptyPages = batch.isEmpty ? emptyPages + 1 : 0
    guard emptyPages <= Self.mostEmptyPages else {
      throw .unreadable("The other bank's bundle has nothing in \(emptyPages) parts in a row.")
    }
    clone.next += 1
    if clone.next < clone.parts {
      checkpoint.clone = clone
      next = .part(clone)
      // Of many parts with nothing in them only the last is worth a write.
      guard !batch.isEmpty else { return }
    } else {
      endClone(clone)
    }
    store(batch)
  }

  private mutating func endClone(_ clone: SyncCheckpoint.Clone) {
    checkpoint.clone = nil
    checkpoint.pull = clone.position
    checkpoint.repaired = plan.started
    next = .pull(clone.position)
  }

  private mutating func take(_ page: PullAnswer, since: String?) throws(SyncFault) {
    emptyPages = page.batch.isEmpty ? emptyPages + 1 : 0
    comparison.hasHeard = true
    if page.hasMore, page.next == since || emptyPages > Self.mostEmptyPages {
      throw .unreadable("The other bank's feed does not come to an end.")
    }
    let isDue = (checkpoint.needsRepair || plan.isRepairDue) && !outcome.wasRepaired
    next = page.hasMore ? .pull(page.next) : isDue ? .compare : .lacking(nil)
    guard !page.batch.isEmpty || page.next != checkpoint.pull else { return }
    checkpoint.pull = page.next
    store(page.batch)
  }

  private mutating func takeQuestions(_ batch: SyncBatch) {
    let rest = comparison.rest
    if comparison.isFetching {
      next = .differing(rest)
      if rest.isEmpty { endComparison() }
    } else {
      next = .lacking(rest)
    }
    store(batch)
  }
}
