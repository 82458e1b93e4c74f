import PropertyTesting
import QuestionModel
import QuestionSync
import Testing

/// What holds of every merge, over random edits of random questions.
struct MergeLawTests {
  static let seeds = Array(UInt64(0)..<8)
  private static let trials: UInt64 = 50
  /// Fields that say an order.
  private static let orders = ["choices", "media", "sections", "cells", "items"]

  /// Two edits of one question, out of a seed of their own.
  private struct Trial {
    let base: QuestionVersion
    let ours: QuestionVersion
    let theirs: QuestionVersion
    var random: SeededGenerator

    init(seed: UInt64) {
      random = SeededGenerator(seed: seed)
      base = random.version()
      ours = random.edited(base)
      theirs = random.edited(base)
    }
  }

  private func trials(_ seed: UInt64) -> some Sequence<Trial> {
    (0..<Self.trials).lazy.map { Trial(seed: seed << 32 | $0) }
  }

  @Test(arguments: seeds) func aSideAloneIsTaken(seed: UInt64) throws {
    for trial in trials(seed) {
      let (base, edited, other) = (trial.base, trial.ours, trial.theirs)
      for (ours, theirs, ancestor) in [(edited, base, base), (base, edited, base), (edited, edited, base)] {
        let merge = QuestionMerge(base: ancestor, ours: ours, theirs: theirs)
        #expect(merge.conflicts.isEmpty)
        #expect(try merge.resolved().bytes == edited.bytes)
      }
      let roots = QuestionMerge(base: nil, ours: edited, theirs: edited)
      #expect(roots.fields.isEmpty)
      #expect(try roots.resolved().bytes == edited.bytes)
      let strangers = QuestionMerge(base: nil, ours: edited, theirs: other)
      #expect(strangers.fields.allSatisfy { $0.reason == .noBase })
      #expect(try strangers.resolved().bytes == edited.bytes)
      #expect(try strangers.resolved(strangers.all(.theirs)).bytes == other.bytes)
    }
  }

  @Test(arguments: seeds) func sidesMayChangePlaces(seed: UInt64) throws {
    for trial in trials(seed) {
      let (base, ours, theirs) = (trial.base, trial.ours, trial.theirs)
      let merge = QuestionMerge(base: base, ours: ours, theirs: theirs)
      let swapped = QuestionMerge(base: base, ours: theirs, theirs: ours)
      #expect(merge.fields.map(\.name) == swapped.fields.map(\.name))
      #expect(merge.fields.map(\.reason) == swapped.fields.map(\.reason))
      #expect(merge.fields.map(\.ours) == swapped.fields.map(\.theirs))
      #expect(merge.fields.map(\.base) == swapped.fields.map(\.base))
      #expect(try merge.resolved(merge.all(.theirs)).bytes == swapped.resolved().bytes)
      if merge.conflicts.isEmpty { #expect(try merge.resolved().bytes == swapped.resolved().bytes) }
    }
  }

  @Test(arguments: seeds) func noChangeIsLost(seed: UInt64) throws {
    for trial in trials(seed) {
      let (base, ours, theirs) = (trial.base, trial.ours, trial.theirs)
      let merge = QuestionMerge(base: base, ours: ours, theirs: theirs)
      for field in merge.fields where !(Self.orders + ["tags", "key.right"]).contains(field.name) {
        #expect(isSame(field.merged, field.ours) || isSame(field.merged, field.theirs))
        guard !field.isConflict else { continue }
        #expect(isSame(field.base, field.ours) || isSame(field.merged, field.ours), "\(field.name)")
        #expect(isSame(field.base, field.theirs) || isSame(field.merged, field.theirs), "\(field.name)")
      }
      // What the merged version says differs from ours just where the fields say so.
      let merged = try merge.resolved()
      // Where a document became a question or the other way round, its lists are told as wholes.
      let isMixed = Set([base, ours, theirs].map { [.blueprint, .quiz].contains($0.question.content.kind) }).count > 1
      func isTold(_ name: String) -> Bool {
        !Self.orders.contains(name) && !(isMixed && Self.orders.contains { name.hasPrefix("\($0).") })
      }
      let told = merge.fields.filter { !isSame($0.merged, $0.ours) && isTold($0.name) }.sorted { $0.name < $1.name }
      let found = QuestionMerge(base: nil, ours: merged, theirs: ours).fields.filter { isTold($0.name) }
        .sorted { $0.name < $1.name }
      #expect(found.map(\.name) == told.map(\.name))
      for (field, other) in zip(found, told) { #expect(isSame(field.ours, other.merged)) }
    }
  }

  @Test(arguments: seeds) func oneSideEverywhereMakesAValidQuestion(seed: UInt64) throws {
    for trial in trials(seed) {
      let (base, ours, theirs) = (trial.base, trial.ours, trial.theirs)
      let merge = QuestionMerge(base: base, ours: ours, theirs: theirs)
      for resolution in [MergeResolution.ours, .theirs] {
        let problems = QuestionValidation.problems(of: try merge.resolved(merge.all(resolution)).question)
        #expect(problems.isEmpty, "\(problems)")
      }
    }
  }

  @Test(arguments: seeds) func anyChoiceMakesAWellFormedQuestion(seed: UInt64) throws {
    for trial in trials(seed) {
      let (base, ours, theirs) = (trial.base, trial.ours, trial.theirs)
      var random = trial.random
      for ancestor in [base, nil] {
        let merge = QuestionMerge(base: ancestor, ours: ours, theirs: theirs)
        var resolutions: [String: MergeResolution] = [:]
        for field in merge.fields where random.chance(2) {
          resolutions[field.name] = random.chance(2) ? .ours : .theirs
        }
        #expect(merge.unresolved(resolutions).count == merge.conflicts.count { resolutions[$0.name] == nil })
        let question = try merge.resolved(resolutions).question
        var ids = question.content.choices.map(\.id)
        #expect(Set(ids).count == ids.count)
        if question.content.kind == .trueFalse { ids += ["true", "false"] }
        guard question.content.kind != .unknown("hotspot") else { continue }
        let named = Set(question.key.right).union(question.key.weights.keys)
        #expect(named.isSubset(of: ids))
      }
    }
  }

  @Test func trialsMeetConflictsOfEveryReason() {
    var counts: [MergeConflictReason?: Int] = [:]
    for seed in Self.seeds {
      for trial in trials(seed) {
        let (base, ours, theirs) = (trial.base, trial.ours, trial.theirs)
        let reasons = QuestionMerge(base: base, ours: ours, theirs: theirs).conflicts.map(\.reason)
        for reason in Set(reasons.isEmpty ? [nil] : reasons) { counts[reason, default: 0] += 1 }
      }
    }
    for reason in MergeConflictReason.allCases where reason != .noBase {
      #expect(counts[reason, default: 0] > 0, "\(counts)")
    }
    #expect(counts[nil, default: 0] > 50)
  }

  private func isSame(_ left: JSONValue?, _ right: JSONValue?) -> Bool {
    left.map { CanonicalJSON.bytes(of: $0) } == right.map { CanonicalJSON.bytes(of: $0) }
  }
}

extension QuestionMerge {
  /// The same side for every conflict.
  func all(_ resolution: MergeResolution) -> [String: MergeResolution] {
    Dictionary(conflicts.map { ($0.name, resolution) }, uniquingKeysWith: { first, _ in first })
  }
}
