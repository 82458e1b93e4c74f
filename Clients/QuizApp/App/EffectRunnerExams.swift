import QuestionAPI
import QuestionModel

/// Taking tests.
extension EffectRunner {
  func exams(_ effect: AppEffect) async -> AppAnswer? {
    switch effect {
    case .sittings(let ticket):
      .sittings(
        ticket,
        await result { () async throws(BankError) in
          try await bank.sittings(limit: SittingPage.maximumLimit, cursor: nil)
        })
    case .openExam(let ticket, let opening):
      .examOpened(ticket, await result { () async throws(BankError) in try await open(opening) })
    case .lookAtExam(let ticket, let attempt):
      .examSeen(ticket, await result { () async throws(BankError) in try await bank.attempt(attempt) })
    case .keepExam(var record):
      .examKept(
        attempt: record.attempt, version: record.version,
        problem: await problem {
          record.bank = bankName
          try await exams.keep(record)
        })
    case .saveExam(let ticket, let attempt, let steps):
      .examSaved(ticket, await result { () async throws(BankError) in try await bank.save(steps, of: attempt) })
    case .waitingExams: .waitingExams(await waitingExams())
    case .attemptResult(let ticket, let attempt):
      .attemptResult(ticket, await result { () async throws(BankError) in try await bank.result(of: attempt) })
    default: nil
    }
  }

  private func open(_ opening: ExamOpening) async throws(BankError) -> OpenedExam {
    let sheet =
      switch opening {
      case .begin(let sitting, let request): try await bank.beginAttempt(of: sitting, request)
      case .resume(let attempt): try await bank.attempt(attempt)
      }
    let record = try? await exams.contents(bank: bankName).records.first { $0.attempt == sheet.id }
    return OpenedExam(sheet: sheet, record: record, writer: newName())
  }

  /// Sends what a former run of the program could not send. That the bank is away is told by what remains, and nobody
  /// is asked to sign in for it.
  private func waitingExams() async -> WaitingExams {
    var waiting = WaitingExams()
    do {
      let found = try await exams.contents(bank: bankName)
      waiting.setAside = found.setAside
      for record in found.records {
        guard record.steps.count <= AttemptSteps.maximumCount, !record.steps.isEmpty,
          let receipt = try? await bank.save(record.steps, of: record.attempt)
        else {
          waiting.records.append(record)
          continue
        }
        try await exams.settle(record)
        waiting.settled.append(WaitingExams.Settled(record: record, receipt: receipt))
      }
    } catch {
      waiting.problem = "\(error)"
    }
    return waiting
  }
}
