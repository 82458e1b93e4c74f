import QuestionAPI

/// Who one is, signing in and out, and one's classes.
extension EffectRunner {
  func account(_ effect: AppEffect) async -> AppAnswer? {
    switch effect {
    case .whoAmI:
      .caller(
        await result { () async throws(BankError) in
          let identity = try await bank.whoAmI()
          penName.take(identity.person)
          return identity
        })
    case .signIn(let ticket, let request): await signIn(request, ticket)
    case .signOut(let ticket, let everywhere):
      .signedOut(
        ticket, problem: await bankProblem { () async throws(BankError) in try await signOut(everywhere: everywhere) })
    case .dropSession: .sessionDropped(problem: await bankProblem { () throws(BankError) in try drop() })
    case .changePassword(let ticket, let change):
      .passwordChanged(
        ticket, problem: await bankProblem { () async throws(BankError) in try await bank.changePassword(change) })
    case .classes(let ticket):
      .classes(ticket, await result { () async throws(BankError) in try await bank.classes() })
    case .people(let ticket, let request):
      .people(ticket, await result { () async throws(BankError) in try await bank.people(request) })
    default: nil
    }
  }

  /// Codes of the person's telephone.
  func timeCode(_ effect: AppEffect) async -> AppAnswer? {
    switch effect {
    case .enrolTimeCode(let ticket):
      .timeCodeDrawn(ticket, await result { () async throws(BankError) in try await bank.enrolTimeCode() })
    case .confirmTimeCode(let ticket, let code):
      .timeCodeConfirmed(ticket, await result { () async throws(BankError) in try await bank.confirmTimeCode(code) })
    case .removeTimeCode(let ticket, let code):
      .timeCodeRemoved(
        ticket, problem: await bankProblem { () async throws(BankError) in try await bank.removeTimeCode(code) })
    default: nil
    }
  }

  private func signIn(_ request: SignInRequest, _ ticket: Ticket) async -> AppAnswer {
    let signedIn = await result { () async throws(BankError) in
      try session.allowSignIn()
      return try await bank.signIn(request)
    }
    guard case .success(let signedIn) = signedIn else { return .signedIn(ticket, signedIn.map(\.person), problem: nil) }
    penName.take(signedIn.person)
    let problem = await bankProblem { () throws(BankError) in try session.keep(signedIn.token) }
    return .signedIn(ticket, .success(signedIn.person), problem: problem)
  }

  /// Signs out; whatever the bank says, this program forgets what proved who somebody is.
  private func signOut(everywhere: Bool) async throws(BankError) {
    let problem: BankError?
    do {
      try await bank.signOut(everywhere: everywhere)
      problem = nil
    } catch { problem = error }
    try drop()
    if let problem, problem != .unauthenticated { throw problem }
  }

  private func drop() throws(BankError) {
    penName.take(nil)
    try session.keep(nil)
  }
}
