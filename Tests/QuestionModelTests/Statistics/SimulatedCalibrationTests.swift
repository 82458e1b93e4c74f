import QuestionModel
import Testing

/// Answers made from known curves.
struct SimulatedCalibrationTests {
  /// 1500 students, 12 items, 15 % of the answers missing; the references are those of another program (see
  /// `CalibrationReferenceTests`) for the same answers.
  @Test func agreesWithAnotherProgramWhereAnswersAreMissing() throws {
    let (matrix, _) = StatisticsSamples.simulated(seed: 7, students: 1500, items: 12, missing: 0.15)
    // Coarser steps serve as well for so few items.
    let calibration = try TwoParameterCalibration(matrix, settings: CalibrationSettings(nodes: 41, tolerance: 1e-6))
    let discriminations = [
      1.254619, 0.723036, 1.827442, 1.319359, 1.256026, 0.869910, 1.418646, 1.004519, 0.675698, 1.097447, 0.787806,
      1.574553,
    ]
    let difficulties = [
      1.570169, 1.332201, 1.519337, 0.211293, 1.471060, -0.771693, 0.443369, 1.079494, 0.777777, -1.682590, -0.707565,
      -0.414771,
    ]
    let errors = [
      0.130157, 0.164651, 0.102956, 0.057810, 0.121229, 0.101152, 0.059295, 0.107035, 0.123367, 0.161672, 0.106148,
      0.056041,
    ]
    for (index, item) in calibration.items.enumerated() {
      #expect(isClose(item.curve?.discrimination, discriminations[index], within: 1e-4))
      #expect(isClose(item.curve?.difficulty, difficulties[index], within: 1e-4))
      #expect(isClose(item.estimate?.difficultyError, errors[index], within: 1e-4))
    }
    #expect(isClose(calibration.logLikelihood, -8389.316535, within: 1e-3))
  }

  @Test func findsTheCurvesThatTheAnswersWereMadeFrom() throws {
    let (matrix, curves) = StatisticsSamples.simulated(seed: 11, students: 1000, items: 20, missing: 0)
    let calibration = try TwoParameterCalibration(matrix, settings: CalibrationSettings(nodes: 61, tolerance: 1e-5))
    var within = 0
    for (item, curve) in zip(calibration.items, curves) {
      let estimate = try #require(item.estimate)
      let slopeError = try #require(estimate.discriminationError)
      let difficultyError = try #require(estimate.difficultyError)
      // Two errors off are 1 of 20, four next to none.
      #expect(isClose(estimate.curve.discrimination, curve.discrimination, within: 4 * slopeError))
      #expect(isClose(estimate.curve.difficulty, curve.difficulty, within: 4 * difficultyError))
      if isClose(estimate.curve.discrimination, curve.discrimination, within: 2 * slopeError) { within += 1 }
      if isClose(estimate.curve.difficulty, curve.difficulty, within: 2 * difficultyError) { within += 1 }
    }
    #expect(within >= 34)
  }

  @Test func theOrderOfStudentsAndItemsDoesNotMatter() throws {
    let (matrix, _) = StatisticsSamples.simulated(seed: 12, students: 200, items: 6, missing: 0.1)
    var turned = ResponseMatrix(itemCount: 6)
    for student in (0..<200).reversed() {
      turned.append((0..<6).reversed().map { matrix.mark(student: student, item: $0) })
    }
    let (one, other) = (try TwoParameterCalibration(matrix), try TwoParameterCalibration(turned))
    for (item, same) in zip(one.items, other.items.reversed()) {
      let curve = try #require(same.curve)
      #expect(isClose(item.curve?.discrimination, curve.discrimination, within: 1e-5))
      #expect(isClose(item.curve?.difficulty, curve.difficulty, within: 1e-5))
    }
    #expect(isClose(one.logLikelihood, other.logLikelihood, within: 1e-8))
  }

  @Test func thePairOfModelsIsNested() throws {
    let (matrix, _) = StatisticsSamples.simulated(seed: 13, students: 300, items: 8, missing: 0)
    let (free, shared) = (try TwoParameterCalibration(matrix), try RaschCalibration(matrix))
    #expect(free.logLikelihood > shared.logLikelihood)
    #expect(free.isConverged)
    #expect(shared.isConverged)
  }

  @Test func groupsOfStudentsFollowTheCurve() throws {
    let (matrix, curves) = StatisticsSamples.simulated(seed: 14, students: 2000, items: 20, missing: 0.05)
    let groups = AbilityGroups(matrix, curves: curves, groupCount: 8)
    for (item, curve) in curves.enumerated() {
      let shares = groups.shares(of: item)
      #expect(shares.count == 8)
      #expect(shares.map(\.ability) == shares.map(\.ability).sorted())
      for share in shares {
        // Within what chance and the spread of abilities in a group allow.
        #expect(isClose(share.right, curve.probability(at: share.ability), within: 0.12))
        #expect((220...250).contains(share.count))
      }
    }
  }

  @Test func groupsOfNobody() {
    let groups = AbilityGroups(ResponseMatrix(itemCount: 2), curves: [nil, ItemCurve(difficulty: 0)], groupCount: 0)
    #expect(groups.abilities.isEmpty)
    #expect(groups.shares(of: 1).isEmpty)
  }
}
