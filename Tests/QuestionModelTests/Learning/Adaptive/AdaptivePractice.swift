import PropertyTesting
import QuestionModel

/// Simulated tests of simulated students.
struct AdaptivePractice {
  let pool: [AdaptiveItem]
  var selection: AdaptiveSelection
  /// Whether questions are drawn without regard to what they tell.
  var isRandom = false

  /// What came of a test.
  struct Outcome {
    var asked: [QuestionID] = []
    var estimate = AbilityPosterior().estimate
    var reason: AdaptiveStopRule.Reason?
  }

  static func id(_ number: Int) -> QuestionID { QuestionID(high: 0, low: UInt64(number)) }

  /// Questions with curves as they are in life.
  static func pool(_ count: Int, seed: UInt64, topics: [Tag] = []) -> [AdaptiveItem] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { number in
      let curve = ItemCurve(
        discrimination: Double.random(in: 0.8...2, using: &generator), difficulty: 1.2 * generator.normal())
      return AdaptiveItem(
        question: id(number), curve: curve, topics: topics.isEmpty ? [] : [topics[number % topics.count]])
    }
  }

  /// A test of a student; without an ability everything is answered rightly.
  func run(ability: Double?, exposure: ItemExposure = ItemExposure(), seed: UInt64) -> Outcome {
    var generator = SeededGenerator(seed: seed)
    let curves = Dictionary(uniqueKeysWithValues: pool.map { ($0.question, $0.curve) })
    let drawn = isRandom ? generator.shuffled(pool) : []
    var posterior = AbilityPosterior()
    var outcome = Outcome()
    while true {
      let from = isRandom ? drawn[..<min(drawn.count, outcome.asked.count + 1)] : pool[...]
      let step = selection.step(
        in: Array(from), asked: outcome.asked, estimate: outcome.estimate, exposure: exposure, seed: seed)
      switch step {
      case .stop(let reason):
        outcome.reason = reason
        return outcome
      case .ask(let question):
        let curve = curves[question] ?? ItemCurve(difficulty: 0)
        let chance = ability.map(curve.probability) ?? 1
        posterior.add(Double.random(in: 0..<1, using: &generator) < chance ? 1 : 0, on: curve)
        outcome.asked.append(question)
        outcome.estimate = posterior.estimate
      }
    }
  }
}
