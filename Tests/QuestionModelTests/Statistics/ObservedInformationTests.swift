import Testing

@testable import QuestionModel

/// The parts that standard errors are made of.
struct ObservedInformationTests {
  private let parameters = ItemParameters(
    intercepts: [2.77, 0.99, 0.25, 1.28, 2.05], slopes: [0.83, 0.72, 0.89, 0.69, 0.66])
  private let likelihood = MarginalLikelihood(
    patterns: ResponsePatterns(StatisticsSamples.lawSchool, items: Array(0..<5)), quadrature: Quadrature(count: 61))

  /// The first derivatives of the log likelihood.
  private func gradient(_ parameters: ItemParameters) -> [Double] {
    let expectation = likelihood.expectation(parameters)
    var (intercepts, slopes) = (likelihood.patterns.rightCounts, expectation.rightAbilities)
    for item in 0..<5 {
      for (node, ability) in likelihood.quadrature.nodes.enumerated() {
        let right = Logistic.probability(parameters.intercepts[item] + parameters.slopes[item] * ability)
        intercepts[item] -= expectation.counts[item * 61 + node] * right
        slopes[item] -= expectation.counts[item * 61 + node] * right * ability
      }
    }
    return intercepts + slopes
  }

  private func moved(_ index: Int, by step: Double) -> ItemParameters {
    var moved = parameters
    if index < 5 { moved.intercepts[index] += step } else { moved.slopes[index - 5] += step }
    return moved
  }

  @Test func theGradientIsThatOfTheLikelihood() {
    let derivatives = gradient(parameters)
    for index in 0..<10 {
      let (after, before) = (moved(index, by: 1e-4), moved(index, by: -1e-4))
      let change = likelihood.expectation(after).logLikelihood - likelihood.expectation(before).logLikelihood
      #expect(isClose(change / 2e-4, derivatives[index], within: 1e-4))
    }
  }

  @Test func theInformationIsTheChangeOfTheGradient() {
    let information = ObservedInformation(likelihood: likelihood, parameters: parameters).secondDerivatives()
    for row in 0..<10 {
      let (after, before) = (gradient(moved(row, by: 1e-4)), gradient(moved(row, by: -1e-4)))
      for column in 0..<10 {
        #expect(isClose((before[column] - after[column]) / 2e-4, information[row, column], within: 1e-4))
      }
    }
  }

  @Test func squaredDerivativesEstimateTheSame() throws {
    let (matrix, curves) = StatisticsSamples.simulated(seed: 31, students: 2000, items: 5, missing: 0.2)
    let sample = MarginalLikelihood(
      patterns: ResponsePatterns(matrix, items: Array(0..<5)), quadrature: Quadrature(count: 41))
    let known = ItemParameters(
      intercepts: curves.map { -$0.discrimination * $0.difficulty }, slopes: curves.map(\.discrimination))
    let information = ObservedInformation(likelihood: sample, parameters: known)
    let exact = try #require(information.secondDerivatives().inverse())
    let estimated = try #require(information.squaredDerivatives().inverse())
    for index in 0..<10 {
      let ratio = (estimated[index, index] / exact[index, index]).squareRoot()
      #expect((0.8...1.25).contains(ratio))
    }
  }

  @Test func theInverseTimesTheMatrixIsOne() throws {
    var matrix = SymmetricMatrix(size: 3)
    for (row, column, value) in [(0, 0, 4.0), (0, 1, 1), (0, 2, -2), (1, 1, 3), (1, 2, 0.5), (2, 2, 5)] {
      matrix[row, column] = value
    }
    let inverse = try #require(matrix.inverse())
    for row in 0..<3 {
      for column in 0..<3 {
        let sum = (0..<3).reduce(0) { $0 + matrix[row, $1] * inverse[$1, column] }
        #expect(isClose(sum, row == column ? 1 : 0, within: 1e-12))
      }
    }
    matrix[2, 2] = -1
    #expect(matrix.inverse() == nil)
    #expect(SymmetricMatrix(size: 2).inverse() == nil)
  }

  @Test func exactMomentsKeepWhatRoundingLoses() {
    // Squares near 2^120 that differ in the last place alone.
    let (large, count) = (Int128(1) << 60, 2)
    let moment = ExactMoment(
      count: count, products: large * large + (large + 1) * (large + 1), 2 * large + 1, 2 * large + 1)
    #expect(moment.value == 1)
    #expect(ExactMoment(count: 2, products: 0, 1, 1).value == -1)
    #expect(ExactMoment(count: 3, products: 5, 5, 3).value == 0)
    #expect(ExactMoment(count: 1, products: 0, 1 << 64, 1 << 64).value == -0x1p128)
    #expect(ExactMoment(count: 1, products: 0, 1 << 90, (1 << 90) + (1 << 60)).value == -0x1p180 - 0x1p150)
  }
}
