import ArgumentParser
import BankAccess
import QuestionAPI
import QuestionModel

extension AsyncParsableCommand {
  /// Opens a bank with its accounts, works on both and closes it; errors end the program with status 1.
  func onExams(
    _ location: BankLocation, _ body: (any ServedBank & AccountService) async throws -> Void
  ) async throws {
    do {
      let opened = try await location.place().open()
      do { try await body(opened.bank) } catch {
        await opened.close()
        throw error
      }
      await opened.close()
    } catch let error as BankError { throw Failure(error.description) }
  }
}

extension Sitting {
  /// The sitting on one line, by this machine's clock.
  var line: String { line(at: Moment.now) }

  /// The sitting on one line.
  func line(at now: Timestamp) -> String {
    let state = isClosed(at: now) ? "closed" : isOpen(at: now) ? "open" : "not open yet"
    let marks = released == nil ? nil : "released"
    let words = [id, state, marks, "\(attempts) attempts", title]
    return Console.line(words.compactMap(\.self).joined(separator: "  "))
  }
}

/// A sitting as text for a person.
enum SittingText {
  static func text(of sitting: Sitting, in bank: some AccountService) async throws(BankError) -> String {
    var lines = [
      sitting.line, "quiz      \(sitting.quiz)", "revision  \(sitting.revision.short)",
      "paper     \(sitting.count) questions, \(PointsText.text(sitting.total)) points",
      "opens     \(sitting.opens?.description ?? "at once")", "closes    \(sitting.closes?.description ?? "never")",
      "settings  \(SettingsText.line(sitting.settings))",
    ]
    if let ended = sitting.ended { lines.append("done      \(ended) of \(sitting.attempts)") }
    if let code = sitting.accessCode { lines.append("code      \(code)") }
    if !sitting.classes.isEmpty {
      let names = Dictionary(try await bank.classes().map { ($0.id, $0.name) }) { first, _ in first }
      lines.append("classes   \(sitting.classes.map { names[$0] ?? $0 }.joined(separator: ", "))")
    }
    if !sitting.people.isEmpty {
      var names: [String] = []
      // Somebody who was erased, or whom the caller may not see, is told by the id.
      for id in sitting.people { names.append((try? await bank.person(id).name) ?? id) }
      lines.append("people    \(names.joined(separator: ", "))")
    }
    if let released = sitting.released { lines.append("released  \(released)") }
    lines += sitting.remedies.map { "regraded  \($0.question) \($0.kind.words)" }
    lines.append("made      \(sitting.created)\(sitting.author.map { " by \($0)" } ?? "")")
    return lines.map(Console.line).joined(separator: "\n")
  }
}

extension QuestionRemedy.Kind {
  /// What is done, in words.
  var words: String {
    switch self {
    case .revision(let revision): "by the key of revision \(revision.short)"
    case .everyone: "given to everybody"
    case .void: "counts for nobody"
    }
  }
}
