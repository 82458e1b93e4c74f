import QuestionAPI
import QuestionModel
import QuestionStore

/// Filling a blueprint of 40 questions.
enum FillBench {
  private static let rounds = 9

  static func run(_ bank: LocalBank, label: String, report: inout Report) async throws {
    var waits = Samples()
    let clock = ContinuousClock()
    for seed in 0..<rounds {
      let plan = try await plan(of: bank)
      let start = clock.now
      let filled = try await bank.fill(FillRequest(.draft(plan), seed: UInt64(seed)))
      waits.add(clock.now - start)
      guard filled.quiz.items.count == 40 else {
        throw BenchFailure("Of 40 questions \(filled.quiz.items.count) were found.")
      }
    }
    report.add("filling a blueprint of 40 questions, \(label)", waits.quantile(0.5), "ms")
  }

  /// 28 cells of the commonest levels and kinds, and the questions that anybody may take.
  private static func plan(of bank: LocalBank) async throws -> Blueprint {
    let facets = try await bank.facets(query: "").facets
    let levels = (facets["level"] ?? []).prefix(3).map(\.value)
    var plan = Blueprint(title: "Đề 40 câu")
    plan.sections = [PaperSection(id: "p1", title: "PHẦN I"), PaperSection(id: "p2", title: "PHẦN II")]
    plan.query = "-status:retired"
    for index in 0..<28 {
      plan.cells.append(
        BlueprintCell(
          id: "c\(index)", section: index < 16 ? "p1" : "p2", kind: .questions(index < 16 ? .singleChoice : nil),
          level: index % 4 == 3 ? nil : levels[index % max(1, levels.count)], count: index < 12 ? 2 : 1, points: 0.25))
    }
    return plan
  }
}
