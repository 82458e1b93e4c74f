import QuestionAPI
import QuestionModel
import TerminalScreen

extension PlanScreen {
  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    if entry != nil { return handleEntry(event, context) }
    switch event {
    case .key(.control("c")):
      leaving = .quit
      return []
    case .key(let key) where leaving != nil: return answerLeaving(key)
    case .key(let key): return handle(key, context)
    case .mouse(let mouse) where leaving == nil: return handle(mouse, context)
    default: return []
    }
  }

  private mutating func handle(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    guard form != nil else { return [.escape, .character("q")].contains(key) ? [.pop] : [] }
    if let text = key.text, let digit = Int(text), text.count == 1 {
      type(digit)
      return []
    }
    switch key {
    case .escape where isTyping: endTyping()
    case .escape, .character("q"): return leave()
    case .left, .character("h"): moveColumn(by: -1, context)
    case .right, .character("l"): moveColumn(by: 1, context)
    case .tab: moveSection(by: 1, context)
    case .backTab: moveSection(by: -1, context)
    case .backspace: deleteDigit()
    case .delete: setCount(0)
    case .character("+"): setCount((cell?.count ?? 0) + 1)
    case .character("-"): setCount(Swift.max(0, (cell?.count ?? 0) - 1))
    case .enter: open(.cell, context.words)
    case .character("a"): open(.row(isNew: true), context.words)
    case .character("r"): open(.row(isNew: false), context.words)
    case .character("d"): removeRow(context)
    case .character("c"): open(.column(isNew: true), context.words)
    case .character("v"): open(.column(isNew: false), context.words)
    case .character("x"): removeColumn(context)
    case .character("n"): open(.section(isNew: true), context.words)
    case .character("s"): if grid != nil { open(.section(isNew: false), context.words) }
    case .character("D"): removeSection(context)
    case .character("i"): open(.details, context.words)
    case .character("o"): open(.settings, context.words)
    case .character("f"): return fill()
    case .control("s"): return save()
    case .control("z"), .character("u"): goBack(context) { $0.undo(from: $1) }
    case .control("y"), .character("U"): goBack(context) { $0.redo(from: $1) }
    default: moveRow(key, context)
    }
    return []
  }

  private mutating func leave() -> [ScreenAction] {
    endTyping()
    guard isChanged else { return [.pop] }
    leaving = .back
    return []
  }

  private mutating func handleEntry(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    switch event {
    case .key(.escape), .key(.control("c")): entry = nil
    case .key(.enter) where entry?.form.takeSuggestion(vocabulary.known) == true: break
    case .key(.enter), .key(.control("s")): apply(context)
    case .key(let key): entry?.form.handle(key, vocabulary.known)
    case .paste(let text): entry?.form.insert(text)
    case .mouse(let mouse) where mouse.action == .press && mouse.target?.action == "offer":
      _ = entry?.form.takeSuggestion(at: mouse.target?.index, vocabulary.known)
    case .mouse(let mouse): entry?.form.handle(mouse)
    default: break
    }
    return []
  }

  private mutating func handle(_ mouse: MouseEvent, _ context: ScreenContext) -> [ScreenAction] {
    guard mouse.action == .press, let target = mouse.target else {
      switch mouse.action {
      case .wheelDown: moveRow(.down, context)
      case .wheelUp: moveRow(.up, context)
      default: break
      }
      return []
    }
    switch target.action {
    case "part":
      endTyping()
      moveSection(by: target.index - section, context)
    case "cell":
      let (row, column) = (target.index / PlanLayout.mostColumns, target.index % PlanLayout.mostColumns)
      let isSelected = row == rows.selection && column == columns.selection
      endTyping()
      (rows, columns) = (ListState(selection: row), ListState(selection: column))
      keepPlace(context)
      if isSelected { open(.cell, context.words) }
    default: break
    }
    return []
  }
}

/// Moving.
extension PlanScreen {
  private mutating func moveRow(_ key: Key, _ context: ScreenContext) {
    let before = rows.selection
    let count = grid?.rows.count ?? 0
    _ = rows.handle(key, count: count, rows: layout(context).cells.height)
    guard rows.selection != before else { return }
    endTyping()
    notice = nil
  }

  private mutating func moveColumn(by steps: Int, _ context: ScreenContext) {
    endTyping()
    notice = nil
    columns.move(by: steps, count: grid?.columns.count ?? 0, rows: layout(context).columnCount)
  }

  private mutating func moveSection(by steps: Int, _ context: ScreenContext) {
    endTyping()
    let count = form?.tables.count ?? 0
    guard count > 0 else { return }
    notice = nil
    section = (section + steps + count) % count
    (rows, columns) = (ListState(), ListState())
  }

  /// Keeps the cursor in the table.
  mutating func keepPlace(_ context: ScreenContext) {
    section = Swift.max(0, Swift.min(section, (form?.tables.count ?? 0) - 1))
    let layout = layout(context)
    rows.select(rows.selection, count: grid?.rows.count ?? 0, rows: layout.cells.height)
    columns.select(columns.selection, count: grid?.columns.count ?? 0, rows: layout.columnCount)
  }

  func layout(_ context: ScreenContext) -> PlanLayout { PlanLayout(context.body, self, context.words) }
}

/// Changes.
extension PlanScreen {
  var here: PlanPlace { PlanPlace(section: section, row: rows.selection, column: columns.selection) }

  /// Changes the plan as a step that undo takes back.
  mutating func change(to new: PlanForm, _ change: EditHistory<PlanStep, PlanPlace>.Change) {
    guard let form, new != form else { return }
    let step = PlanStep(form: form, place: here)
    history.note(step, before: change)
    self.form = new
    notice = nil
  }

  mutating func endTyping() {
    isTyping = false
    history.endRun()
  }

  private mutating func setCount(_ count: Int, _ change: EditHistory<PlanStep, PlanPlace>.Change = .other) {
    guard var new = form, hasCell else { return }
    if change == .other { endTyping() }
    new.setCount(count, section, rows.selection, columns.selection)
    self.change(to: new, change)
  }

  private mutating func type(_ digit: Int) {
    guard hasCell else { return }
    let before = isTyping ? cell?.count ?? 0 : 0
    guard before < 100 else { return }
    if !isTyping { history.endRun() }
    isTyping = true
    setCount(before * 10 + digit, .typing(here))
  }

  private mutating func deleteDigit() {
    guard let cell else { return }
    if !isTyping { history.endRun() }
    isTyping = true
    setCount(cell.count / 10, .typing(here))
  }

  private mutating func removeRow(_ context: ScreenContext) {
    guard var new = form, let grid, grid.rows.indices.contains(rows.selection) else { return }
    endTyping()
    new.removeRow(rows.selection, from: section)
    change(to: new, .other)
    keepPlace(context)
  }

  private mutating func removeColumn(_ context: ScreenContext) {
    guard var new = form, let grid, grid.columns.indices.contains(columns.selection) else { return }
    endTyping()
    new.removeColumn(columns.selection, from: section)
    change(to: new, .other)
    keepPlace(context)
  }

  private mutating func removeSection(_ context: ScreenContext) {
    guard var new = form, grid != nil else { return }
    endTyping()
    new.removeSection(section)
    change(to: new, .other)
    keepPlace(context)
  }

  private mutating func goBack(
    _ context: ScreenContext, _ step: (inout EditHistory<PlanStep, PlanPlace>, PlanStep) -> PlanStep?
  ) {
    endTyping()
    guard let form, let found = step(&history, PlanStep(form: form, place: here)) else { return }
    self.form = found.form
    section = found.place.section
    (rows, columns) = (ListState(selection: found.place.row), ListState(selection: found.place.column))
    notice = nil
    keepPlace(context)
  }
}
