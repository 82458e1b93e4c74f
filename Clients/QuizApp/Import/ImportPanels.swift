import QuestionModel
import TerminalScreen

/// What lies above the preview.
extension ImportScreen {
  mutating func handle(_ event: InputEvent, in panel: Panel, _ context: ScreenContext) -> [ScreenAction] {
    switch panel {
    case .confirming: return confirm(event, context)
    case .leaving(let quits): return answerLeaving(event, quits)
    case .tags(let field, _): return typeTags(event, field, context)
    case .statuses(let list): return chooseStatus(event, list, context)
    case .about: return handleInText(event, count: aboutLines(context).count, context)
    case .reading:
      if case .key(let key) = event, let actions = mendSelected(key, context) {
        if selected == nil { self.panel = nil }
        return actions
      }
      return handleInText(event, count: lines(context).count, context)
    }
  }

  private mutating func confirm(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    switch event {
    case .key(.enter):
      panel = nil
      let set = set(context, where: \.isToStore)
      guard !set.rows.isEmpty, let ticket = storing.ask(set) else { return [] }
      (stage, notice, error) = (.storing(ImportProgress(total: set.rows.count)), nil, nil)
      return [.effect(.importing(ticket, .store(set)))]
    case .key(.escape): panel = nil
    default: break
    }
    return []
  }

  private mutating func answerLeaving(_ event: InputEvent, _ quits: Bool) -> [ScreenAction] {
    switch event {
    case .key(.enter): return [quits ? .quit : .pop]
    // Asked a second time it ends at once.
    case .key(.control("c")): return [.quit]
    case .key(.escape): panel = nil
    default: break
    }
    return []
  }

  private mutating func typeTags(_ event: InputEvent, _ field: TextField, _ context: ScreenContext) -> [ScreenAction] {
    var field = field
    switch event {
    case .key(.escape): panel = nil
    case .key(.enter):
      do throws(FieldProblem) {
        var tags: [Tag] = []
        for word in field.text.split(whereSeparator: { $0.isWhitespace || $0 == "," }) { tags.append(try Tag(word)) }
        panel = nil
        guard tags != self.tags else { return [] }
        self.tags = tags
        return askAnew(context)
      } catch { panel = .tags(field, fault: error.reason) }
    case .key(let key): if field.handle(key) { panel = .tags(field, fault: nil) }
    case .paste(let text):
      field.insert(text)
      panel = .tags(field, fault: nil)
    case .mouse(let mouse) where mouse.action == .press && mouse.target?.action == "field":
      field.moveCursor(to: mouse)
      panel = .tags(field, fault: nil)
    default: break
    }
    return []
  }

  private mutating func chooseStatus(_ event: InputEvent, _ list: ListState, _ context: ScreenContext) -> [ScreenAction]
  {
    var list = list
    let statuses = ImportRights(context).statuses
    let count = statuses.count
    switch event {
    case .key(.escape):
      panel = nil
      return []
    case .key(.enter): break
    case .mouse(let mouse) where mouse.action == .press && mouse.target?.action == "row":
      list.select(mouse.target?.index ?? 0, count: count, rows: count)
    case .key(let key):
      _ = list.handle(key, count: count, rows: count)
      panel = .statuses(list)
      return []
    default: return []
    }
    panel = nil
    let chosen = statuses[Swift.min(list.selection, count - 1)]
    guard chosen != status else { return [] }
    status = chosen
    return askAnew(context)
  }

  private mutating func handleInText(_ event: InputEvent, count: Int, _ context: ScreenContext) -> [ScreenAction] {
    switch event {
    case .key(.escape), .key(.character("q")), .key(.backspace), .key(.left): (panel, scroll) = (nil, ScrollState())
    case .key(let key): _ = scroll.handle(key, count: count, rows: context.body.height)
    case .mouse(let mouse): _ = scroll.handle(mouse, count: count, rows: context.body.height)
    default: break
    }
    return []
  }
}
