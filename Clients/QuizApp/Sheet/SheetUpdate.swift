import QuestionAPI
import QuestionFormats
import QuestionModel
import TerminalScreen

extension SheetScreen {
  mutating func appear(_ context: ScreenContext) -> [ScreenAction] {
    guard edit == nil else { return [] }
    let selection = selection
    return loading.ask(true).map { [.effect(.openSheet($0, selection))] } ?? []
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    switch answer {
    case .sheet(let ticket, let result):
      guard loading.answered(ticket) != nil else { return [] }
      switch result {
      case .failure(let error): stage = .failed(.bank(error))
      case .success(let edit):
        self.edit = edit
        return open(context)
      }
    case .editedExternally(let ticket, let outcome):
      guard let asked = external.answered(ticket) else { return [] }
      return take(outcome, asked.value, context)
    case .sheetSaved(let ticket, let edit, let outcome):
      guard saving.answered(ticket) != nil else { return [] }
      self.edit = edit
      stage = .saved(outcome)
      scroll = ScrollState()
      if outcome.failures.isEmpty { text = nil }
    default: break
    }
    return []
  }

  /// Opens the text as it was left, else the questions as they are.
  private mutating func open(_ context: ScreenContext) -> [ScreenAction] {
    guard let edit, !saving.isWaiting else { return [] }
    do throws(BankError) {
      let text = if let text { text } else { try edit.text(context.words.sheetLanguage) }
      return external.ask(text).map { [.effect(.editExternally($0, text))] } ?? []
    } catch {
      stage = .failed(.bank(error))
      return []
    }
  }

  private mutating func take(_ outcome: ExternalEdit, _ before: String, _ context: ScreenContext) -> [ScreenAction] {
    list = ListState()
    scroll = ScrollState()
    switch outcome {
    case .failed(let reason):
      stage = .failed(.editor(reason))
      return []
    case .text(let after) where text == nil && after.utf8.elementsEqual(before.utf8): return [.pop]
    case .text(let after): read(after, context)
    }
    return []
  }

  private mutating func read(_ after: String, _ context: ScreenContext) {
    guard let edit else { return }
    text = after
    do throws(BankError) {
      let (read, faults) = try edit.parse(after)
      guard faults.isEmpty else {
        text = QuestionSheet.annotated(
          after, faults, language: context.words.sheetLanguage, reason: context.words.describe)
        stage = .unreadable(faults)
        return
      }
      entries = read
      stage = .ready(try edit.changes(in: read))
    } catch {
      stage = .failed(.bank(error))
    }
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    switch event {
    case .key(let key): return isLeaving ? confirm(key) : handle(key, context)
    case .mouse(let mouse): return handle(mouse, context)
    default: return []
    }
  }

  private mutating func confirm(_ key: Key) -> [ScreenAction] {
    guard key == .enter || key == .escape else { return [] }
    isLeaving = false
    return key == .enter ? [.pop] : []
  }

  private mutating func handle(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    switch (key, stage) {
    case (.escape, _), (.character("q"), _), (.control("c"), _):
      guard !saving.isWaiting else { return [] }
      guard text != nil else { return [.pop] }
      isLeaving = true
    case (.control("e"), _), (.enter, .unreadable): return open(context)
    case (.control("s"), .ready(let changes)), (.enter, .ready(let changes)):
      guard let edit else { return [] }
      guard !changes.isEmpty else { return [.pop] }
      let entries = entries
      return saving.ask(true).map { [.effect(.saveSheet($0, edit, entries))] } ?? []
    case (.enter, .saved(let outcome)) where outcome.failures.isEmpty: return [.pop]
    case (_, .unreadable(let faults)):
      _ = list.handle(key, count: faults.count, rows: rows(context))
    default:
      _ = scroll.handle(key, count: lines(context).count, rows: rows(context))
    }
    return []
  }

  private mutating func handle(_ mouse: MouseEvent, _ context: ScreenContext) -> [ScreenAction] {
    guard case .unreadable(let faults) = stage else {
      _ = scroll.handle(mouse, count: lines(context).count, rows: rows(context))
      return []
    }
    guard mouse.action == .press, let target = mouse.target, target.action == "row" else {
      _ = list.handle(mouse, count: faults.count, rows: rows(context))
      return []
    }
    if target.index == list.selection { return open(context) }
    list.select(target.index, count: faults.count, rows: rows(context))
    return []
  }
}
