import Synchronization

/// What a request turns out to be about, for the events that are told when it is over: whoever takes a request lays one
/// out around all that the request does, and whoever does it writes into it.
public final class SecurityNotes: Sendable {
  private let notes = Mutex<(account: String?, kinds: [SecurityEvent.Kind]?)>((nil, nil))

  /// The notes of the request that is answered now; nil outside of one.
  @TaskLocal public static var current: SecurityNotes?

  /// Nothing is noted yet.
  public init() {}

  /// Id of the account that somebody wanted to be.
  public var account: String? { notes.withLock { $0.account } }

  /// What happened, where the action alone does not say it.
  public var kinds: [SecurityEvent.Kind]? { notes.withLock { $0.kinds } }

  /// Notes whom somebody wants to be.
  public func note(account: String) { notes.withLock { $0.account = account } }

  /// Notes what happened, in the place of what the action says.
  public func note(_ kinds: [SecurityEvent.Kind]) { notes.withLock { $0.kinds = kinds } }
}
