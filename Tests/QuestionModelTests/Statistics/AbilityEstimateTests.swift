import Foundation
import PropertyTesting
import QuestionModel
import Testing

/// Answers with what numerical integration makes of them.
struct AbilitySample: Sendable {
  let answers: [(curve: ItemCurve, fraction: Double)]
  let prior: (mean: Double, deviation: Double)
  let mean: Double
  let standardError: Double

  /// Of discriminations, difficulties and shares of the mark.
  init(_ answers: [(Double, Double, Double)], prior: (Double, Double), mean: Double, standardError: Double) {
    self.answers = answers.map { (ItemCurve(discrimination: $0.0, difficulty: $0.1), $0.2) }
    self.prior = (prior.0, prior.1)
    self.mean = mean
    self.standardError = standardError
  }

  // Made with Python: mean and standard deviation of prior · Π p^f (1 - p)^(1 - f) by `scipy.integrate.quad` over twelve
  // deviations of the prior to either side, with random curves and shares of the mark.
  static let all: [AbilitySample] = [
    .init([], prior: (0, 1), mean: 0.0, standardError: 1.0),
    .init(
      [
        (1.05, 1.02, 0)
      ], prior: (0, 1), mean: -0.2564103787, standardError: 0.9231033968),
    .init(
      [
        (1.12, 1.41, 0), (0.56, -0.42, 0), (0.6, 0.18, 0), (1.57, -0.37, 1), (2.16, -0.21, 0),
      ], prior: (0, 1), mean: -0.5531934957, standardError: 0.62331374),
    .init(
      [
        (0.99, 0.37, 1), (0.68, 0.47, 0), (0.67, -0.36, 0), (1.66, -1.5, 1), (1.29, 1.01, 0), (1.69, -0.53, 0),
        (1.48, -2.42, 1), (1.54, -0.39, 0), (1.37, 0.56, 1), (0.57, 0.94, 0), (1.08, -0.83, 1), (1.93, 1.14, 1),
      ], prior: (0, 1), mean: 0.0989802716, standardError: 0.4934144257),
    .init(
      [
        (1.68, 1.79, 1), (0.98, 0.77, 1), (0.54, -0.71, 0), (0.6, 0.17, 1), (1.76, -2.14, 1), (0.78, 1.6, 1),
        (2.0, 1.01, 1), (2.18, -2.17, 1), (0.76, 0.39, 0), (1.32, 0.78, 0), (0.98, 0.9, 1), (1.67, 1.18, 0),
        (2.03, 0.46, 1), (1.18, -2.4, 0), (1.58, 0.41, 0), (0.78, 0.17, 1), (0.67, -1.36, 1), (0.62, -0.61, 0),
        (0.75, -0.02, 1), (0.71, 1.11, 1), (1.32, -0.25, 1), (1.31, 0.62, 0), (0.85, 1.09, 0), (2.16, -0.34, 0),
        (1.38, 0.94, 0), (1.58, -0.61, 0), (1.89, -0.05, 1), (1.74, -0.86, 0), (1.3, 0.57, 1), (1.87, 1.53, 1),
      ], prior: (0, 1), mean: 0.4524679157, standardError: 0.3164904465),
    .init(
      [
        (0.64, 1.08, 0.25), (1.32, 0.81, 1), (2.05, -0.96, 1), (1.83, 1.43, 1), (2.01, -1.56, 1), (1.29, 0.69, 0.25),
        (0.79, 0.48, 0.25), (1.54, 0.49, 0.5), (0.77, -0.24, 0.25), (1.24, -0.07, 0.25),
      ], prior: (0.5, 1.5), mean: 0.8506538388, standardError: 0.5680034498),
    .init(
      [
        (0.55, 0.33, 0.5), (1.43, 1.38, 0), (2.05, -0.81, 0.25), (1.4, 1.06, 1), (1.82, -1.61, 0.25),
        (0.74, -1.31, 0), (1.05, -1.52, 0), (0.92, -0.18, 0), (1.81, -1.54, 1), (1.05, -0.07, 0.5),
        (1.27, -1.34, 0.5), (2.07, -0.28, 1), (0.73, 0.94, 0.25), (1.23, 0.9, 0.5), (1.83, 0.55, 0.25),
        (0.93, -0.42, 1), (0.87, 1.16, 0.25), (2.18, -0.36, 0.25), (1.7, 1.22, 0.25), (1.11, -0.05, 0.5),
      ], prior: (-1, 2), mean: -0.496242346, standardError: 0.385575313),
    .init(
      [
        (0.53, -1.22, 1), (1.06, -0.43, 1), (0.69, 0.75, 1), (0.95, -0.42, 1), (0.96, 0.86, 1), (0.75, 0.91, 1),
        (0.65, 1.71, 1), (0.96, 0.65, 1),
      ], prior: (0, 1), mean: 1.7394368919, standardError: 0.724495705),
    .init(
      [
        (1.86, 2.04, 0), (1.97, 1.19, 0), (1.08, -2.59, 0), (0.57, -0.9, 0), (2.15, -0.06, 0), (1.4, 0.76, 0),
        (1.26, -0.45, 0), (0.56, -0.84, 0),
      ], prior: (0, 1), mean: -1.6905054575, standardError: 0.7214644956),
  ]
}

/// Abilities out of answers to calibrated questions.
struct AbilityEstimateTests {
  @Test(arguments: AbilitySample.all) func agreesWithNumericalIntegration(sample: AbilitySample) {
    let prior = AbilityPosterior(mean: sample.prior.mean, deviation: sample.prior.deviation)
    let estimate = AbilityEstimate(of: sample.answers, prior: prior)
    #expect(abs(estimate.mean - sample.mean) < 1e-7)
    #expect(abs(estimate.standardError - sample.standardError) < 1e-7)
  }

  @Test func doesNotDependOnTheOrderOfTheAnswers() {
    var generator = SeededGenerator(seed: 21)
    for sample in AbilitySample.all {
      let one = AbilityEstimate(of: sample.answers)
      let other = AbilityEstimate(of: generator.shuffled(sample.answers))
      #expect(abs(one.mean - other.mean) < 1e-9 && abs(one.standardError - other.standardError) < 1e-9)
    }
  }

  @Test func risesWithEachShareOfTheMark() {
    let curve = ItemCurve(difficulty: 0.3)
    let means = (0...10).map { AbilityEstimate(of: [(curve, Double($0) / 10)]).mean }
    #expect(zip(means, means.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func staysFiniteWhateverIsAnswered() {
    let curves = [
      ItemCurve(difficulty: 1e9), ItemCurve(discrimination: 1e300, difficulty: -1e300),
      ItemCurve(discrimination: .nan, difficulty: 0), ItemCurve(difficulty: .infinity),
      ItemCurve(discrimination: -2, difficulty: 0), ItemCurve(discrimination: 0, difficulty: 0),
    ]
    for prior in [AbilityPosterior(), .init(mean: .nan, deviation: -1), .init(mean: .infinity, deviation: .nan)] {
      for fraction in [0, 1, 0.5, -3, 7, .nan] {
        let answers = (0..<100).map { (curve: curves[$0 % curves.count], fraction: fraction) }
        let estimate = AbilityEstimate(of: answers, prior: prior)
        #expect(abs(estimate.mean) <= 8 && estimate.standardError >= 0 && estimate.standardError <= 1.1)
      }
    }
  }

  @Test func staysFiniteWhereAllIsRightOrWrong() {
    let curves = (0..<210).map { ItemCurve(discrimination: 1.5, difficulty: Double($0 % 7) - 3) }
    let best = AbilityEstimate(of: curves.map { ($0, 1) })
    let worst = AbilityEstimate(of: curves.map { ($0, 0) })
    #expect(best.mean > 2.5 && best.mean < 6 && abs(best.mean + worst.mean) < 1e-9)
  }

  @Test func recoversTheAbilityOfSimulatedStudents() {
    var generator = SeededGenerator(seed: 22)
    var (squares, variances, bias) = (0.0, 0.0, 0.0)
    let students = 300
    for _ in 0..<students {
      let ability = generator.normal()
      let answers = (0..<40).map { _ in
        let curve = ItemCurve(
          discrimination: Double.random(in: 0.8...2, using: &generator), difficulty: 1.2 * generator.normal())
        let isRight = Double.random(in: 0..<1, using: &generator) < curve.probability(at: ability)
        return (curve: curve, fraction: isRight ? 1.0 : 0)
      }
      let estimate = AbilityEstimate(of: answers)
      squares += pow(estimate.mean - ability, 2)
      variances += pow(estimate.standardError, 2)
      bias += estimate.mean - ability
    }
    // The error is what the standard error says, within sampling error of its square (8 % of one at 300 students).
    #expect(abs(squares / variances - 1) < 0.25)
    #expect(abs(bias / Double(students)) < 0.06)
    #expect(squares / Double(students) < 0.15)
  }
}

extension SplitMix64 {
  /// A number of the standard normal distribution (G. E. P. Box, M. E. Muller, 1958).
  mutating func normal() -> Double {
    let radius = (-2 * log(1 - Double.random(in: 0..<1, using: &self))).squareRoot()
    return radius * cos(2 * .pi * Double.random(in: 0..<1, using: &self))
  }
}
