public import QuestionAPI
public import QuestionModel

/// A bank in memory knows embargoes on questions that they name; searches of theirs find nothing.
extension InMemoryBank: EmbargoService {
  /// Those that are kept.
  public func embargoes() async throws(BankError) -> [Embargo] {
    try locked { $0.embargoes.values.sorted { ($0.until, $0.number) < ($1.until, $1.number) } }
  }

  /// Keeps one, whenever it ends.
  public func addEmbargo(_ embargo: Embargo, by author: Authorship) async throws(BankError) -> Embargo {
    let problems = embargo.problems(at: Timestamp(milliseconds: 0))
    guard problems.isEmpty else { throw .invalid(problems) }
    return try locked { state in
      var kept = embargo
      kept.number = (state.embargoes.keys.max() ?? 0) + 1
      kept.author = author.author
      kept.added = Timestamp(milliseconds: 0)
      state.embargoes[kept.number] = kept
      return kept
    }
  }

  /// Forgets one.
  public func removeEmbargo(_ number: Int, by author: Authorship) async throws(BankError) {
    try locked { (state) throws(BankError) in
      guard state.embargoes.removeValue(forKey: number) != nil else { throw .notFound("embargo \(number)") }
    }
  }

  /// Whether one that is kept names the question.
  public func isUnderEmbargo(_ id: QuestionID) async throws(BankError) -> Bool {
    try locked { $0.embargoes.values.contains { $0.questions.contains(id) } }
  }
}
