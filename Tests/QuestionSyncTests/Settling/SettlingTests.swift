import PropertyTesting
import QuestionModel
import QuestionSync
import Testing

/// What counts of a history, and what a bank shows of it.
struct SettlingTests {
  private func id(_ number: Int) -> RevisionID { ContentDigest(of: Array(String(number).utf8)) }

  private func step(_ number: Int, _ parents: [Int], _ generation: Int, isAutomatic: Bool = false) -> HistoryStep {
    HistoryStep(id: id(number), parents: parents.map(id), generation: generation, isAutomatic: isAutomatic)
  }

  @Test func aMergeCountsOnceAPersonBuildsOnIt() {
    let fork = [step(0, [], 0), step(1, [0], 1), step(2, [0], 1)]
    let merge = step(3, [1, 2], 2, isAutomatic: true)
    let before = CountedHistory(fork + [merge])
    #expect(before.counted == [id(0), id(1), id(2)])
    #expect(Set(before.heads) == [id(1), id(2)])
    #expect(before.shown == id(3) && !before.isInConflict)
    let after = CountedHistory(fork + [merge, step(4, [3], 3)])
    #expect(after.counted == [id(0), id(1), id(2), id(3), id(4)])
    #expect(after.heads == [id(4)] && after.shown == id(4))
  }

  @Test func aMergeThatAnotherOneOutdatedDoesNotCount() {
    let steps = [
      step(0, [], 0), step(1, [0], 1), step(2, [0], 1), step(3, [1, 2], 2, isAutomatic: true), step(5, [0], 1),
    ]
    let history = CountedHistory(steps)
    #expect(Set(history.heads) == [id(1), id(2), id(5)])
    #expect(history.isInConflict && history.shown == history.heads.first)
    #expect(history.mergeOrder == [id(1), id(2), id(5)].sorted())
  }

  @Test func oneHeadCostsNoLookAtAnyBytes() throws {
    let settled = SettledQuestion.settle([step(0, [], 0), step(1, [0], 1)]) { _ in
      Issue.record("looked at the bytes")
      return nil
    }
    #expect(settled == SettledQuestion.settle([step(0, [], 0), step(1, [0], 1)]) { _ in nil })
    #expect(settled?.shown == id(1) && settled?.isInConflict == false && settled?.derived.isEmpty == true)
    #expect(SettledQuestion.settle([]) { _ in nil } == nil)
    let circle = [step(0, [1], 1), step(1, [0], 1)]
    #expect(SettledQuestion.settle(circle) { _ in nil } == nil)
  }

  @Test func threeHeadsAreMergedOneWithTheNext() throws {
    var tree = Tree()
    let root = tree.save(1)
    tree.save(1, parents: [root], stem: "T")
    tree.save(1, parents: [root], hint: "H")
    tree.save(1, parents: [root], tag: nil)
    let state = tree.bank.state
    let shown = try #require(tree.shown(1))
    let held = try #require(state.held(shown, of: Tree.question(1)))
    let revision = try held.decoded()
    #expect(revision.content.stem == "T" && revision.content.hint == "H" && revision.content.tags.isEmpty)
    #expect(held.isAutomatic && state.shown[Tree.question(1)]?.heads == [shown])
    #expect(state.counted(Tree.question(1)).counted.count == 4)
    #expect(state.counted(Tree.question(1)).shown == shown)
  }

  @Test func whatClashesIsAConflictOfTheHeadsThatCount() throws {
    var tree = Tree()
    let root = tree.save(1)
    let one = tree.save(1, parents: [root], stem: "T")
    let other = tree.save(1, parents: [root], stem: "U")
    #expect(tree.bank.state.shown[Tree.question(1)]?.heads == [one, other].sorted(by: >))
    let merged = tree.save(1, parents: [one, other], stem: "TU")
    #expect(tree.shown(1) == merged)
  }

  @Test func tooManyHeadsAreAConflictWithoutATry() throws {
    var tree = Tree()
    let root = tree.save(1)
    for number in 0...SettledQuestion.mostMergedHeads { tree.save(1, parents: [root], tag: "free:\(number)") }
    #expect(tree.bank.state.shown[Tree.question(1)]?.heads.count == SettledQuestion.mostMergedHeads + 1)
  }

  @Test(arguments: UInt64(0)..<60) func theOrderOfArrivalDoesNotMatter(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var tree = Tree()
    var ids = [tree.save(1)]
    for number in 0..<3 + random.next(below: 6) {
      let parent = random.chance(3) ? tree.shown(1) ?? ids[0] : ids[random.next(below: ids.count)]
      switch random.next(below: 3) {
      case 0: ids.append(tree.save(1, parents: [parent], stem: "S\(random.next(below: 3))"))
      case 1: ids.append(tree.save(1, parents: [parent], hint: "H\(number)"))
      default: ids.append(tree.save(1, parents: [parent], tag: "free:\(number)"))
      }
    }
    let state = tree.bank.state
    let counted = state.counted(Tree.question(1)).counted
    let batch = state.histories[Tree.question(1)]?.revisions.filter { counted.contains($0.id) } ?? []
    for _ in 0..<3 {
      var other = SimulatedBank(2, clock: 0, waitingPlaces: 100)
      for revision in random.shuffled(batch) {
        _ = other.apply(
          SyncBatch(items: [SyncItem(document: revision.document, key: revision.key)]), from: "bank1", nil, tree.cache)
      }
      // What came alone though it was made by nobody comes again with what was built upon it.
      _ = other.apply(
        SyncBatch(items: batch.map { SyncItem(document: $0.document, key: $0.key) }), from: "bank1", nil, tree.cache)
      #expect(other.state.counted(Tree.question(1)).counted == counted)
      #expect(other.state.shown == state.shown)
    }
  }
}
