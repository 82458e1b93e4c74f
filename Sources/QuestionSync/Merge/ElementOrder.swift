import QuestionModel

/// How three orders of one list differ, whatever was added or taken away.
struct ElementOrder {
  /// Whether both sides order what they share alike.
  let areSame: Bool
  /// Whether our side moved elements that all share.
  let isOursMoved: Bool
  /// Whether the other side moved elements that all share.
  let isTheirsMoved: Bool
  /// Whether our order sorts before the other.
  let isOursFirst: Bool

  /// Compares the orders.
  ///
  /// - Parameters:
  ///   - base: the elements of the base, nil without one.
  ///   - ours: those of our side.
  ///   - theirs: those of the other side.
  init(base: [ElementKey]?, ours: [ElementKey], theirs: [ElementKey]) {
    let sharedByOurs = Self.keep(ours, in: theirs)
    let sharedByTheirs = Self.keep(theirs, in: ours)
    areSame = sharedByOurs == sharedByTheirs
    isOursFirst = sharedByOurs.lexicographicallyPrecedes(sharedByTheirs) { $0.precedes($1) }
    guard let base else {
      (isOursMoved, isTheirsMoved) = (false, false)
      return
    }
    let shared = Self.keep(base, in: sharedByOurs)
    isOursMoved = Self.keep(sharedByOurs, in: shared) != shared
    isTheirsMoved = Self.keep(sharedByTheirs, in: shared) != shared
  }

  private static func keep(_ keys: [ElementKey], in others: [ElementKey]) -> [ElementKey] {
    let others = Set(others)
    return keys.filter(others.contains)
  }

  /// Puts the elements that a merge keeps in order: what both sides hold as one of them orders it, and what one side
  /// alone holds after the same element as there.
  ///
  /// - Parameters:
  ///   - kept: the elements of the merge.
  ///   - side: whose order is followed.
  ///   - base: the elements of the base.
  ///   - ours: those of our side.
  ///   - theirs: those of the other side.
  /// - Returns: the kept elements, each once.
  static func merged(
    _ kept: Set<ElementKey>, following side: MergeSide, base: [ElementKey], ours: [ElementKey], theirs: [ElementKey]
  ) -> [ElementKey] {
    let common = kept.intersection(ours).intersection(theirs)
    let lists = [ours, theirs].map { runs(of: $0, kept: kept, common: common) }
    let spine = (side == .ours ? ours : theirs).filter(common.contains)
    var order: [ElementKey] = []
    for anchor in [nil] + spine.map(Optional.some) {
      if let anchor { order.append(anchor) }
      let runs = lists.compactMap { $0[anchor] }
      order += runs.sorted { $0[0].precedes($1[0]) }.joined()
    }
    let placed = Set(order)
    return order + base.filter { kept.contains($0) && !placed.contains($0) }
  }

  /// The elements of one side alone, by the common element that they follow.
  private static func runs(
    of keys: [ElementKey], kept: Set<ElementKey>, common: Set<ElementKey>
  ) -> [ElementKey?: [ElementKey]] {
    var runs: [ElementKey?: [ElementKey]] = [:]
    var anchor: ElementKey?
    for key in keys where kept.contains(key) {
      if common.contains(key) { anchor = key } else { runs[anchor, default: []].append(key) }
    }
    return runs
  }
}
