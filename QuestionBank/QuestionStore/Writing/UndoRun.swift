import GRDB
import QuestionAPI
import QuestionModel
import QuestionSync

/// Works out, question by question, how what an operation made becomes as it was before.
struct UndoRun {
  private let database: Database
  private let authorship: Authorship
  private let created: Timestamp
  private(set) var changed = 0
  private(set) var keptCount = 0
  private var kept: [UndoReport.Kept] = []

  init(_ database: Database, authorship: Authorship, created: Timestamp) {
    self.database = database
    self.authorship = authorship
    self.created = created
  }

  func report(_ operation: Int?) -> UndoReport {
    UndoReport(operation: operation, changed: changed, keptCount: keptCount, kept: kept)
  }

  mutating func run(
    _ sequences: Range<Int64>, _ replace: (ShownQuestion, QuestionReplacement) throws -> Void
  ) throws {
    for sequence in sequences {
      guard let written = try RecordRows.revision(database, sequence: sequence) else {
        // A question that the operation had brought back into view has a mark beside its revision.
        guard try FeedMarkRows.count(in: sequence...sequence, database) == 0 else { continue }
        throw BankError.corrupt("revision \(sequence) of an operation is missing")
      }
      let revision = try written.record.decoded()
      guard let parent = revision.parents.first,
        let before = try RecordRows.revision(database, id: parent)?.record
      else { throw BankError.corrupt("revision \(written.record.revision.short) has lost what it was made from") }
      let made = ShownQuestion(number: written.number, record: written.record, revision: revision)
      try undo(made, before, replace)
    }
  }

  private mutating func undo(
    _ made: ShownQuestion, _ before: QuestionRecord, _ replace: (ShownQuestion, QuestionReplacement) throws -> Void
  ) throws {
    let earlier = try before.decoded()
    let shown = made.record.heads == [made.record.revision] ? made : try self.shown(made.number)
    let current = shown.record
    guard !current.isInConflict else { return keep(shown, .conflict) }
    guard !shown.revision.saysTheSame(as: made.revision) else {
      // Nothing was edited since: it becomes what it was to the byte, even where the key is withheld here.
      changed += 1
      return try replace(
        shown,
        QuestionReplacement(
          content: earlier.content, status: earlier.status, key: (earlier.keyDigest, before.keyDocument),
          authorship: authorship, created: created))
    }
    let ours = QuestionVersion(question: try current.question(shown.revision), status: shown.revision.status)
    let theirs = QuestionVersion(question: try before.question(earlier), status: earlier.status)
    let merge = QuestionMerge(
      base: QuestionVersion(question: try made.record.question(made.revision), status: made.revision.status),
      ours: ours, theirs: theirs)
    guard merge.conflicts.isEmpty, let merged = try? merge.resolved() else {
      return keep(shown, .edited, merge.conflicts.map(\.name))
    }
    guard merged != ours else { return }
    changed += 1
    let key =
      merged.question.key == theirs.question.key && merged.question.key != ours.question.key
      ? (earlier.keyDigest, before.keyDocument) : shown.key(for: merged.question.key, unless: ours.question.key)
    try replace(
      shown,
      QuestionReplacement(
        content: merged.question.content, status: merged.status, key: key, authorship: authorship, created: created))
  }

  private func shown(_ number: Int64) throws -> ShownQuestion {
    guard let record = try RecordRows.current(database, number: number)?.record else {
      throw BankError.corrupt("question number \(number) has no head")
    }
    return ShownQuestion(number: number, record: record, revision: try record.decoded())
  }

  private mutating func keep(_ shown: ShownQuestion, _ reason: UndoReport.Kept.Reason, _ fields: [String] = []) {
    keptCount += 1
    guard kept.count < UndoReport.mostKept else { return }
    kept.append(
      UndoReport.Kept(id: shown.record.id, stem: shown.revision.content.stem, reason: reason, fields: fields))
  }
}

extension Revision {
  fileprivate func saysTheSame(as other: Revision) -> Bool {
    status == other.status && keyDigest == other.keyDigest && content == other.content
  }
}
