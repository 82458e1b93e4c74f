public import QuestionModel

/// A revision that came from another bank and reads, with whatever the receiver carries along with it.
public struct ArrivingRevision<Payload: Sendable>: Sendable {
  /// SHA-256 of its bytes.
  public var id: RevisionID
  /// The question it belongs to.
  public var question: QuestionID
  /// Revisions it was made from.
  public var parents: [RevisionID]
  /// As the revision gives it.
  public var generation: Int
  /// Whether it says that no person made it.
  public var isAutomatic: Bool
  /// How many bytes it has, key part included.
  public var size: Int
  /// What the receiver needs to store it.
  public var payload: Payload

  /// A revision of its parts.
  public init(
    id: RevisionID, question: QuestionID, parents: [RevisionID], generation: Int, isAutomatic: Bool, size: Int,
    payload: Payload
  ) {
    self.id = id
    self.question = question
    self.parents = parents
    self.generation = generation
    self.isAutomatic = isAutomatic
    self.size = size
    self.payload = payload
  }

  /// A revision that was decoded.
  ///
  /// - Parameters:
  ///   - id: SHA-256 of its bytes.
  ///   - revision: what they say.
  ///   - size: how many bytes it has, key part included.
  ///   - payload: what the receiver needs to store it.
  public init(id: RevisionID, _ revision: Revision, size: Int, payload: Payload) {
    self.init(
      id: id, question: revision.question, parents: revision.parents, generation: revision.generation,
      isAutomatic: revision.origin == AutomaticMerge.origin, size: size, payload: payload)
  }
}

/// What a bank knows of a revision that it holds.
public struct KnownRevision: Sendable, Hashable {
  /// The question it belongs to.
  public var question: QuestionID
  /// Its generation.
  public var generation: Int

  /// A revision of its parts.
  public init(question: QuestionID, generation: Int) {
    self.question = question
    self.generation = generation
  }
}

/// Bounds of what is taken from another bank.
public struct ArrivalLimits: Sendable, Hashable {
  /// Most parents of a revision.
  public var parents: Int
  /// Most heads of a question.
  public var heads: Int

  /// Bounds of their parts.
  public init(parents: Int = 64, heads: Int = 1000) {
    self.parents = parents
    self.heads = heads
  }
}
