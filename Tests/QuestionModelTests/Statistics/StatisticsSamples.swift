import Foundation
import PropertyTesting
import QuestionModel

/// Answers that are the same on every machine.
enum StatisticsSamples {
  /// Points that the items of `attempts` are worth.
  static let maxima: [Double] = [1, 1, 1, 1, 1, 2]
  /// The items of `attempts`.
  static let items = (0..<6).map { "item\($0)" }
  private static let options = ["a", "b", "c", "d"]

  /// Sixty students: four items of one choice with the keys a, b, c, d, one with shares of the mark, one all or
  /// nothing that six students did not reach.
  static func attempts() throws -> [ScoredAttempt] { try answers().map { try ScoredAttempt($0) } }

  /// The answers of `attempts`.
  static func answers() -> [[ScoredAnswer]] {
    var random = SeededGenerator(seed: 2024)
    return (0..<60).map { _ in
      let ability = random.next(below: 100)
      var answers = (0..<4).map { item -> ScoredAnswer in
        let (roll, other) = (random.next(below: 100), random.next(below: 3))
        if roll > 96 { return ScoredAnswer(item: items[item], points: 0, maximum: 1, chosen: []) }
        let isRight = roll < (ability + [70, 50, 30, 20][item]) / 2 + 10
        let chosen = isRight ? options[item] : options.filter { $0 != options[item] }[other]
        return ScoredAnswer(item: items[item], points: isRight ? 1 : 0, maximum: 1, chosen: [chosen])
      }
      let judged = min(4, random.next(below: 3) + ability / 40)
      answers.append(ScoredAnswer(item: items[4], points: [0, 0.1, 0.25, 0.5, 1][judged], maximum: 1))
      let (isRight, isReached) = (random.next(below: 100) < ability, random.next(below: 100) >= 8)
      let points = isRight && isReached ? 2.0 : 0
      answers.append(ScoredAnswer(item: items[5], points: points, maximum: 2, isReached: isReached))
      return answers
    }
  }

  /// The sums of attempts.
  static func sums(_ attempts: some Sequence<ScoredAttempt>) -> ExamSums {
    attempts.reduce(into: ExamSums()) { $0.add($1) }
  }

  /// Attempts at items that are worth a point and right or wrong.
  static func attempts(_ rows: [[Int]]) throws -> [ScoredAttempt] {
    try rows.map { row in
      try ScoredAttempt(row.enumerated().map { ScoredAnswer(item: "\($0)", points: Double($1), maximum: 1) })
    }
  }

  /// Section 6 of the Law School Admission Test: 1000 students, 5 items (Bock and Lieberman 1970).
  static let lawSchool: ResponseMatrix = {
    let patterns = [
      "00000": 3, "00001": 6, "00010": 2, "00011": 11, "00100": 1, "00101": 1, "00110": 3, "00111": 4, "01000": 1,
      "01001": 8, "01011": 16, "01101": 3, "01110": 2, "01111": 15, "10000": 10, "10001": 29, "10010": 14,
      "10011": 81, "10100": 3, "10101": 28, "10110": 15, "10111": 80, "11000": 16, "11001": 56, "11010": 21,
      "11011": 173, "11100": 11, "11101": 61, "11110": 28, "11111": 298,
    ]
    var matrix = ResponseMatrix(itemCount: 5)
    for (pattern, count) in patterns.sorted(by: { $0.key < $1.key }) {
      let marks = pattern.map { $0 == "1" ? ResponseMatrix.Mark.right : .wrong }
      for _ in 0..<count { matrix.append(marks) }
    }
    return matrix
  }()

  /// Answers of students whose abilities are nearly normal (a sum of twelve even numbers) to items with known curves,
  /// a share of them missing by chance.
  static func simulated(
    seed: UInt64, students: Int, items: Int, missing: Double
  ) -> (matrix: ResponseMatrix, curves: [ItemCurve]) {
    var random = SeededGenerator(seed: seed)
    func even() -> Double { Double(random.next() >> 11) * 0x1p-53 }
    let slopes = (0..<items).map { _ in 0.6 + 1.4 * even() }
    let curves = slopes.map { ItemCurve(discrimination: $0, difficulty: -2 + 4 * even()) }
    var matrix = ResponseMatrix(itemCount: items)
    for _ in 0..<students {
      let ability = (0..<12).reduce(0) { sum, _ in sum + even() } - 6
      matrix.append(
        curves.map { curve -> ResponseMatrix.Mark in
          let isRight = even() < curve.probability(at: ability)
          return even() < missing ? .missing : isRight ? .right : .wrong
        })
    }
    return (matrix, curves)
  }
}

/// Whether two numbers are the same up to a difference.
func isClose(_ left: Double?, _ right: Double, within tolerance: Double) -> Bool {
  left.map { ($0 - right).magnitude <= tolerance } ?? false
}
