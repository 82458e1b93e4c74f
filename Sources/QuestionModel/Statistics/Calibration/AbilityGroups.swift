/// How a group of about equally able students answered an item.
public struct ObservedShare: Sendable, Hashable {
  /// Their mean ability, in logits.
  public let ability: Double
  /// The share of right answers, 0 to 1.
  public let right: Double
  /// How many of them answered the item.
  public let count: Int

  /// A group.
  public init(ability: Double, right: Double, count: Int) {
    self.ability = ability
    self.right = right
    self.count = count
  }
}

/// Students in groups of the same size by ability, to see how well an item's curve fits its answers.
///
/// An ability is the mean of its posterior under the curves (expected a posteriori: Bock and Mislevy 1982). The groups
/// for an item are made without it: else those who were wrong would be in the lower groups for that alone, and its
/// answers would seem steeper than its curve.
public struct AbilityGroups: Sendable {
  private let groupCount: Int
  private let abilityDeviation: Double
  private let matrix: ResponseMatrix
  /// The items that have a curve.
  private let items: [Int]
  private let likelihood: MarginalLikelihood
  private let parameters: ItemParameters

  /// Groups of students.
  ///
  /// - Parameters:
  ///   - matrix: the answers.
  ///   - curves: the curve of each item, nil where it has none.
  ///   - abilityDeviation: the standard deviation of the abilities, in logits: 1 for `TwoParameterCalibration`, that
  ///     which it estimates for `RaschCalibration`.
  ///   - groupCount: how many groups, 1 or more.
  public init(
    _ matrix: ResponseMatrix, curves: [ItemCurve?], abilityDeviation: Double = 1, groupCount: Int = 10
  ) {
    let known = zip(0..<matrix.itemCount, curves).compactMap { item, curve in
      curve.flatMap { ($0.discrimination * $0.difficulty).isFinite ? (item: item, curve: $0) : nil }
    }
    self.groupCount = max(1, groupCount)
    self.abilityDeviation = abilityDeviation
    self.matrix = matrix
    items = known.map(\.item)
    likelihood = MarginalLikelihood(
      patterns: ResponsePatterns(matrix, items: items),
      quadrature: Quadrature(count: CalibrationSettings().nodes))
    parameters = ItemParameters(
      intercepts: known.map { -$0.curve.discrimination * $0.curve.difficulty },
      slopes: known.map { $0.curve.discrimination * abilityDeviation })
  }

  /// The ability of each student, in logits, in the order of the matrix.
  public var abilities: [Double] { abilities(parameters) }

  private func abilities(_ parameters: ItemParameters) -> [Double] {
    var means = Array(repeating: 0.0, count: likelihood.patterns.weights.count)
    likelihood.visit(parameters) { posterior in
      means[posterior.pattern] = posterior.mean * abilityDeviation
    }
    return likelihood.patterns.places.map { means[$0] }
  }

  /// How each group answered an item.
  ///
  /// - Parameter item: from 0.
  /// - Returns: the groups that answered it, the least able first.
  public func shares(of item: Int) -> [ObservedShare] {
    var others = parameters
    if let place = items.firstIndex(of: item) {
      // A level curve says nothing about who is able.
      others.slopes[place] = 0
      others.intercepts[place] = 0
    }
    let abilities = abilities(others)
    let students = abilities.indices.filter { matrix.mark(student: $0, item: item) != .missing }
      .sorted { (abilities[$0], $0) < (abilities[$1], $1) }
    return (0..<groupCount).compactMap { group in
      let members = students[students.count * group / groupCount..<students.count * (group + 1) / groupCount]
      guard !members.isEmpty else { return nil }
      let count = Double(members.count)
      let right = members.filter { matrix.mark(student: $0, item: item) == .right }.count
      return ObservedShare(
        ability: members.reduce(0) { $0 + abilities[$1] } / count, right: Double(right) / count, count: members.count)
    }
  }
}
