public import QuestionModel

/// What becomes of a question that no longer matches what this bank selects of another.
public enum Leaving: Sendable, Hashable {
  /// It was recalled, and stays in view as retired.
  case recalled
  /// It stays in view, since this bank made something of it that the other one does not have.
  case own
  /// It stays in view, since this bank selects it of a third one too.
  case selectedElsewhere
  /// It goes out of view; its revisions stay.
  case evicted

  /// What becomes of a question, after its new revisions were taken.
  ///
  /// - Parameters:
  ///   - shown: the revision that this bank shows now.
  ///   - hasOwn: whether this bank made a revision of it that the other one does not have.
  ///   - others: what this bank selects of other banks.
  public init(shown: Revision, hasOwn: Bool, others: some Sequence<SyncSelection>) {
    self =
      shown.status == .retired
      ? .recalled : hasOwn ? .own : others.contains { $0.matches(shown) } ? .selectedElsewhere : .evicted
  }
}
