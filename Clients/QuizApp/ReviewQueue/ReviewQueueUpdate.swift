import QuestionAPI
import QuestionModel
import TerminalScreen

extension ReviewQueueScreen {
  func layout(_ context: ScreenContext) -> ReviewQueueLayout {
    ReviewQueueLayout(context.body, faults: faults.count, focus: focus)
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    if isConfirming { return confirm(event) }
    switch event {
    case .paste(let text): writing?.paste(text)
    case .mouse(let mouse): return handle(mouse, context)
    case .key(let key):
      if writing != nil { return write(key, context) }
      return focus == .faults ? handleInFaults(key, context) : handleInList(key, context)
    default: break
    }
    return []
  }

  private mutating func confirm(_ event: InputEvent) -> [ScreenAction] {
    switch event {
    case .key(.enter): return publish()
    case .key(.escape): isConfirming = false
    default: break
    }
    return []
  }

  private mutating func handleInList(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    switch key {
    case .escape, .character("q"): return [.pop]
    case .character("r"): return readList()
    case .character("o"): return [.push { ProposalsScreen(screen: $0) }]
    case .character("p"): return publish()
    case .character("b"): beginSendingBack(context)
    case .character("m"):
      guard let id = selected?.question.id else { return [] }
      return [.push { CommentsScreen(screen: $0, id: id) }]
    case .character("e"): return edit(at: nil)
    case .tab, .enter, .right, .character("l"): if !faults.isEmpty { focus = .faults }
    case .character("n"): return select(list.selection + 1, context)
    case .pageDown, .pageUp, .character(" "):
      _ = scroll.handle(key, count: lines(context).count, rows: layout(context).text.height)
    default:
      var moved = list
      guard moved.handle(key, count: items.count, rows: layout(context).list.height) else { return [] }
      return moved.selection == list.selection ? [] : select(moved.selection, context)
    }
    return []
  }

  private mutating func handleInFaults(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    switch key {
    case .escape, .tab, .backTab, .left, .character("q"): focus = .list
    case .enter, .character("e"):
      guard faults.indices.contains(faultList.selection) else { return [] }
      return edit(at: faults[faultList.selection].field)
    case .character("p"): return publish()
    case .character("b"): beginSendingBack(context)
    default: _ = faultList.handle(key, count: faults.count, rows: layout(context).faults.height)
    }
    return []
  }

  /// Opens the selected question in the editor.
  private func edit(at field: String?) -> [ScreenAction] {
    guard let id = selected?.question.id else { return [] }
    return [.push { EditorScreen(screen: $0, subject: .stored(id), field: field) }]
  }

  private mutating func beginSendingBack(_ context: ScreenContext) {
    guard let reviewed else { return }
    notice = nil
    writing = CommentWriting(.sendBack, context.memory.comments[reviewed.entry.question.id])
  }

  private mutating func write(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    guard let id = selected?.question.id else { return [] }
    switch key {
    case .escape:
      var memory = context.memory
      memory.keep(writing, on: id)
      writing = nil
      return [.remember(memory)]
    case .control("s"):
      let text = writing?.area.text.trimmed ?? ""
      return act(StatusChange(to: .draft, comment: text.isEmpty ? nil : text))
    default:
      let width = layout(context).text.width
      writing?.handle(key, width: width)
    }
    return []
  }

  private mutating func handle(_ mouse: MouseEvent, _ context: ScreenContext) -> [ScreenAction] {
    let layout = layout(context)
    guard mouse.action == .press else {
      if layout.text.contains(mouse.position) {
        _ = scroll.handle(mouse, count: lines(context).count, rows: layout.text.height)
        return []
      }
      guard writing == nil else { return [] }
      var moved = list
      _ = moved.handle(mouse, count: items.count, rows: layout.list.height)
      return moved.selection == list.selection ? [] : select(moved.selection, context)
    }
    guard writing == nil, let target = mouse.target else { return [] }
    switch target.action {
    case "row":
      focus = .list
      return select(target.index, context)
    case "fault":
      focus = .faults
      let wasThere = faultList.selection == target.index
      faultList.select(target.index, count: faults.count, rows: layout.faults.height)
      return wasThere ? handleInFaults(.enter, context) : []
    default: return []
    }
  }
}
