public import QuestionModel

/// The fingerprint of what a bank holds of one question: equal where two banks hold the same.
public enum QuestionFingerprint {
  /// The fingerprint of a question's counted history.
  ///
  /// - Parameters:
  ///   - question: the question.
  ///   - counted: the revisions that count, in any order, each with whether its key part is held; false for all where
  ///     keys are not asked for.
  /// - Returns: SHA-256 over the id and the sorted revisions.
  public static func digest(
    of question: QuestionID, counted: some Sequence<(id: RevisionID, isKeyHeld: Bool)>
  ) -> ContentDigest {
    var bytes = question.bytes
    for revision in counted.sorted(by: { $0.id < $1.id }) {
      bytes += revision.id.bytes
      bytes.append(revision.isKeyHeld ? 1 : 0)
    }
    return ContentDigest(of: bytes)
  }
}

extension FeedReader {
  /// The fingerprints of all selected questions, as the receiver may know them.
  ///
  /// - Returns: the tree, as the ledger kept it or else built of every history.
  /// - Throws: what the ledger throws.
  public func fingerprints() throws -> FingerprintTree {
    try ledger.fingerprints(of: selection, keys: keys) { FingerprintTree(try workedOut()) }
  }

  private func workedOut() throws -> [QuestionID: ContentDigest] {
    var found: [QuestionID: ContentDigest] = [:]
    var last: QuestionID?
    while true {
      let ids = try ledger.questions(after: last, limit: 1000)
      guard let end = ids.last else { return found }
      last = end
      // A view of its own for each thousand, so that no more than their histories are in memory.
      var view = FeedView(ledger, selection)
      for id in ids { found[id] = try fingerprint(of: id, &view) }
    }
  }

  private func fingerprint(of question: QuestionID, _ view: inout FeedView<Ledger>) throws -> ContentDigest? {
    let end = Int64.max
    guard try view.isSelected(question, at: end), let state = try view.state(of: question, at: end),
      let history = try view.history(of: question)
    else { return nil }
    let countsKeys = keys.allows(question)
    let counted = history.revisions.lazy.filter { state.counted.contains($0.id) }
    return QuestionFingerprint.digest(
      of: question, counted: counted.map { (id: $0.id, isKeyHeld: countsKeys && $0.key != nil) })
  }
}
