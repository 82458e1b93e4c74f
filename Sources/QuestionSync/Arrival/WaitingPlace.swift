public import QuestionModel

/// Revisions whose parents have not come yet: a bounded place, in which the newest drive out the oldest.
public struct WaitingPlace<Payload: Sendable>: Sendable {
  /// Most revisions that wait.
  public let maximumCount: Int
  /// Most bytes of all that wait.
  public let maximumBytes: Int
  /// Bytes of all that wait.
  public private(set) var byteCount = 0

  private var revisions: [RevisionID: ArrivingRevision<Payload>] = [:]
  private var places: [RevisionID: UInt64] = [:]
  private var byQuestion: [QuestionID: Set<RevisionID>] = [:]
  private var order: [(place: UInt64, id: RevisionID)] = []
  private var oldest = 0
  private var nextPlace: UInt64 = 0

  /// An empty place.
  ///
  /// - Parameters:
  ///   - maximumCount: most revisions that wait.
  ///   - maximumBytes: most bytes of all that wait.
  public init(maximumCount: Int = 10_000, maximumBytes: Int = 64 << 20) {
    self.maximumCount = maximumCount
    self.maximumBytes = maximumBytes
  }

  /// How many revisions wait.
  public var count: Int { revisions.count }

  /// Whether none waits.
  public var isEmpty: Bool { revisions.isEmpty }

  /// The questions of which revisions wait.
  public var questions: [QuestionID] { byQuestion.keys.sorted() }

  /// All that wait, the oldest first.
  public var all: [ArrivingRevision<Payload>] {
    order[oldest...].compactMap { places[$0.id] == $0.place ? revisions[$0.id] : nil }
  }

  /// The revisions of a question that wait.
  ///
  /// - Parameter question: its id.
  /// - Returns: the oldest first.
  public func waiting(of question: QuestionID) -> [ArrivingRevision<Payload>] {
    (byQuestion[question] ?? []).sorted { (places[$0] ?? 0) < (places[$1] ?? 0) }.compactMap { revisions[$0] }
  }

  /// Lets a revision wait.
  ///
  /// - Parameter revision: one that waits already stays where it is.
  /// - Returns: the ids of those that had to go for it: the oldest, or itself where it is larger than the whole place.
  public mutating func insert(_ revision: ArrivingRevision<Payload>) -> [RevisionID] {
    guard revisions[revision.id] == nil else { return [] }
    guard revision.size <= maximumBytes, maximumCount > 0 else { return [revision.id] }
    revisions[revision.id] = revision
    byQuestion[revision.question, default: []].insert(revision.id)
    places[revision.id] = nextPlace
    order.append((nextPlace, revision.id))
    nextPlace += 1
    byteCount += revision.size
    var gone: [RevisionID] = []
    while revisions.count > maximumCount || byteCount > maximumBytes, oldest < order.count {
      let (place, id) = order[oldest]
      oldest += 1
      guard places[id] == place else { continue }
      remove(id)
      gone.append(id)
    }
    if oldest > order.count / 2 {
      order.removeFirst(oldest)
      oldest = 0
    }
    return gone
  }

  /// Lets a revision go.
  ///
  /// - Parameter id: the revision; one that does not wait changes nothing.
  public mutating func remove(_ id: RevisionID) {
    guard let revision = revisions.removeValue(forKey: id) else { return }
    places[id] = nil
    byteCount -= revision.size
    byQuestion[revision.question]?.remove(id)
    if byQuestion[revision.question]?.isEmpty == true { byQuestion[revision.question] = nil }
  }
}
