import QuestionAPI
import QuestionModel
import TerminalScreen

extension QuizScreen {
  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    if entry != nil { return handleEntry(event, context) }
    switch event {
    case .key(.control("c")):
      leaving = .quit
      return []
    case .key(let key) where leaving != nil: return answerLeaving(key)
    case .key(let key): return handle(key, context)
    case .mouse(let mouse) where leaving == nil: return handle(mouse, context)
    default: return []
    }
  }

  private mutating func handle(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    guard quiz != nil else { return [.escape, .character("q")].contains(key) ? [.pop] : [] }
    switch key {
    case .escape, .character("q"):
      guard isChanged else { return [.pop] }
      leaving = .back
    case .enter, .right, .character("l"): return open(context.words)
    case .character("p"):
      let id = selected?.id
      pin { $0 == id }
    case .character("P"): pin { _ in true }
    case .character("K"), .wordUp: moveItem(by: -1, context)
    case .character("J"), .wordDown: moveItem(by: 1, context)
    case .character("d"), .delete: remove(context)
    case .character("a"), .insert: if section != nil, !adding.isWaiting { entry = .search }
    case .character("w"):
      if let selected { entry = .points(selected.points, context.words) }
    case .character("s"):
      if let section { entry = .section(quiz?.sections[section]) }
    case .character("i"): entry = quiz.map { .test($0) }
    case .character("o"): entry = quiz.map { .settings($0.settings, context.words) }
    case .character("n"):
      guard let givenID else {
        notice = .saveFirst
        return []
      }
      return [.push { GivingFormScreen(screen: $0, quiz: givenID) }]
    case .control("s"): return save()
    case .control("z"), .character("u"): goBack(context) { $0.undo(from: $1) }
    case .control("y"), .character("U"): goBack(context) { $0.redo(from: $1) }
    case .pageDown, .pageUp, .character(" "), .control("f"), .control("b"):
      let layout = TestLayout(context.body)
      _ = scroll.handle(key, count: preview(context).count, rows: layout.previewRows)
    default: move(context) { $0.handle(key, count: $1, rows: $2) }
    }
    return []
  }

  mutating func move(_ context: ScreenContext, _ body: (inout ListState, Int, Int) -> Bool) {
    let before = list.selection
    _ = body(&list, rows.count, TestLayout(context.body).list.height)
    if list.selection != before { (scroll, notice) = (ScrollState(), nil) }
  }

  private mutating func handle(_ mouse: MouseEvent, _ context: ScreenContext) -> [ScreenAction] {
    let layout = TestLayout(context.body)
    if layout.preview.contains(mouse.position) {
      _ = scroll.handle(mouse, count: preview(context).count, rows: layout.previewRows)
    } else if mouse.action == .press, let target = mouse.target, target.action == "row" {
      if target.index == list.selection { return open(context.words) }
      move(context) { list, count, rows in
        list.select(target.index, count: count, rows: rows)
        return true
      }
    } else {
      move(context) { $0.handle(mouse, count: $1, rows: $2) }
    }
    return []
  }

  private mutating func handleEntry(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    switch event {
    case .key(.escape), .key(.control("c")): entry = nil
    case .key(.enter) where entry?.form.takeSuggestion(vocabulary.known) == true: break
    case .key(.enter), .key(.control("s")): return apply(context)
    case .key(let key): entry?.form.handle(key, vocabulary.known)
    case .paste(let text): entry?.form.insert(text)
    case .mouse(let mouse) where mouse.action == .press && mouse.target?.action == "offer":
      _ = entry?.form.takeSuggestion(at: mouse.target?.index, vocabulary.known)
    case .mouse(let mouse): entry?.form.handle(mouse)
    default: break
    }
    return []
  }

  /// Opens the selected question, or lets the selected essay be written.
  private mutating func open(_ words: Words) -> [ScreenAction] {
    switch selected?.prompt {
    case .question(let id, _):
      isStale = true
      return [.push { QuestionScreen(screen: $0, id: id) }]
    case .essay(let text): entry = .essay(text)
    case nil: break
    }
    return []
  }
}
