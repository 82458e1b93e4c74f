import Foundation

/// What both models share: which items can have a curve, and the likeliest lines for them.
struct Calibration {
  /// Why some items have no curve, by item.
  private(set) var obstacles: [CalibrationObstacle?]
  /// The items that have one.
  private(set) var items: [Int]
  /// Where the rounds ended; no parameters where no item has a curve.
  private(set) var outcome: Acceleration.Outcome
  /// The variances and covariances of the estimates: intercepts in the order of `items`, then slopes, or the one slope;
  /// nil where the answers do not determine them.
  private(set) var covariances: SymmetricMatrix?

  /// Estimates the lines.
  ///
  /// - Parameters:
  ///   - matrix: the answers.
  ///   - rule: whether items have slopes of their own.
  ///   - needed: how many items that could have a curve the model needs.
  ///   - settings: how.
  /// - Throws: `CancellationError` where the task was cancelled.
  init(
    _ matrix: ResponseMatrix, rule: SlopeRule, needed: Int, settings: CalibrationSettings
  ) throws(CancellationError) {
    var obstacles = Self.obstacles(of: matrix)
    let possible = obstacles.indices.filter { obstacles[$0] == nil }
    guard possible.count >= needed else {
      for item in possible { obstacles[item] = .tooFewItems(needed: needed) }
      self.obstacles = obstacles
      items = []
      outcome = Acceleration.Outcome(
        parameters: ItemParameters(intercepts: [], slopes: []), logLikelihood: 0, iterations: 0, isConverged: false)
      return
    }
    let patterns = ResponsePatterns(matrix, items: possible)
    let likelihood = MarginalLikelihood(patterns: patterns, quadrature: Quadrature(count: settings.nodes))
    let start = Self.start(patterns)
    let fitting = CurveFitting(likelihood: likelihood, rule: rule)
    outcome = try Acceleration(fitting: fitting, settings: settings).run(from: start)
    self.obstacles = obstacles
    items = possible
    covariances = Self.covariances(likelihood, outcome.parameters, rule)
  }

  private static func obstacles(of matrix: ResponseMatrix) -> [CalibrationObstacle?] {
    var (right, answered) = (Array(repeating: 0, count: matrix.itemCount), Array(repeating: 0, count: matrix.itemCount))
    for student in 0..<matrix.studentCount {
      for item in 0..<matrix.itemCount {
        switch matrix.mark(student: student, item: item) {
        case .missing: continue
        case .wrong: answered[item] += 1
        case .right:
          answered[item] += 1
          right[item] += 1
        }
      }
    }
    return zip(right, answered).map { right, answered in
      if answered == 0 { return .noAnswers }
      if right == answered { return .everyoneRight }
      return right == 0 ? .everyoneWrong : nil
    }
  }

  /// Lines with the slope 1 that meet the share of right answers about the mean ability.
  private static func start(_ patterns: ResponsePatterns) -> ItemParameters {
    var answered = Array(repeating: 0.0, count: patterns.itemCount)
    for group in patterns.groups {
      let students = patterns.weights[group.patterns].reduce(0, +)
      for item in group.answered { answered[item] += students }
    }
    let intercepts = zip(patterns.rightCounts, answered).map { right, all in log(right / (all - right)) }
    return ItemParameters(intercepts: intercepts, slopes: Array(repeating: 1, count: intercepts.count))
  }

  private static func covariances(
    _ likelihood: MarginalLikelihood, _ parameters: ItemParameters, _ rule: SlopeRule
  ) -> SymmetricMatrix? {
    let information = ObservedInformation(likelihood: likelihood, parameters: parameters).matrix()
    let count = parameters.slopes.count
    switch rule {
    case .shared: return information.summing(from: count).inverse()
    case .free:
      // A slope at its bound is no maximum, so nothing can be said of how sure it is.
      let kept = (0..<2 * count).filter { $0 < count || !parameters.isBounded($0 - count) }
      return information.selecting(kept).inverse().map { $0.spreading(to: kept, size: 2 * count) }
    }
  }
}

extension SymmetricMatrix {
  /// The matrix in which all rows and columns from one on are summed up into one.
  func summing(from first: Int) -> SymmetricMatrix {
    var sums = SymmetricMatrix(size: first + 1)
    for row in 0..<size {
      for column in row..<size {
        // Off the diagonal each cell stands for two, which fall together where both are summed.
        let isTwice = row >= first && row != column
        sums.add((isTwice ? 2 : 1) * self[row, column], min(row, first), min(column, first))
      }
    }
    return sums
  }

  /// The matrix with its rows and columns at given places, the others holding what is no number.
  func spreading(to places: [Int], size: Int) -> SymmetricMatrix {
    var whole = SymmetricMatrix(size: size)
    whole.cells = Array(repeating: .nan, count: size * size)
    for row in places.indices {
      for column in row..<places.count { whole[places[row], places[column]] = self[row, column] }
    }
    return whole
  }
}
