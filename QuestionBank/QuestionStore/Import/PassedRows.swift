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

  private(set) var revisions: [RevisionID: Ancestor] = [:]
  private(set) var questions: Set<QuestionID> = []

  /// Notes what became of some revisions; those that were refused do not pass.
  mutating func note(_ foreign: [ForeignRevision], _ outcomes: [SaveOutcome]) {
    for (foreign, outcome) in zip(foreign, outcomes) {
      switch outcome {
      case .created(let id), .updated(let id):
        guard let revision = try? Revision(json: JSONParser.parse(foreign.document)) else { continue }
        revisions[id] = Ancestor(revision)
        questions.insert(revision.question)
      case .unchanged, .refused: break
      }
    }
  }

  /// Notes questions that are new or edited.
  mutating func note(_ prepared: [PreparedQuestion]) { questions.formUnion(prepared.map(\.save.id)) }
}
