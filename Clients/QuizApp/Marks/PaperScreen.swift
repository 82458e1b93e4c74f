import QuestionAPI
import QuestionModel
import TerminalScreen

/// The paper of one student with its marks and why, and what a teacher can do about the attempt.
struct PaperScreen: Screen {
  /// What the line at the bottom says.
  enum Notice: Sendable, Hashable {
    case failed(BankError)
    case refused(String)
    case extended(AttemptReceipt)
    case reopened(AttemptReceipt)
  }

  let screen: Int
  /// The attempts of the student, the first one first.
  let attempts: [String]
  var place: Int
  var result: AttemptResult?
  var onlyMistakes = false
  var scroll = ScrollState()
  /// Minutes that are to be given, as they are typed.
  var minutes: TextField?
  /// Whether giving the paper back is to be confirmed.
  var isReopening = false
  var notice: Notice?
  var reading: LatestRequest<String>
  var supervising: LatestRequest<GivingRequest>
  var isStale = true

  init(screen: Int, attempts: [String], showing shown: String) {
    self.screen = screen
    self.attempts = attempts
    place = attempts.firstIndex(of: shown) ?? 0
    reading = LatestRequest(screen: screen)
    supervising = LatestRequest(screen: screen)
  }

  var attempt: String { attempts.indices.contains(place) ? attempts[place] : "" }
  var hasMistakes: Bool { result?.paper != nil && result?.items.contains(where: \.isMistake) == true }
  /// Whether there is something that a person marks.
  var hasWritten: Bool { result.map { !MarkedAnswer.all(in: $0, isAll: true).isEmpty } ?? false }
  var isWaiting: Bool { reading.isWaiting || supervising.isWaiting }
  var hasTextFocus: Bool { minutes != nil }

  func title(_ words: Words) -> String {
    words.paperTitle + (result.map { ": \($0.candidate ?? words.nobodyKnows)" } ?? "")
  }

  func detail(_ context: ScreenContext) -> String {
    let number = attempts.count > 1 ? context.words.attemptOf(place + 1, attempts.count) + "  " : ""
    return number + (result?.score.map { context.words.score(of: $0) } ?? "")
  }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Commands = PaperCommands
    if minutes != nil { return ScreenHint.dialog(confirm: words.giveTime, cancel: words.cancel) }
    if isReopening { return ScreenHint.dialog(confirm: words.giveBack, cancel: words.cancel) }
    var hints = [ScreenHint(Commands.back, words)]
    if hasMistakes {
      hints.append(ScreenHint(Commands.mistakes, label: onlyMistakes ? words.allQuestions : words.mistakesOnly))
    }
    if attempts.count > 1 { hints.append(ScreenHint(Commands.nextAttempt, words)) }
    if hasWritten { hints.append(ScreenHint(Commands.mark, words)) }
    hints.append(ScreenHint(Commands.extend, words))
    if result?.ended != nil { hints.append(ScreenHint(Commands.reopen, words)) }
    return hints + [ScreenHint.scroll(words)]
  }

  mutating func appear(_ context: ScreenContext) -> [ScreenAction] { isStale ? read() : [] }

  private mutating func read() -> [ScreenAction] {
    isStale = false
    let attempt = attempt
    return reading.ask(attempt).map { [.effect(.attemptResult($0, attempt))] } ?? []
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    if minutes != nil { return handleMinutes(event) }
    if isReopening { return handleReopening(event) }
    let count = lines(context).count
    switch event {
    case .key(.escape), .key(.character("q")), .key(.backspace): return [.pop]
    case .key(.control("r")), .key(.character("u")):
      notice = nil
      return read()
    case .key(.character("m")):
      guard hasMistakes else { return [] }
      onlyMistakes.toggle()
      scroll = ScrollState()
    case .key(.tab) where attempts.count > 1: return turn(by: 1)
    case .key(.backTab) where attempts.count > 1: return turn(by: -1)
    case .key(.character("w")):
      guard hasWritten, let result else { return [] }
      (isStale, notice) = (true, nil)
      return [.push { MarkingScreen(screen: $0, result: result) }]
    case .key(.character("x")):
      guard result != nil else { return [] }
      (minutes, notice) = (TextField("", limit: 4), nil)
    case .key(.character("o")):
      guard result?.ended != nil else { return [] }
      (isReopening, notice) = (true, nil)
    case .key(let key): _ = scroll.handle(key, count: count, rows: textArea(context.body).height)
    case .mouse(let mouse): _ = scroll.handle(mouse, count: count, rows: textArea(context.body).height)
    default: break
    }
    return []
  }

  private mutating func turn(by step: Int) -> [ScreenAction] {
    place = (place + step + attempts.count) % attempts.count
    (result, scroll, notice, onlyMistakes) = (nil, ScrollState(), nil, false)
    return read()
  }

  private mutating func handleMinutes(_ event: InputEvent) -> [ScreenAction] {
    switch event {
    case .key(.escape): minutes = nil
    case .key(.enter):
      guard let text = minutes?.text.trimmed, let number = Int(text), (1...1440).contains(number) else { return [] }
      minutes = nil
      return supervising.send(.supervise(attempt, .extended(seconds: number * 60)))
    case .key(let key): _ = minutes?.handle(key)
    case .paste(let text): minutes?.insert(text)
    default: break
    }
    return []
  }

  private mutating func handleReopening(_ event: InputEvent) -> [ScreenAction] {
    guard case .key(let key) = event, key == .enter || key == .escape else { return [] }
    isReopening = false
    return key == .enter ? supervising.send(.supervise(attempt, .reopened)) : []
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    switch answer {
    case .attemptResult(let ticket, let result):
      guard let done = reading.answered(ticket) else { return [] }
      if let next = done.next { return [.effect(.attemptResult(next.ticket, next.value))] }
      switch result {
      case .success(let result): self.result = result
      case .failure(let error): notice = .failed(error)
      }
    case .giving(let ticket, let result):
      guard let done = supervising.take(ticket) else { return [] }
      switch result {
      case .failure(let error): notice = .failed(error)
      case .success(.supervised(let receipt)):
        if let reason = receipt.lines.first(where: { $0.outcome == .refused })?.reason {
          notice = .refused(reason)
        } else if case .supervise(_, .reopened) = done.request {
          notice = .reopened(receipt)
        } else {
          notice = .extended(receipt)
        }
      case .success: break
      }
      return done.actions + read()
    default: break
    }
    return []
  }
}

/// What can be done with the paper of a student.
enum PaperCommands {
  static let mistakes = Command("paper.mistakes", .character("m")) { $0.mistakesOnly }
  static let nextAttempt = Command("paper.nextAttempt", .tab) { $0.nextAttempt }
  static let previousAttempt = Command("paper.previousAttempt", .backTab) { $0.previousAttempt }
  static let mark = Command("paper.mark", .character("w")) { $0.markByHand }
  static let extend = Command("paper.extend", .character("x")) { $0.giveTime }
  static let reopen = Command("paper.reopen", .character("o")) { $0.giveBack }
  static let refresh = Command("paper.refresh", .control("r"), .character("u")) { $0.refresh }
  static let back = Command("paper.back", .escape, .character("q"), .backspace) { $0.back }

  static let table = CommandTable(
    "paper",
    [
      CommandPlace(
        "paper",
        [mistakes, nextAttempt, previousAttempt, mark, extend, reopen, refresh, back] + ScrollCommands.all)
    ])
  static let minutes = CommandTable(
    "paper-minutes",
    [CommandPlace("minutes", isText: true, [DialogCommands.confirm, DialogCommands.cancel] + TextCommands.line)])
}

extension PaperScreen {
  var table: CommandTable {
    if isReopening { return DialogCommands.table }
    return minutes == nil ? PaperCommands.table : PaperCommands.minutes
  }

  func refusal(of command: Command, _ words: Words) -> String? {
    typealias Commands = PaperCommands
    return switch command {
    case Commands.mistakes: hasMistakes ? nil : words.noMistakes
    case Commands.nextAttempt, Commands.previousAttempt: attempts.count > 1 ? nil : words.onlyOneAttempt
    case Commands.mark: hasWritten ? nil : words.nothingWaits
    case Commands.extend: result == nil ? words.loading : nil
    case Commands.reopen: result?.ended == nil ? words.isUnderWay : nil
    case DialogCommands.confirm where minutes != nil: minutes?.isEmpty == false ? nil : words.nothingTyped
    case _ where TextCommands.deleting.contains(command) || TextCommands.selecting.contains(command):
      minutes?.isEmpty == false ? nil : words.nothingTyped
    default: nil
    }
  }
}
