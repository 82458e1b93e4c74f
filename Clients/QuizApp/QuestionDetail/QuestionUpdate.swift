import QuestionAPI
import QuestionModel
import TerminalScreen

extension QuestionScreen {
  mutating func appear(_ context: ScreenContext) -> [ScreenAction] {
    // Read again when one comes back to it: it may have been edited meanwhile.
    let id = id
    let again = history == nil ? nil : listing.ask(id)
    return (reading.ask(id).map { [.effect(.question($0, id))] } ?? [])
      + (again.map { [.effect(.history($0, id))] } ?? [])
      + (counting.ask(id).map { [.effect(.comments($0, id))] } ?? [])
  }

  func wantedPictures(_ context: ScreenContext) -> [PictureRequest] {
    guard page == .question, let content else { return [] }
    return pictureSpace(context)?.requests(content.media) ?? []
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    if let confirming { return confirm(confirming, event) }
    if choosing != nil { return choose(event) }
    switch event {
    case .key(.escape), .key(.character("q")), .key(.backspace): return goBack()
    case .key(let key):
      switch page {
      case .question: return handleOnQuestion(key, context)
      case .history: return handleInHistory(key, context)
      case .difference:
        if key == .character("a") { showsKeyChanges.toggle() } else { scroll(key, context) }
      }
    case .mouse(let mouse): return handle(mouse, context)
    default: break
    }
    return []
  }

  private mutating func confirm(_ revision: RevisionSummary, _ event: InputEvent) -> [ScreenAction] {
    guard case .key(let key) = event, key == .enter || key == .escape else { return [] }
    confirming = nil
    restoreError = nil
    guard key == .enter else { return [] }
    let id = id
    return restoring.ask(revision.revision).map { [.effect(.restore($0, id, to: revision.revision))] } ?? []
  }

  private mutating func goBack() -> [ScreenAction] {
    scroll = ScrollState()
    switch page {
    case .question: return [.pop]
    case .history: page = .question
    case .difference: page = .history
    }
    return []
  }

  private mutating func handleOnQuestion(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    switch key {
    case .character("h"):
      page = .history
      guard history == nil || (try? history?.get()) == nil else { return [] }
      return listing.ask(id).map { [.effect(.history($0, id))] } ?? []
    case .character("c"):
      guard (try? question?.get())?.isInConflict == true else { return [] }
      let id = id
      return [.push { ConflictScreen(screen: $0, subject: .heads(id)) }]
    case .character("e"):
      let id = id
      return [.edit(id, content?.kind)]
    case .character("d"):
      let id = id
      return [.push { DuplicatesScreen(screen: $0, subject: .question(id)) }]
    case .character("m"):
      let id = id
      return [.push { CommentsScreen(screen: $0, id: id) }]
    case .character("s"): beginChoosing()
    case .character("o"):
      guard let media = content?.media.first else { return [] }
      return opening.ask(media).map { [.effect(.openMedia($0, media))] } ?? []
    case .character("z"):
      guard let pictures = content?.pictures, !pictures.isEmpty else { return [] }
      return [.push { PictureScreen(screen: $0, pictures: pictures) }]
    case .character("p"):
      let options = PracticeOptions(of: id, kind: (try? question?.get())?.content.kind)
      return [.push { PracticeSetupScreen(screen: $0, starting: options) }]
    default: scroll(key, context)
    }
    return []
  }

  private mutating func handleInHistory(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    switch key {
    case .enter, .character("d"): return compare()
    case .character("r"):
      guard revisions.indices.contains(list.selection), !revisions[list.selection].isHead, !restoring.isWaiting
      else { return [] }
      confirming = revisions[list.selection]
    case .character(" "):
      guard revisions.indices.contains(list.selection) else { return [] }
      let revision = revisions[list.selection].revision
      marked = marked == revision ? nil : revision
    default: _ = list.handle(key, count: revisions.count, rows: Self.historyArea(context.body).height)
    }
    return []
  }

  private mutating func handle(_ mouse: MouseEvent, _ context: ScreenContext) -> [ScreenAction] {
    if page == .history {
      let rows = Self.historyArea(context.body).height
      guard mouse.action == .press, let target = mouse.target, target.action == "row" else {
        _ = list.handle(mouse, count: revisions.count, rows: rows)
        return []
      }
      if target.index == list.selection { return compare() }
      list.select(target.index, count: revisions.count, rows: rows)
      return []
    }
    _ = scroll.handle(mouse, count: lines(context).count, rows: context.body.height)
    return []
  }

  private mutating func scroll(_ key: Key, _ context: ScreenContext) {
    _ = scroll.handle(key, count: lines(context).count, rows: context.body.height)
  }

  private mutating func compare() -> [ScreenAction] {
    guard let compared else { return [] }
    page = .difference
    difference = nil
    scroll = ScrollState()
    let pair = [compared.from.revision, compared.to.revision]
    return comparing.ask(pair).map { [.effect(.diff($0, id, from: pair[0], to: pair[1]))] } ?? []
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    switch answer {
    case .question(let ticket, let result):
      if reading.answered(ticket) != nil { question = result }
    case .history(let ticket, let result):
      if listing.answered(ticket) != nil { history = result }
    case .mediaOpened(let ticket, let problem):
      if opening.answered(ticket) != nil { mediaProblem = problem }
    case .restored(let ticket, let result):
      guard restoring.answered(ticket) != nil else { return [] }
      if case .failure(let error) = result { restoreError = error }
      let id = id
      list = ListState()
      return (reading.ask(id).map { [.effect(.question($0, id))] } ?? [])
        + (listing.ask(id).map { [.effect(.history($0, id))] } ?? [])
    case .comments(let ticket, let result):
      if counting.answered(ticket) != nil, case .success(let thread) = result { openComments = thread.openCount }
    case .statusSet(let ticket, let result):
      if settingStatus.answered(ticket) != nil { return finishSettingStatus(result) }
    case .diff(let ticket, let result):
      guard let done = comparing.answered(ticket) else { return [] }
      if let next = done.next {
        return [.effect(.diff(next.ticket, id, from: next.value[0], to: next.value[1]))]
      }
      difference = result
    default: break
    }
    return []
  }
}
