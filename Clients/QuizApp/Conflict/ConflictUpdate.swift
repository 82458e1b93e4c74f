import QuestionAPI
import QuestionModel
import QuestionSync
import TerminalScreen

extension ConflictScreen {
  mutating func appear(_ context: ScreenContext) -> [ScreenAction] {
    guard found == nil else { return [] }
    return load()
  }

  private mutating func load() -> [ScreenAction] {
    let subject = subject
    return loading.ask(true).map { [.effect(.openMerge($0, subject))] } ?? []
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    switch answer {
    case .merge(let ticket, let result):
      guard loading.answered(ticket) != nil else { return [] }
      switch result {
      case .failure(let error): self.error = error
      case .success(let found):
        self.found = found
        error = nil
        merge = QuestionMerge(base: found.base, ours: found.ours, theirs: found.theirs)
        // What was decided of fields that still differ holds.
        let names = Set(fields.map(\.name))
        resolutions = resolutions.filter { names.contains($0.key) }
        list.select(list.selection, count: fields.count, rows: 10)
      }
    case .questionSaved(let ticket, let result):
      guard saving.answered(ticket) != nil else { return [] }
      switch result {
      case .success: return [.pop]
      case .failure(let error):
        notice = .failed(error)
        // Someone saved once more: what is theirs is read anew, and what was decided is kept.
        if case .stale = error { return load() }
      }
    default: break
    }
    return []
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    switch event {
    case .paste(let text):
      writing?.insert(text)
      return []
    case .mouse(let mouse): return handle(mouse, context)
    case .key(let key): return writing == nil ? handle(key, context) : write(key, context)
    default: return []
    }
  }

  private mutating func handle(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    switch key {
    case .escape, .character("q"): return [.pop]
    case .character("m"): decide(.ours)
    case .character("t"): decide(.theirs)
    case .character("e"), .enter: begin(context)
    case .backspace, .delete:
      if let selected { resolutions[selected.name] = nil }
    case .control("s"): return save()
    case .pageDown, .pageUp, .character(" "):
      _ = scroll.handle(key, count: lines(context).count, rows: ConflictLayout(context.body).text.height)
    default:
      let before = list.selection
      _ = list.handle(key, count: fields.count, rows: ConflictLayout(context.body).list.height)
      if list.selection != before { scroll = ScrollState() }
    }
    return []
  }

  private mutating func handle(_ mouse: MouseEvent, _ context: ScreenContext) -> [ScreenAction] {
    let place = ConflictLayout(context.body)
    if writing != nil {
      write(mouse, context)
    } else if mouse.action == .press, let target = mouse.target, ["ours", "theirs"].contains(target.action) {
      decide(target.action == "ours" ? .ours : .theirs)
    } else if mouse.action == .press, let target = mouse.target, target.action == "row" {
      list.select(target.index, count: fields.count, rows: place.list.height)
      scroll = ScrollState()
    } else if place.text.contains(mouse.position) {
      _ = scroll.handle(mouse, count: lines(context).count, rows: place.text.height)
    } else if list.handle(mouse, count: fields.count, rows: place.list.height) {
      scroll = ScrollState()
    }
    return []
  }

  /// The mouse in the text that is being written: a click puts the cursor there, the wheel moves it by rows.
  private mutating func write(_ mouse: MouseEvent, _ context: ScreenContext) {
    guard var area = writing else { return }
    let place = WritingLayout(area, in: ConflictLayout(context.body).text)
    area.layOut(width: place.body.width)
    switch mouse.action {
    case .press, .drag:
      guard place.body.contains(mouse.position) else { return }
      area.moveCursor(
        to: Point(x: mouse.position.x - place.body.x, y: mouse.position.y - place.body.y + place.first),
        selecting: mouse.action == .drag)
    case .wheelUp: for _ in 0..<3 { area.move(.up) }
    case .wheelDown: for _ in 0..<3 { area.move(.down) }
    default: break
    }
    writing = area
  }

  /// Decides the selected field, and goes to the next one that is open.
  mutating func decide(_ resolution: MergeResolution) {
    guard let selected else { return }
    resolutions[selected.name] = resolution
    notice = nil
    guard let next = fields.firstIndex(where: { $0.isConflict && resolutions[$0.name] == nil }) else { return }
    list.select(next, count: fields.count, rows: 10)
    scroll = ScrollState()
  }

  /// Begins to write something third for the selected field, from what it would be now.
  private mutating func begin(_ context: ScreenContext) {
    guard let selected else { return }
    var area = TextArea(ConflictText.text(value(of: selected)))
    area.layOut(width: ConflictLayout(context.body).text.width)
    writing = area
  }

  private mutating func write(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    guard var area = writing, selected != nil else { return [] }
    switch key {
    case .escape: writing = nil
    case .control("s"):
      if decide(area.text) { writing = nil }
    default:
      area.layOut(width: ConflictLayout(context.body).text.width)
      _ = area.handle(key)
      writing = area
    }
    return []
  }

  /// Decides the selected field by a text that was written for it.
  /// - Returns: whether the text is one that the field takes; else it says why not.
  mutating func decide(_ text: String) -> Bool {
    guard let selected else { return false }
    do throws(FieldProblem) {
      let value = try ConflictText.value(text, like: selected)
      var tried = resolutions
      tried[selected.name] = .value(value)
      _ = try merge?.resolved(tried)
      decide(.value(value))
      return true
    } catch {
      notice = .wrong(error)
      return false
    }
  }

  /// Saves what came of the versions, or says what is still to be decided.
  mutating func save() -> [ScreenAction] {
    guard let found, let merge else { return [] }
    guard unresolved.isEmpty else {
      notice = .open(unresolved.count)
      return []
    }
    do throws(FieldProblem) {
      let version = try merge.resolved(resolutions)
      notice = nil
      return saving.ask(true).map { [.effect(.saveMerge($0, found, version))] } ?? []
    } catch {
      notice = .wrong(error)
      return []
    }
  }

  /// What the field comes to as things stand; nil where it goes away or is open.
  func value(of field: MergeField) -> JSONValue? {
    switch resolutions[field.name] {
    case .ours: field.ours
    case .theirs: field.theirs
    case .value(let value): value
    case nil: field.isConflict ? field.ours : field.merged
    }
  }
}
