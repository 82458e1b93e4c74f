public import QuestionAPI
import QuestionFormats
public import QuestionModel
import Synchronization

extension InMemoryBank {
  /// Stores the questions of a file, each line a draft.
  public func importQuestions(
    _ source: some ByteSource, options: ImportOptions, observer: some ImportObserver
  ) async throws(BankError) -> ImportReport {
    try check()
    var report = ImportReport()
    var source = source
    var rest: [UInt8] = []
    do {
      while let chunk = try await source.next() {
        guard !chunk.contains(0) else { throw BankError.unreadable("The file is not text.") }
        rest += chunk
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
          take(Array(rest[..<end]), options: options, observer: observer, report: &report)
          rest.removeSubrange(...end)
        }
      }
    } catch { throw error as? BankError ?? .unreadable("\(error)") }
    if !rest.isEmpty { take(rest, options: options, observer: observer, report: &report) }
    observer.progressed(report)
    return report
  }

  private func take(
    _ line: [UInt8], options: ImportOptions, observer: some ImportObserver, report: inout ImportReport
  ) {
    report.read += 1
    do {
      var draft = try QuestionDraft(json: try JSONParser.parse(line))
      draft.question.content.tags += options.tags
      let isNew = try locked { state throws(BankError) -> Bool in
        for (record, _) in try state.found("") where try record.question() == draft.question { return false }
        guard !options.isDryRun else { return true }
        let id = QuestionID(high: 0x7000, low: 0x8000_0000_0000_0000 + UInt64(state.order.count))
        _ = try state.save(draft.question, status: options.status ?? .published, of: id, by: options.authorship)
        return true
      }
      if isNew { report.created += 1 } else { report.unchanged += 1 }
    } catch {
      report.rejected += 1
      observer.rejected(
        ImportReject(
          place: FilePlace(line: report.read), reason: "\(error)",
          row: String(decoding: line.prefix(4096), as: UTF8.self)))
    }
  }

  /// Writes the questions that a search finds, each line a draft.
  public func exportQuestions(
    query: String, options: ExportOptions, observer: some ExportObserver,
    write: @Sendable ([UInt8]) async throws -> Void
  ) async throws(BankError) -> ExportReport {
    var report = ExportReport()
    if let onEndlessExportEnd {
      defer { onEndlessExportEnd() }
      let chunk = [UInt8](repeating: UInt8(ascii: "\n"), count: 1 << 16)
      while true {
        do { try await write(chunk) } catch { throw .cancelled }
      }
    }
    guard options.problems.isEmpty else { throw .invalid(options.problems) }
    let query = options.sight == .published ? try SearchNarrowing.published(query) : query
    let found = try locked { state throws(BankError) in try state.found(query) }
    for (record, revision) in found {
      let shown = try options.sight.shown(record)
      let draft = QuestionDraft(try shown.question(), status: revision.status)
      do { try await write(CanonicalJSON.bytes(of: draft.json) + [UInt8(ascii: "\n")]) } catch {
        throw error is CancellationError ? .cancelled : .unavailable("\(error)")
      }
      report.written += 1
    }
    return report
  }

  /// Changes since a cursor; a wait ends with the next change or the task.
  public func changes(since cursor: String?, limit: Int, wait: Duration) async throws(BankError) -> ChangePage {
    let page = try changes(since: cursor, limit: limit)
    guard page.changes.isEmpty, wait > .zero else { return page }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isDue = state.withLock { state in
          guard state.changes.count <= Int(page.next.dropFirst()) ?? 0, !Task.isCancelled else { return true }
          state.waiting.append(continuation)
          for watcher in state.watching { watcher.resume() }
          state.watching = []
          return false
        }
        if isDue { continuation.resume() }
      }
    } onCancel: {
      let waiting = state.withLock { state in
        defer { state.waiting = [] }
        return state.waiting
      }
      for continuation in waiting { continuation.resume() }
    }
    if Task.isCancelled { throw .cancelled }
    return try changes(since: cursor, limit: limit)
  }

  /// Returns once a call waits for changes.
  public func untilSomeoneWaits() async {
    await withCheckedContinuation { continuation in
      let isDone = state.withLock { state in
        if state.waiting.isEmpty { state.watching.append(continuation) }
        return !state.waiting.isEmpty
      }
      if isDone { continuation.resume() }
    }
  }

  private func changes(since cursor: String?, limit: Int) throws(BankError) -> ChangePage {
    try locked { state throws(BankError) in
      if let cursor, !cursor.hasPrefix("m") { throw .cursorExpired }
      guard let start = cursor.map({ Int($0.dropFirst()) }) ?? 0, (0...state.changes.count).contains(start) else {
        throw .invalid([FieldProblem("since", "is no cursor")])
      }
      let changes = Array(state.changes.dropFirst(start).prefix(limit))
      return ChangePage(changes: changes, next: "m\(start + changes.count)")
    }
  }

  /// Stores a picture or sound and says whether it is new here.
  public func putMedia(_ bytes: [UInt8], type: String, digest: ContentDigest) async throws(BankError) -> Bool {
    guard ContentDigest(of: bytes) == digest else {
      throw .invalid([FieldProblem("sha256", "is not the digest of the bytes that were sent")])
    }
    return try locked { state in state.media.updateValue(MediaFile(type: type, bytes: bytes), forKey: digest) == nil }
  }

  /// A stored picture or sound.
  public func media(_ digest: ContentDigest) async throws(BankError) -> MediaFile {
    try locked { state throws(BankError) in
      guard let file = state.media[digest] else { throw .notFound("file \(digest.short)") }
      return file
    }
  }
}
