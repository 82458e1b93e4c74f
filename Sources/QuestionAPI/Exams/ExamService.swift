public import QuestionModel

/// Tests, from the plan to the marks.
///
/// A service answers for one caller; what a caller may do stands in `AccessTable`. Every call throws `BankError` and
/// nothing else.
public protocol ExamService: Sendable {
  /// The same bank, as another caller uses it. A bank at a URL knows its caller by its token alone.
  func acting(as caller: Caller) -> Self

  /// Fills a blueprint with questions; nothing is stored.
  ///
  /// - Parameter request: the plan and the seed.
  /// - Returns: the test, and the cells that are short.
  /// - Throws: `.notFound` where there is no such blueprint, `.query` where a search of the plan does not parse.
  func fill(_ request: FillRequest) async throws(BankError) -> FilledBlueprint

  /// The sittings, the newest first: of teachers all, of students those that they may take or took.
  func sittings(limit: Int, cursor: String?) async throws(BankError) -> SittingPage

  /// One sitting.
  func sitting(_ id: String) async throws(BankError) -> Sitting

  /// Gives a quiz.
  ///
  /// - Parameter draft: the quiz, when, to whom, and how.
  /// - Returns: the sitting.
  /// - Throws: `.notFound` where there is no such quiz, `.invalid` where it has no questions or a pinned revision is
  ///   not in the bank.
  func addSitting(_ draft: SittingDraft) async throws(BankError) -> Sitting

  /// Says anew when, to whom and how a quiz is given, and releases its marks.
  func changeSitting(_ id: String, _ change: SittingChange) async throws(BankError) -> Sitting

  /// Forgets a sitting that nobody has begun; others are `.invalid`.
  func removeSitting(_ id: String) async throws(BankError)

  /// Begins an attempt, or goes on with the one under way, on whatever machine.
  ///
  /// - Parameters:
  ///   - sitting: the id of the sitting.
  ///   - request: what the student typed.
  /// - Returns: the paper without any key, and what is saved so far.
  /// - Throws: `.forbidden` where it is not open, not for the caller, the code is wrong, or no attempt is left.
  func beginAttempt(of sitting: String, _ request: BeginRequest) async throws(BankError) -> AttemptSheet

  /// An attempt as its student takes it.
  func attempt(_ id: String) async throws(BankError) -> AttemptSheet

  /// Saves steps of an attempt. It answers once they are on the disk; the same steps again change nothing.
  ///
  /// - Parameters:
  ///   - steps: the steps, in order.
  ///   - attempt: the id of the attempt, which is the caller's own.
  /// - Returns: what became of each.
  /// - Throws: `.notFound` where the attempt is not the caller's; `.forbidden` for steps that only teachers take.
  func save(_ steps: [AttemptEvent], of attempt: String) async throws(BankError) -> AttemptReceipt

  /// Takes a teacher's steps: a mark, more time, a paper given back.
  func supervise(_ attempt: String, _ steps: [AttemptEvent]) async throws(BankError) -> AttemptReceipt

  /// What an attempt earned, as far as the caller may see it.
  func result(of attempt: String) async throws(BankError) -> AttemptResult

  /// A page of what the attempts of a sitting earned; teachers see the students of their own classes.
  func results(of sitting: String, limit: Int, cursor: String?) async throws(BankError) -> SittingResults

  /// Shows or makes what changes when questions are graded by another key, given to everybody, or left out.
  ///
  /// - Parameters:
  ///   - sitting: the id of the sitting.
  ///   - request: what is decided, and the digest of the preview.
  /// - Returns: every mark that changes.
  /// - Throws: `.changedSincePreview` where it would not do what was shown.
  func regrade(_ sitting: String, _ request: RegradeRequest) async throws(BankError) -> RegradeReport

  /// What the answers to a test tell about its questions; it is kept up to date with each mark.
  func analysis(of sitting: String) async throws(BankError) -> SittingAnalysis

  /// Estimates the curves of a test's questions, and keeps them as the latest of their revisions.
  func calibrate(_ sitting: String, _ request: CalibrationRequest) async throws(BankError) -> SittingCalibration

  /// What the answers to a question tell, revision by revision, over all tests.
  func statistics(of question: QuestionID) async throws(BankError) -> QuestionStatistics

  /// A page of the questions that a search finds and whose curves are known, among those that the caller sees.
  ///
  /// - Parameter request: the search, and which page.
  /// - Returns: the questions with their curves.
  /// - Throws: `.query` where the search does not parse, `.invalid` for a limit or a cursor out of bounds.
  func curves(_ request: CurveRequest) async throws(BankError) -> CurvePage

  /// Mixes a test into papers to be printed, and keeps where everything stands in each, beside those made before.
  ///
  /// - Parameters:
  ///   - sitting: the id of the sitting.
  ///   - rules: how many, their codes, and what is mixed; the same rules give the same papers.
  /// - Returns: all papers of the sitting.
  /// - Throws: `.invalid` where a code was used for another paper.
  func makeVariants(of sitting: String, _ rules: VariantRules) async throws(BankError) -> SittingVariants

  /// The papers that a test was mixed into.
  func variants(of sitting: String) async throws(BankError) -> SittingVariants

  /// Takes answers that came back from paper: CSV of codes, candidates and letters. They enter the same marks and
  /// analysis; the same file again changes nothing.
  ///
  /// - Parameters:
  ///   - sitting: the id of the sitting.
  ///   - csv: the file.
  ///   - isDryRun: whether to tell only what would become of it.
  /// - Returns: what became of it, and each line that was not taken.
  /// - Throws: `.invalid` where the test was not printed.
  func takeSheets(of sitting: String, _ csv: [UInt8], isDryRun: Bool) async throws(BankError) -> SheetReport
}

/// A page of sittings.
public struct SittingPage: Sendable, Hashable, JSONConvertible {
  /// The sittings, the newest first.
  public var items: [Sitting]
  /// Where the next page begins; nil on the last one.
  public var next: String?
  /// The moment this was said, by the clock of the bank: whether a sitting is open is told from it, never from the
  /// client's time.
  public var now: Timestamp?

  /// Most sittings of a page.
  public static let maximumLimit = 200

  /// A page.
  public init(items: [Sitting], next: String? = nil, now: Timestamp? = nil) {
    self.items = items
    self.next = next
    self.now = now
  }

  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    items = try reader.list("items") { (value, path) throws(FieldProblem) in try Sitting(json: value, path: path) }
    next = try reader.optionalString("next")
    now = try reader.optionalTime("now")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([("items", .array(items.map(\.json)))])
    object["next"] = next.map(JSONValue.string)
    object["now"] = now.map { .string($0.description) }
    return .object(object)
  }
}
