/// Why a request was not answered.
public enum SyncFault: Error, Sendable, Hashable {
  /// The cursor is of an epoch that is over: the bank was restored from a backup.
  case epochOver
  /// The bundle is no longer kept.
  case snapshotGone
  /// The other bank speaks other versions of the protocol.
  case version(ours: ClosedRange<Int>, theirs: ClosedRange<Int>)
  /// The other bank does not let this one.
  case forbidden(String)
  /// The other bank could not be reached or did not answer; another try may succeed.
  case unreachable(String)
  /// What came is no answer of this protocol; another try would not help.
  case unreadable(String)
}

extension SyncFault: CustomStringConvertible {
  /// What happened and what to do.
  public var description: String {
    switch self {
    case .epochOver: "The other bank was restored from a backup; the next exchange compares everything."
    case .snapshotGone: "The other bank no longer keeps the bundle; the next exchange takes a new one."
    case .version(let ours, let theirs):
      "The other bank speaks the sync protocol \(Self.text(theirs)), this one \(Self.text(ours)). "
        + "Update \(theirs.upperBound < ours.lowerBound ? "the other bank's" : "this bank's") program."
    case .forbidden(let reason): reason
    case .unreachable(let reason): reason
    case .unreadable(let reason): reason
    }
  }

  private static func text(_ versions: ClosedRange<Int>) -> String {
    versions.count == 1 ? "\(versions.lowerBound)" : "\(versions.lowerBound) to \(versions.upperBound)"
  }
}
