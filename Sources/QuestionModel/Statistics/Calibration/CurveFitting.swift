/// Whether each item has a slope of its own.
enum SlopeRule: Sendable {
  /// The model of Birnbaum: it has.
  case free
  /// The model of Rasch: all share one.
  case shared
}

/// Finds the parameters that expected counts make likeliest: the M of expectation and maximization. Its function is
/// concave, so that Newton's steps find the one maximum.
struct CurveFitting: Sendable {
  let likelihood: MarginalLikelihood
  let rule: SlopeRule

  /// First and second derivatives of an item's expected log likelihood; the second ones negated.
  private struct Derivatives {
    var intercept = 0.0
    var slope = 0.0
    var interceptTwice = 0.0
    var both = 0.0
    var slopeTwice = 0.0
  }

  /// A longer step may jump beyond where the second derivatives say anything.
  private static let longestStep = 1.0
  private static let steps = 12

  /// One round of expectation and maximization.
  ///
  /// - Parameter parameters: where it starts.
  /// - Returns: the parameters after it, and how likely the answers were before it.
  func round(_ parameters: ItemParameters) -> (parameters: ItemParameters, logLikelihood: Double) {
    let expectation = likelihood.expectation(parameters)
    var fitted = parameters
    for _ in 0..<Self.steps {
      let moved = stepped(fitted, expectation)
      let distance = moved.distance(to: fitted)
      fitted = moved
      if distance < 1e-9 { break }
    }
    return (fitted, expectation.logLikelihood)
  }

  private func stepped(
    _ parameters: ItemParameters, _ expectation: MarginalLikelihood.Expectation
  ) -> ItemParameters {
    let all = parameters.slopes.indices.map { derivatives($0, parameters, expectation) }
    switch rule {
    case .free: return freeStep(parameters, all)
    case .shared: return sharedStep(parameters, all)
    }
  }

  private func derivatives(
    _ item: Int, _ parameters: ItemParameters, _ expectation: MarginalLikelihood.Expectation
  ) -> Derivatives {
    let nodes = likelihood.quadrature.nodes
    let (intercept, slope) = (parameters.intercepts[item], parameters.slopes[item])
    var sums = Derivatives(
      intercept: likelihood.patterns.rightCounts[item], slope: expectation.rightAbilities[item])
    for node in nodes.indices {
      let ability = nodes[node]
      let right = Logistic.probability(intercept + slope * ability)
      let expected = expectation.counts[item * nodes.count + node] * right
      let weight = expected * (1 - right)
      sums.intercept -= expected
      sums.slope -= expected * ability
      sums.interceptTwice += weight
      sums.both += weight * ability
      sums.slopeTwice += weight * ability * ability
    }
    return sums
  }

  private func freeStep(_ parameters: ItemParameters, _ derivatives: [Derivatives]) -> ItemParameters {
    var moved = parameters
    for (item, sums) in derivatives.enumerated() {
      let determinant = sums.interceptTwice * sums.slopeTwice - sums.both * sums.both
      guard determinant > 0 else { continue }
      let slope = limited((sums.interceptTwice * sums.slope - sums.both * sums.intercept) / determinant)
      moved.slopes[item] = min(
        ItemParameters.steepest, max(-ItemParameters.steepest, moved.slopes[item] + slope))
      // What the bound took from the slope's step is not to be made up for in the intercept's.
      let taken = moved.slopes[item] - parameters.slopes[item]
      moved.intercepts[item] += limited((sums.intercept - sums.both * taken) / sums.interceptTwice)
    }
    return moved.bounded
  }

  private func sharedStep(_ parameters: ItemParameters, _ derivatives: [Derivatives]) -> ItemParameters {
    var moved = parameters
    var (gradient, curvature) = (0.0, 0.0)
    for sums in derivatives where sums.interceptTwice > 0 {
      gradient += sums.slope - sums.both * sums.intercept / sums.interceptTwice
      curvature += sums.slopeTwice - sums.both * sums.both / sums.interceptTwice
    }
    guard curvature > 0, let before = parameters.slopes.first else { return parameters }
    // A spread of abilities below zero is the same as one above it.
    let slope = min(ItemParameters.steepest, max(0, before + limited(gradient / curvature)))
    for (item, sums) in derivatives.enumerated() where sums.interceptTwice > 0 {
      moved.slopes[item] = slope
      moved.intercepts[item] += limited((sums.intercept - sums.both * (slope - before)) / sums.interceptTwice)
    }
    return moved.bounded
  }

  private func limited(_ step: Double) -> Double { min(Self.longestStep, max(-Self.longestStep, step)) }
}
