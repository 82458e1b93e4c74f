public import QuestionModel

/// A bank as one caller may use it: everything is checked against `AccessTable`, what students and strangers see is
/// narrowed, and what an account writes bears its own name.
public struct GuardedBank<Bank: BankService>: BankService {
  /// The bank itself.
  public let bank: Bank
  /// Who uses it.
  public let caller: Caller

  /// A bank for a caller.
  public init(_ bank: Bank, for caller: Caller) {
    self.bank = bank
    self.caller = caller
  }

  /// What is in the bank; whoever sees published questions only is told of those.
  public func stats() async throws(BankError) -> BankStats {
    try caller.check(.stats)
    let stats = try await bank.stats()
    guard caller.sight == .published else { return stats }
    let query = try SearchNarrowing.published("")
    let facets = try await bank.facets(query: query)
    let passages = try await bank.facets(query: SearchNarrowing.published("kind:\(QuestionKind.passage.name)"))
    return BankStats(
      bank: stats.bank, questions: facets.total, passages: passages.total, revisions: 0, conflicts: 0,
      media: stats.media, bytes: stats.bytes, counts: facets.facets)
  }

  /// A page of the questions that a search finds, among those that the caller sees.
  public func search(_ request: SearchRequest) async throws(BankError) -> SearchPage {
    try caller.check(.search)
    var request = request
    request.query = try seen(request.query)
    return try await bank.search(request)
  }

  /// Questions drawn at random, among those that the caller sees.
  public func sample(_ request: SampleRequest) async throws(BankError) -> [QuestionSummary] {
    try caller.check(.sample)
    var request = request
    request.query = try seen(request.query)
    return try await bank.sample(request)
  }

  /// How the questions that a search finds are spread, among those that the caller sees.
  public func facets(query: String) async throws(BankError) -> FacetCounts {
    try caller.check(.facets)
    return try await bank.facets(query: seen(query))
  }

  /// A question as the caller sees it.
  public func question(_ id: QuestionID) async throws(BankError) -> QuestionRecord {
    try caller.check(.readQuestion)
    return try caller.sight.shown(await bank.question(id))
  }

  /// Grades an answer. Whoever sees published questions only gets the key of a published one alone, and not without
  /// having answered; nothing of one that is under an embargo, of which a few answers would tell the key.
  public func answer(
    _ id: QuestionID, revision: RevisionID, response: Response
  ) async throws(BankError) -> AnswerResult {
    try caller.check(.answer)
    guard caller.sight == .published else {
      return try await bank.answer(id, revision: revision, response: response)
    }
    _ = try caller.sight.shown(await bank.question(id))
    _ = try caller.sight.shown(await bank.revision(revision, of: id))
    guard try await !bank.isUnderEmbargo(id) else {
      throw .forbidden("The answer to this question is under an embargo. Come back when it is over.")
    }
    let result = try await bank.answer(id, revision: revision, response: response)
    guard response.isEmpty else { return result }
    return AnswerResult(fraction: result.fraction, needsPerson: result.needsPerson, key: AnswerKey())
  }

  /// Whether a question's answer key is under an embargo now.
  public func isUnderEmbargo(_ id: QuestionID) async throws(BankError) -> Bool {
    try caller.check(.readQuestion)
    return try await bank.isUnderEmbargo(id)
  }

  /// Every tag with its count.
  public func tags() async throws(BankError) -> [TagCount] {
    try caller.check(.readTags)
    return try await bank.tags()
  }

  /// The namespaces of tags that someone has described.
  public func namespaces() async throws(BankError) -> [TagNamespace] {
    try caller.check(.readNamespaces)
    return try await bank.namespaces()
  }

  /// A stored picture or sound.
  public func media(_ digest: ContentDigest) async throws(BankError) -> MediaFile {
    try caller.check(.readMedia)
    return try await bank.media(digest)
  }

  /// Writes the questions that a search finds, as the caller sees them.
  public func exportQuestions(
    query: String, options: ExportOptions, observer: some ExportObserver,
    write: @Sendable ([UInt8]) async throws -> Void
  ) async throws(BankError) -> ExportReport {
    try caller.check(options.withRevisions ? .exportHistory : .export)
    var options = options
    // The bank leaves out what is not seen so, in the search too.
    options.sight = min(options.sight, caller.sight)
    options.withEmbargoed = options.withEmbargoed && caller.may(.changeEmbargoes)
    return try await bank.exportQuestions(query: query, options: options, observer: observer, write: write)
  }

  /// A search as the caller may make it.
  private func seen(_ query: String) throws(BankError) -> String {
    caller.sight == .published ? try SearchNarrowing.published(query) : query
  }
}
