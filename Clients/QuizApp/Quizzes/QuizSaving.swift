import QuestionAPI
import QuestionModel
import TerminalScreen

extension QuizScreen {
  mutating func appear(_ context: ScreenContext) -> [ScreenAction] {
    guard quiz != nil else { return document.open(subject.source) + vocabulary.read() }
    // What was looked at above may have been edited there.
    return isStale ? readQuestions() : []
  }

  /// Asks for the questions that are pinned, and for what they are now.
  private mutating func readQuestions() -> [ScreenAction] {
    isStale = false
    guard let items = quiz?.items.filter({ $0.question != nil }), !items.isEmpty else { return [] }
    return reading.ask(items).map { [.effect(.pinnedQuestions($0, items))] } ?? []
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    vocabulary.receive(answer)
    if case .pinnedQuestions(let ticket, let result) = answer {
      guard let done = reading.answered(ticket) else { return [] }
      switch result {
      case .failure(let error): notice = .failed(error)
      case .success(let read): questions = read
      }
      return done.next.map { [.effect(.pinnedQuestions($0.ticket, $0.value))] } ?? []
    }
    if case .questionSwapped(let ticket, let result) = answer {
      guard let done = adding.answered(ticket) else { return [] }
      switch result {
      case .failure(let error): notice = .failed(error)
      case .success(nil): notice = .swapped(false)
      case .success(let found?): add(found, to: done.value, context)
      }
      return []
    }
    switch document.receive(answer) {
    case .none: break
    case .opened(let found): return begin(found, context)
    case .merged(let now):
      defer { notice = .saved(now.revision) }
      return begin(.success(now), context)
    case .saved(let revision):
      notice = .saved(revision)
      guard let after else { return [] }
      // What was written while it was on its way is saved too, before that is left.
      guard !isChanged else { return save() }
      self.after = nil
      return [after.action]
    case .failed(let error): (notice, after) = (.failed(error), nil)
    case .stale(let error):
      (notice, after) = (.failed(error), nil)
      guard let quiz else { return [] }
      let save = document.asSave { quiz.content(over: $0) }
      return [.push { ConflictScreen(screen: $0, subject: .saving(save)) }]
    }
    return []
  }

  /// Begins with what the bank has, or with the new test.
  private mutating func begin(
    _ found: Result<EditedRevision?, BankError>, _ context: ScreenContext
  ) -> [ScreenAction] {
    (loadError, entry) = (nil, nil)
    do {
      if let stored = try found.get() {
        var read = try Quiz(stored.question.content)
        if case .copy = subject {
          read.title += context.words.copySuffix
        } else {
          (document.edited, document.saved) = (stored, read)
        }
        quiz = read
      } else if case .new(let new) = subject {
        quiz = new
      }
      history = EditHistory()
      list.select(Swift.max(1, list.selection), count: rows.count, rows: TestLayout(context.body).list.height)
      return readQuestions()
    } catch let problem as FieldProblem {
      loadError = .invalid([problem])
    } catch let error as BankError { loadError = error } catch { loadError = .corrupt("\(error)") }
    return []
  }

  /// Saves the test as a new revision.
  mutating func save() -> [ScreenAction] {
    guard let quiz else { return [] }
    notice = nil
    return document.save(quiz) { quiz.content(over: $0) }
  }
}
