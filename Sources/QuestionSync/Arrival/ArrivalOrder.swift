import QuestionModel

/// A revision that came, as far as its place goes, with its number among those that came or waited.
struct ArrivingStep {
  let id: RevisionID
  let question: QuestionID
  let parents: [RevisionID]
  let generation: Int
  let isAutomatic: Bool
  let number: Int

  init<Payload>(_ revision: ArrivingRevision<Payload>, number: Int) {
    id = revision.id
    question = revision.question
    parents = revision.parents
    generation = revision.generation
    isAutomatic = revision.isAutomatic
    self.number = number
  }
}

/// What becomes of revisions, apart from what is carried with them: a type without parameters, which the compiler makes
/// fast for whoever calls it from another module.
struct ArrivalOrder {
  private(set) var taken: [ArrivingStep] = []
  private(set) var known: [ArrivingStep] = []
  private(set) var waiting: [ArrivingStep] = []
  private(set) var refused: [SyncRefusal] = []
  private(set) var passedOver: [RevisionID] = []

  /// - Parameters:
  ///   - batch: revisions in any order.
  ///   - waitingOf: what waits of a question already.
  ///   - limits: bounds.
  ///   - refusedBefore: ids that were refused for another reason.
  ///   - lookUp: what the bank holds under an id.
  ///   - heads: the heads of a question's counted history.
  init(
    _ batch: [ArrivingStep], waitingOf: (QuestionID) -> [ArrivingStep], limits: ArrivalLimits,
    refusedBefore: Set<RevisionID>, known lookUp: (RevisionID) throws -> KnownRevision?,
    heads: (QuestionID) throws -> [RevisionID]
  ) rethrows {
    var sorting = Sorting(limits: limits, refused: refusedBefore)
    for revision in batch {
      guard !sorting.contains(revision.id) else { continue }
      if try lookUp(revision.id) != nil {
        sorting.noteKnown(revision.id)
        known.append(revision)
      } else {
        sorting.add(revision)
      }
    }
    for question in sorting.questions {
      for revision in waitingOf(question) where !sorting.contains(revision.id) { sorting.add(revision) }
    }
    try sorting.sort(known: lookUp)
    let kept = sorting.withoutUnbuilt()
    passedOver = kept.passedOver
    waiting = sorting.waiting
    refused = sorting.reasons
    try keepWithin(limits.heads, kept.taken, heads: heads)
  }

  /// Refuses what would give a question too many heads, and everything made from that.
  private mutating func keepWithin(
    _ maximum: Int, _ revisions: [ArrivingStep], heads: (QuestionID) throws -> [RevisionID]
  ) rethrows {
    var open: [QuestionID: Set<RevisionID>] = [:]
    var tooMany: Set<RevisionID> = []
    for revision in revisions {
      var current: Set<RevisionID>
      if let known = open[revision.question] { current = known } else { current = Set(try heads(revision.question)) }
      if let parent = revision.parents.first(where: tooMany.contains) {
        refused.append(SyncRefusal(of: revision.id, parent: parent))
        tooMany.insert(revision.id)
        open[revision.question] = current
        continue
      }
      let replaced = revision.parents.filter(current.contains)
      guard current.count - replaced.count < maximum else {
        refused.append(
          SyncRefusal(
            id: revision.id, kind: .tooManyVersions, subject: "\(maximum)",
            reason: "Its question has \(maximum) versions side by side already; merge some of them first."))
        tooMany.insert(revision.id)
        open[revision.question] = current
        continue
      }
      // Out of the dictionary while it changes, or each change would copy the set.
      open[revision.question] = nil
      current.subtract(replaced)
      current.insert(revision.id)
      open[revision.question] = current
      taken.append(revision)
    }
  }
}
