import QuestionAPI
import QuestionModel
import TerminalScreen

extension CommentsScreen {
  mutating func appear(_ context: ScreenContext) -> [ScreenAction] { read() }

  private mutating func read() -> [ScreenAction] {
    let id = id
    return reading.ask(id).map { [.effect(.reviewed($0, id))] } ?? []
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    switch event {
    case .paste(let text): writing?.paste(text)
    case .key(let key): return writing == nil ? handle(key, context) : write(key, context)
    case .mouse(let mouse): handle(mouse, context)
    default: break
    }
    return []
  }

  private mutating func handle(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    switch key {
    case .escape, .character("q"), .backspace: return [.pop]
    case .character("n"), .character("w"): begin(.comment, context)
    case .character("a"), .enter:
      if let selected { begin(.answer(root(of: selected).number), context) }
    case .character("x"): return resolve()
    case .up, .character("k"): select(selection - 1, context)
    case .down, .character("j"): select(selection + 1, context)
    case .home, .character("g"): select(0, context)
    case .end, .character("G"): select(comments.count - 1, context)
    default:
      let rows = CommentsLayout(context.body, isWriting: false).thread.height
      _ = scroll.handle(key, count: lineCount(context), rows: rows)
    }
    return []
  }

  private mutating func handle(_ mouse: MouseEvent, _ context: ScreenContext) {
    if mouse.action == .press, let target = mouse.target, target.action == "row" {
      select(target.index, context)
    } else {
      let rows = CommentsLayout(context.body, isWriting: writing != nil).thread.height
      _ = scroll.handle(mouse, count: lineCount(context), rows: rows)
    }
  }

  private mutating func select(_ place: Int, _ context: ScreenContext) {
    selection = Swift.max(0, Swift.min(place, comments.count - 1))
    let layout = CommentsLayout(context.body, isWriting: writing != nil)
    let blocks = blocks(width: layout.thread.width, context.words)
    guard blocks.indices.contains(selection) else { return }
    let start = blocks[..<selection].reduce(0) { $0 + $1.count }
    let (count, rows) = (blocks.reduce(0) { $0 + $1.count }, layout.thread.height)
    scroll.reveal(start + blocks[selection].count - 1, count: count, rows: rows)
    scroll.reveal(start, count: count, rows: rows)
  }

  /// Begins to write, from what was left unsent here before.
  private mutating func begin(_ purpose: CommentWriting.Purpose, _ context: ScreenContext) {
    guard (try? found?.get()) != nil else { return }
    problem = nil
    writing = CommentWriting(purpose, context.memory.comments[id])
  }

  private mutating func write(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    switch key {
    case .escape:
      var memory = context.memory
      memory.keep(writing, on: id)
      writing = nil
      return [.remember(memory)]
    case .control("s"): return send()
    case .tab, .backTab:
      guard case .success(let question)? = found else { return [] }
      writing?.turnField(by: key == .tab ? 1 : -1, among: QuestionField.paths(of: question.question))
    default: writing?.handle(key, width: CommentsLayout(context.body, isWriting: true).writing.width)
    }
    return []
  }

  private mutating func send() -> [ScreenAction] {
    guard var writing, case .success(let question)? = found, !sending.isWaiting else { return [] }
    let count = writing.sentAfter ?? question.thread.comments.count
    writing.sentAfter = count
    self.writing = writing
    problem = nil
    var draft = CommentDraft(writing.area.text, field: writing.field, revision: question.revision)
    if case .answer(let number) = writing.purpose { draft.answers = number }
    let id = id
    return sending.ask(draft).map { [.effect(.comment($0, id, draft, after: count))] } ?? []
  }

  private mutating func resolve() -> [ScreenAction] {
    guard let selected, !resolving.isWaiting else { return [] }
    let root = root(of: selected)
    problem = nil
    let id = id
    return resolving.ask(root.number).map {
      [.effect(.resolveComment($0, id, number: root.number, isResolved: !root.isResolved))]
    } ?? []
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    switch answer {
    case .reviewed(let ticket, let result):
      guard reading.answered(ticket) != nil else { return [] }
      // What is there stays in view where it cannot be read anew.
      if case .failure(let error) = result, found != nil { problem = error } else { found = result }
      select(comments.firstIndex { $0.number == sent } ?? selection, context)
      sent = nil
    case .commented(let ticket, let result):
      let asked = sending.answered(ticket)
      guard asked != nil || resolving.answered(ticket) != nil else { return [] }
      guard case .success(let comment) = result else {
        if case .failure(let error) = result { problem = error }
        return []
      }
      guard let draft = asked?.value else { return read() }
      sent = comment.number
      var memory = context.memory
      // What was changed since then is not sent.
      guard (writing?.area.text ?? memory.comments[id]) == draft.text else { return read() }
      writing = nil
      memory.keep(nil, on: id)
      return [.remember(memory)] + read()
    default: break
    }
    return []
  }
}
