import QuestionAPI
import QuestionModel
import TerminalScreen

extension PlanScreen {
  mutating func appear(_ context: ScreenContext) -> [ScreenAction] {
    form == nil ? document.open(subject.source) + vocabulary.read() : []
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    vocabulary.receive(answer)
    return takeNews(document.receive(answer), context)
  }

  private mutating func takeNews(_ news: EditedDocument<Blueprint>.News, _ context: ScreenContext) -> [ScreenAction] {
    switch news {
    case .none: break
    case .opened(let found): begin(found, context)
    case .merged(let now):
      begin(.success(now), context)
      notice = .saved(now.revision)
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
      guard let blueprint = form?.blueprint else { return [] }
      let save = document.asSave { blueprint.content(over: $0) }
      return [.push { ConflictScreen(screen: $0, subject: .saving(save)) }]
    }
    return []
  }

  /// Begins with what the bank has, or with the new plan.
  private mutating func begin(_ found: Result<EditedRevision?, BankError>, _ context: ScreenContext) {
    (loadError, entry) = (nil, nil)
    do {
      guard let stored = try found.get() else {
        if case .new(let blueprint) = subject { form = PlanForm(blueprint) }
        return
      }
      var blueprint = try Blueprint(stored.question.content)
      if case .copy = subject {
        blueprint.title += context.words.copySuffix
      } else {
        (document.edited, document.saved) = (stored, blueprint)
      }
      form = PlanForm(blueprint)
      history = EditHistory()
      keepPlace(context)
    } catch let problem as FieldProblem {
      loadError = .invalid([problem])
    } catch let error as BankError { loadError = error } catch { loadError = .corrupt("\(error)") }
  }

  /// Saves the plan as a new revision, or says what keeps it from being saved.
  mutating func save() -> [ScreenAction] {
    guard let blueprint = form?.blueprint else { return [] }
    endTyping()
    guard findings.isEmpty else {
      (notice, after) = (.mendFirst(findings.count), nil)
      showFinding()
      return []
    }
    notice = nil
    return document.save(blueprint) { blueprint.content(over: $0) }
  }

  /// Goes to the first cell that something is wrong with.
  private mutating func showFinding() {
    guard let form, let id = findings.compactMap(\.cell).first else { return }
    for (place, table) in form.tables.enumerated() {
      for (row, cells) in table.rows.map(\.cells).enumerated() {
        guard let column = cells.first(where: { $0.value == id })?.key else { continue }
        section = place
        (rows, columns) = (
          ListState(selection: row), ListState(selection: table.columns.firstIndex(of: column) ?? 0)
        )
        return
      }
    }
  }

  /// Fills the plan as it is seen.
  mutating func fill() -> [ScreenAction] {
    guard let blueprint = form?.blueprint, blueprint.count > 0 else { return [] }
    guard findings.isEmpty else {
      notice = .mendFirst(findings.count)
      showFinding()
      return []
    }
    endTyping()
    let stored = isChanged ? nil : document.edited
    return [.push { FillScreen(screen: $0, plan: blueprint, stored: stored) }]
  }
}
