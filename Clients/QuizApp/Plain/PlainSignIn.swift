import QuestionAPI
import TerminalScreen

/// Signing in by prompts.
extension PlainProgram {
  /// Carries an effect out; where the bank does not know who asks, the person may sign in first.
  mutating func perform(
    _ effect: AppEffect, telling tell: @escaping @Sendable (AppAnswer) -> Void = { _ in }
  ) async -> AppAnswer? {
    let answer = await runner.perform(effect, telling: tell)
    if case .caller(.success(let identity))? = answer { caller = identity }
    guard case .signInNeeded(let again, let refused)? = answer else { return answer }
    guard !isSignInRefused, await signIn() else {
      isSignInRefused = true
      return refused
    }
    return await perform(again, telling: tell)
  }

  /// Asks who the person is, until the bank knows.
  ///
  /// - Returns: whether it does.
  mutating func signIn() async -> Bool {
    console.say(caller?.person == nil ? words.signInHelp : words.sessionIsOver)
    while !console.hasEnded {
      guard let name = await console.ask(words.plainNamePrompt), !name.isEmpty,
        let password = await console.askSecret(words.plainPasswordPrompt)
      else { break }
      var request = SignInRequest(name: name, password: password)
      var result = await signIn(request)
      if case .failure(.codeRequired)? = result, let code = await console.ask(words.plainCodePrompt) {
        request.code = code
        result = await signIn(request)
      }
      switch result {
      case nil: return false
      case .failure(let error)?: say(error)
      case .success(let person)?:
        console.say("\(Mark.correct) \(words.signedInAs(person))")
        caller = CallerIdentity(role: person.role, scopes: person.role.scopes, person: person)
        return person.mustChangePassword ? await changePassword(from: password) : true
      }
    }
    return false
  }

  private mutating func signIn(_ request: SignInRequest) async -> Result<Person, BankError>? {
    guard case .signedIn(_, let result, let problem)? = await runner.perform(.signIn(ticket, request)) else {
      return nil
    }
    if let problem { fail(problem) }
    return result
  }

  /// Asks for another password; nil asks for the one until now too.
  ///
  /// - Returns: whether it counts.
  mutating func changePassword(from known: String?) async -> Bool {
    console.say(known == nil ? words.passwordHelp : words.passwordIsForced)
    while !console.hasEnded {
      var current = known
      if current == nil { current = await console.askSecret(words.passwordRow(.current) + ":") }
      guard let current, let new = await console.askSecret(words.passwordRow(.new) + ":"), !new.isEmpty,
        let again = await console.askSecret(words.passwordRow(.again) + ":")
      else { break }
      guard new == again else {
        console.warn(words.describe(PasswordScreen.Problem.different))
        continue
      }
      let change = PasswordChange(current: current, new: new)
      guard case .passwordChanged(_, let problem)? = await runner.perform(.changePassword(ticket, change)) else {
        break
      }
      guard let problem else {
        console.say("\(Mark.correct) \(words.passwordIsChanged)")
        return true
      }
      console.warn(words.describe(PasswordScreen.Problem.bank(problem)))
    }
    return false
  }
}
