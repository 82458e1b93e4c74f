public import QuestionAPI
public import QuestionModel

extension LocalBank: BankService {
  /// What is in the bank.
  public func stats() async throws(BankError) -> BankStats { try await store.stats() }

  /// A page of the questions that a search finds.
  public func search(_ request: SearchRequest) async throws(BankError) -> SearchPage {
    let expression = try Self.parse(request.query)
    guard (1...SearchRequest.maximumLimit).contains(request.limit) else {
      throw .invalid([FieldProblem("limit", "must lie between 1 and \(SearchRequest.maximumLimit)")])
    }
    let result = try await store.search(
      expression, query: request.query, limit: request.limit, after: request.cursor)
    let items = try result.records.map { record throws(BankError) in try record.summary() }
    return SearchPage(items: items, next: result.next)
  }

  /// Questions drawn at random out of those that a search finds.
  public func sample(_ request: SampleRequest) async throws(BankError) -> [QuestionSummary] {
    let expression = try Self.parse(request.query)
    guard (1...SampleRequest.maximumCount).contains(request.count) else {
      throw .invalid([FieldProblem("count", "must lie between 1 and \(SampleRequest.maximumCount)")])
    }
    return try await store.sample(expression, count: request.count, seed: request.seed)
      .map { record throws(BankError) in try record.summary() }
  }

  /// How a search's result is spread.
  public func facets(query: String) async throws(BankError) -> FacetCounts {
    try await store.facets(Self.parse(query))
  }

  /// Every tag with its count.
  public func tags() async throws(BankError) -> [TagCount] { try await store.tags() }

  /// Stores the questions of a file.
  public func importQuestions(
    _ source: some ByteSource, options: ImportOptions, observer: some ImportObserver
  ) async throws(BankError) -> ImportReport {
    var run = ImportRun(store: store, source: source, options: options, observer: observer)
    return try await run.run()
  }

  /// Writes the questions that a search finds.
  public func exportQuestions(
    query: String, options: ExportOptions, observer: some ExportObserver,
    write: @Sendable ([UInt8]) async throws -> Void
  ) async throws(BankError) -> ExportReport {
    guard options.problems.isEmpty else { throw .invalid(options.problems) }
    let query = options.sight == .published ? try SearchNarrowing.published(query) : query
    let found = try Self.parse(query)
    // A file of the whole bank has its passages too, whether a question uses them or not.
    let isWhole = (try? SearchParser.parse(query)) == .everything
    let expression = isWhole ? .everything : found
    let heldBack = options.withEmbargoed ? [] : try await store.read { try EmbargoRows.held(at: .now, $0) }
    var export = try QuestionExport(store: store, options: options, heldBack: heldBack, observer: observer)
    var cursor: String?
    repeat {
      let page = try await store.search(
        expression, query: query, limit: SearchRequest.maximumLimit, after: cursor)
      let bytes = try await export.bytes(of: page.records)
      do { try await write(bytes) } catch { throw StoreErrors.bankError(error, path: "") }
      cursor = page.next
    } while cursor != nil
    let end = try export.finish()
    do { if !end.isEmpty { try await write(end) } } catch { throw StoreErrors.bankError(error, path: "") }
    return export.report
  }

  /// Changes since a cursor.
  public func changes(since cursor: String?, limit: Int, wait: Duration) async throws(BankError) -> ChangePage {
    guard (1...1000).contains(limit) else {
      throw .invalid([FieldProblem("limit", "must lie between 1 and 1000")])
    }
    let page = try await store.changes(since: cursor, limit: limit)
    guard page.changes.isEmpty, wait > .zero else { return page }
    await store.waitForChange(after: cursor, for: wait)
    return try await store.changes(since: cursor, limit: limit)
  }

  /// Stores a picture or sound.
  public func putMedia(_ bytes: [UInt8], type: String, digest: ContentDigest) async throws(BankError) -> Bool {
    guard ContentDigest(of: bytes) == digest else {
      throw .invalid([FieldProblem("sha256", "is not the digest of the bytes that were sent")])
    }
    guard let kind = MediaType(of: bytes) else {
      let names = MediaType.allCases.map(\.rawValue).joined(separator: ", ")
      throw .invalid([FieldProblem("type", "the file is no picture, sound or film of a known kind (\(names))")])
    }
    guard kind.isNamed(type) else {
      throw .invalid([FieldProblem("type", "is \"\(type)\", but the file is \(kind.rawValue)")])
    }
    return try await store.putMedia(MediaFile(type: type, bytes: bytes), digest: digest)
  }

  /// A stored picture or sound.
  public func media(_ digest: ContentDigest) async throws(BankError) -> MediaFile {
    guard let file = try await store.media(digest) else { throw .notFound("media file \(digest)") }
    return file
  }

  static func parse(_ query: String) throws(BankError) -> SearchExpression {
    do { return try SearchParser.parse(query).amongQuestions } catch { throw .query(error) }
  }
}
