import PropertyTesting
import QuestionModel
import Testing

/// What becomes of papers that cannot be mixed as they should.
struct VariantLimitTests {
  private typealias Item = PaperSamples.Item

  private func letters(
    _ items: [Item], count: Int, seed: UInt64 = 1, change: (inout VariantRules) -> Void = { _ in }
  ) throws -> (letters: [[Int]], variants: [Variant]) {
    let (paper, keys) = PaperSamples.paper([items])
    var rules = VariantRules(count: count, seed: seed)
    change(&rules)
    let variants = try paper.variants(keys: keys, rules: rules)
    return (variants.map { PaperSamples.letters($0, keys: keys) }, variants)
  }

  @Test func oneQuestionHasAsManyPapersAsItsOptionsHaveOrders() throws {
    #expect(try Set(letters([Item()], count: 24).variants.map(\.paper)).count == 24)
    #expect(try Set(letters([Item()], count: 30).variants.map(\.paper)).count == 24)
    #expect(try Set(letters([Item(choices: 2)], count: 3).variants.map(\.paper)).count == 2)
    let empty = try letters([], count: 3).variants
    #expect(empty.count == 3 && empty.allSatisfy { $0.layout.places.isEmpty })
  }

  @Test func whatCannotMoveStays() throws {
    let pinned = (0..<6).map { Item(pinned: [0, 1, 2, 3], right: $0 % 4) }
    let still = try letters(pinned, count: 10) { $0.shufflesQuestions = false }
    #expect(Set(still.variants.map(\.paper)).count == 1 && still.letters[0] == [0, 1, 2, 3, 0, 1])
    let moved = try letters(pinned, count: 10)
    #expect(Set(moved.variants.map(\.paper)).count == 10)
  }

  @Test func aKeyPinnedTooOftenIsSpreadAsWellAsItGoes() throws {
    let items = (0..<40).map { Item(pinned: $0 < 20 ? [3] : [], right: $0 < 20 ? 3 : 0) }
    for row in try letters(items, count: 24).letters {
      #expect(row.count { $0 == 3 } == 20 && PaperSamples.longestRun(row) <= 3)
      #expect((0..<3).allSatisfy { letter in (6...7).contains(row.count { $0 == letter }) })
    }
    let most = (0..<40).map { Item(pinned: $0 < 35 ? [3] : [], right: $0 < 35 ? 3 : 0) }
    // Five others part the 35 into six runs: one of six at the least.
    for row in try letters(most, count: 3).letters { #expect(excess(row, 3) == 35 - 6 * 3) }
    let all = (0..<40).map { _ in Item(pinned: [0, 1, 2, 3], right: 3) }
    #expect(try letters(all, count: 24).letters.allSatisfy { $0.allSatisfy { $0 == 3 } })
  }

  @Test func balanceIsTheBestThatPinnedOptionsAllow() throws {
    var generator = SeededGenerator(seed: 3)
    for trial in 0..<120 {
      let items = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
        let choices = Int.random(in: 2...4, using: &generator)
        return Item(
          choices: choices, pinned: Set((0..<choices).filter { _ in Bool.random(using: &generator) }),
          right: Int.random(in: 0..<choices, using: &generator))
      }
      let best = everyAssignment(items).map(unevenness).min()
      for row in try letters(items, count: 2, seed: UInt64(trial)).letters { #expect(unevenness(row) == best) }
    }
  }

  @Test func runsAreAsShortAsPinnedOptionsAllow() throws {
    var generator = SeededGenerator(seed: 8)
    for trial in 0..<120 {
      let items = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
        Item(
          choices: 2, pinned: Bool.random(using: &generator) ? [0, 1] : [],
          right: Int.random(in: 0..<2, using: &generator))
      }
      let best = everyAssignment(items).map(unevenness).min()
      let shortest = everyAssignment(items).filter { unevenness($0) == best }.map { excess($0, 1) }.min()
      let found = try letters(items, count: 1, seed: UInt64(trial)) { rules in
        rules.longestRun = 1
        rules.shufflesQuestions = false
      }
      #expect(found.letters.map { excess($0, 1) } == [shortest])
    }
  }

  /// All letters that the right options can have, in the order of the questions.
  private func everyAssignment(_ items: [Item]) -> [[Int]] {
    items.reduce([[]]) { rows, item in
      let letters =
        item.pinned.contains(item.right) ? [item.right] : (0..<item.choices).filter { !item.pinned.contains($0) }
      return rows.flatMap { row in letters.map { row + [$0] } }
    }
  }

  private func unevenness(_ letters: [Int]) -> Int {
    (0..<4).reduce(0) { sum, letter in
      let count = letters.count { $0 == letter }
      return sum + count * count
    }
  }

  private func excess(_ letters: [Int], _ longest: Int) -> Int {
    letters.indices.count { start in
      start + longest < letters.count && letters[start...(start + longest)].allSatisfy { $0 == letters[start] }
    }
  }
}
