import GRDB
import QuestionAPI
import QuestionFormats
import QuestionModel

/// Finds questions that say the same as those whose file has no name for them, by a word of the search index.
struct ContentSearch {
  /// Most questions with one word that are compared, the newest of them.
  private static let mostCompared = 100

  /// Bytes of an id that make a word: short, for the index holds one of every question.
  private static let wordLength = 5

  private let database: Database
  private let statement: RawStatement

  init(_ database: Database) throws {
    self.database = database
    statement = try RawStatement(
      database, "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT \(Self.mostCompared)")
  }

  /// The question of this kind with this stem, these options and files; nil where there is none.
  func record(saying content: QuestionContent) throws -> QuestionRecord? {
    let id = QuestionIdentity.id(of: content)
    var numbers: [Int64] = []
    try statement.eachRow({ $0.bind(text: Array("\"\(Self.word(of: id))\"".utf8)) }, { numbers.append($0.number(0)) })
    for number in numbers {
      guard let record = try RecordRows.current(database, number: number)?.record else { continue }
      // A word is a part of an id, and two may share it.
      if QuestionIdentity.id(of: try record.question().content) == id { return record }
    }
    return nil
  }

  /// The word that stands in the index for what a question says.
  static func word(of content: QuestionContent) -> String { word(of: QuestionIdentity.id(of: content)) }

  /// Begins with a character that no text has, lest it is found as the beginning of a word.
  private static func word(of id: QuestionID) -> String {
    "\u{2401}" + Hex.text(of: id.bytes.prefix(wordLength))
  }
}

extension SQLiteStore {
  func records(saying contents: [QuestionContent]) async throws(BankError) -> [QuestionRecord?] {
    try await read { database in
      let search = try ContentSearch(database)
      return try contents.map { try search.record(saying: $0) }
    }
  }

  func isEmpty() async throws(BankError) -> Bool {
    try await read { database in try Int64.fetchOne(database, sql: "SELECT 1 FROM question LIMIT 1") == nil }
  }
}
