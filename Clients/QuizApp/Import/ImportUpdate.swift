import QuestionAPI
import QuestionFormats
import QuestionModel
import TerminalScreen

extension ImportScreen {
  mutating func appear(_ context: ScreenContext) -> [ScreenAction] {
    guard case .reading = stage, !reading.isWaiting else { return [] }
    return readFiles()
  }

  private mutating func readFiles() -> [ScreenAction] {
    let chosen = files.map(\.file)
    stage = .reading(ImportProgress())
    return reading.ask(chosen).map { [.effect(.importing($0, .read(chosen)))] } ?? []
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    take(answer, context) + compareSelected(context)
  }

  private mutating func take(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    switch answer {
    case .importing(let ticket, let response): return take(response, ticket, context)
    case .handedBack(let ticket, let question, let status):
      guard let passedOn, passedOn.ticket == ticket, let place = place(of: passedOn.number) else { return [] }
      self.passedOn = nil
      // A status that nobody has touched is left to the bank where the file says none.
      items[place].mend(question, status: status == items[place].status ? nil : status)
      notice = .mended(1)
      return changed(context)
    case .editedExternally(let ticket, let outcome):
      guard let asked = external.answered(ticket) else { return [] }
      return takeExternal(outcome, asked.value, context)
    // What the person may do decides what the bank is asked.
    case .caller(.success), .signedIn(_, .success, _): return stage == .preview ? askAnew(context) : []
    default: return []
    }
  }

  private mutating func take(_ response: ImportResponse, _ ticket: Ticket, _ context: ScreenContext) -> [ScreenAction] {
    switch response {
    case .progressed(let progress):
      if reading.ticket == ticket, case .reading = stage { stage = .reading(progress) }
      if storing.ticket == ticket, case .storing = stage { stage = .storing(progress) }
    case .read(let found): if reading.answered(ticket) != nil { return take(found, context) }
    case .compared(let result): return take(result, ticket, context)
    case .checked(let result): if checking.answered(ticket) != nil { return take(result, context) }
    case .stored(let result):
      guard storing.answered(ticket) != nil else { return [] }
      switch result {
      case .success(let outcome):
        (stage, scroll) = (.done(outcome), ScrollState())
      case .failure(let problem):
        (stage, notice) = (.preview, .notStored(problem))
        return askAnew(context)
      }
    case .looked: break
    }
    return []
  }

  private mutating func take(_ found: ImportReading, _ context: ScreenContext) -> [ScreenAction] {
    (files, items) = (found.files, found.items)
    if let file = found.unclear {
      stage = .encoding(file: file, ListState())
      return []
    }
    stage = items.isEmpty ? .failed : .preview
    list = ListState()
    return changed(context)
  }

  /// Takes in what the bank would do, as far as nothing was changed meanwhile.
  private mutating func take(_ result: Result<ImportCheck, BankError>, _ context: ScreenContext) -> [ScreenAction] {
    switch result {
    case .failure(let problem):
      error = problem
      return []
    case .success(let check):
      error = nil
      for row in check.rows {
        guard let place = place(of: row.number), items[place].edits == row.edits else { continue }
        items[place].take(row)
      }
      return check.rows.isEmpty ? [] : changed(context)
    }
  }

  /// Works out what follows from a change, and asks the bank about what it has not been asked yet.
  mutating func changed(_ context: ScreenContext) -> [ScreenAction] {
    refresh(context)
    guard !checking.isWaiting, stage == .preview else { return [] }
    let open = set(context, where: \.isOpen)
    guard !open.rows.isEmpty else { return [] }
    checks += 1
    return checking.ask(checks).map { [.effect(.importing($0, .check(open)))] } ?? []
  }

  /// Asks the bank about everything once more.
  mutating func askAnew(_ context: ScreenContext) -> [ScreenAction] {
    for index in items.indices { items[index].askAnew() }
    return changed(context)
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    take(event, context) + compareSelected(context)
  }

  private mutating func take(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    if let panel { return handle(event, in: panel, context) }
    switch stage {
    case .preview: return handleInPreview(event, context)
    case .reading, .storing: return handleWaiting(event)
    case .encoding(let file, let list): return chooseEncoding(event, file, list, context)
    case .failed, .done: return handleAtEnd(event, context)
    }
  }

  private mutating func handleWaiting(_ event: InputEvent) -> [ScreenAction] {
    switch event {
    case .key(.escape), .key(.character("q")), .key(.control("c")): break
    default: return []
    }
    // What is stored is stored: that is told when the bank has answered.
    if let ticket = storing.ticket { return [.effect(.importing(ticket, .stop(ticket)))] }
    return (reading.ticket.map { [.effect(.importing($0, .stop($0)))] } ?? []) + [.pop]
  }

  private mutating func chooseEncoding(
    _ event: InputEvent, _ file: Int, _ list: ListState, _ context: ScreenContext
  ) -> [ScreenAction] {
    var list = list
    let samples = files[file].samples
    let rows = Swift.max(1, context.body.height - 2)
    switch event {
    case .key(.escape), .key(.character("q")): return [.pop]
    case .key(.enter): break
    case .mouse(let mouse) where mouse.action == .press && mouse.target?.action == "row":
      let place = mouse.target?.index ?? 0
      let isSelected = place == list.selection
      list.select(place, count: samples.count, rows: rows)
      guard isSelected else {
        stage = .encoding(file: file, list)
        return []
      }
    case .key(let key):
      _ = list.handle(key, count: samples.count, rows: rows)
      stage = .encoding(file: file, list)
      return []
    case .mouse(let mouse):
      _ = list.handle(mouse, count: samples.count, rows: rows)
      stage = .encoding(file: file, list)
      return []
    default: return []
    }
    guard samples.indices.contains(list.selection) else { return [] }
    files[file].file.encoding = samples[list.selection].encoding
    return readFiles()
  }

  private mutating func handleAtEnd(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    switch event {
    case .key(.escape), .key(.enter), .key(.character("q")), .key(.backspace): return [.pop]
    case .key(let key): _ = scroll.handle(key, count: endLines(context).count, rows: context.body.height)
    case .mouse(let mouse): _ = scroll.handle(mouse, count: endLines(context).count, rows: context.body.height)
    default: break
    }
    return []
  }
}
