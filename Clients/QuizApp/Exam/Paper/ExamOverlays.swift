import QuestionModel
import TerminalScreen

/// The map, the look before the paper is handed in, and what is asked.
extension ExamScreen {
  mutating func handleOverlay(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    switch overlay {
    case .map(let list, let typed): return handleMap(list, typed, event, context)
    case .review(let list): return handleReview(list, event, context)
    default: break
    }
    switch event {
    case .key(.escape): overlay = overlay == .confirmHandIn ? .review(ListState()) : nil
    case .key(.enter): return confirmOverlay()
    default: break
    }
    return deliver()
  }

  private mutating func confirmOverlay() -> [ScreenAction] {
    let asked = overlay
    overlay = nil
    switch asked {
    case .confirmHandIn: return handIn()
    case .confirmNext(let target):
      guard let place = current else { return [] }
      let actions = take(.closed(item: place.id))
      position = target
      showCurrent()
      return actions
    case .confirmLeave(let quits): return close().map(ScreenAction.effect) + [quits ? .quit : .pop]
    case .map, .review, nil: return []
    }
  }

  private mutating func handIn() -> [ScreenAction] {
    delivery.retryNow()
    return take(.submitted)
  }

  /// Questions that are worth a look before the paper is handed in, by their places.
  var reviewed: [Int] {
    guard let session else { return [] }
    return session.places.indices.filter { index in
      let standing = session.standing(session.places[index])
      return !standing.isAnswered || standing.judged != nil || standing.isFlagged || standing.isUnsaved
        || standing.trouble != nil
    }
  }

  private mutating func handleMap(
    _ list: ListState, _ typed: String, _ event: InputEvent, _ context: ScreenContext
  ) -> [ScreenAction] {
    guard let session else { return [] }
    let count = session.places.count
    var (list, typed) = (list, typed)
    switch event {
    case .key(.escape), .key(.character("q")):
      overlay = nil
      return []
    case .key(.control("s")):
      openReview()
      return []
    case .key(.enter): return jump(to: list.selection)
    case .key(.tab): (list, typed) = (ListState(selection: nextPart(after: list.selection)), "")
    case .key(.character(let text)) where Int(text) != nil:
      typed += text
      if let found = question(numbered: typed, in: list.selection) ?? question(numbered: text, in: list.selection) {
        if question(numbered: typed, in: list.selection) == nil { typed = text }
        list.select(found, count: count, rows: context.body.height)
      } else {
        typed = ""
      }
    case .mouse(let mouse) where mouse.action == .press && mouse.target?.action == "row":
      return jump(to: mouse.target?.index ?? position)
    case .key(let key):
      if list.handle(key, count: count, rows: context.body.height) { typed = "" }
    case .mouse(let mouse): _ = list.handle(mouse, count: count, rows: context.body.height)
    default: break
    }
    overlay = .map(list, typed: typed)
    return []
  }

  /// The question of a number in the part that another one is in.
  func question(numbered text: String, in selection: Int) -> Int? {
    guard let places = session?.places, places.indices.contains(selection), let number = Int(text) else { return nil }
    let section = places[selection].section
    return places.firstIndex { $0.section == section && $0.number == number }
  }

  /// The first question of the next part; that of the first one after the last.
  private func nextPart(after selection: Int) -> Int {
    guard let places = session?.places, places.indices.contains(selection) else { return 0 }
    return places.firstIndex { $0.section > places[selection].section } ?? 0
  }

  /// Goes to a question of a list, as far as one may.
  private mutating func jump(to target: Int) -> [ScreenAction] {
    overlay = nil
    if isForward, target != position, target != position + 1 {
      overlay = .map(ListState(selection: position), typed: "")
      return []
    }
    return go(to: target)
  }

  private mutating func handleReview(
    _ list: ListState, _ event: InputEvent, _ context: ScreenContext
  ) -> [ScreenAction] {
    let rows = reviewed
    let height = ReviewLayout(context.body, lines: reviewLines(context).count).list.height
    var list = list
    switch event {
    case .key(.escape), .key(.character("q")):
      overlay = nil
      return []
    case .key(.control("s")):
      overlay = .confirmHandIn
      return []
    case .key(.enter):
      guard rows.indices.contains(list.selection) else {
        overlay = .confirmHandIn
        return []
      }
      return jump(to: rows[list.selection])
    case .mouse(let mouse) where mouse.action == .press && mouse.target?.action == "row":
      return rows.indices.contains(mouse.target?.index ?? -1) ? jump(to: rows[mouse.target?.index ?? 0]) : []
    case .key(let key): _ = list.handle(key, count: rows.count, rows: height)
    case .mouse(let mouse): _ = list.handle(mouse, count: rows.count, rows: height)
    default: break
    }
    overlay = .review(list)
    return []
  }

  /// Keys once the paper is handed in or its time is over.
  mutating func handleEnding(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    guard let session, case .key(let key) = event else { return [] }
    switch key {
    case .escape, .character("q"): return close().map(ScreenAction.effect) + [.pop]
    case .enter:
      guard session.ended != nil, session.isSaved else {
        delivery.retryNow()
        return deliver()
      }
      let (attempt, title) = (session.attempt, session.title)
      return [.replace { AttemptResultScreen(screen: $0, attempt: attempt, name: title) }]
    default: return []
    }
  }
}
