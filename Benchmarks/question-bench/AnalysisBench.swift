import Foundation
import QuestionModel

/// Item analysis of a million answers, and the curves of 200 questions.
enum AnalysisBench {
  static func run(report: inout Report) throws {
    let clock = ContinuousClock()
    let stored = marks(students: 25_000, items: 40)
    var start = clock.now
    var sums = ExamSums()
    for line in stored {
      let marks = try (JSONParser.parse(line).array ?? []).map { try CountedMark(json: $0) }
      if let attempt = ScoredAttempt(marks) { sums.add(attempt) }
    }
    let options = ItemOptions(["a", "b", "c", "d"], right: ["a"])
    let flagged = sums.items.values.count { !ItemStatistics($0, options: options).flags.isEmpty }
    guard let alpha = TestStatistics(sums).alpha, alpha.isFinite, flagged <= 40 else {
      throw BenchFailure("A million answers have no reliability.")
    }
    report.add("analysis of 1,000,000 answers as they are stored", (clock.now - start).seconds, "s")

    let matrix = matrix(students: 10_000, items: 200)
    start = clock.now
    let calibration = try TwoParameterCalibration(matrix)
    guard calibration.isConverged else { throw BenchFailure("The curves did not come to rest.") }
    report.add("curves of 200 questions from 10,000 students (2PL)", (clock.now - start).seconds, "s")
  }

  private static func curve(_ item: Int) -> ItemCurve {
    ItemCurve(discrimination: 0.6 + Double(item % 7) * 0.2, difficulty: -2 + 4 * Double(item % 41) / 40)
  }

  private static func ability(_ random: inout SplitMix64) -> Double {
    // The sum of twelve is near enough to normal.
    (0..<12).reduce(-6) { sum, _ in sum + unit(&random) }
  }

  private static func unit(_ random: inout SplitMix64) -> Double { Double(random.next() >> 11) / 9_007_199_254_740_992 }

  private static func marks(students: Int, items: Int) -> [[UInt8]] {
    var random = SplitMix64(seed: 5)
    return (0..<students).map { _ in
      let ability = ability(&random)
      let marks = (0..<items).map { item in
        let isRight = unit(&random) < curve(item).probability(at: ability)
        let mark = ItemMark(
          item: "i\(item)", points: isRight ? 0.25 : 0, maximum: 0.25, reason: isRight ? .right : .wrong)
        return CountedMark(
          mark: mark, key: String(item), chosen: [isRight ? "a" : ["b", "c", "d"][random.next(below: 3)]],
          isReached: true)
      }
      return CanonicalJSON.bytes(of: .array(marks.map(\.json)))
    }
  }

  private static func matrix(students: Int, items: Int) -> ResponseMatrix {
    var random = SplitMix64(seed: 7)
    var matrix = ResponseMatrix(itemCount: items)
    for _ in 0..<students {
      let ability = ability(&random)
      matrix.append((0..<items).map { unit(&random) < curve($0).probability(at: ability) ? .right : .wrong })
    }
    return matrix
  }
}
