/// What becomes of a step that reaches the bank.
public enum AttemptVerdict: Sendable, Hashable {
  /// It is kept, and it counts.
  case counts
  /// It came before, and was kept then.
  case known
  /// It is kept, but a later step of the same writer counts.
  case outdated
  /// It is kept, but it came after the end: it counts if a teacher gives the time for it.
  case late
  /// It is not kept.
  case refused(Refusal)

  /// Why a step is not kept.
  public enum Refusal: Sendable, Hashable, CustomStringConvertible {
    /// The paper has no such item.
    case unknownItem(String)
    /// The response does not fit the question.
    case unfit(FieldProblem)
    /// The item cannot be answered again.
    case closed(String)

    /// What happened, for a person.
    public var description: String {
      switch self {
      case .unknownItem(let item): "The paper has no item \"\(item.prefix(64))\"."
      case .unfit(let problem): "The answer does not fit: \(problem.description)."
      case .closed(let item): "Item \"\(item)\" was left or graded already and cannot be answered again."
      }
    }
  }

  /// Whether it becomes part of the log.
  public var isKept: Bool {
    switch self {
    case .counts, .outdated, .late: true
    case .known, .refused: false
    }
  }
}
