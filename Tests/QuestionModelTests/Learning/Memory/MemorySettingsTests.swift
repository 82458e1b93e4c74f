import QuestionModel
import Testing

/// What settings and stored memories are taken, and how they are written.
struct MemorySettingsTests {
  @Test func theStandardWeightsLieWithinTheirBounds() throws {
    let weights = MemoryParameters.standard.weights
    #expect(try MemoryParameters(weights: weights) == .standard)
  }

  @Test(arguments: [(0, 0), (0, 101), (4, 0.5), (7, .nan), (9, .infinity), (16, 0.9), (20, 0.05), (20, 0.9)])
  func refusesAWeightOutOfBounds(index: Int, weight: Double) {
    var weights = MemoryParameters.standard.weights
    weights[index] = weight
    let problem = #expect(throws: FieldProblem.self) { try MemoryParameters(weights: weights) }
    #expect(problem?.field == "weights[\(index)]")
  }

  @Test(arguments: [0, 19, 20, 22]) func refusesAnotherNumberOfWeights(count: Int) {
    let problem = #expect(throws: FieldProblem.self) {
      try MemoryParameters(weights: Array(repeating: 1, count: count))
    }
    #expect(problem?.field == "weights")
  }

  @Test func refusesSettingsOutOfBounds() {
    func field(_ make: () throws -> MemoryScheduler) -> String? {
      do { _ = try make() } catch { return (error as? FieldProblem)?.field }
      return nil
    }
    #expect(field { try MemoryScheduler(desiredRetention: 1) } == "desiredRetention")
    #expect(field { try MemoryScheduler(desiredRetention: .nan) } == "desiredRetention")
    #expect(field { try MemoryScheduler(desiredRetention: 0.1) } == "desiredRetention")
    #expect(field { try MemoryScheduler(maximumInterval: 0) } == "maximumInterval")
    #expect(field { try MemoryScheduler(maximumInterval: .max) } == "maximumInterval")
    #expect(field { try MemoryScheduler(learningSteps: [60, 0]) } == "learningSteps[1]")
    #expect(field { try MemoryScheduler(learningSteps: Array(repeating: 60, count: 11)) } == "learningSteps")
    #expect(field { try MemoryScheduler(relearningSteps: [90_000]) } == "relearningSteps[0]")
    #expect(field { try MemoryScheduler() } == nil)
  }

  @Test func memoriesAndWeightsAreReadAsTheyWereWritten() throws {
    let start = Timestamp(milliseconds: 1_772_323_200_250)
    var state: MemoryState?
    var time = start
    for rating in [Rating.again, .good, .good, .again, .hard, .easy, .good] {
      let next = MemoryScheduler.standard.reviewed(state, rating, at: time)
      #expect(try MemoryState(json: next.json) == next)
      (state, time) = (next, next.due)
    }
    #expect(try MemoryParameters(json: MemoryParameters.standard.json) == .standard)
  }

  @Test func writesTheStepOnlyWhereThereIsOne() {
    let time = Timestamp(milliseconds: 1_772_323_200_000)
    var object = MemoryScheduler.standard.reviewed(nil, .good, at: time).json.object
    // The last digit of the difficulty depends on the library of mathematics.
    object?["difficulty"] = nil
    #expect(
      object.map(JSONValue.object) == [
        "due": "2026-03-01T00:10:00Z", "lapses": 0, "phase": "learning", "repetitions": 1,
        "reviewed": "2026-03-01T00:00:00Z", "stability": 2.3065, "step": 1,
      ])
    #expect(MemoryScheduler.standard.reviewed(nil, .easy, at: time).json.object?["step"] == nil)
  }

  @Test(
    arguments: [
      ("stability", .number(0)), ("stability", .null), ("difficulty", .number(11)), ("phase", "new"),
      ("step", .number(10)), ("step", .number(-1)), ("step", .number(0.5)), ("reviewed", "yesterday"),
      ("due", .number(1)),
      ("repetitions", .number(0)), ("lapses", .number(-1)),
    ] as [(String, JSONValue)])
  func refusesAMemoryThatCannotBe(name: String, value: JSONValue) {
    var object = MemoryScheduler.standard.reviewed(nil, .good, at: Timestamp(milliseconds: 0)).json.object
    object?[name] = value
    let problem = #expect(throws: FieldProblem.self) {
      try MemoryState(json: .object(object ?? JSONObject()), path: "memory")
    }
    #expect(problem?.field == "memory.\(name)")
  }
}
