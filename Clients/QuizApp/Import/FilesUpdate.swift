import QuestionModel
import TerminalScreen

extension FilesScreen {
  mutating func appear(_ context: ScreenContext) -> [ScreenAction] {
    folder == nil ? look(at: context.memory.folder) : []
  }

  private mutating func look(at path: String?) -> [ScreenAction] {
    looking.ask(path).map { [.effect(.importing($0, .look(path: path)))] } ?? []
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    switch (event, typing) {
    case (.key(let key), .filter(let field)?): return filter(key, field, context)
    case (.key(let key), .path(let field)?): return type(key, field)
    case (.key(let key), nil): return handle(key, context)
    case (.paste(let text), .filter(var field)?):
      field.insert(text)
      narrow(field, context)
    case (.paste(let text), .path(var field)?):
      field.insert(text)
      typing = .path(field)
    // A path that is dragged into the terminal comes as pasted text.
    case (.paste(let text), nil): typing = .path(TextField(text.trimmed))
    case (.mouse(let mouse), _): return handle(mouse, context)
    default: break
    }
    return []
  }

  private mutating func handle(_ key: Key, _ context: ScreenContext) -> [ScreenAction] {
    error = nil
    switch key {
    case .escape, .character("q"): return [.pop]
    case .enter, .right, .character("l"): return open()
    case .backspace, .left, .character("h"): return goUp()
    case .character(" "): mark(context)
    case .character("p"): typing = .path(TextField())
    case .character("/"): typing = .filter(TextField(filter))
    case .character("~"): return look(at: "~")
    case .character("r"): return look(at: folder?.path)
    default: _ = list.handle(key, count: rows.count, rows: FilesLayout(context.body).list.height)
    }
    return []
  }

  private mutating func mark(_ context: ScreenContext) {
    guard let selected, !selected.isFolder else { return }
    marks.formSymmetricDifference([selected.path])
    list.move(by: 1, count: rows.count, rows: FilesLayout(context.body).list.height)
  }

  private mutating func goUp() -> [ScreenAction] {
    guard let folder, let parent = folder.parent else { return [] }
    left = folder.path
    return look(at: parent)
  }

  /// Goes into the folder, or reads the marked files, else the selected one.
  private mutating func open() -> [ScreenAction] {
    guard let selected else { return [] }
    guard selected.isFolder else { return read(chosen) }
    return selected.name == ".." ? goUp() : look(at: selected.path)
  }

  private mutating func read(_ paths: [String]) -> [ScreenAction] {
    guard !paths.isEmpty else { return [] }
    let files = paths.map { ImportFile(path: $0) }
    marks = []
    return [.push { ImportScreen(screen: $0, files: files) }]
  }

  private mutating func filter(_ key: Key, _ field: TextField, _ context: ScreenContext) -> [ScreenAction] {
    var field = field
    switch key {
    case .escape:
      narrow(TextField(), context)
      typing = nil
    case .enter: typing = nil
    case .up, .down, .pageUp, .pageDown:
      _ = list.handle(key, count: rows.count, rows: FilesLayout(context.body).list.height)
    default:
      guard field.handle(key) else { return [] }
      narrow(field, context)
    }
    return []
  }

  /// Shows the names with what was typed.
  private mutating func narrow(_ field: TextField, _ context: ScreenContext) {
    typing = .filter(field)
    guard field.text != filter else { return }
    filter = field.text
    refresh()
    list.select(0, count: rows.count, rows: FilesLayout(context.body).list.height)
  }

  private mutating func type(_ key: Key, _ field: TextField) -> [ScreenAction] {
    var field = field
    switch key {
    case .escape: typing = nil
    case .enter:
      let path = field.text.trimmed
      guard !path.isEmpty else { return [] }
      // A name alone is meant in the folder that is seen.
      let isWhole = path.hasPrefix("/") || path.hasPrefix("~")
      return look(at: isWhole ? path : folder?.path(of: path) ?? path)
    default:
      _ = field.handle(key)
      typing = .path(field)
    }
    return []
  }

  private mutating func handle(_ mouse: MouseEvent, _ context: ScreenContext) -> [ScreenAction] {
    let height = FilesLayout(context.body).list.height
    guard mouse.action == .press, let target = mouse.target else {
      _ = list.handle(mouse, count: rows.count, rows: height)
      return []
    }
    switch (target.action, typing) {
    case ("row", _):
      typing = nil
      let isSelected = target.index == list.selection
      list.select(target.index, count: rows.count, rows: height)
      return isSelected ? open() : []
    case ("field", .filter(var field)?):
      field.moveCursor(to: mouse)
      typing = .filter(field)
    case ("field", .path(var field)?):
      field.moveCursor(to: mouse)
      typing = .path(field)
    default: break
    }
    return []
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    guard case .importing(let ticket, .looked(let result)) = answer, let done = looking.answered(ticket) else {
      return []
    }
    switch result {
    case .failure(let problem):
      // The folder of the last time may be gone.
      if folder == nil, done.value != nil { return look(at: nil) }
      error = problem
    case .success(.file(let path)):
      typing = nil
      return read([path])
    case .success(.folder(let found)):
      show(found, context)
      var memory = context.memory
      memory.folder = found.path
      return [.remember(memory)] + (done.next.map { [.effect(.importing($0.ticket, .look(path: $0.value)))] } ?? [])
    }
    return done.next.map { [.effect(.importing($0.ticket, .look(path: $0.value)))] } ?? []
  }

  private mutating func show(_ found: FolderListing, _ context: ScreenContext) {
    // A folder that is read anew keeps its selected row.
    let sought = found.path == folder?.path ? selected?.path : left
    if found.path != folder?.path { filter = "" }
    (folder, error, typing) = (found, nil, nil)
    refresh()
    let place = rows.firstIndex { $0.path == sought && $0.name != ".." } ?? 0
    left = nil
    list.select(place, count: rows.count, rows: FilesLayout(context.body).list.height)
  }
}
