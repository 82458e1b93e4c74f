import QuestionModel

/// What a dry run has let pass so far: later rows build on it, though the bank holds none of it.
struct PassedRows: Sendable {
  /// What a revision's children must agree with.
  struct Ancestor: Sendable {
    let question: QuestionID
    let generation: Int

    init(_ revision: Revision) {
      question = revision.question
      generation = revision.generation
    }
  }

  private struct Rows: Sendable {
    var revisions: [RevisionID: Ancestor] = [:]
    var questions: Set<QuestionID> = []
  }

  /// Rows of earlier batches, apart so that a batch adds to a few rows and never copies them all.
  private var settled = Rows()
  private var latest = Rows()

  /// A revision that passed; nil where none did.
  subscript(_ id: RevisionID) -> Ancestor? { latest.revisions[id] ?? settled.revisions[id] }

  /// Whether anything of a question passed.
  func holds(_ question: QuestionID) -> Bool {
    latest.questions.contains(question) || settled.questions.contains(question)
  }

  /// Notes what became of some revisions; those that were refused do not pass.
  mutating func note(_ foreign: [ForeignRevision], _ outcomes: [SaveOutcome]) {
    for (foreign, outcome) in zip(foreign, outcomes) {
      switch outcome {
      case .created(let id), .updated(let id):
        guard let revision = try? Revision(json: JSONParser.parse(foreign.document)) else { continue }
        latest.revisions[id] = Ancestor(revision)
        latest.questions.insert(revision.question)
      case .unchanged, .refused: break
      }
    }
  }

  /// Notes questions that are new or edited.
  mutating func note(_ prepared: [PreparedQuestion]) { latest.questions.formUnion(prepared.map(\.save.id)) }

  /// Takes what a batch let pass that built on these rows.
  mutating func settle(_ batch: PassedRows) {
    settled.revisions.merge(batch.latest.revisions) { $1 }
    settled.questions.formUnion(batch.latest.questions)
  }

  /// The rows of the latest batch alone.
  var ofBatch: PassedRows {
    var rows = PassedRows()
    rows.latest = latest
    return rows
  }
}
