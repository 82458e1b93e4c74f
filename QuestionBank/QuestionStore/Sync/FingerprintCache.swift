import QuestionSync
import Synchronization

/// The fingerprints that were worked out last: a comparison asks for them once a level of the tree.
final class FingerprintCache: Sendable {
  /// What the fingerprints are of; whatever changes them has a row of the feed.
  struct Place: Hashable {
    let epoch: String
    let sequence: Int64
    let selection: String
    /// What is said of keys: `KeySharing.name`.
    let keys: String
  }

  /// Trees that are kept, each of some 100 bytes a question.
  private static let most = 4

  private let trees = Mutex<[(place: Place, tree: FingerprintTree)]>([])

  /// The tree of a place, kept or worked out; two who ask at once may both work it out.
  func tree(at place: Place, orElse workOut: () throws -> FingerprintTree) throws -> FingerprintTree {
    if let known = trees.withLock({ $0.first { $0.place == place }?.tree }) { return known }
    let tree = try workOut()
    trees.withLock { trees in
      trees.removeAll { $0.place.epoch != place.epoch || $0.place.sequence != place.sequence }
      if trees.count >= Self.most { trees.removeFirst() }
      trees.append((place, tree))
    }
    return tree
  }
}
