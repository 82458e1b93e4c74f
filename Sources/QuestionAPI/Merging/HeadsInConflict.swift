public import QuestionModel
public import QuestionSync

/// Two heads of a question, with the version that both come from, to be brought together.
public struct HeadsInConflict: Sendable, Hashable {
  /// The question.
  public let id: QuestionID
  /// The two heads that are merged; the one that the bank shows first.
  public let heads: [RevisionID]
  /// How many heads there are; more than two are brought together two by two.
  public let headCount: Int
  /// The version both come from; nil where they share none.
  public let base: QuestionVersion?
  /// What the shown head says.
  public let ours: QuestionVersion
  /// What the other one says.
  public let theirs: QuestionVersion
  /// Who made the shown head, as far as is known.
  public let ourAuthor: String?
  /// Who made the other one.
  public let theirAuthor: String?
  /// Id of the bank in which the shown head was made.
  public let ourOrigin: String
  /// Id of the bank in which the other one was made.
  public let theirOrigin: String

  /// The versions brought together, as far as that goes without a person.
  public var merge: QuestionMerge { QuestionMerge(base: base, ours: ours, theirs: theirs) }
}

extension BankService {
  /// The first two heads of a question.
  ///
  /// - Parameter id: the question.
  /// - Returns: the heads and what they come from.
  /// - Throws: `.notFound` where the question has but one head; `.unavailable` where a key is withheld here.
  public func headsInConflict(of id: QuestionID) async throws(BankError) -> HeadsInConflict {
    let record = try await question(id)
    guard record.heads.count > 1 else { throw .notFound("conflict in question \(id)") }
    let history = try await revisions(of: id)
    let graph = RevisionGraph(
      history.map { RevisionGraph.Node(id: $0.revision, parents: $0.parents, generation: $0.generation) })
    let (left, right) = (record.heads[0], record.heads[1])
    var base: QuestionVersion?
    if let ancestor = graph.mergeBase(of: left, right) { base = try await revision(ancestor, of: id).version() }
    let ours = try await revision(left, of: id)
    let theirs = try await revision(right, of: id)
    let (first, second) = (try ours.decoded(), try theirs.decoded())
    return HeadsInConflict(
      id: id, heads: [left, right], headCount: record.heads.count, base: base, ours: try ours.version(),
      theirs: try theirs.version(), ourAuthor: first.author, theirAuthor: second.author, ourOrigin: first.origin,
      theirOrigin: second.origin)
  }
}

extension QuestionRecord {
  /// What the revision says, to be merged with another.
  ///
  /// - Returns: the question and where it stands.
  /// - Throws: `.unavailable` where the key is withheld in this bank.
  public func version() throws(BankError) -> QuestionVersion {
    guard keyDocument != nil else {
      throw .unavailable("The key of a revision is withheld in this bank. Merge where the question comes from.")
    }
    return QuestionVersion(question: try question(), status: try decoded().status)
  }
}
