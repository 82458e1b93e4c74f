import PropertyTesting
import QuestionModel
import QuestionSync
import Testing

/// What of a batch is taken, waits or is refused.
struct ArrivalTests {
  private typealias Arriving = ArrivingRevision<Int>

  private func id(_ number: Int) -> RevisionID { ContentDigest(of: Array(String(number).utf8)) }
  private let question = QuestionID(high: 1, low: 1)

  private func revision(
    _ number: Int, _ parents: [Int], _ generation: Int, isAutomatic: Bool = false, size: Int = 10, of low: UInt64 = 1
  ) -> Arriving {
    Arriving(
      id: id(number), question: QuestionID(high: 1, low: low), parents: parents.map(id), generation: generation,
      isAutomatic: isAutomatic, size: size, payload: number)
  }

  private func arrival(
    _ batch: [Arriving], place: WaitingPlace<Int> = WaitingPlace(), known: [Int: KnownRevision] = [:],
    heads: [RevisionID] = [], limits: ArrivalLimits = ArrivalLimits(), refused: Set<RevisionID> = []
  ) -> Arrival<Int> {
    let table = Dictionary(uniqueKeysWithValues: known.map { (id($0), $1) })
    return Arrival(
      batch, place: place, limits: limits, refusedBefore: refused, known: { table[$0] }, heads: { _ in heads })
  }

  private func numbers(_ revisions: [Arriving]) -> [Int] { revisions.map(\.payload) }

  @Test func parentsComeFirst() {
    let batch = [revision(3, [1, 2], 2), revision(2, [0], 1), revision(1, [0], 1), revision(0, [], 0)]
    let arrival = arrival(batch + batch)
    #expect(numbers(arrival.taken).first == 0 && numbers(arrival.taken).last == 3 && arrival.taken.count == 4)
    #expect(arrival.refused.isEmpty && arrival.waiting.isEmpty && arrival.known.isEmpty)
  }

  @Test func whatIsKnownIsNotTakenAgain() {
    let arrival = arrival(
      [revision(0, [], 0), revision(1, [0], 1)], known: [0: KnownRevision(question: question, generation: 0)])
    #expect(numbers(arrival.known) == [0] && numbers(arrival.taken) == [1])
  }

  @Test func childrenWaitForTheirParents() {
    var place = WaitingPlace<Int>()
    let first = arrival([revision(2, [1], 2), revision(3, [2], 3)], place: place)
    #expect(first.taken.isEmpty && numbers(first.waiting) == [2, 3])
    for revision in first.waiting { #expect(place.insert(revision).isEmpty) }
    let second = arrival(
      [revision(1, [0], 1)], place: place, known: [0: KnownRevision(question: question, generation: 0)])
    #expect(numbers(second.taken) == [1, 2, 3] && second.waiting.isEmpty)
    for revision in second.taken { place.remove(revision.id) }
    #expect(place.isEmpty && place.byteCount == 0 && place.questions.isEmpty)
  }

  @Test func whatIsWrongIsRefusedWithAllThatComesFromIt() {
    let known = [0: KnownRevision(question: question, generation: 0)]
    let wrong: [(Arriving, String)] = [
      (revision(1, [0], 5), "generation must be 1"), (revision(1, [0], 0), "generation must be 1"),
      (revision(1, [], 1), "generation must be 0"), (revision(1, [0], .min), "generation must be 1"),
      (revision(1, [0], 1, of: 2), "another question"), (revision(1, [0, 0], 1), "twice"),
      (revision(1, Array(100..<165), 1), "65 parents"), (revision(1, [9], 1), "It is made from"),
    ]
    for (bad, reason) in wrong {
      let arrival = arrival([revision(2, [1], 2, of: bad.question.low), bad], known: known, refused: [id(9)])
      #expect(arrival.taken.isEmpty && arrival.waiting.isEmpty)
      #expect(arrival.refused.map(\.id) == [id(1), id(2)])
      #expect(arrival.refused.first?.reason.contains(reason) == true, "\(arrival.refused)")
    }
    let high = arrival([revision(1, [0], .min)], known: [0: KnownRevision(question: question, generation: .max)])
    #expect(high.refused.first?.reason.contains("too high") == true)
  }

  @Test func circlesAreRefused() {
    let arrival = arrival([revision(1, [3], 1), revision(2, [1], 2), revision(3, [2], 3), revision(4, [4], 1)])
    #expect(arrival.taken.isEmpty && arrival.waiting.isEmpty && arrival.refused.count == 4)
    #expect(arrival.refused.allSatisfy { $0.reason.contains("own ancestors") })
  }

  @Test func mergesThatNobodyBuiltOnArePassedOver() {
    let known = [
      0: KnownRevision(question: question, generation: 1), 1: KnownRevision(question: question, generation: 1),
    ]
    let alone = arrival([revision(2, [0, 1], 2, isAutomatic: true)], known: known)
    #expect(alone.taken.isEmpty && alone.passedOver == [id(2)] && alone.refused.isEmpty)
    let built = arrival([revision(3, [2], 3), revision(2, [0, 1], 2, isAutomatic: true)], known: known)
    #expect(numbers(built.taken) == [2, 3] && built.passedOver.isEmpty)
  }

  @Test(.timeLimit(.minutes(1))) func aMillionHeadsAreBounded() {
    let known = [0: KnownRevision(question: question, generation: 0)]
    var heads: [RevisionID] = [id(0)]
    var (taken, refused) = (0, 0)
    // Each page costs the same, so that twenty of them say what a thousand would.
    for page in 0..<20 {
      let batch = (0..<1000).map { revision(1 + page * 1000 + $0, [0], 1) }
      let arrival = arrival(batch, known: known, heads: heads)
      heads = (heads + arrival.taken.map(\.id)).filter { $0 != id(0) }
      taken += arrival.taken.count
      refused += arrival.refused.count
    }
    #expect(taken == 1000 && refused == 19_000)
    let merge = arrival(
      [revision(-1, Array(1...2), 2), revision(-2, [0], 1)],
      known: known.merging([1, 2].map { ($0, KnownRevision(question: question, generation: 1)) }) { $1 }, heads: heads)
    #expect(numbers(merge.taken) == [-1, -2])
  }

  @Test(.timeLimit(.minutes(1))) func aLongChainNeedsNoDepth() {
    let count = 10_000
    let arrival = arrival((0..<count).reversed().map { revision($0, $0 == 0 ? [] : [$0 - 1], $0) })
    #expect(arrival.taken.count == count)
  }

  @Test func theWaitingPlaceLetsTheOldestGo() {
    var place = WaitingPlace<Int>(maximumCount: 3, maximumBytes: 100)
    for number in 0..<3 { #expect(place.insert(revision(number, [9], 1)).isEmpty) }
    #expect(place.insert(revision(0, [9], 1)).isEmpty)
    #expect(place.insert(revision(3, [9], 1)) == [id(0)])
    #expect(place.insert(revision(4, [9], 1, size: 85)) == [id(1), id(2)])
    #expect(place.insert(revision(5, [9], 1, size: 101)) == [id(5)])
    #expect(numbers(place.all) == [3, 4] && place.byteCount == 95 && place.count == 2)
    place.remove(id(3))
    _ = place.insert(revision(3, [9], 1))
    #expect(numbers(place.all) == [4, 3] && numbers(place.waiting(of: question)) == [4, 3])
  }

  @Test(.timeLimit(.minutes(1))) func aFloodOfOrphansStaysWithinThePlace() {
    var place = WaitingPlace<Int>(maximumCount: 1000)
    for number in 0..<10_000 { _ = place.insert(revision(number, [-1], 1, of: UInt64(number % 7))) }
    #expect(place.count == 1000 && place.byteCount == 10_000 && place.questions.count == 7)
  }

  @Test func whatLeavesIsKeptOrGoes() {
    func leaving(_ status: QuestionStatus, own: Bool, upper: Bool, selected: Bool, elsewhere: Bool) -> Leaving {
      Leaving(status: status, hasOwn: own, isUpper: upper, isSelected: selected, isSelectedElsewhere: elsewhere)
    }
    #expect(leaving(.retired, own: false, upper: true, selected: false, elsewhere: false) == .recalled)
    #expect(leaving(.draft, own: true, upper: true, selected: false, elsewhere: false) == .own)
    #expect(leaving(.draft, own: false, upper: true, selected: false, elsewhere: true) == .selectedElsewhere)
    #expect(leaving(.draft, own: false, upper: true, selected: true, elsewhere: false) == .evicted)
    #expect(leaving(.draft, own: false, upper: false, selected: true, elsewhere: false) == .selected)
    #expect(leaving(.draft, own: false, upper: false, selected: false, elsewhere: false) == .evicted)
  }
}
