import PropertyTesting
import QuestionModel
import Testing

/// Answers that determine no curve, or no errors.
struct DegenerateCalibrationTests {
  private func matrix(_ rows: [String]) -> ResponseMatrix {
    var matrix = ResponseMatrix(itemCount: rows.first?.count ?? 0)
    for row in rows {
      matrix.append(row.map { $0 == "1" ? ResponseMatrix.Mark.right : $0 == "0" ? .wrong : .missing })
    }
    return matrix
  }

  @Test func nobodyAndNothing() throws {
    let calibration = try TwoParameterCalibration(ResponseMatrix(itemCount: 2))
    #expect(calibration.items == [.impossible(.noAnswers), .impossible(.noAnswers)])
    #expect(!calibration.isConverged)
    let rasch = try RaschCalibration(ResponseMatrix(itemCount: 0))
    #expect(rasch.items.isEmpty)
    #expect(rasch.abilityDeviation == nil)
    #expect(rasch.oneSlopeCurve(0) == nil)
  }

  @Test func saysWhyAnItemHasNoCurve() throws {
    let rows = ["1.010110", "1.000011", "1.010001", "1.001111", "1.000100", "1.001011"]
    let calibration = try TwoParameterCalibration(matrix(rows))
    #expect(calibration.items[0].obstacle == .everyoneRight)
    #expect(calibration.items[1].obstacle == .noAnswers)
    #expect(calibration.items[2].obstacle == .everyoneWrong)
    #expect(calibration.items[3].curve != nil)
    #expect(calibration.items[3].obstacle == nil)
  }

  @Test func tooFewItemsDetermineNothing() throws {
    let two = matrix(["10", "01", "11", "00", "10"])
    #expect(try TwoParameterCalibration(two).items.allSatisfy { $0.obstacle == .tooFewItems(needed: 3) })
    #expect(try RaschCalibration(two).items.allSatisfy { $0.curve != nil })
    let one = matrix(["11", "01"])
    #expect(try RaschCalibration(one).items.map(\.obstacle) == [.tooFewItems(needed: 2), .everyoneRight])
  }

  @Test func slopesThatRunAwayAreHeld() throws {
    // Each student answers all items up to an own one: no curve is steep enough.
    let rows = (0..<60).map { student in String((0..<5).map { $0 < student % 6 ? "1" : "0" }) }
    let calibration = try TwoParameterCalibration(matrix(rows))
    for item in calibration.items {
      let estimate = try #require(item.estimate)
      #expect(estimate.curve.discrimination.magnitude <= 8)
      #expect(estimate.curve.difficulty.isFinite)
      if estimate.curve.discrimination == 8 {
        #expect(estimate.discriminationError == nil)
        #expect(estimate.difficultyError == nil)
      }
    }
    #expect(calibration.logLikelihood.isFinite)
  }

  @Test func anItemThatTheAbleFailFalls() throws {
    let (sample, _) = StatisticsSamples.simulated(seed: 21, students: 300, items: 6, missing: 0)
    var turned = ResponseMatrix(itemCount: 6)
    for student in 0..<300 {
      turned.append(
        (0..<6).map { item in
          let mark = sample.mark(student: student, item: item)
          return item == 2 ? (mark == .right ? .wrong : .right) : mark
        })
    }
    let (straight, calibration) = (try TwoParameterCalibration(sample), try TwoParameterCalibration(turned))
    let curve = try #require(straight.items[2].curve)
    #expect(isClose(calibration.items[2].curve?.discrimination, -curve.discrimination, within: 1e-4))
    #expect(isClose(calibration.items[2].curve?.difficulty, curve.difficulty, within: 1e-4))
  }

  @Test func chanceNeverGivesWhatIsNoNumber() throws {
    var random = SeededGenerator(seed: 22)
    for _ in 0..<60 {
      let items = random.next(below: 5) + 1
      let rows = (0..<random.next(below: 9)).map { _ in
        String((0..<items).map { _ in ["0", "1", "."][random.next(below: 3)] })
      }
      let settings = CalibrationSettings(nodes: 21, tolerance: 1e-4, maximumIterations: 60)
      let two = try TwoParameterCalibration(matrix(rows), settings: settings)
      let one = try RaschCalibration(matrix(rows), settings: settings)
      for estimate in (two.items + one.items).compactMap(\.estimate) {
        #expect(estimate.curve.difficulty.isFinite)
        #expect(estimate.curve.discrimination.isFinite)
        #expect(estimate.difficultyError?.isFinite ?? true)
        #expect(estimate.discriminationError?.isFinite ?? true)
      }
      #expect(two.logLikelihood.isFinite)
      #expect(one.logLikelihood.isFinite)
      #expect(one.abilityDeviation?.isFinite ?? true)
    }
  }

  @Test func aCancelledTaskStops() async {
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try TwoParameterCalibration(StatisticsSamples.lawSchool)
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func settingsAreBroughtIntoBounds() {
    let settings = CalibrationSettings(nodes: 0, tolerance: .nan, maximumIterations: -1)
    #expect(settings == CalibrationSettings(nodes: 11, tolerance: 1e-12, maximumIterations: 1))
  }

  @Test func aMatrixOfAttemptsTellsRightFromWrongAndMissing() throws {
    let attempts = [
      try ScoredAttempt([
        ScoredAnswer(item: "a", points: 1, maximum: 1), ScoredAnswer(item: "b", points: 0.5, maximum: 1),
      ]),
      try ScoredAttempt([
        ScoredAnswer(item: "b", points: 2, maximum: 2),
        ScoredAnswer(item: "c", points: 0, maximum: 1, isReached: false),
      ]),
    ]
    let matrix = ResponseMatrix(attempts, items: ["a", "b", "c"])
    let marks = (0..<2).map { student in (0..<3).map { matrix.mark(student: student, item: $0) } }
    #expect(marks == [[.right, .wrong, .missing], [.missing, .right, .missing]])
    #expect(matrix.mark(student: 2, item: 0) == .missing)
    var longer = matrix
    longer.append([.right, .right, .right, .right])
    longer.append([])
    #expect(longer.studentCount == 4)
    #expect(longer.mark(student: 3, item: 0) == .missing)
  }
}
