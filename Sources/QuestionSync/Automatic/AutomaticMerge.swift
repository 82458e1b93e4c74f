public import QuestionModel

/// Merges of two heads that need no person.
///
/// Every bank that merges the same heads makes the same bytes: nothing in them comes from the bank, its clock or chance.
public enum AutomaticMerge {
  /// The origin of every automatic merge, whichever bank makes it.
  public static let origin = "automatic-merge"

  /// What came of a merge.
  public enum Outcome: Sendable {
    /// The merge revision's exact bytes and those of its key part; nil where the key is withheld from this bank.
    case merged(document: [UInt8], key: [UInt8]?)
    /// A person has to decide.
    case conflicts(QuestionMerge)
    /// A key that changed is withheld from this bank, so that it cannot tell what to merge.
    case keyWithheld
    /// A revision has members or a layout that this version does not know and would lose.
    case newerRevision
  }

  /// Merges two heads.
  ///
  /// The key part of a parent is used again where its key is the merged one: of the parent that changed the key of the
  /// base, else of the one with the lower id. Any other is sealed with a salt out of both parents' key parts.
  ///
  /// - Parameters:
  ///   - ours: the one head.
  ///   - theirs: the other head.
  ///   - base: their best common ancestor, `RevisionGraph.mergeBase`; nil for two roots.
  /// - Returns: the merge revision, or why there is none.
  /// - Throws: `FieldProblem` if the revisions do not belong together or a key part cannot be read.
  public static func merge(
    _ ours: MergeParent, _ theirs: MergeParent, base: MergeParent?
  ) throws(FieldProblem) -> Outcome {
    try check(ours, theirs, base)
    guard [ours, theirs, base].allSatisfy({ $0?.revision.extra.isEmpty ?? true }) else { return .newerRevision }
    let (first, second) = ours.id < theirs.id ? (ours, theirs) : (theirs, ours)
    guard let keys = try MergeKeys(base: base, first: first, second: second) else { return .keyWithheld }
    let versions = (
      base: base?.version(keys.base), first: first.version(keys.first), second: second.version(keys.second)
    )
    let merge = QuestionMerge(base: versions.base, ours: versions.first, theirs: versions.second)
    guard merge.conflicts.isEmpty else {
      if keys.isChangeHidden { return .keyWithheld }
      guard ours.id > theirs.id else { return .conflicts(merge) }
      return .conflicts(QuestionMerge(base: versions.base, ours: versions.second, theirs: versions.first))
    }
    let version = try merge.resolved()
    let key = sealed(version.question.key, first, second, base)
    let revision = Revision(
      question: first.revision.question, parents: [first.id, second.id],
      generation: max(first.revision.generation, second.revision.generation) + 1, origin: origin, author: nil,
      created: max(first.revision.created, second.revision.created), message: nil, status: version.status,
      content: version.question.content, keyDigest: key.digest)
    return .merged(document: revision.canonicalBytes, key: key.bytes)
  }

  private static func check(
    _ ours: MergeParent, _ theirs: MergeParent, _ base: MergeParent?
  ) throws(FieldProblem) {
    guard ours.id != theirs.id, base?.id != ours.id, base?.id != theirs.id else {
      throw FieldProblem("parents", "are one revision, or one comes from the other, and need no merge")
    }
    guard ours.revision.question == theirs.revision.question,
      base?.revision.question ?? ours.revision.question == ours.revision.question
    else { throw FieldProblem("question", "is not the same in all revisions") }
    // JSON counts exactly up to 2^53.
    guard max(ours.revision.generation, theirs.revision.generation) < 1 << 53 else {
      throw FieldProblem("generation", "is too high to count on from it")
    }
  }

  private static func sealed(
    _ key: AnswerKey, _ first: MergeParent, _ second: MergeParent, _ base: MergeParent?
  ) -> (digest: ContentDigest, bytes: [UInt8]?) {
    let digest = base?.revision.keyDigest
    let (firstDigest, secondDigest) = (first.revision.keyDigest, second.revision.keyDigest)
    // By digest before content, so that a bank without the base's key comes to the same.
    if firstDigest == secondDigest { return (firstDigest, first.key?.bytes ?? second.key?.bytes ?? base?.key?.bytes) }
    if firstDigest == digest { return (secondDigest, second.key?.bytes) }
    if secondDigest == digest { return (firstDigest, first.key?.bytes) }
    let bytes = CanonicalJSON.bytes(of: key.json)
    for parent in [first, second] {
      guard let sealed = parent.key, let opened = try? sealed.open() else { continue }
      if CanonicalJSON.bytes(of: opened.json) == bytes { return (sealed.digest, sealed.bytes) }
    }
    let parts = [first, second].compactMap(\.key?.bytes).sorted { $0.lexicographicallyPrecedes($1) }
    let salt = ContentDigest(of: Array(parts.joined())).bytes.prefix(SealedKey.saltLength)
    let new = SealedKey(key, salt: Array(salt))
    return (new.digest, new.bytes)
  }
}
