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

/// The name under which the bank writes what somebody does who signed in.
final class PenName: Sendable {
  private let name = Mutex<String?>(nil)

  /// The name; nil where nobody signed in.
  var current: String? { name.withLock { $0 } }

  func take(_ person: Person?) {
    name.withLock { $0 = person.map { $0.displayName.isEmpty ? $0.name : $0.displayName } }
  }
}
