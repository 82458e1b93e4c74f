import QuestionAPI
import QuestionModel
import TerminalScreen

extension DuplicatesScreen {
  /// Groups shown at once.
  static let mostGroups = 200

  mutating func appear(_ context: ScreenContext) -> [ScreenAction] {
    // Asked again when one comes back to it: a question that was opened from here may have been changed there.
    find()
  }

  private mutating func find() -> [ScreenAction] {
    let (subject, includesVariants) = (subject, includesVariants)
    return finding.ask(includesVariants).map {
      [.effect(.duplicates($0, subject, includesVariants: includesVariants))]
    } ?? []
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    switch answer {
    case .duplicates(let ticket, let result):
      guard let done = finding.answered(ticket) else { return [] }
      if let next = done.next {
        return [.effect(.duplicates(next.ticket, subject, includesVariants: next.value))]
      }
      return take(result)
    case .compared(let ticket, let result):
      guard let done = reading.answered(ticket) else { return [] }
      read[done.value] = result
      return done.next.map { [.effect(.compare($0.ticket, $0.value))] } ?? readShown()
    case .duplicatesResolved(let ticket, let result):
      guard resolving.answered(ticket) != nil else { return [] }
      switch result {
      case .failure(let error): notice = .failed(error)
      case .success(let resolved): notice = .done(resolved)
      }
      return find()
    default: return []
    }
  }

  private mutating func take(_ result: Result<DuplicateReport, BankError>) -> [ScreenAction] {
    let before = group?.members.map(\.id)
    report = result
    read = [:]
    list.select(list.selection, count: groups.count, rows: 1)
    // Of the same group what was chosen holds.
    guard group?.members.map(\.id) != before else { return readShown() }
    return turn()
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    if let confirming { return confirm(confirming, event) }
    switch event {
    case .mouse(let mouse): return handle(mouse, context)
    case .key(let key): return handle(key, context)
    default: return []
    }
  }

  private mutating func handle(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    switch key {
    case .escape, .character("q"): return [.pop]
    case .character("v"):
      includesVariants.toggle()
      return find()
    case .character("t"): mergesTags.toggle()
    case .left, .character("h"): return keep(kept - 1)
    case .right, .character("l"): return keep(kept + 1)
    case .tab: return show(by: 1)
    case .backTab: return show(by: -1)
    case .character(" "): spare()
    case .enter, .character("x"): askToRetire()
    case .character("o"):
      guard let members = group?.members, members.indices.contains(kept) else { return [] }
      let id = members[kept].id
      return [.push { QuestionScreen(screen: $0, id: id) }]
    case .pageUp, .pageDown: scrollText(key, context)
    default:
      let before = list.selection
      _ = list.handle(key, count: groups.count, rows: DuplicatesLayout(context.body).list.height)
      return list.selection == before ? [] : turn()
    }
    return []
  }

  private mutating func handle(_ mouse: MouseEvent, _ context: ScreenContext) -> [ScreenAction] {
    let place = DuplicatesLayout(context.body)
    if mouse.action == .press, let target = mouse.target {
      switch target.action {
      case "row":
        guard target.index != list.selection else { return [] }
        list.select(target.index, count: groups.count, rows: place.list.height)
        return turn()
      case "keep": return keep(target.index)
      default: return []
      }
    }
    if place.text.contains(mouse.position) {
      _ = scroll.handle(mouse, count: lineCount(context), rows: place.pageHeight)
    } else {
      let before = list.selection
      _ = list.handle(mouse, count: groups.count, rows: place.list.height)
      if list.selection != before { return turn() }
    }
    return []
  }

  private mutating func scrollText(_ key: Key, _ context: ScreenContext) {
    _ = scroll.handle(key, count: lineCount(context), rows: DuplicatesLayout(context.body).pageHeight)
  }

  /// Begins with a group anew.
  mutating func turn() -> [ScreenAction] {
    (kept, beside, spared) = (0, 1, [])
    scroll = ScrollState()
    return readShown()
  }

  /// Keeps another question of the group.
  mutating func keep(_ place: Int) -> [ScreenAction] {
    guard let members = group?.members, members.indices.contains(place), place != kept else { return [] }
    if place == beside { beside = kept }
    kept = place
    spared.remove(members[place].id)
    return readShown()
  }

  /// Shows the next of the other questions beside the one that is kept.
  private mutating func show(by step: Int) -> [ScreenAction] {
    guard let count = group?.members.count, count > 2 else { return [] }
    repeat { beside = (beside + step + count) % count } while beside == kept
    scroll = ScrollState()
    return readShown()
  }

  /// Leaves the question that is shown beside alone, or no longer.
  mutating func spare() {
    guard let members = group?.members, members.indices.contains(beside) else { return }
    let id = members[beside].id
    if spared.remove(id) == nil { spared.insert(id) }
  }

  /// Asks for the two questions that are shown, unless they are there.
  mutating func readShown() -> [ScreenAction] {
    guard let members = group?.members, !reading.isWaiting else { return [] }
    for place in [kept, beside] where members.indices.contains(place) {
      let id = members[place].id
      if read[id] == nil { return reading.ask(id).map { [.effect(.compare($0, id))] } ?? [] }
    }
    return []
  }

  private mutating func askToRetire() {
    guard let members = group?.members, members.indices.contains(kept), !resolving.isWaiting else { return }
    let others = retired
    guard !others.isEmpty else { return }
    notice = nil
    confirming = DuplicateResolution(
      keep: DuplicateResolution.Question(id: members[kept].id, revision: members[kept].revision),
      retire: others.map { DuplicateResolution.Question(id: $0.id, revision: $0.revision) }, mergesTags: mergesTags)
  }

  private mutating func confirm(_ resolution: DuplicateResolution, _ event: InputEvent) -> [ScreenAction] {
    guard case .key(let key) = event, key == .enter || key == .escape else { return [] }
    confirming = nil
    guard key == .enter else { return [] }
    return resolving.ask(resolution).map { [.effect(.resolveDuplicates($0, resolution))] } ?? []
  }
}
