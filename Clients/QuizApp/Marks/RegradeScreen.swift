import QuestionAPI
import QuestionModel
import TerminalScreen

/// A question that turned out to be wrong: what is to be done, every mark that would change by it, and doing it.
struct RegradeScreen: Screen {
  /// What can be decided about a question.
  enum Remedy: Sendable, Hashable, CaseIterable {
    /// Answers are graded by the key that the question has now.
    case newest
    /// Everybody gets the whole mark.
    case everyone
    /// It counts for nobody.
    case void
    /// Answers are graded by the key that the test was given with.
    case pinned
  }

  let screen: Int
  let sitting: String
  let question: GradedItem.Pinned
  let stem: String
  var material: RegradeMaterial?
  var list = ListState()
  /// What was chosen.
  var chosen: Remedy?
  /// Every mark that would change.
  var report: RegradeReport?
  var changes = ListState()
  var error: BankError?
  var reading: LatestRequest<GivingRequest>
  var regrading: LatestRequest<GivingRequest>

  init(screen: Int, sitting: String, question: GradedItem.Pinned, stem: String) {
    self.screen = screen
    self.sitting = sitting
    self.question = question
    self.stem = stem
    reading = LatestRequest(screen: screen)
    regrading = LatestRequest(screen: screen)
  }

  var selected: Remedy {
    let all = Remedy.allCases
    return all.indices.contains(list.selection) ? all[list.selection] : .newest
  }

  /// What was decided about the question; nil where nothing was.
  private var decided: QuestionRemedy.Kind? {
    material?.sitting.remedies.first { $0.question == question.question }?.kind
  }

  /// What holds for the question now; nil where that is a key mended before the newest one.
  var current: Remedy? {
    switch decided {
    case nil: .pinned
    case .revision(let revision): revision == material?.newest ? .newest : nil
    case .everyone: .everyone
    case .void: .void
    }
  }

  /// Why a remedy cannot be chosen; nil where it can.
  func obstacle(_ remedy: Remedy, _ words: Words) -> String? {
    guard let material else { return words.loading }
    switch remedy {
    case .newest:
      guard let newest = material.newest else { return words.questionIsGone }
      return newest == question.revision ? words.keyIsAsGiven : nil
    case .everyone, .void, .pinned: return nil
    }
  }

  /// What is asked of the bank for a remedy: what was decided about other questions stays.
  func request(_ remedy: Remedy, expecting digest: ContentDigest? = nil) -> RegradeRequest? {
    guard let material else { return nil }
    var remedies = material.sitting.remedies.filter { $0.question != question.question }
    let kind: QuestionRemedy.Kind? =
      switch remedy {
      case .newest: material.newest.map(QuestionRemedy.Kind.revision)
      case .everyone: .everyone
      case .void: .void
      case .pinned: nil
      }
    if let kind { remedies.append(QuestionRemedy(question: question.question, kind: kind)) }
    return RegradeRequest(remedies, expecting: digest)
  }

  var change: RegradeReport.Change? {
    guard let report, report.changes.indices.contains(changes.selection) else { return nil }
    return report.changes[changes.selection]
  }

  var isWaiting: Bool { reading.isWaiting || regrading.isWaiting }
  /// Whether it is done and not only shown.
  var isMade: Bool { report?.isMade == true }

  func title(_ words: Words) -> String { words.regradeTitle }

  func detail(_ context: ScreenContext) -> String {
    guard let report else { return "" }
    return isMade ? context.words.regradeIsDone : context.words.marksWouldChange(report.changes.count)
  }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Commands = RegradeCommands
    guard let report else {
      let preview = obstacle(selected, words) == nil ? [ScreenHint(Commands.preview, words)] : []
      return preview + [ScreenHint.move(words), ScreenHint(Commands.back, words)]
    }
    if report.isMade { return [ScreenHint(Commands.close, words), ScreenHint.move(words)] }
    return [ScreenHint(Commands.apply, words), ScreenHint.move(words), ScreenHint(Commands.leave, words)]
  }

  mutating func appear(_ context: ScreenContext) -> [ScreenAction] {
    material == nil ? reading.send(.remedies(sitting, question.question)) : []
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    guard report == nil else { return handlePreview(event, context) }
    let count = Remedy.allCases.count
    switch event {
    case .key(.escape), .key(.character("q")), .key(.backspace): return [.pop]
    case .key(.enter), .key(.right), .key(.character("l")): return preview(context)
    case .key(let key): _ = list.handle(key, count: count, rows: count)
    case .mouse(let mouse) where mouse.action == .press && mouse.target?.action == "row":
      let place = mouse.target?.index ?? 0
      let isSelected = place == list.selection
      list.select(place, count: count, rows: count)
      return isSelected ? preview(context) : []
    case .mouse(let mouse): _ = list.handle(mouse, count: count, rows: count)
    default: break
    }
    return []
  }

  private mutating func preview(_ context: ScreenContext) -> [ScreenAction] {
    guard obstacle(selected, context.words) == nil, !regrading.isWaiting, let request = request(selected) else {
      return []
    }
    (chosen, error) = (selected, nil)
    return regrading.send(.regrade(sitting, request))
  }

  private mutating func handlePreview(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    let (count, rows) = (report?.changes.count ?? 0, RegradeLayout(context.body).list.height)
    switch event {
    case .key(.escape), .key(.character("q")), .key(.backspace):
      if isMade { return [.pop] }
      (report, error) = (nil, nil)
    case .key(.enter):
      if isMade { return [.pop] }
      guard let chosen, let report, !regrading.isWaiting, let request = request(chosen, expecting: report.digest)
      else { return [] }
      return regrading.send(.regrade(sitting, request))
    case .key(let key): _ = changes.handle(key, count: count, rows: rows)
    case .mouse(let mouse) where mouse.action == .press && mouse.target?.action == "row":
      changes.select(mouse.target?.index ?? 0, count: count, rows: rows)
    case .mouse(let mouse): _ = changes.handle(mouse, count: count, rows: rows)
    default: break
    }
    return []
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    guard case .giving(let ticket, let result) = answer else { return [] }
    if let done = reading.take(ticket) {
      switch result {
      case .failure(let error): self.error = error
      case .success(.remedies(let material)):
        self.material = material
        let place = Remedy.allCases.firstIndex { obstacle($0, context.words) == nil } ?? 0
        list = ListState(selection: place)
      case .success: break
      }
      return done.actions
    }
    guard let done = regrading.take(ticket) else { return [] }
    switch result {
    case .failure(let error):
      self.error = error
      // What was shown does not hold any more.
      if error == .changedSincePreview { report = nil }
    case .success(.regraded(let report)): (self.report, changes) = (report, ListState())
    case .success: break
    }
    return done.actions
  }
}

/// What can be done about a question that turned out to be wrong.
enum RegradeCommands {
  static let preview = Command("regrade.preview", .enter, .right, .character("l")) { $0.showChanges }
  static let back = Command("regrade.back", .escape, .character("q"), .backspace) { $0.back }
  static let apply = Command("regrade.apply", .enter) { $0.changeMarks }
  static let leave = Command("regrade.leave", .escape, .character("q"), .backspace) { $0.leaveMarks }
  static let close = Command("regrade.close", .escape, .enter, .character("q"), .backspace) { $0.close }

  static let table = CommandTable("regrade", [CommandPlace("remedies", [preview, back] + ListCommands.all)])
  static let shown = CommandTable("regrade-preview", [CommandPlace("changes", [apply, leave] + ListCommands.all)])
  static let made = CommandTable("regrade-made", [CommandPlace("changes", [close] + ListCommands.all)])
}

extension RegradeScreen {
  var table: CommandTable {
    guard let report else { return RegradeCommands.table }
    return report.isMade ? RegradeCommands.made : RegradeCommands.shown
  }

  func refusal(of command: Command, _ words: Words) -> String? {
    command == RegradeCommands.preview ? obstacle(selected, words) : nil
  }
}
