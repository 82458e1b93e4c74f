import QuestionAPI
import QuestionModel
import TerminalScreen

/// The form to sign in by; it lies above whatever the bank did not answer, which then goes on.
struct SignInScreen: Screen {
  /// A row of the form.
  enum Row: Sendable, Hashable {
    case name, password
    /// What a telephone shows, where the account asks for it.
    case code
  }

  let screen: Int
  var form = EntryForm<Row>([
    EntryForm.Line(.name, .text(TextField(limit: 200))),
    EntryForm.Line(.password, .text(TextField(limit: 1_000, isSecret: true))),
  ])
  var signingIn: LatestRequest<Bool>
  var error: BankError?
  /// Whether somebody was signed in before, whose session is over.
  var isAgain = false
  private var hasAppeared = false

  init(screen: Int) {
    self.screen = screen
    signingIn = LatestRequest(screen: screen)
  }

  /// Whether a code is asked for besides.
  var needsCode: Bool { form.lines.contains { $0.row == .code } }

  var isWaiting: Bool { signingIn.isWaiting }

  func title(_ words: Words) -> String { words.signInTitle }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Commands = SignInCommands
    guard !signingIn.isWaiting else { return [ScreenHint(Commands.stop, words)] }
    return [
      ScreenHint(Commands.signIn, words), ScreenHint(FormCommands.next, words), ScreenHint(Commands.back, words),
    ]
  }

  mutating func appear(_ context: ScreenContext) -> [ScreenAction] {
    guard !hasAppeared else { return [] }
    hasAppeared = true
    isAgain = context.caller?.person != nil
    let name = context.caller?.person?.name ?? context.memory.signInName
    form.write(.name, name)
    if !name.isEmpty { form.select(.password) }
    return []
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    switch event {
    case .key(.escape): return leave(context) + [.effect(.dropSession), .giveUpSignIn]
    case _ where signingIn.isWaiting: return []
    case .key(.enter), .key(.control("s")): return signIn()
    case .key(let key):
      form.handle(key)
      error = nil
    case .paste(let text): form.insert(text)
    case .mouse(let mouse): form.handle(mouse)
    default: break
    }
    return []
  }

  /// Goes to what is still empty, else signs in.
  private mutating func signIn() -> [ScreenAction] {
    error = nil
    if let empty = form.firstEmpty {
      form.select(empty)
      return []
    }
    let request = SignInRequest(
      name: form.text(.name), password: form.wholeText(.password), code: needsCode ? form.text(.code) : nil)
    return signingIn.ask(true).map { [.effect(.signIn($0, request))] } ?? []
  }

  /// The name is there the next time; the password is not.
  private func leave(_ context: ScreenContext) -> [ScreenAction] {
    var memory = context.memory
    memory.signInName = form.text(.name)
    return [.remember(memory), .pop]
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    guard case .signedIn(let ticket, let result, _) = answer, signingIn.answered(ticket) != nil else { return [] }
    switch result {
    case .success(let person) where person.mustChangePassword:
      let current = form.wholeText(.password)
      return [.replace { PasswordScreen(screen: $0, current: current, isForced: true) }]
    case .success: return leave(context)
    case .failure(let error):
      self.error = error
      if error == .codeRequired, !needsCode { form.append(EntryForm.Line(.code, .text(TextField(limit: 100)))) }
      form.select(error == .codeRequired ? .code : .password)
      // A code counts once, and a wrong password is typed anew.
      if error != .codeRequired { form.write(.code, "") }
      return []
    }
  }

  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    let reason = wrap([Span(isAgain ? words.sessionIsOver : words.signInHelp, .dim)], width: area.width)
    let news: FormNews =
      if signingIn.isWaiting {
        .waiting("\(context.spinner) \(words.signingIn)")
      } else if let error {
        .notice(words.describe(error), error == .codeRequired ? .warning : .error)
      } else { .nothing }
    frame.draw(
      form, FormWords(label: words.signInRow, placeholder: words.signInPlaceholder), below: reason, news: news, in: area
    )
  }
}

/// What can be done while signing in.
enum SignInCommands {
  static let signIn = Command("signIn.signIn", .enter, .control("s")) { $0.signIn }
  static let back = Command("signIn.back", .escape) { $0.withoutSigningIn }
  static let stop = Command("signIn.stop", .escape) { $0.withoutSigningIn }

  static let form = CommandTable(
    "sign-in", everywhere: [signIn, FormCommands.next, FormCommands.previous, back], [FormCommands.texts])
  static let waiting = CommandTable("sign-in-waiting", [CommandPlace("nothing", [stop])])
}

extension SignInScreen {
  var table: CommandTable { signingIn.isWaiting ? SignInCommands.waiting : SignInCommands.form }

  func refusal(of command: Command, _ words: Words) -> String? {
    if command == SignInCommands.signIn, form.firstEmpty == form.selected { return words.nothingTyped }
    return FormCommands.refusal(of: command, in: form, words)
  }
}
