import QuestionAPI
import QuestionModel
import TerminalScreen

extension PracticeSetupScreen {
  mutating func appear(_ context: ScreenContext) -> [ScreenAction] {
    guard beginsNow() else { return count() }
    // What was set up elsewhere is not what the next form begins with.
    if let plan { return begin(plan, context, remembers: false) }
    let remembered = context.memory.options
    options = remembered
    if !hasQuery { query.replace(with: remembered.query) }
    return count()
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    if starting.isWaiting { return event == .key(.escape) ? [.pop] : [] }
    switch event {
    case .mouse(let mouse): return handle(mouse, context)
    case .paste(let text):
      if picker != nil {
        picker?.field.insert(text)
      } else {
        row = .query
        query.insert(text)
      }
      return count()
    case .key(let key): return picker == nil ? handle(key, context) : handleInPicker(key, context)
    default: return []
    }
  }

  private mutating func handle(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    switch key {
    case .escape: return [.remember(memory(context)), .pop]
    case .enter where row == .tags: return openPicker()
    case .enter: return begin(nextPlan(), context)
    case .up, .backTab: move(by: -1)
    case .down, .tab: move(by: 1)
    default:
      guard row == .query else { return changeOption(key) }
      let edits = query.edits
      guard query.handle(key), query.edits != edits else { return [] }
      return count()
    }
    return []
  }

  private mutating func changeOption(_ key: Key) -> [ScreenAction] {
    switch (row, key) {
    case (_, .character("k")): move(by: -1)
    case (_, .character("j")): move(by: 1)
    case (.tags, .character(" ")): return openPicker()
    case (.tags, .delete), (.tags, .backspace):
      tags = []
      return count()
    case (_, .left), (_, .character("h")), (_, .character("-")): step(by: -1)
    case (_, .right), (_, .character("l")), (_, .character(" ")), (_, .character("+")): step(by: 1)
    case (.count, .backspace): options.count = Swift.max(1, options.count / 10)
    case (.count, .character(let text)):
      guard let digit = Int(text) else { return [] }
      let typed = options.count * 10 + digit
      options.count = typed <= PracticeOptions.maximumCount ? typed : Swift.max(1, digit)
    default: break
    }
    return []
  }

  private mutating func step(by step: Int) {
    guard !isDecided(row) else { return }
    switch row {
    case .mode:
      let modes = PracticeOptions.Mode.allCases
      let index = modes.firstIndex(of: options.mode) ?? 0
      options.mode = modes[(index + step + modes.count) % modes.count]
      foundNothing = false
    case .count:
      let next = (options.count / 5 + step) * 5
      options.count = Swift.min(Swift.max(1, next), PracticeOptions.maximumCount)
    case .order: options.order = options.order == .shuffled ? .asFound : .shuffled
    case .feedback: options.feedback = options.feedback == .immediate ? .final : .immediate
    case .clock:
      let choices = Self.clockChoices
      let index = choices.firstIndex(of: options.minutes) ?? 0
      options.minutes = choices[(index + step + choices.count) % choices.count]
    default: break
    }
  }

  /// Whether the way of choosing the questions leaves nothing to say in a line of the form.
  func isDecided(_ row: Row) -> Bool {
    switch row {
    case .order: options.mode != .free
    case .feedback: options.mode == .adaptive
    default: false
    }
  }

  private mutating func move(by step: Int) {
    let rows = Row.allCases
    let index = rows.firstIndex(of: row) ?? 0
    row = rows[(index + step + rows.count) % rows.count]
  }

  private mutating func openPicker() -> [ScreenAction] {
    picker = TagPicker()
    guard known == nil else { return [] }
    return listing.ask(0).map { [.effect(.tags($0))] } ?? []
  }

  private mutating func handleInPicker(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    guard var picker else { return [] }
    let visible = picker.visible(known ?? [])
    switch key {
    case .escape:
      self.picker = nil
      return count()
    case .enter:
      guard visible.indices.contains(picker.list.selection) else { return [] }
      toggle(visible[picker.list.selection].tag)
    case .up, .down, .pageUp, .pageDown:
      _ = picker.list.handle(key, count: visible.count, rows: Self.pickerList(context.body).height)
    default:
      let edits = picker.field.edits
      if picker.field.handle(key), picker.field.edits != edits { picker.list = ListState() }
    }
    self.picker = picker
    return []
  }

  private mutating func toggle(_ tag: Tag) {
    if tags.contains(tag) { tags.removeAll { $0 == tag } } else { tags.append(tag) }
  }

  private mutating func handle(_ mouse: MouseEvent, _ context: ScreenContext) -> [ScreenAction] {
    let isDown = [.press, .drag].contains(mouse.action)
    if let visible = picker?.visible(known ?? []) {
      if isDown, mouse.target?.action == "field" {
        picker?.field.moveCursor(to: mouse, selecting: mouse.action == .drag)
        return []
      }
      let rows = Self.pickerList(context.body).height
      guard mouse.action == .press, mouse.target?.action == "tag", let index = mouse.target?.index else {
        _ = picker?.list.handle(mouse, count: visible.count, rows: rows)
        return []
      }
      picker?.list.select(index, count: visible.count, rows: rows)
      if visible.indices.contains(index) { toggle(visible[index].tag) }
      return []
    }
    if isDown, mouse.target?.action == "query" {
      row = .query
      query.moveCursor(to: mouse, selecting: mouse.action == .drag)
      return []
    }
    let rows = Row.allCases
    guard let target = mouse.target, rows.indices.contains(target.index), ["row", "less"].contains(target.action)
    else { return [] }
    switch mouse.action {
    case .wheelUp: row = rows[Swift.max(0, target.index - 1)]
    case .wheelDown: row = rows[Swift.min(rows.count - 1, target.index + 1)]
    case .press: return press(rows[target.index], isLess: target.action == "less", context)
    default: break
    }
    return []
  }

  private mutating func press(_ pressed: Row, isLess: Bool, _ context: ScreenContext) -> [ScreenAction] {
    row = pressed
    switch pressed {
    case .tags: return openPicker()
    case .start: return begin(nextPlan(), context)
    case .query: break
    default: step(by: isLess ? -1 : 1)
    }
    return []
  }
}
