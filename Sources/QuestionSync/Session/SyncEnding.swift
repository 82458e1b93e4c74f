/// What kind of thing ended an exchange before its end, so that it can be told in another language.
public enum SyncEnding: String, Sendable, Hashable, CaseIterable {
  /// The other bank was restored from a backup.
  case epochOver
  /// The other bank no longer keeps the bundle.
  case snapshotGone
  /// The other bank speaks an older protocol only.
  case peerIsOlder
  /// The other bank speaks a newer protocol only.
  case peerIsNewer
  /// The other bank does not let this one.
  case forbidden
  /// The other bank could not be reached.
  case unreachable
  /// What came is no answer of this protocol.
  case unreadable
  /// A person ended it.
  case stopped
  /// Something in this bank failed.
  case broken

  /// The end that a fault is.
  public init(_ fault: SyncFault) {
    self =
      switch fault {
      case .epochOver: .epochOver
      case .snapshotGone: .snapshotGone
      case .version(let ours, let theirs): theirs.upperBound < ours.lowerBound ? .peerIsOlder : .peerIsNewer
      case .forbidden: .forbidden
      case .unreachable: .unreachable
      case .unreadable: .unreadable
      }
  }
}
