import QuestionAPI
import QuestionModel
import TerminalScreen

extension TakeScreen {
  mutating func close() -> [AppEffect] { session.leavingEffect().map { [$0] } ?? [] }

  /// Keeps the state as it is now, once there is something to keep.
  mutating func save() -> [ScreenAction] {
    session.version == 0 && session.isUntouched ? [] : [.effect(.save(session.snapshot()))]
  }

  func wantedPictures(_ context: ScreenContext) -> [PictureRequest] {
    guard let item, let space = pictureSpace(context) else { return [] }
    return space.requests(item.content.media) + space.requests(item.result?.key.media ?? [])
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    if case .tick(let time) = event { return count(time) }
    if finishing.isWaiting || choosing.isWaiting { return [] }
    if overlay != nil { return handleOverlay(event, context) }
    switch event {
    case .key(let key): return handle(key, context)
    case .mouse(let mouse): return handle(mouse, context)
    case .paste(let text):
      guard hasTextFocus else { return [] }
      field.insert(text)
      return takeField()
    default: return []
    }
  }

  private mutating func handle(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    switch key {
    case .enter: return confirm()
    case .escape: return close().map(ScreenAction.effect) + [.pop]
    case .tab, .control("n"): return go(to: session.position + 1)
    case .backTab: return go(to: session.position - 1)
    case .control("f"): return flag()
    case .control("g"): openMap()
    case .control("o"): return showPicture()
    case .control("t"): hidesClock.toggle()
    case .control("s"): overlay = .confirmFinish
    case .pageUp, .pageDown: scroll(key, context)
    default:
      guard hasTextFocus else { return handleChoice(key, context) }
      let edits = field.edits
      guard field.handle(key) else {
        scroll(key, context)
        return []
      }
      return field.edits == edits ? [] : takeField()
    }
    return []
  }

  private mutating func handleChoice(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    if let answered = answer(by: key, context) { return answered }
    switch key {
    case .right, .character("n"): return go(to: session.position + 1)
    case .left, .character("p"): return go(to: session.position - 1)
    case .character("f"): return flag()
    case .character("h"): return judge(.hard)
    case .character("e"): return judge(.easy)
    case .character("g"): openMap()
    case .character("z"): return showPicture()
    case .character("t"): hidesClock.toggle()
    case .down, .character("j"): moveCursor(by: 1, key, context)
    case .up, .character("k"): moveCursor(by: -1, key, context)
    default: scroll(key, context)
    }
    return []
  }

  private mutating func moveCursor(by step: Int, _ key: Key, _ context: ScreenContext) {
    guard let item, item.result == nil, !item.optionIDs.isEmpty else {
      scroll(key, context)
      return
    }
    let count = item.optionIDs.count
    let next = cursor.map { $0 + step } ?? (step > 0 ? 0 : count - 1)
    guard (0..<count).contains(next) else {
      // Past the first option lies the rest of the question's text.
      scroll(key, context)
      return
    }
    cursor = next
    let text = TakeText(self, context)
    scroll.reveal(text.optionEnd(next), count: text.lines.count, rows: text.rows)
    scroll.reveal(text.optionStart(next), count: text.lines.count, rows: text.rows)
  }

  private mutating func scroll(_ key: Key, _ context: ScreenContext) {
    if scrollPassage(key, context) { return }
    let text = TakeText(self, context)
    _ = scroll.handle(key, count: text.lines.count, rows: text.rows)
  }

  private mutating func handle(_ mouse: MouseEvent, _ context: ScreenContext) -> [ScreenAction] {
    if scrollPassage(mouse, context) { return [] }
    if [.press, .drag].contains(mouse.action), mouse.target?.action == "field" {
      if hasTextFocus { field.moveCursor(to: mouse, selecting: mouse.action == .drag) }
      return []
    }
    if mouse.action == .press, mouse.target?.action == "position" {
      return go(to: mouse.target?.index ?? session.position)
    }
    guard mouse.action == .press, mouse.target?.action == "option", let index = mouse.target?.index else {
      let text = TakeText(self, context)
      _ = scroll.handle(mouse, count: text.lines.count, rows: text.rows)
      return []
    }
    return choose(index)
  }

  /// Enter: chooses what the arrows reached, grades an answer, or goes on.
  mutating func confirm() -> [ScreenAction] {
    guard let item else { return [] }
    if item.result == nil, !item.isAnswered, let cursor, !isCluster { return choose(cursor) }
    if isImmediate, item.result == nil, item.isAnswered {
      guard let ticket = grading.ask(item.id) else { return [] }
      return [.effect(.grade(ticket, item, of: session.run))]
    }
    return go(to: session.position + 1)
  }

  /// Goes to another question; past the last one lies the end.
  mutating func go(to position: Int) -> [ScreenAction] {
    guard position < session.items.count else {
      if session.adaptive != nil, session.items.allSatisfy({ $0.result != nil }) { return chooseNext() }
      overlay = .confirmFinish
      return []
    }
    guard position >= 0, position != session.position else { return [] }
    session.position = position
    showCurrent()
    return save()
  }

  private mutating func flag() -> [ScreenAction] {
    guard session.items.indices.contains(session.position) else { return [] }
    session.items[session.position].isFlagged.toggle()
    return save()
  }

  private func showPicture() -> [ScreenAction] {
    guard let pictures = item?.pictures, !pictures.isEmpty else { return [] }
    return [.push { PictureScreen(screen: $0, pictures: pictures) }]
  }

  private mutating func openMap() {
    overlay = .map(ListState(selection: session.position))
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    switch answer {
    case .graded(let ticket, let id, let result):
      guard let done = grading.answered(ticket) else { return [] }
      let next = done.next.flatMap { next in
        session.items.first { $0.id == next.value }.map { item in
          ScreenAction.effect(.grade(next.ticket, item, of: session.run))
        }
      }
      return take(result, of: id, context) + (next.map { [$0] } ?? [])
    case .gradedAll(let ticket, let result):
      guard finishing.answered(ticket) != nil else { return [] }
      return end(result)
    case .adaptiveNext(let ticket, let result):
      guard choosing.answered(ticket) != nil else { return [] }
      return take(result)
    case .saved(_, let problem): saveProblem = problem
    default: break
    }
    return []
  }

  private mutating func take(
    _ result: Result<AnswerResult, BankError>, of id: QuestionID, _ context: ScreenContext
  ) -> [ScreenAction] {
    guard let index = session.items.firstIndex(where: { $0.id == id }) else { return [] }
    switch result {
    case .failure(let error):
      overlay = .problem(error, isOfAll: false)
      return []
    case .success(let graded):
      session.items[index].result = graded
      if index == session.position {
        cursor = nil
        let text = TakeText(self, context)
        scroll.reveal(text.verdict ?? 0, count: text.lines.count, rows: text.rows)
      }
      return save()
    }
  }
}
