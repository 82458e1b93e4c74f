import QuestionAPI
import QuestionFormats
import QuestionModel
import Synchronization

/// Counts a teacher's steps, so that none is taken for one that came before.
final class StepCounter: Sendable {
  private let count = Mutex(0)

  func step(_ kind: AttemptEvent.Kind, writer: String) -> AttemptEvent {
    let sequence = count.withLock { count in
      count += 1
      return count
    }
    return AttemptEvent(kind, writer: writer, sequence: sequence)
  }
}

/// Giving tests, their marks and their analysis.
extension EffectRunner {
  func giving(_ ticket: Ticket, _ request: GivingRequest) async -> AppAnswer {
    .giving(ticket, await result { () async throws(BankError) in try await answer(request) })
  }

  private func answer(_ request: GivingRequest) async throws(BankError) -> GivingAnswer {
    switch request {
    case .sittings(let cursor):
      .sittings(try await bank.sittings(limit: SittingPage.maximumLimit, cursor: cursor))
    case .sitting(let id): .sitting(try await bank.sitting(id))
    case .form(let subject): .form(try await material(subject))
    case .give(let draft): .given(try await bank.addSitting(draft))
    case .change(let id, let change): .changed(try await bank.changeSitting(id, change))
    case .close(let id): .changed(try await closed(id))
    case .remove(let id): try await removed(id)
    case .results(let id, let cursor):
      .results(try await bank.results(of: id, limit: SittingResults.maximumLimit, cursor: cursor))
    case .write(let id, let path, let language): try await write(id, path, language)
    case .supervise(let attempt, let kind):
      .supervised(try await bank.supervise(attempt, [supervision.step(kind, writer: "quiz " + newName())]))
    case .remedies(let id, let question): .remedies(try await remedies(id, question))
    case .regrade(let id, let request): .regraded(try await bank.regrade(id, request))
    case .analysis(let id): .analysis(try await bank.analysis(of: id))
    case .calibrate(let id, let model): .analysis(try await calibrated(id, model))
    }
  }

  private func closed(_ id: String) async throws(BankError) -> Sitting {
    var change = SittingChange()
    // What was told before is not now any more: answers that came since must not come too late.
    change.closes = try await bank.sittings(limit: 1, cursor: nil).now ?? now()
    return try await bank.changeSitting(id, change)
  }

  private func removed(_ id: String) async throws(BankError) -> GivingAnswer {
    try await bank.removeSitting(id)
    return .removed(id)
  }

  private func calibrated(_ id: String, _ model: SittingCalibration.Model) async throws(BankError) -> SittingAnalysis {
    _ = try await bank.calibrate(id, CalibrationRequest(model))
    return try await bank.analysis(of: id)
  }

  private func write(
    _ id: String, _ path: String, _ language: QuestionSheet.Language
  ) async throws(BankError) -> GivingAnswer {
    let results = try await bank.allResults(of: id)
    let csv = results.sheet().csv(language: language, withMark: true)
    do { return .written(path: try writeFile(path, Array(csv.utf8)), problem: nil) } catch {
      return .written(path: path, problem: "\(error)")
    }
  }

  private func remedies(_ id: String, _ question: QuestionID) async throws(BankError) -> RegradeMaterial {
    let sitting = try await bank.sitting(id)
    do { return RegradeMaterial(sitting: sitting, newest: try await bank.question(question).revision) } catch {
      guard case .notFound = error else { throw error }
      return RegradeMaterial(sitting: sitting, newest: nil)
    }
  }

  private func material(_ subject: GivingSubject) async throws(BankError) -> GivingMaterial {
    switch subject {
    case .quiz(let id):
      let record = try await bank.question(id)
      let quiz: Quiz
      do { quiz = try Quiz(try record.decoded().content) } catch let error as BankError { throw error } catch {
        throw .corrupt("\(error)")
      }
      return GivingMaterial(
        title: quiz.title, revision: record.revision, count: quiz.count, total: quiz.total, settings: quiz.settings,
        classes: try await bank.classes(), people: [])
    case .sitting(let id):
      let sitting = try await bank.sitting(id)
      var people: [String] = []
      // Somebody who was erased, or whom the caller may not see, is told by the id.
      for id in sitting.people { people.append((try? await bank.person(id).name) ?? id) }
      return GivingMaterial(
        title: sitting.title, revision: nil, count: sitting.count, total: sitting.total, settings: sitting.settings,
        sitting: sitting, classes: try await bank.classes(), people: people)
    }
  }
}
