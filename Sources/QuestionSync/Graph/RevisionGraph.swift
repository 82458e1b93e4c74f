public import QuestionModel

/// The history of a question: which revision was made from which.
///
/// Parents that are not in the graph are passed over. Generations order revisions and prove nothing, since another
/// bank may have written any number.
public struct RevisionGraph: Sendable {
  /// A revision and what it was made from.
  public struct Node: Sendable, Hashable {
    /// The revision.
    public let id: RevisionID
    /// Revisions it was made from.
    public let parents: [RevisionID]
    /// One more than the highest of its parents; 0 for the first.
    public let generation: Int

    /// A revision of a history.
    ///
    /// - Parameters:
    ///   - id: the revision.
    ///   - parents: revisions it was made from.
    ///   - generation: as the revision gives it.
    public init(id: RevisionID, parents: [RevisionID], generation: Int) {
      self.id = id
      self.parents = parents
      self.generation = generation
    }
  }

  private let nodes: [RevisionID: Node]

  /// The revisions from which nothing was made yet, the one that every bank shows first: highest generation, then
  /// highest id.
  public let heads: [RevisionID]

  /// A graph of its revisions.
  ///
  /// - Parameter nodes: in any order; of two with one id the first counts.
  public init(_ nodes: some Sequence<Node>) {
    let nodes = Dictionary(nodes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let parents = Set(nodes.values.lazy.flatMap(\.parents))
    self.nodes = nodes
    heads = nodes.values.filter { !parents.contains($0.id) }.sorted(by: Self.isShownBefore).map(\.id)
  }

  /// The best common ancestor of two revisions: none of the others was made from it.
  ///
  /// - Parameters:
  ///   - left: a revision; it is its own ancestor.
  ///   - right: another one.
  /// - Returns: of several best ones that with the highest generation, then the highest id; nil where the two share
  ///   no history or one is not in the graph.
  public func mergeBase(of left: RevisionID, _ right: RevisionID) -> RevisionID? {
    let common = ancestors(of: left).intersection(ancestors(of: right))
    // Whatever a common ancestor was made from is one too, so looking one step up finds all that are outdone.
    let outdone = Set(common.lazy.flatMap { nodes[$0]?.parents ?? [] })
    return common.subtracting(outdone).compactMap { nodes[$0] }.min(by: Self.isShownBefore)?.id
  }

  /// A revision and everything it was made from, directly or not.
  ///
  /// - Parameter id: the revision.
  /// - Returns: the ids that are in the graph; empty where the revision is not.
  public func ancestors(of id: RevisionID) -> Set<RevisionID> {
    guard nodes[id] != nil else { return [] }
    var found: Set<RevisionID> = [id]
    var waiting = [id]
    while let next = waiting.popLast() {
      for parent in nodes[next]?.parents ?? [] where nodes[parent] != nil && found.insert(parent).inserted {
        waiting.append(parent)
      }
    }
    return found
  }

  private static func isShownBefore(_ left: Node, _ right: Node) -> Bool {
    (right.generation, right.id) < (left.generation, left.id)
  }
}
