import QuestionAPI
import TerminalScreen

/// Whom the bank takes one for, and what follows from it.
struct AccountScreen: Screen {
  let screen: Int
  var caller: CallerIdentity?
  var error: BankError?
  var scroll = ScrollState()
  var signingOut: LatestRequest<Bool>
  /// Whether signing out is to be confirmed, and of what.
  var confirming: Ending?
  /// Whether the password was changed from here.
  var isChanged = false

  /// Which sessions are to end.
  enum Ending: Sendable, Hashable {
    case this, all
  }

  init(screen: Int) {
    self.screen = screen
    signingOut = LatestRequest(screen: screen)
  }

  var isWaiting: Bool { (caller == nil && error == nil) || signingOut.isWaiting }
  private var isSignedIn: Bool { caller?.person != nil }

  func title(_ words: Words) -> String { words.accountTitle }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Commands = AccountCommands
    if confirming != nil { return ScreenHint.dialog(confirm: words.signOut, cancel: words.cancel) }
    let back = ScreenHint(Commands.back, words)
    guard let person = caller?.person else { return [ScreenHint(Commands.signIn, words), back] }
    return [Commands.classes, Commands.password].map { ScreenHint($0, words) }
      + [ScreenHint(Commands.timeCode, label: words.turnTimeCode(isOn: person.hasTimeCode))]
      + [ScreenHint(Commands.signOut, words), back]
  }

  mutating func appear(_ context: ScreenContext) -> [ScreenAction] {
    caller = caller ?? context.caller
    return [.effect(.whoAmI)]
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    if let confirming { return confirm(confirming, event) }
    switch event {
    case .key(.escape), .key(.character("q")), .key(.backspace): return [.pop]
    case .key(.character("c")), .key(.enter):
      guard let caller, isSignedIn else { return [] }
      return [.push { ClassesScreen(screen: $0, role: caller.role) }]
    case .key(.character("p")): return isSignedIn ? [.push { PasswordScreen(screen: $0) }] : []
    case .key(.character("t")):
      guard let person = caller?.person else { return [] }
      return [.push { TimeCodeScreen(screen: $0, isOn: person.hasTimeCode) }]
    case .key(.character("s")): return isSignedIn ? [] : [.push { SignInScreen(screen: $0) }]
    case .key(.character("o")), .key(.character("O")):
      guard isSignedIn, !signingOut.isWaiting else { return [] }
      confirming = event == .key(.character("o")) ? .this : .all
    case .key(let key): _ = scroll.handle(key, count: lines(context).count, rows: context.body.height)
    case .mouse(let mouse): _ = scroll.handle(mouse, count: lines(context).count, rows: context.body.height)
    default: break
    }
    return []
  }

  private mutating func confirm(_ ending: Ending, _ event: InputEvent) -> [ScreenAction] {
    guard case .key(let key) = event, key == .enter || key == .escape else { return [] }
    confirming = nil
    guard key == .enter else { return [] }
    return signingOut.ask(true).map { [.effect(.signOut($0, everywhere: ending == .all))] } ?? []
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    switch answer {
    case .caller(.success(let found)): (caller, error) = (found, nil)
    case .caller(.failure(let error)): self.error = error
    case .passwordChanged(_, nil): isChanged = true
    case .timeCodeConfirmed(_, .success), .timeCodeRemoved(_, nil): isChanged = false
    case .signedOut(let ticket, let problem):
      guard signingOut.answered(ticket) != nil else { return [] }
      guard let problem else { return [.pop] }
      (caller, error) = (nil, problem)
    default: break
    }
    return []
  }

  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    frame.grid.drawScrollText(lines(context), scroll, in: area)
    guard let confirming else { return }
    let words = context.words
    frame.draw(
      Dialog.asking(
        words.signOutTitle, confirming == .all ? words.signOutOfAllQuestion : words.signOutQuestion, hints(words),
        context.keys))
  }

  /// Who one is, as wrapped lines.
  func lines(_ context: ScreenContext) -> [StyledLine] {
    let words = context.words
    let width = context.body.width - 1
    var lines: [StyledLine] = []
    if let error { lines += wrap([Span("\(Mark.warning) \(words.describe(error))", .error)], width: width) + [[]] }
    if isChanged { lines += wrap([Span("\(Mark.correct) \(words.passwordIsChanged)", .correct)], width: width) + [[]] }
    if signingOut.isWaiting { lines.append(StyledLine("\(context.spinner) \(words.signingOut)", Style(.dim))) }
    guard let caller else {
      if error == nil { lines.append(StyledLine("\(context.spinner) \(words.loading)", Style(.dim))) }
      return lines
    }
    return lines + AccountText.lines(of: caller, width: width, words: words)
  }
}
