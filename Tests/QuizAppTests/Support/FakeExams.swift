import QuestionAPI
import QuestionModel

/// Tests that a bank in memory gives, and their attempts by the pure model of them.
struct FakeExams: Sendable {
  /// A test with its questions.
  struct Given: Sendable {
    var sitting: Sitting
    var paper: Paper
    var keys: [String: GradedItem]
  }

  /// An attempt.
  struct Attempt: Sendable {
    let id: String
    let sitting: String
    let number: Int
    /// Whose it is, as a teacher sees it.
    var candidate: String?
    let started: Timestamp
    var state: AttemptState
    /// Every step that came to count or to be kept, as a log on a disk.
    var log: [ReceivedEvent] = []
  }

  /// The clock of the bank.
  var now = Timestamp(milliseconds: 1_770_000_000_000)
  var given: [Given] = []
  var attempts: [Attempt] = []
  /// Whether steps are saved and the answer is lost on its way.
  var losesReceipts = false
  /// Most rows of a page.
  var pageSize = 1_000
  /// Curves that were estimated, by sitting.
  var calibrations: [String: SittingCalibration] = [:]
  /// How many requests came with steps.
  var saves = 0

  mutating func pass(seconds: Int64) { now = Timestamp(milliseconds: now.milliseconds + seconds * 1000) }

  func attempt(_ id: String) throws(BankError) -> Int {
    guard let index = attempts.firstIndex(where: { $0.id == id }) else { throw .notFound("attempt \"\(id)\"") }
    return index
  }

  func test(_ id: String) throws(BankError) -> Given {
    guard let found = given.first(where: { $0.sitting.id == id }) else { throw .notFound("sitting \"\(id)\"") }
    return found
  }

  func sheet(_ attempt: Attempt) throws(BankError) -> AttemptSheet {
    let test = try test(attempt.sitting)
    let state = attempt.state
    return AttemptSheet(
      id: attempt.id, sitting: attempt.sitting, title: test.sitting.title, number: attempt.number,
      started: attempt.started, deadline: state.deadline, now: now, ended: state.ended(at: now),
      settings: test.sitting.settings, paper: test.paper, responses: state.responses, flagged: state.flagged,
      closed: state.closed, feedback: feedback(attempt, state.closed, test))
  }

  func feedback(_ attempt: Attempt, _ items: Set<String>, _ test: Given) -> [ItemResult] {
    guard test.sitting.settings.feedback == .immediate else { return [] }
    return test.paper.items.filter { items.contains($0.id) }.compactMap { result(attempt, $0.id, test) }
  }

  func result(_ attempt: Attempt, _ item: String, _ test: Given) -> ItemResult? {
    test.keys[item].map { key in
      let response = attempt.state.responses[item]
      let mark = AttemptGrading.mark(response, to: key, person: attempt.state.marks[item])
      return ItemResult(mark: mark, response: response, key: key.question?.key)
    }
  }

  mutating func begin(
    _ id: String, _ request: BeginRequest, by candidate: String? = nil
  ) throws(BankError) -> AttemptSheet {
    let test = try test(id)
    let own = attempts.filter { $0.sitting == id && $0.candidate == candidate }
    if let open = own.last, !open.state.isOver(at: now) { return try sheet(open) }
    let sitting = test.sitting
    if !sitting.isOpen(at: now) { throw .forbidden("The test is closed.") }
    if let allowed = sitting.settings.attempts, own.count >= allowed {
      throw .forbidden("You have taken the test \(own.count) times, and may take it \(allowed) times.")
    }
    if let code = sitting.accessCode, request.accessCode != code { throw .forbidden("The access code is wrong.") }
    let deadline = sitting.settings.duration.map { Timestamp(milliseconds: now.milliseconds + Int64($0) * 1000) }
    let terms = AttemptTerms(
      started: now, deadline: [deadline, sitting.closes].compactMap(\.self).min(),
      grace: Int64(sitting.settings.grace) * 1000, navigation: sitting.settings.navigation,
      items: test.paper.items.map { AttemptItem(id: $0.id, content: $0.content) })
    let attempt = Attempt(
      id: "attempt-\(attempts.count + 1)", sitting: id, number: own.count + 1, candidate: candidate,
      started: now,
      state: AttemptState(terms))
    attempts.append(attempt)
    return try sheet(attempt)
  }

  mutating func save(_ events: [AttemptEvent], of id: String) throws(BankError) -> AttemptReceipt {
    saves += 1
    let index = try attempt(id)
    var lines: [AttemptReceipt.Line] = []
    var closed: Set<String> = []
    for event in events {
      let received = ReceivedEvent(event, received: now)
      let verdict = attempts[index].state.apply(received)
      if verdict.isKept { attempts[index].log.append(received) }
      if case .closed(let item) = event.kind { closed.insert(item) }
      lines.append(AttemptReceipt.Line(verdict, on: event))
    }
    let (attempt, test) = (attempts[index], try test(attempts[index].sitting))
    return AttemptReceipt(
      lines: lines, now: now, deadline: attempt.state.deadline, ended: attempt.state.ended(at: now),
      answered: attempt.state.responses.count { !$0.value.isEmpty }, feedback: feedback(attempt, closed, test))
  }

  func outcome(_ id: String) throws(BankError) -> AttemptResult {
    let attempt = attempts[try attempt(id)]
    let test = try test(attempt.sitting)
    let ended = attempt.state.ended(at: now)
    var result = AttemptResult(
      id: id, sitting: attempt.sitting, title: test.sitting.title, candidate: attempt.candidate,
      started: attempt.started,
      ended: ended, count: test.paper.items.count,
      answered: attempt.state.responses.count { !$0.value.isEmpty }, late: attempt.state.late)
    let visibility =
      attempt.candidate != nil
      ? .everything
      : ResultVisibility(
        test.sitting.settings.feedback, isOver: ended != nil, closes: test.sitting.closes,
        isReleased: test.sitting.released != nil, at: now)
    let items = test.paper.items.compactMap { self.result(attempt, $0.id, test) }
    let score = AttemptResult.Score(items.map(\.mark), passMark: test.sitting.settings.passMark)
    switch visibility {
    case .nothing(let time): result.visibleFrom = time
    case .marks: result.score = score
    case .everything:
      result.score = score
      result.items = items
      result.paper = test.paper
    }
    return result
  }
}
