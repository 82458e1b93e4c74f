import AsyncHTTPClient
import NIOCore
import NIOHTTP1
public import QuestionAPI
import QuestionFormats
public import QuestionModel

extension RemoteBank {
  /// Stores the questions of a file. The observer is told at the end, and of the first refusals, losses and decisions.
  public func importQuestions(
    _ source: some ByteSource, options: ImportOptions, observer: some ImportObserver
  ) async throws(BankError) -> ImportReport {
    var call = ServiceCall(.POST, ServicePath.importQuestions, patience: .hours(24))
    call.query.add("format", options.format?.rawValue)
    call.query.add("encoding", options.encoding?.rawValue)
    for tag in options.tags { call.query.add("tag", tag.name) }
    call.query.add("status", options.status?.rawValue)
    if options.replaces { call.query.add("replace", "true") }
    if options.isDryRun { call.query.add("dryRun", "true") }
    call.query.add("author", options.authorship.author)
    call.query.add("message", options.authorship.message)
    call.headers.append(("Content-Type", options.format?.mediaType ?? "application/octet-stream"))
    call.body = .stream(SourceChunks(source: source), length: .unknown)
    let answer: ImportAnswer = try await connection.value(of: call)
    for finding in answer.findings { observer.found(finding) }
    for decision in answer.decisions { observer.decided(decision) }
    for loss in answer.losses { observer.lost(loss) }
    for reject in answer.rejects { observer.rejected(reject) }
    observer.progressed(answer.report)
    return answer.report
  }

  /// Writes the questions that a search finds. What the format has no place for is asked for once the file is whole.
  public func exportQuestions(
    query: String, options: ExportOptions, observer: some ExportObserver,
    write: @Sendable ([UInt8]) async throws -> Void
  ) async throws(BankError) -> ExportReport {
    try await connection.stream(exportCall(ServicePath.exportQuestions, query, options)) { chunks in
      guard options.format.hasLines else {
        for try await chunk in chunks { try await write(Array(chunk.readableBytesView)) }
        return
      }
      var rest: [UInt8] = []
      for try await chunk in chunks {
        rest += chunk.readableBytesView
        guard let end = rest.lastIndex(of: UInt8(ascii: "\n")) else { continue }
        try await write(Array(rest[...end]))
        rest.removeSubrange(...end)
      }
      if !rest.isEmpty { try await write(rest) }
    }
    guard options.format != .questionBank else { return ExportReport() }
    let answer: ExportAnswer = try await connection.value(of: exportCall(ServicePath.exportReport, query, options))
    for loss in answer.losses { observer.lost(loss) }
    return answer.report
  }

  private func exportCall(_ path: String, _ query: String, _ options: ExportOptions) -> ServiceCall {
    var call = ServiceCall(.GET, path, patience: .hours(24))
    call.query.add("query", query)
    call.query.add("format", options.format.rawValue)
    if options.withRevisions { call.query.add("revisions", "true") }
    if options.sight != .everything { call.query.add("view", options.sight.rawValue) }
    return call
  }

  /// Changes since a cursor; where there are none, waits for one, at most a minute.
  public func changes(since cursor: String?, limit: Int, wait: Duration) async throws(BankError) -> ChangePage {
    let whole = wait.components.seconds + (wait.components.attoseconds > 0 ? 1 : 0)
    let seconds = min(max(whole, 0), 60)
    var call = ServiceCall(.GET, ServicePath.changes, patience: .seconds(30 + seconds))
    call.query.add("since", cursor)
    call.query.add("limit", String(limit))
    call.query.add("wait", String(seconds))
    return try await connection.value(of: call)
  }

  /// Stores a picture or sound and says whether it is new there.
  public func putMedia(_ bytes: [UInt8], type: String, digest: ContentDigest) async throws(BankError) -> Bool {
    var call = ServiceCall(.PUT, ServicePath.media(digest), patience: .minutes(5))
    call.headers.append(("Content-Type", type))
    call.body = .bytes(ByteBuffer(bytes: bytes))
    return try await connection.answer(to: call).status == .created
  }

  /// A stored picture or sound.
  public func media(_ digest: ContentDigest) async throws(BankError) -> MediaFile {
    let answer = try await connection.answer(to: ServiceCall(.GET, ServicePath.media(digest), patience: .minutes(5)))
    return MediaFile(
      type: answer.headers.first(name: "Content-Type") ?? "application/octet-stream",
      bytes: Array(answer.body.readableBytesView))
  }
}

/// A source of bytes as a request's body.
private struct SourceChunks<Source: ByteSource>: AsyncSequence, Sendable {
  let source: Source

  struct AsyncIterator: AsyncIteratorProtocol {
    var source: Source

    mutating func next() async throws -> ByteBuffer? { try await source.next().map { ByteBuffer(bytes: $0) } }
  }

  func makeAsyncIterator() -> AsyncIterator { AsyncIterator(source: source) }
}
