import QuestionAPI
import QuestionModel
import TerminalScreen

extension ProposalsScreen {
  func layout(_ context: ScreenContext) -> ReviewQueueLayout {
    ReviewQueueLayout(context.body, faults: 0, focus: .list)
  }

  /// Where the selected question is read.
  func textArea(_ context: ScreenContext) -> Rect {
    guard isReading else { return layout(context).text }
    return context.body.rows(.rest, .cells(context.body.height >= 4 ? 1 : 0))[0]
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    if let confirming { return confirm(confirming, event) }
    switch event {
    case .paste(let text): writing?.paste(text)
    case .mouse(let mouse): return handle(mouse, context)
    case .key(let key):
      if writing != nil { return write(key, context) }
      return isReading ? handleInText(key, context) : handleInList(key, context)
    default: break
    }
    return []
  }

  private mutating func confirm(_ subjects: [ProposalDecisions.Subject], _ event: InputEvent) -> [ScreenAction] {
    guard case .key(let key) = event, key == .enter || key == .escape else { return [] }
    confirming = nil
    return key == .enter ? decide(ProposalDecisions(.accept, on: subjects)) : []
  }

  private mutating func handleInList(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    switch key {
    case .escape, .character("q"), .backspace: return [.pop]
    case .character("r"): return readList()
    case .character(" "): return toggleMark(context)
    case .character("a"): return toggleAllMarks()
    case .enter, .right, .character("l"): isReading = selected != nil
    case .pageDown, .pageUp, .control("f"), .control("b"):
      _ = scroll.handle(key, count: lines(context).count, rows: layout(context).text.height)
    default:
      if let actions = common(key, context) { return actions }
      var moved = list
      guard moved.handle(key, count: items.count, rows: layout(context).list.height) else { return [] }
      return moved.selection == list.selection ? [] : select(moved.selection, context)
    }
    return []
  }

  private mutating func handleInText(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    switch key {
    case .escape, .character("q"), .backspace, .left:
      (isReading, scroll) = (false, ScrollState())
      return []
    default:
      if let actions = common(key, context) { return actions }
      _ = scroll.handle(key, count: lines(context).count, rows: textArea(context).height)
      return []
    }
  }

  /// What can be done in the list and where a question is read.
  private mutating func common(_ key: Key, _ context: ScreenContext) -> [ScreenAction]? {
    switch key {
    case .character("p"): return accept()
    case .character("b"):
      beginDeclining(context)
      return []
    case .character("n"): return select(list.selection + 1, context)
    default: return nil
    }
  }

  private mutating func toggleMark(_ context: ScreenContext) -> [ScreenAction] {
    guard let id = selected?.question.id else { return [] }
    marks.formSymmetricDifference([id])
    return select(list.selection + 1, context)
  }

  /// Marks all that waits; where all is marked, unmarks everything.
  private mutating func toggleAllMarks() -> [ScreenAction] {
    guard !items.isEmpty, !marksAll else { return [] }
    guard hasMore || marks.count < items.count else {
      marks = []
      return []
    }
    marks.formUnion(items.map(\.question.id))
    marksAll = hasMore
    return readOn()
  }

  private mutating func beginDeclining(_ context: ScreenContext) {
    let subjects = subjects
    guard let selected, !subjects.isEmpty, !deciding.isWaiting else { return }
    notice = nil
    writing = CommentWriting(.decline(subjects.count), context.memory.comments[selected.question.id])
  }

  private mutating func write(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    guard let id = selected?.question.id else { return [] }
    switch key {
    case .escape:
      var memory = context.memory
      memory.keep(writing, on: id)
      (writing, notice) = (nil, nil)
      return [.remember(memory)]
    case .control("s"):
      let reason = writing?.area.text.trimmed ?? ""
      guard !reason.isEmpty else {
        notice = .reasonIsMissing
        return []
      }
      return decide(ProposalDecisions(.decline(reason: reason), on: subjects))
    default:
      notice = nil
      let width = textArea(context).width
      writing?.handle(key, width: width)
    }
    return []
  }

  private mutating func handle(_ mouse: MouseEvent, _ context: ScreenContext) -> [ScreenAction] {
    let text = textArea(context)
    if isReading || text.contains(mouse.position) {
      _ = scroll.handle(mouse, count: lines(context).count, rows: text.height)
      if mouse.action == .press, mouse.target?.action == "proposal", writing == nil { isReading = selected != nil }
      return []
    }
    guard writing == nil else { return [] }
    if mouse.action == .press, let target = mouse.target, target.action == "row" {
      return select(target.index, context)
    }
    var moved = list
    _ = moved.handle(mouse, count: items.count, rows: layout(context).list.height)
    return moved.selection == list.selection ? [] : select(moved.selection, context)
  }
}
