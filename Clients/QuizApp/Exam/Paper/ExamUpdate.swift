import QuestionAPI
import QuestionModel
import TerminalScreen

extension ExamScreen {
  func wantedPictures(_ context: ScreenContext) -> [PictureRequest] {
    guard let content = current?.item.content, !isEnded else { return [] }
    return pictureSpace(context)?.requests(content.media) ?? []
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    if case .tick(let time) = event { return tick(time) }
    guard session != nil else { return handleOpening(event) }
    if event == .key(.control("c")), !isEnded {
      overlay = .confirmLeave(quits: true)
      return []
    }
    if overlay != nil { return handleOverlay(event, context) }
    if isEnded { return handleEnding(event, context) }
    switch event {
    case .key(let key): return handle(key, context)
    case .mouse(let mouse): return handle(mouse, context)
    case .paste(let text): return paste(text)
    default: return []
    }
  }

  private mutating func handleOpening(_ event: InputEvent) -> [ScreenAction] {
    switch event {
    case .key(.escape): return [.pop]
    case .key(.enter):
      delivery.retryNow()
      return open()
    default: return []
    }
  }

  private mutating func handle(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    switch key {
    case .escape: overlay = .confirmLeave(quits: false)
    case .enter where typing != .essay: return confirm()
    case .tab, .control("n"): return go(to: position + 1)
    case .backTab: return go(to: position - 1)
    case .control("f"): return flag()
    case .control("g"): openMap()
    case .control("o"): return showPicture()
    case .control("r"): foldPassage()
    case .control("t"): hidesClock.toggle()
    case .control("s"): openReview()
    case .control("y"): return check()
    case .pageUp where typing != .essay, .pageDown where typing != .essay: scroll(key, context)
    default:
      guard hasTextFocus else { return handleChoice(key, context) }
      if let actions = type(key, context) { return actions }
      scroll(key, context)
    }
    return []
  }

  private mutating func handleChoice(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    if let answered = answer(by: key) { return answered }
    switch key {
    case .right, .character("n"): return go(to: position + 1)
    case .left, .character("p"): return go(to: position - 1)
    case .character("f"): return flag()
    case .character("g"): openMap()
    case .character("z"): return showPicture()
    case .character("r"): foldPassage()
    case .character("t"): hidesClock.toggle()
    case .down, .character("j"): moveCursor(by: 1, key, context)
    case .up, .character("k"): moveCursor(by: -1, key, context)
    default: scroll(key, context)
    }
    return []
  }

  private mutating func moveCursor(by step: Int, _ key: Key, _ context: ScreenContext) {
    guard isOpen, let item, !item.optionIDs.isEmpty else {
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
    let text = ExamText(self, context)
    scroll.reveal(text.optionEnd(next), count: text.lines.count, rows: text.rows)
    scroll.reveal(text.optionStart(next), count: text.lines.count, rows: text.rows)
  }

  private mutating func scroll(_ key: Key, _ context: ScreenContext) {
    let passage = layout(context).passage
    let lines = passageLines(context)
    if [.pageUp, .pageDown].contains(key), lines.count > passage.height, !passage.isEmpty {
      _ = passageScroll.handle(key, count: lines.count, rows: passage.height)
      return
    }
    let text = ExamText(self, context)
    _ = scroll.handle(key, count: text.lines.count, rows: text.rows)
  }

  private mutating func handle(_ mouse: MouseEvent, _ context: ScreenContext) -> [ScreenAction] {
    let layout = layout(context)
    if layout.passage.contains(mouse.position) {
      _ = passageScroll.handle(mouse, count: passageLines(context).count, rows: layout.passage.height)
      return []
    }
    switch (mouse.action, mouse.target?.action) {
    case (.press, "field"), (.drag, "field"):
      if typing == .line { field.moveCursor(to: mouse, selecting: mouse.action == .drag) }
    case (.press, "position"): return go(to: mouse.target?.index ?? position)
    case (.press, "option"): return choose(mouse.target?.index ?? 0)
    default:
      let text = ExamText(self, context)
      _ = scroll.handle(mouse, count: text.lines.count, rows: text.rows)
    }
    return []
  }

  /// Enter: chooses what the arrows reached, asks for the key where it is told at once, or goes on.
  private mutating func confirm() -> [ScreenAction] {
    guard let session, let place = current else { return [] }
    if isOpen, !session.isAnswered(place), let cursor, !isCluster { return choose(cursor) }
    if isImmediate, isOpen, session.isAnswered(place) { return check() }
    return go(to: position + 1)
  }

  /// Asks for the key of the question on screen, which cannot be answered again then.
  mutating func check() -> [ScreenAction] {
    guard isImmediate, isOpen, let session, let place = current, session.isAnswered(place) else { return [] }
    delivery.hurry()
    let actions = take(.closed(item: place.id))
    showCurrent()
    return actions
  }

  /// Goes to another question; past the last one lies the end.
  mutating func go(to target: Int) -> [ScreenAction] {
    guard let session, let place = current else { return [] }
    delivery.hurry()
    if isForward, target < position || target > position + 1 { return [] }
    guard target >= 0, target != position else { return [] }
    if isForward, target > position, !session.isClosed(place), target < session.places.count {
      overlay = .confirmNext(target)
      return []
    }
    guard target < session.places.count else {
      openReview()
      return deliver()
    }
    position = target
    showCurrent()
    return deliver()
  }

  private mutating func flag() -> [ScreenAction] {
    guard let session, let place = current else { return [] }
    return take(.flagged(item: place.id, !session.answers.flagged.contains(place.id)))
  }

  private func showPicture() -> [ScreenAction] {
    guard let pictures = current?.item.content?.pictures, !pictures.isEmpty else { return [] }
    return [.push { PictureScreen(screen: $0, pictures: pictures) }]
  }

  private mutating func foldPassage() {
    guard current?.item.passage != nil else { return }
    foldsPassage.toggle()
    scroll = ScrollState()
  }

  mutating func openMap() { overlay = .map(ListState(selection: position), typed: "") }

  mutating func openReview() {
    delivery.hurry()
    overlay = .review(ListState())
  }
}
