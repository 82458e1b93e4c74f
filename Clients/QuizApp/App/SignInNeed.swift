import QuestionAPI
import Synchronization

/// Whether the bank did not know who asked, while one effect was carried out.
final class SignInNeed: Sendable {
  /// That of the effect which is being carried out.
  @TaskLocal static var current: SignInNeed?

  private let found = Mutex(false)

  /// Whether it was so.
  var isThere: Bool { found.withLock { $0 } }

  /// Takes in why something failed.
  static func note(_ error: some Error) {
    guard let error = error as? BankError, error == .unauthenticated else { return }
    current?.found.withLock { $0 = true }
  }
}
