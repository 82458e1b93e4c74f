import QuestionAPI
import QuestionFormats
import QuestionModel
import Synchronization

/// Files with questions: reading them, and what becomes of them in the bank.
extension EffectRunner {
  func importing(
    _ ticket: Ticket, _ request: ImportRequest, _ tell: @escaping @Sendable (AppAnswer) -> Void
  ) async -> AppAnswer? {
    let step: @Sendable (ImportProgress) -> Void = { tell(.importing(ticket, .progressed($0))) }
    defer { if case .stop = request {} else { stops.end(ticket) } }
    switch request {
    case .look(let path):
      let found: Result<FoundPath, AttachProblem>
      do throws(AttachProblem) { found = .success(try files.look(path)) } catch { found = .failure(error) }
      return .importing(ticket, .looked(found))
    case .read(let chosen):
      let stops = stops
      var reader = ImportFileReader(files: files, isStopped: { stops.isStopped(ticket) }, tell: step)
      reader.read(chosen)
      return .importing(ticket, .read(reader.reading))
    case .check(let set):
      return .importing(
        ticket, .checked(await result { () async throws(BankError) in try await check(set, ticket) }))
    case .compare(let set):
      return .importing(ticket, .compared(await result { () async throws(BankError) in try await compare(set) }))
    case .store(let set):
      return .importing(
        ticket, .stored(await result { () async throws(BankError) in try await store(set, ticket, step) }))
    case .stop(let other):
      stops.stop(other)
      return nil
    }
  }

  /// Asks what would become of questions; those that are edits of stored ones get what their format has no place for.
  private func check(_ set: ImportSet, _ ticket: Ticket) async throws(BankError) -> ImportCheck {
    var answers: [Int: ImportListener.Answer] = [:]
    for rows in set.parts {
      guard !stops.isStopped(ticket) else { break }
      answers.merge(try await send(rows, of: set, isDryRun: true).answers) { $1 }
    }
    var completed: [Int: Question] = [:]
    for row in set.rows where row.isPoor {
      guard let answer = answers[row.number], answer.verdict == .update || answer.verdict == .unchanged else {
        continue
      }
      guard !stops.isStopped(ticket), let stored = try await storedQuestion(answer.id ?? row.read.id) else { continue }
      let whole = row.read.completed(from: stored)
      if whole != row.read.question { completed[row.number] = whole }
    }
    return ImportCheck(
      rows: set.rows.compactMap { row in
        answers[row.number].map {
          ImportCheck.Row(
            number: row.number, edits: row.edits, verdict: $0.verdict, id: $0.id, completed: completed[row.number])
        }
      })
  }

  private func compare(_ set: ImportSet) async throws(BankError) -> ImportComparison {
    guard let row = set.rows.first else { throw .invalid([]) }
    return try ImportComparison(row, of: set, with: try await bank.question(row.read.id))
  }

  private func storedQuestion(_ id: QuestionID) async throws(BankError) -> Question? {
    do { return try await bank.question(id).question() } catch {
      guard case .notFound = error else { throw error }
      return nil
    }
  }

  private func store(
    _ set: ImportSet, _ ticket: Ticket, _ tell: @Sendable (ImportProgress) -> Void
  ) async throws(BankError) -> ImportOutcome {
    var outcome = ImportOutcome()
    var sent: Set<ContentDigest> = []
    for rows in set.parts {
      guard !stops.isStopped(ticket) else {
        outcome.isStopped = true
        break
      }
      // Files go first: a question must never name one that is not there.
      for media in rows.flatMap(\.read.media) where sent.insert(media.digest).inserted {
        _ = try await bank.putMedia(media.bytes, type: media.type.rawValue, digest: media.digest)
      }
      let part = try await send(rows, of: set, isDryRun: false)
      outcome.report += part.report
      for row in rows {
        guard case .reject(let reason)? = part.answers[row.number]?.verdict else { continue }
        outcome.rejects.append(ImportOutcome.Reject(number: row.number, reason: reason))
      }
      tell(ImportProgress(done: outcome.report.read, total: set.rows.count, questions: outcome.report.read))
    }
    return outcome
  }

  private func send(
    _ rows: ArraySlice<ImportSet.Row>, of set: ImportSet, isDryRun: Bool
  ) async throws(BankError) -> (report: ImportReport, answers: [Int: ImportListener.Answer]) {
    let numbers = rows.map(\.number)
    let source = ImportRows(bytes: rows.flatMap { QuestionBankLines.line(of: $0.read) })
    let options = ImportOptions(
      format: .questionBank, tags: set.tags, status: set.status, isDryRun: isDryRun, by: Authorship(author: author))
    let listener = ImportListener()
    let report = try await bank.importQuestions(source, options: options, observer: listener)
    var answers: [Int: ImportListener.Answer] = [:]
    for (line, answer) in listener.answers.withLock({ $0 }) where numbers.indices.contains(line - 1) {
      answers[numbers[line - 1]] = answer
    }
    return (report, answers)
  }
}

extension ImportSet {
  /// Most questions that are sent at once: a service tells of no more than a thousand.
  private static let size = 500

  /// The questions in parts.
  var parts: [ArraySlice<Row>] {
    stride(from: 0, to: rows.count, by: Self.size).map { rows[$0..<Swift.min(rows.count, $0 + Self.size)] }
  }
}

extension ImportSet.Row {
  /// Whether its format has no place for something that the bank may have.
  var isPoor: Bool { read.hasInventedOptionIDs || !read.unsaid.isEmpty }
}

/// Questions as a file of the project's own format.
private struct ImportRows: ByteSource {
  var bytes: [UInt8]?

  mutating func next() async throws -> [UInt8]? {
    defer { bytes = nil }
    return bytes
  }
}

/// Notes what becomes of each question, by its line.
private final class ImportListener: ImportObserver {
  /// What the bank would do with a question, and which of its own it takes it for.
  struct Answer {
    var verdict: ImportVerdict
    var id: QuestionID?
  }

  let answers = Mutex<[Int: Answer]>([:])

  func decided(_ decision: ImportDecision) {
    guard let line = decision.place.line else { return }
    switch decision.outcome {
    case .create: note(Answer(verdict: .create, id: decision.id), line)
    case .update: note(Answer(verdict: .update, id: decision.id), line)
    case .unchanged: note(Answer(verdict: .unchanged, id: decision.id), line)
    // Why is told by itself.
    case .reject: break
    }
  }

  func rejected(_ reject: ImportReject) {
    guard let line = reject.place.line else { return }
    note(Answer(verdict: .reject(reject.reason)), line)
  }

  func progressed(_ report: ImportReport) {}

  private func note(_ answer: Answer, _ line: Int) { answers.withLock { $0[line] = answer } }
}
