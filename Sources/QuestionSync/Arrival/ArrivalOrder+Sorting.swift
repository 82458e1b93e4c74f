import QuestionModel

extension ArrivalOrder {
  /// Brings revisions into an order in which parents come first, and tells which wait and which are refused.
  struct Sorting {
    private enum Fate {
      case taken
      case waiting
      case refused
      case known
    }

    private let limits: ArrivalLimits
    private var revisions: [ArrivingStep] = []
    private var indices: [RevisionID: Int] = [:]
    private var fates: [RevisionID: Fate]
    private(set) var taken: [ArrivingStep] = []
    private(set) var waiting: [ArrivingStep] = []
    private(set) var reasons: [SyncRefusal] = []

    init(limits: ArrivalLimits, refused: Set<RevisionID>) {
      self.limits = limits
      fates = Dictionary(refused.lazy.map { ($0, .refused) }, uniquingKeysWith: { first, _ in first })
    }

    var questions: Set<QuestionID> { Set(revisions.lazy.map(\.question)) }

    func contains(_ id: RevisionID) -> Bool { indices[id] != nil || fates[id] != nil }

    mutating func noteKnown(_ id: RevisionID) { fates[id] = .known }

    mutating func add(_ revision: ArrivingStep) {
      indices[revision.id] = revisions.count
      revisions.append(revision)
    }

    /// Kahn's order: a revision's turn comes when all its parents in the batch have had theirs.
    mutating func sort(known: (RevisionID) throws -> KnownRevision?) rethrows {
      var open = revisions.map { revision in
        revision.parents.count > limits.parents ? 0 : revision.parents.reduce(0) { indices[$1] == nil ? $0 : $0 + 1 }
      }
      var children: [Int: [Int]] = [:]
      for index in revisions.indices where open[index] > 0 {
        for parent in revisions[index].parents {
          if let parent = indices[parent] { children[parent, default: []].append(index) }
        }
      }
      var ready = revisions.indices.filter { open[$0] == 0 }
      var next = 0
      while next < ready.count {
        let index = ready[next]
        next += 1
        try judge(revisions[index], known: known)
        for child in children[index] ?? [] {
          open[child] -= 1
          if open[child] == 0 { ready.append(child) }
        }
      }
      for revision in revisions where fates[revision.id] == nil {
        refuse(revision, "It stands among its own ancestors.")
      }
    }

    private mutating func judge(
      _ revision: ArrivingStep, known: (RevisionID) throws -> KnownRevision?
    ) rethrows {
      guard revision.parents.count <= limits.parents else {
        return refuse(revision, "It has \(revision.parents.count) parents; at most \(limits.parents) are taken.")
      }
      guard Set(revision.parents).count == revision.parents.count else {
        return refuse(revision, "It names a parent twice.")
      }
      var generation = 0
      var isWaiting = false
      for parent in revision.parents {
        let before: KnownRevision
        if let index = indices[parent] {
          before = KnownRevision(question: revisions[index].question, generation: revisions[index].generation)
        } else if fates[parent] == .refused {
          return refuse(SyncRefusal(of: revision.id, parent: parent))
        } else if let held = try known(parent) {
          before = held
        } else {
          isWaiting = true
          continue
        }
        if fates[parent] == .refused { return refuse(SyncRefusal(of: revision.id, parent: parent)) }
        if fates[parent] == .waiting { isWaiting = true }
        guard before.question == revision.question else {
          return refuse(revision, "Its parent \(parent.short) is of another question.")
        }
        // JSON counts exactly up to 2^53.
        guard before.generation < 1 << 53 else { return refuse(revision, "Its parents' generation is too high.") }
        generation = max(generation, before.generation + 1)
      }
      guard !isWaiting else {
        fates[revision.id] = .waiting
        waiting.append(revision)
        return
      }
      guard revision.generation == generation else {
        return refuse(
          revision, "Its generation must be \(generation), one more than its parents', not \(revision.generation).")
      }
      fates[revision.id] = .taken
      taken.append(revision)
    }

    private mutating func refuse(_ revision: ArrivingStep, _ reason: String) {
      refuse(SyncRefusal(id: revision.id, kind: .history, reason: reason))
    }

    private mutating func refuse(_ refusal: SyncRefusal) {
      fates[refusal.id] = .refused
      reasons.append(refusal)
    }

    /// What is taken but for automatic merges from which nothing of a person's descends.
    func withoutUnbuilt() -> (taken: [ArrivingStep], passedOver: [RevisionID]) {
      guard taken.contains(where: \.isAutomatic) else { return (taken, []) }
      var builtUpon: Set<RevisionID> = []
      for revision in (taken + waiting).reversed() where !revision.isAutomatic || builtUpon.contains(revision.id) {
        builtUpon.formUnion(revision.parents)
      }
      let passedOver = taken.filter { $0.isAutomatic && !builtUpon.contains($0.id) }.map(\.id)
      let gone = Set(passedOver)
      return (taken.filter { !gone.contains($0.id) }, passedOver)
    }
  }
}
