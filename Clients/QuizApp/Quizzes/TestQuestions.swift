import QuestionAPI
public import QuestionModel

/// A plan that was filled with questions.
public struct FilledPlan: Sendable, Hashable {
  /// The test, and what is missing in it.
  public var filled: FilledBlueprint
  /// What drew it.
  public let seed: UInt64
  /// Its questions, by item.
  public var questions: [String: StudentQuestion]
}

/// Another question that is wanted in the place of one.
public struct QuestionSwap: Sendable, Hashable {
  /// The plan, for what holds for all of its questions.
  public let plan: Blueprint
  /// The cell that the question is taken for.
  public let cell: BlueprintCell
  /// What is in the test, or was passed over, each once.
  public let taken: [QuestionID]
  /// A further search; nil for any question of the cell.
  public let search: String?

  /// A plan of the cell alone, with enough questions for one among them that is not taken.
  var request: FillRequest.Plan {
    var plan = plan
    var cell = cell
    cell.count = Swift.min(BlueprintCell.maximumCount, taken.count + 5)
    cell.query = [cell.query, search].compactMap(\.self).map { "(\($0))" }.joined(separator: " ")
    if cell.query?.isEmpty == true { cell.query = nil }
    plan.sections = plan.sections.filter { $0.id == cell.section }
    (plan.cells, plan.difficulty) = ([cell], nil)
    return .draft(plan)
  }
}

/// A question that was found in the place of another.
public struct SwappedQuestion: Sendable, Hashable {
  /// What is pinned.
  public let item: QuizItem
  /// What students see.
  public let question: StudentQuestion
}

/// A question as a test pins it.
public struct PinnedQuestion: Sendable, Hashable {
  /// The revision that is pinned; nil where the bank does not have it.
  public let pinned: StudentQuestion?
  /// The question as it is now; nil where the bank does not have it.
  public let newest: StudentQuestion?
}

/// A new test whose questions are drawn.
public struct TestDrawing: Sendable, Hashable {
  /// What the test is called.
  public let title: String
  /// `vi` or `en`, of its heading.
  public let language: String
  /// Tags of the test.
  public let tags: [Tag]
  /// Where its questions are drawn from, published ones alone.
  public let query: String
  /// How many.
  public let count: Int
  /// What each is worth.
  public let points: Double
}
