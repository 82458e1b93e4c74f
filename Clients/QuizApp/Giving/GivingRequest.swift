public import QuestionAPI
public import QuestionFormats
public import QuestionModel

/// What a teacher asks about tests that are given.
public enum GivingRequest: Sendable, Hashable {
  /// A page of the tests that were given, the newest first.
  case sittings(cursor: String?)
  /// One of them, with how many attempts are over.
  case sitting(String)
  /// What the form for giving a quiz, or for changing how it is given, is filled with.
  case form(GivingSubject)
  /// Gives a quiz.
  case give(SittingDraft)
  /// Says anew when and to whom it is given, or releases its marks.
  case change(String, SittingChange)
  /// Ends every attempt of a test now, by the clock of the bank.
  case close(String)
  /// Forgets a test that nobody has begun.
  case remove(String)
  /// A page of what the attempts of a test earned.
  case results(String, cursor: String?)
  /// Writes what was earned as CSV to a file.
  case write(String, path: String, QuestionSheet.Language)
  /// Takes a teacher's step on an attempt.
  case supervise(String, AttemptEvent.Kind)
  /// What is to be known before a question is graded otherwise.
  case remedies(String, QuestionID)
  /// Shows or makes what changes when questions are graded otherwise.
  case regrade(String, RegradeRequest)
  /// What the answers tell about the questions.
  case analysis(String)
  /// Estimates the curves of the questions.
  case calibrate(String, SittingCalibration.Model)
}

/// What came of it.
public enum GivingAnswer: Sendable, Hashable {
  /// A page of tests.
  case sittings(SittingPage)
  /// A test as it is now.
  case sitting(Sitting)
  /// What a form is filled with.
  case form(GivingMaterial)
  /// A test is given.
  case given(Sitting)
  /// A test is otherwise.
  case changed(Sitting)
  /// A test is forgotten.
  case removed(String)
  /// A page of what was earned.
  case results(SittingResults)
  /// The file with what was earned, or why there is none.
  case written(path: String, problem: String?)
  /// What became of a step.
  case supervised(AttemptReceipt)
  /// What is to be known before a question is graded otherwise.
  case remedies(RegradeMaterial)
  /// Every mark that changes.
  case regraded(RegradeReport)
  /// What the answers tell.
  case analysis(SittingAnalysis)
}

/// What the form is about.
public enum GivingSubject: Sendable, Hashable {
  /// A quiz that is to be given.
  case quiz(QuestionID)
  /// A test whose terms are to be changed.
  case sitting(String)
}

/// What the form for giving a quiz is filled with.
public struct GivingMaterial: Sendable, Hashable {
  /// What students read.
  public var title: String
  /// The revision of the quiz that is given; nil where a test is changed.
  public var revision: RevisionID?
  /// How many questions and essays a student meets.
  public var count: Int
  /// What they are worth together.
  public var total: Double
  /// How it is taken.
  public var settings: QuizSettings
  /// The test as it is; nil where a quiz is given anew.
  public var sitting: Sitting?
  /// All classes that may be named.
  public var classes: [SchoolClass]
  /// Names to sign in by of the people who may take it besides, or their ids where those are not known.
  public var people: [String]
}

/// What is to be known before a question is graded otherwise.
public struct RegradeMaterial: Sendable, Hashable {
  /// The test, with what was decided before.
  public var sitting: Sitting
  /// The newest revision of the question; nil where it is not there any more.
  public var newest: RevisionID?
}

extension LatestRequest where Value == GivingRequest {
  /// Asks for something about tests that are given.
  mutating func send(_ request: GivingRequest) -> [ScreenAction] {
    ask(request).map { [.effect(.giving($0, request))] } ?? []
  }

  /// Takes an answer in.
  ///
  /// - Returns: nil if it answers nothing asked here; else what was asked, and what is to be done now.
  mutating func take(_ ticket: Ticket) -> (request: GivingRequest, actions: [ScreenAction])? {
    guard let done = answered(ticket) else { return nil }
    return (done.value, done.next.map { [.effect(.giving($0.ticket, $0.value))] } ?? [])
  }
}
