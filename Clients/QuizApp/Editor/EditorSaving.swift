import QuestionAPI
import QuestionModel
import TerminalScreen

extension EditorScreen {
  /// Ticks between two attempts to reach the bank.
  private static let patience = 5

  /// Saves the form, or says what keeps it from being saved.
  mutating func save(_ context: ScreenContext) -> [ScreenAction] {
    guard let form, let result else { return [] }
    if case .underWay = saving { return [] }
    guard result.problems.isEmpty else {
      // What is wrong with a new question is told from now on.
      if changes == 0, passedOn == nil { changed(context) }
      go(to: result.problems[0].field, context)
      notice = .problems(result.problems.count)
      return keep()
    }
    if let passedOn { return [.effect(.handBack(passedOn.ticket, result.question, form.status)), .pop] }
    // Kept first: whatever happens on the way, the text is here.
    let kept = keep()
    saveNumber += 1
    let ticket = Ticket(screen: screen, number: -saveNumber)
    saving = .underWay(ticket)
    notice = nil
    // A new question of which nobody heard whether it was stored is sent again as it was, or there would be two.
    if edited == nil, isUnsure, let lastSave { return kept + [.effect(.saveQuestion(ticket, lastSave))] }
    savingChanges = changes
    let save = EditorSave(
      question: edited?.id, revision: edited?.revision, name: draftName, version: draftVersion,
      content: result.question, status: form.status, message: form.string(.message)?.trimmed,
      keepsStatus: edited?.status == form.status)
    lastSave = save
    return kept + [.effect(.saveQuestion(ticket, save))]
  }

  mutating func finishSaving(_ result: Result<EditedRevision, BankError>, _ context: ScreenContext) -> [ScreenAction] {
    switch result {
    case .success(let now):
      saving = .idle
      notice = .saved(now.revision)
      edited = now
      savedChanges = savingChanges
      defer { isUnsure = false }
      guard !isChanged else { return isUnsure ? save(context) : keep() }
      form?.clear(.message)
      form?.status = now.status
      savedForm = form
      refresh(context)
      return []
    case .failure(let error):
      guard case .unavailable = error else {
        isUnsure = false
        saving = .idle
        notice = .failed(error)
        // A namespace may have been closed since it was read.
        if case .invalid = error { return readNamespaces() }
        guard case .stale = error, let save = lastSave else { return [] }
        return [.push { ConflictScreen(screen: $0, subject: .saving(save)) }]
      }
      isUnsure = true
      saving = .waiting(ticks: Self.patience, error)
      return []
    }
  }

  /// Another screen has brought together what was written here and what others saved.
  mutating func takeMerged(
    _ ticket: Ticket, _ result: Result<EditedRevision, BankError>, _ context: ScreenContext
  ) -> [ScreenAction] {
    guard ticket.screen != screen, case .success(let now) = result, let edited, now.id == edited.id else { return [] }
    self.edited = now
    begin(EditorForm(now.question, status: now.status), context)
    notice = .saved(now.revision)
    return []
  }

  /// A moment has passed: keeps what was written once there is a pause, and tries again to reach the bank.
  mutating func tick(_ context: ScreenContext) -> [ScreenAction] {
    var actions = tickForLikeness(context)
    if case .waiting(let ticks, let error) = saving {
      if ticks > 1 {
        saving = .waiting(ticks: ticks - 1, error)
      } else {
        saving = .idle
        actions += save(context)
      }
    }
    guard isChanged, changes != keptChanges else { return actions }
    busyTicks += 1
    defer { wasBusy = false }
    // Who types on and on is not waited for without end.
    guard !wasBusy || busyTicks >= 5 else { return actions }
    return actions + keep() + lookForLikeness()
  }

  /// Keeps the form on disk.
  mutating func keep() -> [ScreenAction] {
    guard isChanged, changes != keptChanges, let draft = draft() else { return [] }
    return [.effect(.keepDraft(draft))]
  }

  private mutating func draft() -> EditorDraft? {
    guard let form, !draftName.isEmpty else { return nil }
    busyTicks = 0
    keptChanges = changes
    draftVersion += 1
    return EditorDraft(
      name: draftName, bank: "", question: edited?.id, revision: edited?.revision, version: draftVersion, form: form)
  }

  mutating func close() -> [AppEffect] {
    guard isChanged, changes != keptChanges, let draft = draft() else { return [] }
    return [.keepDraft(draft)]
  }

  /// Goes back; what is not saved stays on disk and is offered again.
  mutating func leave(_ context: ScreenContext) -> [ScreenAction] {
    if showsPreview, layout(context).form.isEmpty {
      showsPreview = false
      return []
    }
    if externalText != nil, notice != .losesExternal {
      notice = .losesExternal
      return keep()
    }
    if passedOn != nil, isChanged, notice != .losesMending {
      notice = .losesMending
      return []
    }
    saving = .idle
    likeness.patience = nil
    return keep() + [.pop]
  }
}
