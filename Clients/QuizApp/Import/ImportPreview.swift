import QuestionFormats
import QuestionModel
import TerminalScreen

extension ImportScreen {
  mutating func handleInPreview(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    switch event {
    case .key(let key): return handle(key, context)
    case .mouse(let mouse): return handle(mouse, context)
    default: return []
    }
  }

  private mutating func handle(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    switch key {
    case .escape, .character("q"), .backspace, .control("c"): return leave(quits: key == .control("c"))
    case .enter, .right, .character("l"): if selected != nil { panel = .reading }
    case .character("f"):
      let all = Filter.allCases
      filter = all[((all.firstIndex(of: filter) ?? 0) + 1) % all.count]
      refresh(context)
    case .character("m"): return askExternal(toMend, context)
    case .character("t"):
      panel = .tags(TextField(tags.map(\.name).joined(separator: " "), limit: 1_000), fault: nil)
    case .character("s"):
      let rights = ImportRights(context)
      panel = .statuses(ListState(selection: rights.statuses.firstIndex(of: rights.status(status)) ?? 0))
    case .character("i"): (panel, scroll) = (.about, ScrollState())
    case .character("r"): return checking.isWaiting ? [] : askAnew(context)
    case .character("w"): if !checking.isWaiting, items.contains(where: \.isToStore) { panel = .confirming }
    case .pageDown, .pageUp, .control("f"), .control("b"):
      _ = scroll.handle(key, count: lines(context).count, rows: layout(context).text.height)
    default:
      if let actions = mendSelected(key, context) { return actions }
      var moved = list
      guard moved.handle(key, count: shown.count, rows: layout(context).list.height) else { return [] }
      select(moved.selection, context)
    }
    return []
  }

  /// Goes to another row.
  mutating func select(_ row: Int, _ context: ScreenContext) {
    guard row != list.selection else { return }
    list.select(row, count: shown.count, rows: layout(context).list.height)
    (scroll, notice) = (ScrollState(), nil)
  }

  /// What can be done with the selected item in the list and where it is read.
  mutating func mendSelected(_ key: Key, _ context: ScreenContext) -> [ScreenAction]? {
    guard let selection else { return nil }
    switch key {
    case .character("e"): return passOn(selection)
    case .control("e"): return items[selection].isMendable ? askExternal([selection], context) : []
    case .character("x"), .character(" "):
      if key == .character(" "), panel == .reading { return nil }
      items[selection].isLeftOut.toggle()
      if panel == nil, filter == .all { select(list.selection + 1, context) }
      return changed(context)
    case .character("n"):
      if let next = nextToMend { select(next, context) }
      return []
    default:
      guard let place = ImportCommands.keys.firstIndex(where: { $0.key == key }) else { return nil }
      let choices = keyChoices
      guard choices.indices.contains(place) else { return nil }
      items[selection].chooseKey(choices[place])
      notice = .mended(1)
      return changed(context)
    }
  }

  /// The options of the selected question that a letter names, by their ids.
  var keyChoices: [String] { selected.map(Self.keyChoices) ?? [] }

  /// Options whose letters mean them at any time: the next one, G, leads to the end of a list.
  private static let everyTime = 6

  static func keyChoices(of item: ImportItem) -> [String] {
    // Further letters must not change a key by mistake.
    let lacksKey = item.isMended || item.problems.contains { $0.field.hasPrefix("key") }
    return Array(options(of: item).prefix(lacksKey ? ImportCommands.keys.count : everyTime))
  }

  /// All that may be the key, by their ids; those of a true/false question are two.
  static func options(of item: ImportItem) -> [String] {
    guard let content = item.question?.content else { return [] }
    return switch content.kind {
    case .singleChoice, .multipleResponse, .trueFalseCluster: content.choices.map(\.id)
    case .trueFalse: ["true", "false"]
    default: []
    }
  }

  /// What cannot be stored as it is and can be mended.
  var toMend: [Int] { items.indices.filter { items[$0].needsMending && items[$0].isMendable } }

  /// The row of the next item that cannot be stored, from the selected one on and then from the beginning.
  var nextToMend: Int? {
    let rows = shown.indices.filter { items[shown[$0]].needsMending }
    guard let next = rows.first(where: { $0 > list.selection }) ?? rows.first, next != list.selection else {
      return nil
    }
    return next
  }

  private mutating func leave(quits: Bool) -> [ScreenAction] {
    guard isMended else { return [quits ? .quit : .pop] }
    panel = .leaving(quits: quits)
    return []
  }

  private mutating func handle(_ mouse: MouseEvent, _ context: ScreenContext) -> [ScreenAction] {
    let layout = layout(context)
    if layout.text.contains(mouse.position) {
      if mouse.action == .press, selected != nil { panel = .reading }
      _ = scroll.handle(mouse, count: lines(context).count, rows: layout.text.height)
      return []
    }
    if mouse.action == .press, let target = mouse.target, target.action == "row" {
      if target.index == list.selection, selected != nil { panel = .reading }
      select(target.index, context)
      return []
    }
    var moved = list
    if moved.handle(mouse, count: shown.count, rows: layout.list.height) { select(moved.selection, context) }
    return []
  }
}
