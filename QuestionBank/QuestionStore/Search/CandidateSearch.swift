import GRDB
import QuestionAPI
import QuestionModel

/// Finds through the search index the questions that may be much like one being written.
///
/// Its rarest words are dealt out into ever more groups, and each group is looked for as a whole: a question that lacks a
/// few of the words still has all those of some group, and the larger the groups it has, the likelier it is one.
struct CandidateSearch {
  /// How many of the rarest words are looked for.
  private static let mostWords = 24
  /// Into how many groups they are dealt, time after time.
  private static let groupCounts = [1, 2, 4, 8]
  /// Most questions taken from one group, the newest of them.
  private static let mostOfGroup = 100
  /// Most candidates in the end.
  private static let mostCandidates = 150
  /// How many questions with a word are looked at to tell how common it is.
  private static let probe = 64

  private let statement: RawStatement
  private let excluded: Int64?
  private let newest: Int64

  init(_ database: Database, except id: QuestionID?) throws {
    statement = try RawStatement(
      database, "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?")
    excluded = try id.flatMap { id in
      try RawStatement(database, QuestionWriter.numberQuery).number { $0.bind(blob: id.bytes) }
    }
    newest = try Int64.fetchOne(database, sql: "SELECT max(number) FROM question") ?? 0
  }

  /// The numbers of the candidates, the likeliest first.
  func numbers(like content: QuestionContent) throws -> [Int64] {
    var words: [(word: String, count: Double)] = []
    for word in Self.words(of: content) {
      let count = try frequency(of: word)
      if count > 0 { words.append((word, count)) }
    }
    let rarest = words.sorted { ($0.count, $0.word) < ($1.count, $1.word) }.prefix(Self.mostWords).map(\.word)
    var scores: [Int64: Int] = [:]
    for group in Self.groups(of: rarest) {
      for number in try numbers(with: group, limit: Self.mostOfGroup) { scores[number, default: 0] += group.count }
    }
    return scores.filter { $0.key != excluded }.sorted { ($1.value, $1.key) < ($0.value, $0.key) }
      .prefix(Self.mostCandidates).map(\.key)
  }

  /// The words of a question as the index has them.
  static func words(of content: QuestionContent) -> Set<String> {
    var words: Set<String> = []
    for text in [content.stem] + content.choices.map(\.text) {
      for token in Tokenizer.tokens(of: text) { words.insert(token.folded) }
    }
    return words
  }

  /// Words dealt out like cards, so that every group has some of the rarest; and all but each quarter of them, for those
  /// that lack words of one quarter alone.
  private static func groups(of words: [String]) -> [[String]] {
    var groups: [[String]] = []
    for count in groupCounts where count == 1 || words.count >= 2 * count {
      let dealt = (0..<count).map { place in
        stride(from: place, to: words.count, by: count).map { words[$0] }
      }
      groups += dealt
      guard count == 4 else { continue }
      groups += dealt.indices.map { left in dealt.indices.filter { $0 != left }.flatMap { dealt[$0] } }
    }
    return groups.filter { !$0.isEmpty }
  }

  /// About how many questions have a word, as the newest of them say; none where only the excluded one has it.
  private func frequency(of word: String) throws -> Double {
    let numbers = try numbers(with: [word], limit: Self.probe)
    guard let last = numbers.last, numbers != [excluded] else { return 0 }
    guard numbers.count == Self.probe else { return Double(numbers.count) }
    return Double(Self.probe) * Double(newest) / Double(newest - last + 1)
  }

  private func numbers(with words: [String], limit: Int) throws -> [Int64] {
    var numbers: [Int64] = []
    let match = Array(words.map { "\"\($0)\"" }.joined(separator: " AND ").utf8)
    try statement.eachRow { row in
      row.bind(text: match)
      row.bind(Int64(limit))
    } _: {
      numbers.append($0.number(0))
    }
    return numbers
  }
}

extension SQLiteStore {
  func candidates(
    like content: QuestionContent, except id: QuestionID?
  ) async throws(BankError) -> [QuestionRecord] {
    try await read { database in
      let numbers = try CandidateSearch(database, except: id).numbers(like: content)
      return try numbers.compactMap { try RecordRows.current(database, number: $0)?.record }
    }
  }
}
