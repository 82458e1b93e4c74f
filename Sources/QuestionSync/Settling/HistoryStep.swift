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

  /// The step that stored bytes are, of which no more is read than it takes.
  ///
  /// - Parameters:
  ///   - id: SHA-256 of the bytes.
  ///   - document: a revision's bytes, which were read as a whole before they were stored.
  ///   - isAutomatic: whether no person made it.
  /// - Throws: `FieldProblem` if they are no revision's.
  public init(id: RevisionID, document: [UInt8], isAutomatic: Bool) throws(FieldProblem) {
    let object: JSONValue
    do { object = try JSONParser.parse(document, only: ["generation", "parents", "status"]) } catch {
      throw FieldProblem("", "revision \(id.short) does not read: \(error)")
    }
    var reader = try FieldReader(object)
    self.init(
      id: id, parents: try reader.digests("parents"), generation: try reader.integer("generation"),
      isAutomatic: isAutomatic, isRetired: try reader.string("status") == QuestionStatus.retired.rawValue)
  }

  var node: RevisionGraph.Node { RevisionGraph.Node(id: id, parents: parents, generation: generation) }
}
