import QuestionAPI
import QuestionModel

private let nothing = BankError.unavailable("This bank gives no tests.")

extension FakeBank {
  func fill(_ request: FillRequest) async throws(BankError) -> FilledBlueprint { throw nothing }
  func sittings(limit: Int, cursor: String?) async throws(BankError) -> SittingPage { SittingPage(items: []) }
  func sitting(_ id: String) async throws(BankError) -> Sitting { throw nothing }
  func addSitting(_ draft: SittingDraft) async throws(BankError) -> Sitting { throw nothing }
  func changeSitting(_ id: String, _ change: SittingChange) async throws(BankError) -> Sitting { throw nothing }
  func removeSitting(_ id: String) async throws(BankError) { throw nothing }
  func beginAttempt(of sitting: String, _ request: BeginRequest) async throws(BankError) -> AttemptSheet {
    throw nothing
  }
  func attempt(_ id: String) async throws(BankError) -> AttemptSheet { throw nothing }
  func save(_ steps: [AttemptEvent], of attempt: String) async throws(BankError) -> AttemptReceipt {
    throw nothing
  }
  func supervise(_ attempt: String, _ steps: [AttemptEvent]) async throws(BankError) -> AttemptReceipt {
    throw nothing
  }
  func result(of attempt: String) async throws(BankError) -> AttemptResult { throw nothing }
  func results(of sitting: String, limit: Int, cursor: String?) async throws(BankError) -> SittingResults {
    throw nothing
  }
  func analysis(of sitting: String) async throws(BankError) -> SittingAnalysis { throw nothing }
  func calibrate(_ sitting: String, _ request: CalibrationRequest) async throws(BankError) -> SittingCalibration {
    throw nothing
  }
  func statistics(of question: QuestionID) async throws(BankError) -> QuestionStatistics { throw nothing }
  func makeVariants(of sitting: String, _ rules: VariantRules) async throws(BankError) -> SittingVariants {
    throw nothing
  }
  func variants(of sitting: String) async throws(BankError) -> SittingVariants { throw nothing }
  func takeSheets(of sitting: String, _ csv: [UInt8], isDryRun: Bool) async throws(BankError) -> SheetReport {
    throw nothing
  }
  func regrade(_ sitting: String, _ request: RegradeRequest) async throws(BankError) -> RegradeReport {
    throw nothing
  }
}
