public import QuestionModel

/// A node of the 16-ary tree of fingerprints: what a bank holds in one range of ids.
public struct FingerprintNode: Sendable, Hashable {
  /// What stands below a node.
  public enum Below: Sendable, Hashable {
    /// The fingerprints of its sixteen children, in the order of their digits.
    case children([ContentDigest])
    /// Its questions, where they are few, each with the fingerprint of its history.
    case questions([QuestionID: ContentDigest])
  }

  /// The hexadecimal digits with which the hashed ids of the range begin.
  public var prefix: String
  /// How many questions the range has.
  public var count: Int
  /// The fingerprint of the range.
  public var fingerprint: ContentDigest
  /// What stands below.
  public var below: Below

  /// A node of its parts.
  public init(prefix: String, count: Int, fingerprint: ContentDigest, below: Below) {
    self.prefix = prefix
    self.count = count
    self.fingerprint = fingerprint
    self.below = below
  }
}
