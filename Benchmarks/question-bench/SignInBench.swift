import BankClient
import Foundation
import QuestionAPI
import QuestionModel
import QuestionStore

/// What a password check costs, and what a rush of them leaves to those who read.
enum SignInBench {
  private static let questions = 200
  /// Sign-ins of the rush; some of them find the queue full and are told to come again.
  private static let rush = 60
  private static let reads = 400
  private static let name = "hieutruong"
  private static let password = "mưa-rào-tháng-bảy-2026"

  static func run(in folder: URL, report: inout Report) async throws {
    let bank = try LocalBank(at: folder.appending(path: "accounts.sqlite").path)
    _ = try await bank.importQuestions(StarterSource(questions), options: ImportOptions(), observer: SilentObserver())
    _ = try await bank.addPerson(PersonDraft(name: name, role: .administrator, password: password))
    bank.serveFromHere()
    let request = SignInRequest(name: name, password: password)
    var checks = Samples()
    let clock = ContinuousClock()
    for _ in 0..<5 {
      let start = clock.now
      _ = try await bank.signIn(request)
      checks.add(clock.now - start)
    }
    let token = try await bank.signIn(request).token
    let ids = try await ImportBench.ids(of: bank)
    let measured = Measured()
    try await RunningService.run(on: bank) { port in
      let client = try RemoteBank(url: "http://127.0.0.1:\(port)", token: token)
      await measured.note(alone: try await read(ids, from: client))
      let signIns = (0..<rush).map { _ in Task { try? await bank.signIn(request) } }
      await measured.note(beside: try await read(ids, from: client))
      for signIn in signIns { _ = await signIn.value }
      await client.shutdown()
    }
    report.add("sign-in, whose password check is slow on purpose: median", checks.quantile(0.5), "ms")
    report.add("GET of a question by its reader: p99", await measured.alone.quantile(0.99), "ms")
    report.add("the same beside \(rush) sign-ins at once: p99", await measured.beside.quantile(0.99), "ms")
  }

  private static func read(_ ids: [QuestionID], from client: RemoteBank) async throws -> Samples {
    var waits = Samples()
    let clock = ContinuousClock()
    for index in 0..<reads {
      let start = clock.now
      _ = try await client.question(ids[index % ids.count])
      waits.add(clock.now - start)
    }
    return waits
  }

  private actor Measured {
    private(set) var alone = Samples()
    private(set) var beside = Samples()

    func note(alone samples: Samples) { alone = samples }

    func note(beside samples: Samples) { beside = samples }
  }
}
