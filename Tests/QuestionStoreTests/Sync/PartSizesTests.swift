import Testing

@testable import QuestionStore

/// Parts of a bundle are as large as one message and the memory allow.
struct PartSizesTests {
  private static func weights(_ count: Int64, _ weight: Int64, from first: Int64 = 1) -> [Int64: Int64] {
    Dictionary(uniqueKeysWithValues: (first..<first + count).map { ($0, weight) })
  }

  @Test func manyShortQuestionsGoTogether() {
    #expect(PartSizes(weights: [:]).size == PartSizes.mostQuestions)
    #expect(PartSizes(weights: Self.weights(10_000, 1_500)).size == PartSizes.mostQuestions)
  }

  @Test(arguments: [20_000, 40_000, 250_000, 2_000_000] as [Int64])
  func noPartIsHeavierThanAMessageMayBe(weight: Int64) {
    // Long ones stand together, as they do where a book of passages was imported.
    let weights = Self.weights(20_000, 500).merging(Self.weights(1_000, weight, from: 4_500)) { $1 }
    let size = PartSizes(weights: weights).size
    #expect(size < PartSizes.mostQuestions && size >= 1)
    var parts: [Int64: Int64] = [:]
    for (number, weight) in weights { parts[(number - 1) / size, default: 0] += weight }
    #expect(parts.values.allSatisfy { $0 <= 16 << 20 })
    // Twice as many would be too much.
    var pairs: [Int64: Int64] = [:]
    for (part, weight) in parts { pairs[part / 2, default: 0] += weight }
    #expect(pairs.values.contains { $0 > 15 << 20 })
  }

  @Test func oneEndlessHistoryDoesNotPartTheOthers() {
    let weights = Self.weights(20_000, 500).merging([777: 1 << 30]) { $1 }
    #expect(PartSizes(weights: weights).size == PartSizes.mostQuestions)
  }
}
