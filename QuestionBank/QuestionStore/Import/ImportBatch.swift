import QuestionAPI
import QuestionFormats

/// Rows worked out as far as can be without the bank, in the order of the file.
struct ImportBatch: Sendable {
  /// Rows of one kind that follow one another; one of the two lists is empty.
  struct Run: Sendable {
    var questions: [PreparedQuestion] = []
    var revisions: [ForeignRevision] = []
    var lines: [LineSplitter.Line] = []
  }

  /// What is certain of its rows without the bank.
  var report = ImportReport()
  private(set) var runs: [Run] = []

  /// How many rows there are.
  var count: Int { runs.reduce(0) { $0 + $1.lines.count } }

  mutating func append(_ question: PreparedQuestion, _ line: LineSplitter.Line) {
    if runs.last?.questions.isEmpty != false { runs.append(Run()) }
    runs[runs.count - 1].questions.append(question)
    runs[runs.count - 1].lines.append(line)
  }

  mutating func append(_ revision: ForeignRevision, _ line: LineSplitter.Line) {
    if runs.last?.revisions.isEmpty != false { runs.append(Run()) }
    runs[runs.count - 1].revisions.append(revision)
    runs[runs.count - 1].lines.append(line)
  }
}
