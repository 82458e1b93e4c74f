public import QuestionAPI
import QuestionModel

/// How an attempt is opened.
public enum ExamOpening: Sendable, Hashable {
  /// Begins one, or goes on with the one under way; with what the student typed.
  case begin(sitting: String, BeginRequest)
  /// Goes on with one, of which this machine may hold steps.
  case resume(attempt: String)
}

/// An attempt with what this machine holds of it.
public struct OpenedExam: Sendable, Hashable {
  /// What the bank says.
  public let sheet: AttemptSheet
  /// What the journal holds; nil for nothing.
  public let record: ExamRecord?
  /// Names this run of the program among those that take the attempt.
  public let writer: String
}

/// Attempts with steps that the bank did not have when the program came to the first screen.
public struct WaitingExams: Sendable, Hashable {
  /// What became of steps that were sent now.
  public struct Settled: Sendable, Hashable {
    /// What was sent.
    public let record: ExamRecord
    /// What the bank said.
    public let receipt: AttemptReceipt

    /// How many questions have a step that came too late, or was not taken.
    public var lostCount: Int {
      let lost = receipt.lines.filter { $0.outcome == .late || $0.outcome == .refused }
      return Set(
        lost.compactMap { line in
          record.steps.first { $0.writer == line.writer && $0.sequence == line.sequence }?.item
        }
      ).count
    }
  }

  /// Those that the bank could not be asked for yet.
  public var records: [ExamRecord] = []
  /// Those whose steps are at the bank now.
  public var settled: [Settled] = []
  /// Where entries that did not read are now.
  public var setAside: [String] = []
  /// Why the journal cannot be used.
  public var problem: String?
}
