import BankClient
import Foundation
import QuestionAPI
import QuestionModel
import QuestionStore

/// The day of an examination: everybody answers at once, and the service is killed in the middle.
enum ExamBench {
  private static let students = 2000
  /// People who take so many tests at once: an account costs a password check of a third of a second.
  private static let people = 40
  private static let items = 40
  /// Seconds between two answers of one student: 1,600 answers a second in all.
  private static let pause = 1.25
  private static let seconds = 12.0
  /// Fewer than the requests that the service answers at once, beyond which it asks to come again.
  private static let crowd = 500

  static func run(in folder: URL, report: inout Report) async throws {
    let file = folder.appending(path: "exam.sqlite")
    let takers = try await prepare(file)
    let service = try await ExamService.start(file, in: folder)
    let load = try await begin(takers, port: service.port)
    let calm = await running(load)
    if let failure = calm.failure { throw BenchFailure(failure) }
    report.add("\(students) students answer: saved", Double(calm.acknowledged) / seconds, "answers/s")
    report.add("the same: median", calm.waits.quantile(0.5), "ms")
    report.add("the same: p99", calm.waits.quantile(0.99), "ms")

    let full = await withCheckedContinuation { done in
      Thread.detachNewThread { done.resume(returning: load.runFlatOut(crowd, seconds: seconds / 2)) }
    }
    if let failure = full.failure { throw BenchFailure(failure) }
    report.add(
      "\(crowd) of them answer as fast as they are acknowledged: saved", Double(full.acknowledged) / full.seconds,
      "answers/s")

    // Killed without a word, and started again, while everybody goes on answering.
    async let storm = running(load)
    try await Task.sleep(for: .seconds(seconds / 3))
    service.program.kill()
    let again = try await ExamService.start(file, in: folder, port: service.port)
    let rough = await storm
    again.program.end()
    if rough.lastFailure { throw BenchFailure(rough.failure ?? "Some answers were not acknowledged.") }
    report.add("the service is killed and started again meanwhile: sent again", Double(rough.resent), "answers")
    report.add("the same: acknowledged and lost", Double(try await lost(load, file)), "answers")
  }

  private static func running(_ load: ExamLoad) async -> ExamLoad.Outcome {
    await withCheckedContinuation { done in
      Thread.detachNewThread { done.resume(returning: load.run(seconds: seconds)) }
    }
  }

  /// A bank with tests and the students who take them.
  private static func prepare(_ file: URL) async throws -> [(sitting: String, token: String)] {
    let bank = try LocalBank(at: file.path)
    _ = try await bank.importQuestions(StarterSource(4000), options: ImportOptions(), observer: SilentObserver())
    var plan = Blueprint(title: "Thi thử")
    plan.sections = [PaperSection(id: "p1", title: "PHẦN I")]
    plan.cells = [BlueprintCell(id: "c", section: "p1", kind: .questions(.singleChoice), count: items, points: 0.25)]
    let filled = try await bank.fill(FillRequest(.draft(plan), seed: 1))
    let draft = QuestionDraft(Question(content: filled.quiz.content(), key: AnswerKey()), by: Authorship())
    let quiz = try await bank.create(draft, idempotencyKey: nil)
    var sittings: [String] = []
    for _ in 0..<students / people { sittings.append(try await bank.addSitting(SittingDraft(quiz: quiz.id)).id) }
    let password = "mưa-rào-tháng-bảy-2026"
    _ = try await bank.addPerson(PersonDraft(name: "hieutruong", role: .administrator, password: password))
    var tokens: [String] = []
    for number in 0..<people {
      let draft = PersonDraft(name: "hs\(number)", role: .student, password: password)
      let person = try await bank.addPerson(draft).person
      let account = Caller.Account(
        id: person.id, name: person.name, displayName: person.displayName, role: .student, scopes: [.read],
        credential: .session(id: ""))
      let made = try await bank.acting(as: .account(account)).makeToken(TokenDraft(name: "bench", scopes: [.read]))
      tokens.append(made.secret)
    }
    return sittings.flatMap { sitting in tokens.map { (sitting, $0) } }
  }

  /// Lets every student begin.
  private static func begin(_ takers: [(sitting: String, token: String)], port: Int) async throws -> ExamLoad {
    let load = ExamLoad(port: port, pause: pause)
    for part in stride(from: 0, to: takers.count, by: 50) {
      let some = takers[part..<min(part + 50, takers.count)]
      let sheets = try await withThrowingTaskGroup(of: (String, AttemptSheet).self) { group in
        for (sitting, token) in some {
          group.addTask {
            let client = try RemoteBank(url: "http://127.0.0.1:\(port)", token: token)
            let sheet = try await client.beginAttempt(of: sitting, BeginRequest())
            await client.shutdown()
            return (token, sheet)
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      for (token, sheet) in sheets {
        load.add(
          attempt: sheet.id, token: token,
          choices: sheet.paper.items.map { ($0.id, $0.content?.choices.map(\.id) ?? []) })
      }
    }
    return load
  }

  /// How many of the last answers that were acknowledged are not what is stored.
  private static func lost(_ load: ExamLoad, _ file: URL) async throws -> Int {
    let bank = try LocalBank(at: file.path)
    var lost = 0
    for student in load.acknowledged {
      let result = try await bank.result(of: student.attempt)
      let stored = Dictionary(result.items.map { ($0.mark.item, $0.response) }) { first, _ in first }
      lost += student.answers.count { stored[$0.key] != .choices([$0.value]) }
    }
    return lost
  }
}

/// The service in a process of its own.
private struct ExamService {
  let program: BuiltProgram
  let port: Int

  static func start(_ bank: URL, in folder: URL, port: Int = 0) async throws -> ExamService {
    let address = folder.appending(path: "address-\(UUID())")
    let program = try BuiltProgram(
      "question-bank",
      ["serve", "--database", bank.path, "--port", String(port), "--address-file", address.path])
    for _ in 0..<600 {
      if let text = try? String(contentsOf: address, encoding: .utf8),
        let port = text.split(separator: ":").last.flatMap({ Int($0.prefix { $0.isNumber }) })
      {
        return ExamService(program: program, port: port)
      }
      try await Task.sleep(for: .milliseconds(50))
    }
    program.end()
    throw BenchFailure("The service did not start in half a minute.")
  }
}
