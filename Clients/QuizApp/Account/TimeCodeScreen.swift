import QuestionAPI
import TerminalScreen

/// Codes of a telephone, asked for at each sign-in: turning them on by a secret that the telephone reads, or off.
struct TimeCodeScreen: Screen {
  /// How far it is.
  enum Stage: Sendable, Hashable {
    /// The bank draws a secret.
    case drawing
    /// The telephone reads the secret, and a first code is typed.
    case enrolling(TimeCodeEnrolment)
    /// Codes are asked for; those for the day the telephone is lost are shown once.
    case confirmed(RecoveryCodes)
    /// A last code is typed.
    case removing
  }

  /// The only row of the form.
  enum Row: Sendable, Hashable {
    case code
  }

  let screen: Int
  var stage: Stage
  var form = EntryForm<Row>([EntryForm.Line(.code, .text(TextField(limit: 20)))])
  var scroll = ScrollState()
  var error: BankError?
  /// The secret as a picture; nil where it is too long for one.
  private(set) var code: QRCode?
  var asking: LatestRequest<Bool>

  init(screen: Int, isOn: Bool) {
    self.screen = screen
    stage = isOn ? .removing : .drawing
    asking = LatestRequest(screen: screen)
  }

  var isWaiting: Bool { asking.isWaiting }

  func title(_ words: Words) -> String { words.timeCodeTitle }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Commands = TimeCodeCommands
    let back = ScreenHint(Commands.back, words)
    guard !asking.isWaiting else { return [back] }
    return switch stage {
    case .drawing: [ScreenHint(Commands.drawAnew, words), back]
    case .enrolling: [ScreenHint(Commands.send, label: words.turnTimeCode(isOn: false)), back]
    case .removing: [ScreenHint(Commands.send, label: words.turnTimeCode(isOn: true)), back]
    case .confirmed: [ScreenHint(Commands.kept, words), ScreenHint.scroll(words)]
    }
  }

  mutating func appear(_ context: ScreenContext) -> [ScreenAction] { stage == .drawing ? draw() : [] }

  private mutating func draw() -> [ScreenAction] {
    error = nil
    return asking.ask(true).map { [.effect(.enrolTimeCode($0))] } ?? []
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    if case .confirmed = stage { return handleWhenDone(event, context) }
    switch event {
    case .key(.escape): return [.pop]
    case _ where asking.isWaiting: return []
    case .key(.character("r")) where stage == .drawing: return draw()
    case _ where stage == .drawing: return []
    case .key(.enter), .key(.control("s")): return send()
    case .key(let key):
      form.handle(key)
      error = nil
    case .paste(let text): form.insert(text)
    case .mouse(let mouse): form.handle(mouse)
    default: break
    }
    return []
  }

  /// The codes are shown once, so that no key but one leaves them.
  private mutating func handleWhenDone(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    let count = lines(context).count
    switch event {
    case .key(.enter): return [.pop]
    case .key(let key): _ = scroll.handle(key, count: count, rows: context.body.height)
    case .mouse(let mouse): _ = scroll.handle(mouse, count: count, rows: context.body.height)
    default: break
    }
    return []
  }

  private mutating func send() -> [ScreenAction] {
    let typed = form.text(.code)
    guard !typed.isEmpty, let ticket = asking.ask(true) else { return [] }
    error = nil
    return [.effect(stage == .removing ? .removeTimeCode(ticket, code: typed) : .confirmTimeCode(ticket, code: typed))]
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    switch answer {
    case .timeCodeDrawn(let ticket, let result):
      guard asking.answered(ticket) != nil else { return [] }
      switch result {
      case .success(let enrolment): (stage, code) = (.enrolling(enrolment), QRCode(enrolment.address))
      case .failure(let error): self.error = error
      }
    case .timeCodeConfirmed(let ticket, let result):
      guard asking.answered(ticket) != nil else { return [] }
      switch result {
      case .success(let codes): stage = .confirmed(codes)
      case .failure(let error): fail(error)
      }
    case .timeCodeRemoved(let ticket, let problem):
      guard asking.answered(ticket) != nil else { return [] }
      guard let problem else { return [.pop] }
      fail(problem)
    default: break
    }
    return []
  }

  /// A code counts once, and a wrong one is typed anew.
  private mutating func fail(_ error: BankError) {
    self.error = error
    form.write(.code, "")
  }
}

/// What can be done with a telephone's codes.
enum TimeCodeCommands {
  static let send = Command("timeCode.send", .enter, .control("s")) { $0.confirmAnswer }
  static let back = Command("timeCode.back", .escape) { $0.back }
  static let drawAnew = Command("timeCode.drawAnew", .character("r")) { $0.retry }
  static let kept = Command("timeCode.kept", .enter) { $0.codesAreKept }

  static let table = CommandTable("time-code", [CommandPlace("nothing", [drawAnew, back])])
  static let typing = CommandTable("time-code-typing", everywhere: [send, back], [FormCommands.texts])
  static let keptTable = CommandTable("time-code-kept", [CommandPlace("codes", [kept] + ScrollCommands.all)])
}

extension TimeCodeScreen {
  var table: CommandTable {
    switch stage {
    case .confirmed: TimeCodeCommands.keptTable
    case .drawing: TimeCodeCommands.table
    case .enrolling, .removing: TimeCodeCommands.typing
    }
  }

  func refusal(of command: Command, _ words: Words) -> String? {
    switch command {
    case TimeCodeCommands.send, TimeCodeCommands.drawAnew:
      if asking.isWaiting { return words.answerAwaited }
      return command == TimeCodeCommands.send && form.isEmptyText ? words.nothingTyped : nil
    default: return FormCommands.refusal(of: command, in: form, words)
    }
  }
}
