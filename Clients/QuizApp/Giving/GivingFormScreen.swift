import QuestionAPI
import QuestionModel
import TerminalScreen

/// The form for giving a quiz, or for changing when and to whom it is given; without a quiz one is chosen first.
struct GivingFormScreen: Screen {
  let screen: Int
  /// What the form is about; nil while a quiz is chosen.
  var subject: GivingSubject?
  /// Quizzes to choose from.
  var quizzes: [QuestionSummary]?
  var next: String?
  var list = ListState()
  var material: GivingMaterial?
  var form: GivingForm?
  var problem: GivingForm.Problem?
  var error: BankError?
  /// The test that was given.
  var given: Sitting?
  /// How far what is said of it is scrolled.
  var scroll = ScrollState()
  /// Whether leaving what is typed is to be confirmed.
  var isLeaving = false
  /// Whether that ends the program.
  var quits = false
  var searching: LatestRequest<SearchRequest>
  var filling: LatestRequest<GivingRequest>
  var sending: LatestRequest<GivingRequest>

  static let pageSize = 100

  /// Gives a quiz; nil lets the person choose one.
  init(screen: Int, quiz: QuestionID? = nil) { self.init(screen: screen, about: quiz.map(GivingSubject.quiz)) }

  /// Changes when and to whom a quiz is given.
  init(screen: Int, changing sitting: String) { self.init(screen: screen, about: .sitting(sitting)) }

  private init(screen: Int, about subject: GivingSubject?) {
    self.screen = screen
    self.subject = subject
    searching = LatestRequest(screen: screen)
    filling = LatestRequest(screen: screen)
    sending = LatestRequest(screen: screen)
  }

  /// What the screen shows.
  enum Stage: Sendable, Hashable {
    case choosing, loading, writing, sending, done
  }

  var stage: Stage {
    if given != nil { return .done }
    if subject == nil { return .choosing }
    if form == nil { return .loading }
    return sending.isWaiting ? .sending : .writing
  }

  var asksToQuit: Bool { stage == .writing && form?.isTouched == true && !isLeaving }
  var isChange: Bool { if case .sitting? = subject { true } else { false } }
  var isWaiting: Bool { searching.isWaiting || filling.isWaiting || sending.isWaiting }

  func title(_ words: Words) -> String { isChange ? words.changeGivenTitle : words.giveTitle }

  func detail(_ context: ScreenContext) -> String {
    material.map { context.words.givenFigures(count: $0.count, total: $0.total) } ?? ""
  }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Commands = GivingFormCommands
    if isLeaving { return ScreenHint.dialog(confirm: words.leaveUnsaved, cancel: words.cancel) }
    switch stage {
    case .choosing:
      let choose = quizzes?.isEmpty == false ? [ScreenHint(Commands.choose, words)] : []
      return choose + [ScreenHint.move(words), ScreenHint(Commands.back, words)]
    case .loading: return [ScreenHint(Commands.stop, words)]
    case .sending: return []
    case .done: return [ScreenHint(Commands.close, words), ScreenHint.scroll(words)]
    case .writing:
      let change = form?.entries.isInText == false ? [ScreenHint(FormCommands.change, words)] : []
      return [
        ScreenHint(Commands.send, label: isChange ? words.saveChange : words.giveTest),
        ScreenHint(FormCommands.next, words),
      ] + change + [ScreenHint(Commands.leave, words)]
    }
  }
}

/// What can be done while a quiz is given.
enum GivingFormCommands {
  static let choose = Command("giving.choose", .enter, .right, .character("l")) { $0.chooseQuiz }
  static let back = Command("giving.back", .escape, .character("q"), .backspace) { $0.back }
  static let send = Command("giving.send", .enter, .control("s")) { $0.giveTest }
  static let leave = Command("giving.leave", .escape) { $0.back }
  static let stop = Command("giving.stop", .escape) { $0.back }
  static let close = Command("giving.close", .escape, .enter, .character("q"), .backspace) { $0.close }

  static let choosing = CommandTable("giving-quizzes", [CommandPlace("quizzes", [choose, back] + ListCommands.all)])
  static let form = CommandTable(
    "giving", everywhere: [send, FormCommands.next, FormCommands.previous, leave],
    [FormCommands.texts, FormCommands.choices])
  static let waiting = CommandTable("giving-waiting", [CommandPlace("nothing", [stop])])
  static let done = CommandTable("giving-done", [CommandPlace("done", [close] + ScrollCommands.all)])
}

extension GivingFormScreen {
  var table: CommandTable {
    typealias Commands = GivingFormCommands
    if isLeaving { return DialogCommands.table }
    return switch stage {
    case .choosing: Commands.choosing
    case .loading, .sending: Commands.waiting
    case .writing: Commands.form
    case .done: Commands.done
    }
  }

  var place: CommandPlace {
    guard stage == .writing, !isLeaving, let form else { return table.places[0] }
    return form.entries.isInText ? FormCommands.texts : FormCommands.choices
  }

  mutating func enter(_ place: CommandPlace, _ context: ScreenContext) {
    form?.entries.enter(text: place == FormCommands.texts)
  }

  /// A form without a choice has no place where one is made.
  func has(_ command: Command) -> Bool {
    !isChange || ![FormCommands.change, FormCommands.changeBack].contains(command)
  }

  func refusal(of command: Command, _ words: Words) -> String? {
    if command == GivingFormCommands.choose { return quizzes?.isEmpty == false ? nil : words.nothingListed }
    if command == GivingFormCommands.stop { return stage == .sending ? words.savingNow : nil }
    return form.flatMap { FormCommands.refusal(of: command, in: $0.entries, words) }
  }
}
