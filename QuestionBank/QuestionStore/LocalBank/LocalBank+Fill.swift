import GRDB
public import QuestionAPI
public import QuestionModel

extension LocalBank {
  /// Fills a blueprint with questions.
  public func fill(_ request: FillRequest) async throws(BankError) -> FilledBlueprint {
    try caller.check(.fill)
    let (blueprint, source) = try await plan(of: request)
    let problems = DocumentValidation.problems(of: blueprint.content())
    guard problems.isEmpty else { throw .invalid(problems) }
    var filled = try await filled(blueprint, seed: request.seed)
    filled.quiz.source = source
    return filled
  }

  private func plan(of request: FillRequest) async throws(BankError) -> (Blueprint, Quiz.Source?) {
    switch request.plan {
    case .draft(let blueprint): return (blueprint, nil)
    case .stored(let id):
      let record = try await current(id)
      let source = Quiz.Source(blueprint: id, revision: record.revision, seed: request.seed)
      do { return (try Blueprint(record.decoded().content), source) } catch let problem as FieldProblem {
        throw .invalid([problem])
      } catch { throw StoreErrors.bankError(error, path: store.path) }
    }
  }

  /// Searches for the languages that questions of the bank have besides one; those that say none go with every plan.
  private static func languages(
    otherThan language: String?, _ database: Database
  ) throws -> [SearchExpression] {
    guard let own = language?.lowercased() else { return [] }
    return try String.fetchAll(
      database, sql: "SELECT value FROM facet WHERE kind = 'language' AND questions > 0 ORDER BY value"
    ).filter { $0.lowercased() != own && !$0.lowercased().hasPrefix(own + "-") }.map {
      .property(.language($0.lowercased()))
    }
  }

  /// A plan with questions drawn from what is kept for it.
  func drawn(_ plan: Blueprint, seed: UInt64) async throws(BankError) -> FilledBlueprint {
    let change = try await store.read { try FeedMarkRows.lastSequence($0) }
    let store = store
    let pool = try await draws.pool(plan, change: change, now: accounts.policy.clock()) {
      () async throws(BankError) in
      try await store.read { database in
        do {
          // By chance, so that every question of the bank is in some part of it.
          return try DrawPool(plan, from: StoredPool(database), seed: .random(in: .min ... .max))
        } catch let error as SearchSyntaxError { throw BankError.query(error) }
      }
    }
    do {
      var filling = BlueprintFilling(plan, from: pool, avoiding: [], seed: seed)
      return try filling.run()
    } catch { throw StoreErrors.bankError(error, path: store.path) }
  }

  /// A plan with questions of this bank.
  func filled(_ blueprint: Blueprint, seed: UInt64) async throws(BankError) -> FilledBlueprint {
    try await store.read { database in
      do {
        let recent = try RecentQuestions.numbers(last: blueprint.avoidsLast, database)
        var filling = BlueprintFilling(
          blueprint, from: StoredPool(database), avoiding: recent,
          unwanted: try Self.languages(otherThan: blueprint.language, database), seed: seed)
        return try filling.run()
      } catch let error as SearchSyntaxError { throw BankError.query(error) }
    }
  }
}
