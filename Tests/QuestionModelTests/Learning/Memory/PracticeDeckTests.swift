import QuestionModel
import Testing

/// Which questions are shown, and in which order.
struct PracticeDeckTests {
  private let day: Int64 = 86_400_000

  private func id(_ number: UInt64) -> QuestionID { QuestionID(high: 0, low: number) }
  /// Due, new, on steps of minutes, and learned.
  private func counts(_ deck: PracticeDeck) -> [Int] {
    [deck.counts.due, deck.counts.new, deck.counts.learning, deck.counts.learned]
  }

  private func time(_ days: Int64) -> Timestamp { Timestamp(milliseconds: days * day) }

  /// Learned on a day with an interval of 8 days.
  private func learned(on day: Int64) -> MemoryState { MemoryScheduler.standard.reviewed(nil, .easy, at: time(day)) }

  @Test func showsWhatIsMostAtRiskFirst() {
    let weak = MemoryScheduler.standard.reviewed(nil, .again, at: time(0))
    let states = [id(1): learned(on: 2), id(2): learned(on: 0), id(3): weak, id(4): learned(on: 9)]
    let deck = PracticeDeck(states: states, at: time(12))
    #expect(deck.questions == [id(3), id(2), id(1)])
    #expect(counts(deck) == [3, 0, 1, 3])
    #expect(deck.nextDue == time(17))
    let scheduler = MemoryScheduler.standard
    let chances = deck.questions.compactMap { states[$0] }.map { scheduler.retrievability(of: $0, at: time(12)) }
    #expect(chances == chances.sorted())
  }

  @Test func mixesNewOnesEvenlyInUpToTheDailyLimit() {
    let states = Dictionary(uniqueKeysWithValues: (1...4).map { (id($0), learned(on: Int64($0))) })
    let new = (10...19).map(id)
    let deck = PracticeDeck(states: states, new: new, at: time(30), newLimit: 5, newToday: 2)
    #expect(deck.questions == [id(1), id(10), id(2), id(11), id(3), id(12), id(4)])
    #expect(counts(deck) == [4, 10, 0, 4])
    #expect(PracticeDeck(states: states, new: new, at: time(30), newLimit: 5, newToday: 9).questions.count == 4)
    #expect(PracticeDeck(states: states, new: new, at: time(30), newLimit: -1).questions.count == 4)
    #expect(PracticeDeck(states: [:], new: new, at: time(30), newLimit: .max, newToday: -3).questions == new)
  }

  @Test func showsEachNewQuestionOnceAndNoneThatWasMet() {
    let deck = PracticeDeck(states: [id(1): learned(on: 0)], new: [id(2), id(1), id(2), id(3)], at: time(0))
    #expect(deck.questions == [id(2), id(3)])
    #expect(counts(deck) == [0, 2, 0, 1])
  }

  @Test func isEmptyWhereNothingIsKnown() {
    let deck = PracticeDeck(states: [:], at: time(0))
    #expect(deck.questions.isEmpty && deck.nextDue == nil)
    #expect(counts(deck) == [0, 0, 0, 0])
  }

  @Test func doesNotDependOnTheOrderOfTheStates() {
    let pairs = (1...50).map { (id($0), learned(on: Int64($0 % 5))) }
    let one = PracticeDeck(states: Dictionary(uniqueKeysWithValues: pairs), at: time(60))
    let other = PracticeDeck(states: Dictionary(uniqueKeysWithValues: pairs.reversed()), at: time(60))
    #expect(one == other && one.questions.count == 50)
  }
}
