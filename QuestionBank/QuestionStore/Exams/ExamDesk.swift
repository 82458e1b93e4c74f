import GRDB
import QuestionAPI
import QuestionModel
import Synchronization

/// What a process remembers of the attempts under way, so that a step costs no look at those before it.
///
/// All of it follows from the database: it is forgotten where somebody else wrote there, or a write came to nothing.
final class ExamDesk: Sendable {
  private struct State {
    var quizzes: [RevisionID: PinnedQuiz] = [:]
    var attempts: [String: OpenAttempt] = [:]
    var version: Int64?
  }

  /// Quizzes and attempts that are remembered at once.
  private static let quizCapacity = 64
  private static let attemptCapacity = 20_000

  private let state = Mutex(State())
  /// The sums of item analysis.
  let sums = SumsKeeper()

  /// Forgets the attempts where another connection wrote since the last look.
  func begin(_ database: Database) throws {
    let version = try Int64.fetchOne(database.cachedStatement(sql: "PRAGMA data_version"))
    state.withLock { state in
      guard state.version != version else { return }
      state.attempts.removeAll()
      sums.forget()
      state.version = version
    }
  }

  /// Makes the sums as they are now where a write comes to nothing, and forgets what attempts it kept.
  func checkpoint() -> @Sendable () -> Void {
    let kept = sums.kept
    return { [self] in
      forget()
      sums.restore(kept)
    }
  }

  /// Forgets everything but quizzes: a transaction came to nothing.
  func rollBack() {
    forget()
    sums.forget()
  }

  /// Forgets the attempts: something that they follow from was changed.
  func forget() { state.withLock { $0.attempts.removeAll() } }

  /// A revision of a quiz with its pinned questions, none of which ever changes.
  func quiz(_ sitting: SittingRecord, _ database: Database) throws -> PinnedQuiz {
    try quiz(sitting.quiz, at: sitting.revision, database)
  }

  func quiz(_ id: QuestionID, at revision: RevisionID, _ database: Database) throws -> PinnedQuiz {
    if let known = state.withLock({ $0.quizzes[revision] }) { return known }
    let quiz = try PinnedQuiz.read(id, at: revision, database)
    state.withLock { state in
      if state.quizzes.count >= Self.quizCapacity { state.quizzes.removeAll() }
      state.quizzes[revision] = quiz
    }
    return quiz
  }

  /// An attempt as it stands.
  func attempt(_ id: String, _ database: Database) throws -> OpenAttempt {
    if let known = state.withLock({ $0.attempts[id] }) { return known }
    let record = try AttemptRows.record(id, database)
    return try read(record, SittingRows.record(number: record.sitting, database), database)
  }

  /// Reads an attempt with all its steps.
  func read(_ record: AttemptRecord, _ sitting: SittingRecord, _ database: Database) throws -> OpenAttempt {
    var pinned = try quiz(sitting, database)
    if !record.draws.isEmpty { pinned = pinned.with(try PinnedQuiz.pinned(record.draws, database)) }
    let row = try record.account.flatMap { try database.row("SELECT id FROM account WHERE number = ?", [$0]) }
    let owner: String? = row?["id"]
    let layout =
      record.source == .paper ? try VariantRows.layout(record.code, of: sitting.number, database) : nil
    return OpenAttempt(
      record, of: owner, sitting, pinned, printedAs: layout,
      events: try AttemptRows.events(of: record.number, database))
  }

  /// Remembers how an attempt stands after a step.
  func keep(_ attempt: OpenAttempt) {
    state.withLock { state in
      if state.attempts.count >= Self.attemptCapacity { state.attempts.removeAll() }
      state.attempts[attempt.record.id] = attempt
    }
  }
}

/// An attempt with its paper, and how it stands.
struct OpenAttempt: Sendable {
  var record: AttemptRecord
  /// Id of the account that takes it.
  let owner: String?
  let sitting: SittingRecord
  let pinned: PinnedQuiz
  /// The paper of this student.
  let paper: Paper
  var state: AttemptState

  init(
    _ record: AttemptRecord, of owner: String?, _ sitting: SittingRecord, _ pinned: PinnedQuiz,
    printedAs layout: VariantLayout?, events: [ReceivedEvent]
  ) {
    self.record = record
    self.owner = owner
    self.sitting = sitting
    self.pinned = pinned
    let settings = sitting.terms.settings
    paper = layout.map(pinned.paper.printed) ?? pinned.paper.shuffled(seed: record.seed, settings)
    // What comes back from paper was written in time.
    let ends = record.source == .paper ? [] : [record.deadline, sitting.closes].compactMap(\.self)
    let terms = AttemptTerms(
      started: record.started, deadline: ends.min(),
      grace: Int64(settings.grace) * 1000, navigation: settings.navigation,
      items: paper.items.map { AttemptItem(id: $0.id, content: $0.content) })
    state = AttemptState(terms, replaying: events)
  }

  /// Whether it is the caller's own.
  func isOf(_ caller: Caller) -> Bool {
    switch record.source {
    case .account: owner != nil && caller.account?.id == owner
    case .local: caller == .local
    case .paper: false
    }
  }

  /// How many items have an answer.
  var answered: Int { state.responses.count { !$0.value.isEmpty } }

  /// The marks as item analysis counts them.
  func counted(_ marks: [ItemMark]) -> [CountedMark] {
    let items = Dictionary(pinned.items.map { ($0.item.id, $0) }) { first, _ in first }
    return CountedMark.counted(marks, responses: state.responses) { id in
      (items[id]?.key ?? id, items[id]?.question?.content)
    }
  }

  /// The marks so far, in the order of the paper.
  func marks(_ remedies: [QuestionID: GradedItem.Remedy]) -> [ItemMark] {
    let graded = pinned.graded(remedies)
    return AttemptGrading.marks(of: state, by: paper.items.compactMap { graded[$0.id] })
  }
}
