import QuestionAPI
import QuestionModel

/// A blueprint or a quiz as a bank holds it.
struct StoredDocument<Value> {
  let record: QuestionRecord
  let status: QuestionStatus
  let question: Question
  let value: Value

  var id: QuestionID { record.id }

  /// The document as programs read it.
  var json: JSONObject {
    JSONObject([
      ("content", question.content.json), ("id", .string(id.description)),
      ("revision", .string(record.revision.description)), ("status", .string(status.rawValue)),
    ])
  }
}

extension BankService {
  /// A document by the id of its question.
  func document<Value>(
    _ id: QuestionID, as read: (QuestionContent) throws(FieldProblem) -> Value
  ) async throws -> StoredDocument<Value> {
    let record = try await question(id)
    let revision = try record.decoded()
    do {
      return StoredDocument(
        record: record, status: revision.status, question: try record.question(revision),
        value: try read(revision.content))
    } catch let problem as FieldProblem {
      throw Failure("\(id) cannot be taken: \(problem). question-bank show \(id) prints what it is.")
    }
  }

  func blueprint(_ id: QuestionID) async throws -> StoredDocument<Blueprint> {
    try await document(id) { content throws(FieldProblem) in try Blueprint(content) }
  }

  func quiz(_ id: QuestionID) async throws -> StoredDocument<Quiz> {
    try await document(id) { content throws(FieldProblem) in try Quiz(content) }
  }

  /// Stores a new document.
  func create(
    _ content: QuestionContent, status: QuestionStatus?, by author: Authorship
  ) async throws(BankError) -> QuestionRecord {
    let question = Question(content: content, key: AnswerKey())
    return try await create(QuestionDraft(question, status: status, by: author), idempotencyKey: nil)
  }

  /// Saves a document anew, unless somebody did so since it was read.
  func save<Value>(
    _ content: QuestionContent, over stored: StoredDocument<Value>, status: QuestionStatus?, by author: Authorship
  ) async throws(BankError) -> QuestionRecord {
    let question = Question(content: content, key: stored.question.key)
    return try await update(
      stored.id, QuestionDraft(question, status: status, by: author), expected: stored.record.revision)
  }

  /// All documents of a kind that a further search finds.
  func documents(of kind: QuestionKind, query: String) async throws(BankError) -> [QuestionSummary] {
    var request = SearchRequest(query: "kind:\(kind.name) \(query)", limit: SearchRequest.maximumLimit)
    var items: [QuestionSummary] = []
    repeat {
      let page = try await search(request)
      items += page.items
      request.cursor = page.next
    } while request.cursor != nil
    return items
  }
}
