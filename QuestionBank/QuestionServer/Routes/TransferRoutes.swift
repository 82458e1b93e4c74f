import HTTPTypes
import Hummingbird
import NIOCore
import QuestionAPI
import QuestionFormats
import QuestionModel
import Synchronization

private let group = "Import and export"
private let formats = Schema.choice(FileFormat.allCases.map(\.rawValue))

func transferRoutes(_ bank: BankEntrance<some BankService>) -> [Route] { [importRoute(bank), exportRoute(bank)] }

private func importRoute(_ bank: BankEntrance<some BankService>) -> Route {
  Route(
    .post, ServicePath.importQuestions, action: .importQuestions, group: group,
    "Stores the questions of a file, row by row, while it is being sent. The same file again changes nothing.",
    parameters: [
      .query("format", formats, "The file's format; found by its content if not told."),
      .query("tag", Schema.tag, "A tag for every question; may stand several times."),
      .query(
        "status", Schema.choice(QuestionStatus.allCases.map(\.rawValue)), "A status for every question."),
      .query("dryRun", Schema.flag, "true only says what would happen."),
      .query("author", Schema.text, "Who imports."), .query("message", Schema.text, "Why."),
    ],
    body: .bytes("application/x-ndjson"), outcomes: [.json(200, "ImportAnswer", "What was done, and refused.")],
    problems: [400, 408, 415, 422, 503]
  ) { call in
    let options = try importOptions(call.query())
    let type = call.request.headers[.contentType]?.lowercased() ?? ""
    guard !type.hasPrefix("multipart/"), !type.hasPrefix("application/x-www-form-urlencoded") else {
      throw RequestFault.mediaType(wanted: "application/x-ndjson")
    }
    let observer = RejectList()
    let source = RequestByteSource(call.request.body)
    do {
      let report = try await bank(call).importQuestions(source, options: options, observer: observer)
      return Answer.json(ImportAnswer(report: report, rejects: observer.rejects))
    } catch {
      if let fault = source.fault.value { throw fault }
      throw error
    }
  }
}

private func importOptions(_ query: QueryReader) throws(BankError) -> ImportOptions {
  var tags: [Tag] = []
  for name in query.strings("tag") {
    do { tags.append(try Tag(name, path: "tag")) } catch { throw .invalid([error]) }
  }
  return ImportOptions(
    format: try query.choice("format", of: FileFormat.self), tags: tags,
    status: try query.choice("status", of: QuestionStatus.self), isDryRun: try query.flag("dryRun"),
    by: Authorship(author: query.string("author"), message: query.string("message")))
}

/// The first rows refused.
private final class RejectList: ImportObserver {
  private let list = Mutex<[ImportReject]>([])

  var rejects: [ImportReject] { list.withLock { $0 } }

  func rejected(_ reject: ImportReject) {
    list.withLock { if $0.count < ImportAnswer.maximumRejects { $0.append(reject) } }
  }

  func progressed(_ report: ImportReport) {}
}

private func exportRoute(_ bank: BankEntrance<some BankService>) -> Route {
  Route(
    .get, ServicePath.exportQuestions, action: .export, group: group,
    "The questions that a search finds, as a file that is sent while it is being read.",
    parameters: [
      .search, .query("format", formats, "The file's format; jsonl by default."),
      .query("revisions", Schema.flag, "true sends every revision along, in jsonl."), .view,
    ],
    outcomes: [
      Route.Outcome(status: 200, description: "The file.", body: .bytes("application/x-ndjson"))
    ], problems: [400, 422]
  ) { call in
    let query = try call.query()
    let options = ExportOptions(
      format: try query.choice("format", of: FileFormat.self) ?? .questionBank,
      withRevisions: try query.flag("revisions"), sight: try query.choice("view", of: Sight.self) ?? .everything)
    let export = ExportTask(bank(call), query: query.string("query") ?? "", options: options)
    // What is wrong shows before the first chunk, while there is still a status to say it with.
    let first = try await export.pipe.next()
    return Answer.stream(type: "application/x-ndjson") { writer in
      var chunk = first
      while let bytes = chunk {
        try await writer.write(ByteBuffer(bytes: bytes))
        chunk = try await export.pipe.next()
      }
      try await writer.finish(nil)
    }
  }
}

/// An export under way; it ends when nobody holds it any more.
private final class ExportTask: Sendable {
  let pipe = ChunkPipe()

  init(_ bank: some BankService, query: String, options: ExportOptions) {
    Task { [pipe] in
      do {
        try await bank.exportQuestions(query: query, options: options) { try await pipe.send($0) }
        pipe.finish(.success(()))
      } catch { pipe.finish(.failure(error)) }
    }
  }

  deinit { pipe.close() }
}
