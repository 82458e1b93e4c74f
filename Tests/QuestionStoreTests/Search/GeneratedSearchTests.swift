import QuestionAPI
import QuestionModel
import QuestionStore
import Testing

/// Searches and counts over some hundred generated questions, against an oracle that reads every one of them.
@Suite(.serialized)
struct GeneratedSearchTests {
  private let store: TestBank
  private let shown: [ShownQuestion]
  private var bank: LocalBank { store.bank }

  init() async throws {
    store = try TestBank()
    let revisions = GeneratedQuestions.revisions(300, seed: 20_260_131)
    shown = ShownQuestion.all(revisions)
    let report = try await store.bank.take(revisions.flatMap(\.line)).report
    try #require(report.rejected == 0)
  }

  private var questions: [ShownQuestion] { shown.filter { !$0.revision.content.kind.isDocument } }

  private func wanted(_ query: String) throws -> Set<QuestionID> {
    let expression = try SearchParser.parse(query)
    // Which documents a search reaches stands in the tests of the grammar.
    let reached = expression.amongQuestions
    return Set(shown.filter { SearchOracle.finds(reached, $0) }.map(\.revision.question))
  }

  @Test func searchesFindWhatTheGrammarMeans() async throws {
    var generator = FixedGenerator(seed: 7)
    var found = 0
    for _ in 0..<300 {
      let query = GeneratedQueries.query(&generator)
      let ids = try await bank.ids(query)
      #expect(Set(ids).count == ids.count, "\(query) finds a question twice")
      let wanted = try wanted(query)
      let difference = Set(ids).symmetricDifference(wanted)
      #expect(difference.isEmpty, "\(query): \(difference.count) of \(wanted.count) wrong")
      found += wanted.isEmpty ? 0 : 1
    }
    // Searches that find nothing would prove little.
    #expect(found > 150)
  }

  @Test func everyPageSizeGivesTheSameOrder() async throws {
    var generator = FixedGenerator(seed: 11)
    for query in ["", "hoà", "hoa* toán", "-is:conflict", "author:Lan"]
      + (0..<12).map({ _ in
        GeneratedQueries.query(&generator)
      })
    {
      let whole = try await bank.ids(query, limit: 200)
      for limit in [3, 50] {
        #expect(try await bank.ids(query, limit: limit) == whole, "\(query) by \(limit)")
      }
    }
  }

  @Test func facetsAgreeWithCountingByHand() async throws {
    var generator = FixedGenerator(seed: 13)
    for query in ["", "  ", "-(hoa*)"] + (0..<60).map({ _ in GeneratedQueries.query(&generator) }) {
      let wanted = try wanted(query)
      let counts = try await bank.facets(query: query)
      #expect(counts.total == wanted.count, "\(query)")
      #expect(!counts.isPartial)
      let byHand = Self.facets(shown.filter { wanted.contains($0.revision.question) })
      #expect(counts.facets.mapValues(Set.init) == byHand, "\(query)")
      for (name, values) in counts.facets {
        #expect(values.map(\.count) == values.map(\.count).sorted(by: >), "\(name) of \(query)")
      }
    }
  }

  @Test func statsAndTagsAgreeWithCountingByHand() async throws {
    let stats = try await bank.stats()
    #expect(stats.questions == questions.count)
    #expect(stats.passages == shown.count { $0.revision.content.kind == .passage })
    #expect(stats.passages > 0)
    #expect(stats.conflicts == shown.count(where: \.isInConflict))
    #expect(stats.counts.mapValues(Set.init) == Self.facets(questions))
    var tags: [String: Int] = [:]
    for item in shown {
      for tag in item.revision.content.tags {
        tags[tag.name, default: 0] += item.revision.content.kind.isDocument ? 0 : 1
      }
    }
    let counted = try await bank.tags()
    #expect(Dictionary(uniqueKeysWithValues: counted.map { ($0.tag.name, $0.count) }) == tags)
    #expect(counted.map(\.tag) == counted.map(\.tag).sorted())
    #expect(try store.findings() == [])
  }

  private static func facets(_ questions: [ShownQuestion]) -> [String: Set<FacetCount>] {
    var counts: [String: [String: Int]] = [:]
    for question in questions {
      let content = question.revision.content
      counts["status", default: [:]][question.revision.status.rawValue, default: 0] += 1
      counts["kind", default: [:]][content.kind.name, default: 0] += 1
      if let level = content.level { counts["level", default: [:]][level, default: 0] += 1 }
      if let language = content.language { counts["language", default: [:]][language, default: 0] += 1 }
      for tag in content.tags where ["subject", "grade"].contains(tag.namespace) {
        counts[String(tag.namespace), default: [:]][String(tag.value), default: 0] += 1
      }
    }
    return counts.mapValues { Set($0.map { FacetCount(value: $0.key, count: $0.value) }) }
  }
}
