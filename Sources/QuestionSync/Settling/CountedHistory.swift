public import QuestionModel

/// The part of a question's history that counts and travels: all but the automatic merges upon which nobody built.
///
/// Every bank makes those for itself out of the rest, so that banks in a ring do not merge merges for ever.
public struct CountedHistory: Sendable, Hashable {
  /// The revisions that count: those of people, and the automatic merges from which one of theirs descends.
  public let counted: Set<RevisionID>
  /// Those of them from which none of them was made: those that retire the question first, so that a recall holds
  /// everywhere until a person has decided; then the highest generation first, then the highest id.
  public let heads: [RevisionID]

  private let made: [Set<RevisionID>: RevisionID]
  private let generations: [RevisionID: Int]

  /// What counts of a history.
  ///
  /// - Parameter steps: all revisions that a bank holds of one question, in any order, each once.
  public init(_ steps: [HistoryStep]) {
    guard steps.contains(where: \.isAutomatic) else {
      counted = Set(steps.lazy.map(\.id))
      heads = steps.count == 1 ? [steps[0].id] : Self.heads(of: steps)
      made = [:]
      generations = heads.count < 2 ? [:] : Self.generations(of: steps)
      return
    }
    let automatic = Dictionary(
      steps.lazy.filter(\.isAutomatic).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var builtUpon: Set<RevisionID> = []
    var waiting = steps.filter { !$0.isAutomatic }
    while let step = waiting.popLast() {
      for parent in step.parents {
        guard let merge = automatic[parent], builtUpon.insert(parent).inserted else { continue }
        waiting.append(merge)
      }
    }
    let counting = steps.filter { !$0.isAutomatic || builtUpon.contains($0.id) }
    counted = Set(counting.lazy.map(\.id))
    heads = Self.heads(of: counting)
    made = Dictionary(
      automatic.values.lazy.filter { !builtUpon.contains($0.id) }.map { (Set($0.parents), $0.id) },
      uniquingKeysWith: min)
    generations = heads.count < 2 ? [:] : Self.generations(of: counting)
  }

  private static func heads(of steps: [HistoryStep]) -> [RevisionID] {
    let heads = RevisionGraph(steps.lazy.map(\.node)).heads
    guard heads.count > 1 else { return heads }
    let retired = Set(steps.lazy.filter(\.isRetired).map(\.id))
    return heads.filter(retired.contains) + heads.filter { !retired.contains($0) }
  }

  private static func generations(of steps: [HistoryStep]) -> [RevisionID: Int] {
    Dictionary(steps.lazy.map { ($0.id, $0.generation) }, uniquingKeysWith: { first, _ in first })
  }

  /// The heads in the order in which they are merged: ascending by generation, then by id.
  public var mergeOrder: [RevisionID] {
    heads.sorted { (generations[$0] ?? 0, $0) < (generations[$1] ?? 0, $1) }
  }

  /// The revision that a bank shows which stores the merges that it makes; nil only for a history without heads.
  public var shown: RevisionID? { storedMerge ?? heads.first }

  /// Whether a person has to merge, as a bank sees it which stores the merges that it makes.
  public var isInConflict: Bool { heads.count > 1 && storedMerge == nil }

  /// The merge of all heads, where the steps held every merge on the way to it.
  private var storedMerge: RevisionID? {
    guard heads.count > 1, !made.isEmpty else { return nil }
    var order = mergeOrder[...]
    var merged = order.popFirst()
    for head in order {
      guard let before = merged, let next = made[[before, head]] else { return nil }
      merged = next
    }
    return merged
  }
}
