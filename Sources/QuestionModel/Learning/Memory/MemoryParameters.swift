/// The 21 weights of FSRS-6, a model of how memories gain and lose strength (J. Ye, J. Su, Y. Cao, "A stochastic
/// shortest path algorithm for optimizing spaced repetition scheduling", 2022; version 6 of 2025).
///
/// They are numbered as its description numbers them: 0–3 stability after the first rating, 4–7 difficulty, 8–10 and
/// 15–16 growth at a success, 11–14 what is left after a failure, 17–19 reviews within a day, 20 the forgetting curve.
public struct MemoryParameters: Sendable, Hashable {
  /// The bounds of each weight, outside of which the model loses its meaning.
  public static let bounds: [ClosedRange<Double>] = [
    0.001...100, 0.001...100, 0.001...100, 0.001...100, 1...10, 0.001...4, 0.001...4, 0.001...0.75, 0...4.5, 0...0.8,
    0.001...3.5, 0.001...5, 0.001...0.25, 0.001...0.9, 0...4, 0...1, 1...6, 0...2, 0...2, 0...0.8, 0.1...0.8,
  ]

  /// The published default weights, fitted to the reviews of many people.
  public static let standard = MemoryParameters(known: [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
    0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ])

  /// The weights, each within its bounds.
  public let weights: [Double]

  private init(known weights: [Double]) { self.weights = weights }

  /// Weights fitted elsewhere.
  ///
  /// - Parameters:
  ///   - weights: 21 of them.
  ///   - path: the field they stand in, for messages.
  /// - Throws: `FieldProblem` if there are more or fewer, or one is out of its bounds.
  public init(weights: [Double], path: String = "weights") throws(FieldProblem) {
    guard weights.count == Self.bounds.count else {
      throw FieldProblem(path, "must be \(Self.bounds.count) numbers, not \(weights.count)")
    }
    for (index, (weight, bounds)) in zip(weights, Self.bounds).enumerated() where !bounds.contains(weight) {
      throw FieldProblem(
        "\(path)[\(index)]", "must lie between \(bounds.lowerBound) and \(bounds.upperBound), not be \(weight)")
    }
    self.weights = weights
  }
}

extension MemoryParameters: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    let weights = try reader.list("weights") { (value, path) throws(FieldProblem) in
      guard let number = value.number else { throw FieldProblem(path, "must be a number, not \(value.typeName)") }
      return number
    }
    try self.init(weights: weights, path: reader.field("weights"))
  }

  /// The JSON form: an object with the array `weights`.
  public var json: JSONValue { ["weights": .array(weights.map(JSONValue.number))] }
}
