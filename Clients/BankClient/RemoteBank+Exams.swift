import AsyncHTTPClient
import NIOCore
import NIOHTTP1
public import QuestionAPI
public import QuestionModel

extension RemoteBank: ExamService {
  /// Fills a blueprint with questions of the bank there.
  public func fill(_ request: FillRequest) async throws(BankError) -> FilledBlueprint {
    try await connection.value(of: ServiceCall(.POST, ServicePath.fill, json: request.json))
  }

  /// The sittings there, the newest first.
  public func sittings(limit: Int, cursor: String?) async throws(BankError) -> SittingPage {
    var call = ServiceCall(.GET, ServicePath.sittings)
    call.query.add("limit", String(limit))
    call.query.add("cursor", cursor)
    return try await connection.value(of: call)
  }

  /// One sitting there.
  public func sitting(_ id: String) async throws(BankError) -> Sitting {
    try await connection.value(of: ServiceCall(.GET, ServicePath.sitting(id)))
  }

  /// Gives a quiz there.
  public func addSitting(_ draft: SittingDraft) async throws(BankError) -> Sitting {
    try await connection.value(of: ServiceCall(.POST, ServicePath.sittings, json: draft.json))
  }

  /// Says anew when, to whom and how a quiz is given there.
  public func changeSitting(_ id: String, _ change: SittingChange) async throws(BankError) -> Sitting {
    try await connection.value(of: ServiceCall(.PATCH, ServicePath.sitting(id), json: change.json))
  }

  /// Forgets a sitting there that nobody has begun.
  public func removeSitting(_ id: String) async throws(BankError) {
    _ = try await connection.answer(to: ServiceCall(.DELETE, ServicePath.sitting(id)))
  }

  /// Begins an attempt there, or goes on with the one under way.
  public func beginAttempt(of sitting: String, _ request: BeginRequest) async throws(BankError) -> AttemptSheet {
    try await connection.value(of: ServiceCall(.POST, ServicePath.sitting(sitting, "attempts"), json: request.json))
  }

  /// An attempt there as its student takes it.
  public func attempt(_ id: String) async throws(BankError) -> AttemptSheet {
    try await connection.value(of: ServiceCall(.GET, ServicePath.attempt(id)))
  }

  /// Saves steps of an attempt there.
  public func save(_ steps: [AttemptEvent], of attempt: String) async throws(BankError) -> AttemptReceipt {
    try await connection.value(
      of: ServiceCall(.POST, ServicePath.attempt(attempt, "steps"), json: AttemptSteps(steps).json))
  }

  /// Takes a teacher's steps there.
  public func supervise(_ attempt: String, _ steps: [AttemptEvent]) async throws(BankError) -> AttemptReceipt {
    try await connection.value(
      of: ServiceCall(.POST, ServicePath.attempt(attempt, "supervision"), json: AttemptSteps(steps).json))
  }

  /// What an attempt there earned.
  public func result(of attempt: String) async throws(BankError) -> AttemptResult {
    try await connection.value(of: ServiceCall(.GET, ServicePath.attempt(attempt, "result")))
  }

  /// A page of what the attempts of a sitting there earned.
  public func results(of sitting: String, limit: Int, cursor: String?) async throws(BankError) -> SittingResults {
    var call = ServiceCall(.GET, ServicePath.sitting(sitting, "results"))
    call.query.add("limit", String(limit))
    call.query.add("cursor", cursor)
    return try await connection.value(of: call)
  }

  /// Shows or makes what changes there when questions are graded otherwise.
  public func regrade(_ sitting: String, _ request: RegradeRequest) async throws(BankError) -> RegradeReport {
    try await connection.value(
      of: ServiceCall(.POST, ServicePath.sitting(sitting, "regrade"), json: request.json))
  }

  /// What the answers to a test there tell about its questions.
  public func analysis(of sitting: String) async throws(BankError) -> SittingAnalysis {
    try await connection.value(of: ServiceCall(.GET, ServicePath.sitting(sitting, "analysis")))
  }

  /// Estimates the curves of a test's questions there.
  public func calibrate(
    _ sitting: String, _ request: CalibrationRequest
  ) async throws(BankError) -> SittingCalibration {
    try await connection.value(
      of: ServiceCall(
        .POST, ServicePath.sitting(sitting, "calibration"), json: request.json, patience: .minutes(10)))
  }

  /// Mixes a test there into papers.
  public func makeVariants(of sitting: String, _ rules: VariantRules) async throws(BankError) -> SittingVariants {
    try await connection.value(
      of: ServiceCall(.POST, ServicePath.sitting(sitting, "variants"), json: rules.json))
  }

  /// The papers that a test there was mixed into.
  public func variants(of sitting: String) async throws(BankError) -> SittingVariants {
    try await connection.value(of: ServiceCall(.GET, ServicePath.sitting(sitting, "variants")))
  }

  /// Takes answers there that came back from paper.
  public func takeSheets(
    of sitting: String, _ csv: [UInt8], isDryRun: Bool
  ) async throws(BankError) -> SheetReport {
    var call = ServiceCall(.POST, ServicePath.sitting(sitting, "sheets"), patience: .minutes(2))
    if isDryRun { call.query.add("dryRun", "true") }
    call.headers = [("Content-Type", "text/csv")]
    call.body = .bytes(ByteBuffer(bytes: csv))
    return try await connection.value(of: call)
  }

  /// What the answers to a question there tell.
  public func statistics(of question: QuestionID) async throws(BankError) -> QuestionStatistics {
    try await connection.value(of: ServiceCall(.GET, ServicePath.question(question, "statistics")))
  }

  /// A page of the questions there whose curves are known.
  public func curves(_ request: CurveRequest) async throws(BankError) -> CurvePage {
    var call = ServiceCall(.GET, ServicePath.curves)
    call.query.add("query", request.query)
    call.query.add("limit", String(request.limit))
    call.query.add("cursor", request.cursor)
    return try await connection.value(of: call)
  }
}
