import QuestionAPI
import TerminalScreen

/// One's classes; for those who teach them, with their students.
struct ClassesScreen: Screen {
  let screen: Int
  /// What the person is here.
  let role: Role?
  var classes: [SchoolClass]?
  var list = ListState()
  /// The class whose students are shown.
  var opened: SchoolClass?
  var students: [Person] = []
  var next: String?
  var people = ListState()
  var error: BankError?
  var listing: LatestRequest<Bool>
  var reading: LatestRequest<PeopleRequest>

  init(screen: Int, role: Role?) {
    self.screen = screen
    self.role = role
    listing = LatestRequest(screen: screen)
    reading = LatestRequest(screen: screen)
  }

  /// The selected class.
  var selected: SchoolClass? {
    guard let classes, classes.indices.contains(list.selection) else { return nil }
    return classes[list.selection]
  }

  /// Whether the students of a class may be seen.
  var mayOpen: Bool { role != .student }

  var isWaiting: Bool { listing.isWaiting || reading.isWaiting }

  func title(_ words: Words) -> String {
    opened.map { words.studentsOf($0.name) } ?? (role == .administrator ? words.classesTitle : words.myClassesTitle)
  }

  func detail(_ context: ScreenContext) -> String {
    opened.map { context.words.students($0.students) } ?? ""
  }

  func hints(_ words: Words) -> [ScreenHint] {
    let back = ScreenHint(ClassesCommands.back, words)
    guard opened == nil else { return [ScreenHint.move(words), back] }
    let open = selected != nil && mayOpen ? [ScreenHint(ClassesCommands.open, words)] : []
    return open + [ScreenHint.move(words), back]
  }

  mutating func appear(_ context: ScreenContext) -> [ScreenAction] {
    guard classes == nil else { return [] }
    return listing.ask(true).map { [.effect(.classes($0))] } ?? []
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    let rows = Self.listArea(context.body).height
    switch event {
    case .key(.escape), .key(.character("q")), .key(.backspace):
      guard opened != nil else { return [.pop] }
      (opened, students, next, error) = (nil, [], nil, nil)
    case .key(.enter) where opened == nil, .key(.right) where opened == nil, .key(.character("l")) where opened == nil:
      return open()
    case .key(let key) where opened == nil: _ = list.handle(key, count: classes?.count ?? 0, rows: rows)
    case .key(let key):
      _ = people.handle(key, count: students.count, rows: rows)
      return readOn()
    case .mouse(let mouse): return handle(mouse, rows: rows)
    default: break
    }
    return []
  }

  private mutating func handle(_ mouse: MouseEvent, rows: Int) -> [ScreenAction] {
    let isPress = mouse.action == .press && mouse.target?.action == "row"
    let place = mouse.target?.index ?? 0
    guard opened == nil else {
      if isPress { people.select(place, count: students.count, rows: rows) }
      _ = people.handle(mouse, count: students.count, rows: rows)
      return readOn()
    }
    guard isPress else {
      _ = list.handle(mouse, count: classes?.count ?? 0, rows: rows)
      return []
    }
    list.select(place, count: classes?.count ?? 0, rows: rows)
    return open()
  }

  private mutating func open() -> [ScreenAction] {
    guard mayOpen, let selected else { return [] }
    (opened, students, next, people, error) = (selected, [], nil, ListState(), nil)
    return read(after: nil)
  }

  private mutating func read(after cursor: String?) -> [ScreenAction] {
    guard let opened else { return [] }
    let request = PeopleRequest(
      role: .student, classID: opened.id, limit: PeopleRequest.maximumLimit, cursor: cursor)
    return reading.ask(request).map { [.effect(.people($0, request))] } ?? []
  }

  /// Reads the next page as the selection nears the end.
  private mutating func readOn() -> [ScreenAction] {
    guard let next, !reading.isWaiting, people.selection + PeopleRequest.maximumLimit / 2 > students.count else {
      return []
    }
    return read(after: next)
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    switch answer {
    case .classes(let ticket, let result):
      guard listing.answered(ticket) != nil else { return [] }
      switch result {
      case .success(let found): classes = found
      case .failure(let error): self.error = error
      }
    case .people(let ticket, let result):
      guard let done = reading.answered(ticket) else { return [] }
      if let next = done.next { return [.effect(.people(next.ticket, next.value))] }
      guard done.value.classID == opened?.id else { return [] }
      switch result {
      case .success(let page):
        students = (done.value.cursor == nil ? [] : students) + page.items
        next = page.next
      case .failure(let error): self.error = error
      }
    default: break
    }
    return []
  }

  /// The rows of the list below the message.
  static func listArea(_ body: Rect) -> Rect { body.height > 4 ? body.droppingRows(1) : body }

  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    let rows = Self.listArea(area)
    if opened != nil {
      frame.drawListInFull(people, count: students.count, in: rows) { AccountText.row(students[$0], words) }
      if students.isEmpty, !isWaiting, error == nil {
        frame.grid.write(words.noStudents, in: rows, style: Style(.dim))
      }
    } else if let classes {
      frame.drawListInFull(list, count: classes.count, in: rows) { AccountText.row(classes[$0], words) }
      if classes.isEmpty { frame.grid.write(words.noClasses, in: rows, style: Style(.dim)) }
    }
    let message = rows.y > area.y || error != nil ? area.row(0) : .zero
    if let error {
      frame.drawNotice("\(Mark.warning) \(words.describe(error))", .error, in: message, over: area)
    } else if isWaiting {
      frame.grid.write("\(context.spinner) \(words.loading)", in: message, style: Style(.dim))
    }
  }
}

/// What can be done with classes.
enum ClassesCommands {
  static let open = Command("classes.open", .enter, .right, .character("l")) { $0.showStudents }
  static let back = Command("classes.back", .escape, .character("q"), .backspace) { $0.back }

  static let table = CommandTable("classes", [CommandPlace("classes", [open, back] + ListCommands.all)])
  static let students = CommandTable("students", [CommandPlace("students", [back] + ListCommands.all)])
}

extension ClassesScreen {
  var table: CommandTable { opened == nil ? ClassesCommands.table : ClassesCommands.students }

  func refusal(of command: Command, _ words: Words) -> String? {
    guard command == ClassesCommands.open else { return nil }
    return !mayOpen ? words.onlyTeachersSeeStudents : selected == nil ? words.nothingListed : nil
  }
}
