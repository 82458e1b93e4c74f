public import QuestionModel

/// What becomes of a question that no longer matches what this bank selects of another.
public enum Leaving: Sendable, Hashable {
  /// It was recalled, and stays in view as retired.
  case recalled
  /// It stays in view, since this bank made something of it that the other one does not have.
  case own
  /// It stays in view, since this bank selects it of a third one too.
  case selectedElsewhere
  /// It stays in view, since it matches what this bank selects; the other bank, which is none above this one, has put it
  /// out of its own view. Taken from each other, that would go round a ring of banks for ever.
  case selected
  /// It goes out of view; its revisions stay.
  case evicted

  /// What becomes of a question, after its new revisions were taken.
  ///
  /// - Parameters:
  ///   - status: where the question stands by the revision that this bank shows now.
  ///   - hasOwn: whether this bank made a revision of it that the other one does not have.
  ///   - isUpper: whether the other one is above this one.
  ///   - isSelected: whether what this bank selects of the other one still selects it here: `FeedReader.selects`.
  ///   - isSelectedElsewhere: whether what it selects of a third one does.
  public init(
    status: QuestionStatus, hasOwn: Bool, isUpper: Bool, isSelected: Bool, isSelectedElsewhere: Bool
  ) {
    if status == .retired {
      self = .recalled
    } else if hasOwn {
      self = .own
    } else if isSelectedElsewhere {
      self = .selectedElsewhere
    } else {
      self = !isUpper && isSelected ? .selected : .evicted
    }
  }
}
