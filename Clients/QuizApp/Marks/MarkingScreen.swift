import QuestionAPI
import QuestionModel
import TerminalScreen

/// Written answers, marked by a person one after the other.
struct MarkingScreen: Screen {
  /// A row of the form.
  enum Row: Sendable, Hashable {
    case points, comment
  }

  /// Why a mark is not saved.
  enum Problem: Sendable, Hashable {
    case noNumber
    case failed(BankError)
    case refused(String)
  }

  let screen: Int
  /// The test whose answers are marked; nil for those of one attempt.
  let sitting: String?
  let name: String
  /// Attempts whose answers are still to be read.
  var pending: [String] = []
  /// How many answers waited when the test was read.
  var total = 0
  var answers: [MarkedAnswer] = []
  var place = 0
  /// Places of the answers that were saved here.
  var saved: Set<Int> = []
  /// Whether all attempts that wait are known.
  var isWhole = false
  var form = MarkingScreen.empty
  var scroll = ScrollState()
  var problem: Problem?
  /// Whether leaving what is typed is to be confirmed.
  var isLeaving = false
  /// Whether that ends the program.
  var quits = false
  var listing: LatestRequest<GivingRequest>
  var reading: LatestRequest<String>
  var saving: LatestRequest<GivingRequest>
  private var hasAppeared = false

  private static let empty = EntryForm<Row>([
    EntryForm.Line(.points, .text(TextField("", limit: 12))),
    EntryForm.Line(.comment, .text(TextField("", limit: 1_000))),
  ])

  init(screen: Int, sitting: String, name: String) {
    self.init(screen: screen, of: sitting, name: name)
  }

  /// Marks the answers of one attempt, those too that have their mark.
  init(screen: Int, result: AttemptResult) {
    self.init(screen: screen, of: nil, name: result.title)
    answers = MarkedAnswer.all(in: result, isAll: true)
    (total, isWhole) = (answers.count, true)
    show(answers.firstIndex { $0.mark.reason == .waits } ?? 0)
  }

  private init(screen: Int, of sitting: String?, name: String) {
    self.screen = screen
    self.sitting = sitting
    self.name = name
    listing = LatestRequest(screen: screen)
    reading = LatestRequest(screen: screen)
    saving = LatestRequest(screen: screen)
  }

  var current: MarkedAnswer? { answers.indices.contains(place) ? answers[place] : nil }
  /// Whether nothing more is to be shown; what was skipped may still wait.
  var isDone: Bool { current == nil && isWhole && pending.isEmpty && !reading.isWaiting }
  /// How many of the answers shown here have no mark yet.
  var unmarked: Int { answers.count { $0.mark.reason == .waits } }
  var isWaiting: Bool { listing.isWaiting || reading.isWaiting || saving.isWaiting }
  var hasTextFocus: Bool { current != nil && !isLeaving }
  var asksToQuit: Bool { isTouched && !isLeaving }

  /// Whether something was typed that is not saved.
  var isTouched: Bool {
    guard let current else { return false }
    return form.text(.points) != Self.typed(current.mark) || form.text(.comment) != current.mark.comment ?? ""
  }

  /// The points of a mark as they are typed; nothing where there are none yet.
  private static func typed(_ mark: ItemMark) -> String {
    mark.reason == .waits ? "" : PointsText.text(mark.points)
  }

  /// Shows an answer, with the mark that it has.
  mutating func show(_ place: Int) {
    self.place = Swift.max(0, place)
    (form, scroll, problem) = (Self.empty, ScrollState(), nil)
    guard let current else { return }
    form.write(.points, Self.typed(current.mark))
    form.write(.comment, current.mark.comment ?? "")
  }

  func title(_ words: Words) -> String { "\(words.markingTitle): \(name)" }

  func detail(_ context: ScreenContext) -> String {
    total > 0 ? context.words.markedOf(saved.count, Swift.max(total, answers.count)) : ""
  }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Commands = MarkingCommands
    if isLeaving { return ScreenHint.dialog(confirm: words.leaveUnsaved, cancel: words.cancel) }
    guard current != nil else {
      let refresh = sitting == nil ? [] : [ScreenHint(Commands.refresh, words)]
      let previous = unmarked == 0 ? [] : [ScreenHint(Commands.previous, words)]
      return [ScreenHint(Commands.close, words)] + previous + refresh
    }
    return [Commands.save, FormCommands.next, Commands.skip, Commands.previous].map { ScreenHint($0, words) }
      + [ScreenHint.scrollByPages(words), ScreenHint(Commands.leave, words)]
  }

  mutating func appear(_ context: ScreenContext) -> [ScreenAction] {
    guard !hasAppeared, let sitting else { return [] }
    hasAppeared = true
    return listing.send(.results(sitting, cursor: nil))
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    if isLeaving { return confirmLeaving(event) }
    guard current != nil else { return handleNothing(event) }
    let rows = MarkingLayout(context.body).text.height
    switch event {
    case .key(.escape), .key(.control("c")):
      (isLeaving, quits) = (isTouched, event == .key(.control("c")))
      return isTouched ? [] : [.pop]
    case _ where saving.isWaiting: return []
    case .key(.enter), .key(.control("s")): return save()
    case .key(.function(8)):
      show(place + 1)
      return readOn()
    case .key(.function(7)):
      if place > 0 { show(place - 1) }
    case .key(.pageDown), .key(.pageUp):
      guard case .key(let key) = event else { return [] }
      _ = scroll.handle(key, count: lines(context).count, rows: rows)
    case .key(let key):
      form.handle(key)
      problem = nil
    case .paste(let text): form.insert(text)
    case .mouse(let mouse) where mouse.action == .press: form.handle(mouse)
    case .mouse(let mouse): _ = scroll.handle(mouse, count: lines(context).count, rows: rows)
    default: break
    }
    return []
  }

  private mutating func handleNothing(_ event: InputEvent) -> [ScreenAction] {
    switch event {
    case .key(.escape), .key(.enter), .key(.character("q")), .key(.backspace): return [.pop]
    case .key(.function(7)):
      if place > 0 { show(place - 1) }
      return []
    case .key(.character("u")), .key(.control("r")):
      guard let sitting, !isWaiting else { return [] }
      (pending, answers, saved, total, isWhole, problem) = ([], [], [], 0, false, nil)
      place = 0
      return listing.send(.results(sitting, cursor: nil))
    default: return []
    }
  }

  private mutating func confirmLeaving(_ event: InputEvent) -> [ScreenAction] {
    guard case .key(let key) = event, key == .enter || key == .escape else { return [] }
    isLeaving = false
    return key == .enter ? [quits ? .quit : .pop] : []
  }

  private mutating func save() -> [ScreenAction] {
    guard let current else { return [] }
    let typed = form.text(.points)
    guard let points = NumberReading.value(of: typed), points >= 0, points <= current.mark.maximum + 1e-9 else {
      problem = .noNumber
      form.select(.points)
      return []
    }
    problem = nil
    let comment = form.text(.comment)
    let kind = AttemptEvent.Kind.marked(
      item: current.item, points: points, comment: comment.isEmpty ? nil : comment)
    return saving.send(.supervise(current.attempt, kind))
  }

  /// Reads the answers of the next attempt as the end of those that are there comes near.
  private mutating func readOn() -> [ScreenAction] {
    guard place + 1 >= answers.count, !reading.isWaiting, let next = pending.first else { return [] }
    return reading.ask(next).map { [.effect(.attemptResult($0, next))] } ?? []
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    switch answer {
    case .attemptResult(let ticket, let result):
      guard let done = reading.answered(ticket) else { return [] }
      switch result {
      case .failure(let error): problem = .failed(error)
      case .success(let result):
        let isHere = current != nil
        pending.removeAll { $0 == done.value }
        answers += MarkedAnswer.all(in: result, isAll: false)
        if !isHere { show(place) }
      }
      return problem == nil ? readOn() : []
    case .giving(let ticket, let result):
      if let done = saving.take(ticket) { return done.actions + take(result, of: done.request) }
      guard let done = listing.take(ticket) else { return [] }
      switch result {
      case .failure(let error): problem = .failed(error)
      case .success(.results(let page)): return done.actions + take(page)
      case .success: break
      }
      return done.actions
    default: return []
    }
  }

  private mutating func take(_ page: SittingResults) -> [ScreenAction] {
    let waiting = page.attempts.filter { $0.ended != nil && $0.score.waiting > 0 }
    pending += waiting.map(\.id)
    total += waiting.reduce(0) { $0 + $1.score.waiting }
    guard let sitting, let next = page.next else {
      isWhole = true
      return readOn()
    }
    return listing.send(.results(sitting, cursor: next)) + readOn()
  }

  private mutating func take(_ result: Result<GivingAnswer, BankError>, of request: GivingRequest) -> [ScreenAction] {
    switch result {
    case .failure(let error): problem = .failed(error)
    case .success(.supervised(let receipt)):
      if let reason = receipt.lines.first(where: { $0.outcome == .refused })?.reason {
        problem = .refused(reason)
        return []
      }
      guard case .supervise(_, .marked(let item, let points, let comment)) = request, let current,
        current.item == item, let points
      else { return [] }
      answers[place] = current.marked(points, comment)
      saved.insert(place)
      show(place + 1)
      return readOn()
    case .success: break
    }
    return []
  }
}

extension MarkedAnswer {
  /// The same answer with its mark.
  func marked(_ points: Double, _ comment: String?) -> MarkedAnswer {
    MarkedAnswer(
      attempt: attempt, candidate: candidate, title: title, number: number, question: question, passage: passage,
      answer: answer,
      mark: ItemMark(item: item, points: points, maximum: mark.maximum, reason: .person, comment: comment))
  }
}

/// What can be done while answers are marked.
enum MarkingCommands {
  static let save = Command("marking.save", .enter, .control("s")) { $0.saveMark }
  static let skip = Command("marking.skip", .function(8)) { $0.nextAnswer }
  static let previous = Command("marking.previous", .function(7)) { $0.previousAnswer }
  static let leave = Command("marking.leave", .escape) { $0.back }
  static let refresh = Command("marking.refresh", .control("r"), .character("u")) { $0.refresh }
  static let close = Command("marking.close", .escape, .enter, .character("q"), .backspace) { $0.close }

  static let table = CommandTable(
    "marking", everywhere: [save, FormCommands.next, FormCommands.previous, skip, previous, leave],
    [
      CommandPlace(
        "texts", isText: true, [ScrollCommands.pageDown, ScrollCommands.pageUp] + TextCommands.line)
    ])
  static let nothing = CommandTable("marking-none", [CommandPlace("nothing", [close, previous, refresh])])
}

extension MarkingScreen {
  var table: CommandTable {
    if isLeaving { return DialogCommands.table }
    return current == nil ? MarkingCommands.nothing : MarkingCommands.table
  }

  func refusal(of command: Command, _ words: Words) -> String? {
    switch command {
    case MarkingCommands.refresh: sitting == nil ? words.nothingWaits : nil
    case MarkingCommands.previous: place == 0 ? words.alreadyThere : nil
    default: FormCommands.refusal(of: command, in: form, words)
    }
  }
}
