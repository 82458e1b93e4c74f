import GRDB
import QuestionAPI
import QuestionModel
import QuestionSync

/// Works out, question by question, what a transform comes to; a dry run and the change itself are told apart only by
/// what is done with each replacement.
struct TransformRun {
  private let transform: QuestionTransform
  private let database: Database
  private let created: Timestamp
  private var result = TransformResult()
  private var digest: RunningDigest
  private let gate: TagGate

  init(_ transform: QuestionTransform, _ database: Database, created: Timestamp) throws {
    self.transform = transform
    self.database = database
    self.created = created
    digest = RunningDigest(transform.seed)
    gate = try TagGate(database)
  }

  mutating func run(
    _ replace: (ShownQuestion, QuestionReplacement) throws -> Void
  ) throws -> TransformResult {
    for number in try numbers() {
      guard let current = try RecordRows.current(database, number: number) else { continue }
      result.found += 1
      let shown = ShownQuestion(
        number: number, record: current.record, revision: try current.record.decoded())
      if let replacement = try replacement(of: shown) { try replace(shown, replacement) }
    }
    result.digest = digest.value
    if let expected = transform.expected, expected != result.digest { throw BankError.changedSincePreview }
    return result
  }

  /// The questions in the order they came into the bank; ids that are not in it are refused.
  private mutating func numbers() throws -> [Int64] {
    switch transform.selection {
    case .search(let expression):
      let condition = SearchCompiler.condition(expression)
      return try SQLRequest<Int64>(
        "SELECT number FROM question WHERE evictedAt IS NULL AND \(condition) ORDER BY number"
      )
      .fetchAll(database)
    case .questions(let ids):
      let statement = try RawStatement(database, QuestionWriter.numberQuery + " AND evictedAt IS NULL")
      var numbers: Set<Int64> = []
      for id in ids {
        guard let number = try statement.number({ $0.bind(blob: id.bytes) }) else {
          refuse(id, "", [FieldProblem("id", "is of no question in the bank")])
          continue
        }
        numbers.insert(number)
      }
      return numbers.sorted()
    }
  }

  private mutating func replacement(of shown: ShownQuestion) throws -> QuestionReplacement? {
    let before = QuestionVersion(
      question: try shown.record.question(shown.revision), status: shown.revision.status)
    let found = FoundQuestion(
      id: shown.record.id, revision: shown.record.revision, isInConflict: shown.record.isInConflict, version: before)
    switch transform.change(found) {
    case .unchanged: return nil
    case .stopped(let error): throw error
    case .refused(let problems):
      refuse(shown.record.id, before.question.content.stem, problems)
      return nil
    case .changed(var after):
      after.question = after.question.normalized
      guard after != before else { return nil }
      let problems =
        try Self.newProblems(of: after.question, before: before.question)
        + gate.problems(of: after.question.content.tags, keeping: before.question.content.tags)
      guard problems.isEmpty else {
        guard !transform.isWhole else { throw BankError.invalid(problems) }
        refuse(shown.record.id, before.question.content.stem, problems)
        return nil
      }
      note(shown.record, before, after)
      return QuestionReplacement(
        content: after.question.content, status: after.status,
        key: shown.key(for: after.question.key, unless: before.question.key), authorship: transform.authorship,
        created: created)
    }
  }

  /// What came from elsewhere with faults must not stand in the way of a change that does not touch them.
  private static func newProblems(of question: Question, before: Question) -> [FieldProblem] {
    let problems = QuestionValidation.problems(of: question)
    guard !problems.isEmpty else { return [] }
    let known = Set(QuestionValidation.problems(of: before))
    return problems.filter { !known.contains($0) }
  }

  private mutating func refuse(_ id: QuestionID, _ stem: String, _ reasons: [FieldProblem]) {
    result.refused += 1
    guard result.refusals.count < BulkRefusal.mostNamed else { return }
    result.refusals.append(BulkRefusal(id: id, stem: stem, reasons: reasons))
  }

  private mutating func note(_ record: QuestionRecord, _ before: QuestionVersion, _ after: QuestionVersion) {
    result.changed += 1
    digest.add(record.id.bytes + record.revision.bytes)
    guard result.examples.count < transform.examples else { return }
    result.examples.append(TransformResult.Example(id: record.id, before: before, after: after))
  }
}

extension ShownQuestion {
  /// The sealed key in force where a change leaves the key, even one that is withheld here; else a new one.
  func key(for key: AnswerKey, unless before: AnswerKey) -> (digest: ContentDigest, bytes: [UInt8]?) {
    guard key != before else { return (revision.keyDigest, record.keyDocument) }
    let sealed = SealedKey(key, salt: SealedKey.randomSalt())
    return (sealed.digest, sealed.bytes)
  }
}

/// A digest of many parts that are never held all at once.
private struct RunningDigest {
  private static let size = 1 << 16
  private var pending: [UInt8]

  init(_ seed: [UInt8]) { pending = ContentDigest(of: seed).bytes }

  mutating func add(_ part: [UInt8]) {
    pending += part
    if pending.count >= Self.size { pending = value.bytes }
  }

  var value: ContentDigest { ContentDigest(of: pending) }
}
