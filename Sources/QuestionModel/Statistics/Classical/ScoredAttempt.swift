/// What a student got for one item, and what was chosen.
public struct ScoredAnswer: Sendable, Hashable {
  /// Id of the item.
  public var item: String
  /// Points earned; below zero where a wrong answer costs points.
  public var points: Double
  /// Points that the item is worth.
  public var maximum: Double
  /// Ids of the options chosen, empty where the item was left out; nil for an item without options.
  public var chosen: [String]?
  /// Whether the student came as far as this item.
  public var isReached: Bool

  /// An answer.
  ///
  /// - Parameters:
  ///   - item: id of the item.
  ///   - points: points earned.
  ///   - maximum: points that the item is worth, more than zero.
  ///   - chosen: ids of the options chosen, in any order; nil for an item without options.
  ///   - isReached: false where time ran out before; such an item earns nothing.
  public init(item: String, points: Double, maximum: Double, chosen: [String]? = nil, isReached: Bool = true) {
    self.item = item
    self.points = points
    self.maximum = maximum
    self.chosen = chosen
    self.isReached = isReached
  }
}

/// A finished and graded attempt at a test: what the sums of item analysis are made of.
public struct ScoredAttempt: Sendable, Hashable {
  /// One answer as the sums take it.
  struct Mark: Sendable, Hashable {
    let item: String
    let score: ExactScore
    let maximum: ExactScore
    /// Sorted, each option once.
    let chosen: [String]?
    let isReached: Bool
  }

  let marks: [Mark]
  /// Ids of the items that it holds.
  public var items: [String] { marks.map(\.item) }
  /// Points earned.
  public let total: ExactScore
  /// Points that could be earned.
  public let maximum: ExactScore

  /// An attempt.
  ///
  /// - Parameter answers: those to every item of the attempt, reached or not, each item once.
  /// - Throws: `FieldProblem` naming the answer at fault: points that are no number or out of range, a maximum of zero
  ///   or less, points for an item that was not reached, an item twice.
  public init(_ answers: [ScoredAnswer]) throws(FieldProblem) {
    var marks: [Mark] = []
    var items: Set<String> = []
    var (total, maximum) = (ExactScore.zero, ExactScore.zero)
    for (index, answer) in answers.enumerated() {
      let mark = try Mark(answer, path: "answers[\(index)]")
      guard items.insert(mark.item).inserted else {
        throw FieldProblem("answers[\(index)].item", "\"\(mark.item)\" is answered twice; give each item once")
      }
      total = total + mark.score
      maximum = maximum + mark.maximum
      guard max(maximum.points, total.points.magnitude) <= ExactScore.greatestPoints else {
        throw FieldProblem("answers", "are worth more than \(Int(ExactScore.greatestPoints)) points in all")
      }
      marks.append(mark)
    }
    self.marks = marks
    self.total = total
    self.maximum = maximum
  }
}

extension ScoredAttempt.Mark {
  fileprivate init(_ answer: ScoredAnswer, path: String) throws(FieldProblem) {
    let most = Int(ExactScore.greatestPoints)
    guard let score = ExactScore(points: answer.points) else {
      throw FieldProblem("\(path).points", "must be a number from -\(most) to \(most)")
    }
    guard let maximum = ExactScore(points: answer.maximum), maximum > .zero else {
      throw FieldProblem("\(path).maximum", "must be a number above 0, up to \(most)")
    }
    guard answer.isReached || score == .zero else {
      throw FieldProblem("\(path).points", "must be 0 where the item was not reached")
    }
    item = answer.item
    self.score = score
    self.maximum = maximum
    chosen = answer.chosen.map { Set($0).sorted() }
    isReached = answer.isReached
  }
}
