import PropertyTesting
import QuestionModel
import QuestionSync
import Testing

/// Heads and common ancestors of histories.
struct RevisionGraphTests {
  private typealias Node = RevisionGraph.Node

  private func id(_ number: Int) -> RevisionID { ContentDigest(of: Array(String(number).utf8)) }

  /// Revisions by number, each with its parents; generations as they should be.
  private func nodes(_ parents: [[Int]]) -> [Node] {
    var generations: [Int] = []
    for own in parents { generations.append(own.map { generations[$0] + 1 }.max() ?? 0) }
    return parents.indices.map { Node(id: id($0), parents: parents[$0].map(id), generation: generations[$0]) }
  }

  @Test func headsComeAsEveryBankShowsThem() {
    let graph = RevisionGraph(nodes([[], [0], [0], [1], [0]]).reversed())
    let low = [id(2), id(4)].sorted(by: >)
    #expect(graph.heads == [id(3)] + low)
    #expect(RevisionGraph([]).heads.isEmpty)
  }

  @Test func baseOfAForkIsWhereItParts() {
    let graph = RevisionGraph(nodes([[], [0], [1], [1], [2]]))
    #expect(graph.mergeBase(of: id(4), id(3)) == id(1))
    #expect(graph.mergeBase(of: id(4), id(2)) == id(2))
    #expect(graph.mergeBase(of: id(4), id(4)) == id(4))
    #expect(graph.ancestors(of: id(4)) == [id(0), id(1), id(2), id(4)])
  }

  @Test func strangersHaveNoBase() {
    let graph = RevisionGraph(nodes([[], [], [0], [1]]))
    #expect(graph.mergeBase(of: id(2), id(3)) == nil)
    #expect(graph.mergeBase(of: id(2), id(9)) == nil)
    #expect(graph.ancestors(of: id(9)).isEmpty)
  }

  @Test func crissCrossTakesTheHigherGenerationThenTheHigherID() {
    let even = RevisionGraph(nodes([[], [0], [0], [1, 2], [1, 2]]))
    #expect(even.mergeBase(of: id(3), id(4)) == max(id(1), id(2)))
    let uneven = RevisionGraph(nodes([[], [0], [0], [2], [1, 3], [1, 3]]))
    #expect(uneven.mergeBase(of: id(4), id(5)) == id(3))
  }

  @Test func parentsThatAreNotThereArePassedOver() {
    let all = nodes([[], [0], [1], [1]])
    #expect(RevisionGraph(all.dropFirst()).mergeBase(of: id(2), id(3)) == id(1))
    #expect(RevisionGraph(all.dropFirst(2)).mergeBase(of: id(2), id(3)) == nil)
  }

  @Test func generationsThatLieAndCirclesDoNoHarm() {
    let lying = [
      Node(id: id(0), parents: [], generation: .max), Node(id: id(1), parents: [id(0)], generation: -5),
      Node(id: id(2), parents: [id(1)], generation: 0), Node(id: id(3), parents: [id(1)], generation: 0),
    ]
    #expect(RevisionGraph(lying).mergeBase(of: id(2), id(3)) == id(1))
    let circle = RevisionGraph([
      Node(id: id(0), parents: [id(1)], generation: 0), Node(id: id(1), parents: [id(0)], generation: 1),
    ])
    #expect(circle.heads.isEmpty)
    #expect(circle.mergeBase(of: id(0), id(1)) == nil)
  }

  @Test func agreesWithTheDefinition() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let count = 2 + random.next(below: 12)
      let parents = (0..<count).map { number in
        Set((0..<random.next(below: 3)).map { _ in random.next(below: max(1, number)) }).filter { $0 < number }.sorted()
      }
      let all = nodes(parents)
      let graph = RevisionGraph(random.shuffled(all))
      let (left, right) = (random.next(below: count), random.next(below: count))
      let common = graph.ancestors(of: id(left)).intersection(graph.ancestors(of: id(right)))
      let best = common.filter { one in !common.contains { $0 != one && graph.ancestors(of: $0).contains(one) } }
      let expected = all.filter { best.contains($0.id) }.max { ($0.generation, $0.id) < ($1.generation, $1.id) }
      #expect(graph.mergeBase(of: id(left), id(right)) == expected?.id)
      #expect(graph.mergeBase(of: id(right), id(left)) == expected?.id)
    }
  }

  @Test(.timeLimit(.minutes(1))) func aLongHistoryIsWalkedOnce() {
    let count = 20_000
    let graph = RevisionGraph(nodes((0..<count).map { $0 < 2 ? (0..<$0).map { $0 } : [$0 - 1, $0 - 2] }))
    #expect(graph.heads == [id(count - 1)])
    #expect(graph.mergeBase(of: id(count - 1), id(count - 2)) == id(count - 2))
  }
}
