import QuestionAPI
import QuestionModel
import Testing

@testable import QuizApp

/// Whatever fails on the way, the bank ends with the last answers, each step once.
struct ExamJournalLawTests {
  /// A student's machine, a bank and what lies between them.
  private struct World {
    var bank = FakeExams()
    var session: ExamSession
    /// The journal as a crash leaves it.
    var journal: ExamRecord?
    /// What the student saw when the journal was written last: nothing of it may ever be lost.
    var durable: ExamAnswers
    /// Requests that came to the bank, which the network may bring again.
    var delivered: [[AttemptEvent]] = []
    var starts = 1
    let attempt: String

    init(_ change: (inout QuizSettings) -> Void) throws {
      bank.given = [SampleTests.given(SampleTests.national, settings: change)]
      let sheet = try bank.begin("s1", BeginRequest())
      attempt = sheet.id
      session = ExamSession(sheet, record: nil, writer: "w1")
      durable = session.answers
    }

    mutating func write() {
      let record = session.record
      journal = record.steps.isEmpty ? nil : record
      session.noteKept(record.version)
      durable = session.answers
    }

    /// Sends what may be sent; the request, its answer or nothing is lost.
    mutating func send(losing loss: Int) throws {
      let batch = session.batch
      guard !batch.isEmpty, loss != 1 else { return }
      #expect(batch.count <= AttemptSteps.maximumCount)
      let receipt = try bank.save(batch, of: attempt)
      delivered.append(batch)
      guard loss != 2 else { return }
      session.take(receipt)
      if session.needsLook { session.take(try bank.sheet(bank.attempts[0])) }
    }

    /// The program is killed and started again.
    mutating func restart() throws {
      starts += 1
      session = ExamSession(try bank.sheet(bank.attempts[0]), record: journal, writer: "w\(starts)")
      #expect(session.answers == durable)
    }

    /// The service is killed and started again: it knows what its log holds.
    mutating func restartBank() {
      let before = bank.attempts[0].state
      bank.attempts[0].state = AttemptState(before.terms, replaying: bank.attempts[0].log)
      #expect(bank.attempts[0].state == before)
    }

    var state: AttemptState { bank.attempts[0].state }
  }

  private static func response(to place: ExamPlace, _ random: inout SplitMix64) -> Response? {
    switch place.kind {
    case .singleChoice: .choices([["a", "b", "c", "d"][Int.random(in: 0..<4, using: &random)]])
    case .trueFalseCluster:
      .statements(["a": Bool.random(using: &random), "b": Bool.random(using: &random)])
    default: Bool.random(using: &random) ? .text(String(Int.random(in: -99...999, using: &random))) : nil
    }
  }

  @Test(arguments: 0..<400) func nothingIsLostOrDoubled(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var world = try World { $0.navigation = seed % 4 == 0 ? .forward : .free }
    for _ in 0..<120 {
      switch Int.random(in: 0..<20, using: &random) {
      case 0..<8:
        let open = world.session.places.filter { !world.session.isClosed($0) }
        guard let place = open.randomElement(using: &random) else { continue }
        world.session.take(.answered(item: place.id, Self.response(to: place, &random)))
      case 8:
        guard let place = world.session.places.randomElement(using: &random) else { continue }
        world.session.take(.flagged(item: place.id, Bool.random(using: &random)))
      case 9:
        // What is closed is what was answered last, or nothing could be answered soon.
        guard Int.random(in: 0..<4, using: &random) == 0,
          let place = world.session.places.first(where: { !world.session.isClosed($0) })
        else { continue }
        world.session.take(.closed(item: place.id))
      case 10..<14: world.write()
      case 14..<17: try world.send(losing: Int.random(in: 0..<4, using: &random))
      case 17: try world.restart()
      case 18: world.restartBank()
      default:
        guard let batch = world.delivered.randomElement(using: &random) else { continue }
        let before = world.state.responses
        _ = try world.bank.save(batch, of: world.attempt)
        #expect(world.state.responses == before)
      }
    }
    let isKilled = Bool.random(using: &random)
    if isKilled { try world.restart() } else { world.write() }
    world.write()
    for _ in 0..<3 { try world.send(losing: 0) }
    #expect(world.session.isSaved && world.session.troubles.isEmpty)
    #expect(world.state.responses.filter { !$0.value.isEmpty } == world.session.answers.responses)
    #expect(world.state.flagged == world.session.answers.flagged)
    #expect(world.state.closed == world.session.answers.closed)
    let steps = Set(world.bank.attempts[0].log.map { "\($0.event.writer) \($0.event.sequence)" })
    #expect(steps.count == world.bank.attempts[0].log.count)
    #expect(world.state.count == steps.count)
  }

  @Test func stepsThatWereHandedInTwiceAreHandedInOnce() throws {
    var world = try World { _ in }
    world.session.take(.answered(item: "q11", .choices(["a"])))
    world.session.take(.submitted)
    world.write()
    try world.send(losing: 2)
    try world.restart()
    #expect(world.session.waiting.count == 2 && world.session.answers.isHandedIn)
    try world.send(losing: 0)
    #expect(world.session.isSaved && world.session.ended != nil && world.session.troubles.isEmpty)
    #expect(world.state.responses == ["q11": .choices(["a"])] && world.state.late == 0)
  }

  @Test func whatComesLateIsToldAndGoesBackToWhatCounts() throws {
    var world = try World { _ in }
    world.session.take(.answered(item: "q11", .choices(["a"])))
    world.write()
    try world.send(losing: 0)
    world.session.take(.answered(item: "q11", .choices(["b"])))
    world.write()
    world.bank.pass(seconds: 3_700)
    try world.send(losing: 0)
    #expect(world.session.troubles == ["q11": .late])
    #expect(world.session.answers.responses["q11"] == .choices(["a"]))
    #expect(world.session.ended != nil && world.session.isSaved)
  }

  @Test func whatIsRefusedSaysWhy() throws {
    var world = try World { $0.navigation = .forward }
    world.session.take(.answered(item: "q11", .choices(["a"])))
    world.write()
    // Another machine went on.
    _ = try world.bank.save([AttemptEvent(.closed(item: "q12"), writer: "other", sequence: 1)], of: world.attempt)
    try world.send(losing: 0)
    guard case .refused(let reason)? = world.session.troubles["q11"] else {
      Issue.record("it was taken")
      return
    }
    #expect(reason.contains("q11") && world.session.answers.closed == ["q12"])
  }

  @Test func typingLeavesOneStepForAQuestion() throws {
    var world = try World { _ in }
    for number in 1...50 { world.session.take(.answered(item: "q31", .text(String(number)))) }
    world.session.take(.flagged(item: "q31", true))
    #expect(world.session.waiting.count == 2 && world.session.unsavedCount == 1)
    #expect(world.session.batch.isEmpty, "nothing goes out that is not in the journal")
    world.write()
    #expect(world.session.batch.count == 2)
  }

  @Test func aRecordReadsAsItWasWritten() throws {
    var world = try World { _ in }
    world.session.take(.answered(item: "q21", .statements(["a": true])))
    world.session.take(.closed(item: "q21"))
    world.session.take(.submitted)
    let record = world.session.record
    #expect(try ExamRecord(json: JSONParser.parse(CanonicalJSON.bytes(of: record.json))) == record)
    #expect(record.isHandedIn && record.unsavedCount == 1)
  }
}
