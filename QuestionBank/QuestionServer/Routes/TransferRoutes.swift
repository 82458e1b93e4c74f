import HTTPTypes
import Hummingbird
import NIOCore
import QuestionAPI
import QuestionFormats
import QuestionModel
import Synchronization

private let group = "Import and export"
private let readable = Schema.choice(FileFormat.readable.map(\.rawValue))
private let writable = Schema.choice(FileFormat.writable.map(\.rawValue))

func transferRoutes(_ bank: BankEntrance<some BankService>) -> [Route] {
  [importRoute(bank), exportRoute(bank), exportReportRoute(bank)]
}

private func importRoute(_ bank: BankEntrance<some BankService>) -> Route {
  Route(
    .post, ServicePath.importQuestions, action: .importQuestions, group: group,
    "Stores the questions of a file, one by one, while it is being sent. The same file again changes nothing.",
    parameters: [
      .query("format", readable, "The file's format; found by its content if not told."),
      .query(
        "encoding", Schema.choice(TextEncoding.allCases.map(\.rawValue)),
        "How the file's text is encoded, where it is not UTF-8."),
      .query("tag", Schema.tag, "A tag for every question; may stand several times."),
      .query(
        "status", Schema.choice(QuestionStatus.allCases.map(\.rawValue)), "A status for every question."),
      .query("replace", Schema.flag, "true lets a question take the place of another of the same name in its file."),
      .query("dryRun", Schema.flag, "true only says what would happen, question by question."),
      .query("author", Schema.text, "Who imports."), .query("message", Schema.text, "Why."),
    ],
    body: .bytes("application/octet-stream"),
    outcomes: [.json(200, "ImportAnswer", "What was done, refused and lost.")], problems: [400, 408, 415, 422, 503]
  ) { call in
    let options = try importOptions(call.query())
    let type = call.request.headers[.contentType]?.lowercased() ?? ""
    guard !type.hasPrefix("multipart/"), !type.hasPrefix("application/x-www-form-urlencoded") else {
      throw RequestFault.mediaType(wanted: "application/octet-stream")
    }
    let observer = ImportNotes(withDecisions: options.isDryRun)
    let source = RequestByteSource(call.request.body)
    do {
      let report = try await bank(call).importQuestions(source, options: options, observer: observer)
      return Answer.json(observer.answer(report))
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
    format: try query.choice("format", of: FileFormat.self),
    encoding: try query.choice("encoding", of: TextEncoding.self), tags: tags,
    status: try query.choice("status", of: QuestionStatus.self), replaces: try query.flag("replace"),
    isDryRun: try query.flag("dryRun"),
    by: Authorship(author: query.string("author"), message: query.string("message")))
}

/// The first of what is to be said of single questions.
private final class ImportNotes: ImportObserver {
  private let withDecisions: Bool
  private let notes = Mutex(ImportAnswer(report: ImportReport(), rejects: []))

  init(withDecisions: Bool) { self.withDecisions = withDecisions }

  func answer(_ report: ImportReport) -> ImportAnswer {
    var answer = notes.withLock { $0 }
    answer.report = report
    return answer
  }

  func found(_ finding: String) { notes.withLock { $0.findings.addFirst(finding) } }

  func rejected(_ reject: ImportReject) { notes.withLock { $0.rejects.addFirst(reject) } }

  func lost(_ loss: TransferLoss) { notes.withLock { $0.losses.addFirst(loss) } }

  func decided(_ decision: ImportDecision) {
    if withDecisions { notes.withLock { $0.decisions.addFirst(decision) } }
  }

  func progressed(_ report: ImportReport) {}
}

/// The first losses of an export.
private final class ExportNotes: ExportObserver {
  private let list = Mutex<[TransferLoss]>([])

  var losses: [TransferLoss] { list.withLock { $0 } }

  func lost(_ loss: TransferLoss) { list.withLock { $0.addFirst(loss) } }
}

extension Array {
  /// Adds an element unless an answer lists enough of them.
  fileprivate mutating func addFirst(_ element: Element) {
    if count < ImportAnswer.maximumListed { append(element) }
  }
}

private let exportParameters: [Route.Parameter] = [
  .search, .query("format", writable, "The file's format; jsonl by default."),
  .query("revisions", Schema.flag, "true sends every revision along, in jsonl."), .view,
]

private func exportOptions(_ query: QueryReader) throws(BankError) -> ExportOptions {
  ExportOptions(
    format: try query.choice("format", of: FileFormat.self) ?? .questionBank,
    withRevisions: try query.flag("revisions"), sight: try query.choice("view", of: Sight.self) ?? .everything)
}

private func exportRoute(_ bank: BankEntrance<some BankService>) -> Route {
  Route(
    .get, ServicePath.exportQuestions, action: .export, group: group,
    "The questions that a search finds, as a file that is sent while it is being read.", parameters: exportParameters,
    outcomes: [
      Route.Outcome(
        status: 200, description: "The file, of the media type of its format.", body: .bytes("application/octet-stream")
      )
    ], problems: [400, 422]
  ) { call in
    let query = try call.query()
    let options = try exportOptions(query)
    let export = ExportTask(bank(call), query: query.string("query") ?? "", options: options)
    // What is wrong shows before the first chunk, while there is still a status to say it with.
    let first = try await export.pipe.next()
    return Answer.stream(type: options.format.mediaType, fileExtension: options.format.fileExtension) { writer in
      var chunk = first
      while let bytes = chunk {
        try await writer.write(ByteBuffer(bytes: bytes))
        chunk = try await export.pipe.next()
      }
      try await writer.finish(nil)
    }
  }
}

private func exportReportRoute(_ bank: BankEntrance<some BankService>) -> Route {
  Route(
    .get, ServicePath.exportReport, action: .export, group: group,
    "What a file of that format has no place for, without the file.", parameters: exportParameters,
    outcomes: [.json(200, "ExportAnswer", "What is written, left out and lost.")], problems: [400, 422]
  ) { call in
    let query = try call.query()
    let notes = ExportNotes()
    let report = try await bank(call).exportQuestions(
      query: query.string("query") ?? "", options: try exportOptions(query), observer: notes
    ) { _ in }
    return Answer.json(ExportAnswer(report: report, losses: notes.losses))
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
