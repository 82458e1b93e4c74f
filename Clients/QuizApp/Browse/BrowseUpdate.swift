import QuestionAPI
import QuestionModel
import TerminalScreen

extension BrowseScreen {
  mutating func appear(_ context: ScreenContext) -> [ScreenAction] {
    guard beginsNow() else {
      // What was looked at above may have been changed there.
      previews = [:]
      return readSelected()
    }
    field.replace(with: query ?? context.memory.query)
    // A list that was asked for by name is looked through, not searched.
    if query != nil { focus = .list }
    return searchAnew(context)
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    switch event {
    case .mouse(let mouse): return handle(mouse, context)
    case .paste(let text):
      focus = .field
      field.insert(text)
      return searchAnew(context)
    case .key(let key):
      switch focus {
      case .field: return handleInField(key, context)
      case .list: return handleInList(key, context)
      case .facets: return handleInFacets(key, context)
      }
    default: return []
    }
  }

  private mutating func handleInField(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    switch key {
    case .enter: focus = .list
    case .escape:
      guard !items.isEmpty, !field.isEmpty else { return leave(context) }
      focus = .list
    case .tab: openFacets()
    case .up, .down, .pageUp, .pageDown: return moveList(key, context)
    default:
      let edits = field.edits
      guard field.handle(key), field.edits != edits else { return [] }
      return searchAnew(context)
    }
    return []
  }

  private mutating func handleInList(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    switch key {
    case .character("/"), .character("i"), .backTab: focus = .field
    case .character("f"):
      if showsFacets { showsFacets = false } else { openFacets() }
    case .tab: if showsFacets { focus = .facets } else { focus = .field }
    case .escape, .character("q"): return leave(context)
    case .enter, .right, .character("l"): return openSelected()
    case .character("n"): return [.push { EditorScreen(screen: $0, subject: .new) }]
    case .character("t"): return [.push { TagsScreen(screen: $0) }]
    case .character("e"):
      guard let selected else { return [] }
      return [.edit(selected.id, selected.kind)]
    case .character("d"):
      let query = field.text
      return [.push { DuplicatesScreen(screen: $0, subject: .search(query)) }]
    case .control("e"):
      guard let selection = wanted else { return [] }
      return [.push { SheetScreen(screen: $0, selection: selection) }]
    case .character("m"):
      guard let id = selected?.id else { return [] }
      return [.push { CommentsScreen(screen: $0, id: id) }]
    case .character("r"):
      let query = field.text
      return [.push { ReviewQueueScreen(screen: $0, query: query) }]
    case .character(" "): return toggleMark(context)
    case .character("a"): return toggleAllMarks()
    case .character("x"): return changeMany()
    case .character("u"): return [.push { OperationsScreen(screen: $0) }]
    case .character("p"):
      let query = field.text
      return [.push { PracticeSetupScreen(screen: $0, query: query) }]
    default: return moveList(key, context)
    }
    return []
  }

  private mutating func handleInFacets(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    let rows = facetRows
    switch key {
    case .escape, .character("f"):
      showsFacets = false
      focus = .list
    case .tab: focus = .field
    case .backTab: focus = .list
    case .enter, .character(" "):
      guard rows.indices.contains(facetList.selection) else { return [] }
      return toggle(rows[facetList.selection], context)
    default: _ = facetList.handle(key, count: rows.count, rows: layout(context).facets.height)
    }
    return []
  }

  private mutating func handle(_ mouse: MouseEvent, _ context: ScreenContext) -> [ScreenAction] {
    let place = layout(context)
    guard [.press, .drag].contains(mouse.action), let target = mouse.target else {
      if place.facets.contains(mouse.position) {
        _ = facetList.handle(mouse, count: facetRows.count, rows: place.facets.height)
      } else if place.preview.contains(mouse.position) {
        _ = previewScroll.handle(mouse, count: previewLines(context).count, rows: place.preview.height)
      } else if list.handle(mouse, count: items.count, rows: place.list.height) {
        return readSelected() + readOn()
      }
      return []
    }
    switch target.action {
    case "field":
      focus = .field
      field.moveCursor(to: mouse, selecting: mouse.action == .drag)
    case _ where mouse.action == .drag: break
    case "preview": return openSelected()
    case "row":
      focus = .list
      if list.selection == target.index { return openSelected() }
      list.select(target.index, count: items.count, rows: layout(context).list.height)
      return readSelected()
    case "facet":
      let rows = facetRows
      focus = .facets
      guard rows.indices.contains(target.index) else { return [] }
      facetList.select(target.index, count: rows.count, rows: layout(context).facets.height)
      return toggle(rows[target.index], context)
    default: break
    }
    return []
  }

  mutating func openFacets() {
    showsFacets = true
    focus = .facets
  }

  private mutating func toggle(_ row: FacetRow, _ context: ScreenContext) -> [ScreenAction] {
    field.replace(with: QueryFilters.toggling(row.filter, in: field.text))
    return searchAnew(context)
  }

  private func leave(_ context: ScreenContext) -> [ScreenAction] {
    var memory = context.memory
    memory.query = field.text
    return [.remember(memory), .pop]
  }

  private func openSelected() -> [ScreenAction] {
    guard let id = selected?.id else { return [] }
    return [.push { QuestionScreen(screen: $0, id: id) }]
  }

  private mutating func moveList(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    _ = list.handle(key, count: items.count, rows: layout(context).list.height)
    return readSelected() + readOn()
  }

  func layout(_ context: ScreenContext) -> BrowseLayout {
    BrowseLayout(context.body, showsFacets: showsFacets, facetsHaveFocus: focus == .facets)
  }
}
