import GRDB
import QuestionAPI
import QuestionModel

extension SQLiteStore {
  func sample(_ expression: SearchExpression, count: Int, seed: UInt64) async throws(BankError) -> [QuestionRecord] {
    try await read { database in
      var sampler = QuestionSampler(count: count, seed: seed)
      let ids: SQL = """
        SELECT question.id FROM (\(Self.matches(expression))) AS found
        CROSS JOIN question ON question.number = found.number
        """
      try RawStatement(database, ids).eachRow { row in
        guard let id = QuestionID(bytes: row.bytes(0)) else { throw BankError.corrupt("a question's id") }
        sampler.offer(id)
      }
      return try sampler.drawn.compactMap { try RecordRows.current(database, $0)?.record }
    }
  }
}
