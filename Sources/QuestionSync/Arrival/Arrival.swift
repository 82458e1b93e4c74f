public import QuestionModel

/// What becomes of the revisions of a batch.
public struct Arrival<Payload: Sendable>: Sendable {
  /// Those to be stored, parents before children; among them some that have waited.
  public private(set) var taken: [ArrivingRevision<Payload>] = []
  /// Those that the bank holds already, and of which only a missing key may be of use.
  public private(set) var known: [ArrivingRevision<Payload>] = []
  /// Those that wait for their parents from now on.
  public private(set) var waiting: [ArrivingRevision<Payload>] = []
  /// Those that must not be stored, each with the reason.
  public private(set) var refused: [SyncRefusal] = []
  /// Automatic merges upon which nobody built: each bank makes them for itself.
  public private(set) var passedOver: [RevisionID] = []

  /// Looks at a batch.
  ///
  /// - Parameters:
  ///   - batch: revisions in any order.
  ///   - place: what waits already; of the batch's questions, those whose parents have come are taken.
  ///   - limits: bounds.
  ///   - refusedBefore: ids that were refused for another reason, such as their signature: nothing made from them is taken.
  ///   - known: what the bank holds under an id; nil where it is new.
  ///   - heads: the heads of a question's counted history; asked once for each question of which revisions are taken.
  /// - Throws: what the lookups throw.
  public init<Failure: Error>(
    _ batch: [ArrivingRevision<Payload>], place: WaitingPlace<Payload>, limits: ArrivalLimits = ArrivalLimits(),
    refusedBefore: Set<RevisionID> = [], known: (RevisionID) throws(Failure) -> KnownRevision?,
    heads: (QuestionID) throws(Failure) -> [RevisionID]
  ) throws(Failure) {
    var sorting = Sorting(limits: limits, refused: refusedBefore)
    for revision in batch {
      guard !sorting.contains(revision.id) else { continue }
      if try known(revision.id) != nil {
        sorting.noteKnown(revision.id)
        self.known.append(revision)
      } else {
        sorting.add(revision)
      }
    }
    for question in sorting.questions {
      for revision in place.waiting(of: question) where !sorting.contains(revision.id) { sorting.add(revision) }
    }
    try sorting.sort(known: known)
    let kept = sorting.withoutUnbuilt()
    passedOver = kept.passedOver
    waiting = sorting.waiting
    refused = sorting.reasons
    try keepWithin(limits.heads, kept.taken, heads: heads)
  }

  /// Refuses what would give a question too many heads, and everything made from that.
  private mutating func keepWithin<Failure: Error>(
    _ maximum: Int, _ revisions: [ArrivingRevision<Payload>], heads: (QuestionID) throws(Failure) -> [RevisionID]
  ) throws(Failure) {
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
