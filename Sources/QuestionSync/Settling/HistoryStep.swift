public import QuestionModel

/// A revision as far as its place in a history goes.
public struct HistoryStep: Sendable, Hashable {
  /// The revision.
  public let id: RevisionID
  /// Revisions it was made from.
  public let parents: [RevisionID]
  /// One more than the highest of its parents; 0 for the first.
  public let generation: Int
  /// Whether no person made it, but `AutomaticMerge`.
  public let isAutomatic: Bool
  /// Whether it retires the question: a recall, which holds until a person has decided otherwise.
  public let isRetired: Bool

  /// A step of its parts.
  public init(
    id: RevisionID, parents: [RevisionID], generation: Int, isAutomatic: Bool, isRetired: Bool = false
  ) {
    self.id = id
    self.parents = parents
    self.generation = generation
    self.isAutomatic = isAutomatic
    self.isRetired = isRetired
  }

  /// The step that a revision is.
  ///
  /// - Parameters:
  ///   - id: SHA-256 of the revision's bytes.
  ///   - revision: what they say.
  public init(id: RevisionID, _ revision: Revision) {
    self.init(
      id: id, parents: revision.parents, generation: revision.generation,
      isAutomatic: revision.origin == AutomaticMerge.origin, isRetired: revision.status == .retired)
  }

  var node: RevisionGraph.Node { RevisionGraph.Node(id: id, parents: parents, generation: generation) }
}
