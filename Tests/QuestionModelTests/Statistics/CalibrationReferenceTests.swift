import QuestionModel
import Testing

/// Published estimates, and those of another program: marginal likelihood by Gauss and Hermite's 101 nodes, maximized
/// by BFGS with exact gradients, standard errors from the Hessian of gradient differences (numpy 2.4.6, scipy 1.17.1).
struct CalibrationReferenceTests {
  private func expect(_ curve: ItemCurve?, _ discrimination: Double, _ difficulty: Double, within tolerance: Double) {
    #expect(isClose(curve?.discrimination, discrimination, within: tolerance))
    #expect(isClose(curve?.difficulty, difficulty, within: tolerance))
  }

  @Test func lawSchoolTestWithTwoParametersAsPublished() throws {
    let calibration = try TwoParameterCalibration(StatisticsSamples.lawSchool)
    // Rizopoulos 2006, R package ltm, with 21 nodes: log likelihood -2466.653.
    let discriminations = [0.8254, 0.7229, 0.8905, 0.6886, 0.6575]
    let difficulties = [-3.3597, -1.3696, -0.2799, -1.8659, -3.1236]
    for (item, (discrimination, difficulty)) in zip(calibration.items, zip(discriminations, difficulties)) {
      expect(item.curve, discrimination, difficulty, within: 0.003)
    }
    for (item, error) in zip(calibration.items, [0.2581, 0.1867, 0.2326, 0.1852, 0.2100]) {
      #expect(isClose(item.estimate?.discriminationError, error, within: 0.001))
    }
    for (item, error) in zip(calibration.items, [0.8669, 0.3073, 0.0997, 0.4341, 0.8700]) {
      #expect(isClose(item.estimate?.difficultyError, error, within: 0.002))
    }
    #expect(isClose(calibration.logLikelihood, -2466.653, within: 0.001))
    #expect(calibration.isConverged)
  }

  @Test func lawSchoolTestWithTwoParametersToSixDigits() throws {
    let calibration = try TwoParameterCalibration(StatisticsSamples.lawSchool)
    let discriminations = [0.825660, 0.722744, 0.890875, 0.688368, 0.656856]
    let difficulties = [-3.358811, -1.370058, -0.279666, -1.866381, -3.125907]
    for (item, (discrimination, difficulty)) in zip(calibration.items, zip(discriminations, difficulties)) {
      expect(item.curve, discrimination, difficulty, within: 5e-6)
    }
    for (item, error) in zip(calibration.items, [0.258115, 0.186680, 0.232764, 0.185143, 0.209909]) {
      #expect(isClose(item.estimate?.discriminationError, error, within: 5e-6))
    }
    for (item, error) in zip(calibration.items, [0.866472, 0.307491, 0.099623, 0.434317, 0.871222]) {
      #expect(isClose(item.estimate?.difficultyError, error, within: 5e-6))
    }
    #expect(isClose(calibration.logLikelihood, -2466.653377, within: 1e-5))
  }

  @Test func lawSchoolTestWithTheModelOfRasch() throws {
    let calibration = try RaschCalibration(StatisticsSamples.lawSchool)
    // One slope as published (Rizopoulos 2006).
    for (item, difficulty) in [-3.6153, -1.3224, -0.3176, -1.7301, -2.7802].enumerated() {
      expect(calibration.oneSlopeCurve(item), 0.7551, difficulty, within: 1e-4)
    }
    for (item, difficulty) in zip(calibration.items, [-2.730013, -0.998606, -0.239854, -1.306451, -2.099404]) {
      expect(item.curve, 1, difficulty, within: 5e-6)
    }
    for (item, error) in zip(calibration.items, [0.130441, 0.079177, 0.071775, 0.084638, 0.105445]) {
      #expect(isClose(item.estimate?.difficultyError, error, within: 5e-6))
      #expect(item.estimate?.discriminationError == nil)
    }
    #expect(isClose(calibration.abilityDeviation, 0.755135, within: 5e-6))
    #expect(isClose(calibration.abilityDeviationError, 0.069433, within: 5e-6))
    #expect(isClose(calibration.logLikelihood, -2466.937600, within: 1e-5))
  }
}
