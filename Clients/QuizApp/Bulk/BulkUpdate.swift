import QuestionAPI
import QuestionModel
import TerminalScreen

extension BulkScreen {
  mutating func appear(_ context: ScreenContext) -> [ScreenAction] {
    guard tags.isEmpty else { return [] }
    let query = query
    return (tagging.ask(0).map { [.effect(.tags($0))] } ?? [])
      + (counting.ask(query).map { [.effect(.facets($0, query: query))] } ?? [])
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    switch event {
    case .key(let key):
      switch page {
      case .actions: return handleInActions(key, context)
      case .value: return handleValue(key, context)
      case .preview: return handleInPreview(key, context)
      case .done: return handleWhenDone(key, context)
      }
    case .paste(let text) where hasTextFocus:
      insert(text)
      return []
    case .mouse(let mouse): return handle(mouse, context)
    default: return []
    }
  }

  private mutating func handleInActions(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    switch key {
    case .escape, .character("q"): return [.pop]
    case .enter, .right, .character("l"): return choose()
    default:
      _ = list.handle(key, count: BulkAction.allCases.count, rows: context.body.height)
      return []
    }
  }

  /// Goes on to the value of the selected action, or to the preview where it needs none.
  private mutating func choose() -> [ScreenAction] {
    let action = BulkAction.allCases[list.selection]
    self.action = action
    field = TextField(limit: 200)
    (suggestion, error) = (nil, nil)
    guard action != .retire else { return ask(for: { () throws(FieldProblem) in try action.changes("") }) }
    page = .value
    return []
  }

  private mutating func handleValue(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    switch (key, action) {
    case (.escape, _):
      page = .actions
      error = nil
      return []
    case (.enter, _): return finishValue()
    case (_, .setStatus):
      _ = statuses.handle(key, count: QuestionStatus.allCases.count, rows: context.body.height)
    case (_, .replaceText): handleForm(key, context)
    default: handleField(key)
    }
    return []
  }

  private mutating func handleField(_ key: Key) {
    let last = suggestions.count - 1
    switch key {
    case .down where last >= 0: suggestion = Swift.min((suggestion ?? -1) + 1, last)
    case .up: suggestion = suggestion.flatMap { $0 > 0 ? $0 - 1 : nil }
    case .tab:
      guard last >= 0 else { return }
      field.replace(with: suggestions[Swift.min(suggestion ?? 0, last)])
      suggestion = nil
    default:
      guard field.handle(key) else { return }
      (suggestion, error) = (nil, nil)
    }
  }

  private mutating func handleForm(_ key: Key, _ context: ScreenContext) {
    let rows = ReplaceForm.rows
    let selected = rows[row.selection]
    switch key {
    case .up, .down, .tab, .backTab:
      let step = key == .up || key == .backTab ? -1 : 1
      row.move(by: step, count: rows.count, rows: context.body.height)
    case .character(" ") where !selected.isText: form.toggle(selected)
    case _ where !selected.isText: _ = row.handle(key, count: rows.count, rows: context.body.height)
    default:
      if selected == .text { _ = form.wanted.handle(key) } else { _ = form.replacement.handle(key) }
      error = nil
    }
  }

  private mutating func insert(_ text: String) {
    guard action == .replaceText else {
      field.insert(text)
      suggestion = nil
      return
    }
    if ReplaceForm.rows[row.selection] == .text { form.wanted.insert(text) } else { form.replacement.insert(text) }
  }

  private mutating func finishValue() -> [ScreenAction] {
    switch action {
    case .setStatus:
      var changes = BulkChanges()
      changes.status = QuestionStatus.allCases[statuses.selection]
      return ask(for: { changes })
    case .replaceText:
      let changes = form.changes
      return ask(for: { changes })
    default:
      let shown = suggestions
      if let suggestion, shown.indices.contains(suggestion) { field.replace(with: shown[suggestion]) }
      suggestion = nil
      let (action, text) = (action, field.text)
      return ask(for: { () throws(FieldProblem) in try action.changes(text) })
    }
  }

  /// Asks what the changes would come to.
  private mutating func ask(for changes: () throws(FieldProblem) -> BulkChanges) -> [ScreenAction] {
    do throws(FieldProblem) {
      let changes = try changes()
      let problems = changes.problems()
      guard problems.isEmpty else {
        error = .invalid(problems)
        return []
      }
      let request = BulkRequest(selection, changes)
      self.request = request
      (page, preview, error, scroll) = (.preview, nil, nil, ScrollState())
      return previewing.ask(request).map { [.effect(.previewBulk($0, request))] } ?? []
    } catch {
      self.error = .invalid([error])
      return []
    }
  }

  private mutating func handleInPreview(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    switch key {
    case .escape:
      // What is being carried out is carried out; its end is told in the list of operations.
      if applying.isWaiting { return [.pop] }
      page = action == .retire ? .actions : .value
      error = nil
    case .enter:
      guard let request, case .success(let preview)? = preview, preview.changed > 0, !isWaiting else { return [] }
      error = nil
      return applying.ask(request).map { [.effect(.bulk($0, request, expecting: preview.digest))] } ?? []
    default: scroll(key, context)
    }
    return []
  }

  private mutating func handleWhenDone(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    switch key {
    case .escape, .character("q"), .enter: return [.pop]
    case .character("u"):
      guard let operation = report?.operation, undone == nil else { return [] }
      return undoing.ask(operation).map { [.effect(.undo($0, operation))] } ?? []
    default: scroll(key, context)
    }
    return []
  }

  private mutating func scroll(_ key: Key, _ context: ScreenContext) {
    _ = scroll.handle(key, count: lines(context).count, rows: context.body.height)
  }

  private mutating func handle(_ mouse: MouseEvent, _ context: ScreenContext) -> [ScreenAction] {
    guard mouse.action == .press, let target = mouse.target, target.action == "row" else {
      if page == .preview || page == .done {
        _ = scroll.handle(mouse, count: lines(context).count, rows: context.body.height)
      }
      return []
    }
    let rows = context.body.height
    switch (page, action) {
    case (.actions, _):
      list.select(target.index, count: BulkAction.allCases.count, rows: rows)
      return choose()
    case (.value, .setStatus):
      statuses.select(target.index, count: QuestionStatus.allCases.count, rows: rows)
      return finishValue()
    case (.value, .replaceText):
      row.select(target.index, count: ReplaceForm.rows.count, rows: rows)
      form.toggle(ReplaceForm.rows[row.selection])
    case (.value, _):
      suggestion = target.index
      return finishValue()
    default: break
    }
    return []
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    switch answer {
    case .tags(let ticket, let result):
      guard tagging.answered(ticket) != nil, case .success(let found) = result else { return [] }
      tags = found.sorted { ($1.count, $0.tag) < ($0.count, $1.tag) }
    case .facets(let ticket, let result):
      if counting.answered(ticket) != nil, case .success(let facets) = result { self.facets = facets }
    case .bulkPreview(let ticket, let result):
      guard let done = previewing.answered(ticket) else { return [] }
      if let next = done.next { return [.effect(.previewBulk(next.ticket, next.value))] }
      preview = result
    case .bulkDone(let ticket, let result):
      guard let done = applying.answered(ticket) else { return [] }
      switch result {
      case .success(let report): (self.report, page, scroll) = (report, .done, ScrollState())
      case .failure(let error):
        self.error = error
        guard error == .changedSincePreview else { return [] }
        // What it would do now is shown below the message.
        preview = nil
        return previewing.ask(done.value).map { [.effect(.previewBulk($0, done.value))] } ?? []
      }
    case .undone(let ticket, let result):
      if undoing.answered(ticket) != nil { (undone, scroll) = (result, ScrollState()) }
    default: break
    }
    return []
  }
}
