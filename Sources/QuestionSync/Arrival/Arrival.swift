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
  public init(
    _ batch: [ArrivingRevision<Payload>], place: WaitingPlace<Payload>, limits: ArrivalLimits = ArrivalLimits(),
    refusedBefore: Set<RevisionID> = [], known: (RevisionID) throws -> KnownRevision?,
    heads: (QuestionID) throws -> [RevisionID]
  ) rethrows {
    var revisions = batch
    func waitingSteps(of question: QuestionID) -> [ArrivingStep] {
      place.waiting(of: question).map { revision in
        revisions.append(revision)
        return ArrivingStep(revision, number: revisions.count - 1)
      }
    }
    let order = try ArrivalOrder(
      batch.indices.map { ArrivingStep(batch[$0], number: $0) }, waitingOf: waitingSteps, limits: limits,
      refusedBefore: refusedBefore, known: known, heads: heads)
    taken = order.taken.map { revisions[$0.number] }
    self.known = order.known.map { revisions[$0.number] }
    waiting = order.waiting.map { revisions[$0.number] }
    (refused, passedOver) = (order.refused, order.passedOver)
  }
}
