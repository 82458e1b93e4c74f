import NIOCore
import NIOHTTP1
public import QuestionAPI
public import QuestionModel

/// A bank at a URL.
///
/// Connections are kept and used again. `shutdown` ends them; a bank that nobody holds any more ends them by itself.
public struct RemoteBank: BankService {
  let connection: ServiceConnection

  /// A bank at a URL; nothing is sent yet.
  ///
  /// - Parameters:
  ///   - url: where the service is, such as `http://127.0.0.1:8080`.
  ///   - trust: which certificates prove a service whose URL begins with `https`.
  ///   - token: what proves to the service who calls; nil calls without an account.
  /// - Throws: `BankError.invalid` if it is no such URL.
  public init(url: String, trust: ServiceTrust = .system, token: String? = nil) throws(BankError) {
    connection = ServiceConnection(
      base: try Self.base(of: url), trust: trust, token: try Self.checked(token))
  }

  /// Calls with another token from now on, as after signing in.
  ///
  /// - Parameter token: what proves to the service who calls; nil calls without an account.
  public func use(token: String?) { connection.use(token) }

  /// Ends the connections; no call after it succeeds.
  public func shutdown() async { await connection.shutdown() }

  /// A token that may stand in a header; any other would end the call in words of HTTP.
  static func checked(_ token: String?) throws(BankError) -> String? {
    guard token?.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) != false else {
      throw .invalid([FieldProblem("token", "must be of ASCII letters, digits and signs, without spaces")])
    }
    return token
  }

  static func base(of url: String) throws(BankError) -> String {
    let scheme = ["http://", "https://"].first { url.lowercased().hasPrefix($0) }
    let rest = url.dropFirst(scheme?.count ?? 0)
    guard let scheme, let first = rest.first, first != "/", first != ":",
      rest.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), !rest.contains(where: { "?#@\\".contains($0) })
    else {
      throw .invalid([
        FieldProblem("url", "must look like http://127.0.0.1:8080, not \"\(url)\"; a path may follow, nothing else")
      ])
    }
    return scheme + (rest.last == "/" ? rest.dropLast() : rest)
  }
}

extension RemoteBank {
  /// What is in the bank.
  public func stats() async throws(BankError) -> BankStats {
    try await connection.value(of: ServiceCall(.GET, ServicePath.stats))
  }

  /// A page of the questions that a search finds, best first.
  public func search(_ request: SearchRequest) async throws(BankError) -> SearchPage {
    var call = ServiceCall(.GET, ServicePath.questions)
    call.query.add("query", request.query)
    call.query.add("limit", String(request.limit))
    call.query.add("cursor", request.cursor)
    return try await answer(to: call, searching: request.query)
  }

  /// Questions drawn at random out of those that a search finds.
  public func sample(_ request: SampleRequest) async throws(BankError) -> [QuestionSummary] {
    var call = ServiceCall(.GET, ServicePath.sample)
    call.query.add("query", request.query)
    call.query.add("count", String(request.count))
    call.query.add("seed", String(request.seed))
    let page: SearchPage = try await answer(to: call, searching: request.query)
    return page.items
  }

  /// How the questions that a search finds are spread.
  public func facets(query: String) async throws(BankError) -> FacetCounts {
    var call = ServiceCall(.GET, ServicePath.facets)
    call.query.add("query", query)
    return try await answer(to: call, searching: query)
  }

  /// The answer to a search. A service tells a fault of the search in words alone; the parser here knows which it is.
  func answer<Value: JSONConvertible>(
    to call: ServiceCall, searching query: String
  ) async throws(BankError) -> Value {
    do { return try await connection.value(of: call) } catch {
      guard case .query = error else { throw error }
      do { _ = try SearchParser.parse(query) } catch { throw .query(error) }
      throw error
    }
  }

  /// The current revision of a question.
  public func question(_ id: QuestionID) async throws(BankError) -> QuestionRecord {
    try await connection.record(of: ServiceCall(.GET, ServicePath.question(id)))
  }

  /// Stores a new question.
  public func create(_ draft: QuestionDraft, idempotencyKey: String?) async throws(BankError) -> QuestionRecord {
    var call = ServiceCall(.POST, ServicePath.questions, json: draft.json)
    if let idempotencyKey { call.headers.append(("Idempotency-Key", idempotencyKey)) }
    return try await connection.record(of: call)
  }

  /// Saves a question anew.
  public func update(
    _ id: QuestionID, _ draft: QuestionDraft, expected: RevisionID
  ) async throws(BankError) -> QuestionRecord {
    try await connection.record(
      of: ServiceCall(.PUT, ServicePath.question(id), json: draft.json).expecting(expected))
  }

  /// Saves the content of an earlier revision as a new one.
  public func restore(
    _ id: QuestionID, to revision: RevisionID, expected: RevisionID, by author: Authorship
  ) async throws(BankError) -> QuestionRecord {
    let body = RestoreRequest(revision: revision, by: author)
    return try await connection.record(
      of: ServiceCall(.POST, ServicePath.question(id, "restore"), json: body.json).expecting(expected))
  }

  /// Saves what edits made apart come to.
  public func merge(
    _ id: QuestionID, _ draft: QuestionDraft, heads: [RevisionID]
  ) async throws(BankError) -> QuestionRecord {
    let body = MergeRequest(heads: heads, draft: draft)
    return try await connection.record(of: ServiceCall(.POST, ServicePath.question(id, "merge"), json: body.json))
  }

  /// The history of a question, newest first.
  public func revisions(of id: QuestionID) async throws(BankError) -> [RevisionSummary] {
    let history: RevisionHistory = try await connection.value(
      of: ServiceCall(.GET, ServicePath.question(id, "revisions")))
    return history.items
  }

  /// One revision of a question.
  public func revision(_ revision: RevisionID, of id: QuestionID) async throws(BankError) -> QuestionRecord {
    try await connection.record(of: ServiceCall(.GET, ServicePath.revision(revision, of: id)))
  }

  /// What changed between two revisions.
  public func diff(_ id: QuestionID, from: RevisionID, to: RevisionID) async throws(BankError) -> QuestionDiff {
    var call = ServiceCall(.GET, ServicePath.question(id, "diff"))
    call.query.add("from", from.description)
    call.query.add("to", to.description)
    return try await connection.value(of: call)
  }

  /// Grades an answer.
  public func answer(
    _ id: QuestionID, revision: RevisionID, response: Response
  ) async throws(BankError) -> AnswerResult {
    let body = AnswerRequest(revision: revision, response: response)
    return try await connection.value(of: ServiceCall(.POST, ServicePath.question(id, "answer"), json: body.json))
  }
}
