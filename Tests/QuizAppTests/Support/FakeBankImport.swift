import QuestionAPI
import QuestionFormats
import QuestionModel

/// Taking questions of a file in.
extension FakeBank {
  func importQuestions(
    _ source: some ByteSource, options: ImportOptions, observer: some ImportObserver
  ) async throws(BankError) -> ImportReport {
    try check()
    var bytes: [UInt8] = []
    var source = source
    while let chunk = try? await source.next() { bytes += chunk }
    var reader = FileReader(format: options.format, encoding: options.encoding)
    let items: [FormatItem]
    do { items = try reader.all(of: bytes) } catch { throw .unreadable("\(error)") }
    var report = ImportReport()
    for item in items {
      guard case .question(let read) = item.content else { continue }
      report.read += 1
      let outcome: ImportDecision.Outcome
      let (known, whole) = known(read)
      do {
        outcome = try take(whole, options)
      } catch {
        outcome = .reject
        observer.rejected(ImportReject(place: item.place, reason: "\(error)", row: ""))
      }
      switch outcome {
      case .create: report.created += 1
      case .update: report.updated += 1
      case .unchanged: report.unchanged += 1
      case .reject: report.rejected += 1
      }
      observer.decided(ImportDecision(place: item.place, id: known, title: "", outcome: outcome))
    }
    observer.progressed(report)
    return report
  }

  /// The question that is meant, by its id or by what it says, and all that would be stored of it.
  private func known(_ read: ReadQuestion) -> (id: QuestionID, whole: ReadQuestion) {
    let isPoor = read.hasInventedOptionIDs || !read.unsaid.isEmpty
    let same = stored.first { $0.id == read.id }
    let before = same ?? (isPoor ? stored.first { QuestionIdentity.id(of: $0.question.content) == read.id } : nil)
    guard let before, isPoor else { return (before?.id ?? read.id, read) }
    var whole = read
    (whole.id, whole.question) = (before.id, read.completed(from: before.question))
    return (before.id, whole)
  }

  private func take(_ read: ReadQuestion, _ options: ImportOptions) throws(BankError) -> ImportDecision.Outcome {
    var question = read.question
    question.content.tags += options.tags
    question = question.normalized
    let problems = read.problems + QuestionValidation.problems(of: question)
    guard problems.isEmpty else { throw .invalid(problems) }
    if question.content.stem.contains("BỊ CẤM") { throw .forbidden("this stem is not wanted here") }
    let before = stored.first { $0.id == read.id }
    let status = options.status ?? read.status ?? before?.history[0].status ?? .published
    if let before, before.question.normalized == question, before.history[0].status == status { return .unchanged }
    guard !options.isDryRun else { return before == nil ? .create : .update }
    try save(
      QuestionDraft(question, status: status, by: options.authorship), of: read.id,
      parents: before.map { [ContentDigest(of: $0.history[0].canonicalBytes)] } ?? [],
      generation: before.map { $0.history[0].generation + 1 } ?? 0, status: status)
    return before == nil ? .create : .update
  }
}
