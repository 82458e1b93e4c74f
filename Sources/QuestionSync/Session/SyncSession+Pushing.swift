import QuestionModel

extension SyncSession {
  /// A push, as far as it has come.
  struct Pushing {
    /// Questions that are to be pushed whole.
    var whole: [QuestionID] = []
    /// Questions of which the other bank lacks a parent, to be pushed whole once.
    var again: Set<QuestionID> = []
    var isAgain = false
    /// Whether everything of this bank's feed was sent.
    var isFeedSent = false
    /// What is being sent.
    var page: (page: OutgoingPage, isOfFeed: Bool)?
    var wantedMedia: [ContentDigest] = []
    /// Whether the other bank has said in this exchange which media it wants.
    var hasHeardOfMedia = false
  }

  /// Reads what is to be sent next, or goes on where nothing is.
  mutating func readOutgoing(_ effects: inout [SyncEffect]) {
    guard let selection = plan.push else {
      next = .end
      return
    }
    if checkpoint.needsRepair, outcome.wasRepaired, pushing.whole.isEmpty {
      checkpoint.needsRepair = false
      next = .push
      let checkpoint = checkpoint
      return start(&effects) { .save($0, checkpoint) }
    }
    if !pushing.isAgain, pushing.isFeedSent, pushing.whole.isEmpty {
      pushing.isAgain = true
      pushing.whole = pushing.again.sorted()
    }
    // The feed first: it has the statements without which the signatures of the rest may not be believed.
    if !pushing.isFeedSent {
      let cursor = checkpoint.push
      start(&effects) { .readOutgoing($0, .since(cursor), selection: selection) }
    } else if !pushing.whole.isEmpty {
      let part = Array(pushing.whole.prefix(plan.limits.questions))
      pushing.whole.removeFirst(part.count)
      start(&effects) { .readOutgoing($0, .whole(part), selection: selection) }
    } else {
      next = .sendMedia
    }
  }

  /// Takes what is to be sent.
  mutating func take(_ page: OutgoingPage, to asked: OutgoingRequest, _ effects: inout [SyncEffect]) {
    let isOfFeed = if case .since = asked { true } else { false }
    guard page.batch.isEmpty else {
      pushing.page = (page, isOfFeed)
      ask(.push(caller, page.batch), &effects, SyncProgress(phase: .pushing, done: outcome.pushed))
      return
    }
    if isOfFeed { goBehind(page, &effects, savesBetween: false) }
    next = .push
  }

  /// Goes on behind a page of this bank's feed; of many with nothing in them only the last is worth a write.
  private mutating func goBehind(_ page: OutgoingPage, _ effects: inout [SyncEffect], savesBetween: Bool) {
    pushing.isFeedSent = !page.hasMore || page.next == checkpoint.push
    guard checkpoint.push != page.next else { return }
    checkpoint.push = page.next
    guard savesBetween || pushing.isFeedSent else { return }
    let checkpoint = checkpoint
    start(&effects) { .save($0, checkpoint) }
  }

  /// Takes what became of what was sent.
  mutating func take(_ answer: PushAnswer, _ effects: inout [SyncEffect]) {
    guard let sent = pushing.page else { return }
    pushing.page = nil
    outcome.pushed += answer.stored
    outcome.unchanged += answer.unchanged
    outcome.proposed += answer.proposed
    outcome.note(answer.refused, most: plan.limits.namedRefusals)
    let known = Set(pushing.wantedMedia)
    pushing.wantedMedia += answer.wantedMedia.filter { !known.contains($0) }
    pushing.hasHeardOfMedia = true
    if answer.waiting > 0 {
      if pushing.isAgain { outcome.waiting += answer.waiting } else { pushing.again.formUnion(sent.page.questions) }
    }
    let wasOwing = checkpoint.owesMedia
    checkpoint.owesMedia = wasOwing || !answer.wantedMedia.isEmpty
    next = .push
    let isSaved = sent.isOfFeed && checkpoint.push != sent.page.next
    if sent.isOfFeed { goBehind(sent.page, &effects, savesBetween: true) }
    if checkpoint.owesMedia, !wasOwing, !isSaved {
      let checkpoint = checkpoint
      start(&effects) { .save($0, checkpoint) }
    }
  }

  /// Sends what the other bank lacks of the media that pushed questions name.
  mutating func sendMedia(_ effects: inout [SyncEffect]) {
    if checkpoint.owesMedia || outcome.wasRepaired, !pushing.hasHeardOfMedia {
      // An exchange before may have broken off: nothing is pushed, to hear what is wanted still.
      pushing.page = (OutgoingPage(batch: SyncBatch(), questions: [], next: "", hasMore: false), false)
      return ask(.push(caller, SyncBatch()), &effects, SyncProgress(phase: .media, done: outcome.media))
    }
    next = .end
    guard !pushing.wantedMedia.isEmpty else { return settleMedia(isOwing: false, &effects) }
    let wanted = pushing.wantedMedia
    pushing.wantedMedia = []
    effects.append(.progress(SyncProgress(phase: .media, done: outcome.media, total: outcome.media + wanted.count)))
    start(&effects) { .sendMedia($0, wanted) }
  }

  /// Remembers whether the other bank still waits for media.
  mutating func settleMedia(isOwing: Bool, _ effects: inout [SyncEffect]) {
    guard isOwing || checkpoint.owesMedia else { return }
    checkpoint.owesMedia = isOwing
    let checkpoint = checkpoint
    start(&effects) { .save($0, checkpoint) }
  }
}
