/// Rounds of expectation and maximization until they change nothing more, with leaps along their course between them
/// (SQUAREM, third step length: Varadhan and Roland 2008).
struct Acceleration {
  let fitting: CurveFitting
  let settings: CalibrationSettings

  /// Where the rounds ended.
  struct Outcome {
    var parameters: ItemParameters
    var logLikelihood: Double
    var iterations: Int
    var isConverged: Bool
  }

  /// Runs the rounds.
  ///
  /// - Parameter start: where they start.
  /// - Returns: where they ended.
  /// - Throws: `CancellationError` where the task was cancelled.
  func run(from start: ItemParameters) throws(CancellationError) -> Outcome {
    var (current, iterations, isConverged) = (start, 0, false)
    while iterations < settings.maximumIterations {
      if Task.isCancelled { throw CancellationError() }
      let first = fitting.round(current)
      iterations += 1
      isConverged = first.parameters.distance(to: current) < settings.tolerance
      if isConverged {
        current = first.parameters
        break
      }
      let second = fitting.round(first.parameters)
      let leapt = leap(current, first.parameters, second.parameters)
      let landed = fitting.round(leapt)
      iterations += 2
      // A leap that lands lower is not taken.
      current = landed.logLikelihood >= second.logLikelihood ? landed.parameters : second.parameters
    }
    let logLikelihood = fitting.likelihood.expectation(current).logLikelihood
    return Outcome(
      parameters: current, logLikelihood: logLikelihood, iterations: iterations, isConverged: isConverged)
  }

  private static let longestLeap = 32.0

  private func leap(_ start: ItemParameters, _ first: ItemParameters, _ second: ItemParameters) -> ItemParameters {
    var (way, bend) = (0.0, 0.0)
    func add(_ a: [Double], _ b: [Double], _ c: [Double]) {
      for index in a.indices {
        let change = b[index] - a[index]
        let turn = c[index] - b[index] - change
        way += change * change
        bend += turn * turn
      }
    }
    add(start.intercepts, first.intercepts, second.intercepts)
    add(start.slopes, first.slopes, second.slopes)
    let length = bend > 0 ? min(Self.longestLeap, max(1, (way / bend).squareRoot())) : 1
    func leapt(_ a: [Double], _ b: [Double], _ c: [Double]) -> [Double] {
      a.indices.map {
        let change = b[$0] - a[$0]
        return a[$0] + 2 * length * change + length * length * (c[$0] - b[$0] - change)
      }
    }
    return ItemParameters(
      intercepts: leapt(start.intercepts, first.intercepts, second.intercepts),
      slopes: leapt(start.slopes, first.slopes, second.slopes)
    ).bounded
  }
}
