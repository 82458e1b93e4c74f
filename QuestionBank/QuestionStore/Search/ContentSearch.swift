import GRDB
import QuestionAPI
import QuestionFormats
import QuestionModel

/// Finds the question that says the same as one whose file has no name for it.
struct ContentSearch {
  /// How many of its longest words are looked for: they are the rarest by custom.
  private static let mostWords = 24
  /// Most questions with all of these words that are compared, the newest of them.
  private static let mostCompared = 100

  private let statement: RawStatement

  init(_ database: Database) throws {
    statement = try RawStatement(
      database, "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT \(Self.mostCompared)")
  }

  /// The question with this stem, these options and files, of this kind; nil where there is none.
  func record(saying content: QuestionContent, in database: Database) throws -> QuestionRecord? {
    let words = CandidateSearch.words(of: content).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    guard !words.isEmpty else { return nil }
    let match = Array(words.prefix(Self.mostWords).map { "\"\($0)\"" }.joined(separator: " AND ").utf8)
    var numbers: [Int64] = []
    try statement.eachRow({ $0.bind(text: match) }, { numbers.append($0.number(0)) })
    let id = QuestionIdentity.id(of: content)
    for number in numbers {
      guard let record = try RecordRows.current(database, number: number)?.record else { continue }
      if QuestionIdentity.id(of: try record.question().content) == id { return record }
    }
    return nil
  }
}

extension SQLiteStore {
  func record(saying content: QuestionContent) async throws(BankError) -> QuestionRecord? {
    try await read { database in try ContentSearch(database).record(saying: content, in: database) }
  }

  func isEmpty() async throws(BankError) -> Bool {
    try await read { database in try Int64.fetchOne(database, sql: "SELECT 1 FROM question LIMIT 1") == nil }
  }
}
