import QuestionAPI
import TerminalScreen

/// What came of effects, and signing in where the bank asks for that on the way.
extension AppModel {
  mutating func receive(_ answer: AppAnswer) -> [AppEffect] {
    switch answer {
    case .saved(_, let found), .finished(let found):
      quizProblem = found
      openWrites -= 1
      if isQuitting, openWrites <= 0 { isFinished = true }
    case .judged:
      openWrites -= 1
      if isQuitting, openWrites <= 0 { isFinished = true }
    case .draftKept(_, let found):
      draftProblem = found
      openWrites -= 1
      if isQuitting, openWrites <= 0 { isFinished = true }
    case .examKept(_, _, let found):
      examProblem = found
      openWrites -= 1
      if isQuitting, openWrites <= 0 { isFinished = true }
    case .picture(let request, let result): context.pictures.keep(result, for: request)
    case .syncProgressed(let name, let progress): context.runs.note(progress, of: name)
    case .synced(let name, let result): context.runs.end(name, result)
    case .caller(.success(let identity)): context.caller = identity
    case .signedIn(_, .success(let person), let problem):
      context.caller = CallerIdentity(role: person.role, scopes: person.role.scopes, person: person)
      sessionProblem = problem.map(context.words.describe)
    case .signedOut: context.caller = nil
    case .signInNeeded(let effect, let answer): return askToSignIn(effect, answer)
    default: break
    }
    var effects: [AppEffect] = []
    for index in stack.indices where stack.indices.contains(index) {
      let actions = stack[index].receive(answer, context)
      // The help or the palette above a screen that goes is not what is to go in its place.
      if actions.contains(where: Self.isEnd) { stack.removeLast(stack.count - 1 - index) }
      effects += perform(actions)
    }
    return effects + goOn(after: answer)
  }

  /// Lets the person sign in above whatever is seen; what was not answered waits.
  private mutating func askToSignIn(_ effect: AppEffect, _ answer: AppAnswer) -> [AppEffect] {
    guard !isSignInDeclined else { return receive(answer) }
    refused.append((effect, answer))
    guard !stack.contains(where: { $0 is SignInScreen }) else { return [] }
    return push { SignInScreen(screen: $0) }
  }

  /// Asks again for what was not answered, once the bank knows who asks and lets them.
  private mutating func goOn(after answer: AppAnswer) -> [AppEffect] {
    switch answer {
    case .signedIn(_, .success(let person), _) where !person.mustChangePassword: break
    case .passwordChanged(_, nil): break
    case .caller(.success(let identity)) where identity.person?.mustChangePassword == true:
      guard !isSignInDeclined, !stack.contains(where: { $0 is PasswordScreen || $0 is SignInScreen }) else {
        return []
      }
      return push { PasswordScreen(screen: $0, isForced: true) }
    default: return []
    }
    let effects = refused.map(\.effect)
    refused = []
    return effects
  }

  /// Tells what was not answered as it is.
  mutating func giveUpSignIn() -> [AppEffect] {
    isSignInDeclined = true
    let answers = refused.map(\.answer)
    refused = []
    return answers.flatMap { receive($0) }
  }

  /// Whether a screen goes by an action.
  private static func isEnd(_ action: ScreenAction) -> Bool {
    switch action {
    case .pop, .replace: true
    default: false
    }
  }
}
