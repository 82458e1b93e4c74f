import QuestionAPI
import QuestionModel
import TerminalScreen

/// Namespaces closed and opened, and their values.
extension TagsScreen {
  /// Opens the selected namespace at once, or asks whether to close it.
  mutating func turnClosed(_ context: ScreenContext) -> [ScreenAction] {
    notice = nil
    guard var namespace = selectedNamespace else {
      notice = .noNamespace
      return []
    }
    guard !namespace.isClosed else {
      namespace.isClosed = false
      return set(namespace)
    }
    let used = counts.map(\.tag).filter { $0.namespace == namespace.name }
    namespace.isClosed = true
    let isEmpty = namespace.allowed.isEmpty
    if isEmpty { try? namespace.allow(used.map(\.name)) }
    guard !namespace.allowed.isEmpty else {
      openEditor()
      return []
    }
    let allowed = Set(namespace.allowed)
    closing = Closing(
      namespace: namespace, strays: used.count { !allowed.contains($0) },
      taken: isEmpty ? namespace.allowed.count : 0)
    return []
  }

  mutating func answerClosing(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    guard let closing else { return [] }
    switch event {
    case .key(.enter):
      self.closing = nil
      return set(closing.namespace)
    case .key(.escape): self.closing = nil
    default: break
    }
    return []
  }

  private mutating func set(_ namespace: TagNamespace) -> [ScreenAction] {
    setting.ask(namespace).map { [.effect(.setNamespace($0, namespace))] } ?? []
  }

  /// Takes in what became of a namespace; a list that was not saved stays as it is.
  mutating func take(_ result: Result<TagNamespace, BankError>, _ context: ScreenContext) {
    switch result {
    case .failure(let error):
      if editor != nil { editor?.error = error } else { notice = .failed(error) }
    case .success(let now):
      namespaces = namespaces.filter { $0.name != now.name } + [now]
      if editor?.namespace == now {
        editor?.isUnsaved = false
        editor?.error = nil
      }
      notice = .closed(now.name, isClosed: now.isClosed)
      rebuild(context)
    }
  }

  mutating func openEditor() {
    guard let namespace = selectedNamespace else {
      notice = .noNamespace
      return
    }
    notice = nil
    editor = NamespaceEditor(namespace, counts)
  }

  mutating func handleInEditor(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    switch event {
    case .paste(let text):
      editor?.isInList = false
      editor?.field.insert(text.replacing("\n", with: ","))
    case .mouse(let mouse): handleInEditor(mouse, context)
    case .key(.control("s")): return save()
    case .key(.escape): return leaveEditor()
    case .key(.tab), .key(.backTab): editor?.isInList.toggle()
    case .key(let key):
      editor?.isLeaving = false
      if editor?.isInList == true { handleInValues(key, context) } else { handleInValue(key, context) }
    default: break
    }
    return []
  }

  private mutating func handleInEditor(_ mouse: MouseEvent, _ context: ScreenContext) {
    guard let count = editor?.rows.count else { return }
    let rows = layout(context).list.height
    guard mouse.action == .press, let target = mouse.target else {
      _ = editor?.list.handle(mouse, count: count, rows: rows)
      return
    }
    switch target.action {
    case "field": editor?.isInList = false
    case "row":
      let isSecond = editor?.isInList == true && editor?.list.selection == target.index
      editor?.isInList = true
      editor?.list.select(target.index, count: count, rows: rows)
      if isSecond { editor?.toggle() }
    default: break
    }
  }

  private mutating func handleInValue(_ key: Key, _ context: ScreenContext) {
    switch key {
    case .enter: editor?.addTyped()
    case .down, .up, .pageDown, .pageUp:
      editor?.isInList = true
      handleInValues(key, context)
    default:
      if editor?.field.handle(key) == true { editor?.fault = nil }
    }
  }

  private mutating func handleInValues(_ key: Key, _ context: ScreenContext) {
    guard let count = editor?.rows.count else { return }
    let rows = layout(context).list.height
    switch key {
    case .character(" "), .enter: editor?.toggle()
    case .character("x"), .delete: editor?.remove()
    case .character("b"): editor?.takeFromBank()
    case .character("c"): editor?.toggleClosed()
    case .character("/"), .character("i"): editor?.isInList = false
    default: _ = editor?.list.handle(key, count: count, rows: rows)
    }
  }

  private mutating func save() -> [ScreenAction] {
    guard let editor, editor.isUnsaved else { return [] }
    self.editor?.error = nil
    return set(editor.namespace)
  }

  /// Goes back to the tree; what is not saved yet is not left without a second wish.
  private mutating func leaveEditor() -> [ScreenAction] {
    guard let editor else { return [] }
    guard editor.isUnsaved || !editor.field.isEmpty, !editor.isLeaving else {
      self.editor = nil
      return []
    }
    self.editor?.isLeaving = true
    return []
  }
}
