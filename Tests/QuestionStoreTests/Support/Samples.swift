import QuestionAPI
import QuestionFormats
import QuestionModel
import Synchronization
import Testing

/// Questions as short as a test can say them.
enum Sample {
  /// What a picture begins with.
  static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  static func question(
    _ stem: String, tags: [String] = [], choices: [String] = ["ba", "bốn"], right: String = "a"
  ) -> Question {
    var content = QuestionContent(kind: .singleChoice, stem: stem)
    content.choices = zip(["a", "b", "c", "d"], choices).map { Choice(id: $0, text: $1) }
    content.tags = tags.compactMap { try? Tag($0) }
    return Question(content: content, key: AnswerKey(right: [right]))
  }

  static func draft(
    _ stem: String, tags: [String] = [], status: QuestionStatus? = .published, author: String? = nil
  ) -> QuestionDraft {
    QuestionDraft(question(stem, tags: tags), status: status, by: Authorship(author: author))
  }

  /// An id that a number stands for.
  static func id(_ number: Int) -> QuestionID {
    QuestionID(high: 0x0190_0000_0000_7000, low: 0x8000_0000_0000_0000 | UInt64(number))
  }

  /// A row of this project's JSON Lines.
  static func line(_ number: Int, _ stem: String, tags: [String] = []) -> [UInt8] {
    QuestionBankLines.line(id: id(number), question: question(stem, tags: tags), status: .published)
  }

  static func lines(_ numbers: Range<Int>, _ stem: String = "Câu") -> [UInt8] {
    numbers.flatMap { line($0, "\(stem) \($0)") }
  }
}

/// Bytes in chunks of a given size, so that rows are cut anywhere.
struct ChunkSource: ByteSource {
  private var rest: ArraySlice<UInt8>
  private let size: Int

  init(_ bytes: [UInt8], size: Int = 1 << 16) {
    rest = bytes[...]
    self.size = size
  }

  mutating func next() async throws -> [UInt8]? {
    guard !rest.isEmpty else { return nil }
    defer { rest = rest.dropFirst(size) }
    return Array(rest.prefix(size))
  }
}

/// Keeps what an import told.
final class ImportLog: ImportObserver {
  private let state = Mutex<(rejects: [ImportReject], reports: [ImportReport])>(([], []))

  var rejects: [ImportReject] { state.withLock { $0.rejects } }
  var reports: [ImportReport] { state.withLock { $0.reports } }

  func rejected(_ reject: ImportReject) { state.withLock { $0.rejects.append(reject) } }
  func progressed(_ report: ImportReport) { state.withLock { $0.reports.append(report) } }
}

extension ImportReport {
  init(created: Int = 0, updated: Int = 0, unchanged: Int = 0, rejected: Int = 0) {
    self.init()
    read = created + updated + unchanged + rejected
    self.created = created
    self.updated = updated
    self.unchanged = unchanged
    self.rejected = rejected
  }
}

extension BankService {
  func take(
    _ bytes: [UInt8], _ options: ImportOptions = ImportOptions(), chunk: Int = 1 << 16
  ) async throws(BankError) -> (report: ImportReport, rejects: [ImportReject]) {
    let log = ImportLog()
    let report = try await importQuestions(ChunkSource(bytes, size: chunk), options: options, observer: log)
    return (report, log.rejects)
  }

  func export(_ query: String = "", revisions: Bool = false) async throws -> [String] {
    let output = Mutex<[UInt8]>([])
    try await exportQuestions(query: query, options: ExportOptions(withRevisions: revisions)) { bytes in
      output.withLock { $0 += bytes }
    }
    return output.withLock { String(decoding: $0, as: UTF8.self) }.split(separator: "\n").map(String.init)
  }

  /// Every id that a search finds, page by page.
  func ids(_ query: String, limit: Int = 200) async throws(BankError) -> [QuestionID] {
    var ids: [QuestionID] = []
    var cursor: String?
    repeat {
      let page = try await search(SearchRequest(query: query, limit: limit, cursor: cursor))
      ids += page.items.map(\.id)
      cursor = page.next
    } while cursor != nil
    return ids
  }

  /// Every change since a cursor, page by page.
  func feed(since cursor: String? = nil, limit: Int = 1000) async throws(BankError) -> [ChangePage.Change] {
    var changes: [ChangePage.Change] = []
    var page = try await self.changes(since: cursor, limit: limit, wait: .zero)
    while !page.changes.isEmpty {
      changes += page.changes
      page = try await self.changes(since: page.next, limit: limit, wait: .zero)
    }
    return changes
  }
}

/// Ends a loop that runs beside a test.
final class StopSign: Sendable {
  private let state = Mutex(false)

  var isUp: Bool { state.withLock { $0 } }

  func raise() { state.withLock { $0 = true } }
}
