import Foundation
import QuestionAPI
import QuestionModel
import QuestionStore

/// Filling a blueprint of 40 questions.
enum FillBench {
  private static let rounds = 9
  private static let students = 60

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

  /// The same drawn anew for one student after the other, from the first question asked to the paper.
  static func runDrawing(_ bank: LocalBank, label: String, report: inout Report) async throws {
    let plan = try await plan(of: bank)
    var quiz = Quiz(title: plan.title)
    (quiz.sections, quiz.cells, quiz.query) = (plan.sections, plan.cells, plan.query)
    quiz.settings.attempts = nil
    let made = QuestionDraft(Question(content: quiz.content(), key: AnswerKey()), by: Authorship())
    let sitting = try await bank.addSitting(SittingDraft(quiz: bank.create(made, idempotencyKey: nil).id))
    var waits = Samples()
    let clock = ContinuousClock()
    for _ in 0..<students {
      let start = clock.now
      let sheet = try await bank.beginAttempt(of: sitting.id, BeginRequest())
      waits.add(clock.now - start)
      guard sheet.paper.items.count == 40 else {
        throw BenchFailure("Of 40 questions \(sheet.paper.items.count) were drawn.")
      }
      _ = try await bank.save([AttemptEvent(.submitted, writer: "bench", sequence: 1)], of: sheet.id)
    }
    report.add("40 questions drawn for a student, \(label), median of \(students)", waits.quantile(0.5), "ms")
  }

  /// 24 papers of the same test with answer sheets, keys and the map to the original, as Word files: the whole command.
  static func runPrinting(_ bank: LocalBank, on file: URL, in folder: URL, report: inout Report) async throws {
    let filled = try await bank.fill(FillRequest(.draft(plan(of: bank)), seed: 1))
    let made = QuestionDraft(Question(content: filled.quiz.content(), key: AnswerKey()), by: Authorship())
    let sitting = try await bank.addSitting(SittingDraft(quiz: bank.create(made, idempotencyKey: nil).id))
    let output = folder.appending(path: "papers")
    let clock = ContinuousClock()
    let start = clock.now
    let program = try BuiltProgram(
      "question-bank",
      ["sitting", "print", "--database", file.path, sitting.id, "--variants", "24", "--output", output.path])
    program.wait()
    let wait = clock.now - start
    let files = try FileManager.default.contentsOfDirectory(atPath: output.path)
    guard files.count(where: { $0.hasPrefix("paper-") && $0.hasSuffix(".docx") }) == 24 else {
      throw BenchFailure("The papers are not all there: \(files.sorted()).")
    }
    report.add("24 papers of 40 questions as Word files, with sheets and keys, the whole command", wait.seconds, "s")
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
