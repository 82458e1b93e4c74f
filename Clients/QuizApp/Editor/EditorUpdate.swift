import QuestionAPI
import QuestionModel
import TerminalScreen

extension EditorScreen {
  mutating func appear(_ context: ScreenContext) -> [ScreenAction] { open(context) + askPreview() }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    receivePassages(answer, context) + take(answer, context) + askForPassages() + askPreview()
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    take(event, context) + askForPassages() + askPreview()
  }

  private mutating func open(_ context: ScreenContext) -> [ScreenAction] {
    guard form == nil, !loading.isWaiting else { return [] }
    let question: QuestionID?
    switch subject {
    case .new, .newPassage:
      let kind = subject == .newPassage ? QuestionKind.passage : .singleChoice
      begin(.new(kind: kind, language: context.words.language.rawValue), context)
      draftName = ""
      question = nil
    case .kept(let draft):
      question = draft.question
      if question == nil { take(draft, context) }
    case .stored(let id): question = id
    case .passedOn(let passed):
      var form = EditorForm(passed.question, status: passed.status)
      form.fillUp()
      begin(form, context)
      question = nil
    }
    var actions: [ScreenAction] = tagging.ask(true).map { [.effect(.tags($0))] } ?? []
    actions += readNamespaces()
    // What goes back to another screen is nothing that the bank knows of, and is kept there.
    if passedOn == nil, let ticket = loading.ask(true) { actions.append(.effect(.openEditor(ticket, question))) }
    return actions
  }

  /// Shows a form from its beginning.
  mutating func begin(_ form: EditorForm, _ context: ScreenContext) {
    self.form = form
    savedForm = form
    (changes, savedChanges, keptChanges) = (0, 0, 0)
    focus = .stem
    history = EditorHistory()
    refresh(context)
    if let field { go(to: form.beginning(at: field), context) }
  }

  /// Goes on with a draft.
  mutating func take(_ draft: EditorDraft, _ context: ScreenContext) {
    let saved = savedForm
    begin(draft.form, context)
    (savedForm, savedChanges) = (saved, nil)
    // What the draft was made from is what its save must name, whatever the bank has now or whether it answers.
    edited = EditedRevision(draft)
    draftName = draft.name
    draftVersion = draft.version
    offered = nil
  }

  private mutating func take(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    switch answer {
    case .previewed(let ticket, let lines): return takePreview(ticket, lines)
    case .editor(let ticket, let opened):
      guard loading.answered(ticket) != nil else { return [] }
      open(opened, context)
    case .tags(let ticket, let result):
      guard tagging.answered(ticket) != nil, case .success(let found) = result else { return [] }
      tags = found
      knownTags = TagSuggestions(tags, namespaces)
    case .namespaces(let ticket, let result):
      guard describing.answered(ticket) != nil, case .success(let found) = result else { return [] }
      namespaces = found
      vocabulary = TagVocabulary(found)
      knownTags = TagSuggestions(tags, namespaces)
      refresh(context)
    case .attached(let ticket, let result):
      guard let done = attaching.answered(ticket) else { return [] }
      attach(result, context)
      return done.next.map { [.effect(.attach($0.ticket, path: $0.value))] } ?? []
    case .questionSaved(let ticket, let result):
      if saving == .underWay(ticket) { return finishSaving(result, context) }
      return takeMerged(ticket, result, context)
    case .picture: refreshPreview(context)
    case .editedExternally(let ticket, let outcome): takeExternal(ticket, outcome, context)
    case .similar, .compared: return receiveLikeness(answer, context)
    case .draftKept(let name, let problem):
      if name == draftName { notice = problem.map(Notice.notKept) ?? notice }
    default: break
    }
    return []
  }

  private mutating func open(_ opened: EditorOpening, _ context: ScreenContext) {
    draftName = draftName.isEmpty ? opened.newName : draftName
    switch opened.edited {
    case .failure(let error):
      // What was written can be read and kept, though the bank cannot be reached.
      if case .kept(let draft) = subject { take(draft, context) }
      if form == nil { loadError = error } else { notice = .failed(error) }
    case .success(nil): break
    case .success(let edited?):
      self.edited = edited
      if case .kept(let draft) = subject {
        savedForm = EditorForm(edited.question, status: edited.status)
        take(draft, context)
      } else {
        begin(EditorForm(edited.question, status: edited.status), context)
        offered = opened.drafts.first { $0.question == edited.id }
      }
    }
  }

  private mutating func take(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    if offered != nil { return answerOffer(event, context) }
    switch event {
    case .tick: return tick(context)
    case .resize:
      refresh(context)
      return []
    case _ where likeness.isShown: return handleInLikeness(event, context)
    case .paste(let text):
      paste(text, context)
      return []
    case .mouse(let mouse): return review == nil ? handle(mouse, context) : handleInReview(mouse, context)
    case .key(let key):
      if review != nil { return handleInReview(key, context) }
      if finding != nil { return handleInFind(key, context) }
      return handle(key, context)
    default: return []
    }
  }

  private mutating func answerOffer(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    guard let draft = offered else { return [] }
    switch event {
    case .key(.enter):
      take(draft, context)
    case .key(.delete), .key(.character("x")):
      offered = nil
      return [.effect(.dropDraft(name: draft.name))]
    case .key(.escape): return [.pop]
    default: break
    }
    return []
  }

  private mutating func handle(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    guard form != nil else { return key == .escape || key == .character("q") ? [.pop] : [] }
    if takeSuggestion(key, context) { return [] }
    if let command = EditorCommand(key: key) { return perform(command, context) }
    if focus == .attachment, key == .enter, let path = form?.string(.attachment), !path.trimmed.isEmpty {
      return askAttachment(path)
    }
    if focus == .passage, form?.passageID != nil {
      handleOnPassage(key, context)
    } else if focus.isText {
      edit(key, context)
    } else {
      choose(key, context)
    }
    return []
  }

  /// Types a key into the field, or leaves it at its edge.
  mutating func edit(_ key: Key, _ context: ScreenContext) {
    let place = layout(context)
    let change = Self.change(by: key, in: focus)
    let earlier = history
    if let change { note(change) }
    // Taken out, so that there is no second reference to a long text while it is changed.
    guard var area = form?.take(focus) else { return }
    area.layOut(width: EditorMetrics.textWidth(of: focus, in: place.formWidth))
    let edits = area.edits
    let isTaken = area.handle(key, page: place.form.height)
    let isEdited = area.edits != edits
    form?[focus] = area
    // A key that changed nothing, such as a backspace at the very beginning, leaves no step to undo.
    if !isEdited { history = earlier }
    guard isTaken else { return leaveField(by: key, context) }
    suggestion = nil
    guard isEdited else { return reveal(context) }
    // Undo goes back by words.
    if key == .character(" ") || key == .enter { history.endRun() }
    changed(context)
  }

  mutating func leaveField(by key: Key, _ context: ScreenContext) {
    switch key {
    case .up, .pageUp, .left: moveFocus(by: -1, context)
    case .down, .pageDown, .right, .enter: moveFocus(by: 1, context)
    default: break
    }
  }

  private static func change(by key: Key, in field: EditorField) -> EditorHistory.Change? {
    switch key {
    case .character: .typing(field)
    case .enter: field.isMultiline ? .typing(field) : nil
    case .backspace, .delete: .deleting(field)
    case .control(let letter): "hdwku".contains(letter) ? .other : nil
    default: nil
    }
  }

  /// Keys on a field that is chosen and not typed.
  private mutating func choose(_ key: Key, _ context: ScreenContext) {
    switch (focus, key) {
    case (_, .up): moveFocus(by: -1, context)
    case (_, .down): moveFocus(by: 1, context)
    case (.addition, .enter), (.addition, .character(" ")): _ = perform(.addItem, context)
    case (.mark(let item), .character(" ")):
      if form?.kind == .shortAnswer {
        _ = perform(.toggleExact, context)
      } else {
        change(context) { $0.toggleRight(item) }
      }
    case (.mark, .enter), (.mark, .right): moveFocus(by: 1, context)
    case (.mark, .left): moveFocus(by: -1, context)
    case (.mark, .delete): _ = perform(.removeItem, context)
    case (.mark, .character("p")): _ = perform(.togglePinned, context)
    case (.mark, .character("w")): _ = perform(.weight, context)
    case (.mark, .character("f")): _ = perform(.feedback, context)
    case (.mark, .character("l")): _ = perform(.itemLevel, context)
    case (_, .right), (_, .character(" ")), (_, .character("l")): turn(by: 1, context)
    case (_, .left), (_, .character("h")): turn(by: -1, context)
    case (_, .enter): moveFocus(by: 1, context)
    default: break
    }
  }

  mutating func turn(by steps: Int, _ context: ScreenContext) {
    let focus = focus
    change(context) { form in
      switch focus {
      case .kind: form.turnKind(by: steps)
      case .status: form.turnStatus(by: steps)
      case .scoring: form.turnScoring(by: steps)
      case .truth: form.truth = form.truth.map { !$0 } ?? (steps > 0)
      default: break
      }
    }
  }
}
