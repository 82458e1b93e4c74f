import QuestionAPI
import QuestionModel
import TerminalScreen

extension TagsScreen {
  mutating func appear(_ context: ScreenContext) -> [ScreenAction] { load() }

  /// Reads the tags and the namespaces anew.
  mutating func load() -> [ScreenAction] {
    loadError = nil
    let tags = tagging.ask(true).map { [ScreenAction.effect(.tags($0))] } ?? []
    return tags + (describing.ask(true).map { [.effect(.namespaces($0))] } ?? [])
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    switch answer {
    case .tags(let ticket, let result):
      guard tagging.answered(ticket) != nil else { return [] }
      switch result {
      case .failure(let error): loadError = error
      case .success(let found):
        counts = found
        isLoaded = true
        rebuild(context)
      }
    case .namespaces(let ticket, let result):
      guard describing.answered(ticket) != nil else { return [] }
      switch result {
      case .failure(let error): loadError = error
      case .success(let found):
        namespaces = found
        rebuild(context)
      }
    case .facets(let ticket, let result):
      guard let done = counting.answered(ticket) else { return [] }
      if let next = done.next { return [.effect(.facets(next.ticket, query: next.value))] }
      takeReach(try? result.get())
    case .tagsChanged(let ticket, let result):
      guard let done = changing.answered(ticket) else { return [] }
      return finish(done.value, result, context)
    case .namespaceSet(let ticket, let result):
      guard let done = setting.answered(ticket) else { return [] }
      if let next = done.next { return [.effect(.setNamespace(next.ticket, next.value))] }
      take(result, context)
    case .questionSaved(_, .success): return load()
    default: break
    }
    return []
  }

  /// Works out the tree anew; the selected place stays selected.
  mutating func rebuild(_ context: ScreenContext) {
    guard isLoaded else { return }
    let name = wanted ?? selected?.name
    vocabulary = TagVocabulary(namespaces)
    suggestions = TagSuggestions(counts, namespaces)
    outline = TagOutline(counts, namespaces, like: outline)
    let known = Set(counts.map(\.tag))
    marked.formIntersection(known)
    if let name { select(name, context) } else { move(to: list.selection, context) }
    if !tagging.isWaiting, !describing.isWaiting { wanted = nil }
  }

  mutating func select(_ name: String, _ context: ScreenContext) {
    if wanted != nil { outline.reveal(name) }
    move(to: outline.row(of: name) ?? list.selection, context)
  }

  func rowCount(_ context: ScreenContext) -> Int { layout(context).list.height }

  mutating func move(to row: Int, _ context: ScreenContext) {
    list.select(row, count: outline.rows.count, rows: rowCount(context))
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    if closing != nil { return answerClosing(event, context) }
    if action != nil { return handleInAction(event, context) }
    if editor != nil { return handleInEditor(event, context) }
    switch event {
    case .mouse(let mouse): return handle(mouse, context)
    case .paste(let text):
      isFiltering = true
      filter.insert(text)
      narrow(context)
    case .key(let key): return isFiltering ? handleInFilter(key, context) : handleInList(key, context)
    default: break
    }
    return []
  }

  private mutating func handleInFilter(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    switch key {
    case .enter, .tab: isFiltering = false
    case .escape:
      isFiltering = false
      filter = TextField(limit: filter.limit)
      narrow(context)
    case .up, .down, .pageUp, .pageDown:
      _ = list.handle(key, count: outline.rows.count, rows: rowCount(context))
    default: if filter.handle(key) { narrow(context) }
    }
    return []
  }

  private mutating func narrow(_ context: ScreenContext) {
    let name = selected?.name
    outline.narrow(to: filter.text)
    move(to: name.flatMap { outline.row(of: $0) } ?? 0, context)
  }

  private mutating func handleInList(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    switch key {
    case .escape, .character("q"):
      guard !filter.isEmpty else { return [.pop] }
      filter = TextField(limit: filter.limit)
      narrow(context)
    case .character("/"): isFiltering = true
    case .control("r"): return load()
    case .enter: return openSelected(context)
    case .right, .character("l"): unfold(context)
    case .left, .character("h"): fold(context)
    case .character(" "): toggleMark(context)
    case .character("r"): return begin(.rename, context)
    case .character("m"): return begin(.move, context)
    case .character("g"): return begin(.merge, context)
    case .character("x"), .delete: return begin(.delete, context)
    case .character("b"): return browse()
    case .character("c"): return turnClosed(context)
    case .character("v"): openEditor()
    default: _ = list.handle(key, count: outline.rows.count, rows: rowCount(context))
    }
    return []
  }

  private mutating func handle(_ mouse: MouseEvent, _ context: ScreenContext) -> [ScreenAction] {
    guard mouse.action == .press, let target = mouse.target else {
      _ = list.handle(mouse, count: outline.rows.count, rows: rowCount(context))
      return []
    }
    switch target.action {
    case "field": isFiltering = true
    case "row":
      isFiltering = false
      if list.selection == target.index { return openSelected(context) }
      move(to: target.index, context)
    default: break
    }
    return []
  }

  private mutating func openSelected(_ context: ScreenContext) -> [ScreenAction] {
    guard let index = selectedIndex else { return [] }
    guard outline.isBranch(index) else { return browse() }
    outline.setUnfolded(!outline.isUnfolded(index), index)
    move(to: list.selection, context)
    return []
  }

  private mutating func unfold(_ context: ScreenContext) {
    guard let index = selectedIndex, outline.isBranch(index) else { return }
    guard outline.isUnfolded(index) else { return outline.setUnfolded(true, index) }
    move(to: list.selection + 1, context)
  }

  private mutating func fold(_ context: ScreenContext) {
    guard let index = selectedIndex else { return }
    if outline.isBranch(index), outline.isUnfolded(index), filter.isEmpty {
      outline.setUnfolded(false, index)
    } else if let parent = outline.places[index].parent {
      move(to: outline.row(of: outline.places[parent].name) ?? list.selection, context)
    }
  }

  private mutating func toggleMark(_ context: ScreenContext) {
    guard let tag = selected?.tag else {
      notice = .noTag
      return
    }
    if marked.remove(tag) == nil { marked.insert(tag) }
    notice = nil
    move(to: list.selection + 1, context)
  }

  private func browse() -> [ScreenAction] {
    guard let tag = selected?.tag else { return [] }
    let query = QueryFilters.filter(facet: "tag", value: tag.name)
    return [.push { BrowseScreen(screen: $0, query: query) }]
  }

  func layout(_ context: ScreenContext) -> TagsLayout {
    TagsLayout(context.body, panelRows: panelRows(context.body))
  }

  /// Rows of the panel in which a target is typed.
  func panelRows(_ body: Rect) -> Int {
    guard let action, action.step == .typing else { return 0 }
    let shown = action.kind == .rename ? 1 : 2 + targetSuggestions.count
    return Swift.min(shown, Swift.max(1, body.height / 2))
  }
}
