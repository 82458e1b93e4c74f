public import QuestionAPI
public import QuestionModel

/// A bank that gives no tests.
public protocol TestlessBank: ExamService {}

private let nothing = BankError.unavailable("This bank gives no tests.")

extension TestlessBank {
  /// The same bank.
  public func acting(as caller: Caller) -> Self { self }

  /// Does nothing.
  public func fill(_ request: FillRequest) async throws(BankError) -> FilledBlueprint { throw nothing }
  /// Does nothing.
  public func sittings(limit: Int, cursor: String?) async throws(BankError) -> SittingPage { SittingPage(items: []) }
  /// Does nothing.
  public func sitting(_ id: String) async throws(BankError) -> Sitting { throw nothing }
  /// Does nothing.
  public func addSitting(_ draft: SittingDraft) async throws(BankError) -> Sitting { throw nothing }
  /// Does nothing.
  public func changeSitting(_ id: String, _ change: SittingChange) async throws(BankError) -> Sitting { throw nothing }
  /// Does nothing.
  public func removeSitting(_ id: String) async throws(BankError) { throw nothing }
  /// Does nothing.
  public func beginAttempt(of sitting: String, _ request: BeginRequest) async throws(BankError) -> AttemptSheet {
    throw nothing
  }
  /// Does nothing.
  public func attempt(_ id: String) async throws(BankError) -> AttemptSheet { throw nothing }
  /// Does nothing.
  public func save(_ steps: [AttemptEvent], of attempt: String) async throws(BankError) -> AttemptReceipt {
    throw nothing
  }
  /// Does nothing.
  public func supervise(_ attempt: String, _ steps: [AttemptEvent]) async throws(BankError) -> AttemptReceipt {
    throw nothing
  }
  /// Does nothing.
  public func result(of attempt: String) async throws(BankError) -> AttemptResult { throw nothing }
  /// Does nothing.
  public func results(of sitting: String, limit: Int, cursor: String?) async throws(BankError) -> SittingResults {
    throw nothing
  }
  /// Does nothing.
  public func analysis(of sitting: String) async throws(BankError) -> SittingAnalysis { throw nothing }
  /// Does nothing.
  public func calibrate(_ sitting: String, _ request: CalibrationRequest) async throws(BankError) -> SittingCalibration
  {
    throw nothing
  }
  /// Does nothing.
  public func statistics(of question: QuestionID) async throws(BankError) -> QuestionStatistics { throw nothing }
  /// Does nothing.
  public func curves(_ request: CurveRequest) async throws(BankError) -> CurvePage { throw nothing }
  /// Does nothing.
  public func makeVariants(of sitting: String, _ rules: VariantRules) async throws(BankError) -> SittingVariants {
    throw nothing
  }
  /// Does nothing.
  public func variants(of sitting: String) async throws(BankError) -> SittingVariants { throw nothing }
  /// Does nothing.
  public func takeSheets(of sitting: String, _ csv: [UInt8], isDryRun: Bool) async throws(BankError) -> SheetReport {
    throw nothing
  }
  /// Does nothing.
  public func regrade(_ sitting: String, _ request: RegradeRequest) async throws(BankError) -> RegradeReport {
    throw nothing
  }
}
