import QuestionModel

extension SyncSession {
  /// A comparison of everything, as far as it has come.
  struct Comparison {
    /// The ranges that are to be looked into.
    var open: [String] = [""]
    /// The nodes that wait until this bank's own fingerprints are read.
    var nodes: [FingerprintNode] = []
    var tree: FingerprintTree?
    /// Where the other bank's feed stood when its root was read.
    var position: String?
    var countsKeys = false
    var differing: Set<QuestionID> = []
    /// Whether all statements of the other bank were heard, without which its signatures may not be believed.
    var hasHeard = false
    /// Whether statements are being asked for.
    var isHearing = false
    /// Whether the questions that differ are being fetched.
    var isFetching = false
    /// The questions that are asked for after those that are asked for now.
    var rest: [QuestionID] = []
  }

  /// Asks for the next ranges, or goes on to the questions that were found.
  mutating func compare(_ effects: inout [SyncEffect]) {
    guard comparison.open.isEmpty else {
      let prefixes = Array(comparison.open.prefix(plan.limits.prefixes))
      comparison.open.removeFirst(prefixes.count)
      return ask(
        .fingerprints(caller, prefixes: prefixes), &effects,
        SyncProgress(phase: .comparing, done: comparison.differing.count))
    }
    guard comparison.differing.isEmpty else {
      guard comparison.hasHeard else {
        next = .hear(nil)
        return
      }
      comparison.isFetching = true
      next = .differing(comparison.differing.sorted())
      return
    }
    endComparison()
    store(SyncBatch())
  }

  /// Asks for the other bank's statements, which come on the first pages of its feed, before any revisions.
  mutating func hear(since cursor: String?, _ effects: inout [SyncEffect]) {
    comparison.isHearing = true
    ask(
      .pull(caller, since: cursor, limit: 1), &effects,
      SyncProgress(phase: .comparing, done: comparison.differing.count))
  }

  /// Takes the other bank's statements.
  mutating func hear(_ page: PullAnswer, since: String?) throws(SyncFault) {
    comparison.isHearing = false
    guard !page.hasMore || page.next != since else {
      throw .unreadable("The other bank's feed does not come to an end.")
    }
    comparison.hasHeard = !page.hasMore || !page.batch.items.isEmpty || page.batch.statements.isEmpty
    next = comparison.hasHeard ? .compare : .hear(page.next)
    if !page.batch.statements.isEmpty { store(SyncBatch(statements: page.batch.statements)) }
  }

  /// Takes the other bank's fingerprints.
  mutating func take(
    _ answer: FingerprintAnswer, _ prefixes: [String], _ effects: inout [SyncEffect]
  ) throws(SyncFault) {
    guard answer.nodes.map(\.prefix) == prefixes else {
      throw .unreadable("The other bank answered with fingerprints of other ranges.")
    }
    comparison.nodes = answer.nodes
    if comparison.tree != nil { return try lookInto() }
    // The first answer's place: what changes there later comes by the feed.
    comparison.position = answer.position
    comparison.countsKeys = answer.countsKeys && plan.wantsKeys
    let countsKeys = comparison.countsKeys
    let selection = plan.pull ?? ""
    start(&effects) { .readFingerprints($0, selection: selection, countsKeys: countsKeys) }
  }

  /// Takes this bank's fingerprints.
  mutating func take(_ tree: FingerprintTree) throws(SyncFault) {
    comparison.tree = tree
    try lookInto()
  }

  private mutating func lookInto() throws(SyncFault) {
    guard let tree = comparison.tree else { return }
    for node in comparison.nodes {
      let found = try tree.differences(from: node)
      comparison.open += found.prefixes
      comparison.differing.formUnion(found.questions)
    }
    comparison.nodes = []
    guard max(comparison.open.count, comparison.differing.count) <= plan.limits.differences else {
      throw .unreadable("The banks differ in more than \(plan.limits.differences) questions.")
    }
    next = .compare
  }

  /// The feed goes on from where the other bank's fingerprints were read.
  mutating func endComparison() {
    if let position = comparison.position, let cursor = checkpoint.pull,
      FeedCursor(position)?.epoch != FeedCursor(cursor)?.epoch
    {
      // The other bank was restored from a backup, and may have lost what this one had sent.
      checkpoint.push = nil
    }
    checkpoint.pull = comparison.position.map { goingOn(at: $0) }
    checkpoint.pullSelection = plan.pull
    checkpoint.wantsKeys = plan.wantsKeys
    pushing.whole = plan.push == nil ? [] : comparison.differing.sorted()
    // What the other bank may have lost is sent at the end; an exchange that breaks off before compares once more.
    checkpoint.needsRepair = !pushing.whole.isEmpty
    checkpoint.repaired = plan.started
    outcome.wasRepaired = true
    comparison.isFetching = false
    next = .pull(checkpoint.pull)
  }

  /// The feed goes on from a place, but for statements, which are not compared: those from where they were read last.
  private func goingOn(at position: String) -> String {
    guard var place = FeedCursor(position) else { return position }
    let before = checkpoint.pull.flatMap { FeedCursor($0) }
    place.statement = before.flatMap { $0.epoch == place.epoch ? min($0.statement, place.statement) : nil } ?? 0
    return place.description
  }
}
