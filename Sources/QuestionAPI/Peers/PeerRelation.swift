/// Where another bank stands towards this one.
public enum PeerRelation: String, Sendable, Hashable, CaseIterable {
  /// It publishes for this one, as a province for a school.
  case upper
  /// This one publishes for it: what it publishes waits here for the reviewers.
  case lower
  /// Neither.
  case equal
}
