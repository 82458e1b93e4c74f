public import QuestionAPI
import QuestionModel

extension LocalBank {
  /// Questions that are much like one that is being written.
  public func similar(to request: SimilarRequest) async throws(BankError) -> [SimilarQuestion] {
    guard (1...SimilarRequest.maximumLimit).contains(request.limit) else {
      throw .invalid([FieldProblem("limit", "must lie between 1 and \(SimilarRequest.maximumLimit)")])
    }
    let records = try await store.candidates(like: request.content, except: request.except)
    var read: [(id: QuestionID, content: QuestionContent)] = []
    for record in records where record.id != request.except {
      let revision = try record.decoded()
      // A question often repeats words of its passage, and is no copy of it.
      guard (revision.content.kind == .passage) == (request.content.kind == .passage) else { continue }
      if revision.status != .retired { read.append((record.id, revision.content)) }
    }
    let matches = SimilarQuestions.matches(of: request.content, among: read)
      .filter { request.includesVariants || $0.similarity.relation != .variant }
    let found = Dictionary(records.map { ($0.id, $0) }) { first, _ in first }
    var similar: [SimilarQuestion] = []
    for match in matches.prefix(request.limit) {
      guard let record = found[match.id] else { continue }
      similar.append(
        SimilarQuestion(
          question: try record.summary(), share: match.similarity.share, relation: match.similarity.relation))
    }
    return similar
  }
}
