public import QuestionModel

/// An automatic merge that a bank makes for itself, to be stored and never sent unless a person builds upon it.
public struct DerivedMerge: Sendable, Hashable {
  /// SHA-256 of its bytes.
  public let id: RevisionID
  /// Its bytes.
  public let document: [UInt8]
  /// Its key part; nil where the key is withheld from this bank.
  public let key: [UInt8]?
}

/// The bytes of a revision as a bank holds them.
public struct HeldBytes: Sendable, Hashable {
  /// The revision.
  public let document: [UInt8]
  /// Its key part; nil where it is withheld from this bank.
  public let key: [UInt8]?

  /// The bytes of a revision.
  public init(document: [UInt8], key: [UInt8]?) {
    self.document = document
    self.key = key
  }
}

/// What a bank shows of a question, worked out of all revisions that count and of nothing else.
public struct SettledQuestion: Sendable, Hashable {
  /// Most heads that are merged without a person; above it every bank calls it a conflict without a try.
  public static let mostMergedHeads = 64

  /// The revision that is shown.
  public let shown: RevisionID
  /// The shown one alone, or all heads of a conflict, the shown one first.
  public let heads: [RevisionID]
  /// Merges on the way to the shown revision that are to be stored, parents first: those that the bank does not hold
  /// yet, and those that it holds without a key which it can make now.
  public let derived: [DerivedMerge]

  /// Whether a person has to merge.
  public var isInConflict: Bool { heads.count > 1 }

  /// Settles a question.
  ///
  /// One head among revisions of people, the commonest case, costs no look at any bytes.
  ///
  /// - Parameters:
  ///   - steps: all revisions that the bank holds of the question, each once.
  ///   - bytes: gives a revision's bytes; asked only for the heads and what they come from, and only where there are two.
  /// - Returns: what is shown; nil where there is no revision, or only a circle of them.
  /// - Throws: what `bytes` throws.
  public static func settle<Failure: Error>(
    _ steps: [HistoryStep], bytes: (RevisionID) throws(Failure) -> HeldBytes?
  ) throws(Failure) -> SettledQuestion? {
    try settle(CountedHistory(steps), of: steps, bytes: bytes)
  }

  /// Settles a question of which is known what counts.
  ///
  /// - Parameters:
  ///   - history: what counts of the steps.
  ///   - steps: all revisions that the bank holds of the question, each once.
  ///   - bytes: gives a revision's bytes.
  /// - Returns: what is shown; nil where there is no revision, or only a circle of them.
  /// - Throws: what `bytes` throws.
  public static func settle<Failure: Error>(
    _ history: CountedHistory, of steps: [HistoryStep], bytes: (RevisionID) throws(Failure) -> HeldBytes?
  ) throws(Failure) -> SettledQuestion? {
    guard let first = history.heads.first else { return nil }
    guard history.heads.count > 1 else { return SettledQuestion(shown: first, heads: [first], derived: []) }
    let conflict = SettledQuestion(shown: first, heads: history.heads, derived: [])
    guard history.heads.count <= mostMergedHeads else { return conflict }
    guard let merges = try merges(history, steps, bytes: bytes), let shown = merges.last?.id else { return conflict }
    let held = Set(steps.lazy.map(\.id))
    var derived: [DerivedMerge] = []
    for merge in merges {
      // One that is held counts again where its key can be made only now.
      if held.contains(merge.id) {
        guard merge.key != nil, try bytes(merge.id)?.key == nil else { continue }
      }
      derived.append(merge)
    }
    return SettledQuestion(shown: shown, heads: [shown], derived: derived)
  }

  /// The merges of all heads, one with the next; nil where one of them needs a person or a key that is not there.
  private static func merges<Failure: Error>(
    _ history: CountedHistory, _ steps: [HistoryStep], bytes: (RevisionID) throws(Failure) -> HeldBytes?
  ) throws(Failure) -> [DerivedMerge]? {
    var nodes = steps.filter { history.counted.contains($0.id) }.map(\.node)
    var order = history.mergeOrder[...]
    guard let start = order.popFirst(), var merged = try parent(start, bytes: bytes) else { return nil }
    var merges: [DerivedMerge] = []
    for head in order {
      guard let next = try parent(head, bytes: bytes) else { return nil }
      var base: MergeParent?
      if let id = RevisionGraph(nodes).mergeBase(of: merged.id, head) {
        guard let found = try parent(id, bytes: bytes) else { return nil }
        base = found
      }
      guard case .merged(let document, let key)? = try? AutomaticMerge.merge(merged, next, base: base),
        let made = try? MergeParent(document: document, key: key)
      else { return nil }
      merged = made
      merges.append(DerivedMerge(id: made.id, document: document, key: key))
      nodes.append(HistoryStep(id: made.id, made.revision).node)
    }
    return merges
  }

  /// A revision to merge; nil where its bytes do not read, which leaves the merge to a person.
  private static func parent<Failure: Error>(
    _ id: RevisionID, bytes: (RevisionID) throws(Failure) -> HeldBytes?
  ) throws(Failure) -> MergeParent? {
    guard let held = try bytes(id) else { return nil }
    return try? MergeParent(document: held.document, key: held.key)
  }
}
