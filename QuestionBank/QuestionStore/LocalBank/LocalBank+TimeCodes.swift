public import QuestionAPI
import QuestionModel

extension LocalBank {
  /// Recovery codes that are told at once.
  private static let recoveryCodes = 10

  /// Draws a secret for a telephone; it counts once a code of it was confirmed.
  public func enrolTimeCode() async throws(BankError) -> TimeCodeEnrolment {
    try caller.check(.changeOwnSecondFactor)
    let account = try await signedIn().account
    try requireOwnPassword(account)
    guard account.timeCode == nil else {
      throw .invalid([FieldProblem("code", "is asked for already; remove the telephone that you have first")])
    }
    let code = TimeCode()
    try await store.setPendingCode(code, of: account.id)
    return TimeCodeEnrolment(
      secret: Base32.text(of: code.secret), address: code.address(account: account.name, issuer: "Question bank"))
  }

  /// Asks for the telephone's codes from now on, and tells codes for the day it is lost.
  public func confirmTimeCode(_ code: String) async throws(BankError) -> RecoveryCodes {
    try caller.check(.changeOwnSecondFactor)
    let account = try await signedIn().account
    guard let pending = account.pendingCode else {
      throw .invalid([FieldProblem("code", "is of no telephone; enrol one first")])
    }
    guard let step = pending.step(of: code, at: accounts.policy.clock(), after: nil) else {
      throw .invalid([FieldProblem("code", "is not what the telephone shows; see that its clock is right")])
    }
    let codes = (0..<Self.recoveryCodes).map { _ in Secret.recoveryCode() }
    try await changing { store throws(BankError) in
      try await store.setTimeCode(
        pending, step: step, recovery: codes.map(Secret.recoveryHash(of:)), of: account.id)
    }
    return RecoveryCodes(codes)
  }

  /// Asks for no codes any more; takes a last one.
  public func removeTimeCode(_ code: String) async throws(BankError) {
    try caller.check(.changeOwnSecondFactor)
    let account = try await signedIn().account
    guard let telephone = account.timeCode else { throw .notFound("telephone of this account") }
    let now = accounts.policy.clock()
    // Counted with the attempts to sign in, so that nobody who found a session open can try all codes.
    _ = try await store.beginSignIn(account.name, at: now)
    guard telephone.step(of: code, at: now, after: account.timeStep) != nil else {
      throw .invalid([FieldProblem("code", "is not what the telephone shows; see that its clock is right")])
    }
    try await store.takeBackSignIn(account.name)
    try await changing { store throws(BankError) in
      try await store.setTimeCode(nil, step: nil, recovery: [], of: account.id)
    }
  }
}
