public import QuestionAPI
import Synchronization

/// What whoever runs the program does with the proof of who signed in.
public struct SessionKeeper: Sendable {
  /// Refuses where others could read a password on its way.
  let allowSignIn: @Sendable () throws(BankError) -> Void
  /// Calls the bank with a token from now on and remembers it; nil forgets.
  let keep: @Sendable (String?) throws(BankError) -> Void

  /// A keeper.
  ///
  /// - Parameters:
  ///   - allowSignIn: refuses where others could read a password on its way.
  ///   - keep: calls the bank with a token from now on and remembers it; nil forgets.
  public init(
    allowSignIn: @escaping @Sendable () throws(BankError) -> Void,
    keep: @escaping @Sendable (String?) throws(BankError) -> Void
  ) {
    self.allowSignIn = allowSignIn
    self.keep = keep
  }

  /// Keeps nothing, as for a bank on this machine.
  public static let none = SessionKeeper(allowSignIn: {}, keep: { _ in })
}

/// Whoever signed in: the bank writes their name with what they do, and the log their account with what they answer.
final class PenName: Sendable {
  private enum State: Sendable {
    case unknown
    case known(Person?)
  }

  private let state = Mutex(State.unknown)

  /// The name; nil where nobody signed in.
  var current: String? { person.flatMap { $0.map { $0.displayName.isEmpty ? $0.name : $0.displayName } } }

  /// Who it is, or nobody; nil as long as the bank was not asked.
  var person: Person?? {
    state.withLock { state in
      if case .known(let person) = state { .some(person) } else { nil }
    }
  }

  func take(_ person: Person?) { state.withLock { $0 = .known(person) } }
}
