import QuestionAPI
import QuestionFormats
import QuestionModel

/// Items worked out as far as can be without writing, in the order of the file.
struct ImportBatch: Sendable {
  /// Where a question came from, for what is to be said of it.
  struct Origin: Sendable {
    let place: FilePlace
    let source: [UInt8]
    var title = ""
    var id: QuestionID?
  }

  /// Items of one kind that follow one another; one of the two lists is empty.
  struct Run: Sendable {
    var questions: [PreparedQuestion] = []
    var revisions: [ForeignRevision] = []
    var origins: [Origin] = []
  }

  /// What is certain of its items without the bank.
  var report = ImportReport()
  private(set) var runs: [Run] = []
  /// Pictures and sounds that its questions name.
  private(set) var media: [ReadMedia] = []

  /// How many items there are to write.
  var count: Int { runs.reduce(0) { $0 + $1.origins.count } }

  mutating func append(_ question: PreparedQuestion, media: [ReadMedia], _ origin: Origin) {
    if runs.last?.questions.isEmpty != false { runs.append(Run()) }
    runs[runs.count - 1].questions.append(question)
    runs[runs.count - 1].origins.append(origin)
    self.media += media
  }

  mutating func append(_ revision: ForeignRevision, _ origin: Origin) {
    if runs.last?.revisions.isEmpty != false { runs.append(Run()) }
    runs[runs.count - 1].revisions.append(revision)
    runs[runs.count - 1].origins.append(origin)
  }
}
