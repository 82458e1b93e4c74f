import Foundation
import PropertyTesting
import QuestionModel
import Testing

/// What adaptive practice is worth, by simulated students.
struct AdaptiveSimulationTests {
  @Test func needsFewerQuestionsThanARandomTestForTheSamePrecision() {
    let selection = AdaptiveSelection(stopRule: .init(standardError: 0.4, minimumCount: 3, maximumCount: 150))
    let adaptive = AdaptivePractice(pool: AdaptivePractice.pool(150, seed: 31), selection: selection)
    var random = adaptive
    random.isRandom = true
    var generator = SeededGenerator(seed: 32)
    var lengths = (adaptive: 0, random: 0)
    var (squares, students) = (0.0, 60)
    for seed in 0..<UInt64(students) {
      let ability = generator.normal()
      let outcome = adaptive.run(ability: ability, seed: seed)
      let other = random.run(ability: ability, seed: seed)
      students -= outcome.estimate.standardError > 0.4 || other.estimate.standardError > 0.4 ? 1 : 0
      lengths.adaptive += outcome.asked.count
      lengths.random += other.asked.count
      squares += pow(outcome.estimate.mean - ability, 2)
    }
    #expect(students == 60)
    #expect(Double(lengths.adaptive) < 0.7 * Double(lengths.random))
    #expect((squares / 60).squareRoot() < 0.5)
  }

  @Test func noQuestionIsShownToMoreStudentsThanTheCapAllows() {
    let cap = 0.2
    let selection = AdaptiveSelection(
      candidates: 3, exposureCap: cap, stopRule: .init(standardError: 0, maximumCount: 6))
    let practice = AdaptivePractice(pool: AdaptivePractice.pool(48, seed: 33), selection: selection)
    var generator = SeededGenerator(seed: 34)
    var exposure = ItemExposure()
    for seed in 0..<1000 as Range<UInt64> {
      exposure.add(practice.run(ability: generator.normal(), exposure: exposure, seed: seed).asked)
    }
    #expect(exposure.tests == 1000)
    #expect(exposure.shown.values.reduce(0, +) == 6000)
    #expect(exposure.shown.values.allSatisfy { $0 <= 200 })
    // Without a cap the best questions are shown far more often.
    var uncapped = practice
    uncapped.selection.exposureCap = nil
    var free = ItemExposure()
    for seed in 0..<100 as Range<UInt64> { free.add(uncapped.run(ability: generator.normal(), seed: seed).asked) }
    #expect((free.shown.values.max() ?? 0) > 30)
  }

  @Test func aCapThatThePoolCannotKeepSpreadsTheQuestionsEvenly() {
    let selection = AdaptiveSelection(exposureCap: 0.1, stopRule: .init(standardError: 0, maximumCount: 5))
    let practice = AdaptivePractice(pool: AdaptivePractice.pool(10, seed: 35), selection: selection)
    var exposure = ItemExposure()
    for seed in 0..<40 as Range<UInt64> {
      let outcome = practice.run(ability: 0, exposure: exposure, seed: seed)
      #expect(outcome.reason == .longEnough)
      exposure.add(outcome.asked)
    }
    #expect(exposure.shown.values.allSatisfy { (19...21).contains($0) })
  }
}
