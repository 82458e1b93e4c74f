import QuestionAPI
import QuestionModel
import TerminalScreen

/// The form for another password.
struct PasswordScreen: Screen {
  /// A row of the form.
  enum Row: Sendable, Hashable {
    case current, new, again
  }

  /// Why the passwords were not sent, or not taken.
  enum Problem: Sendable, Hashable {
    case different
    case bank(BankError)
  }

  let screen: Int
  /// Whether nothing else is open before.
  let isForced: Bool
  var form: EntryForm<Row>
  var changing: LatestRequest<Bool>
  var problem: Problem?
  /// The password until now, where it was typed a moment ago.
  private let current: String?

  init(screen: Int, current: String? = nil, isForced: Bool = false) {
    self.screen = screen
    self.isForced = isForced
    self.current = current
    let rows: [Row] = current == nil ? [.current, .new, .again] : [.new, .again]
    form = EntryForm(rows.map { EntryForm.Line($0, .text(TextField(limit: 1_000, isSecret: true))) })
    changing = LatestRequest(screen: screen)
  }

  var isWaiting: Bool { changing.isWaiting }

  func title(_ words: Words) -> String { words.passwordTitle }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Commands = PasswordCommands
    guard !changing.isWaiting else { return [ScreenHint(Commands.stop, words)] }
    return [
      ScreenHint(Commands.change, words), ScreenHint(FormCommands.next, words), ScreenHint(Commands.back, words),
    ]
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    switch event {
    case .key(.escape): return [.pop] + (isForced ? [.giveUpSignIn] : [])
    case _ where changing.isWaiting: return []
    case .key(.enter), .key(.control("s")): return change()
    case .key(let key):
      form.handle(key)
      problem = nil
    case .paste(let text): form.insert(text)
    case .mouse(let mouse): form.handle(mouse)
    default: break
    }
    return []
  }

  private mutating func change() -> [ScreenAction] {
    problem = nil
    if let empty = form.firstEmpty {
      form.select(empty)
      return []
    }
    guard form.wholeText(.new) == form.wholeText(.again) else {
      problem = .different
      form.write(.again, "")
      form.select(.again)
      return []
    }
    let change = PasswordChange(current: current ?? form.wholeText(.current), new: form.wholeText(.new))
    return changing.ask(true).map { [.effect(.changePassword($0, change))] } ?? []
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    guard case .passwordChanged(let ticket, let problem) = answer, changing.answered(ticket) != nil else { return [] }
    guard let problem else { return [.pop] }
    self.problem = .bank(problem)
    return []
  }

  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    let help = wrap([Span(isForced ? words.passwordIsForced : words.passwordHelp, .dim)], width: area.width)
    let news: FormNews =
      if changing.isWaiting {
        .waiting("\(context.spinner) \(words.savingNow)")
      } else if let problem { .notice(words.describe(problem), .error) } else { .nothing }
    frame.draw(form, FormWords(label: words.passwordRow), below: help, news: news, in: area)
  }
}

/// What can be done with the form for another password.
enum PasswordCommands {
  static let change = Command("password.change", .enter, .control("s")) { $0.changePassword }
  static let back = Command("password.back", .escape) { $0.back }
  static let stop = Command("password.stop", .escape) { $0.back }

  static let form = CommandTable(
    "password", everywhere: [change, FormCommands.next, FormCommands.previous, back], [FormCommands.texts])
  static let waiting = CommandTable("password-waiting", [CommandPlace("nothing", [stop])])
}

extension PasswordScreen {
  var table: CommandTable { changing.isWaiting ? PasswordCommands.waiting : PasswordCommands.form }

  func refusal(of command: Command, _ words: Words) -> String? {
    if command == PasswordCommands.change, form.firstEmpty == form.selected { return words.nothingTyped }
    return FormCommands.refusal(of: command, in: form, words)
  }
}
